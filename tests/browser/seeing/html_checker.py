"""The Nu HTML checker, on whole folders: Java takes longer to start than to check."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
JAR = Path(os.environ.get("VNU_JAR", ROOT / "var/vnu/node_modules/vnu-jar/build/dist/vnu.jar"))
MISSING = not (JAR.exists() and shutil.which("java"))

needs_checker = pytest.mark.skipif(
    MISSING and os.environ.get("CI") != "true", reason="vnu.jar or Java is missing"
)


def html_as_sent(visitor, states, in_english_too, go) -> dict[str, bytes]:
    """What the server sends a visitor whom go(page, state, language) brings into each state, all in German."""
    pages = {}
    for state, language in [*((each, "de") for each in states), *((each, "en") for each in in_english_too)]:
        page = visitor(javascript=False)
        answers = []
        page.on("response", lambda response, kept=answers: kept.append(response))
        go(page, state, language)
        documents = [each for each in answers if each.request.is_navigation_request() and each.status != 302]
        pages[f"{state} {language}"] = documents[-1].body()
    return pages


def messages(pages: dict[str, bytes], folder: Path) -> list[str]:
    """What the checker says of these pages (name → HTML as the server sent it), each with its name."""
    names = {}
    for number, (name, html) in enumerate(pages.items()):
        names[f"{number}.html"] = name
        (folder / f"{number}.html").write_bytes(html)
    command = ["java", "-jar", str(JAR), "--format", "json", "--exit-zero-always", str(folder)]
    said = json.loads(subprocess.run(command, capture_output=True, text=True).stderr)["messages"]
    return [
        f"{names[each['url'].rpartition('/')[2]]}: {each['message']} {each.get('extract', '')}"
        for each in said
    ]
