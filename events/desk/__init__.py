"""What stands on the desk about events."""

from offices.desk.lines import OnDesk, Section

from . import coming, lacking, proposed

DESK = (
    OnDesk(Section.WAITING, proposed.lines),
    OnDesk(Section.TODAY, coming.today_and_tomorrow),
    OnDesk(Section.SOON, coming.registration_ends),
    OnDesk(Section.SOON, coming.drafts_that_begin),
    OnDesk(Section.LACKING, lacking.lines),
)
