import pytest
from django.conf import settings


@pytest.fixture(autouse=True)
def scripts_find_one_another(monkeypatch):
    """As when one of them is called: its directory is where Python looks first."""
    monkeypatch.syspath_prepend(settings.BASE_DIR / "scripts")
