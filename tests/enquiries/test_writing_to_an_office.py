"""/de/bueros/jena/kontakt/ and its receipt."""

from datetime import date, timedelta

import pytest
import time_machine
from django.utils import timezone

from enquiries.models import Enquiry, Mailbox
from outbox.models import Mail
from tests.enquiries.sending import TYPED, open_form, send
from tests.website.pages import by_class, by_id, parse, texts

PATHS = {"de": "/de/bueros/jena/kontakt/", "en": "/en/offices/jena/contact/"}
every_language = pytest.mark.parametrize("language", PATHS)

pytestmark = pytest.mark.usefixtures("jena_on_stage", "db")


@pytest.fixture(autouse=True)
def only_what_is_sent(jena, gera):
    Enquiry.objects.all().delete()


@pytest.fixture
def sent(client):
    """Send a message to Jena and give what was stored."""

    def send_it(**changes):
        response = send(client, PATHS["de"], TYPED | changes)
        assert response.status_code == 302, [str(each) for each in response.context["form"].problems()]
        return Enquiry.objects.get()

    return send_it


def problems(response) -> list[str]:
    return [texts(item) for item in by_id(parse(response), "errors").iter("li")]


@every_language
def test_a_message_is_stored_for_this_office_and_no_other(client, jena, language):
    response = send(client, PATHS[language], TYPED)
    enquiry = Enquiry.objects.get()
    assert response["Location"] == f"{enquiry.get_receipt_url()}#title"
    assert (enquiry.office, enquiry.kind, enquiry.language) == (jena, "question", language)
    assert (enquiry.message, enquiry.times, enquiry.name) == (TYPED["message"], "Dienstag", "Amina Beispiel")
    assert (enquiry.email, enquiry.phone) == ("amina@example.org", "+49364112345")


@pytest.mark.time_machine("2026-11-22 10:00")
def test_the_receipt_names_reference_office_and_day_of_deletion(client, sent):
    enquiry = sent()
    page = parse(client.get(enquiry.get_receipt_url()))
    said = texts(by_class(page, "facts")[0])
    assert enquiry.reference in said
    assert "Integrationsbüro Jena" in said
    assert enquiry.delete_on == date(2027, 5, 21)
    assert "21. Mai 2027" in said
    assert TYPED["message"] not in texts(page)
    assert "noindex" in client.get(enquiry.get_receipt_url()).content.decode()


def test_a_receipt_moves_with_its_office(client, jena, sent):
    former = sent().get_receipt_url()
    jena.slug = "jena-neu"
    jena.save()
    response = client.get(former)
    assert (response.status_code, response["Location"]) == (301, Enquiry.objects.get().get_receipt_url())
    assert client.get(response["Location"]).status_code == 200


def test_what_was_typed_while_the_office_was_renamed_arrives(client, jena):
    form = open_form(client, PATHS["de"])
    jena.slug = "jena-neu"
    jena.save()
    with time_machine.travel(timezone.now() + timedelta(minutes=1), tick=False):
        response = client.post(PATHS["de"], {**form, "website": "", **TYPED}, follow=True)
    assert response.redirect_chain[0] == ("/de/bueros/jena-neu/kontakt/", 308)
    assert Enquiry.objects.get().message == TYPED["message"]
    assert Enquiry.objects.get().reference in texts(parse(response))


def test_a_receipt_is_found_below_its_own_office_only(client, sent, gera):
    enquiry = sent()
    assert client.get(f"/de/bueros/gera/kontakt/gesendet/{enquiry.reference}/").status_code == 404
    assert client.get("/de/bueros/jena/kontakt/gesendet/2222-2222/").status_code == 404


def told() -> Mail:
    """The mail that is not for the sender."""
    return Mail.objects.exclude(to=TYPED["email"]).get()


def test_the_office_is_told_by_a_mail_that_carries_a_link_and_no_content(sent, jena):
    enquiry = sent(message="Geheim: mein Name ist Amina")
    mail = told()
    assert mail.to == "eingang-jena@example.org"
    assert mail.subject == f"Neue Nachricht: {enquiry.reference}"
    assert f"/admin/enquiries/enquiry/{enquiry.pk}/change/" in mail.body
    for typed in ["Geheim", "Amina", "amina@", "12345", "Dienstag"]:
        assert typed not in mail.body + mail.subject


def test_without_a_mailbox_of_its_own_the_public_address_is_told(sent, jena):
    Mailbox.objects.filter(office=jena).delete()
    sent()
    assert told().to == "jena@example.org"


def test_without_any_mailbox_the_operator_is_told(sent, jena, settings):
    Mailbox.objects.filter(office=jena).delete()
    jena.contacts.update(email="")
    settings.OPERATOR_EMAIL = "operator@example.org"
    sent()
    assert told().to == "operator@example.org"


def test_without_anybody_to_tell_the_message_is_kept_all_the_same(sent, jena, settings):
    Mailbox.objects.filter(office=jena).delete()
    jena.contacts.update(email="")
    settings.OPERATOR_EMAIL = ""
    assert sent()
    assert not Mail.objects.exclude(to=TYPED["email"]).exists()


