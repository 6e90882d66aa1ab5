"""Rich text: few formats, cleaned in the field on its way into the database.

Cleaning in get_prep_value covers forms, imports, update() and bulk_create() alike, so that whatever is
stored may be shown as it is.
"""

import re
from collections.abc import Set

import nh3
from django.conf import settings
from django.utils.safestring import mark_safe
from django_prose_editor.fields import ProseEditorField

from website.languages.own_pages import leading_there
from website.languages.records import filled_in, in_words_of_now, without_words
from website.reading.characters import tidy
from website.rich_text.editor import EXTENSIONS
from website.rich_text.link_check import refuse_links_to_nowhere

_CLEANER = nh3.Cleaner(
    tags={"p", "br", "strong", "em", "ul", "ol", "li", "h3", "h4", "a", "span"},
    # lang marks a German name inside an English text (WCAG 3.1.2).
    attributes={"*": {"lang"}, "a": {"href", "hreflang"}, "ol": {"start", "type"}},
    # A name is not to be translated by browsers.
    tag_attribute_values={"span": {"translate": {"no"}}},
    url_schemes={"http", "https", "mailto", "tel", "record", "page"},
    link_rel=None,
)


def clean(html: str) -> str:
    """Return the HTML with nothing but the allowed formats; an editor's empty paragraph becomes ""."""
    # Heavy, see tests/architecture/test_first_page.py.
    from website.rich_text.pasted.formats import as_our_formats

    cleaned = tidy(_CLEANER.clean(as_our_formats(html))).strip()
    return "" if not re.sub(r"<[^>]*>|&nbsp;|\s", "", cleaned) else cleaned


# The editor puts the words of a list into paragraphs, and nothing between two blocks.
_BETWEEN_BLOCKS = re.compile(r"(?<=<li>)\s*<p>|</p>\s*(?=</li>|<[uo]l\b)|\s+(?=</?(?:p|ul|ol|li|h3|h4)\b)")


class RichTextField(ProseEditorField):
    def __init__(self, *args, **kwargs):
        kwargs.setdefault("extensions", EXTENSIONS)
        kwargs.setdefault("sanitize", clean)
        super().__init__(*args, **kwargs)

    def clean(self, value, instance):
        """Whoever is there to read it gets a sentence about a link that leads nowhere."""
        if value:
            refuse_links_to_nowhere(value)
        return super().clean(value, instance)

    def get_prep_value(self, value):
        value = super().get_prep_value(value)
        return clean(value) if value else value

    def normal_form(self, value: str) -> str:
        """The same for what the editor of the admin only writes in another way."""
        return " ".join(_BETWEEN_BLOCKS.sub("", without_words(clean(value))).split())

    def formfield(self, **kwargs):
        field = super().formfield(**kwargs)
        if field:
            language = getattr(self, "language", settings.MODELTRANSLATION_DEFAULT_LANGUAGE)
            field.prepare_value = lambda value: in_words_of_now(value, language) if value else value
        return field


def rich_texts(model) -> list[str]:
    """The names of a model's rich texts, one for each language."""
    fields = model._meta.fields
    translated = {field.translated_field.name for field in fields if hasattr(field, "translated_field")}
    return [f.name for f in fields if isinstance(f, RichTextField) and f.name not in translated]


def show_formats(row, besides: Set[str] = frozenset()) -> None:
    """Let a page that escapes everything show the formats of this row, cleaned when it was stored.

    besides: names of those that stand in the editor.
    """
    for name in set(rich_texts(type(row))) - besides:
        language = name.rpartition("_")[2]
        text = filled_in(getattr(row, name) or "", language)
        setattr(row, name, mark_safe(leading_there(text, language)))


_HEADING = re.compile(r"(</?h)([34])\b")


def with_headings_from_two(html: str) -> str:
    """The HTML for a place right below the title of a page, where headings begin at h2 and not at h3."""
    return _HEADING.sub(lambda tag: f"{tag[1]}{int(tag[2]) - 1}", html)
