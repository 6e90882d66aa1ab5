"""Anna and Olga have the page of the same office open. Whoever saves last wipes nothing that the other wrote."""

from datetime import time

import pytest

from offices import models
from tests.offices.admin_pages import address, form_data, page_with, part_with
from tests.website.pages import by_id, parse, texts
from website.two_editors.form import LOADED


@pytest.fixture
def wanted(request):
    """What stands on the page that is meant."""
    return getattr(request.cls, "WANTED", "welcome")


@pytest.fixture
def path(jena, wanted):
    return page_with(jena, wanted)


@pytest.fixture
def opened(own_page, wanted) -> dict:
    """The form as Anna has opened it, a while ago."""
    return form_data(own_page(models.Office, part=part_with(models.Office, wanted)))


@pytest.fixture
def olga_saves(client_class, olga, path):
    def save(**changes):
        client = client_class()
        client.force_login(olga)
        answer = client.post(path, form_data(client.get(path)) | changes)
        assert answer.status_code == 302

    return save


@pytest.fixture
def client_class():
    from django.test import Client

    return Client


def office() -> models.Office:
    return models.Office.objects.get(slug="jena")


def fields_with_errors(answer) -> set[str]:
    return set(answer.context["adminform"].form.errors)


class TestFields:
    def test_two_fields_are_both_kept_and_anna_is_told(self, as_anna, path, opened, olga_saves):
        olga_saves(welcome_de="Willkommen, sagt Olga")
        answer = as_anna.post(path, opened | {"team_de": "Zwei, sagt Anna"}, follow=True)
        assert (office().welcome_de, office().team_de) == ("Willkommen, sagt Olga", "Zwei, sagt Anna")
        (told,) = [str(each) for each in answer.context["messages"] if "Begrüßung" in str(each)]
        assert (
            told
            == "Das haben andere inzwischen geändert, und es bleibt, wie sie es geschrieben haben: Begrüßung (Deutsch)."
        )

    def test_the_same_field_saves_nothing_and_shows_both_texts(self, as_anna, path, opened, olga_saves):
        olga_saves(welcome_de="Willkommen, sagt Olga")
        answer = as_anna.post(path, opened | {"welcome_de": "Hallo, sagt Anna", "team_de": "Zwei"})
        assert fields_with_errors(answer) == {"welcome_de"}
        assert (office().welcome_de, office().team_de) != ("Hallo, sagt Anna", "Zwei")
        page = parse(answer)
        assert by_id(page, "id_welcome_de").get("value") == "Hallo, sagt Anna"
        assert "Willkommen, sagt Olga" in texts(by_id(page, "id_welcome_de_error"))
        assert "olga hat hier inzwischen gespeichert" in texts(page)
        (link,) = [a for a in page.iter("a") if a.get("href") == "#id_welcome_de"]
        assert "Willkommen, sagt Olga" in texts(link)

    def test_sent_again_ones_own_text_is_meant(self, as_anna, path, opened, olga_saves):
        olga_saves(welcome_de="Willkommen, sagt Olga")
        answer = as_anna.post(path, opened | {"welcome_de": "Hallo, sagt Anna"})
        assert as_anna.post(path, form_data(answer)).status_code == 302
        assert office().welcome_de == "Hallo, sagt Anna"

    def test_somebody_is_quicker_again(self, as_anna, path, opened, olga_saves):
        olga_saves(welcome_de="Olga, erstens")
        answer = as_anna.post(path, opened | {"welcome_de": "Anna"})
        olga_saves(welcome_de="Olga, zweitens")
        again = as_anna.post(path, form_data(answer))
        assert fields_with_errors(again) == {"welcome_de"}
        assert office().welcome_de == "Olga, zweitens"

    def test_the_same_words_from_both_are_no_conflict(self, as_anna, path, opened, olga_saves):
        olga_saves(welcome_de="Hallo")
        assert as_anna.post(path, opened | {"welcome_de": " Hallo "}).status_code == 302

    def test_beside_another_error_the_page_shows_what_is_stored_now(self, as_anna, path, opened, olga_saves):
        olga_saves(team_de="Drei, sagt Olga")
        answer = as_anna.post(path, opened | {"further_role_de": "x" * 500, "welcome_de": "Hallo"})
        page = parse(answer)
        assert by_id(page, "id_team_de").get("value") == "Drei, sagt Olga"
        assert by_id(page, "id_welcome_de").get("value") == "Hallo"
        data = form_data(answer) | {"further_role_de": ""}
        assert as_anna.post(path, data).status_code == 302
        assert (office().team_de, office().welcome_de) == ("Drei, sagt Olga", "Hallo")

    def test_the_way_back_of_the_browser(self, as_anna, path, opened):
        """Its form has the old state, and the words of the first time."""
        assert as_anna.post(path, opened | {"welcome_de": "Eins"}).status_code == 302
        back = opened | {"welcome_de": "Eins", "team_de": "Zwei"}
        assert as_anna.post(path, back).status_code == 302
        assert (office().welcome_de, office().team_de) == ("Eins", "Zwei")

    def test_a_form_without_its_state_says_what_is_stored(self, as_anna, path, opened):
        del opened[LOADED]
        answer = as_anna.post(path, opened | {"welcome_de": "Hallo"})
        assert fields_with_errors(answer) == {"welcome_de"}


