"""The fields of a filter: GET, so each may be empty, and what is not understood gets a sentence."""

from collections.abc import Iterable, Iterator

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from events.lists.near_days import NearDays
from website.languages.bilingual import Text
from website.public_forms import moments

LONGEST_QUERY = 100  # characters

_FIELD = "events/lists/filter_field.html"
_INPUT = {"class": "field__input"}


class Select(forms.Select):
    """A name that is content may be in another language than the page.

    Written without templates: Django's take one for each option, and a filter has some sixty.
    """

    def render(self, name, value, attrs=None, renderer=None):
        chosen = "" if value is None else str(value)
        options = format_html_join("\n", '<option value="{}"{}>{}</option>', self._options(chosen))
        attributes = {"name": name, **self.build_attrs(self.attrs, attrs)}
        return format_html("<select{}>\n{}\n</select>", flatatt(attributes), options)

    def _options(self, chosen: str) -> Iterator[tuple]:
        language = get_language()
        for value, label in self.choices:
            foreign = isinstance(label, Text) and label.language != language
            attributes = {"lang": label.language} if foreign else {}
            yield value, flatatt({**attributes, "selected": str(value) == chosen}), label


class FilterWords(forms.CharField):
    def __init__(self, label):
        super().__init__(
            label=label,
            required=False,
            max_length=LONGEST_QUERY,
            template_name=_FIELD,
            widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off", **_INPUT}),
        )


class FilterChoice(forms.ChoiceField):
    """One of several, or all, which comes first."""

    def __init__(self, label, everything, choices=(), unknown=""):
        super().__init__(
            label=label,
            required=False,
            choices=[("", everything), *choices],
            template_name=_FIELD,
            widget=Select(attrs=_INPUT),
            error_messages={"invalid_choice": unknown},
        )

    def offer(self, choices: Iterable[tuple]) -> None:
        """Looked through only where somebody chooses from them or has chosen."""
        offered = [*self.choices, *choices]
        self.choices = lambda: offered


class Near(forms.ChoiceField):
    """One of the days that are links above the form: no field to fill in, but kept with what is chosen."""

    def __init__(self):
        super().__init__(
            required=False,
            choices=[("", ""), *NearDays.choices],
            widget=forms.HiddenInput,
            error_messages={"invalid_choice": _("We do not know these days. You see all days.")},
        )


class FilterDay(moments.DayField):
    def __init__(self, label):
        super().__init__(
            label=label,
            required=False,
            help_text=_("For example: 24/12/2031"),
            template_name=_FIELD,
            widget=forms.TextInput(attrs=_INPUT),
        )


class FilterTick(forms.BooleanField):
    def __init__(self, label):
        box = forms.CheckboxInput(attrs={"value": "yes", "class": "choice__input"})
        super().__init__(label=label, required=False, template_name="components/choice.html", widget=box)
