from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import mark_safe

from website.formats import in_words as formats
from website.formats import phone
from website.line_breaks.addresses import with_places_to_break
from website.reading.domain_name import address_for_programs

register = template.Library()

register.filter(formats.full_date, expects_localtime=True)
register.filter(formats.weekday_date, expects_localtime=True)
register.filter(formats.date_and_time)
register.filter(formats.file_size)
register.filter(formats.money)
register.filter(formats.duration)
register.filter("phone", phone.to_national)
register.filter(address_for_programs)


@register.filter
def breakable(address: str) -> str:
    """An e-mail address that may break at its dots and before the @, and nowhere else."""
    return mark_safe(with_places_to_break(conditional_escape(address)))
