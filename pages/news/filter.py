"""The parameters of the list of news and of its feed, whatever somebody types into an address."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from offices.models import Office
from pages.models import News
from website.addresses.moved import once_called
from website.addresses.renaming import as_slug

ON_A_PAGE = 20  # news


@dataclass(frozen=True)
class Place:
    """A place in the list, which stays where it is when something new comes: the last row of a page."""

    publish_at: datetime
    pk: int

    FORMAT = "%Y%m%dT%H%M%S%f"

    @classmethod
    def of(cls, news: News) -> "Place":
        return cls(news.publish_at.astimezone(UTC), news.pk)

    @classmethod
    def from_text(cls, text: str) -> "Place":
        moment, pk = re.fullmatch(r"(\d{8}T\d{12})-(\d{1,18})", text, re.ASCII).groups()
        return cls(datetime.strptime(moment, cls.FORMAT).replace(tzinfo=UTC), int(pk))

    def __str__(self):
        return f"{self.publish_at:{self.FORMAT}}-{self.pk}"


class PlaceField(forms.CharField):
    def clean(self, value):
        text = super().clean(value)
        try:
            return Place.from_text(text) if text else None
        except (AttributeError, ValueError) as error:
            raise ValidationError(_("This is no page of the list.")) from error


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
        return once_called(Office.objects, slug) if slug else None


class NewsFilter(OfficeFilter):
    before = PlaceField(required=False)

    @property
    def place(self) -> Place | None:
        self.is_valid()
        return self.cleaned_data.get("before")

    def page(self) -> tuple[list[News], Place | None]:
        """The news to be shown, and where the older ones begin, if there are any."""
        found = News.objects.published().of(self.chosen).select_related("office")
        if self.place:
            found = found.older_than(self.place.publish_at, self.place.pk)
        shown = list(found[: ON_A_PAGE + 1])
        has_more = len(shown) > ON_A_PAGE
        return shown[:ON_A_PAGE], Place.of(shown[ON_A_PAGE - 1]) if has_more else None
