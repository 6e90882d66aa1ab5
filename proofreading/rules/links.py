"""Links whose words say nothing, or something else than where they lead."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from proofreading.prose.html import LinkOfText, parts_of
from proofreading.prose.ways import mails_in, phones_in, urls_in
from proofreading.text import KnownFacts, Warning, WrittenText, warning
from website.languages.own_pages import SCHEME
from website.reading.letters import fold
from website.rich_text.links import in_words

_EMPTY_WORDS = {
    "hier", "hier klicken", "klicken sie hier", "klick hier", "hier entlang", "mehr", "mehr dazu",
    "mehr lesen",
    "mehr erfahren", "mehr infos", "mehr informationen", "weiter", "weiterlesen", "weitere informationen",
    "weitere infos", "link", "zum link", "dieser link", "diesem link", "diesen link", "seite", "webseite",
    "website", "homepage", "dort", "download", "herunterladen", "pdf", "siehe hier", "infos", "details",
    "here", "click here", "click", "this link", "this", "more", "read more", "learn more", "more info",
    "more information", "further information", "see here", "there", "page", "this page", "continue",
    "find out more", "info",
}  # fmt: skip

_SAYS_NOTHING = _(
    "The link “%(quote)s” does not say where it leads. Many people hear only the words of the links. Please "
    "write what is there, such as “Form for the support fund”."
)
_NO_WORDS = _("The link to “%(quote)s” has no words. Please write what is there, or remove it.")
_LEADS_ELSEWHERE = _(
    "The link “%(quote)s” leads to %(target)s, which is not what its words say. Please correct one of "
    "the two."
)
_BROKEN = _(
    "The link “%(quote)s” leads nowhere any more. Please look where the page is now, or remove the link."
)
_NOT_PUBLIC = _(
    "The page behind the link “%(quote)s” is not public, or not there any more. Readers see its words "
    "without a link. Please choose another page, or remove the link."
)
_MOVED = _(
    "The page behind the link “%(quote)s” has moved for good. Its address is now %(address)s. Please change "
    "the link."
)


def links(text: WrittenText, facts: KnownFacts) -> Iterator[Warning]:
    for link in parts_of(text.typed).links if text.is_rich else []:
        words = " ".join(link.words.split())
        if not words:
            yield warning("link without words", link.href, _NO_WORDS)
        elif fold(words) in _EMPTY_WORDS:
            yield warning("link words", words, _SAYS_NOTHING)
        elif target := _other_target(link, words):
            yield warning("link target", words, _LEADS_ELSEWHERE, target=target)
        yield from where_it_leads(link.href, words or link.href, facts)
    for address in urls_in(text.words):
        yield from where_it_leads(address.value, address.quote, facts)


def where_it_leads(address: str, words: str, facts: KnownFacts) -> Iterator[Warning]:
    """What check_links has found out, and what is known of our own pages."""
    if address in facts.broken_links:
        yield warning("broken link", words, _NOT_PUBLIC if address.startswith(SCHEME) else _BROKEN)
    if moved := dict(facts.moved_links).get(address):
        yield warning("moved link", words, _MOVED, address=moved)


def _other_target(link: LinkOfText, words: str) -> str:
    """Of mail and phone: who calls trusts the words."""
    scheme, _colon, rest = link.href.partition(":")
    if scheme.lower() == "mailto":
        said = {found.value for found in mails_in(words)}
        return in_words(link.href) if said and in_words(link.href).lower() not in said else ""
    if scheme.lower() == "tel":
        numbers = {found.value for found in phones_in(words)}
        return in_words(link.href) if numbers and rest not in numbers else ""
    return ""
