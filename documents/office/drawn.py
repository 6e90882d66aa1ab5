"""Pictures in documents of Word, Excel and PowerPoint: whether each has words for who does not see it."""


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
            frame["words"] = bool((attributes.get("descr") or "").strip())
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
