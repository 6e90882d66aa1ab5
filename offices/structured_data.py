"""An office in the terms of schema.org, from the rows its page has loaded already (with_everything()).

schema.org cannot say "by appointment": hours are given as opening hours only where people may simply come.
Where they may not, the description says in words what to do.
"""

from collections.abc import Iterable
from datetime import timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from offices.hours import rules as hours
from offices.hours.closings import Closing, closings_of_office
from offices.hours.in_general import are_open_to_all, general_sentence
from offices.hours.rules import Span, Weekly
from offices.hours.schedule import DAYS_AHEAD, Schedule
from offices.map_link import map_url
from offices.models import Address, Contact, FundingProgramme, Office
from website.languages.alternates import absolute
from website.languages.bilingual import (
    Text,
    languages,
    pick,
    text_in,
)
from website.reading.domain_name import address_for_programs
from website.search_engines.structured_data import (
    CONTEXT,
    node,
    page_graph,
    said,
    said_plainly,
)

# datetime.date.weekday() → the members of schema.org's DayOfWeek.
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def structured_data(schedule: Schedule) -> dict:
    """The page, the way to it and the office it is about, in the active language."""
    office = schedule.office
    name = pick(office, "name")
    return page_graph(
        office.get_absolute_url(),
        name,
        [(_("Offices"), reverse("offices:list"))],
        _whole_office(schedule),
        called=pick(office, "place"),
        inLanguage=(pick(office, "mission") or name).language,
        mainEntity={"@id": office_id(office)},
    )


def office_id(office: Office) -> str:
    """One name for the office, whatever the language of the page that speaks of it."""
    return absolute(f"/#office-{office.slug}")


def government_office(office: Office, **more) -> dict:
    """The office with its name and its page, which is enough where it is not what a page is about."""
    return node(
        "GovernmentOffice",
        id=office_id(office),
        url=absolute(office.get_absolute_url()),
        name=said(pick(office, "name")),
        **more,
    )


def _whole_office(schedule: Schedule) -> dict:
    office = schedule.office
    return government_office(
        office,
        alternateName=_other_names(office),
        description=_description(office),
        parentOrganization=_municipality(office),
        address=[_postal_address(address, office) for address in office.addresses.all()],
        telephone=office.phone,
        email=address_for_programs(office.email),
        contactPoint=[_contact_point(contact) for contact in office.contacts.all() if _reachable(contact)],
        areaServed=_area(office),
        knowsLanguage=said(pick(office, "languages_spoken")),
        hasMap=_map(office),
        memberOf=_organizations(_memberships(office)),
        funder=_organizations(_funders(office)),
        **(_opening_hours(schedule) if are_open_to_all(office) else _closed_days(schedule)),
    )


def _other_names(office: Office) -> list:
    """The name in other languages, and the short one."""
    shown = pick(office, "name")
    others = [Text(text_in(office, "name", code), code) for code in languages() if code != shown.language]
    names = [name for name in [*others, pick(office, "short_name")] if name and name.text != shown.text]
    return [said(name) for name in names]


def _description(office: Office) -> list:
    texts = [
        said_plainly(pick(office, "mission"), absolute(office.get_absolute_url())),
        general_sentence(office),
    ]
    return [text for text in texts if text]


def _municipality(office: Office) -> dict:
    name = absolute(f"/#municipality-{office.slug}")
    return node(
        "GovernmentOrganization",
        id=name,
        name=said(pick(office, "municipality")),
        telephone=office.switchboard,
    )


def _postal_address(address: Address, office: Office) -> dict:
    """An address. Its kind, visitors' or postal, is said in words: schema.org knows none."""
    return node(
        "PostalAddress",
        contactType=address.get_kind_display(),
        streetAddress=address.street,
        postOfficeBoxNumber=address.post_box,
        postalCode=address.postcode,
        addressLocality=address.town,
        addressRegion=office.get_state_display(),
        addressCountry="DE",
    )


