"""How often somebody may guess, counted before anything is looked up or hashed. Shared by all processes.

A try is counted first and given back if it was right, so that a hundred at once do not slip through together.
What is counted is kept as a keyed hash for minutes, and says neither whom it is about nor from where.
"""

import time
from dataclasses import dataclass

from django.core.cache import cache
from django.utils.crypto import salted_hmac

MINUTE, HOUR, DAY = 60, 3600, 86400


@dataclass(frozen=True)
class Limit:
    """So many tries within so many seconds."""

    name: str
    most: int
    seconds: int

    def _key(self, who: str) -> str:
        hashed = salted_hmac("accounts.limits", f"{self.name} {who}", algorithm="sha256").hexdigest()[:32]
        return f"tries:{self.name}:{hashed}:{int(time.time() // self.seconds)}"

    def count(self, who: str) -> int:
        """Count one more try. 0 if it may be made, otherwise the seconds until the next."""
        key = self._key(who)
        cache.add(key, 0, timeout=self.seconds)
        try:
            tries = cache.incr(key)
        except ValueError:  # the key has just run out
            return 0
        return 0 if tries <= self.most else int(self.seconds - time.time() % self.seconds) + 1

    def give_back(self, who: str) -> None:
        try:
            cache.decr(self._key(who))
        except ValueError:
            return


# Ten wrong passwords for one name, thirty from one town hall: far more than people need who try what they
# know.
PASSWORD_OF_NAME = Limit("password-of-name", 10, 15 * MINUTE)
PASSWORD_OF_SENDER = Limit("password-of-sender", 30, 15 * MINUTE)
# From a browser in which this account was signed in before (accounts/known_browser.py): its owner is not
# locked
# out by what others try elsewhere.
PASSWORD_OF_BROWSER = Limit("password-of-browser", 15, 15 * MINUTE)
# Of a million codes three are right at a moment. Whoever gets here knows the password already.
CODE = Limit("code", 10, 15 * MINUTE)
CODE_OF_DAY = Limit("code-of-day", 40, DAY)
# Mails to one address, silently; and asking for mails, with a sentence.
RESET_OF_ADDRESS = Limit("reset-of-address", 3, HOUR)
RESET_OF_SENDER = Limit("reset-of-sender", 20, HOUR)
PASSKEY_OF_SENDER = Limit("passkey-of-sender", 60, 15 * MINUTE)


def count_all(*tries: tuple[Limit, str]) -> int:
    """Count each. 0 if all may be made, otherwise the seconds to wait for the last of them."""
    return max(limit.count(who) for limit, who in tries)


def give_back_all(*tries: tuple[Limit, str]) -> None:
    for limit, who in tries:
        limit.give_back(who)
