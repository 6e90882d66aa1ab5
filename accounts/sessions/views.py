"""Where somebody is signed in; and the page of one's own account."""

from allauth.usersessions.models import UserSession
from django import forms
from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from accounts.confirming import signed_in
from accounts.form import AccountPageForm
from accounts.page import account_page, form_of, show
from accounts.second_factor.factors import factors_of
from accounts.told.browser import browser_in_words
from accounts.told.log import told


class EndForm(AccountPageForm):
    """One session, or all but this one. Takes those there are."""

    session = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args, rows, **kwargs):
        self.rows = rows
        super().__init__(*args, **kwargs)

    def clean_session(self):
        wanted = self.cleaned_data["session"]
        return [row for row in self.rows if wanted in {"others", str(row.pk)} and not row.is_current()]


@account_page
@signed_in
def sessions(request):
    rows = sorted(
        UserSession.objects.purge_and_list(request.user), key=lambda row: row.created_at, reverse=True
    )
    form = form_of(request, EndForm, rows=rows)
    if form.is_valid():
        for row in form.cleaned_data["session"]:
            row.end()
        told("sessions_ended", request.user, request, number=len(form.cleaned_data["session"]))
        messages.success(request, _("Whoever sat there is signed out now."))
        return redirect("accounts:sessions")
    listed = [(row, browser_in_words(row.user_agent), row.is_current()) for row in rows]
    return show(request, "accounts/sessions.html", title=_("Where you are signed in"), sessions=listed)


@account_page
@signed_in
def account(request):
    return show(
        request,
        "accounts/account.html",
        title=_("Your account"),
        is_overview=True,
        factors=factors_of(request.user),
    )
