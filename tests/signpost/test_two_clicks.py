"""From home to who decides on my residence permit, without a script: two clicks, in both languages."""

import pytest

from tests import cast
from tests.website.pages import by_class, by_id, parse, texts


def click(client, page, words):
    """The page behind the one link with these words, and the fragment one lands on."""
    (link,) = {link.get("href") for link in page.iter("a") if texts(link).startswith(words)}
    path, _mark, fragment = link.partition("#")
    return parse(client.get(path)) if path else page, fragment


@pytest.mark.parametrize(
    ("language", "topic", "office", "answer"),
    [
        ("de", "In Deutschland bleiben", "Gera: In Deutschland bleiben", "Ausländerbehörde Gera"),
        ("en", "Staying in Germany", "Gera: Staying in Germany", "Immigration Office Gera"),
    ],
)
def test_by_the_topic_to_the_place(client, jena, gera, language, topic, office, answer):
    home = by_id(parse(client.get(f"/{language}/")), "who-can-help")
    page, fragment = click(client, home, topic)
    page, fragment = click(client, by_id(page, fragment), office)
    assert answer in texts(by_id(page, fragment))


def test_or_to_an_honest_not_known_yet(client, db):
    cast.make_office("gera", "Gera")
    home = by_id(parse(client.get("/en/")), "who-can-help")
    page, fragment = click(client, home, "Staying in Germany")
    page, fragment = click(client, by_id(page, fragment), "Gera")
    said = texts(by_id(page, fragment))
    assert "Immigration office (Ausländerbehörde)" in said
    assert "We do not know their addresses yet. Ask us." in said


def test_by_what_the_office_cannot_do(client, gera):
    office = parse(client.get("/de/bueros/gera/"))
    (contents,) = by_class(office, "contents-list__items")
    assert "Was das Büro nicht kann" in texts(contents)
    page, fragment = click(client, by_id(office, "cannot"), "Wer hilft?")
    assert "Ausländerbehörde Gera" in texts(by_id(page, fragment))


def test_in_danger_at_home_one_click(client, db):
    page, fragment = click(client, by_id(parse(client.get("/de/")), "who-can-help"), "Gefahr zu Hause")
    assert "116 016" in texts(by_id(page, fragment))
