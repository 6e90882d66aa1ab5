from django.urls import include, path
from django.utils.translation import pgettext_lazy

from enquiries import views

app_name = "enquiries"

# Below the address of an office, which belongs to offices/urls.py.
of_an_office = [
    path("", views.office, name="office"),
    path(
        pgettext_lazy("address", "sent/<str:reference>/"),
        views.office_sent,
        name="office_sent",
    ),
]

of_barriers = [
    path("", views.barrier, name="barrier"),
    path(pgettext_lazy("address", "sent/<str:reference>/"), views.barrier_sent, name="barrier_sent"),
]

contact = [path(pgettext_lazy("address", "contact/"), include(of_an_office))]

urlpatterns = [
    path(pgettext_lazy("address", "offices/"), include([path("<slug:slug>/", include(contact))])),
    path(pgettext_lazy("address", "report-a-barrier/"), include(of_barriers)),
]
