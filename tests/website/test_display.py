import pytest
from django.urls import reverse
from django.utils.translation import override

from tests.website.pages import parse
from website.display import Display, DisplayForm


def change(client, path="/de/darstellung/", **sent):
    return client.post(path, sent)


@pytest.mark.parametrize("size", [100, 125, 150, 200])
@pytest.mark.parametrize("contrast", ["device", "normal", "high"])
@pytest.mark.parametrize("path", ["/de/darstellung/", "/en/display/"])
def test_each_choice_is_written_into_the_page(client, db, path, size, contrast):
    client.cookies["display"] = f"{size}.{contrast}.n"
    html = parse(client.get(path))
    assert (html.get("data-text-size"), html.get("data-contrast")) == (str(size), contrast)


@pytest.mark.parametrize(
    "cookie",
    ["", ".", "100", "999.high.n", "150.loud.y", "1e2.high", '150"onload=x.high', "150.high.y." + "x" * 5000],
)
def test_a_forged_cookie_falls_back_to_what_is_known(client, db, cookie):
    client.cookies["display"] = cookie
    response = client.get("/de/darstellung/")
    assert response.status_code == 200
    display = Display.from_cookie(cookie)
    assert display.text_size in {100, 125, 150, 200}
    assert display.contrast in {"device", "normal", "high"}
    assert b"onload" not in response.content


def test_each_cookie_reads_back_as_it_was_written():
    display = Display(150, "high", remember=True)
    assert display.to_cookie() == "150.high.y"
    assert Display.from_cookie("150.high.y") == display


def test_a_click_answers_303_to_the_page_it_came_from(client):
    response = change(client, text_size="larger", next="/de/bueros/jena/?a=1")
    assert response.status_code == 303
    assert response["Location"] == "/de/bueros/jena/?a=1#display"
    assert response.cookies["display"].value == "125.device.n"


@pytest.mark.parametrize(
    "foreign",
    [
        "https://example.org/",
        "//example.org/",
        "/\\example.org",
        "\\\\example.org",
        "javascript:alert(1)",
        "///example.org",
        "/\t/example.org",
        "bueros/",
        "\x00",
        "",
    ],
)
def test_a_click_never_leads_to_a_foreign_place(client, foreign):
    response = change(client, contrast="high", next=foreign)
    assert response.status_code == 303
    assert response["Location"] == "/de/darstellung/#display"


def test_line_breaks_never_reach_the_header(client):
    response = change(client, contrast="high", next="/de/\r\nSet-Cookie: a=b")
    assert response["Location"] == "/de/darstellung/#display"


@pytest.mark.parametrize(
    "sent", [{"text_size": "1000"}, {"contrast": "loud"}, {"remember": "x"}, {}, {"other": "1"}]
)
def test_junk_changes_nothing(client, sent):
    response = change(client, **sent)
    assert response.status_code == 303
    assert response.cookies["display"].value == "100.device.n"


def test_a_click_on_contrast_leaves_the_size_alone():
    form = DisplayForm({"contrast": "high"})
    assert form.display_after(Display(150, "device", remember=True)) == Display(150, "high", remember=True)


def test_steps_stop_at_both_ends():
    assert Display(200).step(1).text_size == 200
    assert Display(100).step(-1).text_size == 100


def test_remembering_lasts_a_year_and_resetting_ends_it(client):
    kept = change(client, text_size="150", remember="y").cookies["display"]
    assert (kept.value, kept["max-age"]) == ("150.device.y", 365 * 24 * 60 * 60)
    reset = change(client, reset="on").cookies["display"]
    assert (reset.value, reset["max-age"]) == ("100.device.n", "")


def test_the_cookie_is_kept_off_plain_http_where_there_is_https(client, settings):
    settings.HTTPS = True
    cookie = change(client, contrast="high").cookies["display"]
    assert cookie["secure"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_the_form_needs_no_token_because_it_stands_on_every_page(db):
    from django.test import Client

    assert Client(enforce_csrf_checks=True).post("/de/darstellung/", {"contrast": "high"}).status_code == 303


def test_pages_vary_by_cookie_because_the_choice_is_in_them(client, db):
    assert "Cookie" in client.get("/de/darstellung/")["Vary"]


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_sets_no_cookie_by_itself(client, db, language):
    with override(language):
        response = client.get(reverse("display"))
    assert not response.cookies
