"""How long what waits for what."""

from datetime import timedelta

# A server that is restarted is back within minutes, a broken one within a weekend. After the last of these
# tries, a little more than three days after the first, a mail is given up and an operator has to look at it.
UNTIL_NEXT_TRY = [
    *(timedelta(minutes=minutes) for minutes in (5, 15, 30, 60)),
    *(timedelta(hours=hours) for hours in (2, 4, 8, 12, 12, 12, 12, 12)),
]
MOST_TRIES = len(UNTIL_NEXT_TRY) + 1

# Seconds that a form waits for the mail server in all, from the first look for it to its last word.
FIRST_TRY = 5
# At once in each process: a slow server must not hold up all threads that serve pages. The next ones look for
# a place for so many seconds, then their mails wait in the queue.
FIRST_TRIES_AT_ONCE = 2
UNTIL_A_PLACE_IS_FREE = 1

# Seconds after which the whole conversation about one mail is broken off, whoever began it. Much shorter than
# a claim.
WHOLE_CONVERSATION = 180
# The same for whoever waits for it, with time to notice.
TO_THE_END = WHOLE_CONVERSATION + 5
# Once the mail is through, for the last greeting.
FAREWELL = 2

# How long a mail belongs to who is sending it. Much longer than any conversation with a mail server takes:
# whoever is not done by then has died.
CLAIM = timedelta(minutes=15)

# Who asks whether a mail went out does so within weeks. Then nobody needs to know whom the site wrote to.
SENT_IS_KEPT = timedelta(days=30)
# Long enough for an operator to come back from holiday.
GIVEN_UP_IS_KEPT = timedelta(days=90)

# After the mail server did not answer, forms do not wait for it again for so many seconds.
SERVER_IS_LEFT_ALONE = 60


def until_next_try(attempts: int) -> timedelta | None:
    """How long to wait after so many tries, or None where it was the last."""
    return UNTIL_NEXT_TRY[attempts - 1] if attempts < MOST_TRIES else None
