"""Restoring an earlier state: asked first, checked like a form, undone like any change."""

import pytest
from django.apps import apps
from django.core.files.base import ContentFile

from events.models import Event
from history.recording.block import recording
from library.models import LibraryPicture
from offices.models import ConsultationHour, Contact, Office, Unit, User
from tests import cast
from tests.history.walking import change, history_address, restore, revisions, words
from website.pictures.from_before import prepare
from website.pictures.name import all_names

pytestmark = pytest.mark.usefixtures("db", "cast_on_stage")


@pytest.fixture
def browser(client, anna):
    client.force_login(anna)
    return client


@pytest.fixture
def changed(browser, jena):
    change(browser, jena, welcome_de="Kommen Sie rein.", welcome_en="Come in.")
    change(browser, jena, welcome_de="Kommen Sie gern rein.")
    return jena


def test_it_is_asked_first_in_words(browser, changed):
    page = browser.get(history_address(changed, "restore", revisions(changed)[1]))
    assert "entfernt: gern" in words(page)
    changed.refresh_from_db()
    assert changed.welcome_de == "Kommen Sie gern rein."


def test_it_is_as_it_was_and_can_be_undone(browser, changed):
    first = revisions(changed)[1]
    restore(browser, changed, first)
    changed.refresh_from_db()
    assert changed.welcome_de == "Kommen Sie rein."
    before_that = revisions(changed)[2]
    restore(browser, changed, before_that)
    changed.refresh_from_db()
    assert changed.welcome_de == "Kommen Sie gern rein."


def test_it_stands_in_the_history_itself(browser, changed):
    restore(browser, changed, revisions(changed)[1])
    assert "Wiederhergestellt, wie es am" in words(browser.get(history_address(changed)))


def test_what_somebody_wrote_meanwhile_is_told_and_not_wiped(browser, changed, client):
    path = history_address(changed, "restore", revisions(changed)[1])
    seen = browser.get(path).context["seen"]
    Office.objects.filter(pk=changed.pk).update(welcome_de="Von jemand anders.")
    answer = browser.post(path, {"seen": seen})
    assert "Inzwischen hat hier jemand anders etwas geändert" in words(answer)
    changed.refresh_from_db()
    assert changed.welcome_de == "Von jemand anders."
    browser.post(path, {"seen": answer.context["seen"]})
    changed.refresh_from_db()
    assert changed.welcome_de == "Kommen Sie rein."


def test_a_row_that_was_deleted_comes_back_and_one_added_since_stays_by_choice(browser, jena, anna):
    old = jena.consultation_hours.get()
    key = old.pk
    with recording(anna):
        old.delete()
    with recording(anna):
        new = jena.consultation_hours.create(weekday=3, opens="10:00", closes="11:00")
    first = revisions(jena)[0]
    # The state before the deletion is the one that came with it.
    path = history_address(jena, "restore", first)
    restore(browser, jena, first)
    assert ConsultationHour.objects.filter(pk=new.pk).exists()
    assert not ConsultationHour.objects.filter(pk=key).exists(), path


def test_without_a_row_added_since_where_that_is_chosen(browser, jena, anna):
    with recording(anna):
        jena.place_en = "Jena, Saale"
        jena.save()
    with recording(anna):
        new = jena.consultation_hours.create(weekday=3, opens="10:00", closes="11:00")
    restore(browser, jena, revisions(jena)[1], remove=[f"offices.ConsultationHour-{new.pk}"])
    assert not ConsultationHour.objects.filter(pk=new.pk).exists()


def test_a_deleted_row_comes_back_with_its_key(browser, jena, anna):
    with recording(anna):
        jena.place_en = "Jena, Saale"
        jena.save()
    key = jena.consultation_hours.get().pk
    with recording(anna):
        jena.consultation_hours.get().delete()
    restore(browser, jena, revisions(jena)[1])
    assert jena.consultation_hours.get().pk == key


