"""What somebody looks for, and what they have chosen beside it: GET, so that every search has an address."""

from django import forms
from django.utils.translation import gettext_lazy as _

from events.lists.fields import FilterChoice
from offices.models import Office
from search.asked.question import LONGEST
from website.languages.bilingual import pick
from website.public_forms.renderer import PublicFormRenderer

MOST_PAGES = 10

# The headings of the results; each is a range of the index (search/asked/lookup.py).
GROUPS = {
    "help": _("Offices and help"),
    "read": _("Information and news"),
    "on": _("Events and awards"),
    "past": _("Past events"),
}


class SearchForm(forms.Form):
    default_renderer = PublicFormRenderer

    q = forms.CharField(
        required=False,
        max_length=LONGEST,
        error_messages={
            "max_length": _("Please use at most %(limit_value)d characters. You have typed %(show_value)d."),
            "null_characters_not_allowed": _(
                "There is a character in it that nobody can see. Please type it anew."
            ),
        },
    )
    kind = FilterChoice(
        _("What"), _("Everything"), GROUPS.items(), _("We do not know this choice. You see everything.")
    )
    office = FilterChoice(
        _("Office"),
        _("All offices"),
        unknown=_("We do not know this office. You see the hits of all offices."),
    )
    page = forms.IntegerField(required=False, min_value=1, max_value=MOST_PAGES)

    def __init__(self, data, offices: tuple[Office, ...]):
        super().__init__(data)
        self.offices = offices
        office: FilterChoice = self.fields["office"]  # type: ignore[assignment]  # as it is written above
        office.offer((each.slug, pick(each, "place")) for each in offices)
        self.is_valid()

    def clean_office(self) -> Office | None:
        slug = self.cleaned_data["office"]
        return next((office for office in self.offices if office.slug == slug), None)

    def value(self, name: str):
        """What was understood; nothing where it was not."""
        return self.cleaned_data.get(name) or None

    @property
    def typed(self) -> str:
        return self.value("q") or ""

    @property
    def is_narrowed(self) -> bool:
        return bool(self.value("kind") or self.value("office"))
