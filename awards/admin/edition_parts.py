"""The pages on which an edition of an award is entered, one for each concern."""

from django.utils.translation import gettext_lazy as _

from website.parts.part import FormPart

from .edition_rows import Criteria, Funders, Prizes, Questions, RequiredDocuments, Winners

PARTS = [
    FormPart(
        "",
        _("What and when"),
        [
            (None, {"fields": ["award", ("number", "year"), "phase"]}),
            (_("When"), {"fields": [("opens_at", "deadline"), ("decided_on", "announced_at")]}),
        ],
    ),
    FormPart(
        "texts",
        _("Texts"),
        [
            (_("Motto"), {"fields": [("motto", "motto_language"), "motto_gloss"]}),
            (_("What it is about"), {"fields": ["summary", "purpose", "description"]}),
        ],
    ),
    FormPart(
        "taking-part",
        _("Who can enter and how"),
        [
            (
                None,
                {
                    "fields": [
                        "eligibility",
                        "conditions",
                        ("accepts_applications", "accepts_nominations"),
                        "downloads",
                    ]
                },
            ),
            (_("Contact"), {"fields": ["contact_name", ("contact_phone", "contact_email")]}),
        ],
        rows=[RequiredDocuments, Questions],
    ),
    # Winners stand beside the prizes: none can be deleted under a winner who is entered with it.
    FormPart(
        "prizes",
        _("Prizes and winners"),
        [(_("Prize money"), {"fields": ["total", "prizes_and_total"]})],
        rows=[Prizes, Funders, Winners],
    ),
    FormPart("jury", _("Jury"), [(None, {"fields": ["is_anonymous", "reviews"]})], rows=[Criteria]),
]
