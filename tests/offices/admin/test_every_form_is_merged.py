"""Every form of the admin and every row in it carries the state it was opened upon, whatever is registered."""

import pytest
from django.contrib import admin
from django.db import models as columns
from django.forms.models import _get_foreign_key
from django.urls import reverse

from offices.models import User
from offices.models.address import PostcodesField
from search.models import Synonym
from tests.offices.admin_pages import (
    INLINES,
    SCOPED,
    form_data,
    inline_row_of,
    name,
    page_with,
    part_address,
    part_with,
    parts_of,
    row_of,
)
from website.formats.phone import PhoneNumberField
from website.rich_text.field import RichTextField
from website.two_editors.admin import ManyEditors
from website.two_editors.form import LOADED, MergedForm
from website.two_editors.rows import MergedRows
from website.two_editors.state import StateOfForm

# Mails are only to look at, and what was searched for in vain.
TO_LOOK_AT = {"mail", "missedsearch"}
WRITABLE = [each for each in admin.site._registry.values() if name(each.model) not in TO_LOOK_AT]
EVERY_INLINE = [(each, inline) for each in WRITABLE for inline in each.get_inline_instances(None)]
EVERY_FORM = [(each.model, part) for each in WRITABLE for part in parts_of(each.model)]
every_form = pytest.mark.parametrize(
    ("model", "part"),
    EVERY_FORM,
    ids=["-".join(filter(None, [name(model), part])) for model, part in EVERY_FORM],
)
every_admin = pytest.mark.parametrize("model_admin", WRITABLE, ids=lambda each: name(each.model))
every_inline = pytest.mark.parametrize(
    ("parent", "inline"), INLINES, ids=[f"{name(parent)}-{name(inline.model)}" for parent, inline in INLINES]
)


@every_admin
def test_every_admin_is_built_for_many_editors(model_admin):
    assert isinstance(model_admin, ManyEditors)
    assert issubclass(model_admin.form, MergedForm)


@pytest.mark.parametrize(("parent", "inline"), EVERY_INLINE)
def test_every_row_is_merged(parent, inline):
    assert issubclass(inline.form, MergedForm)
    assert issubclass(inline.formset, MergedRows)


@pytest.fixture(scope="module")
def pages() -> dict:
    return {}


@pytest.fixture
def opened(as_olga, pages):
    """The page on which Olga has opened a row as the cast has it: asked for once, sent by many tests."""

    def page(path):
        if path not in pages:
            pages[path] = as_olga.get(path)
        return pages[path]

    return page


def opened_row(model, jena):
    if model in SCOPED:
        return row_of(jena, model)
    if model is User:
        return User.objects.get(username="anna")
    # A row that has to say something.
    said = {"words": "Amt"} if model is Synonym else {}
    return model.objects.get_or_create(**said)[0]


@every_form
def test_every_page_carries_the_state_of_each_of_its_rows(opened, jena, model, part):
    row = opened_row(model, jena)
    page = opened(part_address(model, row.pk, part))
    forms = [page.context["adminform"].form]
    forms += [form for rows in page.context["inline_admin_formsets"] for form in rows.formset.initial_forms]
    content = page.content.decode()
    for form in forms:
        assert (LOADED in form.fields) == bool(form.merged_names())
        if LOADED in form.fields:
            assert f'name="{form.add_prefix(LOADED)}"' in content
            assert StateOfForm.read(form[LOADED].value()).fingerprints.keys() >= set(form.merged_names())


def others_words(row, form) -> dict:
    """Other values than those of the form, such as somebody else may write meanwhile."""
    own = {each: row._meta.get_field(each) for each in form.merged_names()}
    texts = {each: _other_text(row, column) for each, column in own.items() if _is_text(column)}
    numbers = {each: (getattr(row, each) or 0) + 1 for each, column in own.items() if _is_number(column)}
    chosen = [each for each, column in own.items() if column.choices]
    # One: a choice may go with another one, such as a language with a role.
    choices = {each: _another_choice(row, own[each]) for each in chosen[:1]}
    ticks = {each: not getattr(row, each) for each, column in own.items() if _is_tick(column)}
    return texts | numbers or choices or ticks


def _is_text(column) -> bool:
    free = isinstance(column, columns.CharField | columns.TextField) and not column.choices
    return free and not isinstance(column, columns.SlugField | PhoneNumberField | PostcodesField)


