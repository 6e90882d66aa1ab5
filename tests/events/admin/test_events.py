"""What staff do with events: enter, publish, copy, cancel and carry over."""

from datetime import date, time

import pytest
from django.urls import reverse

from events.models import Event, EventDate, EventState, Programme
from tests import cast
from tests.offices.admin_pages import form_data, page_with
from tests.website.pages import parse, texts

pytestmark = pytest.mark.usefixtures("cast_on_stage")

LIST = reverse("admin:events_event_changelist")


@pytest.fixture
def event(jena):
    return Event.objects.public().get(office=jena)


def change_page(event) -> str:
    return reverse("admin:events_event_change", args=[event.pk])


def act(client, action, *events, path=LIST, **data):
    data = {"action": action, "_selected_action": [event.pk for event in events], **data}
    return client.post(path, data, headers={"accept-language": "en"}, follow=True)


def all_that_is_stored() -> list[dict]:
    """In both languages, whichever is active."""
    rows = [model.objects.order_by("pk").rewrite(False).values() for model in [Event, EventDate]]
    return [row for each in rows for row in each]


def seen_before_cancelling(client, event) -> str:
    return act(client, "cancel_with_reason", event).context["seen"]


def cancel_as_seen(client, event, seen="", **reasons):
    seen = seen or seen_before_cancelling(client, event)
    return act(client, "cancel_with_reason", event, confirmed="yes", seen=seen, **reasons)


def sentences(response) -> list[str]:
    return [str(message) for message in response.context["messages"]]


class TestEntering:
    def test_an_event_with_its_dates_in_one_go(self, as_anna, jena):
        page = as_anna.get(reverse("admin:events_event_add"))
        data = form_data(page) | {
            "title_de": "Lesung", "state": "published",
            "dates-TOTAL_FORMS": 2,
            "dates-0-day": "2031-09-12", "dates-0-starts": "18:00", "dates-0-status": "scheduled",
            "dates-1-day": "2031-09-01", "dates-1-last_day": "2031-09-30", "dates-1-all_day": "on", "dates-1-status": "scheduled",
        }  # fmt: skip
        answer = as_anna.post(reverse("admin:events_event_add"), data | {"_next": "1"})
        event = Event.objects.get(title_de="Lesung")
        assert answer["Location"] == page_with(event, "place")
        assert [(row.day.day, row.sequence, row.is_public) for row in event.dates.all()] == [
            (1, 0, True),
            (12, 0, True),
        ]
        data = form_data(as_anna.get(answer["Location"])) | {
            "place": jena.event_places.get().pk,
            "_next": "1",
        }
        answer = as_anna.post(answer["Location"], data)
        assert answer["Location"] == page_with(event, "price")
        data = form_data(as_anna.get(answer["Location"])) | {"price_kind": "fixed", "price": "7.50"}
        assert as_anna.post(answer["Location"], data).status_code == 302
        event.refresh_from_db()
        assert event.place == jena.event_places.get()
        assert (event.slug, event.price, event.is_public, event.office) == ("lesung", 750, True, jena)

    def test_an_edit_of_event_and_date_is_one_change(self, as_anna, event):
        data = form_data(as_anna.get(change_page(event)))
        assert data["dates-0-day"] == date(2031, 6, 12)
        data |= {"title_de": "Neu", "dates-0-starts": "17:00", "dates-0-note_de": "Anderer Eingang"}
        assert as_anna.post(change_page(event), data).status_code == 302
        row = EventDate.objects.get(event=event)
        assert (row.starts, row.sequence, row.event.title_de) == (time(17), 1, "Neu")

    def test_an_address_that_was_emptied_beside_another_error_is_no_crash(self, as_anna, event):
        path = page_with(event, "slug")
        data = form_data(as_anna.get(path)) | {"slug": "", "kind": "nonsense"}
        response = as_anna.post(path, data)
        assert set(response.context["adminform"].form.errors) == {"kind"}

    def test_saving_again_changes_nothing(self, as_anna, event):
        before = event.dates.values().get()
        data = form_data(as_anna.get(change_page(event)))
        assert as_anna.post(change_page(event), data).status_code == 302
        assert event.dates.values().get() == before

    def test_a_price_is_shown_in_euros(self, as_anna, event):
        event.price_kind, event.price = "fixed", 750
        event.save()
        path = page_with(event, "price")
        page = parse(as_anna.get(path))
        (field,) = [each for each in page.iter("input") if each.get("name") == "price"]
        assert (field.get("value"), field.get("type")) == ("7.50", "number")
        assert as_anna.post(path, form_data(as_anna.get(path))).status_code == 302
        event.refresh_from_db()
        assert event.price == 750

    def test_days_and_times_are_the_browser_s_own_fields(self, as_anna, event):
        pages = [
            parse(as_anna.get(path)) for path in [change_page(event), page_with(event, "registration_until")]
        ]
        types = {each.get("name"): each.get("type") for page in pages for each in page.iter("input")}
        assert (types["dates-0-day"], types["dates-0-starts"]) == ("date", "time")
        assert types["registration_until"] == "date"

    @pytest.mark.parametrize(
        ("changes", "sentence"),
        [
            ({"dates-0-ends": "17:00"}, "The end must be later than the beginning. After midnight the last day is the next one."),
            ({"dates-0-starts": ""}, "Please enter when it begins, too."),
            ({"dates-0-day": "0031-06-12"}, "Please check the year."),
            ({"dates-0-day": ""}, "This field is required."),
            ({"price_kind": "fixed"}, "A price in euros belongs to “for a price”, and only there. What costs nothing is “free”."),
            ({"slug": "kalender"}, "This word is an address of the site. Please choose another."),
            ({"slug": "jena-draft"}, "Event with this Address of the page already exists."),
        ],
    )  # fmt: skip
    def test_mistakes_get_a_sentence(self, as_anna, event, changes, sentence):
        path = page_with(event, next(iter(changes)))
        data = form_data(as_anna.get(path)) | changes
        response = as_anna.post(path, data, headers={"accept-language": "en"})
        assert response.status_code == 200
        said = [
            texts(item)
            for ul in parse(response).iter("ul")
            if "errorlist" in (ul.get("class") or "")
            for item in ul
        ]
        assert sentence in said

    def test_funders_of_the_own_office_can_be_ticked(self, as_anna, jena, gera):
        programme = jena.programmes.get()
        path = page_with(programme, "funders")
        form = as_anna.get(path).context["adminform"].form
        assert [str(label) for _value, label in form["funders"].field.choices] == ["Programm Jena"]

    def test_funders_of_another_office_are_refused_for_the_operator_too(self, client, olga, jena, gera):
        client.force_login(olga)
        path = page_with(jena.programmes.get(), "funders")
        data = form_data(client.get(path)) | {"funders": [gera.funding_programmes.get().pk]}
        response = client.post(path, data)
        assert "funders" in response.context["adminform"].form.errors


