"""Django's Redis cache, and the memory of this process instead while Redis is away.

What is kept in a cache can be made anew or counted again, so nothing may fail or wait because of it. Redis is
away in many ways: not started, silent, full, read-only, or with another password. django-redis can swallow
errors, too (IGNORE_EXCEPTIONS), but waits for a silent server at each call, and counts nothing meanwhile:
limits would be gone.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from urllib.parse import urlsplit

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache
from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from website.shared_cache.circuit import Circuit

Answer = TypeVar("Answer")

# Redis answers in a thousandth of a second, or something is wrong.
SECONDS_FOR_AN_ANSWER = 0.5
# A connection from before a restart of Redis is dead: one more try opens a new one.
TRIES_AGAIN = 1

# UnicodeError: a name that can be no host's.
AWAY = (RedisError, OSError, UnicodeError)
# To be of use Redis has to take something, which one that is full or read-only does not.
PROBE = ("shared-cache:probe", 1, 60)

_circuits: dict[str, Circuit] = {}


def _or_from_memory(name: str):
    of_redis = getattr(RedisCache, name)

    @wraps(of_redis)
    def operation(self, *args, **options):
        if self._can_be_asked():
            try:
                return of_redis(self, *args, **options)
            except AWAY as error:
                self._note(error)
        return getattr(self.memory, name)(*args, **options)

    return operation


class SharedCache(RedisCache):
    is_shared = True

    def __init__(self, server: str, params: dict):
        patience = {
            "socket_timeout": SECONDS_FOR_AN_ANSWER,
            "socket_connect_timeout": SECONDS_FOR_AN_ANSWER,
            "retry": Retry(NoBackoff(), TRIES_AGAIN),
        }
        options = {**patience, **params.get("OPTIONS", {})}
        # A list: in a string Django takes each comma of a password for the end of an address.
        super().__init__([server], {**params, "OPTIONS": options})
        # Each thread has an object of its own. What is known of the server, and the memory, belong to all.
        self.circuit = _circuits.setdefault(server, Circuit(without_password(server)))
        self.memory = LocMemCache(server, {name: params[name] for name in params if name != "OPTIONS"})

    add = _or_from_memory("add")
    get = _or_from_memory("get")
    set = _or_from_memory("set")
    touch = _or_from_memory("touch")
    delete = _or_from_memory("delete")
    get_many = _or_from_memory("get_many")
    has_key = _or_from_memory("has_key")
    incr = _or_from_memory("incr")
    set_many = _or_from_memory("set_many")
    delete_many = _or_from_memory("delete_many")
    clear = _or_from_memory("clear")

    def ask(self, question: Callable[[Redis], Answer], *, though_away: bool = False) -> Answer | None:
        """What Redis itself says, where no memory can stand in for it; None while it is away.

        Though it was away a moment ago: for what has to be told as soon as anyhow possible.
        """
        if though_away or self._can_be_asked():
            try:
                answer = question(self._cache.get_client(None, write=True))
            except AWAY as error:
                self._note(error)
            else:
                self.circuit.close()
                return answer
        return None

    def trouble(self) -> str:
        if not self.circuit.trouble or self.circuit.is_time_to_look():
            self._look()
        return self.circuit.trouble

    def _can_be_asked(self) -> bool:
        return not self.circuit.trouble or (self.circuit.is_time_to_look() and self._look())

    def _look(self) -> bool:
        """Whether Redis takes something."""
        try:
            self._cache.set(*PROBE)
        except AWAY as error:
            self._note(error)
            return False
        self.circuit.close()
        return True

    def _note(self, error: Exception):
        if self.circuit.open(error):
            # What is in it is from the last time that Redis was away.
            self.memory.clear()


def without_password(server: str) -> str:
    parts = urlsplit(server)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
