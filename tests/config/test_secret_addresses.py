"""Whoever has a mailed link has what is behind it: no log, no error page and no form tells one, whatever happens."""

import logging
import re
from urllib.parse import quote

import pytest
from django.core.cache import cache
from django.core.handlers.base import BaseHandler
from django.http import Http404
from django.test import Client
from django.urls import URLPattern, get_resolver, resolve, reverse
from django.utils.translation import override

from awards import entry_link
from awards.jury import invitation
from awards.models import Edition
from enquiries.models import Enquiry
from events import proposal_link
from events.models import Proposal
from outbox.models import Mail
from tests import cast
from tests.enquiries.sending import BARRIER, TYPED, send
from tests.website.pages import by_id, parse
from website.bilingual import languages
from website.secret_address import SECRET_ARGUMENTS, holds_secret, without_secrets

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]

# Arguments of routes that tell nothing: names, numbers and days of what everybody may see or has to sign in for.
HARMLESS = {
    "slug", "year", "month", "day", "number", "reference", "edition", "member", "path", "content_type_id",
    "object_id", "app_label", "url", "section", "rest", "id", "language", "entry", "page_slug", "more", "row", "pk",
}  # fmt: skip


@pytest.fixture(autouse=True)
def nobody_has_sent_yet(settings):
    settings.SITE_URL = "https://example.org"
    cache.clear()


@pytest.fixture(scope="module")
def cast_on_stage(standing):
    """Jena with an entry, a nomination, a proposal, and somebody called into the jury."""
    with standing():
        jena = cast.add_events(cast.add_awards(cast.jena()))
        edition = Edition.objects.get(award__office=jena, year=2031)
        cast.add_entry(edition, state="draft", sent_at=None, email="draft@example.org")
        nominee = {"kind": "nomination", "nominee_name": "Chor", "nominee_email": "chor@example.org"}
        cast.add_entry(edition, email="nominee@example.org", consent="asked", **nominee)
        invitation.call(invitation.Person("Jule", "Juror", "jule@example.org"), edition)
        yield


@pytest.fixture
def links(cast_on_stage) -> dict[str, str]:
    """A mailed link of each kind, as a path."""
    edition = Edition.objects.get(award__office__slug="jena", year=2031)
    draft, nomination = edition.entries.get(state="draft"), edition.entries.get(email="nominee@example.org")
    letter = Mail.objects.get(to="jule@example.org").body
    addresses = {
        "entry": entry_link.address_of(draft),
        "consent": entry_link.consent_address_of(nomination, "de"),
        "proposal": proposal_link.address_of(Proposal.objects.first()),
        "password": re.search(r"/admin/password/\S+", letter)[0],
    }
    return {kind: address.removeprefix("https://example.org") for kind, address in addresses.items()}


KINDS = ["entry", "consent", "proposal", "password"]
every_link = pytest.mark.parametrize("kind", KINDS)


def secret_in(link: str) -> str:
    return link.rstrip("/").split("/")[-1]


def routes(resolver=None, before=""):
    for each in (resolver or get_resolver()).url_patterns:
        if isinstance(each, URLPattern):
            yield before + str(each.pattern), each
        else:
            yield from routes(each, before + str(each.pattern))


def everything_in(record: logging.LogRecord) -> str:
    return f"{logging.Formatter().format(record)} {vars(record)!r}"


@pytest.fixture
def logged(caplog):
    """What every logger has said so far, with all that hangs on each record."""
    caplog.set_level(logging.INFO)
    for name in ["django.request", "django.security.DisallowedHost", "django"]:
        caplog.set_level(logging.INFO, name)
    caplog.clear()
    return lambda: "\n".join(map(everything_in, caplog.records))