class TestList:
    def test_it_says_when_in_words(self, as_anna, event):
        event.dates.update(status="cancelled")
        page = parse(
            as_anna.get(
                f"{LIST}?state__exact=published&is_closed__exact=0", headers={"accept-language": "en"}
            )
        )
        (cell,) = [each for each in page.iter("td") if "field-when" in (each.get("class") or "")]
        assert texts(cell) == "Thursday 12 June 2031, 6 pm to 8 pm (Cancelled)"

    @pytest.mark.parametrize(
        ("when", "slugs"),
        [
            ("upcoming", {"jena-event"}),
            ("undated", {"someday"}),
            ("past", {"old"}),
            ("junk", {"jena-event", "someday", "old"}),
        ],
    )
    def test_it_is_filtered_by_time(self, as_anna, jena, when, slugs):
        Event.objects.exclude(slug="jena-event").delete()
        cast.make_event(jena, "someday", "Someday")
        cast.add_date(cast.make_event(jena, "old", "Old"), date(2020, 1, 1))
        found = as_anna.get(f"{LIST}?when={when}").context["cl"].queryset
        assert {event.slug for event in found} == slugs

    def test_it_does_not_grow_queries(self, as_anna, jena, django_assert_num_queries):
        for number in range(2):
            for count in range(1 + 9 * number):
                event = cast.make_event(jena, f"e{number}{count}", "E", place=jena.event_places.get())
                cast.add_date(event)
            with django_assert_num_queries(9):
                as_anna.get(LIST)