class TestRows:
    WANTED = models.ConsultationHour
    ROW = "consultation_hours-0-"

    def hours(self):
        return models.ConsultationHour.objects.get(office__slug="jena")

    def test_different_fields_of_one_row_are_both_kept(self, as_anna, path, opened, olga_saves):
        olga_saves(**{f"{self.ROW}closes": "13:30"})
        assert as_anna.post(path, opened | {f"{self.ROW}opens": "07:15"}).status_code == 302
        assert (self.hours().opens, self.hours().closes) == (time(7, 15), time(13, 30))

    def test_the_rules_are_those_of_the_row_as_it_becomes(self, as_anna, path, opened, olga_saves):
        olga_saves(**{f"{self.ROW}opens": "07:00", f"{self.ROW}closes": "08:00"})
        before = self.hours().opens
        answer = as_anna.post(path, opened | {f"{self.ROW}weekday": "4", f"{self.ROW}opens": "08:30"})
        assert answer.status_code == 200
        assert self.hours().opens == before

    def test_a_row_that_somebody_has_deleted_can_be_added_again(self, as_anna, path, opened):
        self.hours().delete()
        answer = as_anna.post(path, opened | {f"{self.ROW}closes": "13:30"})
        assert answer.status_code == 200
        page = parse(answer)
        assert "Das hat inzwischen jemand gelöscht" in texts(by_id(page, "consultation_hours-group"))
        assert [a for a in page.iter("a") if a.get("href") == "#consultation_hours-0"]
        assert by_id(page, "id_consultation_hours-0-closes").get("value") == "13:30"
        assert by_id(page, "id_consultation_hours-0-DELETE") is not None
        assert as_anna.post(path, form_data(answer)).status_code == 302
        assert self.hours().closes == time(13, 30)

    def test_a_row_that_somebody_has_deleted_can_be_left_out(self, as_anna, path, opened):
        self.hours().delete()
        answer = as_anna.post(path, opened | {f"{self.ROW}closes": "13:30", "phone_first": "on"})
        data = form_data(answer) | {f"{self.ROW}DELETE": "on"}
        assert as_anna.post(path, data).status_code == 302
        assert not models.ConsultationHour.objects.filter(office__slug="jena").exists()
        assert office().phone_first

    def test_a_row_that_was_deleted_and_not_touched_stays_deleted(self, as_anna, path, opened):
        self.hours().delete()
        answer = as_anna.post(path, opened | {"phone_first": "on"}, follow=True)
        assert not models.ConsultationHour.objects.filter(office__slug="jena").exists()
        assert office().phone_first
        assert any("gelöscht" in str(each) for each in answer.context["messages"])

    def test_the_row_between_two_others_is_deleted(self, as_anna, path, jena):
        """The admin puts forms and rows together in their order; none takes the place of another."""
        for weekday in [2, 3]:
            jena.consultation_hours.create(weekday=weekday, opens=time(9), closes=time(12))
        opened = form_data(as_anna.get(path))
        jena.consultation_hours.get(weekday=2).delete()
        answer = as_anna.post(path, opened | {f"consultation_hours-{n}-closes": "13:30" for n in range(3)})
        page = parse(answer)
        assert [by_id(page, f"id_consultation_hours-{n}-closes").get("value") for n in range(3)] == [
            "13:30"
        ] * 3
        assert as_anna.post(path, form_data(answer)).status_code == 302
        assert [row.closes for row in jena.consultation_hours.all()] == [time(13, 30)] * 3

    def test_nobody_deletes_unseen_what_somebody_else_has_written(self, as_anna, path, opened, olga_saves):
        olga_saves(**{f"{self.ROW}closes": "13:30"})
        answer = as_anna.post(path, opened | {f"{self.ROW}DELETE": "on"})
        assert answer.status_code == 200
        assert "13.30" in texts(parse(answer)) or "13:30" in texts(parse(answer))
        assert self.hours().closes == time(13, 30)
        assert as_anna.post(path, form_data(answer)).status_code == 302
        assert not models.ConsultationHour.objects.filter(office__slug="jena").exists()

    def test_an_error_of_a_hidden_field_is_told(self, as_anna, path, opened, gera):
        answer = as_anna.post(path, opened | {f"{self.ROW}office": gera.pk})
        assert answer.status_code == 200
        assert "gehört nicht oder nicht mehr zu dieser Seite" in texts(
            by_id(parse(answer), "consultation_hours-group")
        )


