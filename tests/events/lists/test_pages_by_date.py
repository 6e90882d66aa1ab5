"""The vocabulary of lists: what is public, coming, past, undated, and in which order."""

from datetime import date, time, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from events.calendar.changes import as_one_change
from events.lists import pages_by_date
from events.models import Event, EventDate, EventState, Place, PriceKind
from tests import cast
from tests.conftest import NOW

pytestmark = pytest.mark.usefixtures("jena_on_stage")

TODAY = date(2031, 6, 2)


def slugs(rows) -> list[str]:
    return [getattr(row, "event", row).slug for row in rows]


def ids(rows) -> list[int]:
    return [row.pk for row in rows]


def place_of(pk: int):
    return pages_by_date.place_of(EventDate.objects.get(pk=pk))


def days(rows) -> list[int]:
    return [row.day.day for row in rows]


class TestPublic:
    @pytest.mark.parametrize("hidden", cast.HIDDEN_EVENTS)
    def test_what_the_public_never_sees(self, jena, hidden):
        assert slugs(Event.objects.public()) == ["jena-event"]
        assert slugs(EventDate.objects.public()) == ["jena-event"]
        assert not Event.objects.public().filter(slug=f"jena-{hidden}").exists()

    def test_a_date_follows_its_event(self, event):
        cast.add_date(event)
        for changes, is_public in [
            ({"is_closed": True}, False),
            ({"is_closed": False}, True),
            ({"state": EventState.DRAFT}, False),
        ]:
            for name, value in changes.items():
                setattr(event, name, value)
            cast.save(event)
            assert EventDate.objects.public().exists() == is_public

    def test_a_date_moves_to_another_office_with_its_event(self, event):
        cast.add_date(event)
        event.office = cast.make_office("gera", "Gera")
        cast.save(event)
        assert EventDate.objects.of_office(event.office).count() == 1

    def test_the_database_refuses_a_bulk_change_that_forgets_the_flag(self, event):
        with pytest.raises(IntegrityError), transaction.atomic():
            Event.objects.update(is_closed=True)
        with pytest.raises(IntegrityError), transaction.atomic():
            Event.objects.update(state=EventState.DRAFT)

    def test_an_event_of_a_draft_programme_is_public_by_itself(self, jena):
        jena.programmes.update(state=EventState.DRAFT)
        assert Event.objects.public().exists()


def past(rows) -> list[EventDate]:
    return EventDate.objects.in_order_of(pages_by_date.past(rows.all(), NOW, 100))


