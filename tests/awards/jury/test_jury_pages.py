"""What somebody in the jury sees and does, in the admin."""

import pytest
import time_machine

from awards.models import Entry, EntryAttachment, Review
from tests.attachments.samples import pdf, safe
from tests.awards.jury.conftest import CHOIR, GARDEN, LIBRARY, NOW
from tests.awards.jury.judging import address, give, said
from tests.offices.admin_pages import SCOPED
from tests.offices.admin_pages import address as address_of
from tests.website.pages import parse, texts

BEFORE = "2031-06-30 21:59:59Z"
HIDDEN = ["Geheimnis", "geheimnis@example.org", "3641", "Schule Nord", "Chor Einklang"]


class TestTheWay:
    def test_the_first_page_of_the_admin_leads_to_the_own_juries_and_nowhere_else(self, jule, edition):
        page = jule.get("/admin/")
        assert "Your juries" in said(page)
        links = [link.get("href") for link in parse(page).find(".//*[@id='content']").iter("a")]
        assert links == [address("jury_entries", edition)]
        assert "permission" not in said(page)

    def test_staff_without_a_jury_see_no_such_box(self, signed_in):
        assert "Your juries" not in said(signed_in("anna").get("/admin/"))

    def test_all_complete_entries_stand_in_a_list(self, jule, edition):
        page = jule.get(address("jury_entries", edition))
        rows = [texts(row) for row in parse(page).iter("tr")][1:]
        assert [row.split()[0] for row in rows] == [GARDEN, CHOIR, LIBRARY]
        assert "none yet" in rows[0]

    def test_whoever_is_in_no_jury_reads_so(self, signed_in):
        assert "You are in no jury." in said(signed_in("anna").get("/admin/awards/edition/jury/"))

    def test_queries_do_not_grow(self, jule, edition, jury, criteria, django_assert_num_queries):
        for reference in [GARDEN, CHOIR, LIBRARY]:
            give(jury["jule"], reference, dict.fromkeys(criteria, 5))
        with django_assert_num_queries(9):
            jule.get(address("jury_entries", edition))
        Entry.objects.exclude(reference=GARDEN).delete()
        with django_assert_num_queries(9):
            jule.get(address("jury_entries", edition))


class TestTime:
    """Entries can change until the deadline, so nobody judges them before; after the decision nothing changes."""

    @time_machine.travel(BEFORE, tick=False)
    def test_before_the_deadline_nothing_is_shown(self, jule, edition):
        page = said(jule.get(address("jury_entries", edition)))
        assert "The jury reads the entries after the deadline: Monday 30 June 2031" in page
        assert "Garten" not in page
        assert jule.get(address("jury_entry", edition, GARDEN)).status_code == 404

    def test_from_its_second_on_they_are(self, jule, edition):
        with time_machine.travel("2031-06-30 22:00:00Z", tick=False):
            assert "Garten" in said(jule.get(address("jury_entries", edition)))

    def test_after_the_decision_points_stand_and_do_not_change(self, jule, edition, jury, criteria, points):
        give(jury["jule"], GARDEN, dict(zip(criteria, [8, 5], strict=True)), comment="Schön")
        edition.decided_on = NOW.date()
        edition.save()
        path = address("jury_entry", edition, GARDEN)
        page = jule.get(path)
        assert parse(page).find(".//*[@id='content']//form") is None
        assert "Schön" in said(page)
        assert jule.post(path, {**points, "comment": "Anders"}).status_code == 404
        assert Review.objects.get().comment == "Schön"
        assert jule.post(address("jury_conflict", edition, GARDEN), {}).status_code == 404


class TestReading:
    def test_an_entry_is_told_with_its_answers_and_without_ways_to_reach_anybody(self, jule, edition):
        page = said(jule.get(address("jury_entry", edition, GARDEN)))
        for words in ["Antwort zu Garten", "Entered by Sekretariat Geheimnis, Schule Nord", GARDEN]:
            assert words in page
        for words in ["geheimnis@example.org", "3641"]:
            assert words not in page

    def test_a_nomination_tells_who_is_nominated_and_by_whom(self, jule, edition):
        page = said(jule.get(address("jury_entry", edition, CHOIR)))
        assert "Nominated Chor Einklang Nominated by Frau Geheimnis" in page

    @pytest.mark.parametrize("reference", [None, GARDEN, CHOIR])
    def test_of_an_anonymous_edition_no_name_is_shown(self, jule, edition, reference):
        edition.is_anonymous = True
        edition.save()
        path = address("jury_entry", edition, reference) if reference else address("jury_entries", edition)
        page = jule.get(path).content.decode()
        assert [words for words in HIDDEN if words in page] == []

    @pytest.mark.parametrize("reference", ["5555-DDDD", "6666-EEEE", "9999-ZZZZ", "a" * 200])
    def test_what_is_not_complete_is_not_there(self, jule, edition, reference):
        path = address("jury_entries", edition) + reference + "/"
        assert jule.get(path).status_code == 404

    def test_where_consent_is_taken_back_the_entry_goes(self, jule, edition):
        Entry.objects.filter(reference=CHOIR).update(state="sent", consent="refused")
        assert "Chor" not in said(jule.get(address("jury_entries", edition)))
        assert jule.get(address("jury_entry", edition, CHOIR)).status_code == 404


