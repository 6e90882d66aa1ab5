"""The version where several machines serve the site: in their Redis, asked at each request."""

import secrets

from website.shared_cache.default import shared_cache

VERSION, COMMITTING = "anlaufstelle:content-version", "anlaufstelle:committing"
# Whoever takes longer to commit, or counts as committing after it, was killed.
LONGEST_COMMIT = 5  # seconds


def is_shared() -> bool:
    return shared_cache() is not None


class VersionInRedis:
    """While Redis is away nobody knows the version, and nothing is kept."""

    def __init__(self):
        self._was_away = False

    def current(self) -> int | None:
        found = self._ask(lambda redis: redis.mget(VERSION, COMMITTING))
        if found is None:
            self._was_away = True
            return None
        if self._was_away or found[0] is None:
            # Whoever saved something meanwhile could not tell.
            self._was_away = False
            self._ask(_move)
            return None
        version, committing = found
        return None if committing else int(version)

    def begin(self) -> None:
        self._tell(_begin)

    def end(self) -> None:
        self._tell(_end)

    def _tell(self, operation) -> None:
        if self._ask(operation) is None:
            self._was_away = True

    def _ask(self, question):
        return shared_cache().ask(question)


def _move(redis):
    # No counter: one that begins anew, as Redis has been, would come by the same numbers again.
    return redis.set(VERSION, secrets.randbits(62))


def _begin(redis):
    with redis.pipeline() as together:
        _move(together)
        together.incr(COMMITTING)
        together.expire(COMMITTING, LONGEST_COMMIT)
        return together.execute()


def _end(redis):
    with redis.pipeline() as together:
        _move(together)
        together.decr(COMMITTING)
        _moved, committing = together.execute()
    if committing <= 0:
        # It had been forgotten already; or nobody commits any more.
        redis.delete(COMMITTING)
    return True
