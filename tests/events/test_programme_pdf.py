"""The programme as a PDF, looked into by pikepdf and read by poppler as people with a screen reader would."""

import logging
import os
import shutil
import subprocess
from datetime import date, time
from io import BytesIO

import pikepdf
import pytest
from django.core.cache import cache
from django.core.checks import run_checks
from django.core.files.base import ContentFile
from django.template import Context, Template
from django.urls import reverse
from django.utils.translation import override

from events import programme_pdf
from events.models import Place, Programme, State, Status
from tests import cast
from website import pdf as pdf_files

LANGUAGES = ["de", "en"]

MISSING = not (pdf_files.can_make_pdf() and shutil.which("pdftotext"))
pytestmark = pytest.mark.skipif(
    MISSING and os.environ.get("CI") != "true", reason="Pango or poppler is not installed"
)


@pytest.fixture(autouse=True)
def silence(caplog):
    """WeasyPrint writes into the log what is missing: alternative texts, a language, a file."""
    cache.clear()
    caplog.set_level(logging.WARNING, logger="weasyprint")
    yield
    found = [record for record in caplog.records if record.name.startswith("weasyprint")]
    assert not found, [record.getMessage() for record in found]


@pytest.fixture
def programme(bare):
    """A published programme of Jena without events."""
    return Programme.objects.create(
        office=bare,
        slug="woche",
        state=State.PUBLISHED,
        title_de="Woche der Vielfalt",
        title_en="Week of diversity",
        introduction_de="<h3>Willkommen</h3><p>Alle sind <strong>eingeladen</strong>.</p>",
        introduction_en="<h3>Welcome</h3><p>Everybody is <strong>invited</strong>.</p>",
        first_day=date(2031, 6, 1),
        last_day=date(2031, 6, 30),
        nationwide_first_day=date(2031, 6, 7),
        nationwide_last_day=date(2031, 6, 14),
        initiators_de="die Kirchen",
        initiators_en="the churches",
        co_organisers_de="viele Vereine",
        co_organisers_en="many clubs",
    )


def make_event(programme, slug, title, **fields):
    return cast.make_event(programme.office, slug, title, programme=programme, **fields)


def path(language, slug="woche"):
    with override(language):
        return reverse("events:programme_pdf", args=[slug])


def fetch(client, language="en") -> bytes:
    response = client.get(path(language))
    assert response.status_code == 200
    return response.content


def text(pdf: bytes) -> str:
    """What is read out, in the order of the file, in one line."""
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def elements(pdf: bytes) -> list[tuple[str, str]]:
    """The tags in their order with their alternative texts."""
    found = []

    def walk(element):
        if not isinstance(element, pikepdf.Dictionary):
            return
        if "/S" in element:
            found.append((str(element.S), str(element.get("/Alt", ""))))
        children = element.get("/K", [])
        for child in children if isinstance(children, pikepdf.Array) else [children]:
            walk(child)

    with pikepdf.open(BytesIO(pdf)) as file:
        walk(file.Root.StructTreeRoot)
    return found


def tags(pdf: bytes) -> list[str]:
    return [tag for tag, _alt in elements(pdf)]


def in_order(words: list[str], whole: str) -> bool:
    for word in words:
        _before, found, whole = whole.partition(word)
        assert found, f"“{word}” is not in “{whole or _before}”"
    return True


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


