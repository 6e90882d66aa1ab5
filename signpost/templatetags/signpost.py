"""The signpost in templates, and as boxes for pages of other subjects."""

from django import template
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import get_language

from signpost.federal.age import to_be_checked_again
from signpost.kinds import PlaceKind, about
from signpost.page.cannot import ways_on
from signpost.page.hours import place_hours
from signpost.page.not_known import not_known
from signpost.topics import TOPICS

register = template.Library()

register.filter(place_hours)
register.simple_tag(not_known, name="not_known_of_place")


@register.simple_tag
def name_of_kind(kind):
    """ "Immigration office (Ausländerbehörde)": in other languages with what stands at the door."""
    label, official = str(PlaceKind(kind).label), about(kind).official_name
    if get_language() == "de" or official in label:
        return capfirst(label)
    return format_html(
        '{} <span class="decider__official">(<span lang="de" translate="no">{}</span>)</span>',
        capfirst(label),
        official,
    )


@register.filter
def decides(kind) -> str:
    return str(about(kind).decides)


@register.inclusion_tag("signpost/cannot.html")
def cannot_do(office):
    """What the office cannot do, for its page; nothing where it has not said."""
    return {"ways": ways_on(office), "office": office}


@register.inclusion_tag("signpost/topics_box.html")
def signpost_topics(office=None):
    """The topics, for the page of an office or for the home page."""
    return {"topics": TOPICS, "office": office}


@register.inclusion_tag("admin/signpost/reminder.html", takes_context=True)
def federal_reminder(context):
    """For administrators: that somebody has to look at the federal numbers again."""
    user = context["request"].user
    return {"day": to_be_checked_again() if user.is_superuser else None}
