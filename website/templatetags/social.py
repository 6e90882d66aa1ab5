"""Open Graph: how a page looks when somebody shares its address (https://ogp.me/)."""

import re
from html import unescape

from django import template
from django.utils.html import format_html
from django.utils.translation import get_language

from website.languages import alternates as languages
from website.languages import bilingual
from website.languages.bilingual import Text
from website.search_engines.description import description, lead
from website.site import site_name

register = template.Library()

# A language and the country whose spelling and formats we use, as Open Graph wants it.
LOCALES = {"de": "de_DE", "en": "en_GB"}

_LINE_END = re.compile(r"\s*\n\s*")
_TITLE = re.compile(r'<title(?:\s+lang="(?P<language>[^"]+)")?>(?P<text>.*?)</title>', re.DOTALL)


class TitleNode(template.Node):
    def __init__(self, nodelist):
        self.nodelist = nodelist

    def render(self, context):
        # The lines of a template are none of the title.
        element = _LINE_END.sub(" ", self.nodelist.render(context).strip())
        context["shared_title"] = shared_title(element)
        return element + _property("og:title", context["shared_title"])


@register.tag
def shared(parser, token):
    """Around the <title> of a page: the same title for those who share it, whoever wrote it."""
    nodelist = parser.parse(("endshared",))
    parser.delete_first_token()
    return TitleNode(nodelist)


def shared_title(element: str) -> Text:
    """The title in a <title>. The site has a property of its own, so its name is taken off."""
    found = _TITLE.search(element)
    language = found["language"] or get_language()
    title = unescape(found["text"]).strip().removesuffix(f" – {site_name(language)}")
    return Text(title, language)


@register.inclusion_tag("website/social.html", takes_context=True)
def social(context, page_languages=None, summary=None, facts=None):
    """The other properties, and the description.

    summary is the Text of one sentence about the page, if there is one; facts that of what is known of its
    subject, where that says more. A page without them is described by its lead.
    """
    codes = page_languages or bilingual.languages()
    language = languages.canonical_language(codes)
    summary = summary or facts or lead(context.get("page_body", ""), get_language())
    words = description(context["shared_title"].text, facts or summary)
    path = context["request"].path
    if language != get_language():
        path = languages.same_page(path, language) or path
    return {
        "site_name": site_name(),
        "address": languages.absolute(path),
        "summary": _property("og:description", summary) if summary else "",
        "description": _meta("name", "description", words) if words else "",
        "locale": _locale(language),
        "other_locales": [_locale(code) for code in codes if code != language],
    }


def _locale(language: str) -> str:
    return LOCALES.get(language, language)


def _property(name: str, text: Text) -> str:
    return _meta("property", name, text)


def _meta(attribute: str, name: str, text: Text) -> str:
    lang = format_html(' lang="{}"', text.language) if text.language != get_language() else ""
    return format_html('\n  <meta {}="{}" content="{}"{}>', attribute, name, text.text, lang)
