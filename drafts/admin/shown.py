"""What the form of a row says about its working copies."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from drafts.models import Appointment, WorkingCopy
from website.formats.in_words import date_and_time, time_today
from website.formats.people import account_name


@dataclass
class AboutCopies:
    """version: of what the form shows, "" for what is public. here: whether this page has a copy."""

    version: int | str
    here: bool
    sentence: str
    overview: str
    heading: str = ""
    others: list[dict] = field(default_factory=list)
    appointment: Appointment | None = None

    @property
    def moment(self) -> str:
        """When it will be published by itself."""
        has_one = self.appointment and self.appointment.publish_at
        return date_and_time(self.appointment.publish_at) if has_one else ""


def about_copies(page, request, row) -> AboutCopies | None:
    """None where nothing is to be said. The form shows a copy if something was drawn."""
    copies = list(WorkingCopy.objects.of(row).select_related("saved_by"))
    if not copies:
        return None
    drawn, part = getattr(request, "drawn", None), page.part_of(request)
    own = next((each for each in copies if each.part == part), None)
    version = drawn.version if drawn else request.POST.get("working_copy", "")
    return AboutCopies(
        version=version,
        here=own is not None,
        sentence=said_of(own or copies[-1], row),
        overview=page.overview_address(row.pk),
        heading=drawn.heading if drawn else "",
        others=[_link(page, each, row) for each in copies if each is not own],
        appointment=Appointment.objects.of(row).first(),
    )


def _link(page, copy: WorkingCopy, row) -> dict:
    return {"title": title_of(page, copy), "address": page.address_of_part(row.pk, copy.part)}


def title_of(page, copy: WorkingCopy) -> str:
    """Which page of the form it is of."""
    part = next((each for each in page.parts if each.key == copy.part), None)
    return str(part.title if part else page.opts.verbose_name)


def said_of(copy: WorkingCopy, row) -> str:
    facts = {"row": row, "when": time_today(copy.saved_at), "name": account_name(copy.saved_by)}
    return _("Working copy of “%(row)s”, saved by %(name)s: %(when)s.") % facts
