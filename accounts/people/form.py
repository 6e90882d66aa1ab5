"""The forms with which the head of an office decides who works there, and as what."""

from django.utils.translation import gettext_lazy

from accounts.invitation.form import InvitationForm
from accounts.people.heads import refuse_to_lose_the_last_head
from offices.models import Membership
from offices.staff.one_office import OneOfficeForm
from offices.staff.roles import HEADS


class RoleForm(OneOfficeForm):
    class Meta:
        model = Membership
        fields = ["role", "language"]

    def clean_role(self):
        """A new role acts at the next request, also that of the person at this screen."""
        role = self.cleaned_data["role"]
        if self.instance.pk and role not in HEADS:
            refuse_to_lose_the_last_head(Membership.objects.select_related("user").get(pk=self.instance.pk))
        return role


class NewPersonForm(InvitationForm):
    """Name, office and role on one form."""

    is_there_already = gettext_lazy("This person works in this office already.")

    class Meta:
        model = Membership
        fields = ["office", "role", "language"]

    def has_it(self, user, cleaned):
        return user.memberships.filter(office=cleaned.get("office")).exists()
