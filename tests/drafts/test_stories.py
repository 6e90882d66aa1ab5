"""An office, a unit with its duties, an event with its dates, an edition with its prizes, news and a page.

Public pages, feeds and the sitemap are the same until it is published, and then what the preview has shown.
"""

from pathlib import Path

import pytest
from django.test import Client

from awards.models import Edition
from drafts.models import WorkingCopy
from tests import cast
from tests.drafts.copies import (
    all_else_stored,
    documents,
    keep,
    preview,
    public,
    shown,
    typed,
    way_to,
    whole_site,
)
from tests.offices.admin_pages import part_with

pytestmark = pytest.mark.django_db


@pytest.fixture
def unit(jena):
    unit = jena.units.get()
    for position, text in enumerate(["Zweitens.", "Drittens."], start=2):
        unit.duties.create(text_de=text, position=position)
    return unit


def _row(sent: dict, prefix: str, **fields) -> dict:
    """One more row."""
    number = int(sent[f"{prefix}-TOTAL_FORMS"])
    new = {f"{prefix}-{number}-{name}": value for name, value in {"id": "", **fields}.items()}
    return sent | new | {f"{prefix}-TOTAL_FORMS": number + 1}


def _duties(client, unit) -> dict:
    """The first is deleted, the other two change places, and one is new."""
    sent = typed(client, unit, part_with(type(unit), type(unit.duties.first())))
    sent |= {"duties-0-DELETE": "on", "duties-1-position": 3, "duties-2-position": 2}
    return _row(sent, "duties", text_de="Ganz neu.", position=4)


def _dates(client, event) -> dict:
    sent = typed(client, event, "", title_de="Großes Fest")
    sent |= {"dates-0-starts": "17:00"}
    return _row(sent, "dates", day="2031-07-01", starts="10:00", ends="11:00", status="scheduled", position=9)


def _prizes(client, edition, part) -> dict:
    sent = typed(client, edition, part)
    return _row(sent, "prizes", name_de="Sonderpreis", amount="200", kind="special", count="1", position=9)


def test_an_office_with_its_unit(as_anna, jena, unit, settings):
    visitor, before, stored = Client(), None, None
    part = part_with(type(unit), type(unit.duties.first()))
    before, stored = whole_site(visitor, jena), all_else_stored()
    keep(as_anna, jena, part_with(type(jena), "welcome"), welcome_de="Neues Willkommen")
    assert as_anna.post(way_to(unit, part), _duties(as_anna, unit) | {"_keep": "yes"}).status_code == 302
    assert whole_site(visitor, jena) == before
    assert all_else_stored() == stored

    form = shown(as_anna.get(way_to(unit, part)))
    page = preview(as_anna, way_to(unit, part), form)
    found = documents(as_anna, page)
    assert "Neues Willkommen" in found["de"]
    assert "Ganz neu." in found["de"]
    assert found["de"].index("Drittens.") < found["de"].index("Zweitens.")
    assert "In Jena beraten." not in found["de"]
    assert whole_site(visitor, jena) == before

    numbers = {each.text_de: each.pk for each in unit.duties.all()}
    assert as_anna.post(way_to(unit, part), form | {"_save": "yes"}).status_code == 302
    welcome = part_with(type(jena), "welcome")
    answer = as_anna.post(way_to(jena, welcome), shown(as_anna.get(way_to(jena, welcome))) | {"_save": "yes"})
    assert answer.status_code == 302
    assert public(visitor, jena) == found
    assert {each.text_de: each.pk for each in unit.duties.filter(text_de__endswith="tens.")} == {
        text: numbers[text] for text in ["Zweitens.", "Drittens."]
    }


def test_an_event_with_its_dates(as_anna, jena):
    event, visitor = jena.events.get(slug="jena-event"), Client()
    _until_published_and_afterwards(as_anna, visitor, jena, event, "", _dates(as_anna, event))
    assert "Großes Fest" in public(visitor, event)["de"]
    assert event.dates.count() == 2


def test_an_edition_with_its_prizes(as_anna, jena):
    edition = Edition.objects.filter(award__office=jena).exclude(prizes=None).first()
    part = part_with(Edition, type(edition.prizes.first()))
    _until_published_and_afterwards(as_anna, Client(), jena, edition, part, _prizes(as_anna, edition, part))
    assert edition.prizes.count() == 2


def test_news(as_anna, jena):
    news = jena.news.get()
    _until_published_and_afterwards(
        as_anna, Client(), jena, news, "", typed(as_anna, news, title_de="Neueres")
    )


def test_a_page(as_anna, jena):
    page = cast.make_page(jena, "ratgeber", "Ratgeber")
    _until_published_and_afterwards(as_anna, Client(), jena, page, "", typed(as_anna, page, title_de="Rat"))


def _until_published_and_afterwards(client, visitor, office, row, part, sent) -> None:
    before, pages, stored = whole_site(visitor, office), public(visitor, row), all_else_stored()
    answer = client.post(way_to(row, part), sent | {"_keep": "yes"})
    assert answer.status_code == 302, answer.context["problems"]
    form = shown(client.get(way_to(row, part)))
    found = documents(client, preview(client, way_to(row, part), form))
    assert found != pages
    assert whole_site(visitor, office) == before
    assert public(visitor, row) == pages
    assert all_else_stored() == stored
    answer = client.post(way_to(row, part), form | {"_save": "yes"})
    assert answer.status_code == 302, answer.context["problems"]
    assert public(visitor, row) == found
    assert not WorkingCopy.objects.exists()


def test_what_is_discarded_leaves_no_row_and_no_file(
    as_anna, jena, settings, django_capture_on_commit_callbacks
):
    from django.core.files.uploadedfile import SimpleUploadedFile

    from tests.drafts.copies import overview_of

    picture = jena.library_pictures.get()
    files, stored = _files(settings), all_else_stored()
    sent = typed(as_anna, picture) | {"_keep": "yes"}
    as_anna.post(way_to(picture), sent | {"image": SimpleUploadedFile("fest.png", cast.picture())})
    documents(as_anna, preview(as_anna, way_to(picture), shown(as_anna.get(way_to(picture)))))
    with django_capture_on_commit_callbacks(execute=True):
        as_anna.post(overview_of(picture), {"_discard": "yes"})
    assert all_else_stored() == stored
    assert _files(settings) == files


def _files(settings) -> set[str]:
    folders = [Path(settings.MEDIA_ROOT), Path(settings.STORAGES["private"]["OPTIONS"]["location"])]
    return {str(file) for folder in folders for file in folder.rglob("*") if file.is_file()}
