"""The log is kept and read by operators: nobody's link stands in it, whatever goes wrong."""

import pytest

from awards.entries import views as entry_views

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]


@pytest.fixture
def token(link) -> str:
    return link.split("/")[-2]


def test_an_error_of_the_site_is_told_without_the_link(client, link, token, caplog, monkeypatch):
    def fail(*_args):
        raise RuntimeError("broken")

    monkeypatch.setattr(entry_views, "missing", fail)
    client.raise_request_exception = False
    caplog.clear()
    assert client.get(link).status_code == 500
    assert "/de/preise/beitrag/…" in caplog.text
    assert "broken" in caplog.text
    assert token not in caplog.text


@pytest.mark.parametrize("page", ["aendern/", "x/", "dateien/999/"])
def test_mistakes_of_visitors_are_not_told_at_all(client, link, token, caplog, page):
    caplog.clear()
    assert client.post(f"{link}{page}").status_code in {404, 422}
    assert not [record for record in caplog.records if record.name == "django.request"]
    assert token not in caplog.text
