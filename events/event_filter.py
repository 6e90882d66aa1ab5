"""Stands in until the filter of the public list is merged."""

import re
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from events.models import EventDate, Topic
from offices.models import Office


class EventFilter(forms.Form):
    office = forms.SlugField(required=False)
    topic = forms.ChoiceField(required=False, choices=Topic)

    def __init__(self, data, offices):
        super().__init__(data)
        self.offices = offices

    def clean_office(self):
        slug = self.cleaned_data["office"]
        found = next((office for office in self.offices if office.slug == slug), None) if slug else None
        if slug and not found:
            raise ValidationError(_("We do not know this office. You see the news of all offices."))
        return found

    words = ()

    def value(self, name):
        self.is_valid()
        return self.cleaned_data.get(name)

    @property
    def chosen_office(self):
        return self.value("office")

    def state(self, **changes) -> str:
        values = {name: self.data.get(name) for name in self.fields} | changes
        return urlencode({name: value for name, value in values.items() if value})

    def renamed(self) -> str | None:
        slug = self.data.get("office", "")
        if "office" not in self.errors or not re.fullmatch(r"[\w-]{1,50}", slug, re.ASCII):
            return None
        office = Office.objects.filter(former_slugs__slug=slug).first()
        return self.state(office=office.slug) if office else None

    def rows(self):
        return EventDate.objects.public().of_office(self.chosen_office).about(self.value("topic"))

    def dates(self, now):
        return self.rows().upcoming(now)