class TestTime:
    def test_dates_come_in_the_order_of_their_beginning(self, event):
        for day in [20, 5, 11]:
            cast.add_date(event, date(2031, 6, day))
        assert days(EventDate.objects.upcoming(NOW)) == [5, 11, 20]

    def test_what_is_over_is_past_and_the_latest_comes_first(self, event):
        for day in [20, 5, 11]:
            cast.add_date(event, date(2031, 5, day))
        assert days(past(EventDate.objects)) == [20, 11, 5]
        assert not EventDate.objects.upcoming(NOW).exists()

    def test_an_exhibition_is_coming_until_it_ends(self, event):
        event.dates.create(day=date(2031, 1, 7), last_day=TODAY, all_day=True)
        cast.add_date(event, TODAY)
        assert days(EventDate.objects.upcoming(NOW)) == [7, 2]
        later = NOW + timedelta(hours=13)
        assert not EventDate.objects.upcoming(later).exists()

    def test_something_without_an_end_is_coming_until_the_day_is_over(self, event):
        cast.add_date(event, TODAY, starts=time(9), ends=None)
        assert EventDate.objects.upcoming(NOW).exists()
        assert not past(EventDate.objects)

    def test_every_date_is_either_coming_or_past(self, event):
        with as_one_change(event):
            for offset in range(-5, 6):
                for length in [0, 1, 2, 3, 30]:
                    day = TODAY + timedelta(days=offset)
                    event.dates.create(day=day, last_day=day + timedelta(days=length))
        coming = set(EventDate.objects.upcoming(NOW))
        over = set(past(EventDate.objects))
        assert not coming & over
        assert coming | over == set(EventDate.objects.all())
        assert coming == {row for row in EventDate.objects.all() if row.ends_at > NOW}

    def test_between_two_days_counts_what_is_going_on_then(self, event):
        event.dates.create(day=date(2031, 6, 1), last_day=date(2031, 6, 30))
        for day in [9, 10, 12, 13]:
            cast.add_date(event, date(2031, 6, day))
        between = EventDate.objects.upcoming(NOW).between
        assert days(between(date(2031, 6, 10), date(2031, 6, 12))) == [1, 10, 12]
        assert days(between(date(2031, 6, 13), None)) == [1, 13]
        assert days(between(None, date(2031, 6, 9))) == [1, 9]
        assert days(between(date.min, date.max)) == [1, 9, 10, 12, 13]

    def test_events_are_coming_past_or_undated(self, bare):
        for slug, day in [("old", date(2031, 5, 1)), ("late", date(2031, 8, 1)), ("soon", date(2031, 7, 1))]:
            cast.add_date(cast.make_event(bare, slug, slug), day)
        both = cast.make_event(bare, "both", "both")
        cast.add_date(both, date(2031, 5, 1))
        cast.add_date(both, date(2031, 7, 15))
        cast.make_event(bare, "someday", "someday")
        assert slugs(Event.objects.not_over(NOW).order_by("id")) == ["late", "soon", "both", "someday"]
        assert slugs(Event.objects.upcoming(NOW)) == ["both", "soon", "late"]
        assert slugs(Event.objects.past(NOW)) == ["old"]
        assert slugs(Event.objects.undated()) == ["someday"]

    def test_an_event_whose_last_date_is_deleted_is_undated_again(self, event):
        with as_one_change(event):
            cast.add_date(event).delete()
        assert slugs(Event.objects.undated()) == ["treffen"]
        event.refresh_from_db()
        assert event.is_undated


# More rows than there are: the same ones come again and again.
ENDLESS = 200


class TestPages:
    @pytest.fixture
    def rows(self, bare):
        """Evenings and exhibitions, some over, some running, several at the same moment."""
        for number in range(3):
            event = cast.make_event(bare, f"e{number}", "E")
            for offset in [-40, -3, -1, 0, 0, 1, 2]:
                day = TODAY + timedelta(days=offset)
                cast.add_date(event, day)
                event.dates.create(day=day, last_day=day + timedelta(days=5 + 40 * number))
            self.add_at_one_instant(event)
        return EventDate.objects.public()

    def add_at_one_instant(self, event):
        """What began just when recent begins, what begins now, and what ends now."""
        noon = time(12)
        event.dates.create(day=TODAY - timedelta(days=2), starts=noon, last_day=TODAY + timedelta(days=9))
        cast.add_date(event, TODAY, starts=noon)
        cast.add_date(event, TODAY, starts=time(9), ends=noon)

    @pytest.mark.parametrize("size", [1, 4, 7, 100])
    def test_forwards_nothing_is_lost_or_repeated(self, rows, size):
        pages, page = [], pages_by_date.coming(rows, NOW, size)
        while page and len(pages) < ENDLESS:
            pages += page
            page = pages_by_date.coming(rows, NOW, size, after=place_of(page[-1]))
        assert pages == ids(rows.upcoming(NOW))
        assert len(pages) > 30

    @pytest.mark.parametrize("size", [1, 4, 7, 100])
    def test_backwards_neither(self, rows, size):
        pages, page = [], pages_by_date.coming_before(rows, NOW, size)
        while page and len(pages) < ENDLESS:
            pages = page + pages
            page = pages_by_date.coming_before(rows, NOW, size, before=place_of(page[0]))
        assert pages == ids(rows.upcoming(NOW))

    @pytest.mark.parametrize("size", [1, 4, 100])
    def test_the_archive_goes_back_in_time(self, rows, size):
        pages, page = [], pages_by_date.past(rows, NOW, size)
        while page and len(pages) < ENDLESS:
            pages += page
            page = pages_by_date.past(rows, NOW, size, after=place_of(page[-1]))
        assert pages == ids(rows.filter(ends_at__lte=NOW).order_by("-starts_at", "-id"))
        assert len(pages) > 5

    def test_counting_stops(self, rows):
        everything = rows.upcoming(NOW).count()
        assert len(pages_by_date.coming(rows, NOW, 201)) == everything
        assert len(pages_by_date.coming(rows, NOW, 11)) == 11

    def test_a_page_takes_the_same_queries_for_few_and_for_many(self, event, django_assert_num_queries):
        rows = EventDate.objects.public().with_everything()
        for _number in range(2):
            cast.add_date(event)
            event.dates.create(day=TODAY - timedelta(days=9), last_day=TODAY)
            with django_assert_num_queries(6):
                assert rows.in_order_of(pages_by_date.coming(rows, NOW, 50))


