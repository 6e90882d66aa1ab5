"""Which rows with translated texts the public sees: of others nobody is asked whether they are current."""

from offices.models import Office
from pages.models import Alert, EasyLanguage, News, Page, SignLanguage
from translations.declarations import Shown


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
    Shown("pages.News", lambda rows: rows.filter(pk__in=News.objects.with_a_page())),
    Shown("pages.Alert", lambda rows: rows.filter(pk__in=Alert.objects.showing())),
    Shown("pages.Page", lambda rows: rows.filter(pk__in=Page.objects.published())),
    Shown("pages.EasyLanguage", lambda rows: rows.filter(pk__in=EasyLanguage.objects.with_content())),
    Shown("pages.SignLanguage", lambda rows: rows.filter(pk__in=SignLanguage.objects.with_content())),
)
