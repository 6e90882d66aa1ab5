from django.urls import URLPattern, URLResolver, include, path
from django.utils.translation import pgettext_lazy

from offices import views
from offices.closing import by_link
from offices.residence.views import where_you_live

app_name = "offices"

# Told to heads alone: in no menu, and in no sitemap.
_closing = [
    path("", by_link.report_closed, name="report_closed"),
    path("<str:token>/", by_link.closed_by_link, name="closed_by_link"),
]

_offices: list[URLPattern | URLResolver] = [
    path("", views.office_list, name="list"),
    path("<slug:slug>/", views.office, name="office"),
    path("<slug:slug>.vcf", views.card, name="card"),
    path(pgettext_lazy("address", "<slug:slug>/report-closed/"), include(_closing)),
]

urlpatterns = [
    path(pgettext_lazy("address", "offices/"), include(_offices)),
    path(pgettext_lazy("address", "where-you-live/"), where_you_live, name="residence"),
]
