from offices.models import Office
from website.bilingual import Text, pick
from website.plain_text import first_sentence, words_alone


def summary(office: Office) -> Text:
    """An office in one sentence, for those who share its address: the first of its mission."""
    mission = pick(office, "mission")
    return Text(first_sentence(words_alone(mission.text)), mission.language)
