"""A nominated person is asked by mail, with a link of their own, and may change the answer at any time."""

import pytest
import time_machine
from django.core import signing
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from awards.entries import consent
from awards.entries.storing import withdraw
from awards.models import Entry
from outbox.models import Mail
from tests import cast
from tests.awards.entries.entering import EMAIL, NOMINEE, nominate, path_in, said, send, typed_for
from tests.enquiries.sending import open_form
from tests.events.proposals.proposing import press
from website.pictures.name import all_names

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]


@pytest.fixture(scope="module")
def nominated(standing, cast_on_stage) -> str:
    """The link of who has sent a nomination, which stands for all tests of this file."""
    with standing():
        with time_machine.travel("2031-06-02 10:00", tick=False):
            _entry, link = nominate(Client())
        yield link


@pytest.fixture
def entry(nominated, db):
    return Entry.objects.get()


@pytest.fixture
def link(nominated, db):
    return nominated


@pytest.fixture
def consent_link(entry):
    return path_in(Mail.objects.get(to=NOMINEE))


def answer(client, path, consent, **data):
    return press(client, path, {**open_form(client, path), "consent": consent, **data})


def _status(client, address: str) -> int:
    """Read to its end, which closes the file; close() would close the connection to the database, too."""
    response = client.get(address)
    assert b"".join(response)
    return response.status_code


class TestAsking:
    def test_waits_until_the_nomination_is_sent(self, entry):
        assert (entry.consent, entry.consent_at is not None) == ("asked", True)
        purposes = list(Mail.objects.order_by("pk").values_list("to", flat=True))
        assert purposes.index(EMAIL) < purposes.index(NOMINEE)

    def test_tells_what_the_law_asks_for_and_nothing_that_was_written(self, entry):
        body = " ".join(Mail.objects.get(to=NOMINEE).body.split())
        for words in [
            "Preis von Jena",
            "Verantwortlich ist:",
            "DSGVO",
            "Wir löschen es am",
            "widersprechen",
            "Datenschutzaufsicht",
        ]:
            assert words in body
        for mail in Mail.objects.all():
            for typed in ["Geheimnis", "Garten", "Nachbarn", "Kinder", EMAIL, NOMINEE]:
                assert typed not in mail.subject + mail.body

    def test_the_page_tells_who_and_what_but_not_how_to_reach_them(self, client, consent_link):
        page = said(client.get(consent_link))
        for words in [
            "Sekretariat Geheimnis",
            "Nachbarn e. V.",
            "Garten der Sprachen",
            "Wir lernen zusammen.",
        ]:
            assert words in page
        html = client.get(consent_link).content.decode()
        assert EMAIL not in html
        assert "12345" not in html

    def test_the_own_address_is_refused(self, client, entry, link):
        path = f"{link}aendern/"
        response = press(
            client, path, {**open_form(client, path), **typed_for(entry, nominee_email=EMAIL.upper())}
        )
        assert response.status_code == 422
        assert "nominee_email" in response.context["form"].errors

    def test_another_change_asks_nobody_again(self, client, entry, link):
        send(client, link, typed_for(entry, title="Neu"))
        assert Mail.objects.filter(to=NOMINEE).count() == 1

    def test_somebody_else_is_asked_and_the_first_link_ends(self, client, entry, link, consent_link):
        answer(client, consent_link, "given")
        Entry.objects.update(state="complete")
        send(client, link, typed_for(entry, nominee_email="other@example.org"))
        latest = Entry.objects.get()
        assert (latest.state, latest.consent, latest.shown_nominee) == ("sent", "asked", "")
        assert Mail.objects.filter(to="other@example.org").count() == 1
        assert client.get(consent_link).status_code == 410


