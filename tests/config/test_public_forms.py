"""The buttons of a page send their names with a public form: a field of the same name would press them."""

import pytest
from django import forms
from django.urls import get_resolver

from website.display import DisplayForm
from website.public_forms.guarded_form import GuardedForm
from website.public_forms.steps import CHECKING, LOOKS, STEP

# What else comes with every form: Django's token, and the sign that all of it has arrived.
SENT_BESIDE = {"csrfmiddlewaretoken", "complete"}
TAKEN = LOOKS | set(DisplayForm.base_fields) | {STEP, CHECKING} | SENT_BESIDE


def kinds_of(form_class) -> set[type]:
    kinds = {form_class}.union(*map(kinds_of, form_class.__subclasses__()))
    return {kind for kind in kinds if not kind.__module__.startswith("tests.")}


def faults(form_class) -> list[str]:
    """Fields with a name that means something else, or in the place of those that guard the form."""
    guards = GuardedForm.base_fields
    return [
        f"{form_class.__name__}.{name}"
        for name, field in form_class.base_fields.items()
        if name in TAKEN or (name in guards and type(field) is not type(guards[name]))
    ]


def test_no_field_of_a_public_form_has_the_name_of_a_button():
    assert get_resolver().url_patterns, "every form is imported"
    kinds = kinds_of(GuardedForm)
    assert {"MessageForm", "BarrierForm", "EventForm", "WithdrawalForm"} <= {kind.__name__ for kind in kinds}
    assert [fault for kind in kinds for fault in faults(kind)] == []


@pytest.mark.parametrize(
    "name", ["text_size", "contrast", "language", "step", "checking", "complete", "csrfmiddlewaretoken", "started"]
)  # fmt: skip
def test_such_a_field_is_found(name):
    form = type("WrongForm", (GuardedForm,), {name: forms.CharField()})
    assert faults(form) == [f"WrongForm.{name}"]
