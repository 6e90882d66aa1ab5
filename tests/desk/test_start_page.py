"""The start page of the admin: in the order of the day, for each role what it may see, and nothing that is zero."""

from datetime import UTC, datetime, time, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from enquiries.models import Enquiry
from events.models import EventState
from offices.models import ConsultationHour, Contact, User
from pages.models import News
from tests import cast
from tests.cast.enquiries import add_enquiry
from tests.offices.admin_pages import address, form_data
from tests.website.pages import parse, texts

MONDAY = datetime(2026, 11, 30, 9, tzinfo=UTC)
INDEX = reverse("admin:index")


def desk(client, language="en"):
    page = client.get(INDEX, headers={"accept-language": language})
    assert page.status_code == 200
    return page


def section(page, key) -> str:
    found = [each for each in parse(page).iter("section") if each.get("aria-labelledby") == f"desk-{key}"]
    return texts(found[0]) if found else ""


@pytest.fixture
def as_(client, anna, mona, emil, tara, rita, gerd, olga):
    people = {
        "anna": anna,
        "mona": mona,
        "emil": emil,
        "tara": tara,
        "rita": rita,
        "gerd": gerd,
        "olga": olga,
    }

    def signed_in(who):
        client.force_login(people[who])
        return client

    return signed_in


@pytest.mark.parametrize("who", ["anna", "mona", "emil", "tara", "rita"])
def test_messages_wait_for_those_who_answer_them(as_, jena, gera, who):
    own, foreign = add_message(jena), add_message(gera)
    page = desk(as_(who))
    waiting = section(page, "waiting")
    assert (own.reference in waiting) == (who in {"anna", "mona"})
    assert foreign.reference not in page.content.decode()
    if who not in {"anna", "mona"}:
        assert own.reference not in page.content.decode()
        assert "Nothing at the moment." in waiting


def add_message(office, **fields) -> Enquiry:
    return (
        add_enquiry(office)
        if not hasattr(office, "mailbox")
        else Enquiry.objects.filter(office=office).first()
    )


def test_how_long_a_message_waits_is_said_in_words(as_, jena):
    message = add_message(jena)
    assert "since today" in section(desk(as_("mona")), "waiting")
    Enquiry.objects.filter(pk=message.pk).update(created=timezone.now() - timedelta(days=3))
    assert "for 3 days" in section(desk(as_("mona")), "waiting")
    Enquiry.objects.filter(pk=message.pk).update(kind=Enquiry.Kind.BARRIER)
    assert "27 days left" in section(desk(as_("mona")), "waiting")


def test_what_is_answered_waits_no_more(as_, jena):
    message = add_message(jena)
    Enquiry.objects.filter(office=jena).update(state=Enquiry.State.DONE)
    assert message.reference not in desk(as_("mona")).content.decode()


def test_a_proposal_waits_for_moderators(as_, jena):
    event = cast.make_event(jena, "vorschlag-x", "Sommerfest", state=EventState.PROPOSED)
    cast.add_proposal(event)
    assert "Sommerfest" in section(desk(as_("mona")), "waiting")
    assert "Sommerfest" not in desk(as_("emil")).content.decode()


def test_consultation_today_and_tomorrow(as_, jena):
    with time_machine.travel(MONDAY, tick=False):
        check_today_and_tomorrow(as_("rita"), jena)


def check_today_and_tomorrow(browser, jena):
    jena.consultation_hours.all().delete()
    jena.consultation_exceptions.all().delete()
    today = timezone.localdate()
    for days in [0, 1]:
        weekday = (today + timedelta(days=days)).weekday()
        ConsultationHour.objects.create(office=jena, weekday=weekday, opens=time(14), closes=time(16))
    jena.consultation_exceptions.create(
        first_day=today + timedelta(days=1),
        last_day=today + timedelta(days=1),
        reason_de="Umzug",
        reason_en="Move",
    )
    shown = section(desk(browser), "today")
    assert "Consultation today, 2 pm to 4 pm." in shown
    assert "No consultation tomorrow: Move." in shown


