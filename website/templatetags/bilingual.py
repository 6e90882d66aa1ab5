"""Content fields in templates: the text, marked with its language where that is not the page's.

    {% passage %}<p>{% text office "welcome" %}</p>{% endpassage %}

shows the German welcome on an English page as <span lang="de">, under one sentence that says so.
"""

from datetime import date

from django import template
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.text import get_text_list
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from website.formats.in_words import day_month, full_date
from website.languages import passage
from website.languages.alternates import language_name
from website.languages.bilingual import Text, languages, pick, text_in
from website.languages.newer import newer_than, source_address
from website.rich_text.field import with_headings_from_two
from website.site import site_name

register = template.Library()


def _is_foreign(text: Text) -> bool:
    return bool(text) and text.language != get_language()


def _note(text: Text):
    if not _is_foreign(text):
        passage.note(newer=filter(None, [newer_than(text)]))
    elif not text.is_name:
        passage.note([text.language])


@register.simple_tag(name="pick")
def pick_tag(obj, field):
    """The text of a field with its language, for {{ text }} and {{ text|lang }}."""
    return pick(obj, field)


@register.simple_tag
def noted(text: Text):
    """For a text that stands in an attribute: what is to be said of it, the passage around says."""
    _note(text)
    return ""


@register.filter
def has(obj, field) -> bool:
    """Whether the field has a text in any language."""
    return bool(pick(obj, field))


@register.filter
def lang(text: Text) -> str:
    """A lang attribute where the text is not in the language of the page: <p{{ text|lang }}>.

    A name says beside it that browsers are not to translate it.
    """
    language = format_html(' lang="{}"', text.language) if _is_foreign(text) else ""
    return format_html('{} translate="no"', language) if text and text.is_name else language


@register.simple_tag
def text(obj, field):
    """The text of a field; in another language it is marked."""
    return show(pick(obj, field))


@register.simple_tag
def show(text: Text):
    """A text that was picked before; in another language it is marked."""
    _note(text)
    attributes = lang(text)
    return format_html("<span{}>{}</span>", attributes, text) if attributes else str(text)


@register.simple_tag
def linked(obj, field):
    """The text of a field, which leads to another website where the row has its address."""
    shown = pick(obj, field)
    if not obj.url:
        return show(shown)
    return render_to_string("components/external_link.html", {"url": obj.url, "text": shown})


@register.simple_tag(takes_context=True)
def rich_text(context, obj, field, below_title=False, anchor=""):
    """The HTML of a RichTextField, which is clean since it was stored.

    below_title: right below the h1, without a heading between. anchor: the id of what it stands in.
    """
    found = pick(obj, field)
    said = ""
    if _is_foreign(found):
        _note(found)
    elif newer := newer_than(found):
        said = _newer_notice(context, [newer], anchor)
    html = with_headings_from_two(found.text) if below_title else found.text
    return format_html('{}<div class="flow"{}>{}</div>', said, lang(found), mark_safe(html))


def _newer_notice(context, found, anchor: str) -> str:
    """One sentence: since the first day on which something was changed, and the way there."""
    first = min(found, key=lambda newer: newer.since)
    taken = {
        "since": _day(first.since),
        "address": source_address(first, getattr(context, "request", None), anchor),
        "source": languages()[0],
    }
    return mark_safe(render_to_string("components/newer_text.html", taken))


def _day(day: date) -> str:
    return day_month(day) if day.year == timezone.localdate().year else full_date(day)


@register.simple_tag
def original_name(obj, field):
    """The German name beside its translation: people need it at the door and on the phone."""
    shown, original = pick(obj, field), Text(text_in(obj, field, "de"), "de")
    if not original or not _is_foreign(original) or original.text == shown.text:
        return ""
    return format_html(
        '<span class="original-name" lang="{}" translate="no">{}</span>', original.language, original
    )


@register.simple_tag
def object_title(obj, *fields):
    """The <title> of a page about one object, all of it in the language its first field is written in.

    Fields of another object may follow: {% object_title page "title" office "place" %}. It may be None.
    """
    language = pick(obj, fields[0]).language
    parts = []
    for field in fields:
        if isinstance(field, str):
            parts.append(str(pick(obj, field, language)))
        else:
            obj = field
    parts = [*filter(None, parts), site_name(language)]
    return format_html("<title{}>{}</title>", lang(Text("title", language)), " – ".join(parts))


class PassageNode(template.Node):
    def __init__(self, nodelist, anchor=None):
        self.nodelist, self.anchor = nodelist, anchor

    def render(self, context):
        with passage.noted() as found:
            content = self.nodelist.render(context)
        if not (found.languages or found.newer):
            return content
        return mark_safe(self._original(found) + self._newer(found, context) + content)

    def _original(self, found) -> str:
        if not found.languages:
            return ""
        names = get_text_list([language_name(code) for code in sorted(found.languages)], _("and"))
        return render_to_string("components/original_text.html", {"language": names})

    def _newer(self, found, context) -> str:
        if not found.newer:
            return ""
        return _newer_notice(context, found.newer, self.anchor.resolve(context) if self.anchor else "")


@register.tag("passage")
def passage_tag(parser, token):
    """A block of content. If some of it is in another language, one sentence above says in which.

    So it does if a text was changed in the source language and not here. {% passage each.anchor %} names the
    id of what the block stands in.
    """
    _tag, *anchor = token.split_contents()
    nodelist = parser.parse(("endpassage",))
    parser.delete_first_token()
    return PassageNode(nodelist, *map(parser.compile_filter, anchor))
