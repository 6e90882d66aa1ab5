"""The buttons above the form of an office belong to it: nothing typed is lost, checked or stored."""

import pytest

from enquiries.models import Enquiry
from tests.enquiries.sending import open_form, send
from tests.enquiries.test_writing_to_an_office import PATHS
from tests.website.pages import by_id, parse

pytestmark = pytest.mark.usefixtures("jena_on_stage", "db")


@pytest.fixture(autouse=True)
def only_what_is_sent(jena):
    Enquiry.objects.all().delete()


@pytest.mark.parametrize(
    ("button", "written"),
    [
        ({"text_size": "larger"}, 'data-text-size="125"'),
        ({"contrast": "high"}, 'data-contrast="high"'),
    ],
)
def test_another_look(client, button, written):
    half = {"message": "Ich wollte gerade", "email": "ami", "kind": "appointment"}
    response = send(client, PATHS["de"], half | button, after=0)
    page = parse(response)
    assert response.status_code == 200
    assert written in response.content.decode()
    assert by_id(page, "id_message").text.strip() == "Ich wollte gerade"
    assert by_id(page, "id_email").get("value") == "ami"
    assert by_id(page, "id_kind_1").get("checked") is not None
    assert by_id(page, "errors") is None
    assert not Enquiry.objects.exists()
    assert response.cookies["display"].value in {"125.device.n", "100.high.n"}


def test_another_language(client):
    hidden = open_form(client, PATHS["de"])
    half = {"message": "Ich wollte gerade", "name": "Amina", "language": "en"}
    response = client.post(PATHS["en"], hidden | half)
    page = parse(response)
    assert page.get("lang") == "en"
    assert by_id(page, "id_message").text.strip() == "Ich wollte gerade"
    assert by_id(page, "id_name").get("value") == "Amina"
    assert "display" not in response.cookies


def test_every_button_above_the_page_belongs_to_the_form(client):
    page = parse(client.get(PATHS["de"] + "?about=volunteering"))
    bar = by_id(page, "display")
    first, *buttons = bar.iter("button")
    assert (first.get("form"), first.get("name"), first.get("hidden") is not None) == (
        "page-form",
        None,
        True,
    )
    assert len(buttons) == 6
    for button in buttons:
        assert button.get("form") == "page-form"
        assert button.get("formaction").endswith("?about=volunteering#display")
    # The one link stays on this page.
    assert [link.get("href") for link in bar.iter("a")] == ["#display-toggle"]
    assert not list(bar.iter("form"))


def test_the_time_the_form_was_opened_is_kept(client):
    hidden = open_form(client, PATHS["de"])
    page = parse(client.post(PATHS["de"], hidden | {"text_size": "larger"}))
    assert by_id(page, "id_started").get("value") == hidden["started"]
