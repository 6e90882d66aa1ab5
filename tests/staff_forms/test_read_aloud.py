"""Beside “View on site”: the public page of a row in words."""

import pytest

from offices.models import Fund, Office
from pages.models import News
from tests.offices.admin_pages import address, row_of
from tests.website.pages import parse, texts

pytestmark = pytest.mark.usefixtures("cast_on_stage")


def read(client, row, **headers):
    headers = {"accept-language": "en", **headers}
    return client.get(
        f"/admin/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/spoken/", headers=headers
    )


def test_the_button_leads_to_both_languages(as_anna, jena):
    form = as_anna.get(address(Office, "change", jena.pk), headers={"accept-language": "en"})
    links = {texts(each): each.get("href") for each in parse(form).iter("a")}
    assert links["Read aloud"] == f"/admin/offices/office/{jena.pk}/spoken/"
    page = read(as_anna, jena)
    assert [each["language"] for each in page.context_data["pages"]] == ["de", "en"]
    german, english = page.context_data["pages"]
    assert {"kind": "heading", "words": "Heading, level 1: Integrationsbüro Jena"} in german["lines"]
    assert {"kind": "heading", "words": "Heading, level 1: Integration Office Jena"} in english["lines"]


def test_it_is_said_in_the_language_of_the_admin(as_anna, jena):
    page = read(as_anna, jena, **{"accept-language": "de"})
    assert page.context_data["pages"][1]["lines"][1]["words"] == "Kopf der Seite"
    assert parse(page).get("lang") == "de"


def test_the_page_is_that_of_visitors(as_anna, jena):
    """Without the links that staff have in it, whoever asks."""
    for each in read(as_anna, jena).context_data["pages"]:
        assert not any("Edit" in line["words"] or "Bearbeiten" in line["words"] for line in each["lines"])


def test_a_draft_has_no_page(as_anna, jena):
    news = row_of(jena, News)
    news.publish_at = None
    news.save()
    page = read(as_anna, news)
    assert page.context_data["pages"] == []
    assert "There is no public page yet" in page.content.decode()


def test_readers_may_listen_and_others_may_not(as_rita, client, jena, gera, gerd):
    assert read(as_rita, jena).status_code == 200
    client.force_login(gerd)
    assert read(client, jena).status_code == 404


@pytest.mark.parametrize("path", ["/admin/offices/office/x/spoken/", "/admin/offices/office/99999/spoken/"])
def test_what_is_no_row_is_not_found(as_anna, path):
    assert as_anna.get(path).status_code == 404


def test_what_has_no_page_of_its_own_has_no_button(as_anna, jena):
    form = as_anna.get(address(Fund, "change", jena.funds.get().pk), headers={"accept-language": "en"})
    assert "Read aloud" not in texts(parse(form))


def test_nothing_is_written(as_anna, jena):
    assert as_anna.post(f"/admin/offices/office/{jena.pk}/spoken/").status_code in {200, 405}
