"""What a mail to a resident says of the office it comes from: who writes, and the ways back."""

from django.utils.translation import gettext as _

from offices.models import Office
from website.formats.phone import to_national
from website.languages.alternates import absolute
from website.languages.bilingual import pick


def who_writes(office: Office) -> str:
    """The office and its municipality, in the active language."""
    return f"{pick(office, 'name')} ({pick(office, 'municipality')})"


def ways_back(office: Office) -> str:
    """A line for each way to reach the office that exists, in the active language; its page always does."""
    lines = [who_writes(office)]
    if office.phone:
        lines.append(_("Phone: %(phone)s") % {"phone": to_national(office.phone)})
    if office.email:
        lines.append(_("E-mail: %(email)s") % {"email": office.email})
    return "\n".join([*lines, absolute(office.get_absolute_url())])
