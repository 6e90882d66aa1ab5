"""Where the sections of an office's page are edited."""

from offices.desk.ways import to_list, to_row
from offices.editing.ways import TITLE, EditedPage
from offices.models import (
    Body,
    Contact,
    Document,
    Fund,
    FundingProgramme,
    InformationLink,
    Office,
    Unit,
    VolunteerOffer,
)

_LISTS = {
    "contact-title": Contact,
    "volunteering": VolunteerOffer,
    "funds": Fund,
    "networks": Body,
    "funding": FundingProgramme,
    "downloads": Document,
    "publications": Document,
    "links": InformationLink,
}


def office_page(slug: str) -> EditedPage | None:
    office = Office.objects.prefetch_related("units").filter(slug=slug).first()
    if office is None:
        return None
    of_office = {"office__id__exact": office.pk}
    units = list(office.units.all())
    duties = to_row(units[0], "duties") if len(units) == 1 else to_list(Unit, **of_office)
    return EditedPage(
        office,
        {
            TITLE: to_row(office, "name"),
            "help-title": duties,
            "duties": duties,
            "hours": to_row(office, "consultation_hours"),
            "about": to_row(office, "mission"),
            **{anchor: to_list(model, **of_office) for anchor, model in _LISTS.items()},
            **{f"unit-{unit.slug}": to_row(unit, "duties") for unit in units},
        },
    )
