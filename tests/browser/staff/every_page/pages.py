"""The pages of the admin of a running site: all that is registered, found by walking, so that nothing is forgotten.

prepare() runs in the site (tests/browser/server.py), where the rows are; the tests read what it has written.
"""

import json
import re
from pathlib import Path

from django.contrib import admin
from django.urls import reverse

PASSWORD = "correct horse battery"
# Python for the shell of the site.
PREPARE = "from tests.browser.staff.every_page import pages; pages.prepare()"

# What answers with a file; and what opens after the deadline alone, at which tests/browser/staff/test_jury_pages.py looks.
NO_PAGES = {"awards_ranking_table", "awards_jury_file", "awards_entry_file"}
NO_PAGES |= {"awards_jury_entry", "awards_jury_conflict"}
NO_PAGES |= {"library_librarypicture_small"}


def labels() -> list[str]:
    return [model._meta.label_lower for model in admin.site._registry]


def of_no_table() -> list[str]:
    """The start page, and those of the packages. Passwords are changed on pages like the public ones."""
    packages = sorted({model._meta.app_label for model in admin.site._registry})
    return [reverse("admin:index"), *(reverse("admin:app_list", args=[each]) for each in packages)]


def prepare() -> None:
    """A row of each kind, an operator who sees all of them, and a list of all pages."""
    from django.conf import settings

    _add_rows()
    pages = {model._meta.label_lower: _pages_of(model) for model in admin.site._registry}
    Path(settings.DATA_DIR, "admin_pages.json").write_text(json.dumps(pages))


def _judge_a_file(document) -> None:
    """With something to ask at each field, and everything that can be told."""
    from django.core.files.base import ContentFile

    from documents.facts import FileFacts, Finding, FindingCode
    from offices.judged.rows import remember

    document.pages, document.language, document.accessible = 12, "ar", "yes"
    document.file.save("plan.pdf", ContentFile(b"%PDF-1.7"))
    found = tuple(Finding(code, 2, 3, (1, 2)) for code in FindingCode)
    remember(document, FileFacts("pdf", 3, "Plan", "de-DE", found))


def written(directory: Path) -> dict[str, dict[str, str]]:
    """Of each table its pages, by what they are called: "list" → "/admin/events/event/"."""
    return json.loads((directory / "admin_pages.json").read_text())


def _add_rows() -> None:
    from outbox.models import Mail
    from pages.models import Operator, SiteStatement
    from search.models import MissedSearch, Synonym
    from tests import cast

    weimar = cast.make_office("weimar", "Weimar", position=9)
    cast.add_awards(cast.add_events(cast.add_everything(weimar)))
    _judge_a_file(weimar.documents.get())
    cast.anna(weimar)
    olga = cast.olga()
    edition = weimar.awards.get().editions.get(jurors__isnull=False)
    edition.jurors.create(user=olga)
    Mail.objects.create(
        purpose="enquiry", subject="Beispiel", body="Beispiel", to="a@example.org", language="de"
    )
    Synonym.objects.create(words="Amt\nBehörde")
    MissedSearch.objects.create(words="Fischereischein", count=20)
    Operator.objects.get_or_create()
    SiteStatement.objects.get_or_create()
    _add_history(olga)


def _add_history(user) -> None:
    """Of each table a row that was changed; and one that was deleted and was called the same."""
    from django.contrib.contenttypes.models import ContentType
    from reversion.models import Revision

    from history.declarations import recorded
    from history.models import RowVersion
    from tests.history.everything import change_everything

    for kind in [each for each in recorded() if not each.of]:
        row = kind.model_class._base_manager.latest("pk")
        change_everything(kind, row, user)
        step = RowVersion.objects.of_row(row).latest("pk")
        version, key = step.version, "1000000"
        version.pk, version.object_id = None, key
        version.revision = Revision.objects.create(user=user, date_created=step.at)
        version.save()
        RowVersion.objects.create(
            version=version,
            kind=RowVersion.Kind.DELETED,
            page_type=ContentType.objects.get_for_model(row),
            page_id=key,
            owner=step.owner,
        )


def _of_history(model, name: str) -> int:
    """The first change of the newest row; the row that was deleted."""
    from history.models import RowVersion

    if name == "step":
        kind = {"page_type__app_label": model._meta.app_label, "page_type__model": model._meta.model_name}
        return RowVersion.objects.deleted_pages().get(**kind).pk
    steps = RowVersion.objects.of_row(model._base_manager.latest("pk")).order_by("pk")
    return steps.first().version.revision_id


def _pages_of(model) -> dict[str, str]:
    model_admin = admin.site.get_model_admin(model)
    patterns = [each for each in model_admin.get_urls() if each.name and each.name not in NO_PAGES]
    prefix = f"{model._meta.app_label}_{model._meta.model_name}_"
    return {
        pattern.name.removeprefix(prefix): reverse(f"admin:{pattern.name}", kwargs=_arguments(model, pattern))
        for pattern in patterns
    }


def _arguments(model, pattern) -> dict:
    names = re.findall(r"<(?:\w+:)?(\w+)>", str(pattern.pattern))
    return {name: _argument(model, name) for name in names}


def _argument(model, name: str):
    """Of an edition and what belongs to it the one in whose jury olga is; else the newest row of the table."""
    from awards.models import Juror

    olga = Juror.objects.get(user__username="olga")
    of_edition = {
        "edition": olga.edition_id,
        "member": olga.pk,
        "reference": olga.edition.entries.first().reference,
    }
    if name == "part":
        return admin.site.get_model_admin(model).parts[1].key
    if name in {"revision", "step"}:
        return _of_history(model, name)
    return of_edition.get(name) or model._base_manager.latest("pk").pk
