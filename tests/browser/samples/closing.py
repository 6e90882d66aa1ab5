"""Heads of two offices, and links by which they close them: one that nobody uses, and one for each use."""

LINKS = "closing-links.json"

CLOSING = f"""
import json
from pathlib import Path
from urllib.parse import urlsplit
from django.conf import settings
from offices.closing.link import address_of, new_link
from offices.models import Office
from tests.cast.people import make_staff

links = {{}}
for slug in ["jena", "leer"]:
    office = Office.objects.get(slug=slug)
    head = make_staff(f"head-{{slug}}", office, "head")
    head.email = f"head-{{slug}}@example.org"
    head.save()
    for language in ["de", "en"]:
        for name in ["opened", "used"]:
            links[f"{{slug}} {{language}} {{name}}"] = urlsplit(
                address_of(new_link(head, office, language))
            ).path
Path(settings.DATA_DIR, "{LINKS}").write_text(json.dumps(links))
"""
