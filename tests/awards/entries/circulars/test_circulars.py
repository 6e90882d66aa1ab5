"""A mail to many who enter: who gets it, what it says, and how it looks before it is sent."""

import pytest
from django.urls import reverse

from awards.models import Circular, Edition, Entry
from outbox.models import Mail
from tests.awards.entries.circulars.circulating import (
    change,
    enter,
    look,
    press_send,
    preview,
    said,
    told,
)
from tests.awards.entries.entering import NOMINEE
from tests.offices.admin_pages import form_data
from tests.website.pages import by_class, parse, texts

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]


class TestWhoGetsIt:
    @pytest.mark.parametrize(
        ("audience", "names"),
        [
            ("sent", ["complete", "refused", "sent", "won"]),
            ("incomplete", ["refused", "sent"]),
            ("complete", ["complete", "won"]),
            ("drafts", ["draft"]),
            ("won", ["won"]),
            ("not won", ["complete", "refused", "sent"]),
        ],
    )
    def test_exactly_those_of_the_edition(self, as_anna, circular, entries, gera, audience, names):
        enter(Edition.objects.get(award__office=gera, year=2031), "foreign")
        Circular.objects.update(audience=audience)
        press_send(as_anna, circular)
        assert told() == names

    def test_who_is_nominated_gets_none(self, as_anna, circular, entries):
        press_send(as_anna, circular)
        assert not Mail.objects.filter(to=NOMINEE).exists()

    @pytest.mark.parametrize("audience", ["won", "not won"])
    def test_nobody_is_told_who_has_won_before_winners_are_entered(
        self, as_anna, circular, edition, audience
    ):
        enter(edition, "sent", state="complete")
        Circular.objects.update(audience=audience)
        assert "Noch hat kein Beitrag gewonnen." in said(look(as_anna, circular))
        press_send(as_anna, circular)
        assert told() == []

    def test_drafts_are_not_reminded_after_the_deadline(self, as_anna, circular, entries):
        Circular.objects.update(audience="drafts")
        looked = look(as_anna, circular)
        Edition.objects.update(deadline="2031-05-31T10:00Z")
        assert "Entwürfe können nicht mehr abgesendet werden." in said(press_send(as_anna, circular, looked))
        assert told() == []

    def test_without_anybody_it_says_so(self, as_anna, circular):
        page = look(as_anna, circular)
        assert "Zurzeit bekäme niemand diese E-Mail." in said(page)
        assert "Jetzt senden" not in page.content.decode()


class TestWhatItSays:
    def test_each_in_the_language_of_the_entry(self, as_anna, circular, entries):
        press_send(as_anna, circular)
        german, english = (
            Mail.objects.get(to__startswith="sent@"),
            Mail.objects.get(to__startswith="complete@"),
        )
        entry = Entry.objects.get(email=german.to)
        assert (german.language, german.subject) == ("de", f"Neues zum Preis von Jena ({entry.reference})")
        assert german.body.startswith("Guten Tag,\n\ndie Jury trifft sich bald in Jena.\n\n")
        assert "Integrationsbüro Jena (Stadt Jena)" in german.body
        assert english.language == "en"
        assert "Good day,\n\nthe jury will soon meet in Jena." in english.body
        assert "/en/awards/entry/" in english.body

    @pytest.mark.parametrize("lacking", ["subject_en", "body_en"])
    def test_german_alone_goes_to_everybody_with_one_english_sentence(
        self, as_anna, circular, entries, lacking
    ):
        Circular.objects.update(**{lacking: ""})
        press_send(as_anna, circular)
        mail = Mail.objects.get(language="en")
        assert mail.subject.startswith("Neues zum Preis von Jena (")
        assert mail.body.startswith(
            "Good day,\n\nThe office has written this in German only. If you need help with it, please ask the "
            "office.\n\ndie Jury trifft sich bald in Jena.\n\nThis mail is about your entry"
        )

    def test_nothing_personal_but_the_reference_and_the_link(self, as_anna, circular, entries):
        press_send(as_anna, circular)
        for mail in Mail.objects.all():
            for personal in ["Schule in Jena", "Garten", "pflanzen", "Nachbarn", mail.to]:
                assert personal not in mail.subject + mail.body

    def test_its_link_opens_the_entry(self, as_anna, circular, entries, client):
        press_send(as_anna, circular)
        mail = Mail.objects.get(to__startswith="sent@")
        link = next(line for line in mail.body.splitlines() if line.startswith("https://example.org"))
        page = client.get(link.removeprefix("https://example.org"))
        assert Entry.objects.get(email=mail.to).reference in said(page)

    def test_replies_go_to_whom_the_edition_names(self, as_anna, circular, entries):
        Edition.objects.update(contact_email="preis@example.org")
        assert "preis@example.org" in said(look(as_anna, circular))
        press_send(as_anna, circular)
        assert {mail.reply_to for mail in Mail.objects.all()} == {"preis@example.org"}

    def test_a_subject_of_several_lines_is_refused(self, as_anna, circular):
        data = form_data(as_anna.get(change(circular))) | {"subject_de": "Neues\nBcc: all@example.org"}
        response = as_anna.post(change(circular), data)
        assert set(response.context["adminform"].form.errors) == {"subject_de"}


