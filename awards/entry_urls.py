from django.urls import include, path
from django.utils.translation import pgettext_lazy

from awards import consent_views, entry_views

# The token is a secret: these pages are in no sitemap, and tell nobody where their reader comes from.
of_an_entry = [
    path("", entry_views.entry, name="entry"),
    path(pgettext_lazy("address", "change/"), entry_views.change, name="entry_change"),
    path(pgettext_lazy("address", "withdraw/"), entry_views.withdraw, name="entry_withdraw"),
    path("entry.txt", entry_views.export_text, name="entry_text"),
    path("entry.json", entry_views.export_json, name="entry_json"),
]

urlpatterns = [
    path(pgettext_lazy("address", "awards/<slug:slug>/<year:year>/enter/"), entry_views.enter, name="enter"),
    path(pgettext_lazy("address", "awards/entry/<str:token>/"), include(of_an_entry)),
    path(pgettext_lazy("address", "awards/consent/<str:token>/"), consent_views.consent_page, name="consent"),
]
