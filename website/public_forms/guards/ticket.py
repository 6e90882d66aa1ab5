import secrets

from django import forms

LENGTH = 32


def new_ticket() -> str:
    return secrets.token_hex(LENGTH // 2)


def is_ticket(value: str) -> bool:
    return len(value) == LENGTH and value.isascii() and value.isalnum()


class TicketOfBefore(forms.CharField):
    """Whose form was stored last when this one was opened; "" where that is none of our tickets."""

    widget = forms.HiddenInput
    # What a form that was sent shows: the one of now, so that it is meant if it is sent again.
    now = ""

    def __init__(self):
        super().__init__(required=False)

    def clean(self, value):
        value = self.to_python(value)
        return value if is_ticket(value) else ""

    def bound_data(self, data, initial):
        return self.now


class Ticket(forms.CharField):
    """A number drawn when the form is opened: the same form sent again, however late, has the same."""

    widget = forms.HiddenInput

    def __init__(self):
        super().__init__(required=False, initial=new_ticket)

    def clean(self, value):
        """A form without its number, or with another one than we draw, is not the same as any other."""
        value = self.to_python(value)
        return value if is_ticket(value) else new_ticket()
