"""The links of all texts and fields."""

from collections.abc import Iterator
from urllib.parse import urldefrag, urlsplit

from django.conf import settings

from proofreading.fields import addresses_of, models_with_prose, prose_of
from proofreading.models import CheckedLink
from proofreading.prose.html import parts_of
from proofreading.prose.ways import urls_in
from website.rich_text.plain_text import words_alone

LONGEST = CheckedLink._meta.get_field("address").max_length


def addresses() -> set[str]:
    """As they are written, each once: of pages, not of mail and phone."""
    return {address for address in _all() if _leads_to_page(address)}


def _all() -> Iterator[str]:
    for model in models_with_prose():
        fields = [prose for prose in prose_of(model) if not prose.is_note]
        plain = addresses_of(model)
        names = [*(field.name for field in fields), *plain]
        # Asked for no column, Django gives all.
        for values in model._default_manager.values_list(*names).iterator() if names else []:
            for field, text in zip(fields, values, strict=False):
                yield from _in_text(text or "", field.is_rich)
            yield from filter(None, values[len(fields) :])


def _in_text(text: str, is_rich: bool) -> Iterator[str]:
    """Its links, and addresses that stand in its words alone."""
    if is_rich:
        yield from (link.href for link in parts_of(text).links)
    yield from (found.value for found in urls_in(words_alone(text) if is_rich else text))


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
