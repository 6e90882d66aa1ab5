"""Fields for what people type into public forms."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from website.addresses.secret import without_secrets
from website.formats.phone import PhoneInput
from website.reading.characters import is_control, is_one_line, tidy
from website.reading.mail_address import MailAddressInput
from website.reading.page_address import PageAddressInput

_TOO_LONG = {
    "max_length": _("This text has %(show_value)d characters. Please shorten it to %(limit_value)d."),
}


def refuse_line_ends(value: str):
    """A text that goes into one line must be one: a second line could become a header of a mail."""
    if not is_one_line(value):
        raise ValidationError(_("Please write this in one line."), code="lines")


def refuse_control_characters(value: str):
    if any(is_control(sign) and sign not in "\r\n\t" for sign in value):
        raise ValidationError(
            _("There is an invisible sign in this text. Please type it anew."), code="control"
        )


class ShortInput(forms.TextInput):
    """For days, times and sums, which are no longer than a word."""

    def __init__(self):
        super().__init__(attrs={"class": "field__input field__input--short", "autocomplete": "off"})


class ForOthers(forms.CharField):
    """A text that somebody else will read: a mailed link pasted into it ends before its secret."""

    def clean(self, value):
        return without_secrets(super().clean(value))


class Line(ForOthers):
    """A text of one line."""

    default_validators = [refuse_line_ends, refuse_control_characters]
    default_error_messages = _TOO_LONG

    def to_python(self, value):
        return tidy(super().to_python(value))

    def widget_attrs(self, widget):
        return _input(super().widget_attrs(widget))


class Paragraphs(ForOthers):
    """A text of several lines."""

    widget = forms.Textarea(attrs={"rows": 7})
    default_validators = [refuse_control_characters]
    default_error_messages = _TOO_LONG

    def to_python(self, value):
        return tidy(super().to_python(value))

    def widget_attrs(self, widget):
        return _input(super().widget_attrs(widget))


class Email(MailAddressInput):
    def widget_attrs(self, widget):
        return _input(super().widget_attrs(widget))


class Phone(PhoneInput, Line):
    """Takes a number as people write it and gives it as it is stored."""

    widget = forms.TextInput(attrs={"type": "tel"})


class Link(ForOthers, PageAddressInput):
    """The address of a page. People may leave out the "https://"."""

    widget = forms.TextInput(attrs={"inputmode": "url"})
    default_validators = [refuse_line_ends]
    default_error_messages = _TOO_LONG

    def widget_attrs(self, widget):
        return _input(super().widget_attrs(widget))


class Pick(forms.ChoiceField):
    """One of many, in a list that opens."""

    def widget_attrs(self, widget):
        return _input(super().widget_attrs(widget), "field__input--middle")


class ChoiceList(forms.RadioSelect):
    template_name = "components/choice_list.html"


class Choice(forms.ChoiceField):
    """One of a few, all of them in sight."""

    widget = ChoiceList


class Tick(forms.BooleanField):
    """A box to tick, whose whole line is the target."""

    widget = forms.CheckboxInput(attrs={"class": "choice__input"})

    def __init__(self, **kwargs):
        super().__init__(**{"required": False, "template_name": "components/choice.html", **kwargs})


def _input(attrs: dict, width: str = "") -> dict:
    """Without maxlength: a browser would cut a pasted text without a word. We say so and keep it."""
    look = f"field__input {width}".strip()
    return {"class": look, **{name: value for name, value in attrs.items() if name != "maxlength"}}