class TestFiles:
    @pytest.fixture
    def garden(self, edition):
        """Two files by Rita Muster, of which staff have looked through the first."""
        entry = Entry.objects.get(reference=GARDEN)
        for pages, looked_through in [(1, True), (2, False)]:
            file = safe(pdf(pages=pages), f"Geheimnis {pages}.pdf")
            EntryAttachment.of(file, entry=entry, is_for_jury=looked_through).save()
        yield entry
        for row in EntryAttachment.objects.filter(entry=entry):
            row.file.storage.delete(row.file.name)

    def links(self, page) -> list[tuple[str, str]]:
        found = [
            (texts(each), each.get("href")) for each in parse(page).find(".//*[@id='content']").iter("a")
        ]
        return [(name, path) for name, path in found if "/files/" in path]

    def test_the_jury_reads_them(self, jule, edition, garden):
        (first, path), (second, _path) = self.links(jule.get(address("jury_entry", edition, GARDEN)))
        assert (first, second) == ("Geheimnis 1.pdf", "Geheimnis 2.pdf")
        answer = jule.get(path)
        assert answer.getvalue().startswith(b"%PDF")
        assert "no-store" in answer["Cache-Control"]

    def test_where_it_is_anonymous_only_what_staff_have_looked_through_and_under_a_name_of_ours(
        self, jule, edition, garden
    ):
        edition.is_anonymous = True
        edition.save()
        page = jule.get(address("jury_entry", edition, GARDEN))
        assert "Geheimnis" not in page.content.decode()
        ((name, path),) = self.links(page)
        assert name == f"{GARDEN}-1.pdf"
        answer = jule.get(path)
        assert b"Muster" not in answer.getvalue()
        assert answer["Content-Disposition"] == f'attachment; filename="{GARDEN}-1.pdf"'
        hidden = garden.attachments.get(is_for_jury=False)
        assert jule.get(address("jury_file", edition, GARDEN, hidden.pk)).status_code == 404

    def test_not_with_a_conflict_not_of_another_entry_and_not_before_the_deadline(
        self, jule, edition, garden, jury
    ):
        path = address("jury_file", edition, GARDEN, garden.attachments.first().pk)
        assert jule.get(path).getvalue().startswith(b"%PDF")
        assert jule.get(path.replace(GARDEN, CHOIR)).status_code == 404
        with time_machine.travel(BEFORE, tick=False):
            assert jule.get(path).status_code == 404
        jury["jule"].conflicts.create(entry=garden)
        assert jule.get(path).status_code == 404


def state(client, path) -> dict:
    """What the page carries of what it was opened upon."""
    return {"loaded_state": client.get(path).context["form"]["loaded_state"].value()}


