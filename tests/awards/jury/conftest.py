from datetime import UTC, datetime

import pytest
import time_machine
from django.core.cache import cache

from awards.models import Edition, Entry, Juror
from offices.models import User
from tests import cast

# Two days after the deadline of the edition of 2031.
NOW = datetime(2031, 7, 2, 10, tzinfo=UTC)

# Complete entries, in the order of their references.
GARDEN, CHOIR, LIBRARY = "2222-AAAA", "3333-BBBB", "4444-CCCC"


@pytest.fixture(scope="package", autouse=True)
def cast_on_stage(standing):
    """Jena's edition of 2031 with two criteria, three complete entries and a jury of three; and all of Gera."""
    with standing():
        jena, gera = (cast.add_awards(office) for office in [cast.jena(), cast.gera()])
        cast.anna(jena), cast.rita(jena), cast.gerd(gera), cast.olga()
        edition = Edition.objects.get(award__office=jena, year=2031)
        edition.criteria.update(weight=2)
        edition.criteria.create(name_de="Idee", name_en="Idea", position=9)
        add_complete(
            edition, GARDEN, title="Garten", name="Sekretariat Geheimnis", organisation="Schule Nord"
        )
        nominated = {"kind": Entry.Kind.NOMINATION, "consent": Entry.Consent.GIVEN}
        add_complete(edition, CHOIR, title="Chor", nominee_name="Chor Einklang", **nominated)
        add_complete(edition, LIBRARY, title="Bücherei")
        cast.add_entry(edition, reference="5555-DDDD", title="Noch nicht vollständig")
        cast.add_entry(edition, reference="6666-EEEE", title="Nur ein Entwurf", state="draft", sent_at=None)
        for name in ["jule", "karl", "mona"]:
            cast.add_juror(edition, name, first_name=name.title(), last_name="Juror")
        edition.jurors.filter(user__username="jury-jena").delete()
        yield


def add_complete(edition, reference, **fields) -> Entry:
    who = {"name": "Frau Geheimnis", "email": "geheimnis@example.org", "phone": "+493641999999"}
    entry = cast.add_entry(edition, **{**who, "reference": reference, "state": "complete", **fields})
    entry.answers.create(question=edition.questions.get(), text=f"Antwort zu {entry.title}")
    return entry


@pytest.fixture(autouse=True)
def after_the_deadline(settings):
    settings.SITE_URL = "https://example.org"
    cache.clear()
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def edition(db):
    return Edition.objects.get(award__office__slug="jena", year=2031)


@pytest.fixture
def criteria(edition):
    """The one that counts double first."""
    return list(edition.criteria.order_by("-weight"))


@pytest.fixture
def jury(edition):
    """Jule, Karl and Mona."""
    return {juror.user.username: juror for juror in Juror.objects.filter(edition=edition)}


@pytest.fixture
def signed_in(client):
    def sign_in(username):
        client.force_login(User.objects.get(username=username))
        client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
        return client

    return sign_in


@pytest.fixture
def jule(signed_in):
    """The browser of Jule, who is in the jury and works for no office."""
    return signed_in("jule")


@pytest.fixture
def points(criteria):
    """What the form sends: eight points for the criterion that counts double, five for the other."""
    return {f"points_{criterion.pk}": number for criterion, number in zip(criteria, [8, 5], strict=True)}
