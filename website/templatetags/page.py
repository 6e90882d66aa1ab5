"""What base.html needs: language links, alternates, stylesheet."""

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import get_language

from website.languages import alternates as languages
from website.languages import bilingual
from website.stylesheet import staff_stylesheet_url, stylesheet_url
from website.templatetags.fixed_part import fixed_part

register = template.Library()

register.simple_tag(stylesheet_url)
register.simple_tag(staff_stylesheet_url)


@register.simple_tag(takes_context=True)
def language_links(context):
    """One link per language, to the same page with the same query, or home from a page that is none."""
    path = context["request"].get_full_path()
    return [
        {
            "code": code,
            "name": name,
            "url": languages.same_page(path, code) or languages.home(code),
            "is_current": code == get_language(),
        }
        for code, name in settings.LANGUAGES
    ]


@register.simple_tag(takes_context=True)
def in_page_form(context):
    """Attributes of a button that brings back what was typed in this page's form; none without one."""
    if not context.get("page_form"):
        return ""
    here = context["request"].get_full_path()
    return format_html(' form="{}" formaction="{}#display"', context["page_form"], here)


@register.simple_tag(takes_context=True)
def alternates(context, page_languages=None):
    """Canonical address and hreflang, naming only the languages in which the page really exists."""
    codes = page_languages or bilingual.languages()
    path = context["request"].path
    addresses = {code: languages.absolute(languages.same_page(path, code) or path) for code in codes}
    return fixed_part(
        "website/alternates.html",
        canonical=addresses[languages.canonical_language(codes)],
        addresses=tuple(addresses.items()) if len(addresses) > 1 else (),
        default=addresses[codes[0]],
    )


@register.simple_tag
def absolute_static(path):
    """The public address of a static file, as social previews need it."""
    return languages.absolute(static(path))
