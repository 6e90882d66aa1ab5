"""Which models of this package the history knows, and which it does not."""

from history.declarations import AroundRestoring, NotRecorded, Recorded
from offices.judged.rows import judged_again
from offices.recorded.closings import calendars_follow

_CLOSING = ("uid", "created", "last_modified", "sequence")

RECORDED = (
    Recorded("offices.Office", owner="pk", derived=("uid",), publishing=("is_public",)),
    Recorded("offices.Address", of="office"),
    Recorded("offices.ServedPlace", of="office"),
    Recorded("offices.ConsultationHour", of="office"),
    Recorded("offices.ConsultationException", of="office", derived=_CLOSING),
    Recorded("offices.FormerSlug", of="office", stays=True),
    Recorded("offices.Unit"),
    Recorded("offices.Duty", of="unit"),
    Recorded("offices.Contact"),
    Recorded("offices.Document", derived=("judged",)),
    Recorded("offices.Fund"),
    Recorded("offices.FundingProgramme"),
    Recorded("offices.InformationLink"),
    Recorded("offices.Body"),
    Recorded("offices.BodyRole", of="body"),
    Recorded("offices.Referral"),
    Recorded("offices.PinnedAnswer"),
    Recorded("offices.VolunteerOffer"),
    AroundRestoring(calendars_follow),
    AroundRestoring(judged_again),
    NotRecorded(("offices.User", "offices.Membership"), "people, and what they may do"),
    NotRecorded(("offices.ClosingLink", "offices.ClosingLinkRequest"), "who has asked for a link"),
    NotRecorded(("offices.TakenBackClosing",), "what calendars are told, made from what is recorded"),
    NotRecorded(("offices.SentForm",), "fingerprints of forms, kept for a week"),
)
