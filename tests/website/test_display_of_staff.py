"""Text size, contrast and language of the pages of the admin, whose templates are Django's."""

import pytest

from tests.website.pages import parse, texts

PAGES = ["/admin/", "/admin/offices/office/", "/admin/offices/office/add/", "/admin/offices/"]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_of_the_admin_has_the_size_and_contrast_that_were_chosen(as_olga, jena, path):
    as_olga.cookies["display"] = "150.high.n"
    answer = as_olga.get(path)
    html = parse(answer)
    assert (html.get("data-text-size"), html.get("data-contrast")) == ("150", "high")
    assert int(answer["Content-Length"]) == len(answer.content)
    assert answer.content.count(b"data-text-size") == 1


def test_the_buttons_lead_back_to_the_page_of_the_admin(as_olga, jena):
    form = parse(as_olga.get("/admin/offices/office/?q=je")).find(".//form[@class='display-menu__panel']")
    sent = {"next": form.find(".//input[@name='next']").get("value"), "contrast": "high"}
    answer = as_olga.post(form.get("action"), sent)
    assert answer["Location"] == "/admin/offices/office/?q=je#display"


@pytest.mark.parametrize(("language", "name"), [("de", "Büros"), ("en", "Offices")])
def test_staff_choose_the_language_of_their_pages(as_olga, jena, language, name):
    answer = as_olga.post("/admin/language/", {"language": language, "next": "/admin/offices/office/"})
    assert answer["Location"] == "/admin/offices/office/"
    html = parse(as_olga.get("/admin/offices/office/", headers={"accept-language": "fr"}))
    assert html.get("lang") == language
    assert texts(html.find(".//h1")) == name


def test_the_language_of_staff_is_none_of_the_public_pages(as_olga, jena):
    """Otherwise each of them would depend on one more cookie."""
    cookie = as_olga.post("/admin/language/", {"language": "en", "next": "/admin/"}).cookies["admin-language"]
    assert (cookie["path"], bool(cookie["httponly"])) == ("/admin/", True)


@pytest.mark.parametrize(
    "sent", [{}, {"language": "xx"}, {"language": "de", "next": "https://evil.example/"}]
)
def test_what_is_no_language_and_no_page_of_ours_leads_nowhere_else(as_olga, jena, sent):
    answer = as_olga.post("/admin/language/", sent)
    assert answer["Location"] == "/"
