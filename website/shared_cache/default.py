"""The cache of this site, where it is a shared one. Where it is not, nobody loads what talks to Redis."""

from typing import TYPE_CHECKING, cast

from django.core.cache import caches

if TYPE_CHECKING:
    from website.shared_cache.backend import SharedCache


def shared_cache() -> "SharedCache | None":
    cache = caches["default"]
    return cast("SharedCache", cache) if getattr(cache, "is_shared", False) else None


def trouble() -> str:
    """Why the site does without its shared cache now, or ""."""
    cache = shared_cache()
    return cache.trouble() if cache else ""
