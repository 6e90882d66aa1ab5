from django.urls import include, path
from django.utils.translation import pgettext_lazy

from signpost import views

app_name = "signpost"

# Below the address of an office, which belongs to offices/urls.py.
of_an_office = [path(pgettext_lazy("address", "who-can-help/"), views.office, name="office")]

urlpatterns = [
    path(pgettext_lazy("address", "who-can-help/"), views.everywhere, name="all"),
    path(pgettext_lazy("address", "offices/"), include([path("<slug:slug>/", include(of_an_office))])),
]
