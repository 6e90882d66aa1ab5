from datetime import date

import pytest

from events.models import EventState, Place, Programme
from tests import cast


@pytest.fixture(scope="session")
def equip():
    return cast.add_events


@pytest.fixture
def event(bare):
    """A published event of that office, without dates."""
    return cast.make_event(bare, "treffen", "Treffen")


@pytest.fixture
def full(bare):
    """An event of which everything is known."""
    place = Place.objects.create(
        office=bare, name_de="Saal", name_en="Hall", street="Markt 1", postcode="07743", town="Jena",
        latitude="50.927054", longitude="11.586360", step_free=True, accessible_toilet=False,
        access_contact_de="Frau Muster, 03641 1", access_contact_en="Ms Muster, 03641 1",
        access_note_de="Rampe hinten.", access_note_en="Ramp at the back.",
        how_to_get_there_de="Linie 1.", how_to_get_there_en="Line 1.",
    )  # fmt: skip
    programme = Programme.objects.create(
        office=bare, slug="woche", state=EventState.PUBLISHED, title_de="Woche", title_en="Week", year=2031
    )
    event = cast.make_event(
        bare, "fest", "Fest", place=place, programme=programme, kind="festival", audience="families",
        audience_note_de="Familien mit Kindern", audience_note_en="Families with children",
        online_url="https://example.com/live", sign_language=True, childcare=False,
        price_kind="fixed", price=350, price_note_de="Kinder frei.", price_note_en="Children free.",
        registration_needed=True, registration_url="https://example.com/reg", registration_email="an@example.org",
        registration_phone="+4936411234", registration_until=date(2031, 6, 10), registration_note_de="Kurz reicht.",
        registration_note_en="A word will do.", contact_name="Frau Kontakt", contact_phone="+4936415678",
        contact_email="kontakt@example.org",
    )  # fmt: skip
    event.organisers.create(name_de="Verein", name_en="Club", url="https://example.com/")
    event.organisers.create(name_de="Schule", name_en="School")
    event.spoken_languages.create(language="de")
    event.spoken_languages.create(language="ar", is_interpreted=True)
    event.topics.create(topic="food")
    cast.add_date(event, note_de="Eingang hinten", note_en="Door at the back")
    return event
