"""Colours and drawings that another office has are marked in the choice. They can be chosen nevertheless."""

from collections import defaultdict

from django.utils.translation import gettext as _

from offices.models import Office


def marked(choices, taken: dict[str, list[str]]) -> list[tuple]:
    """ "blue (taken by Jena)"."""
    return [(value, _marked(label, taken.get(str(value), []))) for value, label in choices]


def _marked(label, places: list[str]):
    if not places:
        return label
    return _("%(choice)s (taken by %(places)s)") % {"choice": label, "places": ", ".join(places)}


def taken_by_others(name: str, office: Office | None, offices) -> dict[str, list[str]]:
    """Which of these offices has each colour or drawing; a drawing of one's own takes none."""
    others = offices.exclude(pk=office.pk if office else None)
    if name == "drawing":
        others = others.filter(own_drawing="")
    found = defaultdict(list)
    for other in others:
        found[str(getattr(other, name))].append(str(other))
    return found


class MarksTaken:
    """For the page of an office in the admin."""

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        # Whose door looks how everybody sees; of one that is not public only administrators know.
        offices = Office.objects.all() if request.user.is_superuser else Office.objects.public()
        for name in {"hue", "drawing"} & form.base_fields.keys():
            field = form.base_fields[name]
            field.choices = marked(field.choices, taken_by_others(name, obj, offices))
        return form
