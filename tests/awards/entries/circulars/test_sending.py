"""A mail to many who enter is sent once, by who may, and is then a record of what was told."""

import pytest
from django.contrib.admin.models import LogEntry
from django.core.management import call_command
from django.utils import timezone

from awards.models import Circular
from outbox.models import Mail
from tests import cast
from tests.awards.entries.circulars.circulating import (
    change,
    enter,
    look,
    press_send,
    preview,
    said,
    told,
)
from tests.offices.admin_pages import confirm_deletion, form_data, yes_to_deleting

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]


class TestSending:
    def test_says_to_how_many_and_stays_as_a_record(self, as_anna, circular, entries):
        page = said(press_send(as_anna, circular))
        assert "Die E-Mail ist unterwegs, 4-mal." in page
        for words in ["An wie viele: 4", "Gesendet von: anna", "wartet: 4"]:
            assert words in page
        circular.refresh_from_db()
        assert (circular.recipients, circular.sent_by.username) == (4, "anna")
        assert LogEntry.objects.filter(object_id=circular.pk, content_type__model="circular").count() == 1
        history = said(as_anna.get(f"/admin/awards/circular/{circular.pk}/history/"))
        assert "anna" in history

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
            as_anna.post(
                f"/admin/awards/circular/{circular.pk}/delete/", yes_to_deleting(circular)
            ).status_code
            == 403
        )
        chosen = {"action": "delete_selected", "_selected_action": [circular.pk]} | yes_to_deleting(circular)
        as_anna.post("/admin/awards/circular/", chosen)
        circular.refresh_from_db()
        assert (circular.subject_de, circular.is_sent) == ("Neues zum Preis von Jena", True)
        assert look(as_anna, circular)["Location"] == change(circular)

    def test_an_operator_can_delete_it(self, client, circular, entries):
        client.force_login(cast.olga())
        press_send(client, circular)
        confirm_deletion(client, f"/admin/awards/circular/{circular.pk}/delete/")
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

        monkeypatch.setattr("awards.entries.link.address_of", breaks)
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
    def test_who_does_not_answer_entries_finds_nothing(self, client, as_anna, jena, circular, entries):
        looked = look(as_anna, circular)
        for user in [cast.emil(jena), cast.rita(jena)]:
            client.force_login(user)
            for path in [change(circular), preview(circular)]:
                assert client.get(path).status_code in {302, 403, 404}
            assert press_send(client, circular, looked).status_code in {403, 404}
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
