"""A site whose events had pictures of their own: afterwards the library has them, and pages say the same."""

import pytest
from django.conf import settings
from django.contrib.contenttypes.models import ContentType

from events.models import Event
from library.models import LibraryPicture
from tests.migrating import migrate_to, migrate_to_now
from translations.models import Confirmation, Unconfirmed

pytestmark = pytest.mark.django_db(transaction=True)

BEFORE = [
    ("library", None),
    ("offices", "0017_what_stands_is_confirmed"),
    ("events", "0009_what_stands_is_confirmed"),
    ("translations", "0001_confirmations"),
]
WORDS = {"image_alt": "Menschen tanzen", "image_alt_de": "Menschen tanzen", "image_alt_en": "People dance"}


@pytest.fixture
def before():
    """The models as they were."""
    if "offices" in settings.MIGRATION_MODULES:
        pytest.skip("This run makes its tables without migrations.")
    yield migrate_to(BEFORE)
    migrate_to_now()


@pytest.fixture
def offices(before):
    offices = before.get_model("offices", "Office").objects
    return [offices.create(slug=slug, place=slug, place_de=slug, state="TH") for slug in ["jena", "gera"]]


@pytest.fixture
def add(before):
    """An event as it was; its picture is a name, as the file itself stays where it is."""

    def event(office, title: str, **fields):
        said = {"title": title, "title_de": title, "slug": title.lower(), **fields}
        return before.get_model("events", "Event").objects.create(office=office, **said).pk

    return event


@pytest.fixture
def remember(before):
    """That somebody has confirmed the English words of a picture, or not."""
    kind = ContentType.objects.get_for_model(Event).pk

    def entered(model: str, event: int, **fields):
        about = {"content_type_id": kind, "object_id": event, "field": "image_alt", "language": "en"}
        before.get_model("translations", model).objects.create(**about, **fields)

    return entered


def picture_of(event: int) -> LibraryPicture:
    return Event.objects.get(pk=event).picture


def test_each_picture_keeps_its_file_and_all_that_is_said_of_it(offices, add):
    said = {"image": "events/fest.w40h20.png", "image_credit": "Ada", **WORDS}
    fest = add(offices[0], "Fest", **said)
    decoration = add(offices[1], "Lauf", image="events/lauf.png", image_decorative=True)
    none = add(offices[0], "Ohne", image="")
    migrate_to_now()
    picture = picture_of(fest)
    assert (picture.office.slug, picture.title, picture.image.name) == (
        "jena",
        "Fest",
        "events/fest.w40h20.png",
    )
    assert (picture.image_alt_de, picture.image_alt_en) == ("Menschen tanzen", "People dance")
    assert (picture.image_credit, picture.image_decorative) == ("Ada", False)
    assert (picture.focus_x, picture.focus_y) == (50, 50)
    assert (picture_of(decoration).office.slug, picture_of(decoration).image_decorative) == ("gera", True)
    assert picture_of(none) is None
    assert LibraryPicture.objects.count() == 2


def test_events_with_the_same_file_and_words_share_one_within_their_office(offices, add):
    jena, gera = offices
    shared = {"image": "events/fest.png", **WORDS}
    first, second, foreign = (
        add(jena, "Eins", **shared),
        add(jena, "Zwei", **shared),
        add(gera, "Drei", **shared),
    )
    other_words = add(jena, "Vier", **{**shared, "image_alt_en": "Dancers"})
    migrate_to_now()
    assert picture_of(first) == picture_of(second)
    assert picture_of(first).title == "Eins"
    assert len({picture_of(each).pk for each in [first, foreign, other_words]}) == 3
    assert picture_of(foreign).office.slug == "gera"
    assert picture_of(other_words).image_alt_en == "Dancers", "what a page says stays as it is"


def test_a_title_is_as_long_as_there_is_room(offices, add):
    long = add(offices[0], "x" * 400, slug="long", image="events/a.png", image_decorative=True)
    english = add(
        offices[0], "", slug="english", title_en="Festival", image="events/b.png", image_decorative=True
    )
    migrate_to_now()
    assert picture_of(long).title == "x" * 120
    assert picture_of(english).title == "Festival"


def test_what_was_confirmed_of_its_words_is_confirmed_still(offices, add, remember):
    shared = {"image": "events/fest.png", **WORDS}
    first, second = add(offices[0], "Eins", **shared), add(offices[0], "Zwei", **shared)
    outdated = add(offices[0], "Drei", **{**shared, "image": "events/other.png"})
    hashes = {"source_hash": "a", "translation_hash": "b", "how": "written"}
    for event in [first, second]:
        remember("Confirmation", event, source_text="Menschen tanzen", **hashes)
    remember("Unconfirmed", second, kind="outdated", since="2031-06-12")
    remember("Unconfirmed", outdated, kind="outdated", since="2031-06-12")
    migrate_to_now()
    kinds = ContentType.objects.get_for_model
    of_pictures = Confirmation.objects.filter(content_type=kinds(LibraryPicture))
    assert [row.object_id for row in of_pictures] == [picture_of(first).pk]
    assert [row.object_id for row in Unconfirmed.objects.all()] == [picture_of(outdated).pk]
    assert not Confirmation.objects.filter(content_type=kinds(Event), field="image_alt").exists()


def test_there_is_a_way_back(offices, add):
    fest = add(offices[0], "Fest", image="events/fest.png", **WORDS)
    migrate_to_now()
    event = migrate_to(BEFORE).get_model("events", "Event").objects.get(pk=fest)
    assert (event.image.name, event.image_alt_en) == ("events/fest.png", "People dance")
