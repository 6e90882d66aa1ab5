"""Somebody is invited: a mail with a link, a password of their own, and the page it was about."""

import pytest
import time_machine
from django.contrib.auth.tokens import default_token_generator
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from accounts.invitation.letter import Letter, invite
from accounts.invitation.person import Person, account_at, account_for
from accounts.models import AccountLanguage, PasswordLink
from offices.models import User
from tests.accounts.coming_in import NEW, Visitor, address, errors, link_in, mails_to, said, set_up_app
from tests.conftest import NOW

pytestmark = pytest.mark.django_db

NINA = Person("Nina", "Neu", "Nina@example.org")
CHOSEN = {"new_password": NEW, "repeated": NEW}


@pytest.fixture
def nina(db):
    return account_for(NINA)


def write_to(user, leads_to="/admin/offices/"):
    return invite(
        user, lambda: Letter("Ihr Konto", ["Sie bearbeiten jetzt die Seiten von Jena."], ["Fragen? Rufen Sie an."]),
        leads_to=leads_to,
    )  # fmt: skip


def test_a_new_account_can_sign_in_and_belongs_to_no_office(nina):
    assert (nina.username, nina.email, nina.is_staff, nina.is_superuser) == (
        "nina@example.org", "Nina@example.org", True, False,
    )  # fmt: skip
    assert not nina.has_usable_password()
    assert not nina.memberships.exists()


def test_who_has_an_account_gets_no_second_one(nina):
    assert account_for(Person("N.", "N.", "nina@EXAMPLE.org")) == nina
    assert account_at("NINA@example.org") == nina


def test_the_mail_says_what_for_and_how_to_come_in(nina):
    write_to(nina)
    [mail] = mails_to(nina)
    lines = mail.body.split("\n\n")
    assert lines[1] == "Sie bearbeiten jetzt die Seiten von Jena."
    assert lines[2].startswith("Wählen Sie zuerst ein Passwort, innerhalb von 7 Tagen:\nhttp")
    assert "nina@example.org" in lines[3]
    assert lines[4] == "Fragen? Rufen Sie an."
    assert "Nina" not in mail.body


def test_the_link_leads_to_a_password_and_on_to_the_page(nina, browser):
    write_to(nina)
    path = link_in(mails_to(nina)[0])
    page = browser.get(path)
    assert "Willkommen" in said(page)
    assert page["X-Robots-Tag"] == "noindex"
    assert browser.post(path, CHOSEN)["Location"] == "/admin/offices/"
    assert browser.is_in
    assert len(mails_to(nina)) == 1, "nobody is told of a new device who has only got one"
    assert Visitor().sign_in("nina@example.org", NEW).status_code == 302


def test_a_link_is_used_up_by_its_password(nina, browser):
    write_to(nina)
    path = link_in(mails_to(nina)[0])
    browser.post(path, CHOSEN)
    for answer in [Visitor().get(path), Visitor().post(path, {"new_password": "Anderes Zebra Tisch", "repeated": "Anderes Zebra Tisch"})]:  # fmt: skip
        assert answer.status_code == 410
        assert "bitten Sie das Büro, das Sie eingeladen hat" in said(answer)
    nina.refresh_from_db()
    assert nina.check_password(NEW)


def test_to_look_at_a_link_uses_nothing_up(nina, browser):
    """Programs that check mails open every link."""
    write_to(nina)
    path = link_in(mails_to(nina)[0])
    for _time in range(3):
        assert browser.get(path).status_code == 200


def test_a_link_ends_after_seven_days(nina, browser):
    with time_machine.travel(NOW, tick=False) as clock:
        write_to(nina)
        path = link_in(mails_to(nina)[0])
        clock.shift(7 * 24 * 3600)
        assert browser.get(path).status_code == 200
        clock.shift(60)
        assert browser.get(path).status_code == 410


def test_two_mails_two_links_and_one_password(nina, browser):
    write_to(nina)
    write_to(nina)
    first, second = map(link_in, mails_to(nina))
    assert Visitor().get(first).status_code == 200
    browser.post(second, CHOSEN)
    assert Visitor().get(first).status_code == 410


@pytest.mark.parametrize(
    "change", [{"email": "other@example.org"}, {"password": "!"}, {"is_active": False}, {"is_staff": False}]
)
def test_another_address_or_password_ends_the_link(nina, browser, change):
    write_to(nina)
    path = link_in(mails_to(nina)[0])
    User.objects.filter(pk=nina.pk).update(**change)
    assert browser.get(path).status_code == 410


