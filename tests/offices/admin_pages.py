"""The pages of the admin, found by walking what is registered, so that no new model is forgotten."""

from django.apps import apps
from django.contrib import admin
from django.contrib.admin.utils import flatten
from django.db import connection
from django.forms import MultiWidget
from django.urls import reverse

from awards.models import Entry
from enquiries.models import Enquiry
from events.models import Proposal
from offices import models
from offices.staff.scope import OfficeAdmin
from website.two_editors.deleting import Deletion

# The apps whose rows are content; Django's own tables (sessions, log …) are not.
OWN_APPS = {config.label for config in apps.get_app_configs() if not config.name.startswith("django")}

SCOPED = [
    model for model, model_admin in admin.site._registry.items() if isinstance(model_admin, OfficeAdmin)
]
# What residents and partners write: staff read it and answer, and add none.
WRITTEN_BY_RESIDENTS = {Enquiry, Entry, Proposal}
CONTENT = [model for model in SCOPED if model not in WRITTEN_BY_RESIDENTS]
INLINES = [
    (model, inline)
    for model in SCOPED
    for inline in admin.site.get_model_admin(model).get_inline_instances(request=None)
]


def name(model) -> str:
    return model._meta.model_name


def address(model, page, *args) -> str:
    return reverse(f"admin:{model._meta.app_label}_{name(model)}_{page}", args=args)


def parts_of(model) -> list[str]:
    """The words in the addresses of its pages; "" is the first page of a row, or the only one."""
    return [part.key for part in getattr(admin.site.get_model_admin(model), "parts", ())] or [""]


# Each page on which rows are changed: the model, and the part of its form.
EVERY_PAGE = [(model, part) for model in SCOPED for part in parts_of(model)]


def part_address(model, pk, part: str = "") -> str:
    return address(model, "part", pk, part) if part else address(model, "change", pk)


def part_with(model, wanted) -> str:
    """The part with this field, or with the rows of this model."""
    for part in getattr(admin.site.get_model_admin(model), "parts", ()):
        fields = [name for _title, options in part.fieldsets for name in flatten(options["fields"])]
        if wanted in fields or wanted in [rows.model for rows in part.all_rows]:
            return part.key
    return ""


def page_with(row, wanted) -> str:
    """The address of the page of this row on which this field stands, or the rows of this model."""
    return part_address(type(row), row.pk, part_with(type(row), wanted))


def row_of(office, model):
    """The office's row of this model that tests/cast/ made."""
    path = _office_path(model) or "pk"
    row = model.objects.filter(**{path: office.pk}).first()
    assert row, f"tests/cast: add_everything() makes no {name(model)}"
    return row


def _office_path(model) -> str:
    """Some models stand only on the page of another, and accounts on none that staff see."""
    if model is models.User:
        return "memberships__office"
    inlines = {inline.model: inline.office_path for _model, inline in INLINES}
    return admin.site.get_model_admin(model).office_path if model in SCOPED else inlines[model]


def inline_row_of(office, inline):
    row = inline.model.objects.filter(**{inline.office_path: office.pk}).first()
    assert row, f"tests/cast: add_everything() makes no {name(inline.model)}"
    return row


def everything_stored() -> dict:
    """All rows of all our tables, to compare before and after; not who signed in, and that a form was sent."""
    return {
        model: _rows(model)
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in OWN_APPS and model not in {models.User, models.SentForm}
    }


def _rows(model) -> list[dict]:
    """As the database has them, which is a tenth of the time of a queryset."""
    name = connection.ops.quote_name
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {name(model._meta.db_table)} ORDER BY {name(model._meta.pk.column)}")
        columns = [column[0] for column in cursor.description]
        return [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]


def rows_stored_of(office) -> dict:
    """All rows of this office, to compare before and after."""
    paths = {model: admin.site.get_model_admin(model).office_path or "pk" for model in SCOPED}
    paths |= {inline.model: inline.office_path for _model, inline in INLINES}
    found = {
        model: list(model._base_manager.filter(**{path: office.pk}).order_by("pk").values())
        for model, path in paths.items()
    }
    assert all(found.values()), "tests/cast: add_everything() leaves something out"
    return found


def _sent(field):
    """What is in a field by its name; a day and its time are two fields of one."""
    widget = field.field.widget
    if isinstance(widget, MultiWidget):
        return [(f"{field.html_name}_{n}", part) for n, part in enumerate(widget.decompress(field.value()))]
    return [(field.html_name, field.value())]


def confirm_deletion(client, path: str):
    """The answer to who has looked at what will be deleted, and says yes."""
    return client.post(path, {"post": "yes", "seen": client.get(path).context["seen"]})


def yes_to_deleting(*rows) -> dict:
    """What is sent by who knows all that goes with these rows, so that nothing but the rights protects them."""
    return {"post": "yes", "seen": Deletion(rows).seen}


def form_data(response) -> dict:
    """What a browser would send back from this form, unchanged."""
    formsets = [inline.formset for inline in response.context["inline_admin_formsets"]]
    forms = [response.context["adminform"].form]
    for formset in formsets:
        forms += [formset.management_form, *formset.forms]
    values = {name: value for form in forms for field in form for name, value in _sent(field)}
    # A tick box that is not ticked sends nothing, and no browser sends a file again.
    left_out = [name for name, value in values.items() if value is False or hasattr(value, "storage")]
    return {name: "" if value is None else value for name, value in values.items() if name not in left_out}
