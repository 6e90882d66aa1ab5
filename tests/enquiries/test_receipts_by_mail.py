"""Whoever writes to an office and gave an address gets a receipt, which is no tool for mailing strangers."""

import pytest
from django.utils.translation import override

from enquiries import receipt
from enquiries.models import Enquiry
from outbox.models import Mail
from tests.enquiries.sending import BARRIER, TYPED, send
from tests.website.pages import parse, texts

PATHS = {"de": "/de/bueros/jena/kontakt/", "en": "/en/offices/jena/contact/"}
AMINA = TYPED["email"]

pytestmark = [
    pytest.mark.usefixtures("jena_on_stage", "db"),
    pytest.mark.time_machine("2026-11-22 10:00", tick=False),
]


@pytest.fixture(autouse=True)
def only_what_is_sent(jena, gera):
    Enquiry.objects.all().delete()


def one_line(mail: Mail) -> str:
    return " ".join(mail.body.split())


def receipt_of(client, path=PATHS["de"], **changes) -> Mail:
    assert send(client, path, TYPED | changes).status_code == 302
    return Mail.objects.filter(purpose=receipt.PURPOSE, to=AMINA).latest("pk")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "de",
            [
                "Ihre Vorgangsnummer: ",
                "Integrationsbüro Jena (Stadt Jena)",
                "/de/bueros/jena/",
                "21. Mai 2027",
            ],
        ),
        ("en", ["Your reference: ", "E-mail: jena@example.org", "/en/offices/jena/", "21 May 2027"]),
    ],
)
def test_it_names_reference_office_and_ways_in_the_language_of_the_page(client, language, words):
    mail = receipt_of(client, PATHS[language])
    reference = Enquiry.objects.get().reference
    assert mail.subject.endswith(reference)
    assert mail.language == language
    assert mail.reply_to == "jena@example.org"
    for each in [*words, reference]:
        assert each in one_line(mail)


@pytest.mark.parametrize("language", PATHS)
def test_it_tells_the_usual_time_and_the_languages_only_if_the_office_has_entered_them(
    client, jena, language
):
    said = {"de": "Übliche Zeit bis zur Antwort", "en": "Usual time for an answer"}[language]
    jena.answer_time_de = jena.answer_time_en = jena.languages_spoken_de = jena.languages_spoken_en = ""
    jena.save()
    assert said not in receipt_of(client, PATHS[language]).body
    jena.answer_time_de, jena.answer_time_en = "drei Arbeitstage", "three working days"
    jena.languages_spoken_de, jena.languages_spoken_en = "Deutsch, Farsi", "German, Farsi"
    jena.save()
    mail = receipt_of(client, PATHS[language], message="Noch etwas")
    time = {"de": "drei Arbeitstage", "en": "three working days"}[language]
    assert f"{said}: {time}\n" in mail.body
    assert "Farsi" in mail.body
    with override("de"):
        page = texts(parse(client.get(Enquiry.objects.latest("pk").get_receipt_url())))
    assert "drei Arbeitstage" in page
    assert "Eine Bestätigung mit diesen Angaben ist per E-Mail zu Ihnen unterwegs." in page


def test_it_repeats_nothing_of_what_was_typed(client):
    mail = receipt_of(client, message="Kaufen Sie bei evil.example", name="Gratis Geld", times="jetzt sofort")
    for typed in ["evil", "Gratis", "jetzt sofort", AMINA, "12345"]:
        assert typed not in mail.body + mail.subject


def test_without_an_address_there_is_none(client):
    send(client, PATHS["de"], TYPED | {"email": ""})
    assert not Mail.objects.filter(purpose=receipt.PURPOSE).exists()
    page = texts(parse(client.get(Enquiry.objects.get().get_receipt_url())))
    assert "per E-Mail zu Ihnen unterwegs" not in page


def test_one_address_gets_few_a_day_from_whomever(client, time_machine):
    def write(number):
        address = f"192.0.2.{number}"
        send(client, PATHS["de"], TYPED | {"message": f"Nummer {number}"}, REMOTE_ADDR=address)
        return Mail.objects.filter(purpose=receipt.PURPOSE).count()

    assert [write(number) for number in range(1, 6)] == [1, 2, 3, 3, 3]
    assert Enquiry.objects.count() == 5
    time_machine.move_to("2026-11-23 10:01", tick=False)
    assert write(6) == 4


def test_one_sender_reaches_few_addresses_a_day(client, monkeypatch):
    monkeypatch.setattr(receipt, "MOST_OF_A_SENDER", 2)
    for number in range(4):
        send(client, PATHS["de"], TYPED | {"email": f"fremd{number}@example.org"})
    assert Mail.objects.filter(purpose=receipt.PURPOSE).count() == 2
    assert Enquiry.objects.count() == 4


def test_who_leaves_a_phone_number_alone_reaches_no_address(client, monkeypatch):
    monkeypatch.setattr(receipt, "MOST_OF_A_SENDER", 1)
    for number in range(2):
        send(client, PATHS["de"], TYPED | {"email": "", "message": f"Nummer {number}"})
    assert receipt_of(client)


@pytest.mark.parametrize("page", ["/de/bueros/jena/", "/de/"])
def test_a_report_of_a_barrier_tells_the_day_of_the_law(client, page):
    send(client, "/de/barriere-melden/", BARRIER | {"email": AMINA, "page": page})
    mail = Mail.objects.get(purpose=receipt.PURPOSE)
    assert mail.subject == f"Ihre Meldung ist angekommen: {Enquiry.objects.get().reference}"
    assert "Sie bekommen bis zum 22. Dezember 2026 eine Antwort." in one_line(mail)
    assert mail.reply_to == ("jena@example.org" if "jena" in page else "")
