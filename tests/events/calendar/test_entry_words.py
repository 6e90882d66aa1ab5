"""What an entry of a calendar says, and in which language."""

from datetime import date

import pytest

from events.models import Place, Status
from tests import cast
from tests.website.feeds.calendar_files import (
    PATHS,
    calendar,
    only_entry,
    second_reader,
    unfolded,
)

ENGLISH = PATHS["en"]


pytestmark = pytest.mark.usefixtures("at_noon")


UNKNOWN = [
    "Toilet for wheelchair users",
    "Induction loop for hearing aids",
    "Parking for people with disabilities",
]


class TestWords:
    @pytest.fixture
    def full(self, bare, event):
        place = Place.objects.create(
            office=bare, name_de="Haus", name_en="House", street="Markt 1", postcode="07743", town="Jena",
            latitude="50.927054", longitude="11.586360", step_free=True, lift=False,
            access_contact_de="Hausmeister", access_contact_en="the caretaker",
        )  # fmt: skip
        for name, value in {
            "place": place, "kind": "film", "audience": "women", "price_kind": "fixed", "price": 350,
            "registration_needed": True, "registration_until": date(2031, 6, 5),
            "registration_phone": "03641 123456", "childcare": True, "sign_language": False,
            "contact_name": "Frau Ä", "contact_email": "frau@example.org", "online_url": "https://example.org/live",
            "picture": cast.add_picture(
                bare, image="library/door.png", image_alt_de="Eine Tür", image_alt_en="A door"
            ),
        }.items():  # fmt: skip
            setattr(event, name, value)
        event.save()
        event.organisers.create(name_de="Verein", name_en="Club")
        event.spoken_languages.create(language="de")
        event.spoken_languages.create(language="ar", is_interpreted=True)
        event.topics.create(topic="work")
        cast.add_date(event, note_de="Hintereingang", note_en="At the back")
        return event

    def test_the_description_says_all_that_the_page_says(self, client, full):
        lines = only_entry(client, ENGLISH)["DESCRIPTION"].replace("\u00a0", " ").split("\n")
        assert lines == [
            "Thursday 12 June 2031, 6 pm to 8 pm",
            "At the back",
            "",
            "Treffen in short.",
            "",
            "More about Treffen.",
            "",
            "For whom: women",
            "Languages: German; interpreted into Arabic",
            "German Sign Language: no",
            "Childcare: yes",
            "Price: €3.50",
            "Registration: Please register by 5 June 2031; 03641 123456",
            "Take part online: https://example.org/live",
            "Organised by: Club",
            "Contact: Frau Ä, frau@example.org",
            "Picture: A door",
            "",
            "Step-free access: yes",
            "Lift: no",
            f"Accessibility, not known yet: {', '.join(UNKNOWN)}",
            "Questions about accessibility: the caretaker",
            "",
            "https://example.org/en/events/treffen/",
        ]

    def test_place_people_and_addresses(self, client, full):
        entry = only_entry(client, ENGLISH)
        assert entry["LOCATION"] == "House, Markt 1, 07743 Jena"
        assert entry["GEO"].to_ical() == "50.927054;11.58636"
        assert entry["URL"] == "https://example.org/en/events/treffen/"
        assert [str(found) for each in entry["CATEGORIES"] for found in each.cats] == [
            "film",
            "work and vocational training",
        ]
        assert (entry["ORGANIZER"], entry["ORGANIZER"].params["CN"]) == ("mailto:frau@example.org", "Club")
        assert entry["CONTACT"] == "Frau Ä, frau@example.org"
        assert entry["CONFERENCE"] == "https://example.org/live"
        assert entry["IMAGE"] == "https://example.org/media/events/door.png"
        assert entry["IMAGE"].params["FMTTYPE"] == "image/png"

    def test_programs_get_an_address_for_mail_as_they_can_use_it(self, client, full):
        full.contact_email = "frau@bücher.example"
        full.save()
        entry = only_entry(client, ENGLISH)
        assert entry["ORGANIZER"] == "mailto:frau@xn--bcher-kva.example"
        assert entry["CONTACT"] == "Frau Ä, frau@bücher.example"

    def test_without_an_address_for_mail_nobody_is_written_to(self, client, event):
        cast.add_date(event)
        assert "ORGANIZER" not in only_entry(client)
        assert only_entry(client)["CONTACT"] == "Integrationsbüro Jena, Jena"
        event.organisers.create(name_de="Verein")
        assert only_entry(client)["CONTACT"] == "Verein"

    def test_a_programme_that_is_a_draft_is_not_named(self, client, jena):
        programme = jena.programmes.get()
        assert "Woche in Jena" in str(only_entry(client)["CATEGORIES"][0].to_ical(), "utf-8")
        programme.state = "draft"
        programme.save()
        assert all("Woche" not in line for line in unfolded(client))

    def test_characters_that_no_calendar_can_carry_are_dropped(self, client, event):
        event.title_de, event.summary_de = "A\x07B\x1b", "C\r\nD\u2028E;F,G\\n"
        event.save()
        cast.add_date(event)
        entry = only_entry(client)
        assert entry["SUMMARY"] == "AB"
        assert "C D E;F,G\\n" in entry["DESCRIPTION"].replace("\n", " ")
        assert second_reader(client)[0].description.value == entry["DESCRIPTION"]


class TestLanguages:
    def languages(self, entry):
        return {
            name: entry[name].params["LANGUAGE"]
            for name in ["SUMMARY", "DESCRIPTION", "LOCATION"]
            if name in entry
        }

    def test_each_text_names_its_own(self, client, jena):
        for language, path in PATHS.items():
            assert set(self.languages(only_entry(client, path)).values()) == {language}

    def test_what_is_german_alone_is_german_as_a_whole(self, client, event):
        event.title_en = event.summary_en = event.description_en = ""
        event.save()
        cast.add_date(event, status=Status.CANCELLED)
        entry = only_entry(client, ENGLISH)
        assert self.languages(entry) == {"SUMMARY": "de", "DESCRIPTION": "de"}
        assert entry["SUMMARY"] == "Abgesagt: Treffen"
        assert entry["DESCRIPTION"].splitlines()[0] == "Abgesagt"
        assert entry["STATUS"] == "CANCELLED"

    def test_a_translated_title_stays(self, client, event):
        event.description_en = ""
        event.save()
        cast.add_date(event)
        entry = only_entry(client, ENGLISH)
        assert self.languages(entry) == {"SUMMARY": "en", "DESCRIPTION": "de"}
        assert entry["SUMMARY"] == "Treffen (English)"

    def test_a_note_in_another_language_says_so_in_words(self, client, event):
        cast.add_date(event, note_de="Bitte klingeln", status=Status.CANCELLED, reason_de="Hochwasser")
        lines = only_entry(client, ENGLISH)["DESCRIPTION"].splitlines()
        assert lines[0] == "Cancelled: in German: Hochwasser"
        assert lines[2] == "in German: Bitte klingeln"

    def test_the_calendar_of_a_german_event_has_a_german_name(self, client, event):
        event.title_en = ""
        event.save()
        cast.add_date(event)
        found = calendar(client, "/en/events/treffen.ics")
        assert found["NAME"] == "Treffen: Integration vor Ort"
        assert found["NAME"].params["LANGUAGE"] == "de"
