"""Pictures of offices."""

from django.core.files.base import ContentFile

from library.models import LibraryPicture
from offices.models import Office
from website.admin.copying import values_of

from .uploads import picture


def add_picture(office: Office, title: str = "Fest", **fields) -> LibraryPicture:
    """A small blue one with words in both languages. image: a file, or the name of one that is lost."""
    place = office.place_de
    said = {"image_alt_de": f"Menschen tanzen in {place}", "image_alt_en": f"People dance in {place}"}
    file = ContentFile(picture(), "cast.png")
    return LibraryPicture.objects.create(
        **{"office": office, "title": title, "image": file, **said, **fields}
    )


def copy_picture(picture: LibraryPicture) -> LibraryPicture:
    """Another row with the same file."""
    return LibraryPicture.objects.create(**values_of(picture, leave_out=set()))