class TestActions:
    def test_publishing(self, as_anna, jena):
        events = list(Event.objects.filter(office=jena))
        response = act(as_anna, "publish", *events)
        assert sentences(response) == ["2 events are published."]
        assert set(Event.objects.filter(office=jena).values_list("state", flat=True)) == {"published"}
        assert EventDate.objects.public().of_office(jena).count() == 3

    def test_duplicating_leads_to_the_copy(self, as_anna, event):
        response = act(as_anna, "duplicate", event)
        copy = Event.objects.latest("id")
        assert response.redirect_chain == [(change_page(copy), 302)]
        assert sentences(response) == ["1 event is copied as a draft."]

    def test_cancelling_asks_for_the_reason(self, as_anna, event):
        response = act(as_anna, "cancel_with_reason", event)
        page = " ".join("".join(parse(response).itertext()).split())
        assert "Treffen in Jena" in page
        assert "Thursday 12 June 2031, 6 pm to 8 pm" in page
        assert not EventDate.objects.filter(status="cancelled").exists()
        assert "Gera" not in page

    def test_without_a_german_reason_it_asks_again(self, as_anna, event):
        response = act(as_anna, "cancel_with_reason", event, confirmed="yes", reason_en="Storm")
        assert response.context["form"].errors == {"reason_de": ["This field is required."]}
        assert response.context["form"]["reason_en"].value() == "Storm"
        assert not EventDate.objects.filter(status="cancelled").exists()

    def test_it_cancels_the_coming_dates_and_leaves_the_past_alone(self, as_anna, event):
        past = cast.add_date(event, date(2020, 1, 1))
        response = cancel_as_seen(as_anna, event, reason_de="Sturm", reason_en="Storm")
        assert sentences(response) == ["1 date is cancelled."]
        row = event.dates.get(status="cancelled")
        assert (row.reason_de, row.reason_en, row.sequence) == ("Sturm", "Storm", 1)
        assert row.status_changed_at
        assert row != past

    @pytest.mark.parametrize(
        "meanwhile",
        [
            lambda event: cast.add_date(event, date(2031, 7, 1)),
            lambda event: event.dates.update(day=date(2031, 7, 1)),
        ],
        ids=["added", "moved"],
    )
    def test_dates_that_came_meanwhile_are_looked_at_first(self, as_anna, event, meanwhile):
        seen = seen_before_cancelling(as_anna, event)
        meanwhile(event)
        response = cancel_as_seen(as_anna, event, seen, reason_de="Sturm")
        assert "added or changed meanwhile" in sentences(response)[0]
        assert response.context["form"]["reason_de"].value() == "Sturm"
        assert not event.dates.filter(status="cancelled").exists()
        cancel_as_seen(as_anna, event, response.context["seen"], reason_de="Sturm")
        assert not event.dates.exclude(status="cancelled").exists()

    @pytest.mark.parametrize("seen", ["", "x", "\0", "9" * 400])
    def test_who_does_not_say_what_was_seen_is_shown_it(self, as_anna, event, seen):
        cancel_as_seen(as_anna, event, seen or " ", reason_de="Sturm")
        assert not event.dates.filter(status="cancelled").exists()

    def test_a_programme_is_carried_over(self, as_anna, jena):
        path = reverse("admin:events_programme_changelist")
        response = act(as_anna, "carry_over", jena.programmes.get(), path=path)
        copy = Programme.objects.get(year=2032)
        assert response.redirect_chain[-1][0] == reverse("admin:events_programme_change", args=[copy.pk])
        assert (copy.state, copy.events.count()) == (EventState.DRAFT, 4)

    @pytest.mark.parametrize("action", ["publish", "duplicate", "cancel_with_reason"])
    @pytest.mark.parametrize("role", ["nobody there", "reader there"])
    def test_events_of_another_office_are_out_of_reach(self, as_anna, anna, gera, action, role):
        if role == "reader there":
            anna.memberships.create(office=gera, role="reader")
        before = all_that_is_stored()
        act(as_anna, action, *Event.objects.filter(office=gera), confirmed="yes", reason_de="Sturm")
        assert all_that_is_stored() == before

    def test_a_programme_of_another_office_too(self, as_anna, anna, gera):
        anna.memberships.create(office=gera, role="reader")
        act(as_anna, "carry_over", gera.programmes.get(), path=reverse("admin:events_programme_changelist"))
        assert not Programme.objects.filter(year=2032).exists()

    def test_readers_have_no_actions(self, client, rita):
        client.force_login(rita)
        page = client.get(LIST)
        assert page.context["action_form"] is None