def test_it_says_who_when_and_where_and_then_day_by_day(client, programme):
    place = Place.objects.create(
        office=programme.office, name_de="Haus am Markt", name_en="House at the market", town="Jena",
        step_free=True, lift=False, access_contact_de="Frau Weg, 03641 1", access_contact_en="Ms Weg, 03641 1",
    )  # fmt: skip
    late = make_event(
        programme, "kochen", "Kochen", place=place, price_kind="fixed", price=350, registration_needed=True
    )
    late.organisers.create(name_de="Verein Löffel", name_en="Spoon Club")
    late.spoken_languages.create(language="de")
    late.spoken_languages.create(language="ar", is_interpreted=True)
    cast.add_date(late, date(2031, 6, 14))
    cast.add_date(make_event(programme, "frueh", "Lauf"), date(2031, 6, 12))
    make_event(programme, "offen", "Ohne Termin")
    words = text(fetch(client))
    assert in_order(
        [
            "Integration Office Jena, City of Jena",
            "Week of diversity",
            "The programme here: 1 June to 30 June 2031",
            "The week nationwide: 7 June to 14 June 2031",
            "This programme on the web",
            "Welcome",
            "Everybody is invited.",
            "Thursday 12 June 2031",
            "Lauf (English)",
            "Saturday 14 June 2031",
            "Kochen (English)",
            "6 pm to 8 pm",
            "Place: House at the market, Jena",
            "Step-free access: yes; Lift: no",
            "Questions about accessibility: Ms Weg, 03641 1",
            "Languages: German",
            "Interpreting into: Arabic",
            "Admission: €3.50",
            "Registration: Please register",
            "Organised by: Spoon Club",
            "Date to be announced",
            "Ohne Termin (English)",
            "Who is behind it",
            "Called for by: the churches",
            "Together with: many clubs",
        ],
        words,
    )


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
    cast.add_date(
        make_event(programme, "kochen", "Kochen", image=ContentFile(cast.picture(), "a.png"), **told)
    )
    cast.add_date(
        make_event(
            programme, "lauf", "Lauf", image=ContentFile(cast.picture(), "b.png"), image_decorative=True
        )
    )
    figures = [alt for tag, alt in elements(fetch(client)) if tag == "/Figure"]
    assert figures == ["QR code with the address of this page", "Children at the stove"]


def test_what_is_cancelled_postponed_or_moved_says_so_in_words(client, programme):
    event = make_event(programme, "lauf", "Lauf")
    cast.add_date(event, date(2031, 6, 12), status=Status.CANCELLED, reason_de="Sturm.", reason_en="A storm.")
    cast.add_date(make_event(programme, "fest", "Fest"), date(2031, 6, 13), status=Status.POSTPONED)
    moved = make_event(programme, "film", "Film")
    cast.add_date(
        moved,
        date(2031, 6, 14),
        status=Status.MOVED,
        previous_day=date(2031, 6, 10),
        previous_time=time(17),
    )
    words = text(fetch(client))
    assert "Cancelled: Lauf (English) 6 pm to 8 pm Cancelled: A storm." in words
    assert "Postponed: Fest (English)" in words
    assert "the new date is not known yet" in words
    assert "Moved, it was to be on Tuesday 10 June 2031, 5 pm" in words


def test_german_parts_of_the_english_file_say_so_in_words(client, programme):
    programme.introduction_en = ""
    programme.save()
    event = make_event(programme, "lauf", "Lauf", title_en="", summary_en="")
    event.organisers.create(name_de="Verein Löffel")
    cast.add_date(event, note_de="Eingang hinten")
    words = text(fetch(client))
    assert in_order(
        [
            "The following text is in German. Willkommen",
            "in German: Lauf",
            "in German: Eingang hinten",
            "in German: Kurz über Lauf.",
            # A name is no German text.
            "Organised by: Verein Löffel",
        ],
        words,
    )
    assert "auf Deutsch" not in text(fetch(client, "de"))
    assert "in German" not in text(fetch(client, "de"))


def test_an_event_of_several_days_is_told_once_and_then_pointed_to(client, programme):
    event = make_event(programme, "treff", "Treff")
    for day in [12, 19]:
        cast.add_date(event, date(2031, 6, day))
    words = text(fetch(client))
    assert words.count("Treff in short.") == 1
    assert in_order(
        ["Thursday 19 June 2031", "Treff (English)", "More about it above: Thursday 12 June 2031"], words
    )


def test_paper_tells_an_exhibition_from_its_first_day_to_its_last(client, programme, time_machine):
    time_machine.move_to("2031-06-20T10:00Z")
    exhibition = make_event(programme, "schau", "Schau")
    cast.add_date(exhibition, date(2031, 6, 1), last_day=date(2031, 6, 30), starts=None, ends=None)
    words = text(fetch(client))
    assert in_order(["Sunday 1 June 2031", "Schau (English)", "1 June to 30 June 2031"], words)
    assert "until" not in words


def test_a_weekday_in_doubt_is_not_shown(client, programme):
    event = make_event(programme, "treff", "Treff")
    cast.add_date(event, date(2031, 6, 12), weekday_doubtful=True)
    assert "Thursday" not in text(fetch(client))


def test_drafts_proposals_and_closed_groups_are_not_in_it(client, jena):
    programme = jena.programmes.get()
    for language in LANGUAGES:
        with override(language):
            pdf = client.get(reverse("events:programme_pdf", args=[programme.slug])).content
        words = text(pdf)
        assert "Treffen in Jena" in words
        for title, _fields in cast.HIDDEN_EVENTS.values():
            assert f"{title} in Jena" not in words


