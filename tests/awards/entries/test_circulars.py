"""A mail to many who enter: written, looked at, sent once, then a record of what was told."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from awards.models import Circular, Edition, Entry
from outbox.models import Mail
from tests import cast
from tests.offices.admin_pages import form_data
from tests.website.pages import by_class, parse, texts

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]

NOMINEE = "verein@example.org"


@pytest.fixture
def circular(edition):
    return Circular.objects.get(edition=edition)


@pytest.fixture
def as_anna(client, jena):
    client.force_login(cast.anna(jena))
    return client


def enter(edition, name, **fields) -> Entry:
    return cast.add_entry(edition, email=f"{name}@example.org", **fields)


@pytest.fixture
def entries(edition):
    """One of each kind, named by their addresses."""
    nominated = {"kind": "nomination", "nominee_name": "Nachbarn e. V.", "nominee_email": NOMINEE}
    won = enter(edition, "won", state="complete", consent="given", **nominated)
    edition.winners.create(prize=edition.prizes.get(), entry=won, name_de="Nachbarn e. V.")
    enter(edition, "complete", state="complete", language="en")
    enter(edition, "sent")
    enter(edition, "refused", consent="refused", **nominated)
    enter(edition, "draft", state="draft", sent_at=None)
    enter(edition, "withdrawn", state="withdrawn", withdrawn_at=won.created)


def change(circular) -> str:
    return reverse("admin:awards_circular_change", args=[circular.pk])


def preview(circular) -> str:
    return reverse("admin:awards_circular_preview", args=[circular.pk])


def look(client, circular, language="de"):
    return client.get(preview(circular), headers={"accept-language": language})


def press_send(client, circular, looked=None):
    """Look at it, and press the button."""
    looked = looked or look(client, circular)
    data = {"seen": looked.context["seen"], "confirmed": "yes"}
    return client.post(preview(circular), data, follow=True, headers={"accept-language": "de"})


def told() -> list[str]:
    return sorted(mail.to.partition("@")[0] for mail in Mail.objects.all())


def said(response) -> str:
    return texts(parse(response))


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


class TestSending:
    def test_says_to_how_many_and_stays_as_a_record(self, as_anna, circular, entries):
        page = said(press_send(as_anna, circular))
        assert "Die E-Mail ist unterwegs, 4-mal." in page
        for words in ["An wie viele: 4", "Gesendet von: anna", "wartet: 4"]:
            assert words in page
        circular.refresh_from_db()
        assert (circular.recipients, circular.sent_by.username) == (4, "anna")
        assert len(as_anna.get(f"/admin/awards/circular/{circular.pk}/history/").context["action_list"]) == 1

    def test_pressing_twice_sends_once(self, as_anna, circular, entries):
        looked = look(as_anna, circular)
        press_send(as_anna, circular, looked)
        enter(circular.edition, "late")
        assert "Diese E-Mail ist" in said(press_send(as_anna, circular, looked))
        assert told() == ["complete", "refused", "sent", "won"]

    def test_what_was_sent_can_only_be_read(self, as_anna, circular, entries):
        data = form_data(as_anna.get(change(circular)))
        press_send(as_anna, circular)
        assert as_anna.post(change(circular), data | {"subject_de": "Anders"}).status_code == 403
        assert (
            as_anna.post(f"/admin/awards/circular/{circular.pk}/delete/", {"post": "yes"}).status_code == 403
        )
        chosen = {"action": "delete_selected", "_selected_action": [circular.pk], "post": "yes"}
        as_anna.post("/admin/awards/circular/", chosen)
        circular.refresh_from_db()
        assert (circular.subject_de, circular.is_sent) == ("Neues zum Preis von Jena", True)
        assert look(as_anna, circular)["Location"] == change(circular)

    def test_an_operator_can_delete_it(self, client, circular, entries):
        client.force_login(cast.olga())
        press_send(client, circular)
        client.post(f"/admin/awards/circular/{circular.pk}/delete/", {"post": "yes"})
        assert not Circular.objects.filter(pk=circular.pk).exists()

    @pytest.mark.parametrize("changed", ["the text", "who gets it", "the entries"])
    def test_only_what_was_looked_at_goes_out(self, as_anna, circular, entries, changed):
        looked = look(as_anna, circular)
        match changed:
            case "the text":
                Circular.objects.update(body_en="Other words.")
            case "who gets it":
                Circular.objects.update(audience="complete")
            case "the entries":
                enter(circular.edition, "late")
        response = press_send(as_anna, circular, looked)
        assert "Es ist nichts gesendet" in said(response)
        assert told() == []
        press_send(as_anna, circular, response)
        assert told() != []

    def test_a_crash_in_the_middle_sends_nothing(self, as_anna, circular, entries, monkeypatch):
        looked = look(as_anna, circular)
        reached = []

        def breaks(*args, **kwargs):
            if reached:
                raise OSError("cut off")
            return reached.append(args) or "https://example.org/"

        monkeypatch.setattr("awards.entry_link.address_of", breaks)
        with pytest.raises(OSError, match="cut off"):
            press_send(as_anna, circular, looked)
        circular.refresh_from_db()
        assert (told(), circular.is_sent) == ([], False)

    def test_a_dead_mail_server_loses_nothing(
        self, as_anna, circular, entries, settings, django_capture_on_commit_callbacks, mailoutbox
    ):
        working = settings.EMAIL_BACKEND
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
        with django_capture_on_commit_callbacks(execute=True):
            press_send(as_anna, circular)
        assert {mail.state for mail in Mail.objects.all()} == {"waiting"}
        settings.EMAIL_BACKEND = working
        Mail.objects.update(next_attempt=timezone.now())
        call_command("send_mail_queue", verbosity=0)
        assert len(mailoutbox) == 4
        assert "alle sind an den Mailserver übergeben" in said(
            as_anna.get(change(circular), headers={"accept-language": "de"})
        )

    def test_nobody_waits_for_a_hundred_mails(
        self, as_anna, circular, edition, django_capture_on_commit_callbacks, mailoutbox
    ):
        for number in range(9):
            enter(edition, f"school{number}")
        with django_capture_on_commit_callbacks(execute=True):
            press_send(as_anna, circular)
        assert len(mailoutbox) == 5
        call_command("send_mail_queue", verbosity=0)
        assert len(mailoutbox) == 9

    def test_its_mails_go_with_the_entry(self, as_anna, circular, entries, time_machine):
        press_send(as_anna, circular)
        time_machine.move_to("2033-01-01 10:00", tick=False)
        call_command("purge_personal_data", verbosity=0)
        assert not Mail.objects.exists()
        assert Circular.objects.filter(pk=circular.pk).exists()


class TestWhoMaySend:
    def test_a_reader_looks_and_sends_nothing(self, client, jena, circular, entries):
        client.force_login(cast.rita(jena))
        assert preview(circular) in client.get(change(circular)).content.decode()
        looked = look(client, circular)
        assert "Jetzt senden" not in looked.content.decode()
        assert press_send(client, circular, looked).status_code == 403
        assert told() == []

    def test_another_office_finds_nothing(self, client, gera, circular, entries):
        client.force_login(cast.gerd(gera))
        for response in [client.get(preview(circular)), client.post(preview(circular), {"seen": ""})]:
            assert response.status_code == 404
            assert "Jena" not in response.content.decode().partition("<footer")[0]
        assert told() == []

    def test_the_jury_finds_nothing(self, client, edition, circular, entries):
        client.force_login(cast.add_juror(edition, "juror").user)
        for path in [preview(circular), change(circular), "/admin/awards/circular/"]:
            for response in [client.get(path), client.post(path, {"seen": ""})]:
                assert response.status_code in {302, 403, 404}
                assert "Neues zum Preis" not in response.content.decode()
        assert told() == []

    def test_nobody_without_an_account(self, client, circular, entries):
        assert "/login/" in client.get(preview(circular))["Location"]
        assert client.get("/admin/awards/circular/nothing/preview/").status_code in {302, 404}
        assert told() == []


class TestOverwriting:
    def test_a_mail_that_a_colleague_has_just_sent_is_not_written_over(
        self, as_anna, circular, entries, monkeypatch
    ):
        """The form was read before it was sent, and is saved after."""
        data = form_data(as_anna.get(change(circular)))
        found = Circular.objects.get(pk=circular.pk)
        press_send(as_anna, circular)
        monkeypatch.setattr("awards.admin.circular.CircularAdmin.get_object", lambda *args: found)
        response = as_anna.post(change(circular), data | {"subject_de": "Anders", "subject_en": "Other"})
        assert "gerade gesendet" in said(response)
        circular.refresh_from_db()
        assert (circular.subject_de, circular.is_sent) == ("Neues zum Preis von Jena", True)


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
