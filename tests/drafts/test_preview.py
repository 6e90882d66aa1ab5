"""The preview: what everybody would see, rendered by the page itself, in a transaction that is undone."""

from pathlib import Path

import pytest
from django.contrib.admin.models import LogEntry
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from drafts.models import WorkingCopy
from outbox.models import Mail
from tests import cast
from tests.drafts.copies import (
    ENGLISH,
    all_else_stored,
    documents,
    keep,
    preview,
    public,
    shown,
    signed_in,
    typed,
    way_to,
    whole_site,
)
from tests.offices.admin_pages import address, form_data, part_with

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(jena):
    return jena.events.get(slug="jena-event")


def files_below(settings) -> set[str]:
    folders = [Path(settings.MEDIA_ROOT), Path(settings.STORAGES["private"]["OPTIONS"]["location"])]
    return {str(file) for folder in folders for file in folder.rglob("*") if file.is_file()}


def test_what_is_typed_is_shown_in_both_languages_and_nobody_else_sees_it(as_anna, jena, event):
    before, stored = whole_site(Client(), jena), all_else_stored()
    page = preview(
        as_anna, way_to(event), typed(as_anna, event, title_de="Großes Fest", title_en="Great feast")
    )
    found = documents(as_anna, page)
    assert "Großes Fest" in found["de"]
    assert "Great feast" in found["en"]
    assert whole_site(Client(), jena) == before
    assert all_else_stored() == stored
    assert not WorkingCopy.objects.exists()


def test_it_leaves_no_file_mail_entry_or_message(as_anna, event, settings):
    entries, mails, files = LogEntry.objects.count(), Mail.objects.count(), files_below(settings)
    documents(as_anna, preview(as_anna, way_to(event), typed(as_anna, event, title_de="Großes Fest")))
    assert (LogEntry.objects.count(), Mail.objects.count()) == (entries, mails)
    assert files_below(settings) == files
    assert "Großes Fest" not in as_anna.get("/admin/").content.decode()


def test_a_picture_that_is_chosen_is_seen_and_leaves_no_public_file(as_anna, jena, event, settings):
    picture = jena.library_pictures.get()
    save(event, picture)
    files = {each for each in files_below(settings) if "kept_uploads" not in each}
    sent = typed(as_anna, picture) | {"image": SimpleUploadedFile("fest.png", cast.picture(size=(60, 20)))}
    page = preview(as_anna, way_to(picture), sent)
    assert 'src="data:image/png;base64,' in documents(as_anna, page)["de"]
    assert {each for each in files_below(settings) if "kept_uploads" not in each} == files


def test_whatever_a_browser_chooses_of_a_picture_is_in_the_page(as_anna, jena, event):
    picture = jena.library_pictures.get()
    save(event, picture)
    photo = SimpleUploadedFile("fest.jpg", cast.picture("JPEG", size=(1000, 600)))
    sent = typed(as_anna, picture) | {"image": photo}
    body = documents(as_anna, preview(as_anna, way_to(picture), sent))["de"]
    for kind in ["avif", "webp", "jpeg"]:
        assert f"data:image/{kind};base64," in body
    assert "/media/library/fest" not in body


def save(event, picture) -> None:
    event.picture = picture
    cast.save(event)


def test_what_is_wrong_is_listed_with_ways_to_the_fields_and_what_was_typed(as_anna, jena):
    sent = typed(as_anna, jena.contacts.get(), email="no address", name_en="Ms New")
    page = preview(as_anna, way_to(jena.contacts.get()), sent)
    html = page.content.decode()
    assert "<iframe" not in html
    (problem,) = page.context["problems"]
    back = page.context["back"]
    assert f'href="{back}#{problem.anchor}"' in html
    form = as_anna.get(back, headers=ENGLISH)
    assert form.context["adminform"].form["name_en"].value() == "Ms New"
    assert form.context["problems"]


def test_a_new_row_that_is_looked_at_comes_back_with_what_was_typed(as_anna, event):
    path = address(type(event), "add")
    sent = form_data(as_anna.get(path, headers=ENGLISH)) | {"title_de": "Ganz neu", "summary_de": "Kurz."}
    page = preview(as_anna, path, sent)
    assert "Ganz neu" in documents(as_anna, page)["de"]
    assert as_anna.get(page.context["back"]).context["adminform"].form["title_de"].value() == "Ganz neu"


def test_a_draft_is_shown_as_if_it_were_published(as_anna, jena):
    draft = jena.events.get(slug="jena-draft")
    page = preview(as_anna, way_to(draft), typed(as_anna, draft, title_de="Noch geheim"))
    assert "Noch geheim" in documents(as_anna, page)["de"]
    draft.refresh_from_db()
    assert draft.state == "draft"


