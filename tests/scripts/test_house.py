"""The picture in docs/architecture.md is what the code says."""

from importlib import import_module

import pytest

from tests.architecture.arrows.layers import packages


@pytest.fixture
def house():
    return import_module("house")


def test_the_picture_is_fresh(house):
    text = house.PAGE.read_text(encoding="utf-8")
    assert house.with_house(text) == text, "docs/architecture.md shows another house. Run: make house"


def test_every_package_is_in_the_picture(house):
    assert set(house.PACKAGES) == set(packages(house.ROOT))


def test_a_new_arrow_changes_the_picture(house, tmp_path, monkeypatch):
    for package in house.PACKAGES:
        (tmp_path / package / "rooms").mkdir(parents=True)
    monkeypatch.setattr(house, "ROOT", tmp_path)
    (tmp_path / "events" / "views.py").write_text("from offices.rooms.hall import door")
    before = house.house()
    (tmp_path / "events" / "rooms" / "table.py").write_text("from ..views import page")
    assert "events --> offices" in before
    assert "### The rooms of `events`" not in before
    assert "### The rooms of `events`" in house.house()