def test_a_draft_has_no_file_and_a_renamed_programme_leads_to_its_new_one(client, programme):
    programme.slug = "neue-woche"
    programme.save()
    response = client.get(path("en"))
    assert (response.status_code, response["Location"]) == (301, path("en", "neue-woche"))
    programme.state = State.DRAFT
    programme.save()
    assert client.get(path("en", "neue-woche")).status_code == 404
    assert client.get(path("en")).status_code == 404


def test_whoever_has_it_already_gets_it_again_only_after_an_edit(client, programme):
    event = make_event(programme, "lauf", "Lauf")
    date_row = cast.add_date(event)
    first = client.get(path("en"))
    again = client.get(path("en"), headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    date_row.status = Status.CANCELLED
    date_row.save()
    edited = client.get(path("en"), headers={"If-None-Match": first["ETag"]})
    assert edited.status_code == 200
    assert "Cancelled: Lauf" in text(edited.content)
    assert edited["Cache-Control"] == "no-cache"


def test_the_same_file_is_drawn_once(client, programme, monkeypatch):
    drawn = []
    draw = programme_pdf.make_pdf
    monkeypatch.setattr(programme_pdf, "make_pdf", lambda *args: drawn.append(1) or draw(*args))
    assert fetch(client) == fetch(client)
    assert len(drawn) == 1
    programme.title_en = "Another title"
    programme.save()
    fetch(client)
    assert len(drawn) == 2


def test_queries_do_not_grow_with_the_events(client, programme, django_assert_num_queries):
    for number in range(2):
        add_event_with_rows(programme, number)
    fetch(client)
    with django_assert_num_queries(13):
        fetch(client)
    for number in range(2, 12):
        add_event_with_rows(programme, number)
    with django_assert_num_queries(13):
        fetch(client)


def add_event_with_rows(programme, number):
    dated = make_event(programme, f"e{number}", f"E{number}")
    cast.add_date(dated)
    for event in [dated, make_event(programme, f"u{number}", f"U{number}")]:
        event.organisers.create(name_de="Verein", name_en="Club")
        event.spoken_languages.create(language="de")
        event.topics.create(topic="food")


def link(programme) -> str:
    template = Template("{% load programme_pdf %}{% programme_pdf_link programme %}")
    with override("en"):
        return template.render(Context({"programme": programme}))


@pytest.fixture
def without_pango(monkeypatch):
    """The import of WeasyPrint fails as it does without the libraries it needs."""
    import builtins

    real = builtins.__import__

    def fails(name, *args, **kwargs):
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return real(name, *args, **kwargs)

    pdf_files.weasyprint.cache_clear()
    monkeypatch.setattr(builtins, "__import__", fails)
    yield
    pdf_files.weasyprint.cache_clear()


def pdf_checks() -> list[str]:
    found = run_checks(tags=["database"], databases=["default"])
    return [message.id for message in found if message.id == "events.I001"]


def test_the_link_says_format_and_language(programme):
    assert f'href="{path("en")}"' in link(programme)
    assert "(PDF, English, accessible)" in link(programme)
    assert pdf_checks() == []


def test_without_pango_there_is_no_link_and_the_address_is_not_found(client, programme, without_pango):
    assert "<a" not in link(programme)
    response = client.get(path("en"))
    assert response.status_code == 404
    assert b"site-footer" in response.content
    assert client.get("/en/").status_code == 200
    assert pdf_checks() == ["events.I001"]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:8000/healthz",
        "https://example.org/a.png",
        "file:///etc/passwd",
        "ftp://example.org/a.png",
        "/media/logo.png",
        "upload:../../etc/passwd",
        "upload:/etc/passwd",
        "upload:nowhere.png",
    ],
)
def test_a_file_fetches_nothing_but_uploads(address, caplog, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    html = f'<html lang="en"><title>T</title><p>Words <img src="{address}" alt="A door"></p>'
    css = f"@import url({address}); p {{ background: url({address}) }}"
    pdf = pdf_files.make_pdf(html, css, "http://127.0.0.1:8000/")
    assert "Words A door" in text(pdf)
    assert all("Failed to load" in record.getMessage() for record in caplog.records)
    assert caplog.records
    caplog.clear()
