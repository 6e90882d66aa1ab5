"""What a process knows of a server that may be away: whether to ask it, and when to look for it again."""

import logging
import time
from threading import Lock

# For so many seconds nobody asks a server that was away. Then one request does; the others still do not wait.
LEFT_ALONE = 15

logger = logging.getLogger("website.shared_cache")


class Circuit:
    """Shared by all threads of a process."""

    def __init__(self, server: str):
        self.server = server
        self.trouble = ""
        self._next_look = 0.0
        self._lock = Lock()

    def is_time_to_look(self) -> bool:
        """Whether the caller is the one to look whether the server is back."""
        with self._lock:
            now = time.monotonic()
            if now < self._next_look:
                return False
            self._next_look = now + LEFT_ALONE
            return True

    def open(self, error: Exception) -> bool:
        """Note that the server is away. Whether that is news, which the log then tells once."""
        with self._lock:
            is_news = not self.trouble
            self.trouble = type(error).__name__
            self._next_look = time.monotonic() + LEFT_ALONE
        if is_news:
            # Not in the error's own words, which may hold a password.
            logger.warning(
                "The cache %s cannot be used (%s). The site goes on without it: please look after CACHE_URL.",
                self.server,
                self.trouble,
            )
        return is_news

    def close(self):
        if not self.trouble:
            return
        with self._lock:
            was_away, self.trouble = self.trouble, ""
        if was_away:
            logger.warning("The cache %s is used again.", self.server)
