"""A running site: what stands there in both languages was written together, and each change from then on is told."""

import pytest

from tests.migrating import migrate_to, migrate_to_now

LANDED = [("translations", None), ("offices", "0016_own_drawing"), ("pages", "0008_announcements_as_drafts")]


@pytest.mark.django_db(transaction=True)
def test_what_stands_is_confirmed_and_german_that_changes_is_told(client):
    before = migrate_to(LANDED)
    office = before.get_model("offices", "Office").objects.create(
        slug="jena", is_public=True, place_de="Jena", name_de="Büro", name_en="Office",
        mission_de="<p>Wir helfen.</p>", mission_en="<p>We help.</p>", welcome_de="Guten Tag.",
    )  # fmt: skip
    migrate_to_now()

    from offices.models import Office
    from translations.models import Confirmation, Unconfirmed

    assert set(Confirmation.objects.filter(object_id=office.pk).values_list("field", "source_text")) == {
        ("name", "Büro"), ("mission", "<p>Wir helfen.</p>"),
    }  # fmt: skip
    row = Office.objects.get()
    row.save()
    assert not Unconfirmed.objects.exists()
    assert "newer-text" not in client.get("/en/offices/jena/").content.decode()
    row.mission_de = "<p>Wir beraten.</p>"
    row.save()
    assert list(Unconfirmed.objects.values_list("field", "kind")) == [("mission", "outdated")]
    assert "The German text is newer" in " ".join(client.get("/en/offices/jena/").content.decode().split())
