"""When people can come, for an office that has entered nothing about it: how they can ask."""

from django.utils.translation import gettext as _

from offices.models import Office


def ask_when(office: Office) -> str:
    """One sentence with the best way that exists."""
    if office.phone:
        return _("Please call and ask when you can come.")
    if office.switchboard:
        return _("Please call the switchboard and ask when you can come.")
    return _("Please write and ask when you can come.")
