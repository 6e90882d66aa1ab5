"""The forms with which the head of an office decides who works there, and as what."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.invitation.person import Person, account_at
from accounts.people.heads import refuse_to_lose_the_last_head
from offices.models import Membership
from offices.staff.roles import HEADS
from offices.staff.scope import OneOfficeForm
from website.reading.mail_address import MailAddressInput


class RoleForm(OneOfficeForm):
    class Meta:
        model = Membership
        fields = ["role", "language"]

    def clean_role(self):
        """A new role acts at the next request, also that of the person at this screen."""
        role = self.cleaned_data["role"]
        if self.instance.pk and role not in HEADS:
            refuse_to_lose_the_last_head(Membership.objects.select_related("user").get(pk=self.instance.pk))
        return role


class InvitedForm(OneOfficeForm):
    """Name, office and role on one form. An address is typed, so that no list of all accounts is needed."""

    first_name = forms.CharField(label=gettext_lazy("First name"), max_length=150)
    last_name = forms.CharField(label=gettext_lazy("Last name"), max_length=150)
    email = MailAddressInput(
        label=gettext_lazy("E-mail"),
        max_length=150,
        help_text=gettext_lazy("We send an invitation there. With it the person chooses a password."),
    )

    class Meta:
        model = Membership
        fields = ["office", "role", "language"]

    def clean(self):
        cleaned = super().clean()
        user = account_at(cleaned["email"]) if cleaned.get("email") else None
        if user and not (user.is_active and user.is_staff and user.email):
            sentence = _("The account with this address cannot be used. Please ask the operator.")
            self.add_error("email", ValidationError(sentence))
        elif user and cleaned.get("office") and user.memberships.filter(office=cleaned["office"]).exists():
            self.add_error("email", ValidationError(_("This person works in this office already.")))
        return cleaned

    def person(self) -> Person:
        said = self.cleaned_data
        return Person(said["first_name"], said["last_name"], said["email"])
