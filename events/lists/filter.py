"""What people ask of a list of events: a GET form, whatever somebody types into an address.

What cannot be understood is a sentence at its field, and narrows nothing. A feed, whose readers see no
sentence, asks for errors instead.
"""

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import get_language, gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from events.lists.fields import (
    FilterChoice,
    FilterDay,
    FilterTick,
    FilterWords,
    Near,
)
from events.lists.near_days import NearDays
from events.lists.towns import (
    Towns,
    town_called,
    towns_of_all,
    towns_to_come,
)
from events.models import Event, EventDate, Programme, Topic
from events.models.date_selection import EventDateQuerySet
from events.models.event import EventQuerySet
from keeper.facts import until_saved
from offices.models import Office
from website.addresses.moved import once_called
from website.addresses.place_in_list import PlaceInListField
from website.addresses.renaming import as_slug
from website.admin.folded_search import words_of
from website.formats.in_words import weekday_date
from website.languages import spoken
from website.languages.bilingual import Text, languages, pick
from website.public_forms.renderer import PublicFormRenderer
from website.public_forms.shown_form import Problem

PROGRAMMES = 30  # in the list to choose from, the newest


# What an address of a list may ask; the rest of an address is passed over.
PARAMETERS = (
    "q", "office", "town", "programme", "topic", "language", "from", "to", "accessible", "free",
    "when", "after", "before",
)  # fmt: skip


@until_saved
def _newest_programmes() -> tuple[Programme, ...]:
    return tuple(Programme.objects.public().newest_first()[:PROGRAMMES])


