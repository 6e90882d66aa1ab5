"""Open Graph: how a page looks when somebody shares its address (https://ogp.me/)."""

import re
from html import unescape

from django import template
from django.utils.html import format_html
from django.utils.translation import get_language

from website import bilingual, languages
from website.bilingual import Text
from website.site import site_name

register = template.Library()

# A language and the country whose spelling and formats we use, as Open Graph wants it.
LOCALES = {"de": "de_DE", "en": "en_GB"}

_TITLE = re.compile(r'<title(?: lang="(?P<language>[^"]+)")?>(?P<text>.*?)</title>', re.DOTALL)


class TitleNode(template.Node):
    def __init__(self, nodelist):
        self.nodelist = nodelist

    def render(self, context):
        element = self.nodelist.render(context)
        return element + shared_title(element)


@register.tag
def shared(parser, token):
    """Around the <title> of a page: the same title for those who share it, whoever wrote it."""
    nodelist = parser.parse(("endshared",))
    parser.delete_first_token()
    return TitleNode(nodelist)


def shared_title(element: str) -> str:
    """og:title for a <title>. The site has a property of its own, so its name is taken off."""
    found = _TITLE.search(element)
    language = found["language"] or get_language()
    title = unescape(found["text"]).strip().removesuffix(f" – {site_name(language)}")
    return _property("og:title", Text(title, language))


@register.inclusion_tag("website/social.html", takes_context=True)
def social(context, page_languages=None, summary=None):
    """The other properties. summary is the Text of one sentence about the page, if there is one."""
    codes = page_languages or bilingual.languages()
    language = languages.canonical_language(codes)
    path = context["request"].path
    if language != get_language():
        path = languages.same_page(path, language) or path
    return {
        "site_name": site_name(),
        "address": languages.absolute(path),
        "description": _property("og:description", summary) if summary else "",
        "locale": _locale(language),
        "other_locales": [_locale(code) for code in codes if code != language],
    }


def _locale(language: str) -> str:
    return LOCALES.get(language, language)


def _property(name: str, text: Text) -> str:
    lang = format_html(' lang="{}"', text.language) if text.language != get_language() else ""
    return format_html('\n  <meta property="{}" content="{}"{}>', name, text.text, lang)
