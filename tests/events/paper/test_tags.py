"""The PDF is tagged, in its language, with alternative texts."""

import subprocess
from io import BytesIO

import pikepdf
import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils.translation import override

from tests import cast
from tests.events.paper.reading import (
    elements,
    fetch,
    in_order,
    make_event,
    needs_pdf,
    path,
    tags,
    text,
)

pytestmark = needs_pdf


@pytest.mark.parametrize(("language", "title"), [("de", "Woche der Vielfalt"), ("en", "Week of diversity")])
def test_it_is_a_tagged_file_with_language_and_title(client, programme, language, title):
    response = client.get(path(language))
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == f'attachment; filename="woche-{language}.pdf"'
    assert not response.cookies
    with pikepdf.open(BytesIO(response.content)) as file:
        assert (file.Root.Lang, file.docinfo.Title) == (language, title)
        assert file.Root.MarkInfo.Marked
        assert file.Root.ViewerPreferences.DisplayDocTitle
        with file.open_metadata() as metadata:
            assert metadata["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        assert file.Root.Outlines.Count > 0


def test_poppler_finds_it_tagged_on_a4_with_its_own_fonts(client, programme):
    pdf = fetch(client)
    facts = subprocess.run(["pdfinfo", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    assert "Tagged:          yes" in facts
    assert "(A4)" in facts
    fonts = subprocess.run(["pdffonts", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    for line in fonts.splitlines()[2:]:
        embedded, subset, unicode = line.split()[-5:-2]
        assert (embedded, subset, unicode) == ("yes", "yes", "yes"), line


def test_headings_lists_and_the_drawing_have_their_tags(client, programme):
    cast.add_date(make_event(programme, "fest", "Fest", price_kind="free"))
    pdf = fetch(client)
    headings = [tag for tag in tags(pdf) if tag.startswith("/H")]
    # Title, the heading of the introduction, a day and its event, who is behind it.
    assert headings == ["/H1", "/H2", "/H2", "/H3", "/H2"]
    assert {"/L", "/LI", "/Lbl", "/LBody", "/P", "/Sect", "/Art", "/Link"} <= set(tags(pdf))
    assert [alt for tag, alt in elements(pdf) if tag == "/Figure"] == [
        "QR code with the address of this page"
    ]


def test_the_way_to_the_page_is_a_link_with_its_address_as_text(client, programme, settings):
    settings.SITE_URL = "https://example.org"
    pdf = fetch(client)
    with override("en"):
        address = f"https://example.org{reverse('events:programme', args=['woche'])}"
    assert address in text(pdf).replace(" ", "")
    with pikepdf.open(BytesIO(pdf)) as file:
        links = [link for page in file.pages for link in page.get("/Annots", [])]
        assert [str(link.A.URI) for link in links] == [address]
        assert all(link.Contents for link in links)


def test_funders_stand_with_the_sentence_they_demand(client, programme):
    funder = programme.office.funding_programmes.create(
        name_de="Programm Vielfalt",
        name_en="Programme Diversity",
        obligatory_sentence_de="Gefördert durch das Land.",
        obligatory_sentence_en="Funded by the state.",
        logo=ContentFile(cast.picture(), "logo.png"),
    )
    programme.funders.add(funder)
    pdf = fetch(client)
    assert in_order(["Funders", "Programme Diversity", "Funded by the state."], text(pdf))
    assert ("/Figure", "Logo: Programme Diversity") in elements(pdf)


def test_a_picture_says_what_it_shows_and_decoration_stays_away(client, programme):
    told = {"image_alt_de": "Kinder am Herd", "image_alt_en": "Children at the stove"}
    stove, run = (
        cast.add_picture(programme.office, **told),
        cast.add_picture(programme.office, image_decorative=True),
    )
    cast.add_date(make_event(programme, "kochen", "Kochen", picture=stove))
    cast.add_date(make_event(programme, "lauf", "Lauf", picture=run))
    figures = [alt for tag, alt in elements(fetch(client)) if tag == "/Figure"]
    assert figures == ["QR code with the address of this page", "Children at the stove"]
