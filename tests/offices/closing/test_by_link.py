"""The head closes the office from a telephone: by a link that is mailed, works once, and for two hours."""

import re
from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from offices.closing.asked import LINKS_AN_HOUR, answer_requests
from offices.models import ClosingLink, ClosingLinkRequest, ConsultationException, Membership, User
from outbox.models import Mail
from tests import cast
from tests.enquiries.sending import open_form
from tests.events.proposals.proposing import press
from tests.offices.closing.days import MONDAY, TUESDAY, close
from tests.website.pages import parse, texts
from website.personal_data import expired

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon")]

ASK = {"de": "/de/bueros/jena/geschlossen-melden/", "en": "/en/offices/jena/report-closed/"}
TYPED = {"first_day": "2031-06-03", "last_day": "", "reason": "illness", "reason_de": "", "reason_en": ""}


def main(response) -> str:
    return texts(parse(response).find(".//main"))


def ask(client, email, language="de"):
    """And what comes of it later."""
    path = ASK[language]
    answer = press(client, path, {**open_form(client, path), "email": email})
    answer_requests()
    return answer


def link_in(mail: Mail) -> str:
    return re.search(r"https?://[^/]+(/\S+/\d+-1\.\S+)", mail.body)[1]


def latest() -> Mail:
    return Mail.objects.order_by("-pk").first()


@pytest.fixture
def link(client, hanna):
    ask(client, hanna.email)
    return link_in(latest())


def send(client, path, **typed):
    return press(client, path, {**open_form(client, path), **TYPED, **typed})


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_link_comes_in_the_language_of_the_page(client, hanna, language):
    ask(client, hanna.email.upper(), language)
    mail = latest()
    assert (mail.to, mail.language) == (hanna.email, language)
    path = link_in(mail)
    assert path.startswith(ASK[language])
    assert client.get(path).status_code == 200
    assert ("2. Juni 2031, 14" if language == "de" else "2 June 2031, 2") in mail.body.replace("\xa0", " ")


def test_the_answer_is_the_same_for_everybody(client, jena, hanna):
    rita, emil = cast.rita(jena), cast.emil(jena)
    User.objects.filter(pk=rita.pk).update(email="rita@example.org")
    User.objects.filter(pk=emil.pk).update(email="emil@example.org")
    emails = [hanna.email, "rita@example.org", "emil@example.org", "nobody@example.org"]
    answers = [ask(client, email) for email in emails]
    assert len({main(answer) for answer in answers}) == 1
    assert {answer.status_code for answer in answers} == {200}
    assert [mail.to for mail in Mail.objects.all()] == [hanna.email]
    assert not ClosingLinkRequest.objects.exists()


def test_to_ask_is_the_same_work_for_everybody(client, hanna):
    """Whose address it is, is looked up later."""
    asked = []
    for email in ["warm@example.org", hanna.email, "nobody@example.org"]:
        form = {**open_form(client, ASK["de"]), "email": email}
        with CaptureQueriesContext(connection) as queries:
            press(client, ASK["de"], form)
        asked.append(len(queries))
    assert asked[1] == asked[2]
    assert not Mail.objects.exists()


@pytest.mark.parametrize(
    "change",
    [
        lambda user: User.objects.filter(pk=user.pk).update(is_active=False),
        lambda user: User.objects.filter(pk=user.pk).update(is_staff=False),
        lambda user: user.memberships.all().delete(),
        lambda user: user.memberships.update(role=Membership.Role.EDITOR),
        lambda user: User.objects.filter(pk=user.pk).update(email=""),
    ],
)
def test_who_does_not_lead_the_office_gets_none(client, hanna, change):
    change(hanna)
    ask(client, "hanna@example.org")
    assert not Mail.objects.exists()


def test_the_head_of_another_office_gets_none_and_an_administrator_does(client, gera, hanna):
    gerd, olga = cast.gerd(gera), cast.olga()
    User.objects.filter(pk=gerd.pk).update(email="gerd@example.org")
    User.objects.filter(pk=olga.pk).update(email="olga@example.org")
    ask(client, "gerd@example.org")
    assert not Mail.objects.exists()
    ask(client, "olga@example.org")
    assert latest().to == "olga@example.org"


