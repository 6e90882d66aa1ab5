"""In front of the views: whoever comes after the moment finds what was to be published then."""

from django.utils import timezone

from drafts.preview.public_page import WITHIN
from drafts.timed.due import next_appointment, publish_due


class PublishDueMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.META.get(WITHIN):
            due = next_appointment()
            if due is not None and due <= timezone.now():
                publish_due()
        return self.get_response(request)
