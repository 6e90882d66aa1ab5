from django.contrib import admin
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from offices.in_texts.admin import ShowsWhereUsed
from offices.models import Office
from offices.staff.roles import office_ids
from offices.staff.scope import OfficeAdmin
from pages.models import EasyLanguage, SignLanguage
from pages.other_forms.required import required_by

# BITV 2.0 § 4
CONTENTS = [
    _("What the most important contents of your pages are."),
    _("How people find their way around your pages."),
    _("The main points of your accessibility statement."),
    _("Where there is more in German Sign Language and in Easy Language."),
]


class OtherFormAdmin(ShowsWhereUsed, OfficeAdmin):
    """Says what belongs onto the page, and to whom the law says that there must be one."""

    part_of_office = "texts"
    list_display = ["office"]

    def get_fieldsets(self, request, obj=None):
        (name, options), *more = super().get_fieldsets(request, obj)
        return [(name, {**options, "description": self._what_belongs_here(request, obj)}), *more]

    def _what_belongs_here(self, request, obj):
        points = format_html_join("", "<li>{}</li>", ([content] for content in CONTENTS))
        contents = format_html("<p>{}</p><ol>{}</ol>", _("Four things belong here (BITV 2.0 § 4):"), points)
        sentences = (
            [self._sentence(office)] for office in self._offices(request, obj) if required_by(office)
        )
        return format_html("{}{}", format_html_join("", "<p><strong>{}</strong></p>", sentences), contents)

    def _sentence(self, office):
        return _("%(law)s requires this page of your office (%(office)s).") % {
            "law": required_by(office),
            "office": office,
        }

    def _offices(self, request, obj):
        """Of whom a new row may be, or of whom this one is."""
        if obj:
            return [obj.office]
        every = Office.objects.all()
        if request.user.is_superuser:
            return every
        return every.filter(pk__in=office_ids(request.user, self.changed_by))


@admin.register(EasyLanguage)
class EasyLanguageAdmin(OtherFormAdmin):
    search_fields = ["body"]
    fields = ["office", "body", "checked_by", "checked_on"]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "body":
            field.widget.attrs["lang"] = "de"
        return field


@admin.register(SignLanguage)
class SignLanguageAdmin(OtherFormAdmin):
    search_fields = ["transcript"]
    fields = ["office", "video", "duration", "subtitles", "poster", "transcript"]
