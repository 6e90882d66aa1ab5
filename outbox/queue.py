"""Everything that is due, one mail after the other."""

from collections import Counter
from collections.abc import Callable

from django.utils import timezone

from outbox.delivery import Outcome, deliver
from outbox.models import Mail
from outbox.signals import before_the_queue


def never() -> bool:
    return False


def send_due(is_to_end: Callable[[], bool] = never) -> Counter[Outcome]:
    """Send what is due, and count what came of it. A dead server is asked once, not once for each mail."""
    # A database that cannot be used ends it here, and not as a listener's traceback in the log.
    Mail.objects.exists()
    before_the_queue.send_robust(sender=Mail)
    outcomes: Counter[Outcome] = Counter()
    for pk in list(Mail.objects.due(timezone.now()).order_by("next_attempt").values_list("pk", flat=True)):
        if is_to_end() or outcomes[Outcome.SERVER_IS_DOWN]:
            break
        outcomes[deliver(pk)] += 1
    return outcomes