def test_each_argument_of_a_route_is_known_as_secret_or_harmless():
    names = {name for route, _each in routes() for name in re.findall(r"<(?:\w+:)?(\w+)>", route)}
    assert names >= SECRET_ARGUMENTS
    assert names - SECRET_ARGUMENTS <= HARMLESS, "Is a new one a secret? See website/secret_address.py."


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_route_with_a_secret_is_one_also_in_pieces(language):
    found = 0
    with override(language):
        for route, _each in routes():
            if not re.search(rf"<(?:\w+:)?({'|'.join(SECRET_ARGUMENTS)})>", route):
                continue
            found += 1
            path = "/" + re.sub(r"<int:\w+>", "7", re.sub(r"<(?:str:)?\w+>", "SeCrEt", route)).replace(
                "\\", ""
            )
            assert resolve(path)
            for address in [
                path,
                path.rstrip("/"),
                path.upper(),
                f"{path}).",
                path[: path.index("SeCrEt") + 2],
            ]:
                assert holds_secret(address), address
                assert holds_secret(f"https://example.org{address}?a=b")
                assert holds_secret(f"/{language}/x/?page={quote(address, safe='')}")
                assert holds_secret(f"/{language}/x/?page={quote(quote(address, safe=''), safe='')}")
                assert "secret" not in without_secrets(f"‘{address}’, {quote(address, safe='')}").lower()
    assert found >= 12


@pytest.mark.parametrize(
    "address",
    ["/", "/de/", "/admin/password_change/", "/de/preise/", "/de/preise/beitrag/", "/de/preise/teilnehmen/link/",
     "/en/events/proposal/", "/de/veranstaltungen/vorschlagen/?office=jena", "/de/x/?a=%ff%2f100%", "%", "%%%2"],
)  # fmt: skip
def test_what_everybody_may_see_is_none(address):
    assert not holds_secret(address)
    assert without_secrets(address) == address


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
    if "/password/" not in link:  # Django's own page leads on from each kind of request
        yield 405, client.put(link)
        yield 405, client.generic("TRACE", link)
    yield 400, client.get(link, headers={"host": "evil.example"})
    yield None, client.post(link, {f"a{number}": "b" for number in range(2000)})
    yield 413, client.post(link, {"a": "b"}, CONTENT_LENGTH="2000000000")
    yield 411, client.post(link, HTTP_TRANSFER_ENCODING="chunked", CONTENT_LENGTH="")
    elsewhere = {"host": "testserver", "referer": f"https://elsewhere.example{link}"}
    yield 403, strict.post("/admin/login/", {"a": "b"}, secure=True, headers=elsewhere)
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
        page = response.content.decode()
        assert by_id(parse(response), "display") is not None
        assert "?page=" not in page
        assert not re.search(r'rel="(canonical|alternate)"|property="og:url"|application/ld\+json', page)
        assert '<meta name="robots" content="noindex">' in page
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
    assert response.status_code == (200 if kind == "password" else 403)
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
    assert not re.search(r'rel="(canonical|alternate)"|property="og:url"|\?page=', response.content.decode())


@every_link
def test_a_page_that_was_told_the_link_tells_it_to_nobody(client, links, kind):
    """Such as the sign-in page, or that of display settings."""
    for path in ["/de/darstellung/", "/de/nowhere/", "/admin/login/"]:
        response = client.get(path, {"next": links[kind]})
        assert "?page=" not in response.content.decode()
        assert response["X-Robots-Tag"] == "noindex"


@every_link
@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "django.security.csrf",
            "Forbidden (Referer checking failed - https://example.org{link} does not match)",
        ),
        ("django.request", "Internal Server Error: {link}"),
        ("django.server", '"GET {link} HTTP/1.1" 200 -'),
        ("gunicorn.error", "Error handling request {link}"),
        ("asyncio", "Task was destroyed: {link}"),
        ("py.warnings", "UserWarning: {quoted}"),
        ("outbox", "{token}"),
        ("", "page={twice}"),
    ],
)
def test_no_logger_tells_a_link_however_it_is_told_to(links, logged, kind, name, text):
    link = links[kind]
    quoted = quote(link, safe="")
    words = {"link": link, "token": secret_in(link), "quoted": quoted, "twice": quote(quoted, safe="")}
    logger, said = logging.getLogger(name), text.format(**words)
    propagates, logger.propagate = logger.propagate, True
    try:
        logger.error(said)
        logger.error("%s", said)
        logger.error("%(said)s, %(number)d", {"said": said, "number": 7})
        logger.error("%s and %r", ValueError(said), said)
        try:
            raise LookupError(said)
        except LookupError:
            logger.exception("It failed")
    finally:
        logger.propagate = propagates
    assert logged().count("It failed") >= 1
    assert secret_in(link) not in logged()


