"""The paths of all sample pages, and the check that none is forgotten."""

from django.urls import get_resolver, reverse
from django.urls.resolvers import URLResolver
from django.utils.translation import override

from tests.browser.samples.everything import (
    ERRORS,
    LANGUAGES,
    SAMPLES,
    STATES,
)


def public_names(resolver=None, namespace="") -> set[str]:
    """The names of all address patterns below a language prefix."""
    if resolver is None:
        prefixed = [item for item in get_resolver().url_patterns if hasattr(item.pattern, "language_prefix")]
        return set().union(*(public_names(item) for item in prefixed))
    names = set()
    for item in resolver.url_patterns:
        if isinstance(item, URLResolver):
            inner = f"{namespace}{item.namespace}:" if item.namespace else namespace
            names |= public_names(item, inner)
        else:
            names.add(f"{namespace}{item.name}")
    return names


def paths_of(samples: dict[str, list[dict]]) -> list[str]:
    """The paths of address patterns with their arguments, in each language."""
    paths = []
    for language in LANGUAGES:
        with override(language):
            paths += [reverse(name, kwargs=kwargs) for name, given in samples.items() for kwargs in given]
    return paths


def sample_paths() -> list[str]:
    errors = [f"/{path.format(language=language)}" for language in LANGUAGES for path in ERRORS.values()]
    return paths_of(SAMPLES) + _states() + errors


def _states() -> list[str]:
    return [
        f"{path}?{query}"
        for name, queries in STATES.items()
        for path in paths_of({name: [{}]})
        for query in queries
    ]
