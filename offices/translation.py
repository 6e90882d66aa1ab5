"""Which fields exist once per language."""

from offices import models
from website.languages.translated_fields import register

TRANSLATED_FIELDS = {
    models.Office: [
        "place", "municipality", "name", "short_name", "place_in_organisation", "team", "further_role",
        "welcome", "mission", "remit_note", "target_groups", "partners", "funding_note", "languages_spoken",
        "how_to_get_there", "answer_time",
    ],
    models.Unit: ["name", "need", "summary", "introduction", "duties_lead_in"],
    models.Duty: ["text", "need"],
    models.Referral: ["cannot", "who_can"],
    models.Contact: ["name", "function", "purpose", "need"],
    models.ConsultationException: ["reason"],
    models.Body: ["name", "note"],
    models.BodyRole: ["name"],
    models.Fund: ["name", "description", "amount", "deadline", "how_to_apply"],
    models.FundingProgramme: ["name", "institution", "remark", "obligatory_sentence"],
    models.Document: ["title"],
    models.VolunteerOffer: ["title", "text"],
    models.InformationLink: ["title", "text"],
    models.PinnedAnswer: ["title", "text"],
}  # fmt: skip

NAMES = {
    models.Office: ["place", "municipality", "name", "short_name"],
    models.Unit: ["name"],
    models.Contact: ["name"],
    models.Body: ["name"],
    models.Fund: ["name"],
    models.FundingProgramme: ["name", "institution"],
}

register(TRANSLATED_FIELDS, NAMES)
