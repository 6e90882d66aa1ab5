"""Which fields exist once per language."""

from pages import models
from website.languages.translated_fields import register

STATEMENT = ["measures"]
GAP = ["what", "reason", "alternative"]

register(
    {
        models.OfficeLegalFacts: models.OfficeLegalFacts.TEXTS,
        models.Operator: models.Operator.TEXTS,
        models.OfficeStatement: STATEMENT,
        models.SiteStatement: STATEMENT,
        models.OfficeGap: GAP,
        models.SiteGap: GAP,
        models.News: models.News.CONTENT,
        models.Alert: ["text", "link_text"],
        models.Page: ["title", "short_title", "summary", "body"],
        models.EasyLanguage: ["checked_by"],
        models.SignLanguage: ["transcript"],
    },
    names={
        models.OfficeLegalFacts: models.OfficeLegalFacts.NAMES,
        models.Operator: ["name", "host", *models.Operator.NAMES],
        models.EasyLanguage: ["checked_by"],
    },
)
