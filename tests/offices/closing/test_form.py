"""The small form of the admin: who may use it, what it stores, what it refuses, and what it says afterwards."""

from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test.utils import CaptureQueriesContext

from offices.models import ConsultationException, TakenBackClosing
from offices.models.unit import Unit
from tests import cast
from tests.offices.closing.days import MONDAY, NEXT_MONDAY, TUESDAY, close, hours_of, page
from tests.website.pages import parse, texts

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon")]

PATH = "/admin/offices/office/closed/"
TYPED = {"first_day": "2031-06-03", "last_day": "", "reason": "illness", "reason_de": "", "reason_en": ""}


@pytest.fixture
def desk(client, hanna):
    client.force_login(hanna)
    return client


def send(client, path=PATH, **typed):
    return client.post(path, {**TYPED, **typed}, follow=True)


def stored() -> list[tuple]:
    return list(ConsultationException.objects.values_list("first_day", "last_day", "reason_de", "reason_en"))


def errors(response) -> list[str]:
    return [texts(each) for each in parse(response).iter("ul") if each.get("class") == "errorlist"]


def said(response) -> str:
    (told,) = [each for each in parse(response).iter("ul") if each.get("class") == "messagelist"]
    return texts(told)


def test_one_save_and_a_sentence_says_what_stands_where_and_until_when(desk, jena):
    told = said(send(desk))
    assert stored() == [(TUESDAY, TUESDAY, "Krankheit", "illness")]
    assert told == (
        "Jena. Dienstag, 3. Juni 2031: keine Sprechzeit (Krankheit). Das steht jetzt auf allen Seiten des Büros, in "
        "seinem Kalender und im Feed der Nachrichten, und Suchmaschinen können es lesen. Es endet von selbst, wenn "
        "dieser Tag vorbei ist: Dienstag, 3. Juni 2031. Seite des Büros ansehen"
    )


def test_what_begins_later_says_from_when_it_is_told(desk, jena):
    assert "Auf allen Seiten des Büros steht es ab diesem Tag: Dienstag, 24. Juni 2031." in said(
        send(desk, first_day="2031-07-01")
    )


def test_until_further_notice(desk, jena):
    told = said(send(desk, until_further_notice="on"))
    assert stored() == [(TUESDAY, None, "Krankheit", "illness")]
    assert "bis Sie das Büro wieder öffnen" in told


def test_a_day_without_consultation_may_be_a_slip(desk, jena):
    told = said(send(desk, first_day="2031-06-04"))
    assert "An diesen Tagen ist sonst auch keine Sprechzeit." in told


def test_words_of_ones_own_come_before_the_list(desk, jena):
    send(desk, reason_de="Wir renovieren")
    assert stored() == [(TUESDAY, TUESDAY, "Wir renovieren", "")]


def test_units_are_closed_alone_and_all_of_them_are_the_office(desk, jena):
    guides, office = jena.units.get(slug="guides"), jena.units.get(slug="office")
    told = said(send(desk, units=[guides.pk]))
    assert "Jena. Lotsen. Dienstag, 3. Juni 2031: geschlossen (Krankheit)." in told
    assert [row.unit for row in ConsultationException.objects.all()] == [guides]
    send(desk, first_day="2031-06-10", units=[guides.pk, office.pk])
    assert ConsultationException.objects.get(first_day="2031-06-10").unit is None


@pytest.mark.parametrize(
    ("now", "day"),
    [
        ("2031-06-02 12:00+02:00", "2031-06-02"),
        ("2031-06-03 11:59+02:00", "2031-06-03"),
        ("2031-06-03 12:00+02:00", "2031-06-04"),
    ],
)
def test_the_day_is_today_or_tomorrow_after_the_last_consultation(desk, jena, at_noon, now, day):
    at_noon.move_to(now, tick=False)
    (field,) = [each for each in parse(desk.get(PATH)).iter("input") if each.get("name") == "first_day"]
    assert (field.get("type"), field.get("value")) == ("date", day)


