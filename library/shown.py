"""Which pictures the public sees: those that something shows which the public sees."""

from django.db.models import Q, QuerySet

from library.used import relations
from translations.declarations import Shown, public_rows


def _on_public_pages(pictures: QuerySet) -> QuerySet:
    shown = Q(pk__in=[])
    for relation in relations():
        name = relation.field.name
        naming = public_rows(relation.related_model).filter(**{f"{name}__isnull": False})
        shown |= Q(pk__in=naming.order_by().values(name))
    return pictures.filter(shown)


SHOWN = (Shown("library.LibraryPicture", _on_public_pages),)
