import secrets

from django import forms

LENGTH = 32


def new_ticket() -> str:
    return secrets.token_hex(LENGTH // 2)


class Ticket(forms.CharField):
    """A number drawn when the form is opened: the same form sent again, however late, has the same."""

    widget = forms.HiddenInput

    def __init__(self):
        super().__init__(required=False, initial=new_ticket, max_length=LENGTH)

    def clean(self, value):
        """A form without its number is not the same as any other."""
        value = super().clean(value)
        return value if len(value) == LENGTH and value.isalnum() else new_ticket()
