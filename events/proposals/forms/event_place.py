"""The place in a form for partners: one that the public knows already, or a new one."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import lazy
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from events.models import Place
from offices.models import Office
from website.languages.bilingual import pick
from website.public_forms.fields import Line, Pick
from website.public_forms.sections import FormSection

from . import yes_or_no

_capitalised = lazy(capfirst, str)

NEW = "new"
WORDS = ["name", "street", "postcode", "town"]

ANSWERS = [
    ("", _("I do not know")),
    ("yes", pgettext_lazy("answer", "yes")),
    ("no", pgettext_lazy("answer", "no")),
]


def known_places(office: Office):
    """Places that the public knows already: others may be nobody's business, such as a shelter."""
    return Place.objects.filter(office=office, events__is_public=True).distinct()


def choices(office: Office, chosen: Place | None = None) -> list[tuple[str, str]]:
    """chosen: by the office, for this event. It may be one that the public does not know."""
    known = {str(place.pk): place.in_one_line(str(pick(place, "name"))) for place in known_places(office)}
    if chosen:
        known.setdefault(str(chosen.pk), _("The place that the office has chosen"))
    return [
        ("", _("The place is not known yet")),
        *known.items(),
        (NEW, _("Another place, which I describe below")),
    ]


def _access(name: str) -> Pick:
    label = Place._meta.get_field(name).verbose_name
    return Pick(label=_capitalised(label), choices=ANSWERS, required=False)


class PlaceFields(forms.Form):
    """With a question for each of Place.ACCESS."""

    place = Pick(label=_("Place"), required=False)
    place_name = Line(
        label=_("Name of the place"),
        help_text=_("For example: community centre, town library"),
        required=False,
        max_length=200,
    )
    place_street = Line(label=_("Street and number"), required=False, max_length=120)
    place_postcode = Line(label=_("Postcode"), required=False, max_length=10)
    place_town = Line(label=_("Town"), required=False, max_length=80)
    place_step_free = _access("step_free")
    place_accessible_toilet = _access("accessible_toilet")
    place_lift = _access("lift")
    place_induction_loop = _access("induction_loop")
    place_accessible_parking = _access("accessible_parking")


NAMES = list(PlaceFields.base_fields)


def section() -> FormSection:
    words = FormSection(_("A new place"), [f"place_{name}" for name in WORDS])
    access = FormSection(
        _("How people get in"),
        [f"place_{name}" for name in Place.ACCESS],
        hint=_("Please say only what you know. It is for a new place."),
    )
    return FormSection(_("Where it is"), ["place", words, access])


def check(form, cleaned: dict) -> None:
    chosen, described = cleaned.get("place"), any(cleaned.get(f"place_{name}") for name in WORDS)
    if chosen not in {"", NEW, None} and described:
        sentence = _("You chose a place from the list and described another one. Please keep one of the two.")
        form.add_error("place", ValidationError(sentence, code="both"))
        return
    if chosen == NEW or (chosen == "" and described):
        for name, sentence in {
            "place_name": _("Please write what the place is called."),
            "place_town": _("Please write in which town it is."),
        }.items():
            if not cleaned.get(name) and name not in form.errors:
                form.add_error(name, ValidationError(sentence, code="required"))


def chosen_place(office: Office, cleaned: dict, before: Place | None = None) -> Place | None:
    if before and cleaned["place"] == str(before.pk):
        return before
    return known_places(office).get(pk=cleaned["place"]) if chosen_is_known(cleaned) else None


def new_place(cleaned: dict) -> dict:
    """The fields of a place that is in no list; {} where none is described."""
    if chosen_is_known(cleaned) or not cleaned["place_name"]:
        return {}
    words = {("name_de" if name == "name" else name): cleaned[f"place_{name}"] for name in WORDS}
    access = {name: yes_or_no.VALUES[cleaned[f"place_{name}"]] for name in Place.ACCESS}
    return {**words, **access}


def chosen_is_known(cleaned: dict) -> bool:
    return cleaned["place"] not in {"", NEW}


def initial(place: Place | None, described: dict) -> dict:
    if place:
        return {"place": str(place.pk)}
    if not described:
        return {}
    words = {f"place_{name}": described.get("name_de" if name == "name" else name, "") for name in WORDS}
    return {
        "place": NEW,
        **words,
        **{f"place_{name}": yes_or_no.ANSWERS[described.get(name)] for name in Place.ACCESS},
    }