class EventFilter(forms.Form):
    default_renderer = PublicFormRenderer

    q = FilterWords(_("Words"))
    office = FilterChoice(
        _("Office"), _("All offices"), unknown=_("We do not know this office. You see those of all offices.")
    )
    programme = FilterChoice(
        pgettext_lazy("programme of events", "Programme"),
        _("All events"),
        unknown=_("We do not know this programme. You see all events."),
    )
    topic = FilterChoice(
        _("Topic"), _("All topics"), Topic.choices, _("We do not know this topic. You see all topics.")
    )
    town = FilterChoice(_("Town"), _("All towns"), unknown=_("We do not know this town. You see all towns."))
    language = FilterChoice(
        _("Spoken or interpreted language"),
        _("All languages"),
        unknown=_("We do not know this language. You see all languages."),
    )
    accessible = FilterTick(_("Only at places without steps"))
    free = FilterTick(_("Only free of charge"))
    when = Near()
    after = PlaceInListField()
    before = PlaceInListField()

    field_order = [
        "q", "office", "town", "programme", "topic", "language", "from", "to", "accessible", "free",
    ]  # fmt: skip

    def __init__(self, data, offices: Iterable[Office], is_archive: bool = False):
        self.is_archive = is_archive
        self._town_asked_for = data.get("town", "").strip()
        super().__init__(self._with_town_as_we_write_it(data))
        self.offices = list(offices)
        # A keyword of Python cannot be the name of an attribute.
        self.fields |= {"from": FilterDay(_("From day")), "to": FilterDay(_("To day"))}
        self.order_fields(self.field_order)
        self._offer_choices()

    def _offer_choices(self):
        office, programme, language = (self.fields[name] for name in ["office", "programme", "language"])
        office.offer((each.slug, pick(each, "place")) for each in self.offices)
        language.offer(spoken.in_order(get_language()))
        self.programmes = list(_newest_programmes())
        asked_for = as_slug(self.data.get("programme", ""))
        if asked_for and asked_for not in {each.slug for each in self.programmes}:
            self.programmes += Programme.objects.public().filter(slug=asked_for)
        programme.offer((each.slug, pick(each, "title")) for each in self.programmes)
        self._offer_towns()

    def _offer_towns(self):
        """Looked up only where somebody chooses from them or asks for one: a feed does not."""
        town = self.fields["town"]
        everything = town.choices[0]
        source = languages()[0]
        town.choices = lambda: [
            everything,
            *((name, Text(name, source, is_name=True)) for name in self.towns),
        ]

    def _with_town_as_we_write_it(self, data):
        if not self._town_asked_for:
            return data
        written = data.copy()
        written["town"] = town_called(self._town_asked_for, self.towns) or self._town_asked_for
        return written

    @cached_property
    def towns(self) -> Towns:
        """To choose from; with one that somebody asks for by an address from before."""
        if self.is_archive:
            return towns_of_all()
        found = towns_to_come()
        asked_for = self._town_asked_for
        if asked_for and not town_called(asked_for, found) and (all_towns := towns_of_all()):
            name = town_called(asked_for, all_towns)
            found = found | ({name: all_towns[name]} if name else {})
        return found

    def visible_fields(self):
        """Without what there is no choice of."""
        return [field for field in super().visible_fields() if self._is_a_choice(field)]

    def _is_a_choice(self, field) -> bool:
        at_least = {"office": 2, "programme": 1, "town": 1}.get(field.name, 0)
        return len(getattr(self, f"{field.name}s", ())) >= at_least

    def clean_office(self) -> Office | None:
        slug = self.cleaned_data["office"]
        return next((office for office in self.offices if office.slug == slug), None)

    def clean_programme(self) -> Programme | None:
        slug = self.cleaned_data["programme"]
        return next((programme for programme in self.programmes if programme.slug == slug), None)

    def clean(self):
        first, last = self.cleaned_data.get("from"), self.cleaned_data.get("to")
        if first or last:
            self.cleaned_data["when"] = ""  # Whoever types a day has gone on from there.
        if first and last and last < first:
            self.add_error("to", ValidationError(_("The last day must not be before the first day.")))
        for name, day in [("from", first), ("to", last)]:
            if day:
                self[name].help_text = gettext("Understood as: %(day)s") % {"day": weekday_date(day)}

    def problems(self) -> list[Problem]:
        """What could not be understood, for the error summary."""
        visible = [field for field in self.visible_fields() if field.errors]
        hidden = [field for field in self.hidden_fields() if field.errors]
        return [Problem(field.id_for_label, field.label, field.errors[0]) for field in visible] + [
            Problem("", "", field.errors[0]) for field in hidden
        ]

    def problems_title(self) -> str:
        return gettext("Not everything was understood")

    def value(self, name: str):
        """What was asked for, cleaned; None or "" where nothing was, or nothing that can be understood."""
        self.is_valid()
        return self.cleaned_data.get(name)

    @property
    def chosen_office(self) -> Office | None:
        return self.value("office")

    @property
    def chosen_programme(self) -> Programme | None:
        return self.value("programme")

    @property
    def words(self) -> list[str]:
        return words_of(self.value("q") or "")

    @property
    def near(self) -> NearDays | None:
        return NearDays(self.value("when")) if self.value("when") else None

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The first and the last day that is asked for; either may be open."""
        return self.near.span(timezone.localdate()) if self.near else (self.value("from"), self.value("to"))

    @property
    def has_days(self) -> bool:
        return any(self.days)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was asked for, so that there is something to clear."""
        return any(self.data.get(name) for name in [*(field.name for field in self.visible_fields()), "when"])

    def rows(self) -> EventDateQuerySet:
        """Public dates, past and coming, without a look at the words."""
        return self._narrow(EventDate.objects.public()).between(*self.days)

    def undated(self, today: date) -> EventQuerySet:
        """Events whose date is to be announced. With a day asked for: none, for who knows."""
        rows = self._narrow(Event.objects.public().undated().still_awaited(today))
        return rows.none() if self.has_days else rows.saying(self.words)

    def _narrow(self, rows):
        rows = rows.of_office(self.chosen_office).of_programme(self.chosen_programme)
        rows = rows.about(self.value("topic")).understood_in(self.value("language"))
        rows = rows.in_town(self.towns[self.value("town")]) if self.value("town") else rows
        rows = rows.step_free() if self.value("accessible") else rows
        return rows.free() if self.value("free") else rows

    def state(self, **changes: str) -> str:
        """What is asked for as the query of an address, without what is empty or not understood."""
        names = [name for name in self.fields if name not in {"after", "before"}]
        values = {name: self._as_asked(name) for name in names if name not in self.errors} | changes
        return urlencode({name: value for name, value in values.items() if value})

    def state_without(self, *names: str) -> str:
        return self.state(**dict.fromkeys(names, ""))

    def state_without_days(self) -> str:
        return self.state_without("from", "to", "when")

    def fixed_state(self) -> str:
        """With the days themselves: "today" is another day tomorrow, and a calendar is kept for longer."""
        first, last = self.days
        return self.state(**{"from": first.isoformat(), "to": last.isoformat(), "when": ""})

    def _as_asked(self, name: str) -> str:
        """A day with its year: "1.12." in the address of a calendar would be another day next year."""
        value = self.cleaned_data.get(name)
        if name == "when":
            return value
        return value.isoformat() if isinstance(value, date) else self.data.get(name, "")

    def renamed(self) -> str | None:
        """The query with new slugs, where an office or a programme was asked for by its former one."""
        changes = {}
        for name, rows in [("office", Office.objects.public()), ("programme", Programme.objects.public())]:
            slug = as_slug(self.data.get(name, "")) if name in self.errors else ""
            if row := once_called(rows, slug) if slug else None:
                changes[name] = row.slug
        return self.state(**changes) if changes else None
