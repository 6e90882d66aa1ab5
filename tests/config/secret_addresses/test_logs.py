"""No logger tells a mailed link, whatever it is told and whatever the forms behind it are sent."""

import logging
from urllib.parse import quote

import pytest
from django.core.cache import cache

from tests.config.secret_addresses.kinds import every_link, secret_in
from tests.website.pages import parse

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]


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
    link, answers = links[kind], []
    pages = [link, *(f"{link}{part}/" for part in ["aendern", "zurueckziehen", "dateien", "dateien/7", "x"])]
    for path in pages:
        for data in [*forms_of(client.get(path)), {}]:
            for number, value in enumerate(HOSTILE):
                cache.clear()
                changed = data | {name: value for at, name in enumerate(data) if (at + number) % 2}
                answer = client.post(path, changed, headers={"referer": f"http://testserver{path}"})
                answers.append((answer.status_code, path.removeprefix(link), changed))
    assert len(answers) > 50
    assert [answer for answer in answers if answer[0] >= 500] == []
    assert secret_in(link) not in logged()
