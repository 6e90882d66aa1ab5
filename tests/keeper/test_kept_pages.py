"""A kept page goes out as it was made, to everybody who asks the same, until something is saved."""

import gzip

import brotli
import pytest
from django.db import connection
from django.db.utils import OperationalError
from django.test.utils import CaptureQueriesContext

from keeper import version
from offices.models import Office
from tests import cast
from tests.keeper.visits import visit

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("jena")]
PAGE = "/de/bueros/jena/"


@pytest.fixture
def jena():
    return cast.make_office("jena", "Jena")


def queries(front, *args, **headers) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert visit(front, *args, **headers).status == 200
    return len(captured)


def test_the_second_visitor_costs_no_query(front):
    assert queries(front, PAGE) > 0
    assert queries(front, PAGE) == 0
    assert visit(front, PAGE).body == visit(front, PAGE).body


def test_another_process_hands_out_what_this_one_has_made(front, django_application):
    made = visit(front, PAGE)
    from keeper.front import Front
    from keeper.store import Store

    other = Front(django_application, Store(front.store.directory))
    assert queries(other, PAGE) == 0
    assert visit(other, PAGE) == made


def test_after_an_edit_it_is_made_anew(front):
    assert "Jena" in visit(front, PAGE).body.decode()
    Office.objects.update(name_de="Das neue Büro")
    version.move()
    assert "Das neue Büro" in visit(front, PAGE).body.decode()


def test_what_is_rendered_while_somebody_commits_is_not_kept(front):
    with version.moving():
        assert queries(front, PAGE) > 0
        assert queries(front, PAGE) > 0
    assert queries(front, PAGE) > 0
    assert queries(front, PAGE) == 0


def test_what_was_saved_while_a_page_was_rendered_is_on_the_next(front, django_application):
    def with_an_edit_meanwhile(environ, start_response):
        answer = django_application(environ, start_response)
        Office.objects.update(name_de="Das neue Büro")
        version.move()
        return answer

    front.application = with_an_edit_meanwhile
    assert "Das neue Büro" not in visit(front, PAGE).body.decode()
    front.application = django_application
    assert "Das neue Büro" in visit(front, PAGE).body.decode()


@pytest.mark.parametrize(
    ("accepted", "encoding", "unpack"),
    [
        ("gzip, deflate, br, zstd", "br", brotli.decompress),
        ("gzip, br;q=0", "gzip", gzip.decompress),
        ("*", "br", brotli.decompress),
        ("identity", None, bytes),
        ("", None, bytes),
    ],
)
def test_it_goes_out_as_the_browser_can_unpack_it(front, accepted, encoding, unpack):
    plain = visit(front, PAGE)
    for _time in range(2):
        found = visit(front, PAGE, HTTP_ACCEPT_ENCODING=accepted)
        assert found.headers.get("Content-Encoding") == encoding
        assert unpack(found.body) == plain.body
        assert int(found.headers["Content-Length"]) == len(found.body)
        assert {"Accept-Encoding", "Cookie"} <= set(found.headers["Vary"].split(", "))


def test_whoever_has_it_already_gets_no_body(front):
    for accepted in ["", "gzip", "br"]:
        etag = visit(front, PAGE, HTTP_ACCEPT_ENCODING=accepted).etag
        for asked in [etag, f'"another", W/{etag}', "*"]:
            again = visit(front, PAGE, HTTP_ACCEPT_ENCODING=accepted, HTTP_IF_NONE_MATCH=asked)
            assert (again.status, again.body, again.etag) == (304, b"", etag)
    Office.objects.update(name_de="Das neue Büro")
    version.move()
    assert visit(front, PAGE, HTTP_ACCEPT_ENCODING="br", HTTP_IF_NONE_MATCH=etag).status == 200


def test_to_ask_for_the_head_makes_and_gets_the_same(front):
    head = visit(front, PAGE, REQUEST_METHOD="HEAD")
    page = visit(front, PAGE)
    assert (head.status, head.body, head.headers) == (200, b"", page.headers)


def test_browsers_ask_each_time_and_nothing_of_a_visitor_is_in_it(front):
    found = visit(
        front, PAGE, "utm_source=x&secret=1", HTTP_COOKIE="sessionid=abc; csrftoken=def", HTTP_USER_AGENT="Netscape",
        HTTP_ACCEPT_LANGUAGE="tr", HTTP_REFERER="https://example.org", REMOTE_ADDR="198.51.100.7",
    )  # fmt: skip
    assert found.headers["Cache-Control"] == "no-cache"
    assert "Set-Cookie" not in found.headers
    assert found == visit(front, PAGE)
    assert not {"abc", "def", "utm_source", "198.51.100.7"} & set(
        found.body.decode().replace('"', " ").split()
    )


def test_each_choice_of_text_size_and_contrast_is_a_page_of_its_own(front):
    usual = visit(front, PAGE)
    large = visit(front, PAGE, HTTP_COOKIE="display=200.high.n")
    assert 'data-text-size="200"' in large.body.decode()
    assert visit(front, PAGE) == usual
    for invented in ["display=999.high", "display=", "x=display", "display=100.device.n.<b>"]:
        queries_of_invented = queries(front, PAGE, HTTP_COOKIE=invented)
        assert queries_of_invented == 0 or "high" in invented


def test_while_the_database_is_away_kept_pages_go_on(front, monkeypatch):
    visit(front, PAGE)

    def away(*_args, **_options):
        raise OperationalError("connection refused")

    monkeypatch.setattr("django.db.backends.utils.CursorWrapper.execute", away)
    assert visit(front, PAGE).status == 200
    assert visit(front, "/en/").status >= 500


def test_where_the_disk_is_full_nothing_is_kept_and_nothing_fails(front, monkeypatch):
    def full(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(front.store, "_write", full)
    assert visit(front, PAGE).body == visit(front, PAGE).body
    assert list(front.store.directory.glob("*.*")) == []


def test_other_methods_and_other_hosts_are_left_to_django(front):
    visit(front, PAGE)
    assert visit(front, PAGE, REQUEST_METHOD="POST").status in {403, 405}
    assert visit(front, PAGE, HTTP_HOST="evil.example").status == 400
    assert visit(front, "/de/bueros/nowhere/").status == 404
