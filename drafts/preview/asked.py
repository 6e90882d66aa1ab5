"""What somebody wants to look at: the form as it was sent, remembered for an hour and stored in no table."""

import secrets
from dataclasses import asdict, dataclass

from django.apps import apps
from django.contrib import admin
from django.core.cache import cache
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language

from drafts.chosen_files import as_carried_out
from drafts.models import WorkingCopy
from drafts.sent import SHOWN_VERSION, Sent, read
from drafts.trying.carrying_out import Form
from website.kept_uploads import store
from website.kept_uploads.widget import KEPT

REMEMBERED = 3600  # seconds
_KEY = "drafts.preview:"


@dataclass(frozen=True)
class AskedPreview:
    """Of a form in the admin: who has sent it, from where; pk is None for a row that is not stored yet."""

    user: int
    model: str
    pk: str | None
    part: str
    sent: Sent
    language: str
    address: str
    # Which version of the working copy the form has shown.
    shown: str = ""

    @property
    def page(self):
        return admin.site.get_model_admin(apps.get_model(self.model))

    def row(self):
        model = apps.get_model(self.model)
        return model._base_manager.filter(pk=self.pk).first() if self.pk else None

    def form(self) -> Form:
        sent, files = as_carried_out(self.sent)
        return Form(self.page, self.pk, self.part, sent, self.language, self.address, files)

    def others(self) -> list[WorkingCopy]:
        """The copies of the same office, without what the form is about to replace."""
        row = self.row()
        scope = self.page.scope_of(row) if row else ""
        copies = WorkingCopy.objects.select_related("saved_by", "content_type").exclude(scope="")
        found = copies.filter(scope=scope)
        return [each for each in found if not (row and _is_of(each, row) and each.part == self.part)]


def _is_of(copy: WorkingCopy, row) -> bool:
    return copy.object_id == str(row.pk) and copy.content_type.model_class() is type(row)


def begin_preview(page, request, row) -> HttpResponseRedirect:
    token = secrets.token_urlsafe(16)
    asked = AskedPreview(
        user=request.user.pk,
        model=page.opts.label,
        pk=str(row.pk) if row else None,
        part=page.part_of(request) if row else "",
        sent=_with_files(request, read(request.POST)),
        language=get_language() or "",
        address=request.path,
        shown=request.POST.get(SHOWN_VERSION, ""),
    )
    cache.set(_KEY + token, asdict(asked), REMEMBERED)
    return HttpResponseRedirect(reverse("preview", args=[token]), status=303)


def _with_files(request, sent: Sent) -> Sent:
    """A file that was chosen is kept for a day, as after an error, so that the preview can show it."""
    for name, upload in request.FILES.items():
        try:
            sent[name + KEPT] = [store.keep(store.Owner.of(request), upload)]
        except store.NotKeptError:
            sent.pop(name + KEPT, None)
    return sent


def asked_by(user, token: str) -> AskedPreview | None:
    """None where it is forgotten, or somebody else's."""
    found = cache.get(_KEY + token)
    return AskedPreview(**found) if found and found["user"] == user.pk else None