def test_the_working_copies_of_the_same_office_are_in_it_and_named(as_anna, jena):
    contact = jena.contacts.get()
    keep(as_anna, contact, name_de="Frau Neu")
    part = part_with(type(jena), "welcome")
    page = preview(as_anna, way_to(jena, part), typed(as_anna, jena, part, welcome_de="Neues Willkommen"))
    assert page.context["together"] == ["Frau Jena"]
    html = documents(as_anna, page)["de"]
    assert "Frau Neu" in html
    assert "Neues Willkommen" in html


def test_a_copy_in_which_something_is_wrong_is_left_out_and_named(as_anna, jena):
    keep(as_anna, jena.contacts.get(), name_de="Frau Neu", email="no address")
    part = part_with(type(jena), "welcome")
    page = preview(as_anna, way_to(jena, part), typed(as_anna, jena, part, welcome_de="Neues Willkommen"))
    assert page.context["left_out"] == ["Frau Jena"]
    assert "Neues Willkommen" in documents(as_anna, page)["de"]


def test_it_is_looked_at_with_high_contrast_large_text_and_as_wide_as_a_telephone(as_anna, event):
    page = preview(as_anna, way_to(event), typed(as_anna, event))
    looked = as_anna.get(page.request["PATH_INFO"] + "?contrast=on&large=on&phone=on", headers=ENGLISH)
    assert looked.content.decode().count('width="390"') == 2
    html = as_anna.get(looked.context["frames"][0]["address"]).content.decode()
    assert 'data-text-size="200"' in html
    assert 'data-contrast="high"' in html


def test_it_may_stand_in_a_frame_of_this_site_alone_and_is_kept_nowhere(as_anna, event):
    page = preview(as_anna, way_to(event), typed(as_anna, event))
    assert "frame-src 'self'" in page.headers["Content-Security-Policy"]
    document = as_anna.get(page.context["frames"][0]["address"])
    assert "frame-ancestors 'self'" in document.headers["Content-Security-Policy"]
    assert document.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "no-store" in document.headers["Cache-Control"]
    assert document.headers["X-Robots-Tag"] == "noindex"
    usual = as_anna.get(way_to(event))
    assert "frame-src" not in usual.headers["Content-Security-Policy"]
    assert usual.headers["X-Frame-Options"] == "DENY"


def test_somebody_elses_preview_is_not_found(as_anna, event):
    page = preview(as_anna, way_to(event), typed(as_anna, event, title_de="Großes Fest"))
    gerd = signed_in("gerd")
    assert gerd.get(page.request["PATH_INFO"]).status_code == 404
    answer = gerd.get(page.context["frames"][0]["address"])
    assert answer.status_code == 404
    assert "Fest" not in answer.content.decode()
    assert Client().get(page.request["PATH_INFO"]).status_code == 302


def test_a_right_that_is_gone_meanwhile_shows_nothing(event, jena):
    emil = signed_in("emil")
    page = preview(emil, way_to(event), typed(emil, event, title_de="Großes Fest"))
    jena.memberships.filter(user__username="emil").delete()
    again = emil.get(page.request["PATH_INFO"], headers=ENGLISH)
    assert "Großes Fest" not in again.content.decode()


def test_published_it_is_what_was_shown(as_anna, event):
    sent = typed(as_anna, event, title_de="Großes Fest", title_en="Great feast")
    found = documents(as_anna, preview(as_anna, way_to(event), sent))
    assert as_anna.post(way_to(event), sent | {"_save": "yes"}).status_code == 302
    assert public(Client(), event) == found


def test_links_lead_out_of_the_frame_and_no_script_runs_in_it(as_anna, event):
    page = preview(as_anna, way_to(event), typed(as_anna, event))
    assert 'sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"' in page.content.decode()
    html = as_anna.get(page.context["frames"][0]["address"]).content.decode()
    assert '<base target="_blank">' in html
    assert "nobody sees this page yet" in as_anna.get(page.context["frames"][1]["address"]).content.decode()


def test_the_form_that_shows_a_copy_is_looked_at_with_what_was_typed_since(as_anna, event):
    keep(as_anna, event, title_de="Großes Fest")
    sent = shown(as_anna.get(way_to(event), headers=ENGLISH)) | {"title_en": "Great feast"}
    found = documents(as_anna, preview(as_anna, way_to(event), sent))
    assert "Großes Fest" in found["de"]
    assert "Great feast" in found["en"]


def test_it_can_be_read_in_words_as_a_screen_reader_says_it(as_anna, jena):
    part = part_with(type(jena), "welcome")
    sent = typed(as_anna, jena, part, welcome_de="Noch nie gehört.", welcome_en="Never heard before.")
    page = preview(as_anna, way_to(jena, part), sent)
    aloud = as_anna.get(f"{page.wsgi_request.path}?aloud=on", headers=ENGLISH)
    assert aloud.context["frames"] == []
    said = [" ".join(line["words"] for line in each["lines"]) for each in aloud.context["spoken"]]
    assert ["Noch nie gehört." in said[0], "Never heard before." in said[1]] == [True, True]
    assert "The page in German" in " ".join(aloud.content.decode().split())
