"""The parameters of the list of news and of its feed, whatever somebody types into an address."""

from collections.abc import Iterable

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from keeper.facts import rows_until_saved
from offices.models import Office
from pages.models import News
from website.addresses.moved import once_called
from website.addresses.place_in_list import PlaceInList, PlaceInListField
from website.addresses.renaming import as_slug

ON_A_PAGE = 20  # news


class OfficeFilter(forms.Form):
    office = forms.SlugField(required=False)

    def __init__(self, data, offices: Iterable[Office]):
        super().__init__(data)
        self.offices = offices

    def clean_office(self) -> Office | None:
        slug = self.cleaned_data["office"]
        found = [office for office in self.offices if office.slug == slug] if slug else []
        if slug and not found:
            raise ValidationError(_("We do not know this office. You see the news of all offices."))
        return found[0] if found else None

    @property
    def chosen(self) -> Office | None:
        """The chosen office, or None for all."""
        self.is_valid()
        return self.cleaned_data.get("office")

    def renamed_office(self) -> Office | None:
        """The office that was called so once."""
        slug = as_slug(self.data.get("office", "")) if "office" in self.errors else ""
        return once_called(Office.objects.public(), slug) if slug else None


class NewsFilter(OfficeFilter):
    before = PlaceInListField()

    @property
    def place(self) -> PlaceInList | None:
        self.is_valid()
        return self.cleaned_data.get("before")

    def page(self) -> tuple[list[News], PlaceInList | None]:
        """The news to be shown, and where the older ones begin, if there are any."""
        found = News.objects.published().of(self.chosen)
        if self.place:
            found = found.older_than(*self.place)
        keys = list(found.values_list("pk", flat=True)[: ON_A_PAGE + 1])
        shown = _listed(keys[:ON_A_PAGE])
        last = shown[-1] if shown and len(keys) > ON_A_PAGE else None
        return shown, PlaceInList(last.publish_at, last.pk) if last else None


@rows_until_saved
def _listed(keys: list[int]):
    return News.objects.select_related("office").filter(pk__in=keys)
