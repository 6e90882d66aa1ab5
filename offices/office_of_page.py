"""Which office a page of the site belongs to, told by its address."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.urls import Resolver404, ResolverMatch, resolve, reverse
from django.utils.translation import override

from offices.models import Office
from website.addresses.moved import called
from website.contributions.registry import all_of
from website.languages.bilingual import languages
from website.local_path import local_path


@dataclass(frozen=True)
class PageOfOffice:
    """finder takes the arguments of the url. Pages below the address of an office need no such entry."""

    url_name: str
    finder: Callable[..., Office | None]


def office_of_page(address: str) -> Office | None:
    """The office whose page has this address (a path or a whole address of this site), if there is one."""
    path = urlsplit(local_path(address)).path
    language = path.removeprefix("/").partition("/")[0]
    if language not in languages():
        return None
    with override(language):
        match, offices = _resolved(path), reverse("offices:list")
    finders = {page.url_name: page.finder for page in all_of(PageOfOffice)}
    if match and match.view_name in finders:
        return finders[match.view_name](**match.kwargs)
    below = path.removeprefix(offices) if path.startswith(offices) else ""
    slug = below.partition("/")[0].partition(".")[0]
    return called(Office.objects.public(), slug) if slug else None


def _resolved(path: str) -> ResolverMatch | None:
    try:
        return resolve(path)
    except Resolver404:
        return None
