"""Awards in templates: in words, and as boxes for pages of other subjects."""

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from awards.edition_lists import editions_of, lines
from awards.models import Edition
from awards.words import (
    criteria as criteria_in_words,
)
from awards.words import (
    names,
)
from awards.words import (
    phase as phase_in_words,
)
from awards.words import (
    prize as prize_in_words,
)
from website.languages.bilingual import Text, languages, text_in
from website.site import site_name
from website.templatetags.bilingual import lang, text

register = template.Library()

ON_THE_HOME_PAGE = 3  # editions one can enter
EARLIER_IN_A_BOX = 3  # editions of an office that are over

register.filter(phase_in_words.deadline_in_words)
register.filter(phase_in_words.opening_in_words)
register.filter(prize_in_words.prize_money)
register.filter(prize_in_words.total_in_words)
register.filter(prize_in_words.ways_in_words)
register.filter(criteria_in_words.weights_in_words)
register.filter(criteria_in_words.sentence_about_weights)
register.filter(names.given_by)


def _in_quotes(words: str, language: str):
    """Words that stay in their language, between the quotation marks of the page."""
    quoted = _("“%(words)s”") % {"words": words}
    return format_html("<span{}>{}</span>", lang(Text(words, language)), quoted)


@register.simple_tag
def motto(edition):
    """The motto in its own language, with what it means for those who read another."""
    shown = _in_quotes(edition.motto, edition.motto_language)
    gloss = text_in(edition, "motto_gloss", get_language())
    if not gloss or edition.motto_language == get_language():
        return shown
    return format_html("{} ({})", shown, _("“%(words)s”") % {"words": gloss})


@register.simple_tag
def project(funder):
    """The name of a project, which is German, with what it means."""
    source = languages()[0]
    shown = _in_quotes(funder.project, source)
    gloss = text_in(funder, "project_gloss", get_language())
    return format_html("{} ({})", shown, gloss) if gloss and get_language() != source else shown


@register.simple_tag
def prize_name(prize):
    """The name of a prize, or else its kind."""
    return text(prize, "name") or capfirst(prize.get_kind_display())


@register.simple_tag
def edition_title(edition, winners=()):
    """The <title> of the page of an edition, all of it in the language of its name."""
    name = names.name_with_year(edition)
    with override(name.language):
        # Translators: the title of the page of an award whose winners are known.
        title = _("%(award)s: the winners") % {"award": name} if winners else name
    return format_html("<title{}>{} – {}</title>", lang(name), title, site_name(name.language))


@register.inclusion_tag("awards/open_awards.html")
def open_awards(office=None):
    """What one can enter now: of an office, with what is coming and what was; or of all, without. Nothing at
    all where there is nothing."""
    now = timezone.now()
    if office is None:
        return {"open": lines(Edition.objects.public().for_lists().open(now)[:ON_THE_HOME_PAGE], now)}
    found = editions_of(office, now)
    return {
        "open": found.open,
        "coming": found.coming,
        "being_decided": found.being_decided,
        "over": found.earlier[:EARLIER_IN_A_BOX],
        "office": office,
    }


@register.inclusion_tag("awards/entries/file_list.html")
def file_list(files, asked, token, may_take_away=False):
    """The files of an entry, to be saved and perhaps to be taken away, which needs the form's token."""
    return {"files": files, "asked": asked, "token": token, "may_take_away": may_take_away}
