"""Staff: whose entries they see, what is missing, what is complete; nothing of it is theirs to rewrite."""

import pytest
from django.urls import reverse

from awards.models import Edition, Entry
from outbox.models import Mail
from tests import cast
from tests.offices.admin_pages import form_data
from tests.website.pages import by_class, parse, texts

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]

LIST = "/admin/awards/entry/"


@pytest.fixture
def entry(edition):
    return cast.add_entry(edition)


@pytest.fixture
def nomination(edition):
    named = {"nominee_name": "Nachbarn e. V.", "nominee_email": "verein@example.org"}
    return cast.add_entry(edition, kind="nomination", consent="asked", **named)


def page(entry) -> str:
    return reverse("admin:awards_entry_change", args=[entry.pk])


def act(client, action, *entries):
    data = {"action": action, "_selected_action": [entry.pk for entry in entries]}
    return client.post(LIST, data, follow=True, headers={"accept-language": "de"})


def messages(response) -> str:
    return " ".join(texts(each) for each in by_class(parse(response), "messagelist"))


def fill(entry):
    """All that is missing arrives."""
    entry.documents_received.set(entry.edition.required_documents.all())
    for question in entry.edition.questions.all():
        entry.answers.create(question=question, text="Viel.")


class TestWhoSeesWhat:
    def test_staff_of_the_office_see_it_with_what_is_missing(self, as_anna, entry):
        listed = texts(parse(as_anna.get(LIST, headers={"accept-language": "de"})))
        for words in [entry.reference, "Plan für Jena", "Was tun Sie in Jena?"]:
            assert words in listed

    def test_staff_of_another_office_see_nothing(self, client, gera, entry):
        client.force_login(cast.gerd(gera))
        assert entry.reference not in client.get(LIST).content.decode()
        for path in [page(entry), f"{LIST}{entry.pk}/delete/", f"{LIST}{entry.pk}/history/"]:
            response = client.get(path, follow=True)
            assert "Garten in Jena" not in response.content.decode()
            assert entry.reference not in response.content.decode()
        fill(entry)
        act(client, "set_complete", entry)
        assert Entry.objects.get().state == "sent"

    @pytest.mark.parametrize("who", ["emil", "rita"])
    def test_who_does_not_answer_sees_and_changes_nothing(self, client, jena, entry, who):
        fill(entry)
        client.force_login(getattr(cast, who)(jena))
        assert entry.reference not in client.get(LIST).content.decode()
        act(client, "set_complete", entry)
        client.post(page(entry), {"email": "x@example.org"})
        latest = Entry.objects.get()
        assert (latest.state, latest.email) == ("sent", entry.email)

    def test_drafts_are_their_authors_own(self, as_anna, edition):
        draft = cast.add_entry(edition, state="draft", sent_at=None)
        gone = cast.add_entry(edition, state="withdrawn", sent_at=None, withdrawn_at=draft.created)
        listed = as_anna.get(LIST).content.decode()
        for each in [draft, gone]:
            assert each.reference not in listed
            assert as_anna.get(page(each)).status_code == 302

    def test_nobody_adds_one(self, as_anna):
        assert as_anna.get(f"{LIST}add/").status_code == 403


class TestReading:
    def test_what_was_written_cannot_be_rewritten(self, as_anna, entry):
        fill(entry)
        shown = as_anna.get(page(entry))
        assert "Alle pflanzen in Jena." in shown.content.decode()
        assert "Viel." in shown.content.decode()
        forged = {"title": "Forged", "state": "complete", "name": "Forged", "nominee_name": "Forged"}
        forged |= {"answers-0-text": "Forged", "consent": "given"}
        assert as_anna.post(page(entry), form_data(shown) | forged).status_code == 302
        latest = Entry.objects.get()
        assert (latest.title, latest.state, latest.name) == (entry.title, "sent", entry.name)
        assert latest.answers.get().text == "Viel."

    def test_a_new_address_gets_a_new_link(self, as_anna, entry):
        shown = as_anna.get(page(entry))
        as_anna.post(page(entry), form_data(shown) | {"email": "new@example.org"})
        assert Entry.objects.get().email_version == 2
        assert Mail.objects.get().to == "new@example.org"

    def test_only_documents_of_this_edition_arrive(self, as_anna, entry, gera):
        own = entry.edition.required_documents.get()
        foreign = Edition.objects.get(award__office=gera, year=2031).required_documents.get()
        shown = as_anna.get(page(entry))
        data = form_data(shown)
        as_anna.post(page(entry), data | {"documents_received": [foreign.pk]})
        assert not entry.documents_received.exists()
        as_anna.post(page(entry), data | {"documents_received": [own.pk]})
        assert entry.documents_received.get() == own


class TestComplete:
    def test_needs_all_that_is_missing_and_says_what(self, as_anna, entry):
        said = messages(act(as_anna, "set_complete", entry))
        assert (
            f"{entry.reference} ist nicht vollständig. Es fehlt: Was tun Sie in Jena?, Plan für Jena." in said
        )
        assert Entry.objects.get().state == "sent"

    def test_is_marked_and_unmarked(self, as_anna, entry):
        fill(entry)
        assert "1 Beitrag ist gekennzeichnet." in messages(act(as_anna, "set_complete", entry))
        assert Entry.objects.get().state == "complete"
        act(as_anna, "set_incomplete", entry)
        assert Entry.objects.get().state == "sent"

    def test_of_a_nomination_needs_consent(self, as_anna, nomination):
        fill(nomination)
        assert "Einwilligung der Vorgeschlagenen" in messages(act(as_anna, "set_complete", nomination))
        assert Entry.objects.get().state == "sent"
        Entry.objects.update(consent="given")
        act(as_anna, "set_complete", nomination)
        assert Entry.objects.get().state == "complete"

    def test_a_withdrawn_one_stays_withdrawn(self, as_anna, entry):
        fill(entry)
        Entry.objects.update(state="withdrawn", withdrawn_at=entry.created)
        act(as_anna, "set_complete", entry)
        assert Entry.objects.get().state == "withdrawn"


def test_the_list_asks_the_database_the_same_for_one_and_many(as_anna, entry, django_assert_num_queries):
    fill(entry)
    as_anna.get(LIST)
    with django_assert_num_queries(QUERIES):
        as_anna.get(LIST)
    for _number in range(3):
        fill(cast.add_entry(entry.edition))
    with django_assert_num_queries(QUERIES):
        as_anna.get(LIST)


QUERIES = 13
