"""The pages on which an event is entered, one for each concern."""

from django.utils.translation import gettext_lazy as _

from website.parts.part import FormPart

from . import new_place, repeated
from .rows import EventDates, Organisers, SpokenLanguages, Topics

PARTS = [
    FormPart(
        "",
        _("What and when"),
        [
            (None, {"fields": ["office", "proposed_by", "texts_missing", "title"]}),
            (_("Dates that come again"), {"fields": repeated.FIELDS, "classes": ["collapse"]}),
            (_("In words"), {"fields": ["summary", "description"]}),
        ],
        early_rows=[EventDates],
    ),
    FormPart(
        "where",
        _("Where"),
        [
            (None, {"fields": ["place"]}),
            (
                _("Or a new place"),
                {
                    "fields": new_place.rows_of_form(),
                    "classes": ["collapse"],
                    "description": _(
                        "It is saved with the event, and can be chosen for others then. Please say “unknown” "
                        "where nobody has looked."
                    ),
                },
            ),
            (_("Online"), {"fields": ["online_url"]}),
            (_("At the same time"), {"fields": ["at_the_same_time"]}),
        ],
    ),
    FormPart(
        "taking-part",
        _("How to take part"),
        [
            (_("For whom"), {"fields": ["audience", "audience_note", ("sign_language", "childcare")]}),
            (_("Price"), {"fields": [("price_kind", "price"), "price_note"]}),
            (
                _("Registration"),
                {
                    "fields": [
                        ("registration_needed", "registration_until"),
                        "registration_url",
                        ("registration_email", "registration_phone"),
                        "registration_note",
                    ]
                },
            ),
            (_("Contact"), {"fields": ["contact_name", ("contact_phone", "contact_email")]}),
        ],
        rows=[SpokenLanguages],
    ),
    FormPart(
        "programme-and-picture",
        _("Programme and picture"),
        [
            (None, {"fields": [("programme", "kind"), "letters_on_paper"]}),
            (_("Picture"), {"fields": ["picture"]}),
            (_("This page"), {"fields": ["is_closed", "slug", "editors_note"]}),
        ],
        early_rows=[Organisers, Topics],
    ),
]
