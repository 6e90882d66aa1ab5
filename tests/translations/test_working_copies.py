"""What a working copy says in English is confirmed when it is published, by who wrote it, and not before."""

import pytest

from offices.models import Office
from tests.drafts.copies import keep, publish
from tests.offices.admin_pages import part_with
from translations.models import Confirmation, Unconfirmed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("cast_on_stage")]
TEXTS = part_with(Office, "welcome")


@pytest.fixture
def doubts(welcome):
    return lambda: list(
        Unconfirmed.objects.filter(object_id=welcome.pk, field="welcome").values_list("kind", flat=True)
    )


def test_both_languages_of_a_copy_are_as_one_once_it_is_published(as_anna, welcome, doubts):
    keep(as_anna, welcome, TEXTS, welcome_de="Neu.", welcome_en="New.")
    before = Confirmation.objects.count()
    assert doubts() == []
    publish(as_anna, welcome, TEXTS)
    welcome.refresh_from_db()
    assert (welcome.welcome_de, welcome.welcome_en) == ("Neu.", "New.")
    assert doubts() == []
    assert Confirmation.objects.count() == before + 1


def test_german_alone_is_told_once_it_is_published_and_not_before(as_anna, welcome, doubts):
    keep(as_anna, welcome, TEXTS, welcome_de="Neu.")
    assert doubts() == []
    publish(as_anna, welcome, TEXTS)
    assert doubts() == ["outdated"]


def test_copies_of_other_parts_are_published_with_it_and_confirmed_alike(as_anna, welcome, doubts):
    keep(as_anna, welcome, TEXTS, welcome_de="Neu.", welcome_en="New.")
    keep(as_anna, welcome, "", name_de="Neues Büro", name_en="New Office")
    publish(as_anna, welcome, "")
    welcome.refresh_from_db()
    assert (welcome.name_en, welcome.welcome_en) == ("New Office", "New.")
    assert doubts() == []
    assert not Unconfirmed.objects.filter(object_id=welcome.pk, field="name", kind="outdated").exists()
