"""A site that has run for a while is brought up to date: what its people entered is there afterwards."""

from datetime import UTC, date, datetime

import pytest
from django.conf import settings
from django.utils import timezone

from awards.models import Edition, Entry
from events.models import Event
from offices.models import Contact, Office, ServedPlace
from tests.migrating import migrate_to, migrate_to_now

pytestmark = pytest.mark.django_db(transaction=True)

# What ran before pictures had sizes, phone numbers extensions, and forms a memory of having been sent.
BEFORE = [
    ("offices", "0001_initial"),
    ("enquiries", "0001_initial"),
    ("events", "0004_proposal"),
    ("awards", "0005_jury"),
    ("pages", "0004_editorial"),
]


@pytest.fixture
def before():
    """The tables as they were, and the models that go with them."""
    if "offices" in settings.MIGRATION_MODULES:
        pytest.skip("This run makes its tables without migrations.")
    yield migrate_to(BEFORE)
    migrate_to_now()


def test_rows_survive_with_their_words_and_numbers(before):
    office = before.get_model("offices", "Office").objects.create(slug="jena", place="Jena", state="TH")
    contact = before.get_model("offices", "Contact").objects.create(
        office=office, name_de="Ayşe Öztürk", phone="+493641493333", email="integration@example.org"
    )
    before.get_model("offices", "ServedPlace").objects.create(office=office, name="Lobeda")
    event = before.get_model("events", "Event").objects.create(
        office=office,
        slug="fest",
        title_de="Straßen\u00adfest",
        title_en="Street party",
        registration_phone="+493641493333",
        search_text="straßen fest",
        image="events/lost.jpg",
        image_decorative=True,
    )
    migrate_to_now()
    place = ServedPlace.objects.get()
    assert (place.name, place.postcodes, place.confirmed_on) == ("Lobeda", "", timezone.localdate())
    contact = Contact.objects.get(pk=contact.pk)
    assert (contact.name_de, contact.phone, contact.email) == (
        "Ayşe Öztürk", "+493641493333", "integration@example.org"
    )  # fmt: skip
    event = Event.objects.get(pk=event.pk)
    assert (event.title_de, event.title_en) == ("Straßen\u00adfest", "Street party")
    assert event.picture.image.name == "events/lost.jpg"
    assert "strassenfest" in event.search_text


def test_each_entry_gets_the_day_on_which_it_goes(before):
    office = before.get_model("offices", "Office").objects.create(slug="jena", place="Jena", state="TH")
    award = before.get_model("awards", "Award").objects.create(office=office, slug="preis")
    editions = before.get_model("awards", "Edition").objects
    deadline, begun = datetime(2031, 6, 30, 21, 59, 59, tzinfo=UTC), datetime(2031, 6, 2, tzinfo=UTC)
    undecided = editions.create(award=award, year=2031, deadline=deadline)
    decided = editions.create(award=award, year=2030, decided_on=date(2031, 8, 31))
    open_end = editions.create(award=award, year=2029)
    rows = [
        (undecided, {"state": "draft"}, date(2031, 7, 30)),
        (undecided, {"state": "sent"}, date(2032, 6, 30)),
        (undecided, {"state": "withdrawn", "withdrawn_at": begun}, date(2031, 7, 2)),
        (undecided, {"kind": "nomination", "consent": "refused", "consent_at": begun, "state": "sent"}, date(2031, 7, 30)),
        (undecided, {"state": "complete", "keep_until": date(2033, 1, 31)}, date(2033, 1, 31)),
        (decided, {"state": "complete"}, date(2032, 2, 29)),
        (open_end, {"state": "draft"}, date(2031, 7, 2)),
    ]  # fmt: skip
    for number, (edition, fields, _day) in enumerate(rows):
        before.get_model("awards", "Entry").objects.create(
            edition=edition, created=begun, reference=str(number), ticket=str(number), fingerprint=str(number),
            slot=1, sender="0", language="de", **{"kind": "application", **fields},
        )  # fmt: skip
    migrate_to_now()
    days = Entry.objects.order_by("reference").values_list("delete_on", flat=True)
    assert list(days) == [day for _edition, _fields, day in rows]
    usual = Edition.objects.order_by("-year").values_list("entries_until", flat=True)
    assert list(usual) == [date(2032, 6, 30), date(2032, 2, 29), None]


def test_each_office_and_each_edition_gets_a_name_of_its_own(before):
    offices = before.get_model("offices", "Office").objects
    award = before.get_model("awards", "Award").objects.create(
        office=offices.create(slug="jena", place="Jena", state="TH"), slug="preis"
    )
    offices.create(slug="gera", place="Gera", state="TH")
    for year in [2026, 2027]:
        before.get_model("awards", "Edition").objects.create(award=award, year=year)
    migrate_to_now()
    for model in [Office, Edition]:
        names = set(model.objects.values_list("uid", flat=True))
        assert len(names) == 2
        assert None not in names
