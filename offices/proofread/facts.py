"""The records of an office that texts repeat: numbers, addresses, streets, files."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from offices.models import Contact, Document, Office
from proofreading.declarations import FactsOf
from proofreading.prose.days import days_in
from proofreading.prose.sums import sums_in
from proofreading.text import KnownFacts, Street
from website.contributions.registry import all_of


@dataclass(frozen=True)
class FactsOfOffice:
    """What a package knows of an office beside that: it holds for all texts of the office."""

    facts: Callable[[Office], KnownFacts]


def facts_of_office(office: Office | None) -> KnownFacts:
    if office is None or office.pk is None:
        return KnownFacts()
    found = _records(office)
    for each in all_of(FactsOfOffice):
        found |= each.facts(office)
    return found


def _records(office: Office) -> KnownFacts:
    contacts = office.contacts.all()
    return KnownFacts(
        phones=written(*(contact.phone for contact in contacts), office.switchboard),
        mails=written(*(contact.email for contact in contacts)),
        streets=tuple(
            Street(each.street, each.postcode, each.town) for each in office.addresses.all() if each.street
        ),
    )


def written(*values: str) -> tuple[str, ...]:
    """Those of them that are there."""
    return tuple(value for value in values if value)


def _on_page_of_office(row: Any) -> KnownFacts:
    """Its documents stand on the same page."""
    office = row if isinstance(row, Office) else getattr(row, "office", None)
    if office is None or office.pk is None:
        return KnownFacts()
    return KnownFacts(has_files=any(document.file for document in office.documents.all()))


def _of_fund(fund: Any) -> KnownFacts:
    """Amount and deadline are words. A day in them is one; “at any time” is none."""
    days = [day.date() for day in days_in(fund.deadline_de or "", "de")]
    return _on_page_of_office(fund) | KnownFacts(
        sums=tuple(each.cents for each in sums_in(fund.amount_de or "")),
        deadlines=tuple(day for day in days if day),
    )


def _of_contact(contact: Contact) -> KnownFacts:
    return _on_page_of_office(contact) | KnownFacts(
        phones=written(contact.phone), mails=written(contact.email)
    )


def _of_document(document: Document) -> KnownFacts:
    return KnownFacts(has_files=bool(document.file))


_ON_ITS_PAGE = ("Office", "Unit", "FundingProgramme", "InformationLink", "Referral", "VolunteerOffer")

PROOFREAD = (
    *(FactsOf(f"offices.{name}", _on_page_of_office) for name in _ON_ITS_PAGE),
    FactsOf("offices.Fund", _of_fund),
    FactsOf("offices.Contact", _of_contact),
    FactsOf("offices.Document", _of_document),
)
