"""Fields are drawn as Django draws them, to the letter."""

import pytest
from django import forms
from django.contrib import admin
from django.forms.renderers import DjangoTemplates
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy

from tests.offices.admin_pages import name
from website.form_renderer import QuickRenderer

QUICK, DJANGO = QuickRenderer(), DjangoTemplates()
HOSTILE = [
    None,
    "",
    0,
    1234567,
    False,
    True,
    "Ä & \"b\" 'c' <d>",
    " \n x \n",
    mark_safe("<b>&amp;</b>"),
    gettext_lazy("Delete"),
    "{{ x }}",
]
WIDGETS = [
    forms.TextInput,
    forms.HiddenInput,
    forms.NumberInput,
    forms.EmailInput,
    forms.URLInput,
    forms.DateInput,
    forms.DateTimeInput,
    forms.TimeInput,
    forms.CheckboxInput,
    forms.Textarea,
    forms.Select,
    forms.NullBooleanSelect,
    forms.SelectMultiple,
    forms.RadioSelect,
]


@pytest.mark.parametrize("widget", WIDGETS)
@pytest.mark.parametrize("value", HOSTILE, ids=repr)
def test_a_widget(widget, value):
    choices = {"choices": [("", "–"), *((each, each) for each in HOSTILE if each)]}
    attrs = {"id": "id_<x>", "required": True, "hidden": False, "lang": value, "rows": 3}
    drawn = widget(
        attrs=attrs,
        **(
            choices
            if issubclass(widget, forms.widgets.ChoiceWidget) and widget is not forms.NullBooleanSelect
            else {}
        ),
    )
    shown = [drawn.render("a<b", value, renderer=renderer) for renderer in [QUICK, DJANGO]]
    assert shown[0] == shown[1]


def test_choices_in_groups():
    drawn = forms.Select(choices=[("", "–"), ("Süd & Nord", [("a", "A"), ("b", "<B>")]), ("c", "C")])
    assert drawn.render("x", "b", renderer=QUICK) == drawn.render("x", "b", renderer=DJANGO)


@pytest.mark.parametrize("bound", [False, True], ids=["empty", "with errors"])
@pytest.mark.parametrize("model", list(admin.site._registry), ids=name)
def test_every_form_of_the_admin(rf, olga, at_noon, model, bound):
    request = rf.get("/")
    request.user = olga
    model_admin = admin.site.get_model_admin(model)
    form_class = model_admin.get_form(request, None)
    forms_drawn = [form_class(*([{}] if bound else []), renderer=renderer) for renderer in [QUICK, DJANGO]]
    quick, django = [
        [(field.label_tag(), str(field), str(field.errors), field.errors.as_ul()) for field in form]
        for form in forms_drawn
    ]
    assert quick == django
