"""Two hundred phone numbers as people write them. None is changed without a word."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from offices.models import Contact
from tests.offices.admin_pages import form_data
from tests.website.reading.lists import REFUSED, lines
from website.formats.phone import for_address_cards, to_national
from website.reading.phone_number import read_phone_number

TYPED = list(
    lines("""
+493658383019:
  0365/838 3019  0365 8383019  +49 365 8383019  0049 365 838-3019  (0365) 8383019  (0365)8383019  0365-8383019
  0365 - 838 30 19  0365.838.3019  +49 (0) 365 8383019  +49(0)365/8383019  0049 (0)365 8383019  +49 (365) 8383019
  +490365 8383019  +49/365/8383019  +49-365-8383019  0365 – 838 3019  0365\\u00a0838\\u202f3019  ０３６５ ８３８３０１９
  ＋４９ ３６５ ８３８３０１９  \\u0660\\u0663\\u0666\\u0665 \\u0668\\u0663\\u0668\\u0663\\u0660\\u0661\\u0669  Tel.: 0365 8383019  Tel. 0365 8383019
  Telefon 0365/8383019  Telefon: 0365 8383019  phone: 0365 8383019  tel:+493658383019  0365 8383019.  0365 8383019,
  \\u202a+49 365 8383019\\u202c  0365\\u200b8383019  03 65 / 8 38 30 19  0 365 8383019  +49 [0] 365 8383019  03658383019
  \\u06f0\\u06f3\\u06f6\\u06f5 \\u06f8\\u06f3\\u06f8\\u06f3\\u06f0\\u06f1\\u06f9  Fon 0365 8383019  +49.365.8383019  0365 / 8383019
+493658383019;ext=12:
  0365 8383019 App. 12  0365 8383019 App 12  0365 8383019 Apparat 12  0365 8383019, Apparat 12  0365 8383019 DW 12
  0365 8383019 Durchwahl 12  0365 8383019, Durchwahl: 12  0365 8383019 Nst. 12  0365 8383019 Nst 12  0365 8383019 Nebenstelle 12
  0365 8383019 ext. 12  0365 8383019 ext 12  0365 8383019, extension 12  0365 8383019x12  0365 8383019 x 12
  0365 8383019 (App. 12)  0365 8383019 #12  +49 365 8383019;ext=12  tel:+49-365-8383019;ext=12  0365/8383019 APP. 12
  +49 (0) 365 8383019 App.12  0365 8383019 extn 12  0365 8383019 App.: 12  Tel. 0365 8383019 App. 12
+49365838301912:
  0365 8383019-12  0365 8383019 - 12  +49 365 8383019-12
+493641493330:
  03641 49-3330  03641 49 33 30  (03641) 49-3330  03641/49-3330  036 41/49 33 30  0 36 41 / 49 33 30  +49 3641 493330
  +49 (0)3641 49-3330  0049/3641/493330
+49365838300:
  0365 8383-00  0365 838300  0365/838300
+4917612345678:
  0176 12345678  0176/12345678  0176-12345678  +49 176 12345678  0049 176 12345678  Mobil: 0176 12345678
  Handy 0176 1234 5678  +49 (0)176/12345678  01 76 12 34 56 78
+498001234567:
  0800 1234567  0800/123 45 67  0800-1234567
110:
  110  1 1 0
112:
  112  1-1-2  \\uff11\\uff11\\uff12  Tel. 112
115:
  115  1 1 5  Tel.: 115  115.  tel:115
116117:
  116117  116 117  116-117
116016:
  116016  116 016
+48221234567:
  +48 22 123 45 67  0048 22 1234567  0048 (22) 123-45-67
+380441234567:
  +380 44 123 4567  00380441234567  +38 044 123 4567
+39061234567:
  +39 06 1234567  0039 06 1234567
+442079460958:
  +44 20 7946 0958  +44 (0)20 7946 0958  0044 20 7946 0958
+12125551234:
  +1 212 555 1234  +1 (212) 555-1234  001 212 555 1234  +1.212.555.1234  +1-212-555-1234
+12125551234;ext=99:
  +1 212 555 1234 ext. 99  +1 (212) 555-1234 x99
+902121234567:
  +90 212 123 45 67  0090 212 1234567
+963111234567:
  +963 11 123 4567
+33123456789:
  +33 1 23 45 67 89  +33 (0)1 23 45 67 89  0033123456789
+431234567890:
  +43 1 234567890  +43 (0)1 234567890
