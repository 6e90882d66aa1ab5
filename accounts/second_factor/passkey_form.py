from django import forms
from django.core.exceptions import ValidationError

from accounts.form import AccountPageForm
from accounts.second_factor import passkeys
from accounts.told.log import refused


class PasskeyForm(AccountPageForm):
    """What a browser answers with a passkey. Without an account, the passkey says whose it is; factor is
    its row.
    """

    credential = forms.JSONField(
        widget=forms.HiddenInput, error_messages={"required": passkeys.WRONG, "invalid": passkeys.WRONG}
    )
    # Nobody sees the field: what is wrong with it is about the whole form.
    guards = {"credential": None}
    factor = None
    method = "mfa"

    def __init__(self, *args, user=None, **kwargs):
        self.user = user
        super().__init__(*args, **kwargs)

    def clean_credential(self):
        credential = self.cleaned_data["credential"]
        try:
            self.factor = passkeys.answered(credential, self.user)
            self.check_owner(self.factor.user)
        except ValidationError:
            refused(self.request, self.user, "wrong_passkey")
            raise
        return credential

    def check_owner(self, user) -> None:
        if not (user.is_active and user.is_staff):
            raise ValidationError(passkeys.WRONG, code="wrong")
