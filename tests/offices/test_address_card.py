"""The address card of an office, read back by vobject."""

import pytest
import vobject

from offices.models import Office
from tests import cast

pytestmark = pytest.mark.usefixtures("jena_on_stage")

PATHS = {"de": "/de/bueros/jena.vcf", "en": "/en/offices/jena.vcf"}
LONG_NAME = (
    "Büro für die Übergänge zwischen Behörden, Ämtern; Höfen und Gärten in größeren Städten Thüringens"
)


def read(client, language="de"):
    response = client.get(PATHS[language])
    assert response.status_code == 200
    card = vobject.readOne(response.content.decode("utf-8"))
    card.validate(raiseException=True)
    return card


def test_it_is_a_file_of_its_kind(client, jena):
    response = client.get(PATHS["de"])
    assert response["Content-Type"] == "text/vcard; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="jena.vcf"'
    assert response["Content-Language"] == "de"
    assert not response.cookies
    assert response.content.startswith(b"BEGIN:VCARD\r\nVERSION:3.0\r\n")
    assert response.content.endswith(b"END:VCARD\r\n")
    assert b"\n" not in response.content.replace(b"\r\n", b"")


@pytest.mark.parametrize(
    ("language", "name", "municipality", "country", "page"),
    [
        ("de", "Integrationsbüro Jena", "Stadt Jena", "Deutschland", "/de/bueros/jena/"),
        ("en", "Integration Office Jena", "City of Jena", "Germany", "/en/offices/jena/"),
    ],
)
def test_it_says_who_and_where_in_its_language(
    client, jena, settings, language, name, municipality, country, page
):
    settings.SITE_URL = "https://example.org"
    jena.contacts.create(phone="0365 8383019")
    card = read(client, language)
    assert (card.fn.value, card.n.value.family) == (name, name)
    assert [line.params["LANGUAGE"] for line in [card.fn, card.n, card.org]] == [[language]] * 3
    assert card.org.value == [municipality, name]
    assert (card.tel.value, card.email.value) == ("+493658383019", "jena@example.org")
    address = card.adr.value
    assert (address.street, address.code, address.city, address.country) == (
        "Jenaer Allee 1",
        "07743",
        "Jena",
        country,
    )
    assert card.url.value == f"https://example.org{page}"
    assert card.note.params["LANGUAGE"] == [language]


def test_a_post_box_has_its_own_postcode(client, jena):
    jena.addresses.create(kind="postal", post_box="11 65", postcode="07740", town="Jena")
    postal = read(client).contents["adr"][1]
    assert postal.params["TYPE"] == ["WORK", "POSTAL"]
    assert (postal.value.box, postal.value.street, postal.value.code) == ("Postfach 11 65", "", "07740")


def test_umlauts_and_signs_survive_the_folding(client, jena):
    Office.objects.update(name_de=LONG_NAME)
    lines = client.get(PATHS["de"]).content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert any(line.startswith(b" ") for line in lines)
    for line in lines:
        line.decode("utf-8")  # no letter is cut in two
    card = read(client)
    assert card.fn.value == f"{LONG_NAME}, Jena"
    assert card.org.value == ["Stadt Jena", LONG_NAME]


def test_a_name_in_german_only_says_so_in_the_english_card(client, jena):
    Office.objects.update(name_en="")
    card = read(client, "en")
    assert (card.fn.value, card.fn.params["LANGUAGE"]) == ("Integrationsbüro Jena", ["de"])
    assert card.org.value == ["Stadt Jena", "Integrationsbüro Jena"]
    assert card.adr.value.country == "Germany"


def test_people_are_told_to_phone_first(client, jena):
    Office.objects.update(phone_first=True, switchboard="03641 490")
    note = " ".join(read(client).note.value.split())
    assert note.startswith("Sprechzeiten: Dienstag, 9 bis 12 Uhr. Bitte rufen Sie vorher an")


def test_the_same_office_is_the_same_card_in_both_languages_on_any_site_and_under_a_new_address(
    client, jena, settings
):
    first = read(client).uid.value
    assert first.startswith("urn:uuid:")
    assert read(client, "en").uid.value == first
    settings.SITE_URL = "https://example.org"
    assert read(client).uid.value == first
    jena.slug = "jena-neu"
    jena.save()
    response = client.get("/de/bueros/jena-neu.vcf")
    assert vobject.readOne(response.content.decode()).uid.value == first


def test_two_offices_are_two_cards(client, jena, gera):
    gera_card = vobject.readOne(client.get("/de/bueros/gera.vcf").content.decode())
    assert gera_card.uid.value != read(client).uid.value
    assert "Jena" not in client.get("/de/bueros/gera.vcf").content.decode()


def test_a_former_address_leads_to_the_card(client, jena):
    jena.slug = "jena-neu"
    jena.save()
    response = client.get(PATHS["en"])
    assert (response.status_code, response["Location"]) == (301, "/en/offices/jena-neu.vcf")


@pytest.mark.parametrize("language", ["de", "en"])
def test_without_phone_e_mail_and_address_there_is_no_card_and_no_link(client, empty_stage, language):
    cast.make_office("jena", "Jena")
    assert client.get(PATHS[language]).status_code == 404
    page = client.get(PATHS[language].replace(".vcf", "/")).content.decode()
    assert ".vcf" not in page


def test_the_plate_links_it_and_says_what_it_is(client, jena):
    page = client.get("/en/offices/jena/").content.decode()
    assert 'href="/en/offices/jena.vcf"' in page
    assert "Save as a contact (file, VCF)" in page


def test_an_office_that_does_not_exist_has_none(client, db):
    assert client.get("/de/bueros/nowhere.vcf").status_code == 404


def test_it_can_only_be_read(client, jena):
    assert client.post(PATHS["de"]).status_code == 405
