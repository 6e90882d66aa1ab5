"""Which room of a package may know which: rooms import each other one way, too.

A room is a folder of a package, or a module that stands beside the folders. Rooms of one line do not know each
other; a room knows those of the lines before it.
"""

from collections.abc import Iterator
from pathlib import Path

from scripts.house import imported

ORDER = {
    "website": [
        "contributions form_renderer line_breaks local_path many_rows private_files qr_code reference request_size",
        "shared_cache stylesheet",
        "languages personal_data",
        "overview reading",
        "addresses formats",
        "display rich_text site",
        "admin cookies feeds public_files public_forms search_engines views",
        "pictures publishing two_editors",
        "parts spoken",
        "kept_uploads management",
        "send_again",
        "errors",
        "apps templatetags",
    ],
    "accounts": [
        "known_browser limits models next_page",
        "form told",
        "page personal_data required",
        "confirming",
        "passwords",
        "second_factor",
        "sign_in",
        "adapter mailed_links",
        "invitation sessions",
        "people",
        "admin site templatetags",
        "urls",
        "contributions",
        "admin_app apps",
    ],
    "keeper": [
        "declarations version",
        "answer commits moments question",
        "facts store",
        "front templatetags",
        "apps management",
    ],
    "attachments": [
        "refused",
        "documents kinds picture_file virus_scanner",
        "apart pdf shown_name",
        "safe_file",
        "models",
        "store",
        "forms",
    ],
    "documents": [
        "facts refused",
        "kinds",
        "office pdf plain_text words",
        "apart judging",
    ],
    "outbox": [
        "failure header_values message signals waiting_times",
        "smtp conversation models",
        "delivery",
        "first_try queue",
        "letter management",
        "apps",
    ],
    "search": [
        "words",
        "findable vector",
        "models",
        "index",
        "asked content",
        "management",
        "contributions",
        "apps",
    ],
    "history": [
        "declarations models",
        "recording",
        "purge words",
        "personal_data restoring",
        "pages",
        "contributions",
        "apps",
    ],
    "translations": [
        "declarations fingerprint models",
        "pairs",
        "judging migrating remembered",
        "checking confirming",
        "noticing",
        "contributions management",
        "apps",
    ],
    "proofreading": [
        "prose text",
        "rules",
        "check declarations",
        "fields models",
        "links rows",
        "management page",
        "contributions",
        "apps",
    ],
    "drafts": [
        "models sent",
        "chosen_files deleted_rows merging",
        "trying",
        "preview",
        "links",
        "admin",
        "open_forms timed",
        "management urls",
        "contributions",
        "apps",
    ],
    "offices": [
        "drawing frame look states",
        "models",
        "judged proofread",
        "recorded",
        "hours mail map_link overview sitemap staff translation",
        "content findable needs office_of_page page",
        "closing desk next_moment residence structured_data",
        "editing in_texts",
        "admin management templatetags views",
        "urls",
        "contributions",
        "apps",
    ],
    "library": [
        "models",
        "focus translation used",
        "choosing shown",
        "admin",
        "contributions",
        "apps",
    ],
    "events": [
        "moments",
        "models",
        "clashes map_link overview personal_data sitemap translation",
        "words",
        "findable lists",
        "calendar",
        "content copies desk next_moment paper proofread proposals recorded structured_data",
        "admin management templatetags views",
        "urls",
        "contributions",
        "apps",
    ],
    "awards": [
        "models recorded year_in_address",
        "copies edition_at phases sitemap translation",
        "content words",
        "findable",
        "deadline_calendar edition_lists entries overview structured_data",
        "circulars jury",
        "desk personal_data proofread",
        "admin management templatetags views",
        "urls",
        "contributions",
        "apps",
    ],
    "enquiries": [
        "models",
        "desk forms overview own_pages personal_data receipt sitemap tell",
        "receive",
        "admin views",
        "urls",
        "contributions",
        "apps",
    ],
    "pages": [
        "unfinished",
        "models",
        "editorial empty_records findable in_texts news next_moment recorded shown sitemap statements translation",
        "legal other_forms",
        "desk edited overview proofread",
        "admin checks templatetags",
        "urls",
        "contributions",
        "apps",
    ],
    "signpost": [
        "kinds",
        "topics",
        "federal models",
        "content findable next_moment overview page proofread sitemap translation",
        "unfinished",
        "admin checks desk edited management templatetags views",
        "urls",
        "contributions",
        "apps",
    ],
    "config": [
        "address editor formats logs secret",
        "checks desk findable overview pages purge search_page serving",
        "environment",
        "admin management",
        "contributions",
        "settings",
        "apps gunicorn urls",
        "wsgi",
    ],
}

# What points the wrong way and could not be mended yet, with the reason. The list can only shrink: what is no
# longer there has to leave it.
DEBTS = {
    "pages/models/sign_language.py imports pages.other_forms": "which files may be uploaded",
    "pages/models/statement.py imports pages.other_forms": "gaps that follow from the law",
    "pages/models/statement.py imports pages.statements": "gaps that follow from the law",
    "pages/statements/gaps_by_law.py imports pages.other_forms": "the law asks for the other forms",
    "website/public_files/left_behind.py imports website.pictures": "a picture is stored in several sizes",
    "website/reading/day.py imports website.formats": "a wrong day is named in words",
}


def rooms_of(package: Path) -> set[str]:
    """Rooms that exist. Migrations know nothing but models of their own time."""
    folders = {file.parent.name for file in package.glob("*/__init__.py")}
    modules = {file.stem for file in package.glob("*.py")}
    return (folders | modules) - {"__init__", "migrations"}


def misplaced(package: str, existing: set[str]) -> Iterator[str]:
    placed = [room for line in ORDER.get(package, []) for room in line.split()]
    yield from (f"{package}/{room} has no place in the order of rooms" for room in existing - set(placed))
    yield from (f"{package}/{room} has a place, and is not there" for room in set(placed) - existing)
    yield from (f"{package}/{room} has two places" for room in set(placed) if placed.count(room) > 1)


def line_of_room(package: str, room: str) -> int | None:
    lines = (number for number, line in enumerate(ORDER.get(package, [])) if room in line.split())
    return next(lines, None)


def wrong_room_imports(source: str, file: str) -> Iterator[str]:
    """Imports of a room that stands later or beside. file is a path such as offices/models/unit.py."""
    package, room, *_inside = Path(file).with_suffix("").parts
    own = line_of_room(package, room)
    for known in sorted(_rooms_imported(source, file, package)):
        other = line_of_room(package, known)
        if known != room and None not in (own, other) and other >= own:
            yield f"{file} imports {package}.{known}"


def _rooms_imported(source: str, file: str, package: str) -> set[str]:
    """The second words of all imports from this package: "models" for from events.models import Event."""
    names = (name.split(".") for name in imported(source, Path(file).parent.parts))
    return {name[1] for name in names if name[0] == package and len(name) > 1}
