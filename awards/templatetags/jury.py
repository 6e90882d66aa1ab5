"""The work of a jury in the admin."""

from django import template
from django.utils import timezone

from awards.jury import doors, points
from awards.jury.for_jury import who_entered
from awards.jury.when import work_of

register = template.Library()

register.filter(points.in_digits)
register.filter(who_entered)


@register.inclusion_tag("admin/awards/jury/box.html", takes_context=True)
def own_juries(context):
    """What somebody in a jury has to do, for the first page of the admin; nothing for others."""
    now = timezone.now()
    return {"juries": [(juror, work_of(juror.edition, now)) for juror in doors.juries_of(context["user"])]}
