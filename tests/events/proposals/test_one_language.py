"""A proposal in one language is enough. Staff are told what is missing; pages show the other one, marked."""

import pytest

from events.models import Event, Proposal
from events.proposals import answers as proposal_answers
from outbox.models import Mail
from tests.awards.entries.test_what_mails_say import one_line
from tests.events.proposals.proposing import (
    ENGLISH,
    PATH,
    TYPED,
    send,
)
from tests.events.proposals.refusals import refused
from tests.offices.admin_pages import form_data
from tests.website.pages import by_class, parse, texts

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]

NOTHING = {"title_de": "", "title_en": "", "description_de": "", "description_en": ""}
ONLY_ENGLISH = TYPED | NOTHING | {"title_en": "Summer of tales", "description_en": "Stories.\r\n\r\nAnd tea."}
ONLY_GERMAN = TYPED | NOTHING | {"title_de": "Märchensommer", "description_de": "Geschichten."}


@pytest.fixture
def english(client, jena) -> Proposal:
    send(client, ENGLISH, ONLY_ENGLISH)
    return Proposal.objects.get()


@pytest.mark.parametrize("path", [PATH, ENGLISH])
@pytest.mark.parametrize("typed", [ONLY_ENGLISH, ONLY_GERMAN])
def test_either_language_is_enough_on_either_page(client, path, typed):
    send(client, path, typed)
    event = Event.objects.get(proposal__isnull=False)
    assert (event.title_de or "", event.title_en or "") == (typed["title_de"], typed["title_en"])
    assert str(event) == (typed["title_de"] or typed["title_en"])


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ({}, {"id_title_de", "id_description_de"}),
        ({"title_en": "Tales"}, {"id_description_en"}),
        ({"description_en": "Tales"}, {"id_title_en"}),
        ({"title_de": "Märchen", "description_en": "Tales"}, {"id_description_de"}),
    ],
)
def test_half_a_text_is_asked_for_in_the_language_that_was_begun(client, typed, asked):
    assert set(refused(client, **NOTHING | typed)) == asked


def test_no_label_says_that_a_text_may_be_left_out_everywhere(client):
    page = parse(client.get(PATH))
    (label,) = [each for each in page.iter("label") if each.get("for") == "id_title_de"]
    assert texts(label) == "Titel auf Deutsch"
    assert "Titel und Beschreibung in einer Sprache genügen" in texts(page)


class TestStaff:
    def test_are_told_what_is_missing(self, client, english, as_anna):
        for path in [
            f"/admin/events/proposal/{english.pk}/change/",
            f"/admin/events/event/{english.event_id}/change/",
        ]:
            said = one_line(texts(parse(as_anna.get(path))))
            assert "Es fehlt auf Deutsch: Titel und Beschreibung." in said
            assert "Summer of tales" in said or "events/event" in path

    def test_see_its_title_in_both_lists(self, english, as_anna):
        for model in ["proposal", "event"]:
            assert "Summer of tales" in texts(parse(as_anna.get(f"/admin/events/{model}/")))

    def test_are_told_nothing_where_both_are_there(self, client, as_anna, jena):
        both = ONLY_GERMAN | {"title_en": "Tales", "description_en": "Stories."}
        send(client, PATH, both)
        path = f"/admin/events/proposal/{Proposal.objects.get().pk}/change/"
        assert "Es fehlt auf" not in texts(parse(as_anna.get(path)))

    def test_need_not_translate_it_to_save_it(self, english, as_anna):
        path = f"/admin/events/event/{english.event_id}/change/"
        data = form_data(as_anna.get(path))
        refused = as_anna.post(path, data | {"title_en": ""})
        assert set(refused.context["adminform"].form.errors) == {"title_de"}
        assert as_anna.post(path, data | {"title_en": "Winter of tales"}).status_code == 302
        event = Event.objects.get(pk=english.event_id)
        assert (str(event), event.title_de or "") == ("Winter of tales", "")


class TestPublished:
    @pytest.fixture
    def event(self, english) -> Event:
        proposal_answers.publish(english)
        return Event.objects.get(proposal=english)

    def test_its_address_is_made_of_its_words(self, event):
        assert event.slug == "summer-of-tales"

    def test_the_german_page_shows_the_english_marked(self, client, event):
        page = parse(client.get(f"/de/veranstaltungen/{event.slug}/"))
        (title,) = by_class(page, "page-head__title")
        marked = [each for each in title.iter() if each.get("lang") == "en"]
        assert marked
        assert "Summer of tales" in texts(title)
        assert "Stories." in texts(page)

    @pytest.mark.parametrize(
        "path",
        [
            "/de/",
            "/de/veranstaltungen/",
            "/de/bueros/jena/",
            "/de/veranstaltungen/kalender.ics",
            "/de/veranstaltungen/feed.atom",
            "/de/veranstaltungen/{slug}.ics",
            "/sitemap.xml",
        ],
    )
    def test_it_is_named_wherever_events_are(self, client, event, path):
        response = client.get(path.format(slug=event.slug))
        assert response.status_code == 200
        body = b"".join(response) if response.streaming else response.content
        assert b"ummer of tales" in body or b"summer-of-tales" in body
        assert b"None" not in body

    def test_its_proposer_learns_of_it_by_its_name(self, event):
        assert "“Summer of tales”" in Mail.objects.filter(to=TYPED["email"]).latest("pk").body
