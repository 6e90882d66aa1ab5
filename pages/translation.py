"""Which fields exist once per language, and which of their rows the public sees."""

from offices.models import Office
from pages import models
from translations.declarations import Shown
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


def _of_public_offices(rows):
    return rows.exclude(office__in=Office.objects.hidden())


def _all(rows):
    return rows


SHOWN = (
    Shown("pages.OfficeLegalFacts", _of_public_offices),
    Shown("pages.Operator", _all),
    Shown("pages.OfficeStatement", _of_public_offices),
    Shown("pages.SiteStatement", _all),
    Shown("pages.OfficeGap", lambda rows: rows.exclude(statement__office__in=Office.objects.hidden())),
    Shown("pages.SiteGap", _all),
    Shown("pages.News", lambda rows: rows.with_a_page()),
    Shown("pages.Alert", lambda rows: rows.showing()),
    Shown("pages.Page", lambda rows: rows.published()),
    Shown("pages.EasyLanguage", lambda rows: rows.with_content()),
    Shown("pages.SignLanguage", lambda rows: rows.with_content()),
)