class TestPreview:
    def test_shows_the_mail_as_it_goes_out(self, as_anna, circular, entries):
        shown = [texts(each) for each in by_class(parse(look(as_anna, circular)), "mail-preview")]
        reference = Entry.objects.get(email__startswith="sent@").reference
        press_send(as_anna, circular)
        mail = Mail.objects.get(to__startswith="sent@")
        link = next(line for line in mail.body.splitlines() if line.startswith("https://"))
        words = f"{mail.subject} {' '.join(mail.body.split())}".replace(link, "https://example.org/de/…")
        assert shown[0] == words.replace(reference, "2345-6789").replace("\xa0", " ")
        assert len(shown) == 2

    def test_says_how_many_in_which_language_and_who_by_reference(self, as_anna, circular, entries):
        page = said(look(as_anna, circular))
        assert "4 E-Mails werden verschickt." in page
        assert "3 E-Mails, zu Beiträgen in dieser Sprache: Deutsch" in page
        assert "1 E-Mail, zu einem Beitrag in dieser Sprache: Englisch" in page
        for entry in Entry.objects.all():
            assert (entry.reference in page) == (entry.state in {"sent", "complete"})
            assert entry.email not in page

    def test_tells_no_secret_link_and_of_drafts_only_the_number(self, as_anna, circular, entries):
        Circular.objects.update(audience="drafts")
        page = look(as_anna, circular).content.decode()
        assert Entry.objects.get(state="draft").reference not in page
        assert "/beitrag/" not in page
        assert "1 E-Mail wird verschickt." in page

    def test_opening_it_sends_nothing(self, as_anna, circular, entries):
        look(as_anna, circular)
        assert told() == []

    def test_saving_leads_there(self, as_anna, circular, entries):
        data = form_data(as_anna.get(change(circular))) | {"_preview": "1", "body_de": "Neuer Text."}
        response = as_anna.post(change(circular), data, follow=True, headers={"accept-language": "de"})
        assert response.redirect_chain[-1][0] == preview(circular)
        assert "Neuer Text." in said(response)

    def test_so_does_writing_one_from_the_page_of_the_edition(self, as_anna, edition):
        path = f"{reverse('admin:awards_circular_add')}?edition={edition.pk}"
        assert path in as_anna.get(reverse("admin:awards_edition_change", args=[edition.pk])).content.decode()
        data = form_data(as_anna.get(path)) | {"audience": "sent", "subject_de": "Neu", "body_de": "Neu."}
        response = as_anna.post(path, {**data, "_preview": "1"})
        written = Circular.objects.latest("pk")
        assert response["Location"] == preview(written)
        assert (written.edition, written.created_by.username) == (edition, "anna")


@pytest.mark.parametrize("count", [1, 6])
def test_the_preview_asks_the_database_the_same_for_one_and_many(
    as_anna, circular, edition, count, django_assert_num_queries
):
    for number in range(count):
        enter(edition, f"school{number}")
    look(as_anna, circular)
    with django_assert_num_queries(QUERIES):
        look(as_anna, circular)


QUERIES = 5
