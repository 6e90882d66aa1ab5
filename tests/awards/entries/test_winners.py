"""Winners come from entries: who can win, who is shown, what is left when entries are deleted."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse

from awards.models import Edition, Entry, Prize, Winner
from tests import cast
from tests.awards.entries.entering import NOMINATED
from tests.offices.admin_pages import confirm_deletion, form_data, page_with
from tests.website.pages import by_class, parse, texts

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-07-20 10:00", tick=False)]

PAGE, LIST = "/de/preise/jena-award/2031/", "/de/preise/"


@pytest.fixture
def edition(edition):
    """Decided and announced, without the winner of tests/cast/."""
    edition.winners.all().delete()
    announced = datetime(2031, 7, 18, 10, tzinfo=UTC)
    Edition.objects.filter(pk=edition.pk).update(decided_on="2031-07-15", announced_at=announced)
    edition.refresh_from_db()
    return edition


@pytest.fixture
def nomination(edition):
    named = {"kind": "nomination", "consent": "given", "consent_at": edition.deadline, **NOMINATED}
    return cast.add_entry(edition, state="complete", **named)


@pytest.fixture
def winner(edition, nomination):
    prize = edition.prizes.get()
    return edition.winners.create(prize=prize, entry=nomination, name_de="Nachbarn", name_en="Neighbours")


def admin_page(edition) -> str:
    return reverse("admin:awards_edition_change", args=[edition.pk])


def said(client, path) -> str:
    return texts(parse(client.get(path, headers={"accept-language": "de"})))


def refusal(edition, **fields) -> str:
    winner = Winner(edition=edition, prize=edition.prizes.get(), name_de="Schule", **fields)
    with pytest.raises(ValidationError) as refused:
        winner.full_clean()
    return str(refused.value.message_dict["entry"])


class TestWhoCanWin:
    def test_a_complete_entry(self, winner):
        winner.full_clean()

    @pytest.mark.parametrize("state", ["draft", "sent", "withdrawn"])
    def test_no_other(self, edition, state):
        entry = cast.add_entry(edition, state=state, withdrawn_at=edition.deadline)
        assert "nicht vollständig" in refusal(edition, entry=entry)

    def test_no_nomination_without_consent(self, edition, nomination):
        Entry.objects.update(state="sent", consent="refused")
        nomination.refresh_from_db()
        assert "nicht vollständig" in refusal(edition, entry=nomination)

    def test_none_of_another_edition(self, edition, gera):
        foreign = Edition.objects.get(award__office=gera, year=2031)
        entry = cast.add_entry(foreign, state="complete")
        assert "gehört zu einer anderen Ausschreibung" in refusal(edition, entry=entry)

    def test_none_twice(self, edition, winner, nomination):
        assert "hat schon gewonnen" in refusal(edition, entry=nomination)

    def test_where_somebody_has_entered_nobody_wins_by_a_typed_name(self, edition, nomination):
        assert "Bitte wählen Sie den Beitrag, der gewonnen hat." in refusal(edition)

    def test_nor_by_taking_the_entry_away_again(self, winner):
        winner.entry = None
        with pytest.raises(ValidationError):
            winner.full_clean()

    def test_in_an_award_of_long_ago_everybody_can(self, edition):
        Winner(edition=edition, prize=edition.prizes.get(), name_de="Schule").full_clean()

    def test_what_was_right_can_be_saved_again(self, winner, nomination):
        Entry.objects.update(state="withdrawn", withdrawn_at=nomination.created)
        Winner.objects.get(pk=winner.pk).full_clean()
        # This one was deleted, others are still there.
        cast.add_entry(winner.edition)
        Winner.objects.filter(pk=winner.pk).update(entry=None)
        Winner.objects.get(pk=winner.pk).full_clean()


class TestWhoIsShown:
    def test_a_winner_whose_entry_is_complete(self, client, winner):
        assert "Nachbarn" in said(client, PAGE)
        assert "Gewonnen hat: Nachbarn" in said(client, LIST)

    @pytest.mark.parametrize("state", ["sent", "withdrawn"])
    def test_nobody_else_anywhere(self, client, winner, state):
        Entry.objects.update(state=state, consent="refused", withdrawn_at=winner.entry.created)
        for path in [PAGE, LIST, "/en/awards/jena-award/2031/", "/en/awards/", "/de/bueros/jena/", "/de/"]:
            page = client.get(path).content.decode()
            assert "Nachbarn" not in page
            assert "Neighbours" not in page

    def test_again_when_all_is_right_again(self, client, winner):
        Entry.objects.update(state="sent")
        assert "Nachbarn" not in said(client, PAGE)
        Entry.objects.update(state="complete")
        assert "Nachbarn" in said(client, PAGE)

    def test_nobody_before_the_second_of_the_announcement(self, client, winner, time_machine):
        time_machine.move_to(datetime(2031, 7, 18, 9, 59, 59, tzinfo=UTC), tick=False)
        for path in [PAGE, LIST, "/en/awards/"]:
            assert "Nachbarn" not in client.get(path).content.decode()
        time_machine.move_to(datetime(2031, 7, 18, 10, tzinfo=UTC), tick=False)
        for path in [PAGE, LIST]:
            assert "Nachbarn" in client.get(path).content.decode()


class TestWhenEntriesAreDeleted:
    def test_winners_stay(self, client, winner, time_machine):
        time_machine.move_to("2032-01-15 10:00", tick=False)
        call_command("purge_personal_data", verbosity=0)
        assert not Entry.objects.exists()
        assert Winner.objects.get(pk=winner.pk).entry is None
        assert "Nachbarn" in said(client, PAGE)

    @pytest.mark.parametrize(
        "fields",
        [
            {"state": "withdrawn", "withdrawn_at": "2031-07-19T10:00Z"},
            {"state": "sent", "consent": "refused", "consent_at": "2031-07-19T10:00Z"},
        ],
    )
    def test_but_not_those_who_were_hidden(self, client, winner, fields, time_machine):
        """Else the name would be public again as soon as nobody knows any more that it must not."""
        Entry.objects.update(**fields)
        time_machine.move_to("2031-09-15 10:00", tick=False)
        call_command("purge_personal_data", verbosity=0)
        assert not Entry.objects.exists()
        assert not Winner.objects.filter(edition=winner.edition).exists()
        assert "Nachbarn" not in client.get(PAGE).content.decode()

    def test_a_dry_run_leaves_all_of_it(self, winner, time_machine):
        time_machine.move_to("2033-01-15 10:00", tick=False)
        call_command("purge_personal_data", dry_run=True, verbosity=0)
        assert Winner.objects.get(pk=winner.pk).entry is not None

    def test_staff_delete_an_entry_that_has_won(self, as_anna, winner):
        confirm_deletion(as_anna, f"/admin/awards/entry/{winner.entry.pk}/delete/")
        assert not Entry.objects.exists()
        assert Winner.objects.get(pk=winner.pk).entry is None

    def test_an_edition_goes_with_its_winners(self, as_anna, edition, winner):
        path = reverse("admin:awards_edition_delete", args=[edition.pk])
        assert confirm_deletion(as_anna, path).status_code == 302
        assert not Winner.objects.filter(pk=winner.pk).exists()


class TestForStaff:
    def test_only_complete_entries_of_this_edition_can_be_chosen(self, as_anna, edition, winner, gera):
        cast.add_entry(edition)
        other = cast.add_entry(edition, state="complete", title="Chor")
        cast.add_entry(Edition.objects.get(award__office=gera, year=2031), state="complete")
        formsets = [
            each.formset for each in as_anna.get(page_with(edition, Prize)).context["inline_admin_formsets"]
        ]
        (winners,) = [formset for formset in formsets if formset.prefix == "winners"]
        choices = [str(label) for value, label in winners.forms[0].fields["entry"].choices if value]
        expected = [f"{winner.entry.reference}: Garten in Jena", f"{other.reference}: Chor"]
        assert sorted(choices) == sorted(expected)

    def test_a_hidden_winner_is_told_with_what_to_do(self, as_anna, edition, winner):
        assert by_class(parse(as_anna.get(admin_page(edition))), "warning") == []
        Entry.objects.update(state="withdrawn", withdrawn_at="2031-07-19T10:00Z")
        (warning,) = by_class(
            parse(as_anna.get(admin_page(edition), headers={"accept-language": "de"})), "warning"
        )
        for words in ["„Nachbarn“", winner.entry.reference, "nicht öffentlich", "löschen Sie den Eintrag"]:
            assert words in texts(warning)
        assert "Spätestens am 18. August 2031" in texts(warning)

    def test_the_page_with_a_hidden_winner_can_still_be_saved(self, as_anna, edition, winner):
        Entry.objects.update(state="withdrawn", withdrawn_at="2031-07-19T10:00Z")
        path = page_with(edition, Prize)
        data = form_data(as_anna.get(path)) | {"total": "2000"}
        assert as_anna.post(path, data).status_code == 302
        edition.refresh_from_db()
        assert edition.total == 2000_00

    def test_more_winners_than_prizes_give_a_warning_and_are_saved(self, as_anna, edition, winner):
        other = cast.add_entry(edition, state="complete")
        edition.winners.create(prize=winner.prize, entry=other, name_de="Chor")
        data = form_data(as_anna.get(page_with(edition, Prize)))
        response = as_anna.post(
            page_with(edition, Prize), data, follow=True, headers={"accept-language": "de"}
        )
        (warning,) = by_class(parse(response), "warning")
        assert texts(warning) == (
            "Den Preis „Preis für Schule Jena“ gibt es 1-mal, für ihn ist aber 2-mal eingetragen, wer gewonnen hat."
        )

    def test_as_many_as_there_are_give_none(self, as_anna, edition, winner):
        data = form_data(as_anna.get(admin_page(edition)))
        assert by_class(parse(as_anna.post(admin_page(edition), data, follow=True)), "warning") == []


class TestThePage:
    def title(self, client, path) -> str:
        return texts(parse(client.get(path)).find(".//title"))

    def shared(self, client, path) -> str:
        """What those read to whom somebody sends the address."""
        (found,) = [
            each for each in parse(client.get(path)).iter("meta") if each.get("property") == "og:description"
        ]
        return found.get("content")

    def test_says_in_title_and_preview_that_winners_are_known(self, client, winner):
        assert self.title(client, PAGE).startswith("Preis von Jena 2031: wer gewonnen hat – ")
        assert self.shared(client, PAGE) == "Gewonnen hat: Nachbarn"
        english = "/en/awards/jena-award/2031/"
        assert self.title(client, english).startswith("Preis von Jena (English) 2031: the winners – ")
        assert self.shared(client, english) == "Winner: Neighbours"

    def test_does_not_before(self, client, winner):
        Edition.objects.update(announced_at=None)
        assert self.title(client, PAGE).startswith("Preis von Jena 2031 – ")
        assert self.shared(client, PAGE) == "Kurz über Preis von Jena."

    def test_names_winners_in_one_language(self, client, edition, winner):
        other = cast.add_entry(edition, state="complete")
        edition.winners.create(prize=winner.prize, entry=other, name_de="Chor")
        for path in ["/en/awards/", "/en/awards/jena-award/2031/"]:
            assert "Gewonnen haben: Nachbarn, Chor" in client.get(path).content.decode()
        (line,) = [
            each for each in parse(client.get("/en/awards/")).iter("span") if "Gewonnen" in texts(each)
        ]
        assert line.get("lang") == "de"

    def test_shows_winners_first(self, client, winner):
        headings = [texts(each) for each in parse(client.get(PAGE)).find(".//main").iter("h2")]
        assert headings.index("Die Preisträgerinnen und Preisträger") < headings.index(
            "Dieser Preis ist vergeben"
        )
