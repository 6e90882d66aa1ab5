"""Every address below /admin/, filled in with rows of an office: what is added is there without being named."""

from collections.abc import Iterator
from itertools import product

from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.urls import NoReverseMatch, URLPattern, get_resolver, reverse

from awards.models import Edition, Entry, EntryAttachment, Juror
from history.models import RowVersion
from tests.offices.admin_pages import SCOPED, row_of

# What the parts of an address are called that our own pages have.
PARTS = {
    "edition": lambda office: _keys(Edition, "award__office", office),
    "entry": lambda office: _keys(Entry, "edition__award__office", office),
    "reference": lambda office: _values(Entry, "edition__award__office", office, "reference"),
    "member": lambda office: _keys(Juror, "edition__award__office", office),
    "number": lambda office: _keys(EntryAttachment, "entry__edition__award__office", office),
    "app_label": lambda office: sorted({model._meta.app_label for model in admin.site._registry}),
    "content_type_id": lambda office: [ContentType.objects.get_for_model(model).pk for model in SCOPED],
    "revision": lambda office: sorted(set(_steps(office).values_list("version__revision", flat=True))),
    "step": lambda office: list(_steps(office).deleted_pages().values_list("pk", flat=True)),
    "url": lambda office: ["nowhere"],
    "row": lambda office: ["1/1"],
    "part": lambda office: sorted(_parts()),
    # Of links in mails, which are their own proof (tests/accounts/).
    "uidb64": lambda office: ["x"],
    "token": lambda office: ["x"],
    "more": lambda office: ["x"],
}


def _steps(office):
    """Of the history (history/)."""
    return RowVersion.objects.filter(owner=office.pk)


# The row of the model whose pages these are.
ROW = {"object_id", "pk", "id"}


def _values(model, path, office, name) -> list:
    return list(model.objects.filter(**{path: office}).values_list(name, flat=True))


def _keys(model, path, office) -> list:
    return _values(model, path, office, "pk")


def _parts() -> set[str]:
    """The keys of all pages of long forms: a form has some of them, the others are no page."""
    return {
        part.key for each in admin.site._registry.values() for part in getattr(each, "parts", ()) if part.key
    }


def patterns(found=None, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for each in found or get_resolver().url_patterns:
        path = prefix + str(each.pattern)
        if isinstance(each, URLPattern):
            if path.startswith("admin/"):
                yield path, each
        elif path.startswith("admin/") or not prefix:
            yield from patterns(each.url_patterns, path)


def addresses_of(office) -> list[str]:
    """All that exist for the rows of this office; of those that take any row of a model, each with its own."""
    return sorted({address for path, pattern in patterns() for address in _filled(path, pattern, office)})


def _filled(path: str, pattern: URLPattern, office) -> Iterator[str]:
    parts = list(pattern.pattern.converters or pattern.pattern.regex.groupindex)
    if any(part not in {*PARTS, *ROW} for part in parts):
        raise AssertionError(f"Say in tests/roles/addresses.py what stands for {parts} in {path}")
    if not parts:
        yield f"/{path}"
    if not parts or pattern.name is None:  # what Django has for any address that is none
        return
    choices = [PARTS[part](office) if part in PARTS else _rows(path, office) for part in parts]
    for values in product(*choices):
        yield _reverse(pattern.name, dict(zip(parts, values, strict=True)))


def _reverse(name: str, parts: dict) -> str:
    """Some of our pages stand beside the site of the admin."""
    try:
        return reverse(f"admin:{name}", kwargs=parts)
    except NoReverseMatch:
        return reverse(name, kwargs=parts)


def _rows(path: str, office) -> list:
    """Tables of the whole site have none of an office."""
    for model in SCOPED:
        if path.startswith(f"admin/{model._meta.app_label}/{model._meta.model_name}/"):
            return [row_of(office, model).pk]
    return [office.memberships.first().user_id] if path.startswith("admin/offices/user/") else []
