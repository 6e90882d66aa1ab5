"""Where apps write letters that have waited for the queue: before each of its runs."""

from django.dispatch import Signal

# Nobody waits here: what takes longer for some than for others is done at this moment, and not in a request.
before_the_queue = Signal()
