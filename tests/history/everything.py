"""Changing every field of a row that can be another, whatever the model; and what the public sees meanwhile."""

import re
from datetime import date, datetime, time, timedelta
from xml.etree import ElementTree

from django.core.exceptions import ValidationError
from django.db import models
from django.test import Client

from history.declarations import Recorded, around_restoring, recorded, rows_of_page
from history.recording.block import recording
from website.rich_text.field import RichTextField

# What is drawn by lot for each answer, and what calendars and feeds are told when something was set back.
_OF_THE_MOMENT = re.compile(
    r'nonce="[^"]*"|<input[^>]*type="hidden"[^>]*>|(?:DTSTAMP|LAST-MODIFIED|SEQUENCE):[^\n]*|<updated>[^<]*|/ID *\[[^\]]*'
)
PAGES = [kind for kind in recorded() if not kind.of]


def page_rows(kind: Recorded, page_id) -> list[models.Model]:
    rows = list(kind.model_class._base_manager.filter(pk=page_id))
    for each in rows_of_page(kind):
        rows += each.model_class._base_manager.filter(**{each.path("pk"): page_id})
    return rows


def change_everything(kind: Recorded, row: models.Model, user) -> set[str]:
    """The names of what is another now, on all rows of the page."""
    changed = set()
    rows = page_rows(kind, row.pk)
    keys = {}
    for each in rows:
        keys.setdefault(type(each), set()).add(each.pk)
    with recording(user), around_restoring(keys):
        for each in rows:
            names = _change(each)
            changed |= {f"{type(each).__name__}.{name}" for name in names}
            each.save()
    return changed


def _change(row: models.Model) -> set[str]:
    from history.declarations import recorded_of

    left = recorded_of(type(row)).untouched
    changed = set()
    for field in row._meta.concrete_fields:
        old = getattr(row, field.attname)
        if (
            field.name in left
            or field.related_model
            or isinstance(field, models.FileField | models.UUIDField)
        ):
            continue
        new = _another(field, old)
        if new == old:
            continue
        setattr(row, field.attname, new)
        try:
            row.full_clean()
            changed.add(field.name)
        except ValidationError:
            setattr(row, field.attname, old)
    return changed


def _another(field, old):
    if field.flatchoices:
        values = [value for value, _words in field.flatchoices if value != old]
        return values[0] if values else old
    if isinstance(old, bool):
        return not old
    if isinstance(old, datetime | date):
        return old + timedelta(days=1)
    if isinstance(old, time):
        return old.replace(minute=(old.minute + 1) % 60)
    if isinstance(old, int):
        return old + 1
    if isinstance(field, RichTextField):
        return f"{old}<p>Anders.</p>"
    if isinstance(field, models.EmailField):
        return f"anders-{old}" if old else old
    if field.name == "own_drawing":  # shapes, not words
        return old
    if isinstance(old, str) and not isinstance(field, models.URLField):
        return f"{old} anders" if not isinstance(field, models.SlugField) else f"{old}-anders"
    return old


def public_site() -> dict[str, str]:
    """Every page that the sitemap names, and the feeds, as anybody sees them."""
    client, found = Client(), {}
    for section in _named_in(_read(client, "/sitemap.xml")):
        _read_with_feeds(client, section, found)
    return {address: _OF_THE_MOMENT.sub("", text) for address, text in found.items()}


def _read(client, address: str) -> str:
    answer = client.get(address)
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return body.decode(errors="replace")


def _named_in(sitemap: str) -> list[str]:
    tree = ElementTree.fromstring(sitemap.encode())
    return [re.sub("^https?://[^/]+", "", each.text) for each in tree.iter() if each.tag.endswith("}loc")]


def _read_with_feeds(client, address: str, found: dict[str, str]) -> None:
    """A part of the sitemap is what it names; a page is itself and what its head names beside it."""
    if address in found:
        return
    text = _read(client, address)
    if "sitemap-" in address:
        for page in _named_in(text):
            _read_with_feeds(client, page, found)
        return
    found[address] = text
    for named in re.findall(r'<link rel="alternate" type="[^"]+" href="([^"]+)"', text):
        feed = re.sub("^https?://[^/]+", "", named)
        # A PDF says the same and takes a second.
        if ".pdf" not in feed and feed not in found:
            found[feed] = _read(client, feed)


def difference(before: dict, after: dict) -> list[str]:
    found = [f"{address} is gone" for address in before.keys() - after.keys()]
    found += [f"{address} is new" for address in after.keys() - before.keys()]
    for address in before.keys() & after.keys():
        old, new = before[address].splitlines(), after[address].splitlines()
        if old != new:
            lines = [f"- {a}\n+ {b}" for a, b in zip(old, new, strict=False) if a != b][:3]
            found.append(f"{address}:\n" + "\n".join(lines))
    return sorted(found)
