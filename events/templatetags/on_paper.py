"""For what is printed: words that say themselves in which language they are."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events.paper import lines as words_on_paper
from events.paper.tagged_pdf import uploaded
from events.words.dates import marked
from events.words.plain_text import in_this_language
from events.words.programme import announced_in_words, nationwide_period_in_words, period_in_words
from website.languages.alternates import absolute, language_name
from website.languages.bilingual import pick
from website.rich_text.field import with_headings_from_two
from website.rich_text.links import with_told_addresses

register = template.Library()

register.filter("words", words_on_paper.words)
register.filter("name", words_on_paper.name)
register.filter("about", words_on_paper.about)
register.filter("place_line", words_on_paper.place_line)
register.filter("lines", words_on_paper.lines)
register.filter("in_this_language", in_this_language)
register.filter("period", period_in_words)
register.filter("nationwide_period", nationwide_period_in_words)
register.filter("announced", announced_in_words)


@register.filter
def entry_title(entry) -> str:
    """The title, "Cancelled" in front of it where that is so."""
    return marked(words_on_paper.words(entry.event, "title"), entry.date)


@register.filter
def upload_address(file) -> str:
    return uploaded(file.name)


@register.filter
def rich_words(row, field):
    """A rich text right below the title of the page, with the addresses behind its links, which nobody can
    press; one sentence above says if it is in another language."""
    text = pick(row, field)
    told = with_told_addresses(text.text, absolute(row.get_absolute_url()))
    html = mark_safe(with_headings_from_two(told))
    if not text or text.language == get_language():
        return html
    name = language_name(text.language)
    return format_html("<p>{}</p>{}", _("The following text is in %(language)s.") % {"language": name}, html)
