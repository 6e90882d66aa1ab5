"""What this app adds to what all pages share."""

from django.utils.translation import gettext_lazy as _

from keeper.declarations import KeptPage, Moments
from keeper.templatetags.kept import kept
from offices.frame import AroundOffice
from offices.models import Office
from offices.office_of_page import PageOfOffice
from offices.overview import BelowOffices
from pages import next_moment, overview
from pages.desk import DESK
from pages.edited import EDITED
from pages.findable import FINDABLE
from pages.in_texts.own_pages import PAGES
from pages.models import News
from pages.other_forms.required import OTHER_FORMS, other_forms_of
from pages.proofread import PROOFREAD
from pages.recorded import RECORDED
from pages.shown import SHOWN
from pages.sitemap import EasyLanguagePages, EditorialPages, NewsPages, SignLanguagePages
from website.contributions.boxes import Box, BoxPlace
from website.contributions.named_pages import NamedPage, PageGroup
from website.contributions.roles import PageInRole, Role
from website.overview import MainPages
from website.search_engines.sitemap import SitemapSection


def _office(context) -> dict:
    """The office whose page this is, if it is one's."""
    office = context.get("office")
    return {"office": office if isinstance(office, Office) else None}


def _other_forms(context) -> dict | None:
    office = context.get("office")
    return {"forms": other_forms_of(office), "office": office} if getattr(office, "slug", "") else None


CONTRIBUTIONS = (
    NamedPage(PageGroup.MAIN, _("News"), "pages:news_list", covers="pages:news"),
    NamedPage(PageGroup.LEGAL, _("Legal notice"), "pages:legal_notice"),
    NamedPage(PageGroup.LEGAL, _("Privacy notice"), "pages:privacy"),
    NamedPage(
        PageGroup.LEGAL,
        _("Accessibility statement"),
        "pages:accessibility",
        of_office="pages:office_accessibility",
    ),
    PageInRole(Role.PRIVACY_NOTICE, "pages:privacy"),
    PageInRole(Role.ACCESSIBILITY_STATEMENT, "pages:accessibility"),
    Box(BoxPlace.ABOVE, "pages/alerts.html", _office, kept),
    Box(BoxPlace.FOOTER_OF_OFFICE, "pages/other_forms/in_footer.html", _other_forms),
    MainPages(overview.of_the_whole_website),
    BelowOffices(overview.below_offices, has_each=True),
    SitemapSection("news", NewsPages()),
    SitemapSection("editorial", EditorialPages()),
    SitemapSection("easy-language", EasyLanguagePages()),
    SitemapSection("sign-language", SignLanguagePages()),
    *(AroundOffice(form.relation) for form in OTHER_FORMS),
    PageOfOffice("pages:news", News.objects.office_at),
    KeptPage("pages:news_list", ("office", "before")),
    KeptPage("pages:news_feed", ("office",)),
    KeptPage("pages:news"),
    KeptPage("pages:legal_notice"),
    KeptPage("pages:privacy"),
    KeptPage("pages:accessibility"),
    KeptPage("pages:accessibility_json"),
    KeptPage("pages:office_accessibility"),
    KeptPage("pages:office_accessibility_json"),
    KeptPage("pages:easy_language"),
    KeptPage("pages:sign_language"),
    KeptPage("pages:page"),
    KeptPage("pages:office_page"),
    Moments(next_moment.next_after),
    *FINDABLE,
    *RECORDED,
    *SHOWN,
    *PROOFREAD,
    *PAGES,
    *DESK,
    *EDITED,
)