REFUSED = [
    ({"first_day": ""}, "Bitte geben Sie den ersten Tag ein"),
    ({"first_day": "31.2.2031"}, "Diesen Tag gibt es im Kalender nicht"),
    ({"first_day": "2031-06-01"}, "Dieser Tag ist vorbei."),
    ({"first_day": "2062-06-03"}, "mehr als zwei Jahre in der Zukunft"),
    ({"last_day": "2031-06-02"}, "darf nicht vor dem ersten Tag liegen"),
    ({"last_day": "2062-06-02"}, "mehr als zwei Jahre in der Zukunft"),
    ({"last_day": "2031-06-05", "until_further_notice": "on"}, "Bitte wählen Sie eines von beiden"),
    ({"reason": "nothing"}, "nothing"),
    ({"reason_de": "x" * 121}, "121 Zeichen"),
    ({"reason_de": "eine\x07Zeile"}, "unsichtbares Zeichen"),
    ({"units": ["0"]}, "0"),
    ({"units": ["x" * 4000]}, "x"),
    ({"first_day": "9" * 500}, "Tag"),
]


@pytest.mark.parametrize(("typed", "sentence"), REFUSED)
def test_what_is_wrong_is_said_and_what_was_typed_stays(desk, jena, typed, sentence):
    response = send(desk, **{"reason_en": "my words", **typed})
    assert response.status_code == 200
    assert sentence in " ".join(errors(response))
    assert "my words" in response.content.decode()
    assert "<details open>" in response.content.decode()
    assert stored() == []


OVERLAPS = [
    # what is there; what is typed; whether it is refused
    ((MONDAY, NEXT_MONDAY), {}, True),
    ((MONDAY, TUESDAY), {"last_day": "2031-06-10"}, True),
    ((NEXT_MONDAY, NEXT_MONDAY), {"last_day": "2031-06-09"}, True),
    ((NEXT_MONDAY, NEXT_MONDAY), {"last_day": "2031-06-20"}, False),
    ((NEXT_MONDAY, NEXT_MONDAY), {"until_further_notice": "on"}, False),
    ((MONDAY, MONDAY), {}, False),
]


@pytest.mark.parametrize(("days", "typed", "is_refused"), OVERLAPS)
def test_what_is_entered_already_is_a_sentence(desk, jena, days, typed, is_refused):
    close(jena, *days)
    response = send(desk, **typed)
    assert (len(stored()) == 1) is is_refused
    if is_refused:
        (sentence,) = errors(response)
        assert sentence.startswith("Das ist schon eingetragen: ")
        assert "keine Sprechzeit (Krankheit). Bitte ändern Sie es dort" in sentence


def test_what_comes_every_year_counts(desk, jena):
    close(jena, TUESDAY.replace(year=2020), every_year=True, reason_de="Stadtfest", reason_en="")
    assert "Stadtfest" in errors(send(desk))[0]


def test_a_unit_and_the_office(desk, jena):
    guides = jena.units.get(slug="guides")
    close(jena, TUESDAY, unit=guides)
    assert errors(send(desk, units=[guides.pk])) != []
    assert errors(send(desk)) == []
    assert errors(send(desk, units=[jena.units.get(slug="office").pk])) != [], "the whole office is closed"


def test_pressed_twice_it_is_entered_once(desk, jena):
    for _time in range(2):
        send(desk, ticket="a" * 32)
    assert len(stored()) == 1


def test_it_is_changed(desk, jena):
    row = close(jena, MONDAY, TUESDAY)
    path = f"{PATH}?change={row.pk}"
    opened = page(desk, path)
    assert "Sie ändern: 2. Juni bis 3. Juni 2031: Krankheit" in opened
    send(desk, path, first_day="2031-06-02", last_day="2031-06-05", reason="training")
    row.refresh_from_db()
    assert (row.last_day, row.reason_en, row.sequence) == (TUESDAY + timedelta(days=2), "staff training", 1)


def test_saved_as_it_was_it_is_not_changed(desk, jena):
    row = close(jena, MONDAY, TUESDAY)
    send(desk, f"{PATH}?change={row.pk}", first_day="2031-06-02", last_day="2031-06-03")
    row.refresh_from_db()
    assert row.sequence == 0
    assert not LogEntry.objects.exists()


def test_what_began_before_ends_yesterday(desk, jena):
    row = close(jena, MONDAY - timedelta(days=3), NEXT_MONDAY)
    assert "Ab heute gilt nicht mehr: Jena. 30. Mai bis 9. Juni 2031" in said(
        desk.post(PATH, {"open_again": row.pk}, follow=True)
    )
    row.refresh_from_db()
    assert row.last_day == MONDAY - timedelta(days=1)


