"""An office in other forms: in Easy Language, and in German Sign Language (BITV 2.0 § 4).

Their pages and all links to them exist only where there is content.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from offices.models import Office
from pages.statements.state_law import law_of, states_with_other_forms
from website.languages.bilingual import Text


@dataclass(frozen=True)
class OtherForm:
    relation: str  # of the office to the row
    url_name: str
    language: str  # its tag: the registered variant of German (RFC 5646), and a language of ISO 639-3
    name: Promise
    english_name: str
    is_missing: Promise

    def row_of(self, office: Office):
        """The row with the content, or None. Asks nothing if the office was loaded with framed()."""
        row = getattr(office, self.relation, None)
        return row if row and row.has_content else None


EASY_LANGUAGE = OtherForm(
    relation="easy_language",
    url_name="pages:easy_language",
    language="de-simple",
    name=_("Easy Language"),
    english_name="Leichte Sprache",
    is_missing=_("A page in Easy Language is missing."),
)
SIGN_LANGUAGE = OtherForm(
    relation="sign_language",
    url_name="pages:sign_language",
    language="gsg",
    name=_("German Sign Language (DGS)"),
    english_name="sign language",
    is_missing=_("A video in German Sign Language is missing."),
)
OTHER_FORMS = [EASY_LANGUAGE, SIGN_LANGUAGE]


def other_forms_of(office: Office) -> list[OtherForm]:
    """The forms in which this office has something to say."""
    return [form for form in OTHER_FORMS if form.row_of(office)]


def required_by(office: Office) -> Text | None:
    """The law of the office's state that requires both, or None."""
    law = law_of(office.state)
    return law.other_forms if law else None


def missing_by_law(office: Office) -> list[OtherForm]:
    return [form for form in OTHER_FORMS if not form.row_of(office)] if required_by(office) else []


def offices_that_lack_them():
    """Each office that breaks this law: the office, the law and what is missing."""
    for office in Office.objects.public().framed().filter(state__in=states_with_other_forms()):
        if missing := missing_by_law(office):
            yield office, required_by(office), missing
