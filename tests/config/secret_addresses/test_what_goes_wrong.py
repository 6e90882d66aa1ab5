"""Whatever goes wrong behind a mailed link, no page and no log tells it."""

import pytest
from django.core.handlers.base import BaseHandler
from django.http import Http404
from django.test import Client

from tests.config.secret_addresses.kinds import every_link, secret_in
from tests.website.pages import by_id, parse
from website.addresses.secret import holds_secret

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]

# What search engines and other sites are told the address by.
TELLS_OTHERS = "//link[@rel='canonical' or @rel='alternate'] | //meta[@property='og:url'] | //script[@type='application/ld+json']"


def refuse(request, *_args, **_kwargs):
    raise RuntimeError(f"cannot open {request.path} from {request.META.get('HTTP_REFERER')}")


def break_views(monkeypatch, view):
    """Each page is found, and then does this."""
    found = BaseHandler.resolve_request

    def broken(self, request):
        match = found(self, request)
        match.func = view
        return match

    monkeypatch.setattr(BaseHandler, "resolve_request", broken)


def not_there(request, *_args, **_kwargs):
    raise Http404(f"No page at {request.path}")


def answers(link: str, monkeypatch):
    """Each way in which a page behind a link can go wrong, with the status that is expected."""
    client, strict = Client(), Client(enforce_csrf_checks=True)
    client.raise_request_exception = False
    yield 404, client.get(f"{link}x/y/z/")
    yield 404, client.get(f"{link}).")
    yield 404, client.get(link.upper())
    yield 404, client.post(f"{link}x/y/z/", {"a": "b"})
    yield 405, client.put(link)
    yield 405, client.generic("TRACE", link)
    yield 400, client.get(link, headers={"host": "evil.example"})
    yield None, client.post(link, {f"a{number}": "b" for number in range(2000)})
    yield 413, client.post(link, {"a": "b"}, CONTENT_LENGTH="2000000000")
    yield 411, client.post(link, HTTP_TRANSFER_ENCODING="chunked", CONTENT_LENGTH="")
    elsewhere = {"host": "testserver", "referer": f"https://elsewhere.example{link}"}
    yield 403, strict.post("/admin/logout/", {"a": "b"}, secure=True, headers=elsewhere)
    with monkeypatch.context() as patch:
        break_views(patch, refuse)
        yield 500, client.get(link, headers={"referer": f"http://testserver{link}"})
    with monkeypatch.context() as patch:
        break_views(patch, not_there)
        yield 404, client.get(link)


@every_link
def test_whatever_goes_wrong_behind_a_link_is_told_without_it(links, monkeypatch, logged, kind):
    link = links[kind]
    for status, response in answers(link, monkeypatch):
        request = response.wsgi_request
        assert response.status_code == status or (status is None and response.status_code in {200, 302, 400})
        assert secret_in(link) not in logged()
        if not holds_secret(request.path) or response.status_code < 400:
            continue
        page = parse(response)
        assert by_id(page, "display") is not None
        assert "?page=" not in response.content.decode()
        assert not page.xpath(TELLS_OTHERS)
        assert [each.get("content") for each in page.iterfind(".//meta[@name='robots']")] == ["noindex"]
        assert response["X-Robots-Tag"] == "noindex"
        assert "no-store" in response["Cache-Control"]
        assert response["Referrer-Policy"] == "same-origin"
    assert "cannot open" in logged()


@pytest.mark.parametrize("part", [slice(0, -1), slice(0, 4), slice(3, None)])
@every_link
def test_a_link_that_was_cut_off_is_refused_and_not_told(client, links, logged, kind, part):
    link = links[kind]
    cut = link.replace(secret_in(link), secret_in(link)[part])
    response = client.get(cut)
    assert response.status_code == 403
    assert "?page=" not in response.content.decode()
    assert response["X-Robots-Tag"] == "noindex"
    assert "no-store" in response["Cache-Control"]
    assert secret_in(cut) not in logged()


@every_link
def test_the_page_itself_tells_no_other_site_and_no_search_engine(client, links, kind):
    response = client.get(links[kind])
    assert response["X-Robots-Tag"] == "noindex"
    assert {"private", "no-store", "no-cache"} & set(response.get("Cache-Control", "").split(", "))
    assert response["Referrer-Policy"] == "same-origin"
    assert not parse(response).xpath(TELLS_OTHERS)
    assert "?page=" not in response.content.decode()


@every_link
def test_a_page_that_was_told_the_link_tells_it_to_nobody(client, links, kind):
    """Such as the sign-in page, or that of display settings."""
    for path in ["/de/darstellung/", "/de/nowhere/", "/de/konto/anmelden/"]:
        response = client.get(path, {"next": links[kind]})
        assert "?page=" not in response.content.decode()
        assert response["X-Robots-Tag"] == "noindex"
