import logging
import re

import pytest
from django.core.cache import cache

from awards.entries import link as entry_link
from awards.jury import invitation
from awards.models import Edition
from events.models import Proposal
from events.proposals import link as proposal_link
from outbox.models import Mail
from tests import cast


@pytest.fixture(autouse=True)
def nobody_has_sent_yet(settings):
    settings.SITE_URL = "https://example.org"
    cache.clear()


@pytest.fixture(scope="module")
def cast_on_stage(standing):
    """Jena with an entry, a nomination, a proposal, and somebody called into the jury."""
    with standing():
        jena = cast.add_events(cast.add_awards(cast.jena()))
        edition = Edition.objects.get(award__office=jena, year=2031)
        cast.add_entry(edition, state="draft", sent_at=None, email="draft@example.org")
        nominee = {"kind": "nomination", "nominee_name": "Chor", "nominee_email": "chor@example.org"}
        cast.add_entry(edition, email="nominee@example.org", consent="asked", **nominee)
        invitation.call(invitation.Person("Jule", "Juror", "jule@example.org"), edition)
        yield


@pytest.fixture
def links(cast_on_stage) -> dict[str, str]:
    """A mailed link of each kind, as a path."""
    edition = Edition.objects.get(award__office__slug="jena", year=2031)
    draft, nomination = edition.entries.get(state="draft"), edition.entries.get(email="nominee@example.org")
    letter = Mail.objects.get(to="jule@example.org").body
    addresses = {
        "entry": entry_link.address_of(draft),
        "consent": entry_link.consent_address_of(nomination, "de"),
        "proposal": proposal_link.address_of(Proposal.objects.first()),
        "password": re.search(r"/de/konto/einladung/\S+", letter)[0],
    }
    return {kind: address.removeprefix("https://example.org") for kind, address in addresses.items()}


def everything_in(record: logging.LogRecord) -> str:
    return f"{logging.Formatter().format(record)} {vars(record)!r}"


@pytest.fixture
def logged(caplog):
    """What every logger has said so far, with all that hangs on each record."""
    caplog.set_level(logging.INFO)
    for name in ["django.request", "django.security.DisallowedHost", "django"]:
        caplog.set_level(logging.INFO, name)
    caplog.clear()
    return lambda: "\n".join(map(everything_in, caplog.records))
