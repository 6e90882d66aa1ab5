"""Each model of the site is recorded or is not, with a reason; a new one has to say which."""

import pytest
from django.apps import apps

from history.declarations import NotRecorded, recorded
from website.contributions.registry import all_of

RECORDED = [kind.model_class for kind in recorded()]
NOT_RECORDED = {apps.get_model(name): each.because for each in all_of(NotRecorded) for name in each.models}


def test_each_model_is_in_one_of_the_lists():
    models = set(apps.get_models())
    assert models - set(RECORDED) - set(NOT_RECORDED) == set(), (
        "declare it in the contributions of its package"
    )
    assert set(RECORDED) & set(NOT_RECORDED) == set()
    assert all(NOT_RECORDED.values())


@pytest.mark.parametrize(
    "model",
    [
        "enquiries.Enquiry", "events.Proposal", "awards.Entry", "awards.Answer", "awards.EntryAttachment",
        "awards.Juror", "awards.Score", "awards.Review", "awards.Conflict", "outbox.Mail", "search.MissedSearch",
        "offices.User", "offices.Membership", "sessions.Session", "accounts.PasswordLink", "awards.Circular",
    ],
)  # fmt: skip
def test_what_people_send_and_who_they_are_is_not(model):
    assert apps.get_model(model) in NOT_RECORDED


@pytest.mark.parametrize("kind", list(recorded()), ids=lambda kind: kind.model)
def test_what_is_declared_of_a_model_is_there(kind):
    fields = {field.name for field in kind.model_class._meta.get_fields()}
    named = {*kind.derived, *kind.publishing, *filter(None, [kind.of])}
    assert named <= fields
    assert kind.page.of == ""


@pytest.mark.parametrize("kind", list(recorded()), ids=lambda kind: kind.model)
def test_none_names_a_person_by_a_relation(kind):
    related = {field.related_model for field in kind.model_class._meta.concrete_fields if field.related_model}
    # Who has won is known by the key of an entry, which says nothing when the entry is gone.
    assert related & set(NOT_RECORDED) <= (
        {apps.get_model("awards.Entry")} if kind.model == "awards.Winner" else set()
    )
