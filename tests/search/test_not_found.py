"""What nobody may find: not as a hit, not in an extract, not as a suggestion, not in a count."""

from datetime import timedelta

import pytest
from django.utils import timezone

from events.models import EventState
from pages.models import News
from tests import cast
from tests.search.finding import heading, hits, page

pytestmark = pytest.mark.django_db
SECRET = "Quarzuhr"


def nothing_of_it(typed: str = SECRET) -> None:
    assert hits(typed) == []
    assert heading(typed) == f"Kein Treffer für „{typed}“"
    # What was typed is kept, and nothing else.
    assert SECRET not in page(typed[:-1] + "x").replace(typed[:-1] + "x", "")


@pytest.mark.parametrize(
    "fields", [{"state": EventState.DRAFT}, {"state": EventState.PROPOSED}, {"is_closed": True}], ids=str
)
def test_an_event_that_is_not_public(jena, fields):
    event = cast.make_event(jena, "geheim", SECRET, **fields)
    cast.add_date(event, note_de=SECRET)
    nothing_of_it()


def test_what_editors_note_for_themselves(jena):
    cast.make_event(jena, "fest", "Fest", editors_note=SECRET)
    nothing_of_it()


def test_news_that_are_a_draft_or_not_yet_or_no_more(jena):
    now = timezone.now()
    for slug, fields in {
        "entwurf": {},
        "bald": {"publish_at": now + timedelta(days=1)},
        "vorbei": {"publish_at": now - timedelta(days=2), "end_at": now - timedelta(days=1)},
    }.items():
        News.objects.create(office=jena, slug=slug, title_de=SECRET, summary_de=SECRET, **fields)
    assert hits(SECRET) == []
    assert heading(SECRET) == f"Kein Treffer für „{SECRET}“"


def test_words_of_news_to_come_are_not_offered_as_corrections(jena):
    tomorrow = timezone.now() + timedelta(days=1)
    News.objects.create(office=jena, slug="bald", title_de=SECRET, summary_de=SECRET, publish_at=tomorrow)
    for typed in ["Quarzurh", "Quarzurh Jena", "Quarzu", "Quarzuhren", "Quarzwanduhr"]:
        assert SECRET.lower() not in page(typed).lower().replace(typed.lower(), "")


def test_a_page_that_is_not_published(jena):
    page = cast.make_page(jena, "geheim", SECRET)
    page.is_published = False
    page.save()
    nothing_of_it()


def test_who_has_won_before_everybody_knows(jena):
    cast.add_awards(jena)
    edition = jena.awards.get().editions.filter(announced_at=None).first()
    prize = edition.prizes.first() or edition.prizes.create(title_de="Preis", amount=100)
    edition.winners.create(prize=prize, name_de=SECRET, text_de=SECRET)
    nothing_of_it()


def test_messages_and_proposals(jena):
    jena.enquiries.create(kind="question", message=SECRET, name=SECRET, email="a@example.org", language="de")
    nothing_of_it()


def test_a_document_that_is_only_named(jena):
    jena.documents.create(title_de=SECRET, title_en=SECRET)
    nothing_of_it()
