"""The pages of the admin whose buttons work once."""

from functools import partial

from django import forms
from django.contrib.admin.helpers import ActionForm

from website.public_forms.guards.ticket import new_ticket

from .once import once


class ActionFormWithTicket(ActionForm):
    ticket = forms.CharField(label="", required=False, initial=new_ticket, widget=forms.HiddenInput)


class PressedOnce:
    """For a ModelAdmin. Its templates put the ticket into the form: templates/admin/change_form.html."""

    action_form = ActionFormWithTicket

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        context = {**(extra_context or {}), "ticket": new_ticket()}
        page = partial(super().changeform_view, request, object_id, form_url, context)
        return once(request, page) if request.method == "POST" else page()

    def changelist_view(self, request, extra_context=None):
        page = partial(super().changelist_view, request, extra_context)
        return once(request, page) if request.method == "POST" else page()
