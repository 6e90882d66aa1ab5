from collections.abc import Sequence

from django.utils.translation import get_language, ngettext, override

from awards.models import Winner
from website.languages.bilingual import Text, languages, text_in


def winners_in_words(winners: Sequence[Winner]) -> Text:
    """ "Winners: River School, Neighbours", in the active language if each has a name in it; or ""."""
    language = _language_of_all(winners)
    with override(language):
        words = ngettext("Winner: %(names)s", "Winners: %(names)s", len(winners))
    names = ", ".join(text_in(winner, "name", language) for winner in winners)
    return Text(words % {"names": names} if winners else "", language)


def _language_of_all(winners: Sequence[Winner]) -> str:
    """One language for all, so that the sentence is not mixed. Each has a name in the source language."""
    wanted = get_language() or languages()[0]
    return wanted if all(text_in(winner, "name", wanted) for winner in winners) else languages()[0]
