"""Links that led nowhere stand in the database of a running site; an update mends them."""

from importlib import import_module

import pytest
from django.apps import apps
from django.db.models import Value

from offices.models import Office
from pages.models import News
from tests import cast
from website.rich_text.field import rich_texts
from website.rich_text.pasted.stored import mend_links

MIGRATIONS = {
    app: import_module(f"{app}.migrations.{name}_links_that_led_nowhere")
    for app, name in {"offices": "0008", "events": "0007", "awards": "0009", "pages": "0007"}.items()
}
BROKEN = '<p><a href="{}">Wort</a></p>'


def store(rows, **texts):
    """Past the field, which mends what comes through it."""
    rows.update(**{name: Value(text) for name, text in texts.items()})


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("www.jena.de", '<a href="https://www.jena.de">Wort</a>'),
        ("a@b.de", '<a href="mailto:a@b.de">Wort</a>'),
        ("03641 493333", '<a href="tel:+493641493333">Wort</a>'),
        ("http:/jena.de", '<a href="http://jena.de">Wort</a>'),
        ("mailto: a@b.de", '<a href="mailto:a@b.de">Wort</a>'),
        ("//jena.de", '<a href="https://jena.de">Wort</a>'),
        ("#kontakt", "Wort"),
        ("https://jena.de", '<a href="https://jena.de">Wort</a>'),
        ("/de/bueros/", '<a href="/de/bueros/">Wort</a>'),
    ],
)
def test_what_can_be_meant_is_completed(jena, href, expected):
    store(Office.objects, mission_de=BROKEN.format(href))
    MIGRATIONS["offices"].mend(apps)
    assert Office.objects.get().mission_de == f"<p>{expected}</p>"


def test_texts_without_such_links_are_not_touched(jena):
    texts = {"mission_de": '<h1>x</h1><a href="https://jena.de">a</a>', "mission_en": "<p>·   x</p>"}
    store(Office.objects, **texts)
    assert mend_links(Office, ["mission_de", "mission_en"]) == []
    assert Office.objects.values("mission_de", "mission_en").get() == texts


def test_every_rich_text_is_mended(jena):
    cast.add_awards(cast.add_events(jena))
    for model in [model for model in apps.get_models() if rich_texts(model)]:
        store(model._base_manager.all(), **dict.fromkeys(rich_texts(model), BROKEN.format("www.jena.de")))
    for migration in MIGRATIONS.values():
        migration.mend(apps)
    for model in [model for model in apps.get_models() if rich_texts(model)]:
        rows = list(model._base_manager.values_list(*rich_texts(model)))
        assert rows, model
        assert {text for row in rows for text in row} == {BROKEN.format("https://www.jena.de")}, model


def test_mended_news_have_not_changed(jena):
    news = News.objects.create(office=jena, slug="neu", title_de="Neu", body_de="<p>Wort</p>")
    store(News.objects.filter(pk=news.pk), body_de=BROKEN.format("www.jena.de"))
    MIGRATIONS["pages"].mend(apps)
    news = News.objects.get(pk=news.pk)
    news.save()
    assert (news.body_de, news.changed_at) == (BROKEN.format("https://www.jena.de"), None)
