from django.utils.html import format_html
from django.utils.safestring import SafeString

from website.languages.bilingual import pick
from website.templatetags.bilingual import lang


def marked(row, field: str) -> SafeString:
    """Words of an edition for a form; in another language than the page they are marked."""
    words = pick(row, field)
    language = lang(words) if words else ""
    return format_html("<span{}>{}</span>", language, words) if language else format_html("{}", words)
