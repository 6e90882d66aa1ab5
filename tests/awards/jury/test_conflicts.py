"""Who is too close to an entry says so, and has nothing more to do with it."""

from awards.models import Review
from tests.awards.jury.conftest import GARDEN
from tests.awards.jury.judging import address, said
from tests.website.pages import parse, texts


def test_whoever_declares_one_sees_nothing_of_the_entry_any_more(jule, edition, jury):
    path = address("jury_conflict", edition, GARDEN)
    assert "You are close to whoever stands behind entry" in said(jule.get(path))
    answer = jule.post(path, {"reason": "Meine Schule"}, follow=True)
    assert f"You will not see entry {GARDEN} any more." in texts(parse(answer))
    assert "Garten" not in said(answer)
    assert "1 entry is not shown to you" in said(answer)
    for name in ["jury_entry", "jury_conflict"]:
        page = jule.get(address(name, edition, GARDEN), follow=True)
        assert "Garten" not in texts(parse(page))
    assert jury["jule"].conflicts.get().reason == "Meine Schule"


def test_a_double_click_declares_it_once(jule, edition, jury):
    path = address("jury_conflict", edition, GARDEN)
    assert [jule.post(path, {}).status_code for _click in range(2)] == [302, 302]
    assert jury["jule"].conflicts.count() == 1


def test_points_cannot_be_given_afterwards(jule, edition, points):
    jule.post(address("jury_conflict", edition, GARDEN), {})
    assert jule.post(address("jury_entry", edition, GARDEN), points).status_code == 404
    assert not Review.objects.exists()


def test_others_in_the_jury_go_on_seeing_it(jule, signed_in, edition):
    jule.post(address("jury_conflict", edition, GARDEN), {})
    assert "Garten" in said(signed_in("karl").get(address("jury_entries", edition)))
