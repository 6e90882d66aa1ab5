"""The version where several machines serve the site: in their Redis, asked at each request."""

import logging
import secrets

from website.shared_cache.default import shared_cache

VERSION, COMMITTING = "anlaufstelle:content-version", "anlaufstelle:committing"
# Which server was given the version: one that was started anew may have it from a copy of before.
GIVEN_TO, TRUSTED = "anlaufstelle:content-version-given-to", "anlaufstelle:content-version-trusted"
# Whoever takes longer to commit, or counts as committing after it, was killed.
LONGEST_COMMIT = 5  # seconds
# How long a Redis is trusted that has taken something: one that is full or follows another one tells the
# version all the same, and takes no new one.
LONGEST_TRUST = 2.0  # seconds

logger = logging.getLogger("keeper")


def is_shared() -> bool:
    return shared_cache() is not None


class VersionInRedis:
    """While Redis is away nobody knows the version, and nothing is kept."""

    def __init__(self):
        self._was_away = False

    def current(self) -> int | None:
        found = _ask(lambda redis: redis.mget(VERSION, COMMITTING, TRUSTED))
        if found is None:
            self._was_away = True
            return None
        version, committing, trusted = found
        if self._was_away or version is None:
            # Whoever saved something meanwhile could not tell.
            self._was_away = _ask(_give) is None
            return None
        if not trusted and not self._can_be_trusted():
            return None
        return None if committing else int(version)

    def _can_be_trusted(self) -> bool:
        found = _ask(_trust_again)
        if found is None:
            self._was_away = True
        return bool(found)

    def begin(self) -> None:
        if _ask(_begin) is None:
            self._was_away = True

    def end(self) -> None:
        # Others may reach it already, or still.
        if _ask(_end, though_away=True) is None:
            self._was_away = True
            logger.warning(
                "No other process could be told that something was saved. What serves the site tells it once "
                "the cache is used again. After a command: manage.py forget_kept_pages"
            )


def _ask(question, **how):
    return shared_cache().ask(question, **how)


def _give(redis) -> bool:
    """A version that is new to it."""
    name = _name_of(redis)
    with redis.pipeline() as together:
        _move(together)
        together.set(GIVEN_TO, name)
        _trust(together)
        together.execute()
    return True


def _trust_again(redis) -> bool:
    """If it takes something, and is the one that was given the version; if not, it gets a new one."""
    if redis.get(GIVEN_TO) != _name_of(redis):
        _give(redis)
        return False
    return _trust(redis)


def _trust(redis):
    return redis.set(TRUSTED, 1, px=int(LONGEST_TRUST * 1000))


def _name_of(redis) -> bytes:
    """Another one after each start; b"" where nobody may ask for it."""
    # Loaded only where the cache is in Redis.
    from redis.exceptions import ResponseError

    try:
        return redis.info("server").get("run_id", "").encode()
    except ResponseError:
        return b""


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