class TestFilters:
    @pytest.fixture
    def two(self, bare):
        """One event that has what is asked for, one that has not."""
        place = Place.objects.create(office=bare, name_de="Haus", town="Jena", step_free=True)
        one = cast.make_event(bare, "one", "One", place=place, kind="film", price_kind=PriceKind.FREE)
        other = cast.make_event(bare, "other", "Other")
        for event in [one, other]:
            cast.add_date(event)
        one.topics.create(topic="work")
        one.topics.create(topic="food")
        one.spoken_languages.create(language="de")
        one.spoken_languages.create(language="ar", is_interpreted=True)
        other.spoken_languages.create(language="de")
        return one

    @pytest.mark.parametrize("manager", [Event.objects, EventDate.objects], ids=["events", "dates"])
    def test_each_filter_finds_the_one(self, two, manager):
        for rows in [
            manager.about("work"),
            manager.understood_in("ar"),
            manager.step_free(),
            manager.free(),
            manager.about("work").understood_in("de").free(),
        ]:
            assert slugs(rows) == ["one"]
        assert slugs(manager.understood_in("de")) == ["one", "other"]

    @pytest.mark.parametrize("manager", [Event.objects, EventDate.objects], ids=["events", "dates"])
    def test_nothing_asked_for_leaves_everything(self, two, manager):
        rows = manager.of_office(None).of_programme(None).about("").understood_in("")
        assert slugs(rows) == ["one", "other"]

    def test_office_and_programme(self, jena, gera):
        programme = gera.programmes.get()
        for manager in [Event.objects, EventDate.objects]:
            assert slugs(manager.public().of_office(gera)) == ["gera-event"]
            assert slugs(manager.public().of_programme(programme)) == ["gera-event"]


class TestCost:
    def test_everything_about_events_takes_the_same_queries_for_one_and_for_many(
        self, jena, django_assert_num_queries
    ):
        def read():
            for row in EventDate.objects.public().upcoming(NOW).with_everything():
                event = row.event
                assert [event.office.place_de, event.programme, event.place]
                assert [*event.organisers.all(), *event.spoken_languages.all(), *event.topics.all()]

        with django_assert_num_queries(4):
            read()
        for number in range(5):
            event = cast.make_event(jena, f"n{number}", "N", place=jena.event_places.get())
            event.organisers.create(name_de="X")
            cast.add_date(event)
        with django_assert_num_queries(4):
            read()

    @pytest.mark.parametrize(
        ("rows", "index"),
        [
            (lambda office: EventDate.objects.public().upcoming(NOW), "date_public"),
            (
                lambda office: EventDate.objects.public().upcoming(NOW).of_office(office),
                "date_public_of_office",
            ),
            (
                lambda office: (
                    EventDate.objects.public()
                    .filter(ends_at__lte=NOW, starts_at__lt=NOW)
                    .order_by("-starts_at", "-id")
                ),
                "date_public",
            ),
            (lambda office: Event.objects.public().undated(), "event_public_by_end"),
            (lambda office: Event.objects.public().undated().of_office(office), "event_public_of_office"),
        ],
    )
    def test_lists_walk_an_index(self, jena, rows, index):
        """With few rows PostgreSQL reads and sorts them all; so it is told that it must not."""
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                for way in ["seqscan", "bitmapscan", "sort"]:
                    cursor.execute(f"SET LOCAL enable_{way} = off")
        plan = rows(jena)[:50].explain()
        # On so few rows it finds one index of ours as good as another.
        assert index in plan or (connection.vendor == "postgresql" and "_public" in plan)
        assert "Sort" not in plan
        assert "TEMP B-TREE" not in plan
