"""The facts about a publisher as rows of a page. What is not known is named, too."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from website.languages.bilingual import Text, pick


@dataclass(frozen=True)
class FactRow:
    label: Promise
    kind: str
    texts: tuple[Text, ...] = ()
    may_stay_empty: bool = False


@dataclass(frozen=True)
class Facts:
    known: list[FactRow]
    missing: list[Promise]


def _sorted_out(rows: list[FactRow]) -> Facts:
    return Facts(
        known=[row for row in rows if row.texts],
        missing=[row.label for row in rows if not row.texts and not row.may_stay_empty],
    )


def _plain(*lines: str) -> tuple[Text, ...]:
    """Names, numbers and addresses, which are the same in every language."""
    return tuple(Text(line, "") for line in lines if line)


def _picked(facts, field) -> tuple[Text, ...]:
    text = pick(facts, field)
    return (text,) if text else ()


def _address(facts) -> tuple[Text, ...]:
    complete = facts.street and facts.postcode and facts.town
    return _plain(facts.street, facts.town_line) if complete else ()


def _responsible(facts) -> tuple[Text, ...]:
    complete = facts.responsible_person and facts.responsible_address
    return _plain(facts.responsible_person, facts.responsible_address) if complete else ()


def for_legal_notice(facts) -> Facts:
    """§ 5 DDG and § 18 MStV."""
    return _sorted_out(
        [
            FactRow(_("Street address"), "text", _address(facts)),
            FactRow(_("Represented by"), "text", _picked(facts, "represented_by")),
            FactRow(_("Phone"), "phone", _plain(facts.phone)),
            FactRow(_("E-mail"), "email", _plain(facts.email)),
            FactRow(_("VAT identification number"), "text", _plain(facts.vat_id), may_stay_empty=True),
            FactRow(_("Supervisory authority"), "text", _picked(facts, "supervisory_authority")),
            FactRow(_("Responsible for the content (§ 18 (2) MStV)"), "text", _responsible(facts)),
            FactRow(_("Image credits"), "text", _picked(facts, "image_credits"), may_stay_empty=True),
        ]
    )


def for_privacy(facts) -> Facts:
    """Art. 13 DSGVO: who decides, and whom to ask."""
    return _sorted_out(
        [
            FactRow(_("Street address"), "text", _address(facts)),
            FactRow(_("Phone"), "phone", _plain(facts.phone)),
            FactRow(_("E-mail"), "email", _plain(facts.email)),
            FactRow(_("Data protection officer"), "text", _picked(facts, "data_protection_officer")),
            FactRow(_("E-mail of the data protection officer"), "email", _plain(facts.data_protection_email)),
        ]
    )
