"""Letters that no font on this machine has: in a PDF they are boxes, and only the log says so.

Pango is asked, which sets the texts of a PDF and looks through all fonts there are. It knows the fonts that
were there when the process began. It is loaded where staff have written in other letters than Latin ones.
"""

import unicodedata
from functools import cache
from threading import Lock
from types import ModuleType

# Of letters and characters that every font for texts has, nothing has to be loaded to know it.
LAST_OF_LATIN = "\u017f"
SIGNS = set("‐‑–—‘’‚“”„†‡•…‰‹›€™")
# Characters that nobody sees: controls, marks of direction, ends of lines, halves of pairs.
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"}

# A map of fonts must not be used by two threads at once.
_asking = Lock()


@cache
def weasyprint() -> ModuleType | None:
    """WeasyPrint, or None where it or what it needs is missing. Without Pango its import raises OSError."""
    try:
        import weasyprint
    except (ImportError, OSError):
        return None
    from PIL import ImageFile

    # It makes Pillow accept half a picture, in the whole process: uploads would be taken that are damaged.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    return weasyprint


def lacking(text: str) -> list[str]:
    """The letters of a text that would be boxes, each once, in their order; none where no PDF is made."""
    others = (letter for letter in dict.fromkeys(text) if letter > LAST_OF_LATIN and letter not in SIGNS)
    return [letter for letter in others if is_lacking(letter)]


@cache
def is_lacking(letter: str) -> bool:
    if unicodedata.category(letter) in _UNSEEN or weasyprint() is None:
        return False
    with _asking:
        return any(_unknown_glyphs(letter))


def in_words(letters: list[str]) -> str:
    """The letters in a row. A mark that stands above another letter gets a circle to stand on."""
    return " ".join(f"◌{each}" if unicodedata.category(each)[0] == "M" else each for each in letters)


def _unknown_glyphs(text: str):
    """For each glyph of a text whether it is a box: as WeasyPrint tells it while it draws."""
    from weasyprint.text.ffi import ffi, gobject, pango, unicode_to_char_p

    context = ffi.gc(pango.pango_font_map_create_context(_fonts().font_map), gobject.g_object_unref)
    layout = ffi.gc(pango.pango_layout_new(context), gobject.g_object_unref)
    pointer, _kept = unicode_to_char_p(text)
    pango.pango_layout_set_text(layout, pointer, -1)
    run = pango.pango_layout_get_line_readonly(layout, 0).runs[0]
    while run != ffi.NULL:
        glyphs = run.data.glyphs
        for info in glyphs.glyphs[0 : glyphs.num_glyphs]:
            yield info.glyph != pango.PANGO_GLYPH_EMPTY and bool(info.glyph & pango.PANGO_GLYPH_UNKNOWN_FLAG)
        run = run.next


@cache
def _fonts():
    """Reading all fonts takes a tenth of a second."""
    from weasyprint.text.fonts import FontConfiguration

    return FontConfiguration()
