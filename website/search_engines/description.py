"""What a page is about, for those who find it in a list of results: its title and its own first words.

Nothing is written for it: what the page does not say is not said here either. A page without words has none.
"""

import re
import textwrap

from website.languages.bilingual import Text
from website.line_breaks.long_words import SOFT_HYPHEN
from website.rich_text.plain_text import words_alone

LONGEST = 160  # characters, more are cut off by the one who shows them

_LEAD = re.compile(r'<p\s+class="(?:page-head__lead|lead)"(?P<mark>[^>]*)>(?P<html>.*?)</p>', re.DOTALL)
# One that is words, not only a link.
_PARAGRAPH = re.compile(r"<p(?P<mark>)>(?!\s*<a\b)(?P<html>.*?)</p>", re.DOTALL)
_FOREIGN = re.compile(r'\slang="(?P<language>[a-z]{2})[^"]*"(?! translate="no")')
_LINK_AFTER_IT = re.compile(r"(?<=[.!?])\s*<a\b.*", re.DOTALL)


def lead(body: str, language: str) -> Text:
    """The lead of a page, or its first paragraph; empty where that is not in this language."""
    main = body.partition("<main")[2].partition("</main>")[0]
    found = _LEAD.search(main) or _PARAGRAPH.search(main)
    if not found:
        return Text("", language)
    around = main[: found.start()].rpartition("<div")[2] + found["mark"] + found["html"]
    if any(mark["language"] != language for mark in _FOREIGN.finditer(around)):
        return Text("", language)
    words = _LINK_AFTER_IT.sub("", found["html"])
    return Text(words_alone(words).replace(SOFT_HYPHEN, "").replace("\n", " "), language)


def description(title: str, words: Text) -> Text:
    """Title and words, cut between two words."""
    if not words:
        return words
    end = "" if title.endswith((".", "?", "!")) else "."
    whole = f"{title}{end} {words.text}" if title not in words.text else words.text
    return Text(textwrap.shorten(whole, LONGEST, placeholder=" …"), words.language)
