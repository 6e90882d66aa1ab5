"""Which office a page of the site belongs to, told by its address."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.urls import Resolver404, ResolverMatch, resolve, reverse
from django.utils.translation import override

from offices.models import Office
from offices.renamed import now_called
from website.addresses.local import local_path
from website.languages.bilingual import languages

# The name of an address pattern → finds the office for its arguments. Apps enter their pages here when they
# are ready; pages below the address of an office need no entry.
_finders: dict[str, Callable[..., Office | None]] = {}


def register(view_name: str, finder: Callable[..., Office | None]) -> None:
    _finders[view_name] = finder


def office_of_page(address: str) -> Office | None:
    """The office whose page has this address (a path or a whole address of this site), if there is one."""
    path = urlsplit(local_path(address)).path
    language = path.removeprefix("/").partition("/")[0]
    if language not in languages():
        return None
    with override(language):
        match, offices = _resolved(path), reverse("offices:list")
    if match and match.view_name in _finders:
        return _finders[match.view_name](**match.kwargs)
    below = path.removeprefix(offices) if path.startswith(offices) else ""
    slug = below.partition("/")[0].partition(".")[0]
    return (Office.objects.filter(slug=slug).first() or now_called(slug)) if slug else None


def _resolved(path: str) -> ResolverMatch | None:
    try:
        return resolve(path)
    except Resolver404:
        return None
