"""Which fields exist once per language. German is the source and the only required language."""

from modeltranslation.translator import TranslationOptions, translator

from offices import models

TRANSLATED_FIELDS = {
    models.Office: [
        "place", "municipality", "name", "short_name", "place_in_organisation", "team", "further_role",
        "welcome", "mission", "remit_note", "target_groups", "partners", "funding_note", "languages_spoken",
        "how_to_get_there",
    ],
    models.Unit: ["name", "need", "summary", "introduction", "duties_lead_in"],
    models.Duty: ["text"],
    models.Referral: ["cannot", "who_can"],
    models.Contact: ["name", "function", "purpose"],
    models.ConsultationException: ["reason"],
    models.Body: ["name", "note"],
    models.BodyRole: ["name"],
    models.Fund: ["name", "description", "amount", "deadline", "how_to_apply"],
    models.FundingProgramme: ["name", "institution", "remark", "obligatory_sentence"],
    models.Document: ["title"],
    models.VolunteerOffer: ["title", "text"],
    models.InformationLink: ["title", "text"],
}  # fmt: skip

for model, fields in TRANSLATED_FIELDS.items():
    required = tuple(name for name in fields if not model._meta.get_field(name).blank)
    options = type(
        f"{model.__name__}TranslationOptions",
        (TranslationOptions,),
        {"fields": tuple(fields), "required_languages": {"de": required, "default": ()}},
    )
    translator.register(model, options)
