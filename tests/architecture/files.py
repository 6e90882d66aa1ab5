"""The files of this repository, and how a test says what is wrong with them."""

from pathlib import Path

from tests.architecture.arrows import layers

ROOT = Path(__file__).resolve().parent.parent.parent
TEMPLATES = ROOT / "templates"
CSS = ROOT / "static" / "css"


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def from_root(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def none(sentences) -> None:
    """Fail with the sentences, one a line."""
    found = sorted(sentences)
    assert not found, "\n" + "\n".join(found)


def python_files() -> list[Path]:
    files = [file for package in layers.packages(ROOT) for file in (ROOT / package).rglob("*.py")]
    return [file for file in files if "migrations" not in file.parts]


def template_files() -> list[tuple[Path, str]]:
    """Every template with its name, as Django calls it."""
    folders = [TEMPLATES, *ROOT.glob("*/templates")]
    return [
        (file, file.relative_to(folder).as_posix())
        for folder in folders
        for file in folder.rglob("*")
        if file.suffix in {".html", ".txt", ".xml", ".svg"}
    ]
