"""What is asked for: nothing that a visitor invents makes another page of it."""

import pytest

from keeper.question import asked

LIST = "/de/veranstaltungen/"


def question(path=LIST, query="", **headers):
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": query, "wsgi.url_scheme": "http"}
    return asked(environ | {"HTTP_HOST": "localhost"} | headers)


@pytest.mark.parametrize(
    ("query", "normal"),
    [
        ("utm_source=x&fbclid=y", ""),
        ("q=&office=&town=", ""),
        ("town=Jena&q=fest", "q=fest&town=Jena"),
        ("q=eins&q=zwei", "q=zwei"),
        ("q=%FF&x=%00", "q=%EF%BF%BD"),
        ("&&&=&;", ""),
        ("x=1&%71=fest", "q=fest"),
        ("xq=fest&x=q=fest", ""),
        ("q=Käse".encode().decode("latin-1"), "q=K%C3%A4se"),
    ],
)
def test_only_known_parameters_count_in_one_order(query, normal):
    assert question(query=query).query == normal
    assert question("/de/", query).query == ""


@pytest.mark.parametrize(
    "path",
    [
        "/", "/de", "/de/nowhere/", "/admin/", "/fr/", "/de/veranstaltungen", "/static/x.css", "/\xff/", "",
        "/de/\0/", "/de/bueros/jena/\n/", "/de/bueros/jena\n", f"/de/veranstaltungen/{'a' * 300}/",
    ],
)  # fmt: skip
def test_other_addresses_are_none(path):
    assert question(path) is None


@pytest.mark.parametrize(
    "path", ["/de/bueros/j%C3%A4na/", "/de/bueros/jena/", "/en/offices/jena/", "/sitemap.xml"]
)
def test_those_of_kept_pages_are(path):
    assert (question(path) is not None) == ("%" not in path)


@pytest.mark.parametrize(
    "headers",
    [
        {"REQUEST_METHOD": "POST"},
        {"HTTP_HOST": "evil.example"},
        {"HTTP_HOST": "a b"},
        {"HTTP_HOST": None},
        # Some servers take it from a header. Each link of the page would begin with it.
        {"SCRIPT_NAME": "/evil"},
    ],
)
def test_other_methods_and_hosts_are_none(headers):
    assert question(**headers) is None


def test_too_many_parameters_are_left_to_django():
    assert question(query="&".join(["q=1"] * 20_000)) is None
    assert question(query="&".join(f"a{number}=1" for number in range(20_000))).query == "", (
        "of none of these"
    )


def test_by_https_it_is_another_answer(settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    plain, secure = question(HTTP_X_FORWARDED_PROTO="http"), question(HTTP_X_FORWARDED_PROTO="https")
    assert (plain.scheme, secure.scheme) == ("http", "https")
    settings.SECURE_PROXY_SSL_HEADER = None
    assert question(HTTP_X_FORWARDED_PROTO="https") == plain


def test_ten_thousand_invented_ones_are_few_questions():
    asked_for = {
        question(query=f"x{number}={number}", HTTP_COOKIE=f"display={number}.high.{number}; a={number}",
                 HTTP_ACCEPT_ENCODING=f"x{number}", HTTP_USER_AGENT=str(number))
        for number in range(10_000)
    }  # fmt: skip
    assert len(asked_for) == 4, "one for each text size there is"
