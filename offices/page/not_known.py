"""What an office has not entered, in one line instead of one beside each heading."""

from dataclasses import dataclass

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from offices.models import Document, InformationLink, Office


def not_known(office: Office) -> str:
    """ "phone, e-mail, consultation hours and address"; "" where everything is entered."""
    has_hours = office.consultation_hours.all() or office.by_arrangement or office.phone_first
    return _listed([*_ways(office), "" if has_hours else _("consultation hours"), _address(office)])


def ways_not_known(office: Office) -> str:
    """The same of the ways to it alone, for a plate that says nothing of when to come."""
    return _listed([*_ways(office), _address(office)])


def _listed(missing: list[str]) -> str:
    return get_text_list([words for words in missing if words], _("and"))


def _address(office: Office) -> str:
    return "" if office.addresses.all() else _("address")


def _ways(office: Office) -> list[str]:
    """What stands on the plate for one purpose is not known "for all questions"."""
    phone, email = office.phone, office.email
    has_phone = any(contact.phone for contact in office.contacts_for_a_purpose)
    has_email = any(contact.email for contact in office.contacts_for_a_purpose)
    if not phone and not email and has_phone and has_email:
        return [_("phone and e-mail for all questions")]
    return [
        "" if phone else _("phone for all questions") if has_phone else _("phone"),
        "" if email else _("e-mail for all questions") if has_email else _("e-mail"),
    ]


@dataclass(frozen=True)
class OnlyNamed:
    """A file without its file, or another website without its address."""

    row: Document | InformationLink
    is_link: bool


def only_named(office: Office) -> list[OnlyNamed]:
    files = [OnlyNamed(row, is_link=False) for row in office.documents.all() if not row.size]
    links = [OnlyNamed(row, is_link=True) for row in office.information_links.all() if not row.url]
    return [*files, *links]
