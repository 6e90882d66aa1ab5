import pytest
from django.test import Client

from tests.website.pages import by_id, parse, texts

LONG = "x" * 100_000


def helps_on(response, language):
    """A page of ours in this language: with a heading, the display bar and a way home."""
    page = parse(response)
    assert page.get("lang") == language
    assert texts(page.find(".//h1"))
    assert by_id(page, "display") is not None
    assert any(link.get("href") == f"/{language}/" for link in page.iter("a"))
    assert not response.cookies
    return texts(page)


@pytest.mark.parametrize(
    "rest", ["nowhere/", "bueros/nowhere/", "offices/nowhere/", f"bueros/{LONG}/", "bueros/%00/", "%F0"]
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_an_unknown_address_gets_a_page(client, jena, language, rest):
    response = client.get(f"/{language}/{rest}", follow=True)
    assert response.status_code == 404
    assert "404" in helps_on(response, language)


@pytest.mark.parametrize(
    "query",
    ["%00", "a=%ff%fe", "&&&===", "?" * 500, "a=" + LONG, "next=//example.org", "page=-1&from=2023-02-30"],
)
@pytest.mark.parametrize("path", ["/de/", "/en/offices/", "/de/bueros/jena/", "/en/display/"])
@pytest.mark.each_case
def test_a_broken_query_is_passed_over(client, jena, path, query):
    response = client.get(f"{path}?{query}")
    assert response.status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch", "trace", "options"])
@pytest.mark.parametrize("path", ["/de/", "/en/offices/", "/de/bueros/jena/"])
def test_a_wrong_method_gets_a_page(client, jena, path, method):
    response = getattr(client, method)(path)
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD"
    helps_on(response, path[1:3])


def test_a_wrong_host_gets_a_page(client, db):
    response = client.get("/de/", headers={"host": "example.org"})
    assert response.status_code == 400
    helps_on(response, "de")


def test_too_many_fields_get_a_page(client, db):
    response = client.post("/en/display/", {f"f{number}": "x" for number in range(2000)})
    assert response.status_code == 400
    helps_on(response, "en")


def test_a_form_without_its_token_gets_a_page(db):
    response = Client(enforce_csrf_checks=True).post("/de/bueros/", {"q": "Jena"})
    assert response.status_code == 403
    helps_on(response, "de")


def test_staff_without_the_right_get_a_page(client, anna):
    client.force_login(anna)
    response = client.get("/admin/offices/user/", headers={"accept-language": "en"})
    assert response.status_code == 403
    assert parse(response).get("lang") == "en"


def test_a_dead_database_gets_a_page_that_asks_nothing_of_it(client):
    """The test has no database at all: whatever asks for one fails."""
    client.raise_request_exception = False
    response = client.get("/en/offices/jena/")
    assert response.status_code == 500
    assert "The fault is ours" in helps_on(response, "en")


@pytest.mark.parametrize("cookie", ["150.high.y"])
def test_error_pages_keep_the_display(client, db, cookie):
    client.cookies["display"] = cookie
    html = parse(client.get("/de/nowhere/"))
    assert (html.get("data-text-size"), html.get("data-contrast")) == ("150", "high")