class TestMoreRows:
    WANTED = models.ServedPlace

    def test_a_row_added_by_somebody_else_stays(self, as_anna, path, opened, jena):
        jena.served_places.create(name="Lobeda")
        answer = as_anna.post(path, opened | {"served_places-0-part_of": "Jena"}, follow=True)
        assert jena.served_places.filter(name="Lobeda").exists()
        assert any("Lobeda" in str(each) for each in answer.context["messages"])

    def test_the_same_new_row_sent_twice_is_one(self, as_anna, path, opened, jena):
        new = {"served_places-TOTAL_FORMS": 2, "served_places-1-name": "Winzerla", "served_places-1-id": ""}
        for _time in range(2):
            assert as_anna.post(path, opened | new).status_code == 302
        assert jena.served_places.filter(name="Winzerla").count() == 1


class TestGone:
    def test_what_was_typed_is_added_as_new(self, as_anna, anna, jena):
        row = jena.contacts.get()
        path = address(models.Contact, "change", row.pk)
        opened = form_data(as_anna.get(path)) | {"opened_by": anna.pk}
        row.delete()
        answer = as_anna.post(path, opened | {"purpose_de": "Lange getippt"})
        assert answer.status_code == 404
        page = parse(answer)
        assert "inzwischen gelöscht" in texts(page)
        form = by_id(page, "contact_form")
        assert form.get("action") == address(models.Contact, "add")
        assert as_anna.post(form.get("action"), form_data(answer)).status_code == 302
        assert jena.contacts.get().purpose_de == "Lange getippt"

    def test_whose_right_was_taken_away_can_copy_everything(self, as_anna, anna, path, opened):
        anna.memberships.update(role=models.Membership.Role.READER)
        answer = as_anna.post(path, opened | {"welcome_de": "Lange getippt"})
        assert answer.status_code == 403
        assert "Lange getippt" in texts(parse(answer))
