"""The fields of a filter that nobody has touched look alike whatever else is asked for."""

from django.forms import BoundField
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from events.lists.filter import EventFilter
from keeper.facts import until_the_next_moment
from offices.page.kept import offices
from website.templatetags.fixed_part import RenderedPart, part_from


def filter_field(form: EventFilter, field: BoundField) -> SafeString:
    """With label, hint and error."""
    if field.data or field.errors:
        return field.as_field_group()
    return _untouched(get_language(), form.is_archive)[field.name].put_in()


@until_the_next_moment
def _untouched(language: str, is_archive: bool) -> dict[str, RenderedPart]:
    form = EventFilter({}, offices(), is_archive)
    return {field.name: part_from(field.as_field_group, language) for field in form.visible_fields()}
