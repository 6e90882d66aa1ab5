"""The kinds of links that are mailed, each with a secret in it."""

import pytest

KINDS = ["entry", "consent", "proposal", "password"]
every_link = pytest.mark.parametrize("kind", KINDS)


def secret_in(link: str) -> str:
    return link.rstrip("/").split("/")[-1]
