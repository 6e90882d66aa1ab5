"""The forms of an account in the admin: nobody types a password for somebody else."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.invitation.person import account_at
from offices.admin.user import AccountForm
from offices.models import User
from website.reading.mail_address import MailAddressInput


def _refuse_taken(email: str, own: User | None = None) -> None:
    """One address is one account: people sign in with it, and get their mails there."""
    other = account_at(email) if email else None
    if other and other != own:
        raise ValidationError(
            _(
                "The account “%(name)s” has this address already. Please give it the further office, "
                "or another address."
            )
            % {"name": other}
        )


class NewAccountForm(forms.ModelForm):
    first_name = forms.CharField(label=gettext_lazy("First name"), max_length=150)
    last_name = forms.CharField(label=gettext_lazy("Last name"), max_length=150)
    email = MailAddressInput(
        label=gettext_lazy("E-mail"),
        max_length=150,
        help_text=gettext_lazy(
            "We send a link there. With it the person chooses a password. It is the user name, too."
        ),
    )

    class Meta:
        model = User
        fields = ["first_name", "last_name", "email", "is_superuser"]

    def clean_email(self):
        _refuse_taken(self.cleaned_data["email"])
        return self.cleaned_data["email"]

    def save(self, commit=True):
        self.instance.username = self.cleaned_data["email"].lower()
        self.instance.is_staff = True
        self.instance.set_unusable_password()
        return super().save(commit)


class ChangedAccountForm(AccountForm):
    def clean_email(self):
        """What stands there is not asked about: once two accounts could have one address."""
        email = self.cleaned_data["email"]
        if "email" in self.changed_data:
            _refuse_taken(email, self.instance)
        return email
