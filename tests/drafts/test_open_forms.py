"""What somebody types is kept while they type, for them alone; others read that somebody is at it."""

from datetime import timedelta
from urllib.parse import urlencode

import pytest
import time_machine
from django.utils import timezone

from config import purge
from drafts.models import SEEN_FOR, OpenForm
from drafts.open_forms.kept import expired
from offices.models import ConsultationHour, Contact, User
from tests import cast
from tests.drafts.copies import ENGLISH, all_else_stored, keep, signed_in, way_to
from tests.offices.admin_pages import address, form_data, page_with
from tests.website.pages import parse, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_emil():
    return signed_in("emil")


@pytest.fixture
def contact(jena):
    return jena.contacts.get()


def place(page):
    """What the page says of itself to its script."""
    return parse(page).find(".//*[@id='open-form']")


def numbers(page) -> dict[str, str]:
    return {each.get("name"): each.get("value") for each in place(page).iter("input")}


def filled_in(page) -> dict:
    """With the numbers, as a browser sends it."""
    return form_data(page) | numbers(page)


def tell(client, path, page=None, **more):
    """As the script does."""
    page = page or client.get(path)
    told = {"part": place(page).get("data-part"), "open_form": numbers(page)["open_form"], **more}
    answer = client.post(place(page).get("data-address"), told, headers=ENGLISH)
    assert answer.status_code == 200
    return texts(parse(answer))


def type_into(client, path, **typed):
    page = client.get(path)
    data = form_data(page) | typed
    return tell(client, path, page, typed=urlencode(data, doseq=True))


def test_what_no_browser_sends_is_no_error(as_emil, contact):
    path = way_to(contact)
    type_into(as_emil, path, working_copy="1\x00", **{"name_de": "Neu\x00", "a\x00b": "\x00"})
    assert form_data(as_emil.get(f"{path}?unsaved=yes"))["name_de"] == "Neu"


