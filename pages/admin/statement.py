from django.contrib import admin
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from offices.staff.roles import HEADS
from offices.staff.rows import OfficeRows
from offices.staff.scope import OfficeAdmin, OperatorScope
from pages.models import OfficeGap, OfficeStatement, SiteGap, SiteStatement
from pages.statements.declaration import of_office, of_site
from website.admin.side_by_side import SideBySide
from website.many_rows.rows import LimitedRows
from website.two_editors.form import MergedForm
from website.two_editors.rows import MergedRows

from .operator_record import OperatorRecord
from .to_complete import ToComplete

GAP_FIELDS = ["what", "where", "kind", "reason", "alternative", "planned_for", "position"]
FIELDS = ["status", ("assessed_on", "method"), "prepared_on", "report_url", "measures"]


class OfficeGaps(OfficeRows):
    model = OfficeGap
    office_path = "statement__office"
    fields = GAP_FIELDS


class SiteGaps(LimitedRows, OperatorScope, SideBySide, admin.StackedInline):
    model = SiteGap
    extra = 0
    form = MergedForm
    formset = MergedRows
    fields = GAP_FIELDS
    formfield_overrides = OperatorRecord.formfield_overrides


class LawToVerify(ToComplete):
    @admin.display(description=_("law and bodies: please verify before going live"))
    def law_to_verify(self, obj):
        """What the page names by itself, from pages/statements/state_law.py."""
        laws = self._declaration(obj).laws
        if not laws:
            return _("Nothing is known yet about the law of this state. Please tell the operator.")
        return format_html_join("", "<p>{}</p>", ([self._in_words(law)] for law in laws))

    def _in_words(self, law):
        body = law.enforcement
        words = [*law.accessibility, body.name, body.at, body.street, body.town, body.email, body.website]
        return ", ".join([*(str(word) for word in words if word), str(law.monitoring.name)])


@admin.register(OfficeStatement)
class OfficeStatementAdmin(LawToVerify, OfficeAdmin):
    part_of_office = "legal"
    changed_by = HEADS
    list_display = ["office", "status", "assessed_on", "how_much"]
    search_fields = ["measures"]
    readonly_fields = ["to_complete", "law_to_verify"]
    fields = ["office", "to_complete", *FIELDS, "law_to_verify"]
    inlines = [OfficeGaps]

    def get_queryset(self, request):
        rows = super().get_queryset(request).prefetch_related("gaps")
        return rows.select_related("office__easy_language", "office__sign_language")

    def _declaration(self, obj):
        return of_office(obj.office)


@admin.register(SiteStatement)
class SiteStatementAdmin(LawToVerify, OperatorRecord):
    list_display = ["__str__", "status", "assessed_on", "how_much"]
    readonly_fields = ["to_complete", "law_to_verify"]
    fields = ["to_complete", *FIELDS, "law_to_verify"]
    inlines = [SiteGaps]

    def _declaration(self, obj):
        return of_site([])
