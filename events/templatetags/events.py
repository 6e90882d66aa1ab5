"""Events in templates: in words, and as boxes for pages of other subjects."""

from urllib.parse import urlencode

from django import template
from django.utils import timezone
from django.utils.translation import get_language

from events.lists.chips import chips
from events.lists.chosen import chosen
from events.lists.filter_field import filter_field
from events.lists.towns import town_called, towns_to_come
from events.map_link import map_url
from events.models import EventDate, Programme
from events.words import access as access_in_words
from events.words import dates as dates_in_words
from events.words import facts as facts_in_words
from events.words import languages as languages_in_words
from events.words import price as price_in_words
from events.words import programme as programme_in_words
from website.languages.bilingual import Text, pick

register = template.Library()

IN_A_BOX = 5  # events of an office
ON_THE_HOME_PAGE = 3  # events
PROGRAMMES_IN_A_BOX = 3  # the newest

register.filter("date_in_words", dates_in_words.in_words)
register.filter(access_in_words.facts_of_place)
register.filter(facts_in_words.facts_of)
register.filter(languages_in_words.spoken_in_words)
register.filter(languages_in_words.interpreted_in_words)
register.filter(price_in_words.price_in_words)
register.filter(price_in_words.registration_in_words)
register.filter(programme_in_words.period_in_words)
register.filter(programme_in_words.nationwide_period_in_words)
register.filter(programme_in_words.announced_in_words)
register.filter("place_map_url", map_url)

register.simple_tag(filter_field)
register.simple_tag(chips)
register.simple_tag(chosen)


@register.simple_tag
def words_of_date(date):
    """In words, asked at this moment; None where the date is to be announced."""
    return dates_in_words.in_words(date) if date else None


@register.simple_tag
def place_in_one_line(place) -> Text:
    """The name of a place with what is known of its address, in the language of the name."""
    name = pick(place, "name")
    return Text(place.in_one_line(name.text), name.language if name else get_language(), is_name=True)


@register.inclusion_tag("events/lists/coming_events.html")
def coming_events(office=None, is_beside=False):
    """The next events of an office, or of all, each once; the programmes of the office. Nothing at all where
    there is nothing. is_beside: in the column beside the plate."""
    rows = EventDate.objects.public().of_office(office).upcoming()
    rows = rows.select_related("event__office", "event__place")
    programmes = Programme.objects.public().of_office(office).newest_first() if office else []
    now = timezone.now()
    return {
        "lines": _next_dates(rows, IN_A_BOX if office else ON_THE_HOME_PAGE, now),
        "programmes": programmes[:PROGRAMMES_IN_A_BOX],
        "office": office,
        "is_beside": is_beside,
    }


@register.inclusion_tag("events/lists/in_town.html")
def events_in_town(name: str):
    """The way to what is on in a town: Leer is meant by Leer (Ostfriesland), too."""
    towns = towns_to_come()
    town = town_called(name, towns) or town_called(name.partition("(")[0], towns)
    return {"town": town, "query": urlencode({"town": town})}


def _next_dates(rows, size: int, now) -> list:
    """The first coming date of each event. What is on every day must not hide everything else."""
    firsts: dict[int, EventDate] = {}
    for row in rows[: size * 4]:
        firsts.setdefault(row.event_id, row)
    return [{"date": row, "words": dates_in_words.in_words(row, now)} for row in list(firsts.values())[:size]]
