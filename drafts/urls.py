from django.urls import path
from django.utils.translation import pgettext_lazy

from drafts.links import views

app_name = "drafts"

urlpatterns = [
    path(pgettext_lazy("address", "preview/<str:token>/"), views.shared, name="shared"),
    path(pgettext_lazy("address", "preview/<str:token>/page/"), views.shared_page, name="shared_page"),
]