refused:
  abends  nach 18 Uhr  0365 8383019 abends  0365 8383019 (abends)  0365 8383019 nach 18 Uhr  ab 18 Uhr 0365 8383019
  0800 VORWAHL  1-800-FLOWERS  0365 TELEFON  keine  -  ?  n/a  0365  0365/  +  +49  0  00  000000  12  1234
  0365 1 oder 0176 2  0365 8383019 oder 0176 12345678  0365 8383019, 0365 8383020  0365 8383019; 0365 8383020
  0365 8383019 / 0176 12345678  0365 8383019/0176 12345678  0365 8383019 - 0176 1234567  0365 8383019/20
  0365/8383019/20  0365 8383019 + 0176 12345678  +49 365 8383019 +49 176 1234567  0365 8383019 und 20
  0365 8383019 Fax 0365 8383020  Fax: 0365 8383020  0365 8383019 bis 22  0365 8383019 App.  0365 8383019 App. zwölf
  App. 12  App. 12 0365 8383019  0365 8383019 App. 123456789  8383019  365 8383019  49 365 8383019  011 49 365 8383019
  O365 8383019  0365 838 3O19  0365 838 30 l9  0365 8383019²  0365 83830½  0365 8383019 *12  0365 8383019!  @0365
  0365_8383019  0365:8383019  0365=8383019  anna@example.org  https://example.org  0365 8383019 App. 12 App. 13
  99999999999999999999  +49 365 8383019 8383019 8383019  (  )  ()  +()  ++49 365 8383019  0365 +8383019
""")
)


def digits(text: str) -> str:
    return re.sub(r"\D", "", text)


@pytest.mark.parametrize(("typed", "meant"), TYPED)
def test_a_number_is_read_rightly_or_refused(typed, meant):
    if meant != REFUSED:
        assert read_phone_number(typed) == meant
        return
    with pytest.raises(ValidationError):
        read_phone_number(typed)


@pytest.mark.parametrize("stored", sorted({meant for _typed, meant in TYPED} - {REFUSED}))
def test_what_is_stored_and_what_is_shown_is_the_same_number(stored):
    assert read_phone_number(stored) == stored
    for language in ["de", "en"]:
        with override(language):
            assert read_phone_number(to_national(stored)) == stored


@pytest.mark.parametrize(
    ("stored", "german", "english"),
    [
        ("+493658383019", "0365 8383019", "0365 8383019"),
        ("+493658383019;ext=12", "0365 8383019, Apparat 12", "0365 8383019, extension 12"),
        ("+380441234567", "+380 44 123 4567", "+380 44 123 4567"),
        ("115", "115", "115"),
        ("abc", "abc", "abc"),
        # Stored when letters were still read as keys: to be seen, so that somebody mends it.
        ("+49365838301927712", "0365 838301927712", "0365 838301927712"),
    ],
)
def test_a_number_is_shown_as_people_dial_it(stored, german, english):
    with override("de"):
        assert to_national(stored) == german
    with override("en"):
        assert to_national(stored) == english


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("abends", "not a phone number"), ("0365 8383019 abends", "more than a phone number"),
        ("0365 1 oder 0176 2", "two phone numbers"), ("8383019", "area code"), ("0365 8383019 App. 123456789", "extension is too long"),
    ],
)  # fmt: skip
def test_a_sentence_says_what_is_wrong(typed, sentence):
    with override("en"), pytest.raises(ValidationError, match=sentence):
        read_phone_number(typed)


def test_a_telephone_dials_the_extension_of_a_card():
    assert for_address_cards("+493658383019;ext=12") == "+493658383019,12"


def test_every_way_into_the_database_stores_the_same_number(jena):
    jena.contacts.create(phone="0365/838 3019 App. 12")
    Contact.objects.update(phone="0365 8383019 Durchwahl 12")
    assert set(Contact.objects.values_list("phone", flat=True)) == {"+493658383019;ext=12"}


def test_staff_see_the_number_as_they_wrote_it_and_save_it_unchanged(admin_client, jena):
    contact = jena.contacts.create(name_de="Anna", phone="0365 8383019 App. 12")
    address = f"/admin/offices/contact/{contact.pk}/change/"
    page = admin_client.get(address)
    assert 'value="0365 8383019, Apparat 12"' in page.content.decode()
    answer = admin_client.post(address, form_data(page) | {"phone": "0365 8383019, Apparat 12"})
    assert answer.status_code == 302
    contact.refresh_from_db()
    assert contact.phone == "+493658383019;ext=12"
    typed = {"office": "", "phone": "+493658383019", "email": "", "position": 0}
    assert 'value="+493658383019"' in admin_client.post(address, typed).content.decode()


def test_the_office_page_shows_and_dials_the_extension(client, jena):
    jena.contacts.all().delete()
    jena.contacts.create(phone="0365 8383019 App. 12")
    page = client.get(jena.get_absolute_url()).content.decode()
    assert "tel:+493658383019;ext=12" in page
    assert "0365 8383019, Apparat 12" in page
