"""The pages of a ModelAdmin whose rows have working copies."""

from functools import partial

from django.contrib import messages
from django.contrib.admin.utils import quote, unquote
from django.db import models, transaction
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext as _

from drafts.admin.deleting import DeletesWorkingCopies
from drafts.admin.drawing import DrawnForm
from drafts.admin.forms import forms_of
from drafts.admin.keeping import Keeping
from drafts.admin.listed import ListsWorkingCopies
from drafts.admin.overview import overview
from drafts.admin.shown import about_copies
from drafts.models import WorkingCopy
from drafts.preview.asked import asked_by, begin_preview
from drafts.sent import SHOWN_VERSION, read
from drafts.trying.copies import forget_copies, publish
from drafts.trying.request import Messages, is_carried_out
from website.formats.people import account_name

KEEP, PREVIEW = "_keep", "_preview"
# In the address of a form that shows what everybody sees, although there is a working copy.
PUBLIC = "public"
# There, too: the token of a preview, from which somebody comes back to what they have typed.
TYPED = "typed"


class WorkingCopies(ListsWorkingCopies, DeletesWorkingCopies):
    """In front of everything else of a ModelAdmin whose form is a MergedForm."""

    # Not for what residents have sent, and not for what no page shows.
    has_working_copies = True

    def scope_of(self, obj) -> str:
        """Copies with the same scope are looked at together."""
        return ""

    def preview_address(self, obj) -> str:
        """The page on which it stands, in the language of the moment."""
        return obj.get_absolute_url()

    def make_visible(self, obj) -> None:
        """For a preview: as if it were published."""

    def is_seen_by_the_public(self, obj) -> bool:
        standing = getattr(self, "standing", None)
        return standing(obj).is_published if standing else True

    def get_urls(self):
        if not self.has_working_copies:
            return super().get_urls()
        name = f"{self.opts.app_label}_{self.opts.model_name}_working_copy"
        page = self.admin_site.admin_view(partial(overview, self))
        return [path("<path:object_id>/working-copy/", page, name=name), *super().get_urls()]

    def overview_address(self, pk) -> str:
        name = f"{self.opts.app_label}_{self.opts.model_name}_working_copy"
        return reverse(f"admin:{name}", args=[quote(pk)])

    def address_of_part(self, pk, part: str) -> str:
        found = next((each for each in self.parts if each.key == part and part), None)
        if found:
            return self.part_address(pk, found)
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[quote(pk)])

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        page = partial(super().changeform_view, request, object_id, form_url, extra_context)
        if not self.has_working_copies or is_carried_out(request):
            return page()
        row = self.row_to_copy(request, object_id)
        if request.method == "POST" and PREVIEW in request.POST:
            return self._preview_form(request, row, object_id, page)
        if request.method != "POST" and (row or object_id is None):
            request.drawn = self._what_to_draw(request, row)
            return page()
        if row is None:
            return page()
        if KEEP in request.POST:
            return self._keep_copy(request, row, page)
        return self._publish_copies(request, row, page) if request.POST.get(SHOWN_VERSION) else page()

    def row_to_copy(self, request, object_id) -> models.Model | None:
        """None where somebody may not change it, or there is none."""
        row = self.get_object(request, unquote(object_id)) if object_id else None
        if row is None or not self.has_change_permission(request, row):
            return None
        if not hasattr(request, "parts") and self.parts:
            request.parts = [self.parts[0]]
        elif not hasattr(request, "parts"):
            request.parts = []
        return row

    def part_of(self, request) -> str:
        parts = getattr(request, "parts", None)
        return parts[0].key if parts else ""

    def _what_to_draw(self, request, row) -> DrawnForm | None:
        """None for what is stored: the usual form."""
        if TYPED in request.GET:
            asked = asked_by(request.user, request.GET[TYPED])
            if asked and asked.address == request.path:
                return DrawnForm(asked.sent, asked.shown, shows_errors=True, heading=_("Not saved yet"))
        if row is None or PUBLIC in request.GET:
            return None
        copy = WorkingCopy.objects.of(row).filter(part=self.part_of(request)).first()
        return DrawnForm(copy.sent, copy.version) if copy else None

    def _keep_copy(self, request, row, page):
        with transaction.atomic():
            kept = Keeping(self, request, row, self.part_of(request)).keep()
        by = kept.copy.saved_by
        if kept.conflicts:
            name = account_name(by) if by else ""
            heading = _("Not kept yet: somebody else has kept a working copy meanwhile")
            return self._drawn(
                request,
                page,
                DrawnForm(kept.sent, kept.copy.version, conflicts=kept.conflicts, by=name, heading=heading),
            )
        if forms_of(self, request, self._stored(row), kept.sent).has_errors:
            heading = _("Kept as a working copy. Before it is published, this has to be corrected")
            return self._drawn(
                request, page, DrawnForm(kept.sent, kept.copy.version, shows_errors=True, heading=heading)
            )
        self.message_user(
            request, _("Kept as a working copy. The public sees the version of before."), messages.SUCCESS
        )
        return HttpResponseRedirect(self._same_form(request))

    def _same_form(self, request) -> str:
        query = request.GET.copy()
        query.pop(PUBLIC, None)
        return f"{request.path}?{query.urlencode()}" if query else request.path

    def _stored(self, row):
        return type(row)._base_manager.get(pk=row.pk)

    def _drawn(self, request, page, drawing: DrawnForm):
        """The form once more, with what is typed in it."""
        request.drawn, request.method = drawing, "GET"
        return page()

    def _publish_copies(self, request, row, page):
        """What is on the form, with the copies of the other parts of the row: all or nothing."""
        part = self.part_of(request)
        own, shown = Messages(), request._messages
        with transaction.atomic():
            copies = list(WorkingCopy.objects.of(row).select_for_update(of=("self",)))
            copy = next((each for each in copies if each.part == part), None)
            if copy is None:
                return page()
            if refused := self._refused(request, row, copy, page):
                return refused
            request._messages = own
            response = page()
            if getattr(request, "saved_row", None) is None:
                request._messages = shown
                return response
            done = publish(self, [each for each in copies if each is not copy], request.user)
            if not done.problems:
                forget_copies(row)
            else:
                transaction.set_rollback(True)
        request._messages = shown
        if done.problems:
            return self._not_published(request, row, done)
        own.pass_on(shown)
        return response

    def _refused(self, request, row, copy: WorkingCopy, page):
        keeping = Keeping(self, request, row, copy.part)
        if str(copy.version) != request.POST[SHOWN_VERSION]:
            kept = keeping.keep()
            heading = _(
                "Not published yet: somebody else has kept a working copy meanwhile. "
                "Please look, and publish again"
            )
            drawing = DrawnForm(kept.sent, kept.copy.version, conflicts=kept.conflicts, heading=heading)
            return self._drawn(request, page, drawing)
        if any(keeping.holds_more(each) for each in WorkingCopy.objects.of(row)):
            sentence = _(
                "This working copy holds changes that you may not publish. Keep yours in it: "
                "an editor of the office publishes them together."
            )
            self.message_user(request, sentence, messages.ERROR)
            return self._drawn(request, page, DrawnForm(read(request.POST), copy.version))
        return None

    def _not_published(self, request, row, done):
        """What was typed is kept, and the way leads to what is wrong."""
        with transaction.atomic():
            Keeping(self, request, row, self.part_of(request)).keep()
        sentence = _(
            "Nothing was published, and everything is kept in the working copy. "
            "Please correct this page: %(said)s"
        )
        self.message_user(request, sentence % {"said": done.why_not}, messages.ERROR)
        return HttpResponseRedirect(self.address_of_part(row.pk, done.part))

    def _preview_form(self, request, row, object_id, page):
        """What somebody may not save, they do not look at either."""
        may = row is not None if object_id else self.has_add_permission(request)
        return begin_preview(self, request, row) if may else page()

    def get_form(self, request, obj=None, change=False, **kwargs):
        form_class = super().get_form(request, obj, change, **kwargs)
        drawn = getattr(request, "drawn", None)
        return drawn.form_class(form_class) if drawn else form_class

    def get_formset_kwargs(self, request, obj, inline, prefix):
        drawn = getattr(request, "drawn", None)
        more = drawn.formset_kwargs() if drawn else {}
        return {**super().get_formset_kwargs(request, obj, inline, prefix), **more}

    def response_add(self, request, obj, *args, **kwargs):
        request.saved_row = obj
        return super().response_add(request, obj, *args, **kwargs)

    def response_change(self, request, obj):
        request.saved_row = obj
        return super().response_change(request, obj)

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        drawn = getattr(request, "drawn", None)
        if drawn:
            drawn.settle(context)
        if self.has_working_copies and not is_carried_out(request):
            self._add_buttons(request, context, obj)
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def _add_buttons(self, request: HttpRequest, context, obj) -> None:
        may = self.has_change_permission(request, obj) if obj and obj.pk else self.has_add_permission(request)
        if not may:
            return
        buttons = [{"name": PREVIEW, "title": _("Preview (new tab)"), "target": "_blank"}]
        if obj and obj.pk:
            context["copies"] = about = about_copies(self, request, self._stored(obj))
            if about or self.is_seen_by_the_public(self._stored(obj)):
                buttons.insert(0, {"name": KEEP, "title": _("Keep as working copy")})
        context["more_buttons"] = [*context.get("more_buttons", []), *buttons]
