"""Whatever is registered and has a form for an office has working copies, previews and publishing.

A new model and a new part of a form are found by themselves.
"""

import pytest
from django.contrib import admin
from django.test import Client

from drafts.models import WorkingCopy
from signpost.models import WhoCan
from tests.drafts.copies import (
    ENGLISH,
    all_else_stored,
    copy_of,
    documents,
    preview,
    public,
    shown,
    way_to,
)
from tests.offices.admin_pages import EVERY_PAGE, address, row_of
from tests.staff_forms.pages import make_room_for, sent_from

pytestmark = [pytest.mark.django_db, pytest.mark.each_case]
PAGES = [page for page in EVERY_PAGE if admin.site.get_model_admin(page[0]).has_working_copies]
every_page = pytest.mark.parametrize(
    ("model", "part"), PAGES, ids=[f"{model._meta.model_name}-{part or 'first'}" for model, part in PAGES]
)
# On their forms nothing is typed.
ONLY_CHOICES = {WhoCan}
MODELS = list(dict.fromkeys(model for model, _part in PAGES))
every_model = pytest.mark.parametrize("model", MODELS, ids=[each._meta.model_name for each in MODELS])


def _everything_typed(client, row, part) -> dict:
    return sent_from(client.get(way_to(row, part), headers=ENGLISH), 2)


@every_page
def test_what_is_kept_is_seen_by_nobody_until_it_is_published_and_then_it_is_what_the_preview_showed(
    as_olga, jena, model, part
):
    row, visitor = row_of(jena, model), Client()
    path, sent = way_to(row, part), _everything_typed(as_olga, row, part)
    before, pages = all_else_stored(), public(visitor, row)

    answer = as_olga.post(path, sent | {"_keep": "yes"}, headers=ENGLISH)
    assert answer.status_code == 302, answer.context["problems"]
    assert copy_of(row, part)
    assert all_else_stored() == before
    assert public(visitor, row) == pages

    form = shown(as_olga.get(path, headers=ENGLISH))
    looked_at = preview(as_olga, path, form)
    assert not looked_at.context["problems"]
    previewed = documents(as_olga, looked_at)
    assert all_else_stored() == before
    assert public(visitor, row) == pages

    answer = as_olga.post(path, form | {"_save": "yes"}, headers=ENGLISH)
    assert answer.status_code == 302, answer.context["problems"]
    assert not WorkingCopy.objects.exists()
    if admin.site.get_model_admin(model).is_seen_by_the_public(row):
        assert public(visitor, row) == previewed
    assert (all_else_stored() != before) == (model not in ONLY_CHOICES)


@every_model
def test_a_row_that_is_not_saved_yet_is_looked_at(as_olga, model):
    if not admin.site.get_model_admin(model).has_add_permission(_asked_by_olga()):
        return
    make_room_for(model)
    path = address(model, "add")
    sent = sent_from(as_olga.get(path), 1)
    before = all_else_stored()
    page = preview(as_olga, path, sent)
    assert not page.context["problems"]
    assert documents(as_olga, page)
    assert all_else_stored() == before


def _asked_by_olga():
    from django.test import RequestFactory

    from offices.models import User

    request = RequestFactory().get("/")
    request.user = User.objects.get(username="olga")
    return request
