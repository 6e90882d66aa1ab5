"""The way through forms and pages of the history as staff go it."""

import re

from django.urls import reverse

from history.models import RowVersion
from tests.offices.admin_pages import form_data, page_with, part_address


def change(client, row, part: str = "", **values):
    """Change these fields on the page of this row, and save."""
    # A text is named once for all its languages.
    field = re.sub("_(de|en)$", "", next(iter(values)))
    path = part_address(type(row), row.pk, part) if part else page_with(row, field)
    answer = client.post(path, form_data(client.get(path)) | values)
    assert answer.status_code == 302, answer.context["errors"] if answer.context else answer
    return answer


def history_address(row, page: str = "history", *more) -> str:
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_{page}", args=[row.pk, *more])


def revisions(row) -> list[int]:
    """From the first on."""
    steps = RowVersion.objects.of_page(row).order_by("pk").values_list("version__revision", flat=True)
    return list(dict.fromkeys(steps))


def restore(client, row, revision: int, **sent):
    path = history_address(row, "restore", revision)
    page = client.get(path)
    assert page.status_code == 200, page
    return client.post(path, {"seen": page.context["seen"], **sent}, follow=True)


def recover(client, model, pk):
    kind = f"{model._meta.app_label}_{model._meta.model_name}"
    step = RowVersion.objects.deleted_pages().get(
        page_id=str(pk), page_type__model=model._meta.model_name, page_type__app_label=model._meta.app_label
    )
    path = reverse(f"admin:{kind}_recover", args=[step.pk])
    assert client.get(path).status_code == 200
    return client.post(path, follow=True)


def words(response) -> str:
    """What the page says, without its markup."""
    text = re.sub(r"<(script|style).*?</\1>", " ", response.content.decode(), flags=re.S)
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())