class TestAnswering:
    @pytest.mark.parametrize("consent", ["given", "refused"])
    def test_takes_a_button(self, client, entry, consent_link, consent):
        for _time in range(2):
            assert client.get(consent_link).status_code == 200
        assert Entry.objects.get().consent == "asked"
        assert answer(client, consent_link, consent)["Location"] == f"{consent_link}#title"
        assert Entry.objects.get().consent == consent

    @pytest.mark.parametrize("consent", ["", "unasked", "x"])
    def test_anything_else_is_no_answer(self, client, entry, consent_link, consent):
        assert answer(client, consent_link, consent).status_code == 422
        assert Entry.objects.get().consent == "asked"

    def test_a_program_that_only_posts_answers_nothing(self, client, entry, consent_link):
        assert press(client, consent_link, {"consent": "given"}).status_code == 422
        assert answer(client, consent_link, "given", website="x").status_code == 422
        assert Entry.objects.get().consent == "asked"

    def test_is_told_to_nominator_and_office_once(self, client, entry, link, consent_link):
        before = Mail.objects.count()
        for _time in range(2):
            answer(client, consent_link, "refused")
        assert Mail.objects.count() == before + 2
        assert "Die Vorgeschlagenen sind nicht einverstanden." in said(client.get(link))

    def test_can_be_taken_back(self, client, entry, consent_link):
        answer(client, consent_link, "given")
        Entry.objects.update(state="complete")
        assert Entry.objects.get().shown_nominee == "Nachbarn e. V."
        answer(client, consent_link, "refused")
        latest = Entry.objects.get()
        assert (latest.state, latest.shown_nominee) == ("sent", "")
        assert not Entry.objects.for_jury().exists()

    @pytest.mark.parametrize("what", ["take back the consent", "withdraw the entry"])
    def test_who_leaves_is_in_no_picture_any_more(
        self, client, entry, consent_link, django_capture_on_commit_callbacks, what
    ):
        answer(client, consent_link, "given")
        Entry.objects.update(state="complete")
        winner = entry.edition.winners.create(
            prize=entry.edition.prizes.first(), entry=entry, name_de="Nachbarn", name_en="Neighbours",
            image=ContentFile(cast.picture("JPEG", size=(900, 600)), "foto.jpg"), image_decorative=True,
        )  # fmt: skip
        addresses = [winner.image.storage.url(name) for name in all_names(winner.image.name)]
        assert {_status(client, address) for address in addresses} == {200}
        with django_capture_on_commit_callbacks(execute=True):
            if what == "withdraw the entry":
                assert withdraw(entry, timezone.now())
            else:
                answer(client, consent_link, "refused")
        assert {_status(client, address) for address in addresses} == {404}

    def test_is_not_that_of_who_was_nominated_before_also_at_the_same_moment(self, entry):
        """The nominator names somebody else while the first one presses the button."""
        Entry.objects.update(consent_version=entry.consent_version + 1)
        consent.answer(entry, "given", timezone.now())
        assert Entry.objects.get().consent == "asked"

    def test_is_possible_after_the_deadline(self, client, entry, consent_link, time_machine):
        time_machine.move_to("2031-07-20 10:00", tick=False)
        answer(client, consent_link, "given")
        assert Entry.objects.get().consent == "given"

    def test_is_not_asked_for_what_was_withdrawn(self, client, entry, consent_link):
        Entry.objects.update(state="withdrawn", withdrawn_at=entry.created)
        assert client.get(consent_link).status_code == 410


def test_without_consent_the_database_takes_no_nomination_as_complete(entry):
    with pytest.raises(IntegrityError), transaction.atomic():
        Entry.objects.update(state="complete")


def test_neither_link_opens_the_other_page(client, entry, link, consent_link):
    own, theirs = link.split("/")[-2], consent_link.split("/")[-2]
    assert client.get(consent_link.replace(theirs, own)).status_code == 403
    assert client.get(link.replace(own, theirs)).status_code == 403


@pytest.mark.parametrize("page", ["", "aendern/", "zurueckziehen/", "entry.txt", "entry.json"])
class TestALinkThatIsNotRight:
    @pytest.mark.parametrize(
        "forge",
        [
            lambda token: token[:-1],
            lambda token: "999-1." + token.partition(".")[2],
            lambda token: "x",
            lambda token: signing.TimestampSigner(salt="another", sep=".").sign(token.partition(".")[0]),
        ],
    )
    def test_is_refused_with_a_sentence(self, client, link, forge, page):
        token = link.split("/")[-2]
        response = client.get(link.replace(token, forge(token)) + page)
        assert response.status_code == 403
        assert "Garten" not in response.content.decode()
        assert "no-store" in response["Cache-Control"]

    def test_is_too_old(self, client, link, page, time_machine):
        time_machine.move_to("2032-06-03 10:00", tick=False)
        assert client.get(link + page).status_code == 410

    def test_went_to_an_earlier_address(self, client, link, page):
        Entry.objects.update(email_version=7)
        assert client.get(link + page).status_code == 410

    def test_is_kept_by_nobody_but_forms_by_the_browser(self, client, link, page):
        response = client.get(link + page)
        assert response.status_code == 200
        rules = set(response["Cache-Control"].split(", "))
        assert "private" in rules
        assert ("no-store" in rules) == (page not in {"aendern/", "zurueckziehen/"})
        assert response["X-Robots-Tag"] == "noindex"
