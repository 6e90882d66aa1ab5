"""Templates of Django's admin that stand here instead of Django's own: few, and looked at again when those change."""

import hashlib
from pathlib import Path

import pytest
from django.contrib import admin

from tests.architecture.files import ROOT

OF_DJANGO = Path(admin.__file__).parent / "templates/admin"
OURS = ROOT / "templates/admin"
# Each with the beginning of the SHA-256 of the originals it was compared with: Django 5.2, 6.1.
COMPARED = {
    "app_list.html": {"1fe91b190f34", "3d3a224307d7"},
    "change_list_results.html": {"c8ea5bd68f8b", "165b86b603f9"},
    "color_theme_toggle.html": {"6b6ba1eff736"},
    "date_hierarchy.html": {"1ee834e8bd6e", "361520d10e22"},
    "edit_inline/tabular.html": {"ef1b0d9b50be", "c86c726f3adc"},
    "filter.html": {"72f8dacc6125"},
    "pagination.html": {"381bc2d87585", "a50313922fac"},
    "search_form.html": {"18898ee2576b", "6ef977578a62"},
    "submit_line.html": {"c88ed75990a3"},
}


def _instead_of_django() -> list[str]:
    """Those that do not extend what they stand before."""
    paths = [path.relative_to(OURS).as_posix() for path in OURS.rglob("*.html")]
    return [
        path
        for path in paths
        if (OF_DJANGO / path).exists() and f'extends "admin/{path}"' not in (OURS / path).read_text()
    ]


@pytest.mark.parametrize("path", COMPARED)
def test_the_original_is_one_that_ours_was_compared_with(path):
    found = hashlib.sha256((OF_DJANGO / path).read_bytes()).hexdigest()[:12]
    assert found in COMPARED[path], (
        f"Django has changed {path}: see what of that ours needs, then enter {found}"
    )


def test_each_of_ours_is_compared_and_says_what_is_different():
    assert sorted(COMPARED) == sorted(set(_instead_of_django()) - {"base_site.html"})
    for path in COMPARED:
        assert "Django" in (OURS / path).read_text().partition("{% endcomment %}")[0], path
