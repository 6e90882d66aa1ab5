"""Passkeys of one's own: made, named, removed."""

from allauth.mfa.models import Authenticator
from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.confirming import confirmed
from accounts.form import AccountPageForm
from accounts.page import account_page, form_of, show
from accounts.second_factor import factors, passkeys, recovery_codes
from accounts.told.happened import factor_added, factor_removed
from website.public_forms.fields import Line


class NameForm(AccountPageForm):
    name = Line(
        label=gettext_lazy("What do you call it?"),
        max_length=60,
        required=False,
        help_text=gettext_lazy(
            "For example “Office computer” or “Blue key”, so that you can tell several apart."
        ),
    )

    def called(self) -> str:
        return self.cleaned_data.get("name") or _("Passkey")


class NewPasskeyForm(NameForm):
    credential = forms.JSONField(
        widget=forms.HiddenInput, error_messages={"required": passkeys.WRONG, "invalid": passkeys.WRONG}
    )
    guards = {"credential": None}

    def clean_credential(self):
        credential = self.cleaned_data["credential"]
        passkeys.checked_new(credential)
        return credential


class RemoveForm(AccountPageForm):
    """Takes the factor that is to go."""

    def __init__(self, *args, row, **kwargs):
        self.row = row
        super().__init__(*args, **kwargs)

    def clean(self):
        if settings.SECOND_FACTOR and factors.is_the_last(self.row):
            raise ValidationError(
                _(
                    "Your account needs a second factor, and this is the only one. Please set up "
                    "another one first."
                )
            )
        return super().clean()


@account_page
@confirmed
def add(request):
    form = form_of(request, NewPasskeyForm)
    if form.is_valid():
        row = passkeys.add(request.user, form.called(), form.cleaned_data["credential"])
        factor_added(request, request.user, row.type)
        messages.success(request, _("Your passkey is saved."))
        return redirect(recovery_codes.after_adding(request))
    return show(
        request, "accounts/add_passkey.html", None, form, title=_("Add a passkey"), field=form["name"]
    )


@account_page
@confirmed
def change(request, number):
    row = _own(request, number)
    form = form_of(request, NameForm, initial={"name": row.wrap().name})
    if form.is_valid():
        row.data["name"] = form.called()
        row.save()
        messages.success(request, _("The name is saved."))
        return redirect("accounts:second_factor")
    return show(request, "accounts/rename_passkey.html", form, title=_("Name of a passkey"))


@account_page
@confirmed
def remove(request, number):
    row = _own(request, number)
    return remove_page(request, row, _("Remove the passkey “%(name)s”?") % {"name": row.wrap().name})


def remove_page(request, row, title: str):
    form = form_of(request, RemoveForm, row=row)
    if form.is_valid():
        factors.remove(row)
        factor_removed(request, request.user, row.type)
        messages.success(request, _("It is removed."))
        return redirect("accounts:second_factor")
    return show(request, "accounts/remove_factor.html", form, title=title)


def _own(request, number: int):
    return get_object_or_404(Authenticator, user=request.user, pk=number, type=Authenticator.Type.WEBAUTHN)
