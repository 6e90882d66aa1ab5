"""Pages of this website: asked within this process, without a network."""

from urllib.parse import urlsplit

from django.conf import settings

from proofreading.links.asking import FOR_GOOD, AnswerOfServer


def ask_here(path: str) -> AnswerOfServer:
    # Heavy, and only for the command.
    from django.test import Client

    site = urlsplit(settings.SITE_URL)
    client = Client(raise_request_exception=False, headers={"host": site.netloc})
    response = client.get(path, secure=site.scheme == "https")
    moved = response.headers.get("Location", "") if response.status_code in FOR_GOOD else ""
    return AnswerOfServer(
        response.status_code < 400 or response.status_code in {401, 403}, str(response.status_code), moved
    )
