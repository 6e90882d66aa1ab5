"""/de/barriere-melden/, from every page with its address filled in."""

import pytest

from enquiries.models import Enquiry
from outbox.models import Mail
from tests.enquiries.sending import BARRIER, TYPED, send
from tests.website.pages import by_id, parse, texts

PATHS = {"de": "/de/barriere-melden/", "en": "/en/report-a-barrier/"}

pytestmark = pytest.mark.usefixtures("jena_on_stage", "db")


@pytest.fixture(autouse=True)
def only_what_is_sent(jena, gera, settings):
    settings.OPERATOR_EMAIL = "operator@example.org"
    Enquiry.objects.all().delete()


@pytest.mark.parametrize(
    "path", ["/de/", "/en/offices/jena/", "/de/impressum/", "/de/bueros/jena/kontakt/", "/de/nirgends/"]
)
def test_every_page_links_here_with_its_own_address(client, path):
    (link,) = [each for each in parse(client.get(path)).iter("a") if "?page=" in each.get("href", "")]
    form = parse(client.get(link.get("href")))
    assert by_id(form, "id_page").get("value") == path


@pytest.mark.parametrize(
    ("page", "office", "told"),
    [
        ("/de/bueros/jena/", "jena", "eingang-jena@example.org"),
        ("/en/offices/gera/contact/?about=question", "gera", "eingang-gera@example.org"),
        ("/de/bueros/gera/barrierefreiheit/", "gera", "eingang-gera@example.org"),
        ("http://localhost:8000/de/bueros/jena/", "jena", "eingang-jena@example.org"),
        ("/de/", None, "operator@example.org"),
        ("/de/impressum/", None, "operator@example.org"),
        ("/de/bueros/", None, "operator@example.org"),
        ("/de/bueros/nirgends/", None, "operator@example.org"),
        ("https://example.org/de/bueros/jena/", None, "operator@example.org"),
        ("die Seite mit dem Plan", None, "operator@example.org"),
        ("", None, "operator@example.org"),
    ],
)
def test_a_report_goes_to_the_office_of_the_page_or_to_the_operator(client, page, office, told):
    assert send(client, PATHS["de"], BARRIER | {"page": page}).status_code == 302
    enquiry = Enquiry.objects.get()
    assert getattr(enquiry.office, "slug", None) == office
    assert enquiry.kind == "barrier"
    assert Mail.objects.get().to == told


def test_a_page_of_a_renamed_office_still_belongs_to_it(client, jena):
    jena.slug = "jena-neu"
    jena.save()
    send(client, PATHS["de"], BARRIER)
    assert Enquiry.objects.get().office == jena


@pytest.mark.time_machine("2026-11-22 10:00")
@pytest.mark.parametrize(("language", "day"), [("de", "22. Dezember 2026"), ("en", "22 December 2026")])
def test_the_receipt_says_by_when_an_answer_comes(client, language, day):
    response = send(client, PATHS[language], BARRIER)
    said = texts(by_id(parse(client.get(response["Location"])), "content"))
    assert day in said
    assert Enquiry.objects.get().reference in said


def test_a_report_and_a_message_have_receipts_of_their_own(client):
    """The page of the other kind would say something else of what was sent, and of when an answer comes."""
    send(client, PATHS["de"], BARRIER)
    send(client, "/de/bueros/jena/kontakt/", TYPED)
    report, message = Enquiry.objects.order_by("pk")
    assert report.office == message.office
    for path, found in [("barriere-melden", report), ("bueros/jena/kontakt", message)]:
        for each in [report, message]:
            response = client.get(f"/de/{path}/gesendet/{each.reference}/")
            assert response.status_code == (200 if each == found else 404)


def test_only_the_barrier_itself_has_to_be_told(client):
    response = send(client, PATHS["de"], {"page": ""})
    assert [problem.anchor for problem in response.context["form"].problems()] == ["id_message"]


def test_who_wants_another_form_says_how_to_be_reached(client):
    response = send(client, PATHS["de"], BARRIER | {"other_form": "on"})
    assert [problem.anchor for problem in response.context["form"].problems()] == ["id_email"]
    assert by_id(parse(response), "id_other_form").get("checked") is not None
    assert (
        send(client, PATHS["de"], BARRIER | {"other_form": "on", "phone": "03641 12345"}).status_code == 302
    )


def test_a_tick_survives_another_text_size(client):
    page = parse(send(client, PATHS["de"], BARRIER | {"other_form": "on", "text_size": "larger"}))
    assert by_id(page, "id_other_form").get("checked") is not None


@pytest.mark.parametrize(
    "junk", ["\x00", "javascript:alert(1)", "//example.org", "x" * 3000, "/de/%ff", "%00"]
)
def test_junk_in_the_address_is_only_text(client, junk):
    response = client.get(PATHS["de"], {"page": junk})
    assert response.status_code == 200
    assert send(client, PATHS["de"], BARRIER | {"page": junk}).status_code in {302, 422}
