"""A new office is published by its head: what is missing, what then happens, one button."""

import pytest
from django.urls import reverse

from tests import cast
from tests.website.pages import parse, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def weimar():
    return cast.make_office("weimar", "Weimar", position=7, is_public=False)


@pytest.fixture
def head(client, weimar):
    client.force_login(cast.make_staff("hanna", weimar, "head"))
    return client


def change(office) -> str:
    return reverse("admin:offices_office_change", args=[office.pk])


def publish(office) -> str:
    return reverse("admin:offices_office_publish", args=[office.pk])


def withdraw(office) -> str:
    return reverse("admin:offices_office_withdraw", args=[office.pk])


def words(answer) -> str:
    return texts(parse(answer).find(".//main"))


def test_who_adds_an_office_adds_one_that_nobody_sees_yet(as_olga, jena):
    page = as_olga.get(reverse("admin:offices_office_add"))
    assert "is_public" not in page.context["adminform"].form.fields


def test_its_page_says_who_sees_it_and_has_no_way_to_a_page_that_is_not_there(head, weimar):
    page = head.get(change(weimar), headers={"accept-language": "de"})
    assert "Noch nicht öffentlich" in words(page)
    assert parse(page).find(f".//a[@href='{publish(weimar)}']") is not None
    assert parse(page).find(".//a[@class='viewsitelink']") is None


def test_the_head_reads_what_is_missing_and_what_then_happens_and_publishes(head, weimar):
    page = words(head.get(publish(weimar), headers={"accept-language": "de"}))
    assert "Sprechzeiten" in page
    assert "alle sehen dann" in page.lower()
    answer = head.post(publish(weimar), follow=True, headers={"accept-language": "de"})
    assert "Weimar ist jetzt öffentlich" in words(answer)
    weimar.refresh_from_db()
    assert weimar.is_public
    assert head.get("/de/bueros/weimar/").status_code == 200
    assert "Noch nicht öffentlich" not in words(head.get(change(weimar)))


def test_the_history_says_who_has_made_it_public(head, weimar):
    head.post(publish(weimar))
    address = reverse("admin:offices_office_history", args=[weimar.pk])
    page = words(head.get(address, headers={"accept-language": "de"}))
    assert "hanna" in page
    assert "Öffentlich gemacht" in page


def test_a_second_press_says_nothing_new(head, weimar):
    head.post(publish(weimar))
    assert head.post(publish(weimar)).status_code == 302
    assert head.get(publish(weimar))["Location"] == change(weimar)


@pytest.mark.parametrize("role", ["reader", "editor", "moderator"])
def test_nobody_but_the_head_decides(client, weimar, role):
    client.force_login(cast.make_staff("erik", weimar, role))
    assert client.get(publish(weimar)).status_code == 403
    assert client.post(publish(weimar)).status_code == 403
    weimar.refresh_from_db()
    assert not weimar.is_public


def test_the_head_of_another_office_finds_nothing_there(as_anna, weimar):
    assert as_anna.post(publish(weimar)).status_code == 404
    weimar.refresh_from_db()
    assert not weimar.is_public


def test_staff_see_and_change_its_rows_before(head, weimar):
    event = cast.make_event(weimar, "fest", "Fest in Weimar")
    assert "Fest in Weimar" in words(head.get(reverse("admin:events_event_changelist")))
    page = head.get(reverse("admin:events_event_change", args=[event.pk]))
    assert page.context["absolute_url"] is None


class TestTakenBack:
    @pytest.fixture
    def public(self, weimar):
        weimar.is_public = True
        weimar.save()
        return weimar

    def test_the_head_finds_it_at_the_end_of_the_form_and_takes_it_back(self, head, public, client):
        form = head.get(f"{change(public)}legal/", headers={"accept-language": "de"})
        assert parse(form).find(f".//a[@href='{withdraw(public)}']") is not None
        assert withdraw(public) not in head.get(change(public)).content.decode()
        assert "Nichts wird gelöscht" in words(head.get(withdraw(public), headers={"accept-language": "de"}))
        assert client.get("/de/bueros/weimar/").status_code == 200
        answer = head.post(withdraw(public), follow=True, headers={"accept-language": "de"})
        assert "nicht mehr öffentlich" in words(answer)
        assert client.get("/de/bueros/weimar/").status_code == 404
        history = reverse("admin:offices_office_history", args=[public.pk])
        assert "Zurückgenommen" in words(head.get(history, headers={"accept-language": "de"}))

    def test_published_again_everything_is_as_it_was(self, head, public, client):
        cast.make_event(public, "chor", "Chor")
        pages = ["/de/bueros/weimar/", "/de/veranstaltungen/?office=weimar"]
        before = [texts(parse(client.get(path)).find(".//main")) for path in pages]
        head.post(withdraw(public))
        head.post(publish(public))
        assert [texts(parse(client.get(path)).find(".//main")) for path in pages] == before

    def test_an_editor_cannot(self, client, public):
        client.force_login(cast.make_staff("emil2", public, "editor"))
        assert withdraw(public) not in client.get(f"{change(public)}legal/").content.decode()
        assert client.post(withdraw(public)).status_code == 403
        public.refresh_from_db()
        assert public.is_public

    def test_what_is_not_public_cannot_be_taken_back(self, head, weimar):
        assert head.post(withdraw(weimar))["Location"] == change(weimar)