def test_a_later_mail_does_not_bring_an_ended_link_back(nina, browser):
    write_to(nina)
    path = link_in(mails_to(nina)[0])
    nina.email = "nina@other.example"
    nina.save()
    write_to(nina)
    assert browser.get(path).status_code == 410
    assert browser.get(link_in(mails_to(nina)[0])).status_code == 200


@pytest.mark.parametrize(
    "forge", [lambda token: token[:-3], lambda token: "x" + token, lambda token: "1-1.x.y"]
)
def test_a_forged_link_gets_a_sentence(nina, browser, forge):
    write_to(nina)
    token = link_in(mails_to(nina)[0]).rstrip("/").rpartition("/")[2]
    page = browser.get(address("invitation", forge(token)))
    assert page.status_code == 403
    assert "Von der Adresse fehlt etwas" in said(page)


def test_a_link_of_another_kind_opens_nothing(nina, browser):
    write_to(nina)
    token = link_in(mails_to(nina)[0]).rstrip("/").rpartition("/")[2]
    assert browser.get(address("reset", token)).status_code == 403


def test_who_has_a_password_is_led_to_the_page(anna):
    write_to(anna)
    [mail] = mails_to(anna)
    assert "/de/konto/anmelden/?next=%2Fadmin%2Foffices%2F" in mail.body
    assert not PasswordLink.objects.exists()


def test_the_mail_is_in_the_language_somebody_used_last(nina):
    AccountLanguage.objects.create(user=nina, language="en")
    write_to(nina)
    [mail] = mails_to(nina)
    assert "First choose a password, within 7 days" in mail.body
    assert "/en/account/invitation/" in mail.body
    assert mail.language == "en"


def test_without_an_address_nobody_is_written_to(nina):
    User.objects.filter(pk=nina.pk).update(email="")
    nina.refresh_from_db()
    assert write_to(nina) is None


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"new_password": "kurz", "repeated": "kurz"}, "id_new_password"),
        ({"new_password": "passwort1234", "repeated": "passwort1234"}, "id_new_password"),
        ({"new_password": NEW, "repeated": NEW + "x"}, "id_repeated"),
        ({"new_password": NEW}, "id_repeated"),
        ({}, "id_new_password"),
    ],
)
def test_what_is_wrong_with_a_password_is_said_at_its_field(nina, browser, sent, field):
    write_to(nina)
    path = link_in(mails_to(nina)[0])
    page = browser.post(path, sent)
    assert page.status_code == 422
    assert f'href="#{field}"' in page.content.decode()
    assert errors(page)
    assert browser.get(path).status_code == 200, "the link is not used up by it"


def test_with_a_second_factor_it_is_still_asked_for(nina, browser):
    write_to(nina)
    set_up_app(nina)
    answer = browser.post(link_in(mails_to(nina)[0]), CHOSEN)
    assert answer["Location"] == address("second_step")
    assert not browser.is_in


def test_somebody_else_at_the_same_desk_is_signed_out(nina, as_anna):
    write_to(nina)
    as_anna.post(link_in(mails_to(nina)[0]), CHOSEN)
    assert as_anna.session["_auth_user_id"] == str(nina.pk)


class TestALinkInAMailOfBefore:
    """Django's own, which the jury got."""

    def old_path(self, user) -> str:
        number = urlsafe_base64_encode(force_bytes(user.pk))
        return f"/admin/password/{number}/{default_token_generator.make_token(user)}/"

    def test_it_leads_to_a_password(self, nina, browser):
        path = self.old_path(nina)
        answer = browser.get(path, follow=True)
        assert answer.status_code == 200
        last, _status = answer.redirect_chain[-1]
        assert browser.post(last, CHOSEN).status_code == 302
        assert browser.is_in
        assert Visitor().get(path).status_code == 410

    def test_it_ends_when_it_said(self, nina, browser):
        with time_machine.travel(NOW, tick=False) as clock:
            path = self.old_path(nina)
            clock.shift(3 * 24 * 3600 + 60)
            assert browser.get(path).status_code == 410

    @pytest.mark.parametrize("number", ["MQ", "x", "99999999999999999999", "_", "LTE"])
    def test_a_forged_one_gets_a_sentence(self, nina, browser, number):
        page = browser.get(f"/admin/password/{number}/cxyz12-{'0' * 32}/")
        assert page.status_code == 410
