import codecs
import re

from attachments.refused import has_more_inside

# What programs write. Only the first two are without a word of it in the file.
_ENCODINGS = {"utf-8", "utf-16", "us-ascii", "iso-8859-1", "windows-1252"}
_MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_ENCODING = re.compile(
    rb"""\A(?:\xef\xbb\xbf)?<\?xml\b[^<>?]{0,200}?\bencoding\s*=\s*["']([\w.-]{1,40})["']"""
)
_DECLARATION = re.compile(r"\A<\?xml\b[^<>]{0,300}?\?>")
_OURS = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
# Where rules for a kind of document would be fetched. OpenOffice wrote that up to its version 2.
_RULES_ELSEWHERE = re.compile(r"<!DOCTYPE[^<>\[\]]{1,500}>")


def text_of(content: bytes) -> str:
    """The text of XML, to be written as UTF-8: what is read of it is what was looked through."""
    try:
        text = content.decode(_encoding_of(content)).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise has_more_inside() from error
    text = _RULES_ELSEWHERE.sub("", _DECLARATION.sub(_OURS, text), count=1)
    if "\0" in text or "<!DOCTYPE" in text or "<?xml " in text.removeprefix(_OURS)[:1000]:
        raise has_more_inside()
    return text


def _encoding_of(content: bytes) -> str:
    if content[:2] in _MARKS:
        return _MARKS[content[:2]]
    said = _ENCODING.match(content)
    encoding = said[1].decode().lower() if said else "utf-8"
    if encoding not in _ENCODINGS:
        raise has_more_inside()
    # A declaration that can be read without decoding it is in neither of its two kinds.
    return "utf-8" if encoding == "utf-16" else encoding
