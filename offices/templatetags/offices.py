from django import template
from django.utils import timezone

from offices.hours.answer import answer
from offices.hours.changes import coming_changes
from offices.hours.schedule import Schedule
from offices.hours.unknown import ask_when
from offices.hours.week import regular_sentence, week_table
from offices.look import doors_in_a_row
from offices.map_link import map_url
from offices.page.address_card import has_card
from offices.page.not_known import not_known, only_named, ways_not_known
from offices.page.places import places_served, towns_in_directory
from offices.page.ways import ways_in_words
from offices.page.where_to_ask import where_to_ask
from offices.residence.form import ResidenceForm

register = template.Library()

register.filter(map_url)
register.filter(doors_in_a_row)
register.filter(where_to_ask)
register.filter(ways_in_words)
register.filter(has_card)
register.filter(ask_when)
register.filter(places_served)
register.filter(towns_in_directory)

register.simple_tag(not_known)
register.simple_tag(ways_not_known)
register.simple_tag(only_named)


@register.simple_tag
def consultation(office):
    """When people can come or call next, asked at this moment."""
    return answer(Schedule(office, timezone.now()))


@register.simple_tag
def consultation_week(schedule):
    """The next consultation, the table of this week, what is usual and what is not."""
    return {
        "answer": answer(schedule),
        "table": week_table(schedule),
        "regular": regular_sentence(schedule.office),
        "changes": coming_changes(schedule),
    }


@register.filter
def for_unit(rows, unit):
    """Those of the rows that belong to this unit, or to none where unit is None."""
    return [row for row in rows if row.unit_id == (unit and unit.pk)]


@register.inclusion_tag("offices/plate/plate.html")
def plate(subject, office, title, list_address, list_title):
    """Whom to ask about something of an office, and the way to more of the same."""
    return {
        "subject": subject,
        "office": office,
        "title": title,
        "list_address": list_address,
        "list_title": list_title,
    }


@register.inclusion_tag("offices/residence/field.html")
def residence_field(form=None):
    """Where do you live? One field that leads to the office in charge; form: what was typed before."""
    return {"form": form or ResidenceForm()}
