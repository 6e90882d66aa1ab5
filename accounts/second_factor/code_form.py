from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts import limits
from accounts.form import AccountPageForm, Code
from accounts.told.log import refused

WRONG = _(
    "This code is not right, or it was used before. One-time codes change every 30 seconds: please type "
    "the one your app shows now. Of the recovery codes each works once."
)


def matching_factor(user, code: str):
    """The factor whose code this is, a recovery code being used up by it; None if it is none's."""
    from allauth.mfa.models import Authenticator

    rows = Authenticator.objects.filter(user_id=user.pk).exclude(type=Authenticator.Type.WEBAUTHN)
    for row in rows.order_by("-type"):
        if row.wrap().validate_code(code):
            row.record_usage()
            return row
    return None


class CodeForm(AccountPageForm):
    """Takes the account whose code it is; factor is what the code was of."""

    code = Code(_("Code"), help_text=_("From the app on your phone, or one of your recovery codes."))
    factor = None
    method = "mfa"

    def __init__(self, *args, user, **kwargs):
        self.user = user
        super().__init__(*args, **kwargs)

    def clean_code(self):
        code = self.cleaned_data["code"]
        tries = [(limits.CODE, str(self.user.pk)), (limits.CODE_OF_DAY, str(self.user.pk))]
        if seconds := limits.count_all(*tries):
            refused(self.request, self.user, "too_many_codes")
            self.wait(seconds)
        self.factor = matching_factor(self.user, code)
        if self.factor is None:
            refused(self.request, self.user, "wrong_code")
            raise ValidationError(WRONG, code="wrong")
        limits.give_back_all(*tries)
        return code
