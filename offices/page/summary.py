from offices.models import Office
from website.languages.bilingual import Text, pick
from website.rich_text.plain_text import first_sentence, words_alone


def summary(office: Office) -> Text:
    """An office in one sentence, for those who share its address: the first of its mission."""
    mission = pick(office, "mission")
    return Text(first_sentence(words_alone(mission.text)), mission.language)


def what_is_known(office: Office) -> Text:
    """Where it is, for an office that has not said yet what it is for."""
    municipality = pick(office, "municipality")
    return Text(
        f"{municipality}, {office.get_state_display()}." if not summary(office) else "", municipality.language
    )
