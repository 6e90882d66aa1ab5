"""What a start finds of static files: whole ones are left alone, everything else is collected anew."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from scripts import collect_static

MANIFEST = json.dumps({"paths": {"css/site.css": "css/site.0123456789ab.css"}})
FILES = {
    "staticfiles.json": MANIFEST,
    "css/site.0123456789ab.css": "p {}",
    "css/site.0123456789ab.css.gz": "zip",
}


@pytest.fixture
def collections(tmp_path, monkeypatch):
    """Whether each collection began anew. Nothing of Django's runs."""
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setattr(collect_static, "ROOT", tmp_path)
    monkeypatch.setattr(collect_static, "SOURCES", ["source"])
    (tmp_path / "source").mkdir()
    collections = []

    def collect(collected, anew):
        collections.append(anew)
        for name, content in FILES.items():
            (collected / name).parent.mkdir(parents=True, exist_ok=True)
            (collected / name).write_text(content)

    monkeypatch.setattr(collect_static, "collect", collect)
    return collections


@pytest.fixture
def collected(collections, tmp_path):
    collect_static.main()
    assert collections == [True]
    collections.clear()
    return tmp_path / "static"


def test_whole_ones_are_left_alone(collected, collections):
    collect_static.main()
    assert collections == []


def test_a_changed_source_is_collected_and_old_files_stay_for_old_pages(collected, collections, tmp_path):
    (tmp_path / "source" / "new.css").write_text("")
    collect_static.main()
    assert collections == [False]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("damage", ["empty", "cut", "garbled", "gone"])
def test_a_damaged_one_is_healed(collected, collections, name, damage):
    content = FILES[name]
    if damage == "gone":
        (collected / name).unlink()
    else:
        left = {"empty": "", "cut": content[:-1], "garbled": content.swapcase()[::-1]}[damage]
        (collected / name).write_text(left)
    collect_static.main()
    assert collections == [True]
    assert (collected / name).read_text() == content
    collect_static.main()
    assert collections == [True]


def test_one_killed_in_the_middle_is_not_taken_for_done(collected, collections, tmp_path, monkeypatch):
    (tmp_path / "source" / "new.css").write_text("")
    with monkeypatch.context() as patch:
        patch.setattr(collect_static, "write", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            collect_static.main()
    collections.clear()
    collect_static.main()
    assert collections == [True]


@pytest.mark.parametrize("note", ["", "{", "[]", "null", "\0"])
def test_a_damaged_note_is_none(collected, collections, tmp_path, note):
    (tmp_path / "static.collected").write_text(note)
    collect_static.main()
    assert collections == [True]


def test_of_two_starts_at_once_one_collects(collections):
    with ThreadPoolExecutor(2) as pool:
        for start in [pool.submit(collect_static.main) for _ in range(2)]:
            start.result()
    assert collections == [True]
