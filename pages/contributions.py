"""What this app adds to what all pages share."""

from django.utils.translation import gettext_lazy as _

from offices.frame import AroundOffice
from offices.models import Office
from offices.office_of_page import PageOfOffice
from offices.overview import BelowOffices
from pages import overview
from pages.models import Alert, News
from pages.other_forms.required import OTHER_FORMS, other_forms_of
from pages.sitemap import EasyLanguagePages, EditorialPages, NewsPages, SignLanguagePages
from website.contributions.boxes import Box, Place
from website.contributions.named_pages import Group, NamedPage
from website.contributions.roles import PageInRole, Role
from website.overview import MainPages
from website.search_engines.sitemap import Section


def _alerts(context) -> dict:
    """What is announced now: for the whole site, and for the office whose page this is. One query."""
    office = context.get("office")
    its_office = office if isinstance(office, Office) else None
    return {"alerts": Alert.objects.showing().on_pages_of(its_office)}


def _other_forms(context) -> dict | None:
    office = context.get("office")
    return {"forms": other_forms_of(office), "office": office} if getattr(office, "slug", "") else None


CONTRIBUTIONS = (
    NamedPage(Group.MAIN, _("News"), "pages:news_list", covers="pages:news"),
    NamedPage(Group.LEGAL, _("Legal notice"), "pages:legal_notice"),
    NamedPage(Group.LEGAL, _("Privacy notice"), "pages:privacy"),
    NamedPage(
        Group.LEGAL,
        _("Accessibility statement"),
        "pages:accessibility",
        of_office="pages:office_accessibility",
    ),
    PageInRole(Role.PRIVACY_NOTICE, "pages:privacy"),
    PageInRole(Role.ACCESSIBILITY_STATEMENT, "pages:accessibility"),
    Box(Place.ABOVE, "pages/alerts.html", _alerts),
    Box(Place.FOOTER_OF_OFFICE, "pages/other_forms/in_footer.html", _other_forms),
    MainPages(overview.of_the_whole_website),
    BelowOffices(overview.below_offices, has_each=True),
    Section("news", NewsPages()),
    Section("editorial", EditorialPages()),
    Section("easy-language", EasyLanguagePages()),
    Section("sign-language", SignLanguagePages()),
    *(AroundOffice(form.relation) for form in OTHER_FORMS),
    PageOfOffice("pages:news", News.objects.office_at),
)
