"""Nobody finds a public file without a link to it, such as the picture of an event that is not published."""

from pathlib import Path

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import models

from tests import cast
from tests.website.pictures.samples import file_of, scene
from website.pictures.field import PictureField
from website.public_files.field import PublicFileField
from website.public_files.name import for_people

pytestmark = pytest.mark.django_db
PHOTO = file_of(scene((600, 400)), "JPEG")


@pytest.fixture(autouse=True)
def empty_disk(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path


def public_fields() -> list[models.FileField]:
    fields = [field for model in apps.get_models() for field in model._meta.local_fields]
    return [each for each in fields if isinstance(each, models.FileField) and each.storage is default_storage]


def test_every_public_field_gives_such_names():
    fields = public_fields()
    assert len(fields) == 7
    assert all(isinstance(field, PublicFileField | PictureField) for field in fields)


@pytest.mark.parametrize("field", public_fields(), ids=str)
@pytest.mark.parametrize(
    ("sent", "shown"),
    [("Fest am 3. Mai.jpg", "Fest_am_3._Mai"), ("x" * 300 + ".jpg", "x" * 30), ("a/b\\fest.jpg", None)],
)
def test_the_same_file_gets_another_name_each_time(field, sent, shown):
    names = {stored(field, sent) for _time in range(3)}
    assert len(names) == 3
    for name in names:
        assert default_storage.exists(name)
        assert len(name) <= field.max_length
        assert len(name) - len(for_people(name)) == 21
        assert shown is None or for_people(name).startswith(f"{field.upload_to}{shown}")


def stored(field: models.FileField, sent: str) -> str:
    row = field.model(**{field.name: ContentFile(PHOTO, sent)})
    return field.pre_save(row, add=True).name


def fetched(client, address: str):
    """Read to its end, which closes the file; close() would close the connection to the database, too."""
    response = client.get(address)
    assert b"".join(response)
    return response


def status(client, address: str) -> int:
    return fetched(client, address).status_code


def test_what_is_not_published_answers_to_no_guess(client, gera):
    picture = cast.add_picture(gera, image=ContentFile(PHOTO, "fest.jpg"), image_decorative=True)
    assert status(client, picture.image.url) == 200
    for name in ["fest.jpg", "fest.w600h400f50x50a.jpg", "fest.w600h400f50x50a.400.webp"]:
        assert status(client, f"/media/library/{name}") == 404


def test_one_of_before_keeps_its_name_whatever_else_is_saved(client, gera, settings):
    picture = cast.add_picture(gera, image="events/lost.jpg", image_decorative=True)
    document = gera.documents.create(title_de="Plan")
    for row, field, name in [
        (picture, "image", "events/alt.w60h40.jpg"),
        (document, "file", "documents/alt.pdf"),
    ]:
        path = Path(settings.MEDIA_ROOT) / name
        path.parent.mkdir(parents=True)
        path.write_bytes(PHOTO)
        type(row).objects.filter(pk=row.pk).update(**{field: name})
        row = type(row).objects.get(pk=row.pk)
        row.save()
        row.refresh_from_db()
        assert getattr(row, field).name == name
        assert status(client, f"/media/{name}") == 200


def test_who_saves_it_gets_the_name_that_the_office_gave(client, gera):
    document = gera.documents.create(title_de="Plan", file=ContentFile(b"%PDF-1.7", "Antrag 2031.pdf"))
    response = fetched(client, document.file.url)
    assert response["Content-Disposition"] == 'inline; filename="Antrag_2031.pdf"'
