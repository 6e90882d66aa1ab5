"""Pages with many rows: what can be typed can be saved, and the limit is told before."""

from datetime import date, timedelta

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from awards.models import Edition, Prize
from events.models import Event, Place
from tests import cast
from tests.offices.admin_pages import address, form_data, name, page_with
from tests.staff_forms.filled_in import values_of
from website.many_rows import chosen, rows
from website.many_rows.room import FOR_ANYBODY, FOR_STAFF

FIRST = date(2031, 1, 6)


@pytest.fixture(scope="module", autouse=True)
def cast_on_stage(standing):
    with standing():
        jena = cast.add_awards(cast.add_events(cast.jena()))
        cast.anna(jena), cast.olga()
        yield


def with_rows(page, prefix: str, count: int) -> dict:
    """What is sent with so many new rows of this kind below those that are there."""
    inlines = page.context["inline_admin_formsets"]
    formset = next(each.formset for each in inlines if each.formset.prefix == prefix)
    before, blank = formset.total_form_count(), values_of(formset.empty_form, 1)
    sent = form_data(page) | {f"{prefix}-TOTAL_FORMS": before + count}
    for number in range(before, before + count):
        sent |= {key.replace("__prefix__", str(number)): value for key, value in blank.items()}
        if prefix == "dates":
            sent[f"dates-{number}-day"] = f"{FIRST + timedelta(weeks=number)}"
            sent[f"dates-{number}-last_day"] = ""
    return sent


class TestDates:
    def test_every_week_for_three_years_is_saved(self, as_anna, jena):
        event = jena.events.first()
        path = address(Event, "change", event.pk)
        page = as_anna.get(path)
        before = event.dates.count()
        sent = with_rows(page, "dates", 156)
        assert len(sent) > FOR_ANYBODY.fields
        assert as_anna.post(path, sent).status_code == 302
        assert event.dates.count() == before + 156

    def test_one_more_than_fits_is_refused_with_the_limit_and_nothing_is_lost(
        self, as_anna, jena, monkeypatch
    ):
        inline = next(each for each in admin.site.get_model_admin(Event).inlines if "Dates" in each.__name__)
        monkeypatch.setattr(inline, "max_num", 3)
        event = jena.events.first()
        path = address(Event, "change", event.pk)
        page = as_anna.get(path, headers={"accept-language": "en"})
        assert "(at most 3)" in page.content.decode()
        sent = with_rows(page, "dates", 4)
        answer = as_anna.post(path, sent, headers={"accept-language": "en"})
        assert "Only 3 rows fit here." in answer.content.decode()
        last = sent["dates-TOTAL_FORMS"] - 1
        assert f'value="{sent[f"dates-{last}-day"]}"' in answer.content.decode()

    def test_what_is_stored_already_can_be_saved_however_many_there_are(self, as_anna, jena, monkeypatch):
        inline = next(each for each in admin.site.get_model_admin(Event).inlines if "Dates" in each.__name__)
        monkeypatch.setattr(inline, "max_num", 1)
        event = jena.events.first()
        for week in range(3):
            event.dates.create(day=FIRST + timedelta(weeks=week))
        path = address(Event, "change", event.pk)
        sent = form_data(as_anna.get(path)) | {"dates-0-note_de": "neu"}
        assert as_anna.post(path, sent).status_code == 302

    def test_untouched_dates_cost_no_queries(self, as_anna, jena):
        """They are right already, whatever else on the page is changed."""
        counts = []
        event = jena.events.first()
        path = address(Event, "change", event.pk)
        for _ in range(2):
            for week in range(5):
                event.dates.create(day=FIRST + timedelta(weeks=week))
            sent = form_data(as_anna.get(path))
            with CaptureQueriesContext(connection) as queries:
                assert as_anna.post(path, sent).status_code == 302
            counts.append(sum("_check" in query["sql"] for query in queries))
        assert counts[0] == counts[1]


class TestManyChangedDates:
    """Each costs a few queries, and what is wrong with one is said at that one."""

    def opened(self, client, event, count: int) -> dict:
        event.dates.all().delete()
        for week in range(count):
            event.dates.create(day=FIRST + timedelta(weeks=week))
        return form_data(client.get(address(Event, "change", event.pk)))

    @pytest.mark.parametrize(
        ("typed", "most"),
        [
            (lambda week: {"note_de": "neu"}, 4),
            (lambda week: {"day": f"{FIRST + timedelta(weeks=week, days=1)}"}, 10),
        ],
        ids=["notes", "days"],
    )
    def test_each_costs_a_few_queries(self, as_anna, jena, typed, most):
        counts, event = [], jena.events.public().get()
        for count in [4, 12]:
            sent = self.opened(as_anna, event, count)
            for week in range(count):
                sent |= {f"dates-{week}-{name}": value for name, value in typed(week).items()}
            with CaptureQueriesContext(connection) as queries:
                assert as_anna.post(address(Event, "change", event.pk), sent).status_code == 302
            counts.append(len(queries))
        assert (counts[1] - counts[0]) / 8 <= most

    @pytest.mark.parametrize(
        ("typed", "sentences"),
        [
            ({"last_day": "2030-01-01"}, ["The last day must not be before the first day."]),
            ({"ends": "18:00"}, ["Please enter when it begins, too."]),
            (
                {"ends": "18:00", "previous_time": "12:00"},
                ["Please enter when it begins, too.", "Please enter the day before it was moved, too."],
            ),
            ({"day": "1031-01-06"}, ["Please check the year."]),
        ],
    )
    @pytest.mark.parametrize("row", [1, 3], ids=["changed", "added"])
    def test_a_rule_that_is_broken_is_told_at_its_row(self, as_anna, jena, typed, sentences, row):
        event = jena.events.public().get()
        sent = self.opened(as_anna, event, 3) | {"dates-TOTAL_FORMS": 4}
        sent |= {"dates-3-day": "2031-09-01", "dates-3-status": "scheduled", "dates-0-note_de": "neu"}
        sent |= {f"dates-{row}-{name}": value for name, value in typed.items()}
        path = address(Event, "change", event.pk)
        answer = as_anna.post(path, sent, headers={"accept-language": "en"})
        errors = answer.context["inline_admin_formsets"][0].formset.errors
        assert [sum(each.values(), []) for each in errors] == [
            sentences if number == row else [] for number in range(4)
        ]