@every_language
def test_an_empty_form_says_what_is_missing_and_where(client, language):
    response = send(client, PATHS[language], {"kind": "question"})
    assert response.status_code == 422
    page = parse(response)
    title = texts(by_id(page, "errors-title"))
    assert (
        title
        == {"de": "3 Angaben fehlen noch oder stimmen nicht", "en": "3 things are missing or not right yet"}[
            language
        ]
    )
    links = [link.get("href").removeprefix("#") for link in by_id(page, "errors").iter("a")]
    assert links == ["id_message", "id_name", "id_email"]
    for field in links:
        control = by_id(page, field)
        assert control.get("aria-invalid") == "true"
        described = control.get("aria-describedby").split()
        assert f"{field}_error" in described
        assert all(by_id(page, each) is not None for each in described)
    assert texts(page.find(".//title")).startswith({"de": "Fehler: ", "en": "Error: "}[language])
    assert not Enquiry.objects.exists()


def test_what_was_typed_is_kept_when_something_is_wrong(client):
    response = send(client, PATHS["de"], TYPED | {"email": "amina.example.org", "kind": "volunteering"})
    form = response.context["form"]
    assert form["message"].value() == TYPED["message"]
    page = parse(response)
    assert by_id(page, "id_email").get("value") == "amina.example.org"
    assert by_id(page, "id_name").get("value") == "Amina Beispiel"
    assert by_id(page, "id_kind_2").get("checked") is not None
    assert problems(response) == [
        "Ihre E-Mail: Das ist keine E-Mail-Adresse. So sieht eine aus: name@example.org"
    ]


@pytest.mark.parametrize("given", ["email", "phone"])
def test_one_way_to_answer_is_enough(client, given):
    other = {"email": "phone", "phone": "email"}[given]
    assert send(client, PATHS["de"], TYPED | {other: ""}).status_code == 302


def test_the_call_for_volunteers_leads_to_the_form_with_that_chosen(client, jena):
    page = parse(client.get("/de/bueros/jena/"))
    link = "/de/bueros/jena/kontakt/?about=volunteering"
    assert link in [each.get("href") for each in page.iter("a")]
    assert by_id(parse(client.get(link)), "id_kind_2").get("checked") is not None


@pytest.mark.parametrize("about", ["barrier", "x", "\x00", "question&about=x"])
def test_an_unknown_wish_in_the_address_changes_nothing(client, about):
    page = parse(client.get(PATHS["de"], {"about": about}))
    assert by_id(page, "id_kind_0").get("checked") is not None


def test_a_renamed_office_keeps_its_address(client, jena):
    jena.slug = "jena-neu"
    jena.save()
    response = client.get(PATHS["de"])
    assert (response.status_code, response["Location"]) == (301, "/de/bueros/jena-neu/kontakt/")
    assert client.get("/de/bueros/nirgends/kontakt/").status_code == 404


class TestOneMessage:
    def test_the_same_words_sent_twice_are_one_message_and_one_mail_to_each(self, client):
        first, second = send(client, PATHS["de"], TYPED), send(client, PATHS["de"], TYPED)
        assert first["Location"] == second["Location"]
        assert Enquiry.objects.count() == 1
        assert sorted(Mail.objects.values_list("to", flat=True)) == [
            TYPED["email"],
            "eingang-jena@example.org",
        ]

    def test_after_ten_minutes_they_are_two(self, client, time_machine):
        time_machine.move_to("2026-11-22 10:00", tick=False)
        send(client, PATHS["de"], TYPED)
        time_machine.move_to("2026-11-22 10:09", tick=False)
        send(client, PATHS["de"], TYPED)
        assert Enquiry.objects.count() == 1
        time_machine.move_to("2026-11-22 10:12", tick=False)
        send(client, PATHS["de"], TYPED)
        assert Enquiry.objects.count() == 2

    def test_other_words_and_other_senders_are_messages_of_their_own(self, client):
        send(client, PATHS["de"], TYPED)
        send(client, PATHS["de"], TYPED | {"message": "Und noch etwas."})
        send(client, PATHS["de"], TYPED, REMOTE_ADDR="192.0.2.77")
        send(client, "/de/bueros/gera/kontakt/", TYPED)
        assert Enquiry.objects.count() == 4

    def test_the_database_refuses_the_second_of_two_at_once(self, client, monkeypatch):
        send(client, PATHS["de"], TYPED)
        # The second looks before the first is stored, and finds nothing.
        found = Enquiry.objects.none()
        real = type(Enquiry.objects.all()).same_as
        answers = iter([found])
        monkeypatch.setattr(
            type(found), "same_as", lambda self, *args: LookedTooEarly(real(self, *args), answers)
        )
        assert send(client, PATHS["de"], TYPED).status_code == 302
        assert Enquiry.objects.count() == 1


class LookedTooEarly:
    """Rows that are not there at the first look."""

    def __init__(self, rows, answers):
        self.rows, self.answers = rows, answers

    def first(self):
        return next(self.answers).first()

    def latest(self, field):
        return self.rows.latest(field)


def test_queries_do_not_grow_with_what_was_sent(client, jena, django_assert_num_queries):
    client.get(PATHS["de"])
    for number in [1, 30]:
        for each in range(number):
            Enquiry.objects.create(office=jena, kind="question", message=f"{number} {each}", language="de")
        with django_assert_num_queries(6):
            client.get(PATHS["de"])
