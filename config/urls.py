from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path
from django.utils.translation import pgettext_lazy
from django.views.i18n import set_language

from accounts.mailed_links.old_address import choose_password
from config import overview, pages
from config.search_page.views import search
from config.serving.media import media
from config.serving.security_txt import security_txt
from drafts.preview.views import preview, preview_page
from offices.in_texts.choosing import page_choices
from offices.in_texts.view import records
from website import views
from website.languages import alternates as languages
from website.rich_text.pasted.view import pasted
from website.send_again.signed_in import signed_in

urlpatterns = [
    path("", languages.to_best_language),
    # From mails that were sent before sign-in had pages of its own: such a link works as long as it says.
    path("admin/password/<uidb64>/<token>/", choose_password, name="choose_password"),
    path("admin/password/<uidb64>/<token>/<path:more>", views.nowhere),
    # What people type who know that there is something: it has an address in each language.
    path("konto/", languages.to_best_page("accounts:account")),
    path("account/", languages.to_best_page("accounts:account")),
    # Django's detour to a public page would tell the address of every row, also of drafts of other offices.
    path("admin/r/<path:row>", views.nowhere),
    # The rich-text editor of the admin asks at these.
    path("admin/pasted/", pasted, name="pasted"),
    path("admin/records/", records, name="records"),
    path("admin/page-choices/", page_choices, name="page_choices"),
    # The words of an address are the same in both languages here: a cookie says which one staff have chosen.
    path("admin/language/", set_language, name="admin_language"),
    # Where a tab ends in which somebody has signed in for the sake of another one.
    path("admin/signed-in/", signed_in, name="signed_in"),
    # What somebody looks at before it is saved (drafts/preview/).
    path("admin/preview/<str:token>/", admin.site.admin_view(preview), name="preview"),
    path("admin/preview/<str:token>/page/", admin.site.admin_view(preview_page), name="preview_page"),
    path("admin/", admin.site.urls),
    path("robots.txt", pages.robots),
    path("sitemap.xml", pages.sitemap, name="sitemap"),
    path("sitemap-<slug:section>.xml", pages.part_of_sitemap, name="part_of_sitemap"),
    path(".well-known/security.txt", security_txt, name="security"),
    path("media/<path:path>", media),
]

# Every public page: /de/bueros/ and /en/offices/ come from one line.
urlpatterns += i18n_patterns(
    path("", pages.home, name="home"),
    path("", include("drafts.urls")),
    path("", include("accounts.urls")),
    path("", include("offices.urls")),
    path("", include("signpost.urls")),
    path("", include("events.urls")),
    path("", include("awards.urls")),
    path("", include("enquiries.urls")),
    path("", include("pages.urls")),
    path(pgettext_lazy("address", "search/"), search, name="search"),
    path(pgettext_lazy("address", "sitemap/"), overview.overview, name="overview"),
    path(pgettext_lazy("address", "display/"), views.display, name="display"),
)

if settings.DEBUG:
    urlpatterns += i18n_patterns(path("styleguide/", pages.styleguide, name="styleguide"))

handler400 = "website.errors.bad_request"
handler403 = "website.errors.permission_denied"
handler404 = "website.errors.page_not_found"
handler500 = "website.errors.server_error"
