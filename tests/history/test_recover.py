"""What was deleted comes back: with its rows, what named it, and its address."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse

from events.models import Event, Place, Programme
from history.models import FormerFile, RowVersion
from history.recording.block import recording
from library.models import LibraryPicture
from offices.models import Contact, Document, Duty, Unit
from tests import cast
from tests.history.walking import recover, restore, revisions, words
from website.private_files import private_storage

pytestmark = pytest.mark.usefixtures("db", "cast_on_stage")


@pytest.fixture
def browser(client, anna):
    client.force_login(anna)
    return client


def deleted(user, row) -> int:
    key = row.pk
    with recording(user):
        row.delete()
    return key


def test_a_unit_with_its_duties_and_who_named_it(browser, jena, anna):
    unit = jena.units.get()
    Contact.objects.filter(office=jena).update(unit=unit)
    duties = list(Duty.objects.filter(unit=unit).values())
    contacts = list(Contact.objects.filter(unit=unit).values_list("pk", flat=True))
    assert duties
    assert contacts
    key = deleted(anna, unit)
    answer = recover(browser, Unit, key)
    assert "ist wieder da" in words(answer)
    assert list(Duty.objects.filter(unit=key).values()) == duties
    assert list(Contact.objects.filter(unit=key).values_list("pk", flat=True)) == contacts


def test_what_somebody_chose_meanwhile_stays(browser, jena, anna):
    unit, other = jena.units.get(), jena.units.create(slug="zwei", name_de="Zwei", name_en="Two")
    contact = jena.contacts.get()
    Contact.objects.filter(office=jena).update(unit=unit)
    key = deleted(anna, unit)
    Contact.objects.filter(office=jena).update(unit=other)
    recover(browser, Unit, key)
    contact.refresh_from_db()
    assert contact.unit == other


def test_it_leaves_the_list_once_it_is_back_and_can_be_deleted_again(browser, jena, anna):
    key = deleted(anna, jena.contacts.get())
    recover(browser, Contact, key)
    listed = reverse("admin:offices_contact_deleted")
    assert "Frau Jena" not in words(browser.get(listed))
    deleted(anna, Contact.objects.get(pk=key))
    assert "Frau Jena" in words(browser.get(listed))
    recover(browser, Contact, key)
    assert Contact.objects.filter(pk=key).exists()


def test_an_address_that_is_taken_is_told(browser, jena, anna):
    programme = Programme.objects.get(office=jena)
    slug = programme.slug
    key = deleted(anna, programme)
    Programme.objects.create(office=jena, slug=slug, title_de="Neu", title_en="New")
    answer = recover(browser, Programme, key)
    assert Programme.objects.get(pk=key).slug == f"{slug}-2"
    assert f"„{slug}“ ist inzwischen vergeben" in words(answer)


def test_what_it_depends_on_is_told_before_and_refused(browser, jena, anna):
    place = Place.objects.create(office=jena, name_de="Alter Hof", name_en="Old Court")
    event = cast.make_event(jena, "hoffest", "Hoffest", place=place)
    key, of_place = deleted(anna, event), deleted(anna, place)
    step = RowVersion.objects.deleted_pages().get(page_id=str(key), page_type__model="event")
    path = reverse("admin:events_event_recover", args=[step.pk])
    assert "Alter Hof" in words(browser.get(path))
    recover(browser, Place, of_place)
    recover(browser, Event, key)
    assert Event.objects.get(pk=key).place_id == of_place


def test_who_may_only_look_recovers_nothing(client, jena, anna, rita):
    key = deleted(anna, jena.contacts.get())
    client.force_login(rita)
    step = RowVersion.objects.deleted_pages().get()
    path = reverse("admin:offices_contact_recover", args=[step.pk])
    assert "Wieder\u00adherstellen" not in words(client.get(path))
    assert client.post(path).status_code == 403
    assert not Contact.objects.filter(pk=key).exists()


def test_a_text_that_took_its_words_from_it_takes_them_again(browser, jena, anna):
    contact = jena.contacts.get()
    contact.phone = "+493641493330"
    contact.save()
    from website.rich_text.where_used import facts_of

    href = next((each for each in facts_of(contact) if "phone" in each), None) or facts_of(contact)[0]
    jena.mission_de = f'<p>Rufen Sie an: <a href="{href}">x</a></p>'
    jena.save()
    key = deleted(anna, contact)
    jena.refresh_from_db()
    assert href not in jena.mission_de
    recover(browser, Contact, key)
    jena.refresh_from_db()
    assert href in jena.mission_de


# Files


def content(storage, name: str) -> bytes:
    with storage.open(name) as file:
        return file.read()


@pytest.fixture
def document(jena):
    row = jena.documents.get()
    row.file.save("plan.pdf", ContentFile(b"%PDF-1.4 first"))
    return row


@pytest.fixture
def at_the_end_of_transactions(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_a_file_that_was_replaced_has_no_address_and_comes_back(
    browser, document, anna, at_the_end_of_transactions
):
    first = document.file.name
    with at_the_end_of_transactions(), recording(anna):
        document.file = ContentFile(b"%PDF-1.4 second", name="plan.pdf")
        document.save()
    assert not default_storage.exists(first)
    kept = FormerFile.objects.get()
    assert content(private_storage(), kept.file.name) == b"%PDF-1.4 first"
    assert private_storage().exists(kept.file.name)
    with at_the_end_of_transactions():
        restore(browser, document, revisions(document)[0])
    document.refresh_from_db()
    assert document.file.name == first
    assert content(default_storage, first) == b"%PDF-1.4 first"


def test_a_file_comes_back_with_its_row(browser, document, anna, at_the_end_of_transactions):
    name = document.file.name
    with at_the_end_of_transactions():
        key = deleted(anna, document)
    assert not default_storage.exists(name)
    recover(browser, Document, key)
    back = Document.objects.get(pk=key)
    assert (back.file.name, content(default_storage, name)) == (name, b"%PDF-1.4 first")


def test_a_file_that_is_not_kept_any_more_is_told(browser, document, anna, at_the_end_of_transactions):
    with at_the_end_of_transactions():
        key = deleted(anna, document)
    FormerFile.objects.all().delete()
    answer = recover(browser, Document, key)
    assert "ist nicht mehr aufbewahrt" in words(answer)
    assert not Document.objects.filter(pk=key).exists()


def test_a_full_disk_loses_nothing_that_was_typed(browser, document, monkeypatch):
    def full(*args, **kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(type(private_storage()), "save", full)
    from tests.offices.admin_pages import address, confirm_deletion

    answer = confirm_deletion(browser, address(Document, "delete", document.pk))
    assert answer.status_code == 302
    assert "kein Platz mehr" in words(browser.get(address(Document, "changelist")))


def test_a_picture_comes_back_in_all_its_sizes(browser, jena, anna, at_the_end_of_transactions):
    from django.core.files.uploadedfile import SimpleUploadedFile

    from website.pictures.name import all_names

    file = SimpleUploadedFile("a.png", cast.picture(size=(1200, 600)))
    picture = cast.add_picture(jena, image=file, image_decorative=True)
    names = all_names(picture.image.name)
    assert len(names) > 1
    with at_the_end_of_transactions():
        key = deleted(anna, picture)
    assert not any(default_storage.exists(name) for name in names)
    recover(browser, LibraryPicture, key)
    assert all(default_storage.exists(name) for name in names)
