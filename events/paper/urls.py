from django.urls import include, path
from django.utils.translation import pgettext_lazy

from events.paper.pdf import programme_pdf

of_programmes = [path("<slug:slug>.pdf", programme_pdf, name="programme_pdf")]

urlpatterns = [path(pgettext_lazy("address", "programmes/"), include(of_programmes))]