class TestTyped:
    def test_what_was_typed_comes_back_to_who_typed_it(self, as_emil, contact):
        path = way_to(contact)
        type_into(as_emil, path, name_de="Frau Getippt")
        page = as_emil.get(path, headers=ENGLISH)
        assert "You have typed something here and not saved it" in texts(parse(page))
        assert "Frau Getippt" not in page.content.decode()
        shown = as_emil.get(f"{path}?unsaved=yes", headers=ENGLISH)
        assert form_data(shown)["name_de"] == "Frau Getippt"
        assert "It is not saved yet" in texts(parse(shown))

    def test_nobody_else_sees_it(self, as_emil, as_anna, contact):
        path = way_to(contact)
        type_into(as_emil, path, name_de="Frau Getippt")
        for address_of_form in [path, f"{path}?unsaved=yes"]:
            page = as_anna.get(address_of_form, headers=ENGLISH)
            assert "Frau Getippt" not in page.content.decode()
            assert "You have typed" not in texts(parse(page))

    def test_nothing_is_saved_by_it(self, as_emil, contact):
        before = all_else_stored()
        type_into(as_emil, way_to(contact), name_de="Frau Getippt")
        assert {**all_else_stored(), OpenForm: []} == before

    def test_half_a_day_and_a_wrong_number_are_kept_as_they_were_typed(self, as_emil, jena):
        path = page_with(jena, ConsultationHour)
        opened = form_data(as_emil.get(path))
        rows = next(name for name in opened if "-0-opens" in name)
        tell(as_emil, path, typed=urlencode(opened | {rows: "9:"}, doseq=True))
        shown = as_emil.get(f"{path}?unsaved=yes")
        assert shown.status_code == 200
        assert 'value="9:"' in shown.content.decode()

    def test_new_rows_come_back_too(self, as_emil, jena):
        unit = jena.units.get()
        path = way_to(unit)
        data = form_data(as_emil.get(path))
        data |= {"duties-TOTAL_FORMS": "2", "duties-1-text_de": "Neu beraten.", "duties-1-text_en": ""}
        tell(as_emil, path, typed=urlencode(data, doseq=True))
        assert "Neu beraten." in as_emil.get(f"{path}?unsaved=yes").content.decode()

    def test_of_a_row_that_is_not_there_yet_too(self, as_emil):
        path = address(Contact, "add")
        type_into(as_emil, path, name_de="Frau Neu")
        assert "You have typed something here" in texts(parse(as_emil.get(path, headers=ENGLISH)))
        shown = as_emil.get(f"{path}?unsaved=yes")
        assert form_data(shown)["name_de"] == "Frau Neu"
        as_emil.post(path, filled_in(shown))
        assert Contact.objects.filter(name_de="Frau Neu").exists()
        assert not OpenForm.objects.exists()

    def test_saved_it_is_forgotten(self, as_emil, contact):
        path = way_to(contact)
        type_into(as_emil, path, name_de="Frau Getippt")
        as_emil.post(path, filled_in(as_emil.get(f"{path}?unsaved=yes")))
        contact.refresh_from_db()
        assert contact.name_de == "Frau Getippt"
        assert not OpenForm.objects.exists()

    def test_kept_as_a_working_copy_it_is_forgotten(self, as_emil, contact):
        type_into(as_emil, way_to(contact), name_de="Frau Getippt")
        page = as_emil.get(f"{way_to(contact)}?unsaved=yes")
        keep(as_emil, contact, name_de="Frau Getippt", **numbers(page))
        assert not OpenForm.objects.exists()

    def test_in_two_windows_each_keeps_what_was_typed_there(self, as_emil, contact):
        path = way_to(contact)
        first, second = as_emil.get(path), as_emil.get(path)
        typed = {"first": form_data(first) | {"name_de": "Frau Eins"}}
        typed["second"] = form_data(second) | {"function_de": "Zwei"}
        tell(as_emil, path, first, typed=urlencode(typed["first"], doseq=True))
        tell(as_emil, path, second, typed=urlencode(typed["second"], doseq=True))
        as_emil.post(path, typed["second"] | numbers(second))
        assert form_data(as_emil.get(f"{path}?unsaved=yes"))["name_de"] == "Frau Eins"

    def test_what_nobody_came_back_for_is_forgotten_with_the_next_saving(self, as_emil, contact):
        path = way_to(contact)
        type_into(as_emil, path, name_de="Frau Getippt")
        with time_machine.travel(timezone.now() + SEEN_FOR, tick=False):
            as_emil.post(path, filled_in(as_emil.get(path)) | {"name_de": "Frau Neu"})
        assert not OpenForm.objects.exists()

    def test_refused_it_stays(self, as_emil, contact):
        path = way_to(contact)
        type_into(as_emil, path, email="nothing")
        answer = as_emil.post(path, filled_in(as_emil.get(f"{path}?unsaved=yes")))
        assert answer.status_code == 200
        assert OpenForm.objects.get().sent["email"] == ["nothing"]
        as_emil.post(path, filled_in(answer) | {"email": "e@example.org"})
        assert not OpenForm.objects.exists()

    def test_it_is_discarded_with_one_button(self, as_emil, contact):
        path = way_to(contact)
        type_into(as_emil, path, name_de="Frau Getippt")
        page = as_emil.get(path)
        (form,) = [each for each in parse(page).iter("form") if each.get("id") == "open-form-discard"]
        sent = {each.get("name"): each.get("value") for each in form.iter("input")}
        answer = as_emil.post(form.get("action"), sent | {"discard": "yes"})
        assert answer["Location"] == path
        assert not OpenForm.objects.exists()

    def test_what_others_have_saved_meanwhile_is_not_wiped_by_it(self, as_emil, as_anna, contact):
        path = way_to(contact)
        type_into(as_emil, path, function_de="Beratung")
        as_anna.post(path, form_data(as_anna.get(path)) | {"name_de": "Frau Anders"})
        as_emil.post(path, filled_in(as_emil.get(f"{path}?unsaved=yes")))
        contact.refresh_from_db()
        assert (contact.name_de, contact.function_de) == ("Frau Anders", "Beratung")

    def test_after_thirty_days_it_is_deleted_and_with_the_account(self, as_emil, contact):
        type_into(as_emil, way_to(contact), name_de="Frau Getippt")
        today = timezone.localdate()
        assert not expired(today + timedelta(days=30))
        row = expired(today + timedelta(days=32)).get()
        assert row in purge.rows_of(purge.collect(today + timedelta(days=32)))
        User.objects.get(username="emil").delete()
        assert not OpenForm.objects.exists()


