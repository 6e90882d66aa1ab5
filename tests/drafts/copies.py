"""Working copies as somebody makes them with the forms of the admin."""

import re

from django.contrib import admin
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils.translation import override

from drafts.models import Appointment, ChosenFile, SharedLink, WorkingCopy
from offices.models import User
from tests.offices.admin_pages import everything_stored, form_data, part_address

ENGLISH = {"accept-language": "en"}
OWN = {WorkingCopy, ChosenFile, Appointment, SharedLink}


def signed_in(name: str) -> Client:
    client = Client()
    client.force_login(User.objects.get(username=name))
    return client


def all_else_stored() -> dict:
    """Every row of every table, but the copies themselves."""
    return {model: rows for model, rows in everything_stored().items() if model not in OWN}


def way_to(row, part: str = "") -> str:
    return part_address(type(row), row.pk, part)


def typed(client, row, part: str = "", **changes) -> dict:
    """What the browser of this person sends of the form, with something typed."""
    page = client.get(way_to(row, part), headers=ENGLISH)
    return shown(page) | changes


def shown(page) -> dict:
    """With what the form shows of a working copy."""
    about = page.context.get("copies")
    return form_data(page) | ({"working_copy": about.version} if about else {})


def keep(client, row, part: str = "", **changes):
    return client.post(
        way_to(row, part), typed(client, row, part, **changes) | {"_keep": "yes"}, headers=ENGLISH
    )


def publish(client, row, part: str = "", **changes):
    return client.post(
        way_to(row, part), typed(client, row, part, **changes) | {"_save": "yes"}, headers=ENGLISH
    )


def copy_of(row, part: str = "") -> WorkingCopy | None:
    return WorkingCopy.objects.of(row).filter(part=part).first()


def preview(client, address: str, sent: dict):
    """The page with the frames."""
    answer = client.post(address, sent | {"_preview": "yes"}, headers=ENGLISH)
    assert answer.status_code == 303, answer.status_code
    return client.get(answer.headers["Location"], headers=ENGLISH)


def documents(client, page) -> dict[str, str]:
    """What stands in the frames, by language, without what says that it is a preview."""
    found = {}
    for frame in page.context["frames"]:
        answer = client.get(frame["address"])
        language = re.search(r"language=(\w+)", frame["address"])[1]
        assert answer.status_code == 200, frame["address"]
        found[language] = without_bar(answer.content.decode())
    return found


def without_bar(html: str) -> str:
    html = html.replace('<base target="_blank">', "", 1)
    html, count = re.subn(r'<aside class="preview-bar".*?</aside>', "", html, count=1)
    assert count, "no bar says that this is a preview"
    return comparable(html)


def comparable(html: str) -> str:
    """The name of a new date is drawn by lot, and again when it is saved; PostgreSQL gives no number twice."""
    return re.sub(r"\b(date-[0-9a-f]{12}|duty-\d+)", "…", html)


def public(client, row) -> dict[str, str]:
    """The page on which the row stands, as a visitor gets it, by language."""
    page = admin.site.get_model_admin(type(row))
    row = type(row)._base_manager.get(pk=row.pk)
    return {language: read(client, address_in(page, row, language)) for language in ["de", "en"]}


def address_in(page, row, language: str) -> str:
    with override(language):
        return page.preview_address(row).partition("#")[0]


def read(client, address: str) -> str:
    answer = client.get(address, follow=True)
    assert answer.status_code == 200, f"{address}: {answer.status_code}"
    return comparable(answer.content.decode())


# What everybody may read of the site.
NAMES = [
    "home",
    "offices:list",
    "events:list",
    "events:feed",
    "events:calendar",
    "pages:news_list",
    "awards:list",
    "overview",
]


def whole_site(client, office) -> dict[str, str]:
    found = {"sitemap": client.get("/sitemap.xml").content.decode()}
    for language in ["de", "en"]:
        with override(language):
            found |= {reverse(name): "" for name in NAMES if _is_there(name)}
            found[office.get_absolute_url()] = ""
    return {address: body or client.get(address).content.decode() for address, body in found.items()}


def _is_there(name: str) -> bool:
    try:
        reverse(name)
    except NoReverseMatch:
        return False
    return True


def overview_of(row) -> str:
    meta = row._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_working_copy", args=[row.pk])


def with_new_duty(sent: dict, text: str) -> dict:
    number = int(sent["duties-TOTAL_FORMS"])
    return sent | {
        "duties-TOTAL_FORMS": number + 1,
        f"duties-{number}-text_de": text,
        f"duties-{number}-position": number + 1,
        f"duties-{number}-id": "",
    }