def test_what_has_not_begun_is_taken_back(desk, jena):
    row = close(jena, MONDAY)
    desk.post(PATH, {"open_again": row.pk}, follow=True)
    assert not ConsultationException.objects.exists()
    assert [(gone.uid, gone.sequence) for gone in TakenBackClosing.objects.all()] == [(row.uid, 1)]
    assert desk.post(PATH, {"open_again": row.pk}).status_code == 404


def test_the_history_says_who_and_how(desk, jena, hanna):
    send(desk, last_day="2031-06-05")
    desk.post(PATH, {"open_again": ConsultationException.objects.get().pk})
    entries = LogEntry.objects.order_by("pk")
    assert [entry.get_change_message() for entry in entries] == [
        "Geschlossen von 03.06.2031 bis 05.06.2031, mit dem Formular.",
        "Wieder geöffnet ab 03.06.2031, mit dem Formular.",
    ]
    assert {entry.user for entry in entries} == {hanna}


@pytest.mark.parametrize("who", ["rita", "tara"])
def test_who_may_not_change_the_content_may_not_close(client, jena, who):
    client.force_login(getattr(cast, who)(jena))
    assert client.get(PATH).status_code == 403
    assert send(client).status_code == 403
    assert stored() == []


@pytest.mark.parametrize("who", ["mona", "emil"])
def test_who_changes_the_content_may_close(client, jena, who):
    client.force_login(getattr(cast, who)(jena))
    assert client.get(PATH).status_code == 200
    send(client)
    assert len(stored()) == 1


def test_nobody_else(client, jena):
    assert client.get(PATH).status_code == 302
    # What was typed waits until its writer has signed in again (website/send_again/).
    assert client.post(PATH, TYPED).status_code == 403
    assert stored() == []


def test_what_belongs_to_another_office_does_not_exist(desk, jena, gera):
    hours_of(gera, 1)
    theirs = close(gera, TUESDAY, reason_de="Geheim", reason_en="secret")
    unit = Unit.objects.create(office=gera, slug="a", name_de="Geheime Stelle")
    gera.units.create(slug="b", name_de="Andere")
    assert "Geheim" not in page(desk, PATH)
    assert desk.get(f"{PATH}?change={theirs.pk}").status_code == 404
    assert desk.post(f"{PATH}?change={theirs.pk}", TYPED).status_code == 404
    assert desk.post(PATH, {"open_again": theirs.pk}).status_code == 404
    assert desk.post(PATH, {"mail_link": gera.pk}).status_code == 403
    assert errors(send(desk, units=[unit.pk])) != []
    send(desk, office=gera.pk)
    assert [row.office for row in ConsultationException.objects.exclude(pk=theirs.pk)] == [jena]


@pytest.mark.parametrize("key", ["", "x", "0", "-1", "9" * 40, "1'"])
def test_what_is_no_number_is_not_found(desk, jena, key):
    assert desk.post(PATH, {"open_again": key}).status_code == 404
    assert desk.get(f"{PATH}?change={key}").status_code == (404 if key else 200)
    assert desk.post(PATH, {"mail_link": key}).status_code == 403


def test_who_has_several_offices_chooses(client, jena, gera):
    client.force_login(cast.olga())
    assert errors(send(client)) == ["Bitte wählen Sie das Büro, das geschlossen ist."]
    send(client, office=gera.pk)
    assert [row.office for row in ConsultationException.objects.all()] == [gera]
    assert "Jena: Lotsen" in page(client, PATH)
    guides = jena.units.get(slug="guides")
    assert errors(send(client, office=gera.pk, units=[guides.pk])) == ["Das gehört zu einem anderen Büro."]


def test_the_long_form_leaves_units_alone(desk, jena):
    close(jena, TUESDAY, unit=jena.units.get(slug="guides"), reason_de="Nur die Lotsen")
    assert "Nur die Lotsen" not in desk.get(f"/admin/offices/office/{jena.pk}/change/").content.decode()


def test_the_page_asks_no_more_questions_for_many(desk, jena):
    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            desk.get(PATH)
        return len(asked)

    close(jena, TUESDAY, unit=jena.units.get(slug="guides"))
    desk.get(PATH)
    one = questions()
    for number in range(5):
        close(jena, TUESDAY + timedelta(days=number), unit=jena.units.all()[number % 2])
    assert questions() == one
