"""Very many made-up events, to measure how the site bears them. Never in production.

They are told apart by the beginning of their slugs, and of the names of their places, and go by that again.

What events/calendar/changes.py would keep for each of them is set here, because it would take half
an hour. Only their fingerprints stay empty, as of what no calendar has fetched yet.
"""

from collections.abc import Iterator
from datetime import date, time, timedelta
from itertools import islice
from random import Random

from django.db import connection, transaction
from django.utils import timezone

from events.lists.search_words import search_text
from events.models import (
    Audience,
    Event,
    EventDate,
    EventKind,
    EventState,
    EventTopic,
    Organiser,
    Place,
    PriceKind,
    Programme,
    SpokenLanguage,
    Status,
    Topic,
)
from events.models.event_date import new_suffix
from offices.models import Office
from website.languages.spoken import Language

# No slug that is made from a title has two hyphens in a row.
SLUG_PREFIX = "many--"
NAME_PREFIX = "Messung: "
BATCH = 2000
PLACES = 12  # for each office
YEARS_BACK, YEARS_AHEAD = 6, 1
# The first ones are soon, so that a site with few events fills a page of its list as well.
SOON, SOON_DAYS = 100, 90

WHAT = [
    ("Sprachcafé", "Language café"),
    ("Offener Stammtisch", "Open meet-up"),
    ("Gemeinsam kochen", "Cooking together"),
    ("Fußballturnier", "Football tournament"),
    ("Berufemesse", "Careers fair"),
    ("Lesung für Kinder", "Reading for children"),
    ("Konzert der Kulturen", "Concert of cultures"),
    ("Sprechstunde zu Anträgen", "Help with applications"),
]
SUMMARY = (
    "Sie können einfach vorbeikommen. Es gibt Getränke, und wir übersetzen für Sie, so gut es geht.",
    "You can simply drop in. There are drinks, and we interpret for you as well as we can.",
)
ACCESS_ANSWERS = [True, True, False, None]
# Made once: a list of choices is made anew each time somebody asks for it.
PRICE_KINDS, KINDS, AUDIENCES = PriceKind.values, EventKind.values, ["", *Audience.values]
TOPICS, OTHER_LANGUAGES = Topic.values, [code for code in Language.values if code != Language.GERMAN]


@transaction.atomic
def create_many_events(count: int, today: date | None = None) -> int:
    """Create so many events beside those that are there. Returns how many dates they have."""
    making = Making(list(Office.objects.all()), today or timezone.localdate())
    # A run is all or nothing, and so is deleting: their number is the next free one.
    begin = Event.objects.filter(slug__startswith=SLUG_PREFIX).count()
    numbers = iter(range(begin, begin + count))
    dates = 0
    while batch := list(islice(numbers, BATCH)):
        dates += making.store([making.event(number) for number in batch])
    analyse()
    return dates


@transaction.atomic
def delete_many_events() -> int:
    """Delete what create_many_events() made, and nothing else. Returns how many events there were."""
    ours = Event.objects.filter(slug__startswith=SLUG_PREFIX)
    count = ours.count()
    # Past what a deletion of each row would look for.
    for relation in Event._meta.related_objects:
        rows = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": ours})
        rows._raw_delete(rows.db)
    ours._raw_delete(ours.db)
    Programme.objects.filter(slug__startswith=SLUG_PREFIX).delete()
    Place.objects.filter(name_de__startswith=NAME_PREFIX).delete()
    analyse()
    return count


