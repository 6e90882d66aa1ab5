"""The two roles of a running site become five, and nobody loses or gains what they could do."""

import pytest

from tests.migrating import migrate_to, migrate_to_now

LANDED = [("offices", "0012_pinned_answer")]


@pytest.mark.django_db(transaction=True)
def test_who_edited_goes_on_answering_messages_and_who_looked_goes_on_looking():
    before = migrate_to(LANDED)
    office = before.get_model("offices", "Office").objects.create(slug="jena", place_de="Jena")
    accounts = before.get_model("offices", "User").objects
    memberships = before.get_model("offices", "Membership").objects
    for name, role in [("anna", "editor"), ("rita", "reader")]:
        user = accounts.create(username=name, is_staff=True)
        memberships.create(user=user, office=office, role=role)
    accounts.create(username="olga", is_staff=True, is_superuser=True)
    migrate_to_now()

    from offices.models import Membership, User

    found = {each.user.username: (each.role, each.language) for each in Membership.objects.all()}
    assert found == {"anna": ("moderator", ""), "rita": ("reader", "")}
    assert User.objects.get(username="olga").is_superuser
