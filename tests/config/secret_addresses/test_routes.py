"""Which addresses hold a secret: told from the routes themselves, in every language, whole and in pieces."""

import re
from urllib.parse import quote

import pytest
from django.urls import URLPattern, get_resolver, resolve
from django.utils.translation import override

from website.addresses.secret import SECRET_ARGUMENTS, holds_secret, without_secrets
from website.languages.bilingual import languages

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]

# Arguments of routes that tell nothing: names, numbers and days of what everybody may see or has to sign in for.
HARMLESS = {
    "slug", "year", "month", "day", "number", "reference", "edition", "member", "path", "content_type_id",
    "object_id", "app_label", "url", "section", "rest", "id", "language", "entry", "page_slug", "more", "row", "pk", "part",
    "revision", "step",
}  # fmt: skip


def routes(resolver=None, before=""):
    for each in (resolver or get_resolver()).url_patterns:
        if isinstance(each, URLPattern):
            yield before + str(each.pattern), each
        else:
            yield from routes(each, before + str(each.pattern))


def test_each_argument_of_a_route_is_known_as_secret_or_harmless():
    names = {name for route, _each in routes() for name in re.findall(r"<(?:\w+:)?(\w+)>", route)}
    assert names >= SECRET_ARGUMENTS
    assert names - SECRET_ARGUMENTS <= HARMLESS, "Is a new one a secret? See website/addresses/secret.py."


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_route_with_a_secret_is_one_also_in_pieces(language):
    found = 0
    with override(language):
        for route, _each in routes():
            if not re.search(rf"<(?:\w+:)?({'|'.join(SECRET_ARGUMENTS)})>", route):
                continue
            found += 1
            path = "/" + re.sub(
                r"<int:\w+>", "7", re.sub(r"<(?:str:)?\w+>", "SeCrEt", re.sub(r"<slug:\w+>", "jena", route))
            ).replace("\\", "")
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


def test_the_words_of_each_language_count_in_each_other(links):
    for code in languages():
        assert holds_secret(re.sub(r"^/\w\w/", f"/{code}/", links["entry"]))
