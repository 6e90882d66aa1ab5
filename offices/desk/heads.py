"""For administrators: which offices have nobody who decides on their people."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from offices.desk.lines import DeskLine, Viewer
from offices.desk.ways import to_list
from offices.models import Membership, User
from offices.staff.roles import HEADS


def lines(viewer: Viewer) -> Iterator[DeskLine]:
    if not viewer.user.is_superuser:
        return
    heads = Membership.objects.filter(role__in=HEADS, user__is_active=True, user__is_staff=True)
    led = set(heads.values_list("office", flat=True))
    for office in viewer.offices():
        if office.pk not in led:
            yield DeskLine(_("Nobody is the head of this office in the admin."), to_list(User), office=office)
