"""What programs know things by: one name for each thing, on no other site, and the same after every change."""

import re
from uuid import UUID

import pytest
from django.core import serializers

from awards.copies import carry_over
from awards.models import Edition
from events.models import EventDate
from offices.models import Office
from tests import cast
from tests.website.feeds.calendar_files import EVENT_PATHS, only_entry
from tests.website.feeds.feeds import as_readers_do

pytestmark = pytest.mark.usefixtures("at_noon")

DEADLINES = {"de": "/de/preise/preis/{}/frist.ics", "en": "/en/awards/preis/{}/deadline.ics"}
CARDS = {"de": "/de/bueros/jena.vcf", "en": "/en/offices/jena.vcf"}
FEEDS = ["/de/veranstaltungen/feed.atom", "/de/aktuelles/feed.atom"]


def deadline_uid(client, year=2031, language="de") -> str:
    return str(only_entry(client, DEADLINES[language].format(year))["UID"])


def card_uid(client, language="de") -> str:
    return re.search(r"\r\nUID:(\S+)\r\n", client.get(CARDS[language]).content.decode())[1]


def feed_id(client, path) -> str:
    return as_readers_do(client.get(path)).feed.id


def remade(row):
    """The same row in the table of another installation, under the same number."""
    fields = {
        field.name: getattr(row, field.name) for field in row._meta.concrete_fields if field.name != "uid"
    }
    row.delete()
    return type(row).objects.create(**fields)


def loaded_elsewhere(row, number: int):
    """The row of a dump that is loaded where its number is taken."""
    dump = serializers.serialize("python", [row])
    row.delete()
    dump[0]["pk"] = number
    (again,) = serializers.deserialize("python", dump)
    again.save()
    return type(row).objects.get(pk=number)


class TestDeadline:
    def test_another_row_with_the_same_number_is_another_entry(self, client, edition):
        before = deadline_uid(client)
        assert remade(edition).pk
        assert deadline_uid(client) != before

    def test_a_dump_under_another_number_is_the_same_entry(self, client, edition):
        before = deadline_uid(client)
        loaded_elsewhere(edition, 4711)
        assert deadline_uid(client) == before

    def test_it_outlives_a_change_and_a_new_host(self, client, edition, settings):
        before = deadline_uid(client)
        settings.SITE_URL = "https://anderswo.example"
        edition.number, edition.motto = 7, "Neu"
        edition.save()
        assert {deadline_uid(client), deadline_uid(client, language="en")} == {before}

    def test_the_next_edition_has_its_own(self, client, edition):
        copy, _is_new = carry_over(edition)
        copy.deadline, copy.state = edition.deadline.replace(year=2032), "published"
        copy.save()
        assert deadline_uid(client, 2032) != deadline_uid(client, 2031)

    def test_no_number_of_a_row_is_in_it(self, client, edition):
        kind, _hyphen, name = deadline_uid(client).partition("@")[0].partition("-")
        assert (kind, UUID(name)) == ("deadline", Edition.objects.get().uid)


class TestDates:
    def test_another_row_with_the_same_number_is_another_entry(self, client, event):
        row = cast.add_date(event)
        path = EVENT_PATHS["de"].format("treffen")
        before, number = only_entry(client, path)["UID"], row.pk
        row.delete()
        cast.add_date(event, pk=number)
        assert only_entry(client, path)["UID"] != before

    def test_a_dump_under_another_number_is_the_same_entry(self, client, event):
        row = cast.add_date(event)
        path = EVENT_PATHS["de"].format("treffen")
        before = only_entry(client, path)["UID"]
        loaded_elsewhere(row, 4711)
        assert only_entry(client, path)["UID"] == before

    def test_search_engines_know_it_by_no_number_either(self, client, event):
        row = cast.add_date(event)
        row = loaded_elsewhere(row, 4711)
        page = client.get("/de/veranstaltungen/treffen/").content.decode()
        assert f"#date-{row.uid_suffix}" in page
        assert "#date-4711" not in page
        assert EventDate.objects.get().calendar_uid.startswith(str(event.uid))


class TestOffice:
    def test_two_sites_with_an_office_of_the_same_address_have_two_cards(self, client, jena):
        jena.contacts.create(phone="03641 493333")
        before = card_uid(client)
        Office.objects.filter(pk=jena.pk).update(uid=cast.make_office("anders", "Anders").uid.int - 1)
        assert card_uid(client) != before

    def test_the_card_is_the_same_in_both_languages_and_after_renaming(self, client, jena):
        before = card_uid(client)
        jena.slug = "jena-neu"
        jena.save()
        after = client.get(CARDS["de"], follow=True).content.decode()
        assert f"UID:{before}" in after
        jena.slug = "jena"
        jena.save()
        assert card_uid(client, "en") == before

    @pytest.mark.parametrize("path", FEEDS)
    def test_its_feeds_follow_no_number_and_no_host(self, client, bare, settings, path):
        before = feed_id(client, f"{path}?office=jena")
        settings.SITE_URL = "https://anderswo.example"
        Office.objects.filter(pk=bare.pk).update(slug="weg")
        moved = Office.objects.get(pk=bare.pk)
        moved.pk, moved.slug = 4711, "jena"
        Office.objects.filter(pk=bare.pk).delete()
        moved.save(force_insert=True)
        assert feed_id(client, f"{path}?office=jena") == before
        assert before.startswith("urn:uuid:")

    def test_no_two_feeds_are_the_same(self, client, jena, gera):
        paths = [f"{path}{query}" for path in FEEDS for query in ["", "?office=jena", "?office=gera"]]
        paths += [path.replace("/de/", "/en/") for path in ["/de/news/feed.atom", "/de/events/feed.atom"]]
        assert len({feed_id(client, path) for path in paths}) == len(paths)


@pytest.mark.parametrize("path", FEEDS)
def test_two_sites_on_one_host_have_two_feeds(client, bare, settings, path):
    found = set()
    for settings.SITE_URL in ["https://example.org", "https://example.org:8443", "https://example.com"]:
        found.add(feed_id(client, path))
    assert len(found) == 3
