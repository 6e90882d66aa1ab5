"""Entries in each state for the site that the browser visits, and a list of the links that lead to them."""

LINKS = "entry_links.json"

ENTRIES = f"""
import json
from pathlib import Path
from django.conf import settings
from django.urls import reverse
from django.utils.translation import override
from awards.entries.link import entrant, nominee
from awards.models import Edition, Entry
from tests.cast import add_entry, add_file

full = Edition.objects.get(award__slug="everything", year=2099)
over = Edition.objects.get(award__slug="everything", year=2028)
draft = {{"state": "draft", "sent_at": None}}
nobody = dict.fromkeys(["title", "description"], "")
entries = {{
    "empty": add_entry(full, **draft, **nobody),
    "draft": add_entry(full, **draft, organisation="Grundschule am Beispielplatz"),
    "asked": add_entry(full, kind="nomination", consent="asked", nominee_name="Nachbarn", nominee_email="b@example.org"),
    "closed": add_entry(over, **draft),
}}
asked = full.required_documents.order_by("position", "pk").first()
add_file(entries["draft"], document=asked, name="Projektbeschreibung_und_Kostenplan_2027_endgültige_Fassung.pdf")
for name in ["draft", "closed"]:
    add_file(entries[name], name="foto.jpg", kind="jpg")
for entry in entries.values():
    for question in entry.edition.questions.all() if entry != entries["empty"] else []:
        entry.answers.create(question=question, text="Wir lernen zusammen.")

def links(language):
    with override(language):
        found = {{name: reverse("awards:entry", args=[entrant.token_of(entry)]) for name, entry in entries.items()}}
        return found | {{"consent": reverse("awards:consent", args=[nominee.token_of(entries["asked"])])}}

Path(settings.DATA_DIR, "{LINKS}").write_text(json.dumps({{code: links(code) for code in ["de", "en"]}}))
"""
