"""A plain text: everybody can open it, if its letters are written as everywhere today."""

import codecs
import re

from documents import refused
from documents.facts import FileFacts, Finding, FindingCode
from documents.kinds import FileKind

# What no program writes into a text.
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16", codecs.BOM_UTF8: "utf-8-sig"}


def facts_of(content: bytes) -> FileFacts:
    encoding = next((name for mark, name in _MARKS.items() if content.startswith(mark)), "utf-8")
    try:
        text, is_old = content.decode(encoding), encoding == "utf-16"
    except UnicodeDecodeError:
        text, is_old = content.decode("latin-1"), True
    if _NO_TEXT.search(text):
        raise refused.no_kind_of_ours()
    if not text.strip("\ufeff \t\r\n\f"):
        raise refused.empty()
    return FileFacts(FileKind.TXT, found=(Finding(FindingCode.OLD_ENCODING),) if is_old else ())
