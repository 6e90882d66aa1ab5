"""Example events for a demonstration, so that a fresh site is alive: clearly labelled, in the coming weeks.

Nothing is said about the offices: places are made up and called examples, too.
"""

from datetime import date, time, timedelta

from events.calendar.changes import as_one_change
from events.models import Audience, Event, EventKind, EventState, Place, PriceKind, Status, Topic
from offices.models import Office
from translations.confirming import confirm_content

LABEL = {"de": "Beispiel: ", "en": "Example: "}


def create_examples(today: date) -> list[Event]:
    """One example for each office in turn, as many as there are examples."""
    offices = list(Office.objects.all())
    if not offices:
        return []
    with as_one_change() as changed:
        changed += [example(offices[number % len(offices)], today) for number, example in enumerate(EXAMPLES)]
    for event in changed:
        confirm_content([event, *filter(None, [event.place]), *event.dates.all(), *event.organisers.all()])
    return changed


def _event(office: Office, title: tuple[str, str], summary: tuple[str, str], **fields) -> Event:
    return Event.objects.create(
        office=office,
        state=EventState.PUBLISHED,
        title_de=LABEL["de"] + title[0],
        title_en=LABEL["en"] + title[1],
        summary_de=summary[0],
        summary_en=summary[1],
        **fields,
    )


def _place(office: Office, name: tuple[str, str], **facts) -> Place:
    return Place.objects.create(
        office=office, name_de=LABEL["de"] + name[0], name_en=LABEL["en"] + name[1], **facts
    )


def _next(weekday: int, today: date, weeks: int) -> date:
    """This weekday (Monday is 0), so many weeks after the coming one."""
    return today + timedelta(days=(weekday - today.weekday()) % 7 or 7, weeks=weeks)


def language_cafe(office: Office, today: date) -> Event:
    """Every week at a known time, free, at a place about which everything is known."""
    place = _place(
        office,
        ("Begegnungsraum", "Community room"),
        step_free=True,
        accessible_toilet=True,
        lift=True,
        induction_loop=False,
        accessible_parking=True,
    )
    event = _event(
        office,
        ("Sprachcafé", "Language café"),
        (
            "Wir sprechen Deutsch und trinken Kaffee. Sie können einfach vorbeikommen.",
            "We speak German and drink coffee. You can simply drop in.",
        ),
        place=place,
        kind=EventKind.MEETING,
        audience=Audience.EVERYBODY,
        price_kind=PriceKind.FREE,
        registration_needed=False,
        childcare=True,
    )
    for week in range(4):
        event.dates.create(day=_next(3, today, week), starts=time(16), ends=time(18))
    event.spoken_languages.create(language="de")
    event.topics.create(topic=Topic.LANGUAGE)
    event.topics.create(topic=Topic.ENCOUNTER)
    return event


def exhibition(office: Office, today: date) -> Event:
    """Going on for weeks, and running already."""
    event = _event(
        office,
        ("Ausstellung „Angekommen“", "Exhibition “Arrived”"),
        ("Bilder und Geschichten vom Ankommen.", "Pictures and stories of arriving."),
        place=_place(office, ("Foyer", "Foyer"), step_free=True),
        kind=EventKind.EXHIBITION,
        price_kind=PriceKind.FREE,
    )
    event.dates.create(
        day=today - timedelta(days=3),
        last_day=today + timedelta(weeks=5),
        all_day=True,
        note_de="täglich 10 bis 18 Uhr",
        note_en="daily 10 am to 6 pm",
    )
    event.topics.create(topic=Topic.CULTURE)
    return event


def cooking(office: Office, today: date) -> Event:
    """For a price and with registration, interpreted."""
    day = _next(5, today, 1)
    event = _event(
        office,
        ("Gemeinsam kochen", "Cooking together"),
        (
            "Wir kochen Gerichte aus drei Ländern und essen zusammen.",
            "We cook dishes from three countries and eat together.",
        ),
        kind=EventKind.COURSE,
        audience=Audience.FAMILIES,
        price_kind=PriceKind.FIXED,
        price=350,
        price_note_de="Kinder zahlen nichts.",
        price_note_en="Children pay nothing.",
        registration_needed=True,
        registration_email="beispiel@example.org",
        registration_until=day - timedelta(days=2),
    )
    event.dates.create(day=day, starts=time(11), ends=time(14, 30))
    event.spoken_languages.create(language="de")
    for language in ["ar", "uk"]:
        event.spoken_languages.create(language=language, is_interpreted=True)
    event.topics.create(topic=Topic.FOOD)
    return event


def sports_day(office: Office, today: date) -> Event:
    """All day, one of two dates cancelled."""
    event = _event(
        office,
        ("Sporttag", "Sports day"),
        ("Spiele für alle, im Freien.", "Games for everybody, outdoors."),
        kind=EventKind.SPORT,
        price_kind=PriceKind.FREE,
    )
    event.dates.create(
        day=_next(6, today, 0),
        all_day=True,
        status=Status.CANCELLED,
        reason_de="Der Platz ist gesperrt.",
        reason_en="The field is closed.",
    )
    event.dates.create(day=_next(6, today, 2), all_day=True)
    event.topics.create(topic=Topic.SPORT)
    return event


def summer_festival(office: Office, today: date) -> Event:
    """Without a date yet."""
    event = _event(
        office,
        ("Fest der Nachbarn", "Neighbours’ festival"),
        ("Musik, Essen und Gespräche.", "Music, food and conversation."),
        kind=EventKind.FESTIVAL,
    )
    event.topics.create(topic=Topic.ENCOUNTER)
    return event


def group_meeting(office: Office, today: date) -> Event:
    """For a closed group: staff see it in the admin, the public nowhere."""
    event = _event(
        office,
        ("Treffen einer geschlossenen Gruppe", "Meeting of a closed group"),
        ("Nur für Mitglieder der Gruppe.", "For members of the group only."),
        kind=EventKind.MEETING,
        is_closed=True,
    )
    event.dates.create(day=_next(1, today, 0), starts=time(17))
    return event


EXAMPLES = [language_cafe, exhibition, cooking, sports_day, summer_festival, group_meeting]