def test_news_that_appears_or_ends_soon(as_, jena):
    now = timezone.now()
    News.objects.create(
        office=jena, title_de="Bald", summary_de="Bald da", slug="bald", publish_at=now + timedelta(days=2)
    )
    News.objects.create(
        office=jena, title_de="Spät", summary_de="Spät da", slug="spaet", publish_at=now + timedelta(days=40)
    )
    shown = section(desk(as_("emil")), "soon")
    assert "This news appears: Bald" in shown
    assert "Spät" not in shown


def test_a_draft_that_begins_soon_is_told(as_, jena):
    event = cast.make_event(jena, "fest-x", "Hoffest", state=EventState.DRAFT)
    cast.add_date(event, timezone.localdate() + timedelta(days=3))
    assert "Still a draft, nobody can see it yet: Hoffest" in section(desk(as_("emil")), "soon")


def test_what_was_changed_lately_is_that_of_the_own_office(as_, jena, gera):

    for who, office in [("anna", jena), ("gerd", gera)]:
        contact = office.contacts.first()
        path = address(Contact, "change", contact.pk)
        browser = as_(who)
        data = form_data(browser.get(path)) | {"function_de": f"Neu in {office}"}
        assert browser.post(path, data).status_code == 302
    shown = section(desk(as_("anna")), "lately")
    assert str(jena.contacts.first()) in shown
    assert "anna" in shown
    assert str(gera.contacts.first()) not in shown
    assert "gerd" not in shown


def test_nothing_of_another_office_stands_on_the_desk(as_, jena, gera):
    for office in [jena, gera]:
        cast.add_events(office)
    for who in ["anna", "mona", "emil", "tara", "rita"]:
        assert "Gera" not in desk(as_(who)).content.decode()


def test_who_works_in_no_office_sees_no_desk(client, db):
    client.force_login(User.objects.create_user("neu", is_staff=True))
    assert "desk__section" not in desk(client).content.decode()


def test_every_way_leads_to_a_page(as_, jena):
    add_message(jena)
    browser = as_("anna")
    links = [
        link.get("href")
        for part in parse(desk(browser)).iter("section", "nav")
        if (part.get("aria-labelledby") or "").startswith("desk-")
        for link in part.iter("a")
    ]
    assert len(links) > 8
    for link in set(links):
        assert browser.get(link.partition("#")[0]).status_code == 200, link


def test_more_rows_ask_no_more_questions(as_, jena):
    add_message(jena)

    def questions() -> int:
        browser = as_("anna")
        desk(browser)
        with CaptureQueriesContext(connection) as asked:
            desk(browser)
        return len(asked)

    few = questions()
    for number in range(6):
        Enquiry.objects.create(
            office=jena, kind=Enquiry.Kind.QUESTION, language="de", message=f"Frage {number}", sender="x"
        )
        event = cast.make_event(jena, f"mehr-{number}", f"Mehr {number}", state=EventState.PUBLISHED)
        cast.add_date(event, timezone.localdate() + timedelta(days=1))
        jena.contacts.create(name_de=f"Kontakt {number}")
    assert questions() <= few + 3


def test_of_many_events_in_german_alone_those_that_begin_first_are_told(as_, jena):
    for number in range(12, 0, -1):
        event = cast.make_event(
            jena, f"nur-deutsch-{number}", f"Lesung {number:02}", title_en="", summary_de="Da"
        )
        cast.add_date(event, timezone.localdate() + timedelta(days=number))
    shown = section(desk(as_("emil")), "lacking")
    assert "Lesung 01: “Title” is not there in English yet." in shown
    assert "Lesung 08: “Title” is not there" in shown
    assert "Lesung 09: “Title” is not there" not in shown


def test_an_event_in_both_languages_is_not_told(as_, jena):
    event = cast.make_event(jena, "beide", "Lesung", title_en="Reading")
    cast.add_date(event, timezone.localdate() + timedelta(days=3))
    assert "Lesung: “Title”" not in desk(as_("emil")).content.decode()