def _reachable(contact: Contact) -> bool:
    return bool(contact.phone or contact.email)


def _contact_point(contact: Contact) -> dict:
    return node(
        "ContactPoint",
        name=said(pick(contact, "name")),
        contactType=said(contact.what_for or pick(contact, "function")),
        telephone=contact.phone,
        email=address_for_programs(contact.email),
    )


def _area(office: Office) -> list:
    """The places the office has confirmed that it serves, or its municipality where there are none."""
    places = [node("Place", name=place.name) for place in office.served_places.all() if place.confirmed_on]
    return places or [node("AdministrativeArea", name=said(pick(office, "municipality")))]


def _memberships(office: Office) -> Iterable[Text]:
    """The bodies the office says it is a member of. In others it has another part, or none is named."""
    return [
        pick(body, "name")
        for body in office.bodies.all()
        if any("mitglied" in text_in(role, "name", "de").lower() for role in body.roles.all())
    ]


def _funders(office: Office) -> Iterable[Text]:
    """Who pays for the office's work. A programme it only puts into practice is no funder."""
    funded_by = FundingProgramme.Relation.FUNDED_BY
    programmes = [row for row in office.funding_programmes.all() if row.relation == funded_by]
    return dict.fromkeys(pick(programme, "institution") for programme in programmes)


def _map(office: Office) -> str:
    """The map of the page, but not that of the whole municipality, which shows no office."""
    known = any(address.kind == Address.Kind.VISITING for address in office.addresses.all())
    return map_url(office) if known else ""


def _organizations(names: Iterable[Text]) -> list:
    return [node("Organization", name=said(name)) for name in names if name]


def _opening_hours(schedule: Schedule) -> dict:
    weekly = hours.regular_week(schedule.office)
    return {
        "openingHoursSpecification": _usual_hours(weekly),
        "specialOpeningHoursSpecification": sorted(
            [*_closed(schedule), *_unusual_hours(schedule, weekly)], key=lambda entry: entry["validFrom"]
        ),
    }


def _closed_days(schedule: Schedule) -> dict:
    """That it is closed is true whatever its usual hours are."""
    return {"specialOpeningHoursSpecification": _closed(schedule)}


def _closed(schedule: Schedule) -> list:
    """What staff have closed, as they said it: from a day to a day, or without an end."""
    return [
        _specification(
            None,
            validFrom=closing.first_day.isoformat(),
            validThrough=closing.last_day and closing.last_day.isoformat(),
        )
        for closing in _closings(schedule)
    ]


def _closings(schedule: Schedule) -> list[Closing]:
    return closings_of_office(schedule.office, schedule.today, timedelta(days=DAYS_AHEAD))


def _usual_hours(weekly: Weekly) -> list:
    """One entry for each span of time, with all weekdays it is for."""
    weekdays: dict[Span, list[int]] = {}
    for weekday, spans in weekly.items():
        for span in spans:
            weekdays.setdefault(span, []).append(weekday)
    return [
        _specification(span, dayOfWeek=[f"{CONTEXT}/{DAYS[day]}" for day in days])
        for span, days in weekdays.items()
    ]


def _unusual_hours(schedule: Schedule, weekly: Weekly) -> list:
    """The other days of the next four weeks that are not as every week: holidays, one week a month …"""
    closed = _closings(schedule)
    return [
        _specification(span, validFrom=day.date.isoformat(), validThrough=day.date.isoformat())
        for day in schedule.four_weeks()
        if not any(closing.covers(day.date) for closing in closed)
        if day.is_cancelled or day.changed_by or day.regular != weekly.get(day.date.weekday(), ())
        for span in day.spans or [None]
    ]


def _specification(span: Span | None, **when) -> dict:
    """Hours. Without a span the day is closed: readers know that by both times being midnight."""
    opens, closes = (f"{span.opens:%H:%M}", f"{span.closes:%H:%M}") if span else ("00:00", "00:00")
    return node("OpeningHoursSpecification", **when, opens=opens, closes=closes)
