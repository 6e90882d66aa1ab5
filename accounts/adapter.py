"""What allauth asks of us. Its mails and messages are ours (accounts/told/), its e-mail table stays empty:
the one address of an account is the one in the admin."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.signals import user_logged_in
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpResponseRedirect
from django.shortcuts import resolve_url
from django.utils.translation import gettext as _

from accounts.second_factor import encryption
from website.local_path import local_path
from website.site import site_name


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        return False

    def get_login_stages(self):
        return ["accounts.sign_in.second_step.SecondStep"]

    def is_reauthentication_required(self, *, app, **kwargs):
        """Our pages ask before they do anything (accounts/confirming.py)."""
        return False

    def post_login(self, request, user, *, redirect_url, **kwargs):
        response = HttpResponseRedirect(
            local_path(redirect_url or "") or resolve_url(settings.LOGIN_REDIRECT_URL)
        )
        user_logged_in.send(sender=type(user), request=request, response=response, user=user)
        return response

    def get_client_ip(self, request):
        """A column of allauth's list of sessions. We list browsers, and keep nobody's address."""
        return "0.0.0.0"

    def add_message(self, *args, **kwargs):
        pass

    def send_mail(self, *args, **kwargs):
        pass

    def send_notification_mail(self, *args, **kwargs):
        pass


class SecondFactorAdapter(DefaultMFAAdapter):
    # What people read who press the button of a passkey that is not theirs; codes have sentences of their
    # own.
    def get_totp_issuer(self):
        return site_name()

    def get_public_key_credential_rp_entity(self):
        return {**super().get_public_key_credential_rp_entity(), "name": site_name()}

    def generate_authenticator_name(self, user, type):
        return _("Passkey")

    def encrypt(self, text):
        return encryption.encrypt(text)

    def decrypt(self, encrypted_text):
        return encryption.decrypt(encrypted_text)
