"""What each role may do in its own office: docs/roles.md says it, and these pages do it."""

from pathlib import Path

from django.contrib import admin
from django.utils.text import capfirst
from django.utils.translation import override

from offices.models import Office, User
from tests.offices.admin_pages import SCOPED, address, row_of

TABLE = Path(__file__).parents[2] / "docs" / "roles.md"
ROLES = {"rita": "reader", "tara": "translator", "emil": "editor", "mona": "moderator", "anna": "head"}


def what_they_do(browser, jena, model) -> str:
    """In one word, found out by opening the pages."""
    page = browser.get(address(model, "change", row_of(jena, model).pk))
    if page.status_code != 200:
        return "–"
    assert browser.get(address(model, "changelist")).status_code in {200, 302}
    if b'name="_save"' not in page.content:
        return "sees"
    fields = [name for name in page.context["adminform"].form.fields if name != "loaded_state"]
    rows = [each.formset for each in page.context["inline_admin_formsets"]]
    adds = browser.get(address(model, "add")).status_code == 200
    if not adds and all(name.endswith("_en") for name in fields):
        assert all(each.max_num == len(each.forms) and not each.can_delete for each in rows)
        return "translates"
    return "changes" if adds or model is Office else "answers"


def test_the_table_in_the_docs(client, jena):
    found = {}
    for who in ROLES:
        client.force_login(User.objects.get(username=who))
        for model in SCOPED:
            found.setdefault(model, []).append(what_they_do(client, jena, model))
    with override("en"):
        lines = [
            f"| {capfirst(model._meta.verbose_name_plural)} | {' | '.join(words)} |"
            for model, words in found.items()
        ]
    table = [line for line in TABLE.read_text().splitlines() if line.startswith("| ")]
    head = f"| | {' | '.join(ROLES.values())} |"
    assert table == [head, *sorted(lines)], "\n".join(["docs/roles.md should say:", head, *sorted(lines)])


def test_what_only_administrators_have(client):
    """A table of the whole site is none of an office's."""
    for who in ROLES:
        client.force_login(User.objects.get(username=who))
        for model in admin.site._registry:
            if model not in SCOPED and model._meta.app_label != "search":
                assert client.get(address(model, "changelist")).status_code == 403, (who, model)
