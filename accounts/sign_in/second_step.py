"""Between the right password and being signed in: a code or a passkey, for who has set one up."""

from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.stages import LoginStage, LoginStageController
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse

from accounts.required import has_second_factor


class SecondStep(LoginStage):
    key = "second_step"
    urlname = "accounts:second_step"

    def handle(self):
        if self._came_by_passkey() or not has_second_factor(self.login.user):
            return None, True
        return HttpResponseRedirect(reverse(self.urlname)), True

    def _came_by_passkey(self) -> bool:
        """It has asked for a fingerprint or a PIN: that is two factors at once."""
        records = get_authentication_records(self.request, self.login.user)
        return any(record.get("passwordless") for record in records)


def pending(request: HttpRequest) -> SecondStep | None:
    """The step somebody is at who has given the right password a moment ago."""
    return LoginStageController.enter(request, SecondStep.key)
