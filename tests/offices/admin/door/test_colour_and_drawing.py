"""The door of an office in the admin: taken colours and drawings are marked, a drawing of its own is uploaded."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from offices.models import Office
from tests import cast
from tests.offices.admin_pages import page_with
from tests.website.pages import parse, texts

pytestmark = pytest.mark.django_db

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z" fill="red"/></svg>'
DRAWN = '<path d="M1 1h7v7z" class="emblem__glow"></path>'


@pytest.fixture
def weimar():
    return cast.make_office("weimar", "Weimar", position=7, hue=75, drawing="star")


@pytest.fixture
def erik(client, weimar):
    client.force_login(cast.make_staff("erik", weimar, "editor"))
    return client


def page_of(office) -> str:
    return reverse("admin:offices_office_drawing_change", args=[office.pk])


def send(client, office, content: bytes, name="drawing.svg"):
    sent = {"drawing": SimpleUploadedFile(name, content)} if content else {}
    return client.post(page_of(office), sent, follow=True, headers={"accept-language": "de"})


def choices(client, office, name) -> list[str]:
    page = client.get(page_with(office, "hue"), headers={"accept-language": "de"})
    return [texts(each) for each in parse(page).iterfind(f".//select[@id='id_{name}']/option")]


def test_colours_and_drawings_of_others_are_marked_and_can_be_chosen(erik, weimar, jena, gera):
    Office.objects.filter(pk=jena.pk).update(hue=255, drawing="circles")
    Office.objects.filter(pk=gera.pk).update(hue=255, drawing="hill", own_drawing="<svg></svg>")
    assert "Blau (vergeben: Gera, Jena)" in [
        each[:1].upper() + each[1:] for each in choices(erik, weimar, "hue")
    ]
    drawings = choices(erik, weimar, "drawing")
    assert [each for each in drawings if "vergeben" in each] == [each for each in drawings if "Jena" in each]
    assert len([each for each in drawings if "Jena" in each]) == 1
    assert not [each for each in choices(erik, weimar, "hue") if "Weimar" in each]


def test_an_office_that_is_not_public_is_named_to_administrators_alone(erik, as_olga, weimar):
    cast.make_office("apolda", "Apolda", position=8, hue=30, is_public=False)
    assert [each for each in choices(as_olga, weimar, "hue") if "Apolda" in each]
    as_olga.force_login(weimar.memberships.get().user)
    assert not [each for each in choices(as_olga, weimar, "hue") if "Apolda" in each]


def test_a_drawing_stands_in_the_doors_of_its_office_and_of_no_other(erik, client, weimar, jena):
    answer = send(erik, weimar, SVG)
    assert "Die Zeichnung ist jetzt über der Tür" in texts(parse(answer).find(".//main"))
    client.logout()
    for path in ["/de/", "/de/bueros/", "/de/bueros/weimar/"]:
        page = client.get(path).content.decode()
        assert DRAWN in page, path
        assert "M27 33h42v42H27z" not in page, "the star"
    assert DRAWN not in client.get("/de/bueros/jena/").content.decode().partition("<footer")[0]


def test_screen_readers_are_told_nothing_of_it(erik, weimar):
    send(erik, weimar, SVG)
    page = parse(erik.get("/de/bueros/weimar/"))
    own = [each for each in page.iter("svg") if each.get("class") == "emblem__own"]
    assert own
    assert all(each.getparent().get("aria-hidden") == "true" or _is_hidden(each) for each in own)


def _is_hidden(element) -> bool:
    return any(each.get("aria-hidden") == "true" for each in element.iterancestors())


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (SVG.replace(b"<path", b"<script/><path"), "enthält „script“"),
        (b"Hallo", "nicht als Zeichnung lesen"),
        (b"\x89PNG\r\n\x1a\n half", "speichern Sie sie neu"),
    ],
)
def test_what_is_no_plain_drawing_is_refused_in_words_beside_its_field(erik, weimar, content, words):
    answer = send(erik, weimar, content)
    assert words in texts(parse(answer).find(".//main"))
    weimar.refresh_from_db()
    assert weimar.own_drawing == ""


def test_without_a_file_the_door_has_its_drawing_from_the_list_again(erik, weimar):
    send(erik, weimar, SVG)
    send(erik, weimar, b"")
    page = erik.get("/de/bueros/weimar/").content.decode()
    assert DRAWN not in page
    assert "M27 33h42v42H27z" in page


def test_who_may_not_change_the_office_changes_no_drawing(client, weimar, as_anna):
    assert send(as_anna, weimar, SVG).status_code == 404
    client.force_login(cast.make_staff("rosa", weimar, "reader"))
    assert send(client, weimar, SVG).status_code == 403
    weimar.refresh_from_db()
    assert weimar.own_drawing == ""
