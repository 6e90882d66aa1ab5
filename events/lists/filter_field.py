"""The fields of a filter: one that nobody has touched, or a choice, looks alike whatever else is asked."""

from django.forms import BoundField
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from events.lists.fields import FilterChoice
from events.lists.filter import EventFilter
from keeper.facts import until_the_next_moment
from offices.page.kept import offices
from website.templatetags.fixed_part import RenderedPart, part_from


def filter_field(form: EventFilter, field: BoundField) -> SafeString:
    """With label, hint and error."""
    language = get_language()
    if not field.data and not field.errors:
        # What there was a choice of when this form was made may be gone meanwhile.
        part = _untouched(language, form.is_archive).get(field.name)
        return part.put_in() if part else field.as_field_group()
    if isinstance(field.field, FilterChoice) and not field.errors:
        return _chosen(language, form.is_archive, field.name, field.data).put_in()
    return field.as_field_group()


@until_the_next_moment
def _untouched(language: str, is_archive: bool) -> dict[str, RenderedPart]:
    form = EventFilter({}, offices(), is_archive)
    return {field.name: part_from(field.as_field_group, language) for field in form.visible_fields()}


@until_the_next_moment
def _chosen(language: str, is_archive: bool, name: str, value: str) -> RenderedPart:
    return part_from(EventFilter({name: value}, offices(), is_archive)[name].as_field_group, language)
