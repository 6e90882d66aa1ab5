"""What stands on the desk about the signpost."""

from collections.abc import Iterator

from django.utils.translation import ngettext

from offices.desk.lines import DeskLine, OnDesk, Section, Viewer
from offices.desk.shown import of_public_offices
from offices.desk.ways import to_list
from offices.staff.roles import EDITORS
from signpost.models import OtherPlace
from signpost.unfinished import Unfinished, unfinished


def lacking(viewer: Viewer) -> Iterator[DeskLine]:
    """One line an office: its list says which they are."""
    offices = viewer.offices(EDITORS)
    places = list(OtherPlace.objects.filter(office__in=offices).with_rows())
    for office in offices:
        found = unfinished(office, [place for place in places if place.office_id == office.pk])
        if found:
            yield DeskLine(_in_words(found), to_list(OtherPlace, office__id__exact=office.pk), office=office)


def _in_words(found: Unfinished) -> str:
    kinds, places = len(found.kinds), len(found.places)
    not_entered = ngettext(
        "Who can help: %(count)s place that decides something is still missing.",
        "Who can help: %(count)s places that decide something are still missing.",
        kinds,
    )
    empty = ngettext(
        "Of %(count)s place something is still empty.",
        "Of %(count)s places something is still empty.",
        places,
    )
    counted = [(not_entered, kinds), (empty, places)]
    return " ".join(sentence % {"count": count} for sentence, count in counted if count)


DESK = (OnDesk(Section.LACKING, lacking),)

# Which rows with translated texts the public sees: of others nobody is asked whether they are current.
SHOWN = (of_public_offices("signpost.OtherPlace"), of_public_offices("signpost.OwnHelp"))