@pytest.mark.parametrize("model", list(admin.site._registry), ids=name)
def test_every_page_fits_with_all_its_rows(rf, olga, model):
    """Fields and files, filled to the limits that the page tells; with some to spare for what is hidden."""
    request = rf.get("/")
    request.user = olga
    model_admin = admin.site.get_model_admin(model)
    fields = len(model_admin.get_form(request, None).base_fields)
    files = 0
    for inline in model_admin.inlines:
        formset = inline(model, admin.site).get_formset(request, None)
        each = formset.form.base_fields
        assert formset.max_num <= 520, "nobody is told of a limit"
        fields += (len(each) + 5) * (formset.max_num + rows.ONE_TOO_MANY)
        files += sum(field.widget.needs_multipart_form for field in each.values()) * formset.max_num
    assert fields < FOR_STAFF.fields
    assert files < FOR_STAFF.files


def test_choices_are_asked_for_once_and_not_for_each_row(as_olga, jena, django_assert_max_num_queries):
    edition = Edition.objects.exclude(winners=None).first()
    path, prize = page_with(edition, Prize), edition.prizes.first()
    edition.funders.create(funder=jena.funding_programmes.get())
    with django_assert_max_num_queries(200) as before:
        as_olga.get(path)
    for number in range(8):
        edition.winners.create(prize=prize, name_de=f"Nummer {number}")
        edition.funders.create(funder=jena.funding_programmes.get(), project=f"Projekt {number}")
    with django_assert_max_num_queries(len(before)):
        page = as_olga.get(path)
    assert page.content.decode().count(f"{prize}</option>") >= 9


def test_more_than_a_hundred_winners_without_a_picture_are_sent(as_olga, jena):
    """An empty field for a file counts as a file."""
    edition = Edition.objects.exclude(winners=None).first()
    for number in range(101):
        edition.winners.create(prize=edition.prizes.first(), name_de=f"Nummer {number}")
    path = page_with(edition, Prize)
    sent = form_data(as_olga.get(path))
    edge = "limit"
    parts = [
        f'--{edge}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'
        for key, value in sent.items()
        for value in (value if isinstance(value, list) else [value])
    ]
    parts += [
        f'--{edge}\r\nContent-Disposition: form-data; name="winners-{number}-image"; filename=""\r\n'
        "Content-Type: application/octet-stream\r\n\r\n\r\n"
        for number in range(101)
    ]
    body = "".join([*parts, f"--{edge}--\r\n"])
    answer = as_olga.post(path, body.encode(), content_type=f"multipart/form-data; boundary={edge}")
    assert answer.status_code == 302


class TestLists:
    def test_too_many_rows_for_one_step_are_refused_before_anything_is_typed(
        self, as_anna, jena, monkeypatch
    ):
        monkeypatch.setattr(chosen, "MOST_CHOSEN", 1)
        chosen_all = {
            "action": "cancel_with_reason",
            "select_across": "1",
            "_selected_action": [jena.events.first().pk],
        }
        answer = as_anna.post(
            address(Event, "changelist"), chosen_all, follow=True, headers={"accept-language": "en"}
        )
        assert "At most 1 can be changed in one step" in answer.content.decode()

    def test_the_page_in_between_sends_all_that_can_be_chosen(self):
        assert FOR_STAFF.fields > chosen.MOST_CHOSEN


def many_fields(count: int) -> dict:
    return {f"field-{number}": "" for number in range(count)}


@pytest.mark.parametrize("where", ["accounts:sign_in", "enquiries:barrier"])
def test_strangers_cannot_send_thousands_of_fields(client, db, where):
    assert client.post(reverse(where), many_fields(FOR_ANYBODY.fields + 10)).status_code == 400


def test_a_text_of_several_megabytes_is_saved(as_anna, jena):
    place = Place.objects.filter(office=jena).first()
    path = address(type(place), "change", place.pk)
    long = "Wort " * (FOR_ANYBODY.text // 5 + 10)
    sent = form_data(as_anna.get(path)) | {"access_note_de": long}
    assert as_anna.post(path, sent).status_code == 302
    place.refresh_from_db()
    assert place.access_note_de == long.strip()
