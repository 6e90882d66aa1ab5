from django.urls import URLPattern, URLResolver, include, path
from django.utils.translation import pgettext_lazy

from awards.entries import (
    consent_views,
    link_again,
)
from awards.entries import (
    file_views as entry_file_views,
)
from awards.entries import (
    views as entry_views,
)

# The token is a secret: these pages are in no sitemap, and tell nobody where their reader comes from.
its_files = [
    path("", entry_file_views.files, name="entry_files"),
    path("<int:number>/", entry_file_views.download, name="entry_file"),
    path(
        pgettext_lazy("address", "<int:number>/remove/"),
        entry_file_views.take_away,
        name="entry_file_away",
    ),
]

of_an_entry: list[URLPattern | URLResolver] = [
    path("", entry_views.entry, name="entry"),
    path(pgettext_lazy("address", "change/"), entry_views.change, name="entry_change"),
    path(pgettext_lazy("address", "withdraw/"), entry_views.withdraw, name="entry_withdraw"),
    path(pgettext_lazy("address", "files/"), include(its_files)),
    path("entry.txt", entry_views.export_text, name="entry_text"),
    path("entry.json", entry_views.export_json, name="entry_json"),
]

urlpatterns = [
    path(pgettext_lazy("address", "awards/<slug:slug>/<year:year>/enter/"), entry_views.enter, name="enter"),
    path(pgettext_lazy("address", "awards/enter/link/"), link_again.link_again, name="link_again"),
    path(pgettext_lazy("address", "awards/entry/<str:token>/"), include(of_an_entry)),
    path(pgettext_lazy("address", "awards/consent/<str:token>/"), consent_views.consent_page, name="consent"),
]
