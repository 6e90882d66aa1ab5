import pytest

from tests.offices.admin.conftest import cast_on_stage, equip  # noqa: F401  the same people and rows


@pytest.fixture
def own_disk(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.STORAGES = {
        **settings.STORAGES,
        "private": {**settings.STORAGES["private"], "OPTIONS": {"location": tmp_path / "private"}},
    }