def analyse() -> None:
    """Let the database count anew, as it would by itself some minutes later."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


class Making:
    """The same events in every run: chance begins at the same number."""

    def __init__(self, offices: list[Office], today: date):
        self.chance = Random(2023)
        self.today = today
        self.offices = offices
        self.places = {office.pk: list(self._places(office)) for office in offices}
        self.programmes = {office.pk: self._programmes(office) for office in offices}

    def event(self, number: int) -> tuple[Event, list[EventDate]]:
        chance, office = self.chance, self.offices[number % len(self.offices)]
        german, english = chance.choice(WHAT)
        state = chance.choices([EventState.PUBLISHED, EventState.DRAFT, EventState.PROPOSED], [96, 3, 1])[0]
        is_closed = chance.random() < 0.02
        price_kind = chance.choice(PRICE_KINDS)
        event = Event(
            office=office,
            slug=f"{SLUG_PREFIX}{number}",
            title_de=f"{german} {number}",
            # Three in ten have no English yet.
            title_en=f"{english} {number}" if chance.random() < 0.7 else "",
            summary_de=SUMMARY[0],
            summary_en=SUMMARY[1],
            description_de=f"<p>{SUMMARY[0]}</p>" * 3,
            state=state,
            is_closed=is_closed,
            is_public=state == EventState.PUBLISHED and not is_closed,
            kind=chance.choice(KINDS),
            audience=chance.choice(AUDIENCES),
            place=chance.choice([None, *self.places[office.pk]]),
            price_kind=price_kind,
            price=350 if price_kind == PriceKind.FIXED else None,
        )
        dates = list(self._dates(event, self._day(number)))
        event.programme = self._programme(office, dates)
        event.first_start = min((row.starts_at for row in dates), default=None)
        event.last_end = max((row.ends_at for row in dates), default=None)
        # What a club is called is not among its words: which ones there are is decided later.
        event.search_text = search_text(event, organisers=[])
        return event, dates

    def store(self, made: list[tuple[Event, list[EventDate]]]) -> int:
        """Write events with all their rows. Returns the number of dates."""
        events = Event.objects.bulk_create([event for event, _dates in made])
        dates = [row for _event, rows in made for row in rows]
        for row in dates:
            row.event_id = row.event.pk
        rows = [dates, [], [], []]
        for event in events:
            for kind, of_event in zip(rows[1:], self._rows(event), strict=True):
                kind += of_event
        for model, kind in zip([EventDate, EventTopic, SpokenLanguage, Organiser], rows, strict=True):
            model.objects.bulk_create(kind, batch_size=BATCH)
        return len(dates)

    def _day(self, number: int) -> date:
        first, last = (1, SOON_DAYS) if number < SOON else (-365 * YEARS_BACK, 365 * YEARS_AHEAD)
        return self.today + timedelta(days=self.chance.randint(first, last))

    def _dates(self, event: Event, day: date) -> Iterator[EventDate]:
        """Some events have none yet; some go on for weeks; most have one date, some come back every week."""
        chance = self.chance
        kind = chance.choices(["once", "weekly", "long", "undated"], [85, 10, 2, 3])[0]
        if kind == "long":
            last = day + timedelta(days=chance.randint(7, 60))
            yield self._date(event, day=day, last_day=last, all_day=True)
        if kind in {"once", "weekly"}:
            hour = chance.randint(9, 19)
            for week in range(4 if kind == "weekly" else 1):
                later = day + timedelta(weeks=week)
                yield self._date(event, day=later, starts=time(hour), ends=time(hour + 2))

    def _date(self, event: Event, **fields) -> EventDate:
        if self.chance.random() < 0.03:
            fields |= {"status": Status.CANCELLED, "reason_de": "Der Raum ist gesperrt."}
        row = EventDate(event=event, uid_suffix=new_suffix(), **fields)
        row.fill_in()
        return row

    def _rows(self, event: Event) -> tuple[list, list, list]:
        """Its topics, languages and organisers."""
        chance = self.chance
        topics = chance.sample(TOPICS, chance.randint(1, 2))
        others = chance.sample(OTHER_LANGUAGES, chance.randint(0, 2))
        return (
            [EventTopic(event=event, topic=topic) for topic in topics],
            [
                SpokenLanguage(event=event, language=code, is_interpreted=code != "de")
                for code in ["de", *others]
            ],
            [Organiser(event=event, name_de="Ein Verein", name_en="A club")] if chance.random() < 0.3 else [],
        )

    def _places(self, office: Office) -> Iterator[Place]:
        names = [f"{NAME_PREFIX}Haus {number}" for number in range(1, PLACES + 1)]
        known = {place.name_de: place for place in Place.objects.filter(office=office, name_de__in=names)}
        for number, name in enumerate(names, 1):
            yield known.get(name) or Place.objects.create(
                office=office,
                name_de=name,
                name_en=f"House {number}",
                street=f"Hauptstraße {number}",
                town=f"{office.place_de} {number % 4}",
                **{fact: self.chance.choice(ACCESS_ANSWERS) for fact in Place.ACCESS},
            )

    def _programmes(self, office: Office) -> dict[int, Programme]:
        """The programmes of this office, by their years."""
        first = self.today.year - YEARS_BACK
        return {
            year: Programme.objects.get_or_create(
                slug=f"{SLUG_PREFIX}{office.pk}-{year}",
                defaults={
                    "office": office,
                    "state": EventState.PUBLISHED,
                    "title_de": f"Interkulturelle Woche {year}",
                    "title_en": f"Intercultural Week {year}",
                    "year": year,
                },
            )[0]
            for year in range(first, self.today.year + YEARS_AHEAD + 1)
        }

    def _programme(self, office: Office, dates: list[EventDate]) -> Programme | None:
        """A programme has at most some dozens of events: those of three days in September."""
        if not dates or dates[0].day.month != 9 or dates[0].day.day > 3:
            return None
        return self.programmes[office.pk].get(dates[0].day.year)
