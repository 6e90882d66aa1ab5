"""Every model can be edited, and whoever edits it is asked whose it is."""

from django.apps import apps
from django.contrib import admin

from awards.models import FormerAwardSlug, Juror, LinkRequest, Review, Score
from events.models import FormerEventSlug, FormerProgrammeSlug
from offices import models
from offices.staff.one_office import OneOfficeForm
from offices.staff.scope import OfficeScope, OperatorScope
from pages.models import FormerNewsSlug, FormerPageSlug
from search.models import Change, IndexEntry, KnownWord
from tests.offices.admin_pages import CONTENT, OWN_APPS

SIGN_IN_APPS = {"accounts", "account", "mfa", "usersessions"}
# What is remembered of rows, and shown on the pages of these.
BESIDE_ROWS = {"drafts", "history", "proofreading", "reversion", "translations"}


def test_every_admin_is_scoped():
    for model, model_admin in admin.site._registry.items():
        assert isinstance(model_admin, (OfficeScope, OperatorScope)), f"{model}: see offices/staff/scope.py"
        for inline in model_admin.inlines:
            assert issubclass(inline, (OfficeScope, OperatorScope)), f"{inline}: see offices/staff/scope.py"
        if isinstance(model_admin, OfficeScope):
            assert issubclass(model_admin.form, OneOfficeForm), f"{model}: forms build on OneOfficeForm"


def test_every_model_can_be_edited():
    inlines = [
        inline.model for model_admin in admin.site._registry.values() for inline in model_admin.inlines
    ]
    edited = {*admin.site._registry, *inlines}
    ours = {model for model in apps.get_models() if model._meta.app_label in OWN_APPS}
    # Former addresses, and forms that were carried out: the site keeps them by itself.
    kept = {
        models.SentForm,
        models.ClosingLink,
        models.ClosingLinkRequest,
        models.TakenBackClosing,
        models.FormerSlug,
        FormerNewsSlug,
        FormerPageSlug,
        FormerEventSlug,
        FormerProgrammeSlug,
        FormerAwardSlug,
    }
    # The index of the search is made of all others.
    index = {IndexEntry, Change, KnownWord}
    # Points are the jury's, and given on pages of their own.
    of_the_jury = {Review, Score}
    # Gone with the next run of send_mail_queue.
    of_a_moment = {LinkRequest}
    # How people come in: secrets and traces that nobody reads.
    of_accounts = {model for model in ours if model._meta.app_label in SIGN_IN_APPS}
    beside = {model for model in ours if model._meta.app_label in BESIDE_ROWS}
    assert edited == ours - kept - index - of_the_jury - of_a_moment - of_accounts - beside


def test_every_field_can_be_edited(rf, olga):
    request = rf.get("/")
    request.user = olga
    # Who is called into a jury, or to work in an office, is typed in with an address, and not chosen among all accounts.
    for model in set(CONTENT) - {Juror, models.Membership}:
        form = admin.site.get_model_admin(model).get_form(request)
        # What is stored as something else: a new place, dates that come again, whether something is published.
        shown = set(form.base_fields) - form.declared_fields.keys() | (
            form.base_fields.keys() & {field.name for field in model._meta.fields}
        )
        translated = {
            field.translated_field for field in model._meta.fields if hasattr(field, "translated_field")
        }
        fields = [*model._meta.fields, *model._meta.many_to_many]
        editable = {field.name for field in fields if field.editable and not field.primary_key}
        # Rows are put in order by buttons (tests/staff_forms/test_order.py).
        assert shown == editable - {field.name for field in translated} - {"position"}
