"""What the text promises and is not there: a file, a number, an address, a picture, a link."""

import re
from collections.abc import Iterator

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from proofreading.prose.html import parts_of
from proofreading.prose.ways import mails_in, phones_in, urls_in
from proofreading.text import KnownFacts, Warning, WrittenText, warning

_FILE = re.compile(
    r"\b(?:unten|hier|anbei|unten stehend)\s+(?:\w+\s){0,2}(?:herunterladen|downloaden)"
    r"|\bzum (?:Herunterladen|Download)\b"
    r"|\b(?:siehe|im|als) (?:Anhang|Anlage)\b|\bangehängte[nrs]?\b|\bbeigefügte[nrs]?\b"
    r"|\bdownload(?:ed)?\b[^.!?]{0,40}\b(?:below|here)\b|\b(?:below|here) (?:for|to) download\b"
    r"|\b(?:see|in) the (?:attachment|attached)\b|\battached (?:form|file|document|PDF)\b",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"\brufen Sie (?:uns|mich|ihn|sie|einfach|bitte|gern|gerne)?\s?(?:\w+\s)?an\b"
    r"|\b(?:bitte )?anrufen unter\b"
    r"|\b(?:call|phone|ring) (?:us|me)\b|\bgive us a (?:call|ring)\b"
    r"|\bunter (?:dieser|folgender|der) (?:Telefon)?nummer\b",
    re.IGNORECASE,
)
_MAIL = re.compile(
    r"\b(?:mailen|e-mailen) Sie uns\b"
    r"|\b(?:schicken|senden|schreiben) Sie uns (?:bitte )?(?:eine E-Mail|per E-Mail)\b"
    r"|\bsend us an e-?mail\b|\be-?mail us\b|\bunter (?:dieser|folgender) (?:E-?Mail-?)?Adresse\b",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"\b(?:siehe|auf dem) (?:Bild|Foto|Plakat|Flyer)\b|\bsee (?:the )?(?:picture|photo|poster|flyer)\b"
    r"|\b(?:Bild|Foto) (?:oben|unten)\b|\b(?:picture|photo) (?:above|below)\b",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"\b(?:unter )?(?:folgendem|diesem|folgenden) Link\b"
    r"|\b(?:at|under|follow|click) (?:this|the following) link\b",
    re.IGNORECASE,
)

_NO_FILE = _(
    "“%(quote)s”: there is no file here. Please add it to the downloads, or take these words out of the text."
)
_NO_NUMBER = _(
    "“%(quote)s”: there is no phone number here. Please enter it in its field, or say another way."
)
_NO_ADDRESS = _(
    "“%(quote)s”: there is no e-mail address here. Please enter it in its field, or say another way."
)
_NO_PICTURE = _("“%(quote)s”: there is no picture here. Please add it, or describe in words what it shows.")
_NO_LINK = _("“%(quote)s”: there is no link here. Please add it, or take these words out of the text.")


def promises(text: WrittenText, facts: KnownFacts) -> Iterator[Warning]:
    links = [link.href for link in parts_of(text.typed).links] if text.is_rich else []
    if facts.has_files is False and not links:
        yield from _said(text, _FILE, "file", _NO_FILE)
    if not (
        facts.phones or phones_in(text.words) or _lead(links, "tel:") or re.search(r"\b11[0-9]\b", text.words)
    ):
        yield from _said(text, _CALL, "call", _NO_NUMBER)
    if not (facts.mails or mails_in(text.words) or _lead(links, "mailto:")):
        yield from _said(text, _MAIL, "write", _NO_ADDRESS)
    if facts.has_pictures is False:
        yield from _said(text, _PICTURE, "picture", _NO_PICTURE)
    if not (links or urls_in(text.words)):
        yield from _said(text, _LINK, "link", _NO_LINK)


def _lead(links: list[str], scheme: str) -> bool:
    return any(href.lower().startswith(scheme) for href in links)


def _said(text: WrittenText, words: re.Pattern, rule: str, sentence: str | Promise) -> Iterator[Warning]:
    for found in words.finditer(text.words):
        yield warning(rule, found[0], sentence)
