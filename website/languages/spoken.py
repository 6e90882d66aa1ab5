"""Languages people speak and write, by their codes of ISO 639: for events, and for passages of a text."""

from functools import cache

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from website.languages.alphabet import in_order_of_names


class Language(models.TextChoices):
    """The longer codes have no two-letter one. Lists show them in the order of their names."""

    GERMAN = "de", pgettext_lazy("language", "German")
    ALBANIAN = "sq", _("Albanian")
    AMHARIC = "am", _("Amharic")
    ARABIC = "ar", _("Arabic")
    ARMENIAN = "hy", _("Armenian")
    AZERBAIJANI = "az", _("Azerbaijani")
    BOSNIAN = "bs", _("Bosnian")
    BULGARIAN = "bg", _("Bulgarian")
    CHINESE = "zh", _("Chinese")
    CROATIAN = "hr", _("Croatian")
    CZECH = "cs", _("Czech")
    DARI = "prs", _("Dari")
    ENGLISH = "en", pgettext_lazy("language", "English")
    FRENCH = "fr", _("French")
    GEORGIAN = "ka", _("Georgian")
    GREEK = "el", _("Greek")
    HINDI = "hi", _("Hindi")
    HUNGARIAN = "hu", _("Hungarian")
    ITALIAN = "it", _("Italian")
    KURMANJI = "kmr", _("Kurdish (Kurmanji)")
    SORANI = "ckb", _("Kurdish (Sorani)")
    MACEDONIAN = "mk", _("Macedonian")
    PASHTO = "ps", _("Pashto")
    PERSIAN = "fa", _("Persian (Farsi)")
    POLISH = "pl", _("Polish")
    PORTUGUESE = "pt", _("Portuguese")
    ROMANI = "rom", _("Romani")
    ROMANIAN = "ro", _("Romanian")
    RUSSIAN = "ru", _("Russian")
    SERBIAN = "sr", _("Serbian")
    SOMALI = "so", _("Somali")
    SPANISH = "es", _("Spanish")
    SWAHILI = "sw", _("Swahili")
    TAMIL = "ta", _("Tamil")
    THAI = "th", _("Thai")
    TIGRINYA = "ti", _("Tigrinya")
    TURKISH = "tr", _("Turkish")
    UKRAINIAN = "uk", _("Ukrainian")
    URDU = "ur", _("Urdu")
    VIETNAMESE = "vi", _("Vietnamese")


@cache
def in_order(_language: str) -> list[tuple[str, str]]:
    """Codes and names, in the order of the names in this language, which is active."""
    return in_order_of_names((code, str(name)) for code, name in Language.choices)
