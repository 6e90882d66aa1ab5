from django.urls import include, path, register_converter
from django.utils.translation import pgettext_lazy

from awards import views
from awards.year_in_address import YearConverter

app_name = "awards"

register_converter(YearConverter, "year")

of_awards = [
    path("", views.award_list, name="list"),
    path("<slug:slug>/", views.award, name="award"),
    path("<slug:slug>/<year:year>/", views.edition, name="edition"),
    path(pgettext_lazy("address", "<slug:slug>/<year:year>/deadline.ics"), views.deadline, name="deadline"),
]

urlpatterns = [
    path("", include("awards.entries.urls")),
    path(pgettext_lazy("address", "awards/"), include(of_awards)),
]
