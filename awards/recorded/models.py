"""Which models of this package the history knows, and which it does not: nothing of who enters."""

from history.declarations import NotRecorded, Recorded

RECORDED = (
    Recorded("awards.Award"),
    Recorded("awards.FormerAwardSlug", of="award", stays=True),
    Recorded(
        "awards.Edition", owner="award__office_id", derived=("uid", "entries_until"), publishing=("state",)
    ),
    Recorded("awards.Criterion", of="edition"),
    Recorded("awards.Question", of="edition"),
    Recorded("awards.RequiredDocument", of="edition"),
    Recorded("awards.EditionFunder", of="edition"),
    Recorded("awards.Prize", of="edition"),
    # Names that staff have published; they go from the history where the consent goes (forget_pictures).
    Recorded("awards.Winner", of="edition"),
    NotRecorded(("awards.Entry", "awards.Answer", "awards.EntryAttachment"), "what somebody has entered"),
    NotRecorded(("awards.LinkRequest",), "who has asked for a link"),
    NotRecorded(("awards.Circular",), "letters to those who have entered"),
    NotRecorded(("awards.Juror", "awards.Conflict"), "people of the jury, and whom they know"),
    NotRecorded(("awards.Review", "awards.Score"), "what the jury thinks of an entry"),
)
