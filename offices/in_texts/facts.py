"""Which facts there are, and how each is said: as on all other pages."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from keeper.facts import until_saved
from offices.hours.week import regular_sentence
from offices.models import Address, Contact, Office
from website.formats.phone import to_national
from website.languages.bilingual import pick
from website.languages.records import RecordFact


def phone_link(number: str) -> SafeString:
    return format_html('<a href="tel:{}">{}</a>', number, to_national(number)) if number else mark_safe("")


def mail_link(address: str) -> SafeString:
    return format_html('<a href="mailto:{0}">{0}</a>', address) if address else mark_safe("")


@until_saved
def _contact(pk: int) -> Contact | None:
    return Contact.objects.filter(office__in=Office.objects.public(), pk=pk).first()


@until_saved
def _office(pk: int) -> Office | None:
    return Office.objects.public().filter(pk=pk).prefetch_related("consultation_hours").first()


@until_saved
def _address(pk: int) -> Address | None:
    return Address.objects.filter(office__in=Office.objects.public(), pk=pk).first()


def _phone(pk: int) -> SafeString:
    contact = _contact(pk)
    return phone_link(contact.phone if contact else "")


def _mail(pk: int) -> SafeString:
    contact = _contact(pk)
    return mail_link(contact.email if contact else "")


def _switchboard(pk: int) -> SafeString:
    office = _office(pk)
    return phone_link(office.switchboard if office else "")


def _in_one_line(pk: int) -> SafeString:
    address = _address(pk)
    return format_html('<span translate="no">{}</span>', address) if address else mark_safe("")


def _hours(pk: int) -> SafeString:
    office = _office(pk)
    return format_html("{}", regular_sentence(office)) if office else mark_safe("")


def _contacts(offices: Iterable[int], field: str) -> list[tuple[int, str]]:
    rows: QuerySet[Contact] = Contact.objects.filter(office__in=offices).exclude(**{field: ""})
    shown = [(each, getattr(each, field)) for each in rows.select_related("office", "unit")]
    return [(each.pk, f"{each.office}: {_whose(each)}{_readable(value)}") for each, value in shown]


def _whose(contact: Contact) -> str:
    names = [pick(contact, "name").text, pick(contact, "function").text, contact.what_for.text]
    return "".join(f"{name}, " for name in names if name)


def _readable(value: str) -> str:
    return value if "@" in value else to_national(value)


def _with_switchboard(offices: Iterable[int]) -> list[tuple[int, str]]:
    rows = Office.objects.filter(pk__in=offices).exclude(switchboard="")
    return [(each.pk, f"{each}: {to_national(each.switchboard)}") for each in rows]


def _with_address(offices: Iterable[int]) -> list[tuple[int, str]]:
    rows = Address.objects.filter(office__in=offices).select_related("office")
    return [(each.pk, f"{each.office}: {each}") for each in rows]


def _with_hours(offices: Iterable[int]) -> list[tuple[int, str]]:
    rows = Office.objects.filter(pk__in=offices).prefetch_related("consultation_hours")
    said = [(each, regular_sentence(each)) for each in rows]
    return [(each.pk, f"{each}: {words}") for each, words in said if words]


FACTS = (
    RecordFact("phone", _("Phone number"), Contact, _phone, lambda offices: _contacts(offices, "phone")),
    RecordFact("mail", _("E-mail address"), Contact, _mail, lambda offices: _contacts(offices, "email")),
    RecordFact("switchboard", _("Switchboard"), Office, _switchboard, _with_switchboard),
    RecordFact("address", pgettext_lazy("of an office", "Address"), Address, _in_one_line, _with_address),
    RecordFact("hours", _("Consultation hours"), Office, _hours, _with_hours),
)