class TestSeen:
    def test_who_opens_it_reads_who_has_it_open_and_since_when(self, as_emil, as_anna, contact):
        path = way_to(contact)
        assert tell(as_emil, path) == ""
        said = texts(place(as_anna.get(path, headers=ENGLISH)))
        assert "emil has had this open since" in said
        assert "emil has had this open since" in tell(as_anna, path)
        assert "anna has had this open since" in tell(as_emil, path)

    def test_the_first_reads_it_while_it_happens(self, as_emil, as_anna, contact):
        path = way_to(contact)
        opened = as_emil.get(path)
        assert tell(as_emil, path, opened) == ""
        tell(as_anna, path)
        assert "anna has had this open" in tell(as_emil, path, opened)

    def test_who_has_another_page_of_the_same_form_is_named_too(self, as_emil, as_anna, jena):
        tell(as_emil, page_with(jena, "welcome"))
        assert "emil has had this open" in tell(as_anna, page_with(jena, ConsultationHour))

    def test_who_has_left_is_not_named(self, as_emil, as_anna, contact):
        path = way_to(contact)
        opened = as_emil.get(path)
        tell(as_emil, path, opened)
        tell(as_emil, path, opened, left="yes")
        assert tell(as_anna, path) == ""

    def test_who_has_it_open_twice_and_leaves_one_window_is_still_named(self, as_emil, as_anna, contact):
        path = way_to(contact)
        opened = as_emil.get(path)
        tell(as_emil, path)
        tell(as_emil, path, opened)
        tell(as_emil, path, opened, left="yes")
        assert "emil has had this open" in tell(as_anna, path)

    def test_whose_browser_was_killed_is_not_named_for_long(self, as_emil, as_anna, contact):
        path = way_to(contact)
        opened = as_emil.get(path)
        tell(as_emil, path, opened)
        with time_machine.travel(timezone.now() + SEEN_FOR, tick=False):
            assert tell(as_anna, path) == ""
            tell(as_emil, path, opened)
            assert OpenForm.objects.get(saved_by__username="emil").opened_at == timezone.now()

    def test_leaving_keeps_what_was_typed(self, as_emil, contact):
        path = way_to(contact)
        type_into(as_emil, path, name_de="Frau Getippt")
        tell(as_emil, path, left="yes")
        assert form_data(as_emil.get(f"{path}?unsaved=yes"))["name_de"] == "Frau Getippt"


class TestWhoMay:
    @pytest.mark.parametrize("name", ["rita", "gerd"])
    def test_who_may_not_change_it_tells_nothing_and_learns_nothing(self, as_emil, contact, name):
        found = place(as_emil.get(way_to(contact)))
        tell(as_emil, way_to(contact))
        for data in [{}, {"typed": "name_de=x"}, {"discard": "yes"}]:
            answer = signed_in(name).post(found.get("data-address"), data)
            assert answer.status_code == 404
        assert OpenForm.objects.count() == 1

    def test_a_reader_s_page_tells_nothing(self, as_rita, contact):
        assert place(as_rita.get(way_to(contact))) is None

    def test_of_what_residents_have_sent_nothing_is_kept(self, as_anna, jena):
        enquiry = jena.enquiries.first()
        assert place(as_anna.get(address(type(enquiry), "change", enquiry.pk))) is None

    def test_asked_without_sending_anything_it_says_no(self, as_emil, contact):
        found = place(as_emil.get(way_to(contact)))
        assert as_emil.get(found.get("data-address")).status_code == 405
        assert as_emil.post(found.get("data-address"), {"part": "no-such-part"}).status_code == 404


def test_the_form_asks_no_more_for_many_who_have_it_open(
    as_anna, jena, contact, django_assert_max_num_queries
):
    def queries() -> int:
        with django_assert_max_num_queries(300) as asked:
            as_anna.get(way_to(contact))
        return len(asked)

    tell(signed_in("emil"), way_to(contact))
    queries()
    one = queries()
    for number in range(5):
        cast.make_staff(f"more{number}", jena, "editor")
        tell(signed_in(f"more{number}"), way_to(contact))
    assert queries() == one
