"""How a private file is given to somebody who may have it."""

from contextlib import closing
from urllib.parse import quote

import pytest
from csp.middleware import CSPMiddleware
from django.http import Http404
from django.middleware.security import SecurityMiddleware
from django.test import RequestFactory

from attachments.store.download import private_response

from .samples import pdf, safe

pytestmark = pytest.mark.django_db


def answered(attachment, **options):
    """The answer as it leaves the site."""
    view = CSPMiddleware(SecurityMiddleware(lambda request: private_response(attachment, **options)))
    return view(RequestFactory().get("/"))


def test_it_is_saved_and_never_shown(letter):
    response = answered(letter)
    with closing(response):
        assert b"".join(response.streaming_content) == safe(pdf()).content
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Length"] == str(letter.size)
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["Cache-Control"] == "private, no-store"
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"


def test_its_name_is_written_as_browsers_understand_it(letter):
    """RFC 6266 and RFC 8187."""
    response = answered(letter)
    response.close()
    assert response["Content-Disposition"] == f"attachment; filename*=utf-8''{quote('Über Rita „neu“.pdf')}"


@pytest.mark.parametrize("name", ['a"; filename="b.exe', "a\\b", "a;b"])
def test_a_name_cannot_become_another_one(letter, name):
    letter.name = f"{name}.pdf"
    response = answered(letter)
    response.close()
    quoted = letter.name.replace("\\", "\\\\").replace('"', r"\"")
    assert response["Content-Disposition"] == f'attachment; filename="{quoted}"'


def test_jurors_may_see_another_name(letter):
    response = answered(letter, name="7KQM-2XHD-1.pdf")
    response.close()
    assert "Über" not in response["Content-Disposition"]
    assert "7KQM-2XHD-1.pdf" in response["Content-Disposition"]


def test_a_file_that_is_lost_is_not_found(letter):
    letter.file.storage.delete(letter.file.name)
    with pytest.raises(Http404):
        private_response(letter)
