"""How often one sender may send. Shared by all processes through the cache; two at once may count as one."""

import time

from django.core.cache import cache

# One address may stand for a whole hostel: forty people in the same half hour get through.
POSTS = 40
WINDOW = 30 * 60  # seconds


def seconds_until_free(sender: str) -> int:
    """Count one more try of this sender. 0 if it may go on, otherwise the seconds until it may again."""
    now = time.time()
    window = int(now // WINDOW)
    key = f"sending-limit:{sender}:{window}"
    cache.add(key, 0, timeout=WINDOW)
    try:
        posts = cache.incr(key)
    except ValueError:  # the key has just run out
        return 0
    return 0 if posts <= POSTS else int((window + 1) * WINDOW - now) + 1
