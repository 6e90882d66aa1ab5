from django.urls import URLPattern, URLResolver, include, path
from django.utils.translation import pgettext_lazy

from pages.editorial import views as editorial
from pages.legal import views as legal
from pages.news import views as news
from pages.other_forms import views as office_in_other_forms
from pages.statements import views as accessibility

app_name = "pages"

# Below the address of an office, which belongs to offices/urls.py.
of_an_office: list[URLPattern | URLResolver] = [
    path(
        pgettext_lazy("address", "accessibility/"),
        accessibility.office_statement,
        name="office_accessibility",
    ),
    path(
        pgettext_lazy("address", "accessibility.json"),
        accessibility.office_statement_json,
        name="office_accessibility_json",
    ),
    path(
        pgettext_lazy("address", "easy-language/"),
        office_in_other_forms.easy_language,
        name="easy_language",
    ),
    path(
        pgettext_lazy("address", "sign-language/"),
        office_in_other_forms.sign_language,
        name="sign_language",
    ),
    path(
        pgettext_lazy("address", "pages/"),
        include([path("<slug:page_slug>/", editorial.office_page, name="office_page")]),
    ),
]

of_news = [
    path("", news.news_list, name="news_list"),
    path("feed.atom", news.news_feed, name="news_feed"),
    path("<slug:slug>/", news.news, name="news"),
]

urlpatterns = [
    path(pgettext_lazy("address", "news/"), include(of_news)),
    path(pgettext_lazy("address", "legal-notice/"), legal.legal_notice, name="legal_notice"),
    path(pgettext_lazy("address", "privacy/"), legal.privacy, name="privacy"),
    path(pgettext_lazy("address", "accessibility/"), accessibility.site_statement, name="accessibility"),
    path(
        pgettext_lazy("address", "accessibility.json"),
        accessibility.site_statement_json,
        name="accessibility_json",
    ),
    path(
        pgettext_lazy("address", "pages/"),
        include([path("<slug:page_slug>/", editorial.site_page, name="page")]),
    ),
    path(pgettext_lazy("address", "offices/"), include([path("<slug:slug>/", include(of_an_office))])),
]
