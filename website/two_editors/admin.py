"""Pages of the admin on which several people change the same at once."""

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.db import router, transaction
from django.forms.models import _get_foreign_key
from django.http import Http404
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from . import added_again, who
from .deleting import SeenBeforeDeleted
from .form import LOADED
from .locking import lock
from .problems import problems_of


@dataclass(frozen=True)
class Meanwhile:
    """What others have done on this page since it was opened, and what was kept of it."""

    kept: list[str]
    deleted: int
    added: list[str]

    @classmethod
    def on(cls, form, formsets) -> "Meanwhile":
        kept = [*form.kept_of_others]
        for rows in formsets:
            for each in rows.initial_forms:
                kept += [f"{each.instance}: {label}" for label in each.kept_of_others]
        deleted = sum(each.stays_deleted for rows in formsets for each in rows.initial_forms)
        added = [str(row) for rows in formsets for row in rows.added_by_others]
        return cls(kept, deleted, added)

    def sentences(self) -> list[str]:
        return [*self._kept(), *self._rows()]

    def _kept(self):
        if self.kept:
            yield _("Others have changed this meanwhile, and it stays as they wrote it: %(fields)s.") % {
                "fields": get_text_list(self.kept, _("and"))
            }

    def _rows(self):
        if self.deleted:
            yield _("Rows that others have deleted meanwhile stay deleted.")
        if self.added:
            yield _("Others have added this meanwhile: %(rows)s.") % {
                "rows": get_text_list(self.added, _("and"))
            }


class ManyEditors(SeenBeforeDeleted):
    """For a ModelAdmin whose form is a MergedForm and whose inlines have MergedRows."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method != "POST" or object_id is None:
            return super().changeform_view(request, object_id, form_url, extra_context)
        with transaction.atomic(using=router.db_for_write(self.model)):
            self._lock(request, unquote(object_id))
            if self._can_be_added_again(request, unquote(object_id)):
                return added_again.page(self, request)
            return super().changeform_view(request, object_id, form_url, extra_context)

    def _can_be_added_again(self, request, pk) -> bool:
        """Whether the row is gone that the same person has opened here, who may also add one."""
        return (
            request.POST.get(added_again.OPENED_BY) == str(request.user.pk)
            and self.has_add_permission(request)
            and self.get_object(request, pk) is None
            and added_again.is_same_form(self, request)
        )

    def _get_obj_does_not_exist_redirect(self, request, opts, object_id):
        """Whoever has typed something does not lose it because the row is gone (website/send_again/)."""
        if request.method == "POST":
            raise Http404
        return super()._get_obj_does_not_exist_redirect(request, opts, object_id)

    def _lock(self, request, pk) -> None:
        """Whoever saves at the same moment waits, and then compares with what was saved here."""
        try:
            pk = self.opts.pk.to_python(pk)
        except ValidationError:
            return
        lock(self.model, pk=pk)
        for inline in self.get_inline_instances(request):
            fk = _get_foreign_key(self.model, inline.model, fk_name=inline.fk_name)
            lock(inline.model, **{fk.name: pk})

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if change:
            for sentence in Meanwhile.on(form, formsets).sentences():
                self.message_user(request, sentence, messages.WARNING)

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        form, rows = context["adminform"].form, [each.formset for each in context["inline_admin_formsets"]]
        context["states"] = [each[LOADED] for each in _forms(form, rows) if LOADED in each.fields]
        if form.is_bound:
            context["problems"] = problems_of(form, context["inline_admin_formsets"])
            context["meanwhile"] = _told(request, form, rows, obj)
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)


def _forms(form, formsets) -> list:
    return [form, *(each for rows in formsets for each in rows.initial_forms)]


def _told(request, form, formsets, row) -> list[str]:
    """For who sees the form again: what others have done, and who they are."""
    if row is None or row.pk is None:
        return []
    done = Meanwhile.on(form, formsets).sentences()
    others = who.has_saved(row, form.state.opened, request.user)
    changed = any(
        getattr(each, "changed_by_others", False) or each.is_deleted for each in _forms(form, formsets)
    )
    return [*(others if changed or done else []), *done]
