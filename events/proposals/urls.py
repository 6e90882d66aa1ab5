from django.urls import include, path
from django.utils.translation import pgettext_lazy

from events.proposals import views

of_a_form = [
    path("", views.propose, name="propose"),
    path(pgettext_lazy("address", "sent/<str:reference>/"), views.proposed, name="proposed"),
]

# The token is a secret: these pages are in no sitemap, and tell nobody where their reader comes from.
of_a_proposal = [
    path("", views.proposal, name="proposal"),
    path(pgettext_lazy("address", "change/"), views.change, name="proposal_change"),
    path(pgettext_lazy("address", "withdraw/"), views.withdraw, name="proposal_withdraw"),
]

urlpatterns = [
    path(pgettext_lazy("address", "events/propose/"), include(of_a_form)),
    path(pgettext_lazy("address", "events/proposal/<str:token>/"), include(of_a_proposal)),
]
