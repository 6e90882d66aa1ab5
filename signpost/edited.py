"""Where the signpost of an office is edited."""

from offices.desk.ways import to_list
from offices.editing.ways import TITLE, EditedAt, EditedPage
from offices.models import Office
from signpost.models import OtherPlace


def _office(slug: str) -> EditedPage | None:
    office = Office.objects.filter(slug=slug).first()
    return EditedPage(office, {TITLE: to_list(OtherPlace, office__id__exact=office.pk)}) if office else None


EDITED = (EditedAt("signpost:office", _office),)