def _is_tick(column) -> bool:
    return isinstance(column, columns.BooleanField)


def _is_number(column) -> bool:
    return isinstance(column, columns.IntegerField) and column.name in {"position", "weight", "count"}


def _other_text(row, column) -> str:
    if isinstance(column, columns.EmailField):
        return "anders@example.org"
    if isinstance(column, columns.URLField):
        return "https://anders.example.org/"
    if isinstance(column, RichTextField):
        return f"{getattr(row, column.name) or ''}<p>anders</p>"
    return f"{getattr(row, column.name) or ''}-anders"[-(column.max_length or 10_000) :]


def _another_choice(row, column):
    return next(value for value, _words in column.choices if value not in {getattr(row, column.name), ""})


def stored(row, names) -> dict:
    """In both languages, whichever is active."""
    rows = type(row)._default_manager.filter(pk=row.pk)
    return (rows.rewrite(False) if hasattr(rows, "rewrite") else rows).values(*names).get()


def write(row, words) -> None:
    """Past the forms, as somebody else would have done it a moment ago."""
    rows = type(row)._default_manager.filter(pk=row.pk)
    (rows.rewrite(False) if hasattr(rows, "rewrite") else rows).update(**words)


@every_form
def test_what_was_not_touched_is_not_written_back(as_olga, opened, jena, model, part):
    row = opened_row(model, jena)
    path = part_address(model, row.pk, part)
    page = opened(path)
    words = others_words(row, page.context["adminform"].form)
    assert words or not page.context["adminform"].form.merged_names()
    write(row, words)
    answer = as_olga.post(path, form_data(page))
    assert answer.status_code == 302, answer.context["errors"]
    assert stored(row, ["pk", *words]) == {"pk": row.pk, **words}


@every_inline
def test_what_was_not_touched_in_a_row_is_not_written_back(as_olga, opened, jena, parent, inline):
    row = inline_row_of(jena, inline)
    fk = _get_foreign_key(parent, inline.model)
    path = part_address(parent, getattr(row, fk.attname), part_with(parent, inline.model))
    page = opened(path)
    (rows,) = [
        each.formset for each in page.context["inline_admin_formsets"] if each.formset.model is inline.model
    ]
    (form,) = [each for each in rows.initial_forms if each.instance.pk == row.pk]
    words = others_words(row, form)
    assert words or not form.merged_names()
    write(row, words)
    answer = as_olga.post(path, form_data(page))
    assert answer.status_code == 302, answer.context["errors"]
    assert stored(row, ["pk", *words]) == {"pk": row.pk, **words}


@every_form
@pytest.mark.parametrize("state", ["", "x", "\x00", "1732830000 a:b", "9" * 5000])
def test_a_state_that_is_none_writes_over_nothing(as_olga, opened, jena, model, part, state):
    row = opened_row(model, jena)
    path = part_address(model, row.pk, part)
    page = opened(path)
    words = others_words(row, page.context["adminform"].form)
    write(row, words)
    data = form_data(page) | ({LOADED: state} if words else {})
    answer = as_olga.post(path, data)
    assert answer.status_code == (200 if words else 302)
    if words:
        assert set(words) <= set(answer.context["adminform"].form.errors)
    assert stored(row, ["pk", *words]) == {"pk": row.pk, **words}
    if words:  # sent again, it is meant
        assert as_olga.post(path, form_data(answer)).status_code == 302
        assert stored(row, ["pk", *words]) != {"pk": row.pk, **words}


def test_the_history_names_only_what_was_written(as_anna, jena):
    path = page_with(jena, "team")
    data = form_data(as_anna.get(path)) | {"team_de": "Zwei Personen"}
    write(jena, {"welcome_de": "Von Rita"})
    assert as_anna.post(path, data).status_code == 302
    jena.refresh_from_db()
    assert (jena.team_de, jena.welcome_de) == ("Zwei Personen", "Von Rita")
    latest = as_anna.get(reverse("admin:offices_office_history", args=[jena.pk])).context["happened"][0]
    (row,) = latest.rows
    assert [str(field.words) for field in row.fields if "Zwei Personen" in field.words]
    assert not [field.label for field in row.fields if "Begrüßung" in field.label]
