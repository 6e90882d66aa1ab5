"""What an app contributes stands where all pages have a place for it, and nowhere is it named."""

from dataclasses import dataclass

import pytest
from django.apps import apps
from django.urls import reverse
from django.utils.module_loading import module_has_submodule
from django.utils.translation import override

from config.pages import sections
from tests.website.pages import by_class, by_id, parse, texts
from website.contributions import registry
from website.contributions.boxes import Box, BoxPlace
from website.contributions.named_pages import NamedPage, PageGroup, named_pages, url_names
from website.contributions.roles import PageInRole, Role, address_of

HOME = "/en/"


@dataclass(frozen=True)
class Colour:
    name: str


@pytest.fixture
def another_app(monkeypatch):
    """An app enters what it adds after all others, and is forgotten after the test."""
    monkeypatch.setattr(registry, "_of_app", dict(registry._of_app))
    return lambda *contributions: registry.enter("another app", contributions)


def navigation_of(page):
    (navigation,) = by_class(page, "main-nav")
    return navigation


def links(element) -> dict[str, str]:
    return {texts(link): link.get("href") for link in element.iter("a")}


def test_contributions_are_told_apart_by_their_kind(another_app):
    another_app(Colour("red"), NamedPage(PageGroup.MAIN, "Shop", "display"), Colour("blue"))
    assert registry.all_of(Colour) == (Colour("red"), Colour("blue"))


def test_an_app_that_is_entered_twice_adds_nothing_twice(another_app):
    another_app(Colour("red"))
    another_app(Colour("red"))
    assert registry.all_of(Colour) == (Colour("red"),)


def test_every_app_with_contributions_is_entered():
    with_module = {
        app.name for app in apps.get_app_configs() if module_has_submodule(app.module, "contributions")
    } - {"website"}
    assert {"offices", "config"} < with_module
    assert set(registry._of_app) == with_module
    assert all(registry._of_app.values())


def test_a_main_page_of_another_app_stands_in_navigation_overview_and_sitemap(client, db, another_app):
    another_app(NamedPage(PageGroup.MAIN, "Shop", "security", covers="shop:"))
    navigation = navigation_of(parse(client.get(HOME)))
    assert links(navigation)["Shop"] == "/.well-known/security.txt"
    assert list(links(navigation))[-2:] == ["Shop", "What do you need?"]
    overview = by_id(parse(client.get("/en/sitemap/")), "content")
    assert links(overview)["Shop"] == "/.well-known/security.txt"
    assert "security" in sections()["pages"].names


def test_a_legal_page_of_another_app_stands_in_the_footer_and_not_in_the_navigation(client, db, another_app):
    another_app(NamedPage(PageGroup.LEGAL, "Terms", "security"))
    page = parse(client.get(HOME))
    assert links(page.find(".//footer"))["Terms"] == "/.well-known/security.txt"
    assert "Terms" not in links(navigation_of(page))


def test_a_box_of_another_app_stands_in_its_place_or_nowhere(client, db, another_app):
    another_app(
        Box(BoxPlace.HELP, "components/emblem.html", lambda context: {"class": f"of-{context['site_name']}"}),
        Box(BoxPlace.HELP, "components/emblem.html", lambda context: None),
    )
    footer = parse(client.get(HOME)).find(".//footer")
    drawn = [svg.get("class") for svg in footer.iter("svg")]
    assert drawn == ["emblem of-Integration Near You"]


@pytest.mark.parametrize(
    ("path", "current"),
    [
        ("/en/offices/jena/", "Offices"),
        ("/en/offices/", "Offices"),
        ("/en/events/past/", "Events"),
        ("/en/awards/", "Awards"),
        ("/en/news/", "News"),
        ("/en/privacy/", None),
        ("/en/", None),
        ("/en/nothing-here/", None),
    ],
)
def test_navigation_says_around_which_page_one_is(client, jena, path, current):
    navigation = navigation_of(parse(client.get(path)))
    found = [texts(link) for link in navigation.iter("a") if link.get("aria-current") == "true"]
    assert found == ([current] if current else [])


@pytest.mark.parametrize("role", Role)
def test_each_role_has_one_page(role):
    assert len([page for page in registry.all_of(PageInRole) if page.role is role]) == 1


def test_a_role_leads_to_the_page_in_the_language_of_the_reader():
    for language, path in {"de": "/de/bueros/jena/kontakt/", "en": "/en/offices/jena/contact/"}.items():
        with override(language):
            assert (
                address_of(Role.WRITE_TO_OFFICE, "jena") == path == reverse("enquiries:office", args=["jena"])
            )


def test_every_named_page_exists_and_stands_in_one_group():
    names = list(url_names(*PageGroup))
    assert len(set(names)) == len(names)
    assert all(reverse(name) for name in names)
    assert all(page.name for page in named_pages(*PageGroup))