def test_nobodys_mailbox_is_filled(client, hanna):
    for _number in range(LINKS_AN_HOUR + 2):
        answer = ask(client, hanna.email)
    assert Mail.objects.count() == LINKS_AN_HOUR
    assert answer.status_code == 200


def test_who_asks_too_often_has_to_wait(client, hanna):
    cache.clear()
    answers = [ask(client, f"{number}@example.org").status_code for number in range(41)]
    assert answers == [200] * 40 + [429]
    cache.clear()


@pytest.mark.parametrize(
    "email", ["", "nobody", "a@b@c", "x" * 300 + "@example.org", "a@example.org\r\nBcc: b@c.de"]
)
def test_what_is_no_address_is_said(client, jena, email):
    answer = ask(client, email)
    assert answer.status_code == 422
    assert not ClosingLinkRequest.objects.exists()


def test_the_pages_are_in_no_menu_and_in_no_sitemap(client, jena):
    for path in ["/de/", "/de/bueros/jena/", "/de/uebersicht/", "/sitemap-offices.xml"]:
        assert "geschlossen-melden" not in client.get(path).content.decode()
    assert "noindex" in client.get(ASK["de"]).content.decode()


def test_the_link_closes_the_office_and_a_mail_confirms_it(client, jena, hanna, link):
    answer = send(client, link)
    assert answer.status_code == 302
    row = ConsultationException.objects.get()
    assert (row.first_day, row.last_day, row.reason_de, row.reason_en) == (
        TUESDAY, TUESDAY, "Krankheit", "illness",
    )  # fmt: skip
    done = client.get(answer["Location"])
    assert done.status_code == 200
    assert "Das steht jetzt auf der Website" in main(done)
    assert "Dienstag, 3. Juni 2031: keine Sprechzeit (Krankheit)." in main(done)
    mail = latest()
    assert (mail.to, mail.purpose) == (hanna.email, "closing confirmed")
    assert "Jena. Dienstag, 3. Juni 2031: keine Sprechzeit (Krankheit)." in mail.body.replace("\xa0", " ")
    assert LogEntry.objects.get().get_change_message() == (
        "Geschlossen am 03.06.2031, über einen Link aus einer E-Mail."
    )


def test_the_next_link_takes_it_back(client, jena, hanna, link):
    send(client, link)
    again = link_in(latest())
    assert again != link
    row = ConsultationException.objects.get()
    answer = press(client, again, {**open_form(client, again), "open_again": row.pk})
    assert answer.status_code == 302
    assert not ConsultationException.objects.exists()
    assert "Ab heute gilt nicht mehr: Jena. Dienstag, 3. Juni 2031" in latest().body.replace("\xa0", " ")
    assert client.get(again).status_code == 410


def test_to_open_it_changes_nothing(client, link):
    for _time in range(3):
        assert client.get(link).status_code == 200
        assert client.head(link).status_code == 200
    assert not ClosingLink.objects.exclude(used=None).exists()
    assert send(client, link).status_code == 302


def test_another_look_uses_nothing_up_and_keeps_what_is_typed(client, link):
    form = {**open_form(client, link), **TYPED, "reason_de": "Umbau", "contrast": "high"}
    answer = press(client, link, form)
    assert answer.status_code == 200
    assert "Umbau" in answer.content.decode()
    assert not ClosingLink.objects.exclude(used=None).exists()


def test_an_error_uses_nothing_up_either(client, link):
    answer = send(client, link, first_day="2031-06-01", reason_de="Umbau")
    assert answer.status_code == 422
    assert "Dieser Tag ist vorbei." in main(answer)
    assert "Umbau" in answer.content.decode()
    assert send(client, link).status_code == 302


