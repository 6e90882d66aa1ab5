from django.contrib import admin, messages
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from offices.desk.ways import to_row
from offices.in_texts.admin import ShowsWhereUsed
from offices.judged.rows import forget, remember
from offices.models import Document
from offices.staff.scope import OfficeAdmin

from .filter import FileFilter
from .form import JudgedForm
from .notes import add_notes, differences


@admin.register(Document)
class DocumentAdmin(ShowsWhereUsed, OfficeAdmin):
    part_of_office = "texts"
    form = JudgedForm
    list_display = ["title", "kind", "language", "readable", "position"]
    list_filter = ["kind", "accessible", FileFilter]
    search_fields = ["title"]
    fields = ["office", "kind", "title", "file", ("language", "pages"), "accessible", "position"]

    @admin.display(description=_("accessibility"), ordering="accessible")
    def readable(self, obj):
        """What residents read; where staff have said something else, that nobody can be sure."""
        said = obj.readable.label
        if obj.accessible == Document.Accessible.YES and obj.has_barrier:
            return _("%(said)s (the file says otherwise)") % {"said": said}
        return said

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        facts = getattr(form, "judged", None)
        if facts:
            remember(obj, facts, form.filled)
            self._tell(request, obj, facts)
        elif not obj.file and obj.judged:
            forget(obj)

    def _tell(self, request, obj, facts) -> None:
        """Whoever saves comes to the list, and would not see what stands at the fields."""
        if not facts.barriers and not list(differences(facts, vars(obj))):
            return
        sentence = (
            _("“%(title)s” is stored. Not everybody can read its file:")
            if facts.barriers
            else _("“%(title)s” is stored. Its file says something else than you:")
        )
        words, link = sentence % {"title": obj}, to_row(obj, "file")
        html = format_html('{} <a href="{}">{}</a>', words, link, _("what you can do"))
        self.message_user(request, html, messages.WARNING)

    def render_change_form(self, request, context, *args, **kwargs):
        form = context["adminform"].form
        if isinstance(form, JudgedForm):
            add_notes(form)
        return super().render_change_form(request, context, *args, **kwargs)
