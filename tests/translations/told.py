"""What the public, the desk and the database say of a text; they agree, or a test fails."""

from django.template import Context, Template
from django.utils.translation import override

from offices.desk.lines import Section, Viewer, lines_of
from translations.declarations import public_rows
from translations.models import Unconfirmed
from translations.pairs import columns_of

KINDS = Unconfirmed.Kind


def kinds(row, field: str) -> list[str]:
    from django.contrib.contenttypes.models import ContentType

    about = {"content_type": ContentType.objects.get_for_model(row), "object_id": row.pk, "field": field}
    return list(Unconfirmed.objects.filter(**about).values_list("kind", flat=True))


def residents_read_it(row, field: str, language: str = "en") -> bool:
    """Whether a page with this text in a passage says that the German one is newer."""
    source = "{% load bilingual %}{% passage %}{% text row field %}{% endpassage %}"
    with override(language):
        said = Template(source).render(Context({"row": type(row).objects.get(pk=row.pk), "field": field}))
    return "newer-text" in said


def ways_on_desk(user) -> list[str]:
    with override("en"):
        return [line.address for line in lines_of(Viewer(user), Section.OUTDATED) if line.address]


def number_on_desk(user) -> int:
    with override("en"):
        lines = lines_of(Viewer(user), Section.OUTDATED)
    return int(lines[0].text.split()[1]) if lines else 0


def is_public(row) -> bool:
    return public_rows(type(row)).filter(pk=row.pk).exists()


def assert_told(row, field: str, user, outdated: bool) -> None:
    """Residents and the desk say the same of this text, which is the only one that may be older."""
    assert kinds(row, field) == ([KINDS.OUTDATED] if outdated else [])
    assert residents_read_it(row, field) == outdated
    assert not residents_read_it(row, field, "de")
    assert number_on_desk(user) == int(outdated and is_public(row))


def fields_of(model) -> list[str]:
    return [each.field for each in columns_of(model)]
