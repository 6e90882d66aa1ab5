"""An event in the terms of schema.org, from the rows its page has loaded already, in the active language.

Each date is an event of its own there, with a status of its own; what is undated is one without a start.
"""

from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from events.calendar import addresses as event_addresses
from events.map_link import map_url
from events.models import Event, EventDate, Place, PriceKind, Programme, Status
from events.words import access as access_in_words
from offices.structured_data import government_office
from website.languages.alternates import absolute
from website.languages.bilingual import pick
from website.search_engines.structured_data import (
    CONTEXT,
    node,
    page_graph,
    said,
    said_plainly,
)

MOST_DATES = 20  # of what is on every week; page and calendar name them all

STATUSES: dict[str, str] = {
    Status.SCHEDULED: "EventScheduled",
    Status.CANCELLED: "EventCancelled",
    Status.POSTPONED: "EventPostponed",
    Status.MOVED: "EventRescheduled",
}


def structured_data(event: Event, programme: Programme | None, now: datetime) -> dict:
    """The page, the way to it, and the dates it is about: those to come, or else those that were."""
    page = absolute(event.get_absolute_url())
    title = pick(event, "title")
    dates = event.coming_dates(now) or event.past_dates(now)
    nodes = [_event(event, date, programme, page) for date in dates[:MOST_DATES] or [None]]
    return page_graph(
        event.get_absolute_url(),
        title,
        [(_("Events"), reverse("events:list"))],
        *nodes,
        inLanguage=title.language,
        description=_where_all_are(event, len(dates)),
        mainEntity=[{"@id": each["@id"]} for each in nodes],
    )


def _where_all_are(event: Event, count: int) -> str:
    """ "" where all are here."""
    if count <= MOST_DATES:
        return ""
    sentence = _("These data name %(some)s of %(all)s dates. All of them are here: %(calendar)s")
    calendar = event_addresses.event_calendar(event)
    return sentence % {"some": MOST_DATES, "all": count, "calendar": calendar}


def _event(event: Event, date: EventDate | None, programme: Programme | None, page: str) -> dict:
    return node(
        "Event",
        id=f"{page}#date-{date.uid_suffix}" if date else f"{page}#event",
        url=page,
        name=said(pick(event, "title")),
        description=_description(event, page),
        image=absolute(event.picture.image.url) if event.picture else None,
        **(_when(date) if date else {}),
        eventAttendanceMode=f"{CONTEXT}/{_attendance(event)}",
        inLanguage=[row.language for row in event.spoken_languages.all()],
        location=_locations(event),
        audience=_audience(event),
        organizer=_organizers(event),
        superEvent=_programme(programme) if programme else None,
        **_price(event, page),
    )


def _description(event: Event, page: str) -> list:
    """What it is, and what is offered to people who need it: schema.org has no word for interpreters."""
    texts = [
        said(pick(event, "summary")),
        said_plainly(pick(event, "description"), page),
        *(fact.plain for fact in access_in_words.known(access_in_words.facts_of_event(event))),
    ]
    return [text for text in texts if text]


def _when(date: EventDate) -> dict:
    """Start and end, as exactly as they are known. An open end is none."""
    previous_day, previous_time = date.previous_start if date.status == Status.MOVED else (None, None)
    end = _moment(date.ends_at) if date.ends else (date.last_day.isoformat() if date.last_day else None)
    previous = None
    if previous_day:
        previous = f"{previous_day}T{previous_time:%H:%M}" if previous_time else previous_day.isoformat()
    return {
        "startDate": _moment(date.starts_at) if date.starts else date.day.isoformat(),
        "endDate": end,
        "previousStartDate": previous,
        "eventStatus": f"{CONTEXT}/{STATUSES[date.status]}",
    }


def _moment(moment: datetime) -> str:
    return timezone.localtime(moment).isoformat(timespec="minutes")


def _attendance(event: Event) -> str:
    if not event.online_url:
        return "OfflineEventAttendanceMode"
    return "MixedEventAttendanceMode" if event.place else "OnlineEventAttendanceMode"


def _locations(event: Event) -> list:
    online = [node("VirtualLocation", url=event.online_url)] if event.online_url else []
    return [*([_place(event.place)] if event.place else []), *online]


def _place(place: Place) -> dict:
    facts = access_in_words.known(access_in_words.facts_of_place(place))
    return node(
        "Place",
        name=said(pick(place, "name")),
        address=node(
            "PostalAddress",
            streetAddress=place.street,
            postalCode=place.postcode,
            addressLocality=place.town,
            addressCountry="DE",
        ),
        geo=_coordinates(place),
        hasMap=map_url(place),
        amenityFeature=[
            node("LocationFeatureSpecification", name=fact.label, value=fact.value) for fact in facts
        ],
    )


def _coordinates(place: Place) -> dict | None:
    if not place.has_coordinates:
        return None
    return node("GeoCoordinates", latitude=float(place.latitude), longitude=float(place.longitude))


def _audience(event: Event) -> dict | None:
    words = said(pick(event, "audience_note")) or (
        str(event.get_audience_display()) if event.audience else None
    )
    return node("Audience", audienceType=words) if words else None


def _organizers(event: Event) -> list:
    organisers = [
        node("Organization", name=said(pick(row, "name")), url=row.url) for row in event.organisers.all()
    ]
    return organisers or [government_office(event.office)]


def _price(event: Event, page: str) -> dict:
    """Nothing where it is not known. A donation is no price."""
    if event.price_kind == PriceKind.FIXED:
        return {"offers": _offer(page, f"{event.price / 100:.2f}")}
    if event.price_kind == PriceKind.FREE:
        return {"offers": _offer(page, "0"), "isAccessibleForFree": True}
    return {"isAccessibleForFree": True} if event.price_kind == PriceKind.DONATION else {}


def _offer(page: str, price: str) -> dict:
    return node("Offer", url=page, price=price, priceCurrency="EUR")


def _programme(programme: Programme) -> dict:
    page = absolute(programme.get_absolute_url())
    return node(
        "EventSeries",
        id=f"{page}#programme",
        url=page,
        name=said(pick(programme, "title")),
        startDate=programme.first_day.isoformat() if programme.first_day else None,
        endDate=programme.last_day.isoformat() if programme.last_day else None,
    )
