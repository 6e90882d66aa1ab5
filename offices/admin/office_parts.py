"""The pages on which an office is entered, one for each concern."""

from django.utils.translation import gettext_lazy as _

from website.parts.part import FormPart

from .office_rows import Addresses, ConsultationExceptions, ConsultationHours, ServedPlaces

# No office can be without it.
MUNICIPALITY = [
    (
        _("Municipality"),
        {"fields": ["place", "municipality", ("municipality_kind", "state"), ("slug", "position")]},
    )
]

PARTS = [
    FormPart(
        "",
        _("What we do"),
        [
            (
                None,
                {
                    "fields": [
                        "name",
                        "short_name",
                        "target_groups",
                        "among_others",
                        "remit_note",
                        "partners",
                        "funding_note",
                    ]
                },
            )
        ],
    ),
    FormPart(
        "where",
        _("Where and how to reach us"),
        [
            (None, {"fields": ["switchboard", "answer_time"]}),
            (
                _("Ways to the office"),
                {
                    "fields": [
                        "how_to_get_there",
                        "languages_spoken",
                        ("interpreter_on_request", "step_free"),
                    ]
                },
            ),
        ],
        early_rows=[Addresses],
    ),
    FormPart(
        "hours",
        _("Consultation hours"),
        [(None, {"fields": [("by_arrangement", "phone_first")]})],
        early_rows=[ConsultationHours, ConsultationExceptions],
    ),
    FormPart(
        "texts",
        _("Texts"),
        [(None, {"fields": ["welcome", "mission", "team", "place_in_organisation", "further_role"]})],
    ),
    FormPart("places", _("Places we serve"), rows=[ServedPlaces]),
    FormPart(
        "legal",
        _("Legal facts and this page"),
        [*MUNICIPALITY, (_("This page"), {"fields": ["checked_on", ("hue", "drawing"), "own_drawing_link"]})],
    ),
]
