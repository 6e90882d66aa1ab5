"""Pictures in documents of Word, Excel and PowerPoint: whether each has words for who does not see it."""

import re

_FILE_NAME = re.compile(r"[^\s]+\.(?:png|jpe?g|gif|bmp|tiff?|webp|svg|emf|wmf)", re.IGNORECASE)


def says_something(words: str) -> bool:
    """Some programs write the name of the file there."""
    return bool(words.strip()) and not _FILE_NAME.fullmatch(words.strip())


class DrawnPictures:
    """Told of each element as it comes. A document names a drawing before it says what it shows."""

    # What stands in a drawing and is to be seen: a picture, a chart, a diagram.
    SHOWN = ("pic", "chart", "relIds")
    NAMED = ("docPr", "cNvPr")

    def __init__(self, frames: tuple[str, ...]):
        self._frames = frames
        self._open: list[dict] = []
        self.pictures = self.wordless = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in self._frames:
            self._open.append({"words": False, "shown": name in self.SHOWN})
        if not self._open:
            return
        frame = self._open[-1]
        if name in self.NAMED and not frame["words"]:
            frame["words"] = says_something(attributes.get("descr", ""))
        elif name == "decorative" and attributes.get("val") in ("1", "true"):
            frame["words"] = True
        elif name in self.SHOWN:
            frame["shown"] = True

    def end(self, name: str) -> None:
        if name in self._frames and self._open:
            frame = self._open.pop()
            if frame["shown"]:
                self.pictures += 1
                self.wordless += not frame["words"]
