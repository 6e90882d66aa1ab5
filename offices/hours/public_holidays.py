"""Public holidays of the federal states, as the `holidays` library knows them.

Only days that are a public holiday in the whole state count. Those of a single town (Augsburg) or of Catholic
municipalities (Corpus Christi in the Eichsfeld) do not: staff enter them as an exception.

24 and 31 December are no public holidays, but town halls are closed. Who is not enters the hours of the day.
"""

from datetime import date
from functools import cache, lru_cache
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import module_from_spec

import holidays
from django.conf import settings
from django.utils.translation import get_language, gettext_lazy

from website.languages.bilingual import Text

EVES = {(12, 24): gettext_lazy("Christmas Eve"), (12, 31): gettext_lazy("New Year’s Eve")}

# The library's only English is American.
BRITISH_NAMES = {
    "German Unity Day": "Day of German Unity",
    "Labor Day": "Labour Day",
    "Pentecost": "Whit Sunday",
    "Pentecost Monday": "Whit Monday",
}


def is_public_holiday(day: date, state: str) -> bool:
    """Whether this day is a public holiday in the whole state, named by its code in ISO 3166-2:DE."""
    return day in _names(state, day.year, germany().default_language)


def is_eve(day: date) -> bool:
    return (day.month, day.day) in EVES


def holiday_text(day: date, state: str) -> Text:
    """The name of the public holiday or eve and the language it is in; an empty text on any other day."""
    wanted = get_language() or settings.LANGUAGE_CODE
    if is_eve(day):
        return Text(str(EVES[day.month, day.day]), wanted)
    language = _library_language(wanted)
    name = _names(state, day.year, language).get(day, "")
    if _base(wanted) == "en":
        name = BRITISH_NAMES.get(name, name)
    return Text(name, wanted if _base(language) == _base(wanted) else _base(language))


def _base(language: str) -> str:
    """The language without its region: "en" for "en_US" and "en-gb"."""
    return language.replace("-", "_").partition("_")[0]


def _library_language(code: str) -> str:
    """How the library calls this language; German where it does not know it.

    Asked for a language it does not know, the library itself would answer in English without a word.
    """
    known = germany().supported_languages
    exact = [language for language in known if language == code.replace("-", "_")]
    same = [language for language in known if _base(language) == _base(code)]
    return (exact or same or [germany().default_language])[0]


# Sixteen states in two languages, for the years in which four weeks may fall: more than a site ever asks.
@lru_cache(maxsize=128)
def _names(state: str, year: int, language: str) -> dict[date, str]:
    """All public holidays of a year and their names."""
    return dict(
        germany()(subdiv=state, years=year, language=language, categories=holidays.PUBLIC, expand=False)
    )


@cache
def germany() -> "type[holidays.Germany]":
    """This country alone. The library itself would load 250 of them: 8 MB, and a tenth of a second."""
    loader = SourceFileLoader("germany", f"{holidays.__path__[0]}/countries/germany.py")
    module = module_from_spec(ModuleSpec(loader.name, loader))
    loader.exec_module(module)
    return module.Germany
