"""Files that programs ask for again and again, such as feeds and calendars, in one answer or in none."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, set_response_etag
from django.utils.http import http_date
from django.views.decorators.cache import cache_control


@cache_control(no_cache=True)
def file_response(
    request: HttpRequest,
    content: bytes,
    content_type: str,
    file_name: str,
    changed_at: datetime,
    *,
    date_is_enough: bool = False,
) -> HttpResponse:
    """The file, or 304 where the reader has this very one already.

    A file to save: a browser would show it without our display settings. Programs do not mind.

    date_is_enough: whoever knows nothing but a date (If-Modified-Since) may get 304, too. Only where nothing
    ever leaves the file without moving changed_at; else what was withdrawn would stay with such readers.
    """
    headers = {
        "Content-Disposition": f'attachment; filename="{file_name}"',
        "Last-Modified": http_date(changed_at.timestamp()),
    }
    response = HttpResponse(content, content_type=content_type, headers=headers)
    set_response_etag(response)
    last_modified = int(changed_at.timestamp()) if date_is_enough else None
    return get_conditional_response(
        request, etag=response["ETag"], last_modified=last_modified, response=response
    )