def test_each_handler_drops_a_request_that_names_one(links, client, capsys):
    [handler] = [each for each in logging.getLogger().handlers if each.get_name() == "console"]
    record = logging.makeLogRecord({"msg": "x", "request": client.get(links["entry"]).wsgi_request})
    assert handler.filter(record)
    assert record.request is None
    assert logging.getLogger("django").handlers == []


class TestTextsForOthers:
    @every_link
    def test_a_report_of_a_barrier_names_the_page_without_the_secret(self, client, links, kind):
        page = parse(client.get(reverse("enquiries:barrier"), {"page": links[kind]}))
        assert by_id(page, "id_page").get("value").endswith("…")
        send(client, "/de/barriere-melden/", {**BARRIER, "page": f"https://example.org{links[kind]}"})
        assert secret_in(links[kind]) not in Enquiry.objects.order_by("pk").last().page

    @every_link
    def test_a_link_pasted_into_a_message_ends_before_the_secret(self, client, links, kind):
        text = f"Mein Link https://example.org{links[kind]} geht nicht.\nWas nun?"
        send(client, "/de/bueros/jena/kontakt/", {**TYPED, "message": text})
        said = Enquiry.objects.order_by("pk").last().message
        assert secret_in(links[kind]) not in said
        assert said.startswith("Mein Link https://example.org/")
        assert said.endswith("… geht nicht.\nWas nun?")


# What is tried in each field: nothing, too much, and what no field expects.
HOSTILE = [
    "",
    "\0",
    "x" * 5000,
    "%s%(a)s{0}",
    "\ud7ff\u202e",
    "-1",
    "' OR 1=1 --",
    "/\\evil.example",
    "2031-02-30",
]


def forms_of(response):
    for form in parse(response).iter("form"):
        kinds = {"input", "textarea", "select", "button"}
        inside = [each for each in form.iter() if each.tag in kinds and each.get("name")]
        yield {each.get("name"): each.get("value") or "" for each in inside}


@pytest.mark.parametrize("kind", ["entry", "consent", "proposal"])
def test_a_fuzz_over_all_forms_behind_a_link_leaves_none_in_any_log(links, client, logged, kind, monkeypatch):
    client.raise_request_exception = False
    link, sent = links[kind], 0
    pages = [link, *(f"{link}{part}/" for part in ["aendern", "zurueckziehen", "dateien", "dateien/7", "x"])]
    for path in pages:
        for data in [*forms_of(client.get(path)), {}]:
            for number, value in enumerate(HOSTILE):
                cache.clear()
                changed = data | {name: value for at, name in enumerate(data) if (at + number) % 2}
                client.post(path, changed, headers={"referer": f"http://testserver{path}"})
                sent += 1
    assert sent > 50
    assert secret_in(link) not in logged()


@every_link
def test_sitemap_history_and_sent_mails_hold_none(links, client, olga, kind):
    client.force_login(olga)
    Mail.objects.get(to="jule@example.org").note_sent()
    for path in [
        "/sitemap.xml",
        "/robots.txt",
        "/admin/",
        "/admin/outbox/mail/",
        f"/admin/?next={links[kind]}x",
    ]:
        assert secret_in(links[kind]) not in client.get(path).content.decode().replace(f"{links[kind]}x", "")
    assert not [mail for mail in Mail.objects.filter(state="sent") if secret_in(links[kind]) in mail.body]


def test_the_words_of_each_language_count_in_each_other(links):
    for code in languages():
        assert holds_secret(re.sub(r"^/\w\w/", f"/{code}/", links["entry"]))