def test_whether_it_is_published_stays(client, jena, anna):
    client.force_login(anna)
    event = Event.objects.filter(office=jena, state="draft").first()
    change(client, event, title_de="Neu")
    change(client, event, state="published")
    event.refresh_from_db()
    assert event.state == "published"
    restore(client, event, revisions(event)[0])
    event.refresh_from_db()
    assert (event.state, event.title_de) == ("published", "Entwurf in Jena")


def test_who_may_only_look_restores_nothing(client, changed, rita):
    client.force_login(rita)
    first = revisions(changed)[1]
    page = client.get(history_address(changed))
    assert "Diesen Stand wiederherstellen" not in words(page)
    path = history_address(changed, "restore", first)
    client.post(path, {"seen": client.get(path).context["seen"]})
    changed.refresh_from_db()
    assert changed.welcome_de == "Kommen Sie gern rein."


def test_who_translates_restores_texts_in_one_language(client, browser, jena):
    change(browser, jena, welcome_de="Kommen Sie rein.", welcome_en="Come in.")
    change(browser, jena, welcome_de="Neu.", welcome_en="New.")
    client.force_login(cast.tara(jena))
    restore(client, jena, revisions(jena)[1])
    jena.refresh_from_db()
    assert (jena.welcome_de, jena.welcome_en) == ("Neu.", "Come in.")


def test_what_only_operators_change_nobody_else_restores(browser, jena):
    with recording(User.objects.get(username="olga")):
        jena.slug, jena.place_en = "jena-neu", "Jena (new)"
        jena.save()
    restore(browser, jena, revisions(jena)[0])
    jena.refresh_from_db()
    assert (jena.slug, jena.place_en) == ("jena-neu", "Jena")


def test_what_would_not_be_taken_by_the_form_is_refused_in_a_sentence(browser, jena, anna):
    contact = jena.contacts.get()
    unit = jena.units.get()
    with recording(anna):
        contact.unit = unit
        contact.save()
    with recording(anna):
        contact.unit = None
        contact.save()
    Unit.objects.filter(pk=unit.pk).update(office=Office.objects.get(slug="gera"), slug="moved")
    answer = restore(browser, contact, revisions(contact)[1])
    assert "gehört jetzt zu einem anderen Büro" in words(answer)
    assert Contact.objects.get(pk=contact.pk).unit is None


def test_a_revision_that_is_none_is_not_there(browser, changed):
    for key in [0, 1_000_000, 2**40]:
        assert browser.get(history_address(changed, "restore", key)).status_code == 404


def test_calendars_follow(client, jena, anna):
    client.force_login(anna)
    event = Event.objects.public().filter(office=jena).first() if hasattr(Event.objects, "public") else None
    event = event or Event.objects.filter(office=jena, is_public=True, dates__isnull=False).first()
    change(client, event, title_de="Anders")
    sequence = event.dates.first().sequence
    restore(client, event, revisions(event)[0])
    assert event.dates.first().sequence == sequence + 1


def test_a_picture_of_an_older_copy_comes_back_although_it_was_written_anew(
    browser, jena, anna, django_capture_on_commit_callbacks, settings, tmp_path
):
    """With the update it got another name; older states go on naming the old one."""
    settings.MEDIA_ROOT = tmp_path
    picture = jena.library_pictures.get()
    old = tmp_path / "library/fest.5f1c.w900h600.jpg"
    old.parent.mkdir()
    old.write_bytes(cast.picture("JPEG", size=(900, 600)))
    LibraryPicture.objects.filter(pk=picture.pk).update(image="library/fest.5f1c.w900h600.jpg")
    picture.refresh_from_db()
    change(browser, picture, title="Anders")
    with django_capture_on_commit_callbacks(execute=True):
        assert "library/fest.5f1c.w900h600.jpg" not in prepare(apps)
    assert not old.exists()
    picture.refresh_from_db()
    with django_capture_on_commit_callbacks(execute=True), recording(anna):
        picture.image = ContentFile(cast.picture(), "neu.png")
        picture.save()
    restore(browser, picture, revisions(picture)[1])
    picture.refresh_from_db()
    assert picture.image.name == "library/fest.5f1c.w900h600.jpg"
    assert all((tmp_path / name).exists() for name in all_names(picture.image.name))
