"""The pages about accounts, in both languages."""

from django.urls import include, path
from django.utils.translation import pgettext_lazy

from accounts.mailed_links import forgotten
from accounts.mailed_links import views as mailed_links
from accounts.passwords import views as passwords
from accounts.second_factor import app_views, passkey_views, recovery_codes
from accounts.second_factor import views as second_factor
from accounts.sessions import views as sessions
from accounts.sign_in import question
from accounts.sign_in import views as sign_in

app_name = "accounts"

_in_and_out = [
    path(pgettext_lazy("address", "sign-in/"), sign_in.sign_in, name="sign_in"),
    path(pgettext_lazy("address", "second-step/"), sign_in.second_step, name="second_step"),
    path(pgettext_lazy("address", "sign-out/"), sign_in.sign_out, name="sign_out"),
    path(pgettext_lazy("address", "passkey-question/"), question.question, name="passkey_question"),
    path(pgettext_lazy("address", "confirm/"), second_factor.confirm, name="confirm"),
]

_passwords = [
    path(pgettext_lazy("address", "invitation/<token>/"), mailed_links.invitation, name="invitation"),
    path(pgettext_lazy("address", "forgotten-password/"), forgotten.forgotten, name="forgotten"),
    path(pgettext_lazy("address", "forgotten-password/sent/"), forgotten.sent, name="forgotten_sent"),
    path(pgettext_lazy("address", "new-password/<token>/"), mailed_links.reset, name="reset"),
    path(pgettext_lazy("address", "password/"), passwords.change, name="password"),
]

_second_factor = [
    path("", second_factor.second_factor, name="second_factor"),
    path(pgettext_lazy("address", "passkey/"), passkey_views.add, name="add_passkey"),
    path(pgettext_lazy("address", "passkey/<int:number>/"), passkey_views.change, name="rename_passkey"),
    path(
        pgettext_lazy("address", "passkey/<int:number>/remove/"), passkey_views.remove, name="remove_passkey"
    ),
    path(pgettext_lazy("address", "app/"), app_views.add, name="add_app"),
    path(pgettext_lazy("address", "app/remove/"), app_views.remove, name="remove_app"),
    path(pgettext_lazy("address", "recovery-codes/"), recovery_codes.codes, name="recovery_codes"),
    path(pgettext_lazy("address", "recovery-codes/new/"), recovery_codes.new, name="new_recovery_codes"),
    path(pgettext_lazy("address", "recovery-codes.txt"), recovery_codes.as_text, name="recovery_codes_text"),
]

_pages: list = [
    path("", sessions.account, name="account"),
    *_in_and_out,
    *_passwords,
    path(pgettext_lazy("address", "second-factor/"), include(_second_factor)),
    path(pgettext_lazy("address", "sessions/"), sessions.sessions, name="sessions"),
]

urlpatterns = [path(pgettext_lazy("address", "account/"), include(_pages))]
