"""Every sample page through the Nu HTML checker, all in one run of Java."""

import json
import os
import shutil
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.browser.addresses import sample_paths

ROOT = Path(__file__).resolve().parents[2]
JAR = Path(os.environ.get("VNU_JAR", ROOT / "var/vnu/node_modules/vnu-jar/build/dist/vnu.jar"))
MISSING = not (JAR.exists() and shutil.which("java"))


def fetch(address: str) -> bytes:
    try:
        return urllib.request.urlopen(address, timeout=20).read()
    except urllib.error.HTTPError as error:
        return error.read()


@pytest.mark.skipif(MISSING and os.environ.get("CI") != "true", reason="vnu.jar or Java is missing")
def test_the_checker_finds_nothing(site, tmp_path):
    pages = {}
    for number, path in enumerate(sample_paths()):
        pages[f"{number}.html"] = path
        (tmp_path / f"{number}.html").write_bytes(fetch(site + path))
    command = ["java", "-jar", str(JAR), "--format", "json", "--exit-zero-always", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True)
    messages = json.loads(done.stderr)["messages"]
    assert [
        f"{pages[message['url'].rpartition('/')[2]]}: {message['message']} {message.get('extract', '')}"
        for message in messages
    ] == []
