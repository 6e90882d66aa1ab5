"""An SVG file as plain shapes. Read by expat, which loads nothing; what could grow or act is refused."""

from math import inf, isfinite
from xml.parsers import expat

from offices.drawing.refused import empty, no_drawing, not_plain, too_large
from offices.drawing.shapes import SHAPES, opening

NAMESPACE = "http://www.w3.org/2000/svg"
HTML = "http://www.w3.org/1999/xhtml"
LONGEST_FILE = 200_000  # bytes
LONGEST = 30_000  # characters of what stands in every page that shows the door
DEEPEST = 20
# Words about the drawing, which is decoration here, and what drawing programs note for themselves.
LEFT_OUT = {"title", "desc", "metadata", "defs"}
# Changes how shapes look, wherever it stands, or acts.
NEVER = {"style", "script", "foreignObject"}


def shapes_of_svg(content: bytes) -> str:
    if len(content) > LONGEST_FILE:
        raise too_large()
    reader = _Reader()
    try:
        reader.parser.Parse(content, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise no_drawing() from error
    return reader.written()


class _Reader:
    def __init__(self):
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._open
        self.parser.EndElementHandler = self._close
        # Entities can grow without end, and both can name a file.
        self.parser.StartDoctypeDeclHandler = self._refuse_doctype
        self.parser.ProcessingInstructionHandler = self._refuse_instruction
        self.view_box = ""
        self.parts: list[str] = []
        self.depth = 0
        # How deep inside something that is left out.
        self.passed_over = 0

    def _open(self, name, attributes):
        namespace, _space, local = name.rpartition(" ")
        self.depth += 1
        if self.depth > DEEPEST:
            raise too_large()
        if local in NEVER:
            raise not_plain(local)
        if self.passed_over or namespace != NAMESPACE or local in LEFT_OUT:
            self._pass_over(namespace, local)
        elif self.depth == 1:
            self._open_root(local, attributes)
        else:
            self.parts.append(opening(local, _own(attributes)))

    def _pass_over(self, namespace, local):
        """What is in another namespace draws nothing here. HTML, which would, is refused."""
        if self.depth == 1:
            raise no_drawing()
        if namespace == HTML:
            raise not_plain(local)
        self.passed_over += 1

    def _open_root(self, local, attributes):
        if local != "svg":
            raise no_drawing()
        attributes = _own(attributes)
        width, height = (attributes.pop(name, "") for name in ["width", "height"])
        for name in ["x", "y", "preserveAspectRatio"]:
            attributes.pop(name, None)
        self.view_box = _view_box(attributes.pop("viewBox", ""), width, height)
        # Its colour, if it has one, is that of all shapes in it; black if not.
        self.parts.append(opening("g", {"fill": "#000", **attributes}))

    def _close(self, name):
        self.depth -= 1
        if self.passed_over:
            self.passed_over -= 1
        else:
            local = name.rpartition(" ")[2]
            self.parts.append(f"</{'g' if local == 'svg' else local}>")

    def _refuse_doctype(self, *_declared):
        raise not_plain("DOCTYPE")

    def _refuse_instruction(self, target, _data):
        raise not_plain(f"?{target}")

    def written(self) -> str:
        shapes = "".join(self.parts)
        if not any(f"<{name}" in shapes for name in SHAPES if name != "g"):
            raise empty()
        if len(shapes) > LONGEST:
            raise too_large()
        return framed(shapes, self.view_box)


def framed(shapes: str, view_box: str) -> str:
    """Where the arch of a door has room for it."""
    room = 'x="18" y="24" width="60" height="64"'
    return f'<svg class="emblem__own" {room} viewBox="{view_box}">{shapes}</svg>'


def _own(attributes: dict[str, str]) -> dict[str, str]:
    """Those of SVG by their names. What leads somewhere is refused in any namespace, and so is what acts."""
    own = {}
    for name, value in attributes.items():
        namespace, _space, local = name.rpartition(" ")
        if local == "href" or local.lower().startswith("on"):
            raise not_plain(local)
        if namespace in {"", NAMESPACE}:
            own[local] = value
    return own


def _view_box(view_box: str, width: str, height: str) -> str:
    numbers = (view_box or f"0 0 {width} {height}".replace("px", "")).replace(",", " ").split()
    try:
        left, top, wide, high = map(float, numbers)
    except ValueError:
        raise no_drawing() from None
    if not (0 < wide < inf and 0 < high < inf and isfinite(left) and isfinite(top)):
        raise no_drawing()
    return f"{left:g} {top:g} {wide:g} {high:g}"
