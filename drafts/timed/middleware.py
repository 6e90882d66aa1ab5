"""In front of the views: whoever comes after the moment finds what was to be published then."""

import logging

from django.db import Error as DatabaseError
from django.utils import timezone

from drafts.preview.public_page import WITHIN
from drafts.timed.due import next_appointment, publish_due

logger = logging.getLogger("drafts")


class PublishDueMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.META.get(WITHIN):
            _publish_what_is_due()
        return self.get_response(request)


def _publish_what_is_due() -> None:
    """While the database is away nothing is, and pages that need none are shown all the same."""
    try:
        due = next_appointment()
        if due is not None and due <= timezone.now():
            publish_due()
    except DatabaseError:
        logger.exception("What is due could not be published; the next request tries it again.")
