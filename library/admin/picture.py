from django.contrib import admin
from django.http import Http404, HttpResponseRedirect
from django.urls import path
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from library.models import LibraryPicture
from library.used import used_somewhere, with_number_of_uses
from offices.staff.scope import OfficeAdmin
from website.languages.bilingual import pick


class UsedFilter(admin.SimpleListFilter):
    title = _("where it is shown")
    parameter_name = "used"

    def lookups(self, request, model_admin):
        return [("yes", _("used somewhere")), ("no", _("used nowhere"))]

    def queryset(self, request, queryset):
        if self.value() not in {"yes", "no"}:
            return queryset
        return used_somewhere(queryset, self.value() == "yes")


@admin.register(LibraryPicture)
class LibraryPictureAdmin(OfficeAdmin):
    list_display = ["small", "title", "words", "used"]
    list_display_links = ["title"]
    list_filter = [UsedFilter]
    list_per_page = 50
    search_fields = ["title", "image_alt", "image_credit"]
    fields = [
        "office",
        "title",
        "image",
        "image_alt",
        "image_decorative",
        "image_credit",
        ("focus_x", "focus_y"),
    ]

    def get_queryset(self, request):
        return with_number_of_uses(super().get_queryset(request))

    @admin.display(description=_("picture"))
    def small(self, obj):
        """Its words stand beside it."""
        address = obj.image.smallest_url
        return format_html('<img class="library-thumbnail" src="{}" alt="" loading="lazy">', address)

    @admin.display(description=_("what the picture shows"))
    def words(self, obj):
        return pick(obj, "image_alt").text if obj.has_image_words else _("only decoration")

    @admin.display(description=_("shown in"), ordering="uses")
    def used(self, obj):
        return obj.uses

    def get_urls(self):
        page = self.admin_site.admin_view(require_safe(self.small_view))
        name = "library_librarypicture_small"
        return [path("<int:object_id>/small/", page, name=name), *super().get_urls()]

    def small_view(self, request, object_id):
        """For the choice in a form, which knows the number of a picture alone."""
        picture = self.get_object(request, str(object_id))
        if picture is None or not self.has_view_permission(request, picture):
            raise Http404
        return HttpResponseRedirect(picture.image.smallest_url)
