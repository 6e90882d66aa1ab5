"""A new password, chosen by who knows the old one."""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.confirming import signed_in
from accounts.form import Password
from accounts.page import account_page, form_of, show
from accounts.passwords.new_password import LONGEST, NewPasswordForm
from accounts.passwords.own_password import check_own_password
from accounts.told.happened import password_changed


class ChangeForm(NewPasswordForm):
    old_password = Password(gettext_lazy("Password of now"), "current-password", max_length=LONGEST)

    field_order = ["old_password", "new_password", "repeated"]

    def clean_old_password(self):
        check_own_password(self, self.user, self.cleaned_data["old_password"])
        return ""


@account_page
@signed_in
def change(request):
    form = form_of(request, ChangeForm, user=request.user)
    if form.is_valid():
        form.save()
        update_session_auth_hash(request, request.user)
        password_changed(request, request.user)
        messages.success(request, _("Your new password is saved. Your other devices are signed out."))
        return redirect("accounts:account")
    return show(
        request,
        "accounts/new_password.html",
        form,
        title=_("Change your password"),
        username=request.user.get_username(),
    )
