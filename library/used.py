"""Where pictures are shown: found by walking the relations, so that no model that names one is forgotten."""

from collections.abc import Iterator

from django.db.models import Count, Exists, IntegerField, Model, OuterRef, QuerySet, Subquery, Value
from django.db.models.fields.reverse_related import ManyToOneRel
from django.db.models.functions import Coalesce

from library.models import LibraryPicture


def relations() -> list[ManyToOneRel]:
    return [each for each in LibraryPicture._meta.related_objects if each.one_to_many or each.one_to_one]


def _naming(relation: ManyToOneRel) -> QuerySet:
    """The rows that name the picture of an outer query."""
    return relation.related_model._base_manager.filter(**{relation.field.name: OuterRef("pk")}).order_by()


def with_number_of_uses(pictures: QuerySet) -> QuerySet:
    """uses: in how many places each is shown."""
    total = Value(0, IntegerField())
    for relation in relations():
        rows = _naming(relation).values(relation.field.name)
        counted = rows.annotate(number=Count("*")).values("number")
        total = total + Coalesce(Subquery(counted, IntegerField()), 0)
    return pictures.annotate(uses=total)


def used_somewhere(pictures: QuerySet, somewhere: bool = True) -> QuerySet:
    for relation in relations():
        pictures = pictures.annotate(**{f"in_{relation.name}": Exists(_naming(relation))})
    unused = {f"in_{relation.name}": False for relation in relations()}
    return pictures.exclude(**unused) if somewhere else pictures.filter(**unused)


def uses_of(picture: LibraryPicture) -> Iterator[tuple[Model, str]]:
    """Each row that shows it, with the name of the field."""
    for relation in relations():
        for row in relation.related_model._base_manager.filter(**{relation.field.name: picture.pk}):
            yield row, relation.field.name
