"""What the log says of accounts: the number of the account, and never a name, an address or what was typed.

The sender is the keyed hash of the day (website/public_forms/guards/client.py): the same for the same sender
until midnight, and nobody's address.
"""

import logging

from django.http import HttpRequest

from website.public_forms.guards.client import sender_of_day

logger = logging.getLogger("accounts")


def told(what: str, user=None, request: HttpRequest | None = None, **facts) -> None:
    said = {"account": user.pk if user else "none", **facts}
    if request is not None:
        said["sender"] = sender_of_day(request)
    logger.info("%s %s", what, " ".join(f"{name}={value}" for name, value in said.items()))


def refused(request: HttpRequest, user, because: str) -> None:
    told("refused", user, request, because=because)
