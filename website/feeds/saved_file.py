"""Files that programs ask for again and again, such as feeds and calendars, in one answer or in none."""

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, set_response_etag
from django.views.decorators.cache import cache_control

CALENDAR_TYPE = "text/calendar; charset=utf-8"


@cache_control(no_cache=True)
def file_response(request: HttpRequest, content: bytes, content_type: str, file_name: str) -> HttpResponse:
    """The file, or 304 where the reader has this very one already.

    A file to save: a browser would show it without our display settings. Programs do not mind.

    Without a date (Last-Modified): what is withdrawn or deleted moves none, and would stay with readers who
    ask for nothing but that (If-Modified-Since).
    """
    headers = {"Content-Disposition": f'attachment; filename="{file_name}"'}
    response = HttpResponse(content, content_type=content_type, headers=headers)
    set_response_etag(response)
    return get_conditional_response(request, etag=response["ETag"], response=response) or response
