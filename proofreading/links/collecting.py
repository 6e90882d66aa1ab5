"""The links of all texts and fields."""

from collections.abc import Iterator
from urllib.parse import urldefrag, urlsplit

from django.conf import settings

from proofreading.fields import addresses_of, models_with_prose, prose_of
from proofreading.models import CheckedLink
from proofreading.prose.html import parts_of

LONGEST = CheckedLink._meta.get_field("address").max_length


def addresses() -> set[str]:
    """As they are written, each once: of pages, not of mail and phone."""
    return {address for address in _all() if _leads_to_page(address)}


def _all() -> Iterator[str]:
    for model in models_with_prose():
        rich = [prose.name for prose in prose_of(model) if prose.is_rich]
        plain = addresses_of(model)
        if not (rich or plain):
            continue
        for values in model._default_manager.values_list(*rich, *plain).iterator():
            for html in filter(None, values[: len(rich)]):
                yield from (link.href for link in parts_of(html).links)
            yield from filter(None, values[len(rich) :])


def _leads_to_page(address: str) -> bool:
    is_page = address.startswith("/") or urlsplit(address).scheme.lower() in {"http", "https"}
    return is_page and not address.startswith("//") and len(address) <= (LONGEST or 0)


def own_path(address: str) -> str:
    """The path where an address is one of this website, else ""."""
    bare = urldefrag(address)[0]
    parts, own = urlsplit(bare), urlsplit(settings.SITE_URL)
    if not parts.netloc:
        return bare
    return bare.partition(parts.netloc)[2] or "/" if parts.netloc.lower() == own.netloc.lower() else ""