def test_used_twice_it_says_so(client, link):
    form = {**open_form(client, link), **TYPED}
    assert press(client, link, form).status_code == 302
    for answer in [client.get(link), press(client, link, {**form, "first_day": "2031-06-20"})]:
        assert answer.status_code == 410
        assert "Dieser Link ist schon benutzt" in main(answer)
        assert ASK["de"] in answer.content.decode()
    assert ConsultationException.objects.count() == 1
    # What says that it is done says so after it was done alone, and to whoever asks, not to who sends.
    assert press(client, f"{link}?done=yes", form).status_code == 410


@pytest.mark.parametrize("forged", ["1-1.x.y", "x", "1", "%00", "ü"])
def test_forged_it_says_so(client, jena, link, forged):
    for path in [f"{ASK['de']}{forged}/", link[:-2] + "/", link[:-1] + "x/"]:
        answer = client.get(path)
        assert answer.status_code == 403
        assert "Dieser Link ist nicht vollständig" in main(answer)
        assert client.get(f"{path}?done=yes").status_code == 403


def test_after_two_hours_it_says_so(client, link, at_noon):
    at_noon.shift(timedelta(hours=1, minutes=59))
    assert client.get(link).status_code == 200
    form = {**open_form(client, link), **TYPED}
    at_noon.shift(timedelta(minutes=2))
    for answer in [client.get(link), client.get(f"{link}?done=yes"), client.post(link, form)]:
        assert answer.status_code == 410
        assert "Ein Link gilt zwei Stunden" in main(answer)
    assert not ConsultationException.objects.exists()


def test_a_head_who_has_left_is_told(client, jena, hanna, link):
    form = {**open_form(client, link), **TYPED}
    close(jena, MONDAY, reason_de="Ein Grund", reason_en="")
    hanna.memberships.update(role=Membership.Role.READER)
    for answer in [client.get(link), client.post(link, form)]:
        assert answer.status_code == 403
        assert "kann dieses Büro nicht mehr schließen" in main(answer)
        assert "hanna" not in answer.content.decode().lower()
        assert "first_day" not in answer.content.decode()
    assert ConsultationException.objects.count() == 1


def test_it_opens_its_own_office_alone(client, jena, gera, hanna, link):
    """Whatever the address says, and whatever is sent."""
    theirs = close(gera, TUESDAY)
    other = link.replace("/jena/", "/gera/")
    answer = press(client, other, {**open_form(client, other), "open_again": theirs.pk})
    assert answer.status_code == 422 or answer.status_code == 200
    assert send(client, other).status_code == 302
    assert ConsultationException.objects.exclude(pk=theirs.pk).get().office == jena
    assert ConsultationException.objects.filter(pk=theirs.pk).exists()


def test_a_link_whose_office_is_gone_is_old(client, jena, hanna, link):
    jena.delete()
    assert client.get(link).status_code == 410


def test_the_pages_are_kept_by_nobody(client, link):
    for path in [ASK["de"], link]:
        assert "private" in client.get(path)["Cache-Control"]
    assert client.get(link)["X-Robots-Tag"] == "noindex"


def test_the_desk_mails_a_link(client, jena, hanna):
    client.force_login(hanna)
    answer = client.post("/admin/offices/office/closed/", {"mail_link": jena.pk}, follow=True)
    assert "Der Link ist auf dem Weg" in answer.content.decode()
    assert client.get(link_in(latest())).status_code == 200
    User.objects.filter(pk=hanna.pk).update(email="")
    answer = client.post(
        "/admin/offices/office/closed/", {"mail_link": jena.pk, "ticket": "b" * 32}, follow=True
    )
    assert "In Ihrem Konto steht keine E-Mail-Adresse" in answer.content.decode()


def test_what_is_old_is_purged(client, hanna, link):
    ClosingLinkRequest.objects.create(
        email="a@example.org", office=hanna.memberships.get().office, language="de"
    )
    day = timezone.localdate()

    def purged(day):
        return {
            row for rows in expired(day) for row in rows if isinstance(row, ClosingLink | ClosingLinkRequest)
        }

    assert purged(day) == set()
    assert len(purged(day + timedelta(days=8))) == 2
