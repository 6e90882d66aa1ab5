"""An office that is not public yet: with every kind of row, and nowhere. As soon as it is public, it is everywhere."""

import re
from datetime import timedelta

import pytest
from django.urls import NoReverseMatch, get_resolver, reverse
from django.urls.resolvers import URLResolver
from django.utils import timezone
from django.utils.translation import override

from awards.models import Award
from offices.models import Office
from tests import cast
from website.languages.bilingual import languages

pytestmark = [pytest.mark.django_db, pytest.mark.each_case]

PLACE = "Unsichtbar"
# What people ask for on pages that answer: words of its rows, its address, its place.
QUESTIONS = {
    "search": ["q=Treffen", "q=Stelle", "q=Visum", "q=Formular", "q=Preis", "q=Woche", "q=Netz", "q=Schule"],
    "offices:residence": ["place=07749", "place=Jena"],
    "events:list": ["office=unsichtbar", "when=weekend"],
    "events:archive": ["office=unsichtbar"],
    "pages:news_list": ["office=unsichtbar"],
    "events:propose": ["office=unsichtbar"],
    "enquiries:barrier": ["page=/de/bueros/unsichtbar/"],
}
FOR_PROGRAMS = ["/sitemap.xml", "/robots.txt", "/.well-known/security.txt"]


@pytest.fixture
def hidden(jena):
    office = cast.make_office("unsichtbar", PLACE, position=5, is_public=False)
    cast.add_awards(cast.add_events(cast.add_everything(office)))
    cast.add_awards(cast.add_events(jena))
    until = timezone.now() + timedelta(days=9)
    office.alerts.create(text_de=f"Wasserschaden in {PLACE}", text_en=f"Water in {PLACE}", shows_until=until)
    office.former_slugs.create(slug="frueher")
    return office


def patterns(resolver=None, namespace="", around=frozenset()) -> list[tuple[str, set[str]]]:
    """All public addresses: their names, and what they take."""
    resolver = resolver or next(each for each in get_resolver().url_patterns if _has_language(each))
    found = []
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            inner = f"{namespace}{each.namespace}:" if each.namespace else namespace
            found += patterns(each, inner, around | set(each.pattern.converters))
        else:
            found.append((f"{namespace}{each.name}", around | set(each.pattern.converters)))
    return found


def _has_language(resolver) -> bool:
    return hasattr(resolver.pattern, "language_prefix")


def open_pages() -> list[str]:
    """What needs no row: lists, forms, feeds, what is for the whole site. Each with its questions."""
    paths = list(FOR_PROGRAMS)
    for language in languages():
        with override(language):
            for name, takes in patterns():
                if not takes:
                    paths += [reverse(name), *(f"{reverse(name)}?{each}" for each in QUESTIONS.get(name, []))]
    return paths


def own_pages(office) -> list[str]:
    """Every address with each of the words that its rows, or those of another office, have in addresses."""
    slugs = ["frueher", *(office.slug + end for end in ["", "-event", "-draft", "-week", "-award"])]
    slugs += [each.slug for each in [*office.news.all(), *office.editorial_pages.all()]]
    years = {edition.year for award in Award.objects.all() for edition in award.editions.all()}
    paths = []
    for language in languages():
        with override(language):
            for name, takes in patterns():
                for slug in slugs if takes else []:
                    for more in _more(takes, office, years):
                        try:
                            paths.append(reverse(name, kwargs={"slug": slug, **more}))
                        except NoReverseMatch:
                            continue
    return paths


def _more(takes, office, years) -> list[dict]:
    if "year" in takes:
        return [{"year": year} for year in years]
    if "page_slug" in takes:
        return [{"page_slug": page.slug} for page in office.editorial_pages.all()]
    return [{}]


def naming(client, paths) -> list[str]:
    """The pages on which the office, or any text of it, stands. What was asked for may stand in its field."""
    return [path for path in paths if _says(client.get(path), path)]


def _says(answer, path: str) -> bool:
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    text = content.decode(errors="ignore")
    text = re.sub(r"(?i)(?:office|next|page)(?:=|%3D|\"\s+value=\")[^\"&\s<]*unsichtbar[^\"&\s<]*", "", text)
    return PLACE.lower() in text.lower()


def test_no_page_of_the_site_names_it(client, hidden):
    paths = open_pages()
    assert len(paths) > 60
    assert naming(client, paths) == []


def test_none_of_its_pages_is_there(client, hidden):
    paths = own_pages(hidden)
    assert len(paths) > 100
    answers = {path: client.get(path) for path in paths}
    assert [path for path, answer in answers.items() if answer.status_code != 404] == []
    assert [path for path, answer in answers.items() if PLACE.encode() in answer.content] == []


def test_no_page_of_another_office_names_it(client, hidden, jena):
    with override("de"):
        paths = [path for path in own_pages(jena) if client.get(path).status_code == 200]
    assert len(paths) > 20
    assert naming(client, paths) == []


def test_a_search_for_its_name_finds_nothing_and_suggests_nothing(client, hidden):
    for word in [PLACE, "Unsichtbra", f"{PLACE}er Allee"]:
        text = client.get("/de/suche/", {"q": word}).content.decode()
        assert "/bueros/unsichtbar" not in text
        assert "Meinten Sie" not in text


def test_what_is_sent_to_it_reaches_nobody(client, hidden):
    for path in ["/de/bueros/unsichtbar/kontakt/", "/de/preise/unsichtbar-award/2031/teilnehmen/"]:
        assert client.post(path, {"message": "Hallo"}).status_code == 404
    assert (
        client.post("/de/veranstaltungen/vorschlagen/?office=unsichtbar", {"title": "Fest"}).status_code
        == 404
    )
    assert hidden.enquiries.count() == 1


def test_once_public_it_is_on_all_of_them(client, hidden):
    """Otherwise the tests above would be content with pages that never name an office."""
    Office.objects.filter(pk=hidden.pk).update(is_public=True)
    found = naming(client, open_pages())
    for name in ["home", "offices:list", "overview", "events:list", "awards:list", "pages:news_list"]:
        for language in languages():
            with override(language):
                assert reverse(name) in found
    assert "/sitemap.xml" in found
    assert "/de/suche/?q=Treffen" in found
    own = [path for path in own_pages(hidden) if client.get(path).status_code == 200]
    assert len(own) > 20