class TestPoints:
    def test_another_window_wipes_nothing_unseen(self, jule, edition, points):
        path = address("jury_entry", edition, GARDEN)
        first, second = points
        opened = state(jule, path)
        jule.post(path, {**points, "comment": "Erstes Fenster", **opened})
        page = jule.post(path, {first: 1, second: points[second], "comment": "Zweites", **opened})
        assert page.status_code == 200
        assert "Erstes Fenster" in said(page)
        assert page.context["form"]["comment"].value() == "Zweites"
        assert list(Review.objects.get().points().values()) == [8, 5]
        again = {first: 1, second: points[second], "comment": "Zweites"}
        jule.post(path, {**again, "loaded_state": page.context["form"]["loaded_state"].value()})
        assert list(Review.objects.get().points().values()) == [1, 5]

    def test_they_are_stored_and_stand_there_again(self, jule, edition, points, criteria):
        path = address("jury_entry", edition, GARDEN)
        answer = jule.post(path, {**points, "comment": "Viele sind dabei."}, follow=True)
        assert "Your points are stored. They count." in texts(parse(answer))
        assert f"{GARDEN} Garten" in said(answer)
        assert "7.00" in said(answer)
        review = Review.objects.get()
        assert review.points() == {criteria[0].pk: 8, criteria[1].pk: 5}
        form = jule.get(path).context["form"]
        assert {field.name: field.value() for field in form.visible_fields()} == {
            **points,
            "comment": "Viele sind dabei.",
        }

    def test_half_a_review_is_kept_and_does_not_count_yet(self, jule, edition, points):
        name = next(iter(points))
        answer = jule.post(address("jury_entry", edition, GARDEN), {name: 8, "comment": ""}, follow=True)
        assert "Points for 1 criterion are missing" in texts(parse(answer))
        assert "begun, not complete" in said(answer)

    def test_points_can_be_changed_and_taken_back(self, jule, edition, points):
        path = address("jury_entry", edition, GARDEN)
        jule.post(path, points)
        jule.post(path, {**points, next(iter(points)): "", **state(jule, path)})
        assert list(Review.objects.get().points().values()) == [5]
        jule.post(path, {**dict.fromkeys(points, 0), **state(jule, path)})
        assert list(Review.objects.get().points().values()) == [0, 0]

    @pytest.mark.parametrize("wrong", ["11", "-1", "3.5", "viele", "9" * 400])
    def test_others_get_a_sentence_and_what_was_typed_is_kept(self, jule, edition, points, wrong):
        first, second = points
        typed = {first: wrong, second: "5", "comment": "Bleibt"}
        page = jule.post(address("jury_entry", edition, GARDEN), typed)
        assert page.status_code == 200
        assert "Please give whole points from 0 to 10." in said(page)
        form = page.context["form"]
        assert (form[first].value(), form[second].value(), form["comment"].value()) == (wrong, "5", "Bleibt")
        assert not Review.objects.exists()

    def test_what_a_member_gives_another_one_does_not_see(self, jule, signed_in, edition, points):
        path = address("jury_entry", edition, GARDEN)
        jule.post(path, {**points, "comment": "Geheimes Urteil"})
        karl = signed_in("karl")
        assert "Geheimes Urteil" not in said(karl.get(path))
        karl.post(path, dict.fromkeys(points, 1))
        assert Review.objects.count() == 2
        assert "7.00" not in said(karl.get(address("jury_entries", edition)))


def test_who_left_the_jury_sees_nothing(jule, edition, jury):
    jury["jule"].delete()
    assert jule.get(address("jury_entries", edition)).status_code == 404


def test_no_table_of_the_admin_is_theirs(jule):
    assert {jule.get(address_of(model, "changelist")).status_code for model in SCOPED} == {403}


def test_other_methods_are_refused(jule, edition):
    for path in [address("jury_entries", edition), address("jury_entry", edition, GARDEN)]:
        assert [jule.generic(method, path).status_code for method in ["PUT", "TRACE", "DELETE"]] == [405] * 3
    assert jule.post(address("jury_entries", edition)).status_code == 405


@pytest.mark.parametrize("number", ["0", "9" * 30])
@pytest.mark.parametrize("who", ["jule", "anna"])
def test_numbers_that_lead_nowhere_are_no_fault(signed_in, edition, who, number):
    client = signed_in(who)
    for path in [
        f"/admin/awards/edition/{number}/jury/",
        f"/admin/awards/edition/{number}/jury/{GARDEN}/",
        f"/admin/awards/edition/{number}/jury/{GARDEN}/conflict/",
        f"/admin/awards/edition/{edition.pk}/jury/{GARDEN}/files/{number}/",
        f"/admin/awards/edition/{number}/ranking/",
        f"/admin/awards/edition/{number}/ranking.csv",
        f"/admin/awards/edition/{number}/sheet/",
        f"/admin/awards/entry/{number}/files/{number}/",
        f"/admin/awards/circular/{number}/preview/",
    ]:
        assert client.get(path).status_code == 404, path


def test_who_is_taken_out_of_the_jury_does_not_lose_a_comment(jule, edition, points):
    path = address("jury_entry", edition, GARDEN)
    edition.jurors.get(user__username="jule").delete()
    refused = jule.post(path, points | {"comment": "Sehr gelungen"}, headers={"accept-language": "de"})
    assert refused.status_code == 404
    kept = texts(parse(refused).find(".//dl"))
    assert "Bemerkung Sehr gelungen" in kept
    assert all(f"Punkte {name.removeprefix('points_')} {number}" in kept for name, number in points.items())
