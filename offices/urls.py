from django.urls import include, path
from django.utils.translation import pgettext_lazy

from offices import views
from offices.residence.views import where_you_live

app_name = "offices"

_offices = [
    path("", views.office_list, name="list"),
    path("<slug:slug>/", views.office, name="office"),
    path("<slug:slug>.vcf", views.card, name="card"),
]

urlpatterns = [
    path(pgettext_lazy("address", "offices/"), include(_offices)),
    path(pgettext_lazy("address", "where-you-live/"), where_you_live, name="residence"),
]
