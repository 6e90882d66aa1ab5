"""Sixty names as people write them: stored letter for letter, found and put into addresses by one rule."""

import unicodedata

import pytest

from pages.models import Page
from website.addresses.renaming import slug_of
from website.admin.staff_fields import StaffText
from website.public_forms.fields import Line, Paragraphs
from website.reading.characters import tidy
from website.reading.letters import fold

# As it is typed: how it is searched for.
NAMES = {
    "Özlem Çelik": "oezlem celik", "Jürgen Groß": "juergen gross", "GROẞ": "gross", "Zoë Müller-Lüdenscheidt": "zoe mueller luedenscheidt",
    "Søren Kierkegård": "soeren kierkegaard", "Åse Bjørnstad": "aase bjoernstad", "Łukasz Żółć": "lukasz zolc", "Đorđe Đukić": "dorde dukic",
    "Þórunn Ægisdóttir": "thorunn aegisdottir", "Guðrún Eiðsdóttir": "gudrun eidsdottir", "François Lefèvre": "francois lefevre", "Noël Œuvrard": "noel oeuvrard",
    "İbrahim Yıldız": "ibrahim yildiz", "ŞÜKRÜ ĞÜLER": "suekrue gueler", "Nguyễn Thị Ánh": "nguyen thi anh", "Đặng Văn Lâm": "dang van lam",
    "Jiří Dvořák": "jiri dvorak", "Ľubomír Ďuriš": "lubomir duris", "Ștefan Țîrlea": "stefan tirlea", "Şefan Ţîrlea": "sefan tirlea",
    "José María Ñúñez": "jose maria nunez", "João Conceição": "joao conceicao", "Žydrūnas Ąžuolas": "zydrunas azuolas", "Ģirts Ķēniņš": "girts kenins",
    "Kārlis Ūsiņš": "karlis usins", "Õnne Pärn": "onne paern", "Győző Őry": "gyozo ory", "Ħamrun Ġorġ": "hamrun gorg", "Seán Ó Súilleabháin": "sean o suilleabhain",
    "Siân Llŷr": "sian llyr", "Ŋuŋu Ŧavvi": "nunu tavvi", "Əli Məmmədov": "eli memmedov", "Ḥasan al-Ḫaṭīb": "hasan al hatib", "ʿAbd ar-Raḥmān": "ʿabd ar rahman",
    "Ḩāfiz̧": "hafiz", "Ch̲aym": "chaym", "C̨elik": "celik", "K͟hālid": "khalid", "M̂bata": "mbata", "L̥aksmī": "laksmi", "D̦oina": "doina",
    "Anne-Marie d’Aubigné": "anne marie d aubigne", "O'Neill": "o neill", "van der Berg, Jr.": "van der berg jr", "Maria 2.": "maria 2", "X Æ A-12": "x ae a 12",
    "Мария Шевченко": "мария шевченко", "Євген Їжак": "євген іжак", "Ζωή Παπαδοπούλου": "ζωη παπαδοπουλου", "محمد علي": "محمد علي", "می‌خواهم": "میخواهم",
    "יוסף כהן": "יוסף כהן", "王小明": "王小明", "山田 太郎": "山田 太郎", "김철수": unicodedata.normalize("NFKD", "김철수"), "தமிழ் செல்வன்": "தம ழ ச லவன",
    "Chloë": "chloe", "Renée": "renee", "Ægir": "aegir", "Çağla Öztürk-Weiß": "cagla oeztuerk weiss", "Ĳsbrand": "ijsbrand", "Mädchen\u00adname": "maedchenname",
}  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_is_stored_letter_for_letter(name, form):
    typed = unicodedata.normalize(form, name)
    for field in [Line(), Paragraphs(), StaffText()]:
        assert field.clean(typed) == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize(("name", "words"), NAMES.items())
def test_a_name_is_found_however_it_is_made_up(name, words):
    assert fold(name) == fold(unicodedata.normalize("NFD", name)) == words
    assert fold(f"\ufeff{name}\u200b") == words


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("\ufeffAnna\u200b", "Anna"), ("Lösungs\u00adweg", "Lösungs\u00adweg"), ("می\u200cخواهم", "می\u200cخواهم"), ("a\u202eb\u202c", "ab"),
        ("\u2068Anna\u2069 \u200fعلي", "\u2068Anna\u2069 \u200fعلي"), ("👩\u200d🎓", "👩\u200d🎓"), ("A\u0308", "Ä"),
    ],
)  # fmt: skip
def test_only_what_nobody_typed_is_left_out(pasted, kept):
    assert tidy(pasted) == kept


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Häufige Fragen", "haeufige-fragen"), ("Œuvre d’art", "oeuvre-dart"), ("Ægir & Þór", "aegir-thor"), ("ışık İstanbul", "isik-istanbul"),
        ("Łódź", "lodz"), ("SMØRREBRØD", "smoerrebroed"), ("Straße GROẞ", "strasse-gross"), ("A\u0308mter", "aemter"), ("Đặng Lâm", "dang-lam"),
        ("Свято Юрій", "sviato-iurii"), ("Ζωή Θάλασσα", "zoi-thalassa"), ("Mittwoch–Freitag", "mittwoch-freitag"), ("und/oder", "und-oder"),
        ("Lösungs\u00adweg", "loesungsweg"), ("Bürger:innen", "buergerinnen"), ("???", ""), ("محمد", ""), ("Åse", "aase"), ("ĲSSEL", "ijssel"),
    ],
)  # fmt: skip
def test_a_slug(title, slug):
    assert slug_of(title, 50) == slug


class TestStaffWhoWriteNoAddress:
    def add_page(self, admin_client, office, title, **fields):
        data = {"office": office.pk, "title_de": title, "slug": "", "is_published": "False", **fields}
        response = admin_client.post("/admin/pages/page/add/", data)
        assert response.status_code == 302, response.content.decode()
        return Page.objects.filter(office=office).latest("pk").slug

    def test_a_page_gets_one_from_its_title(self, admin_client, jena):
        assert self.add_page(admin_client, jena, "Häufige Fragen") == "haeufige-fragen"
        assert self.add_page(admin_client, jena, "Häufige Fragen") == "haeufige-fragen-2"
        assert self.add_page(admin_client, jena, "???") == "seite"
        assert self.add_page(admin_client, jena, "Häufige Fragen", slug="faq") == "faq"

    def test_a_unit_gets_one_from_its_name(self, admin_client, jena):
        data = {"office": jena.pk, "name_de": "Œuvre für Ältere", "slug": "", "position": 9}
        rows = {"duties-TOTAL_FORMS": 0, "duties-INITIAL_FORMS": 0}
        response = admin_client.post("/admin/offices/unit/add/", data | rows)
        assert response.status_code == 302, response.content.decode()
        assert jena.units.filter(slug="oeuvre-fuer-aeltere").exists()

    def test_no_program_in_the_browser_makes_another(self, admin_client, jena):
        assert 'data-prepopulated-fields="[]"' in admin_client.get("/admin/pages/page/add/").content.decode()
