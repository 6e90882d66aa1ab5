from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.http import Http404, HttpResponseRedirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from library.admin.shown_in import shown_in
from library.focus import crop_of
from library.models import LibraryPicture
from library.used import used_somewhere, uses_of, with_number_of_uses
from offices.staff.scope import OfficeAdmin
from website.admin.side_by_side import without
from website.languages.bilingual import pick
from website.pictures.stored import card_of


class UsedFilter(admin.SimpleListFilter):
    title = _("where it is shown")
    parameter_name = "used"

    def lookups(self, request, model_admin):
        return [("yes", _("used somewhere")), ("no", _("used nowhere"))]

    def queryset(self, request, queryset):
        if self.value() not in {"yes", "no"}:
            return queryset
        return used_somewhere(queryset, self.value() == "yes")


def small_address(picture: LibraryPicture) -> str:
    card = card_of(picture.image)
    return card.src if card else picture.image.url


@admin.register(LibraryPicture)
class LibraryPictureAdmin(OfficeAdmin):
    list_display = ["small", "title", "words", "used"]
    list_display_links = ["title"]
    list_filter = [UsedFilter]
    list_per_page = 50
    search_fields = ["title", "image_alt", "image_credit"]
    readonly_fields = ["point"]
    fieldsets = [
        (None, {"fields": ["office", "title", "image"]}),
        (_("What it shows"), {"fields": ["image_alt", "image_decorative", "image_credit"]}),
        (_("Most important point"), {"fields": ["point", ("focus_x", "focus_y")]}),
    ]

    def get_fieldsets(self, request, obj=None):
        """Of a new picture there is nothing to look at."""
        fieldsets = super().get_fieldsets(request, obj)
        return fieldsets if obj and obj.image else without(fieldsets, {"point"})

    def get_queryset(self, request):
        return with_number_of_uses(super().get_queryset(request))

    @admin.display(description=_("picture"))
    def small(self, obj):
        """Its words stand beside it."""
        address = small_address(obj)
        return format_html('<img class="library-thumbnail" src="{}" alt="" loading="lazy">', address)

    @admin.display(description=_("what the picture shows"))
    def words(self, obj):
        return pick(obj, "image_alt").text if obj.has_image_words else _("only decoration")

    @admin.display(description=_("shown in"), ordering="uses")
    def used(self, obj):
        if not obj.uses:
            return _("nowhere")
        return ngettext("%(count)s place", "%(count)s places", obj.uses) % {"count": obj.uses}

    @admin.display(description=_("picture"))
    def point(self, obj):
        context = {"picture": obj, "crop": crop_of(obj)}
        return render_to_string("admin/library/librarypicture/point.html", context)

    def preview_address(self, obj):
        """A page that shows it, or that of the office."""
        for row, _name in uses_of(obj):
            page = admin.site.get_model_admin(type(row)) if admin.site.is_registered(type(row)) else None
            if page and (address := page.get_view_on_site_url(row)):
                return address
        return super().preview_address(obj)

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj is not None and obj.pk:
            context["shown_in"] = shown_in(request, [obj])
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if change and "image" in form.changed_data:
            self._tell_where_it_is_new(request, len([*uses_of(form.instance)]))

    def _tell_where_it_is_new(self, request, count: int) -> None:
        if count:
            sentence = ngettext(
                "The new picture is shown in %(count)s place from now on. Please look whether its words "
                "and its most important point still fit.",
                "The new picture is shown in %(count)s places from now on. Please look whether its words "
                "and its most important point still fit.",
                count,
            )
            self.message_user(request, sentence % {"count": count}, messages.INFO)

    def delete_view(self, request, object_id, extra_context=None):
        picture = self.get_object(request, unquote(object_id))
        used = shown_in(request, [picture]) if picture is not None else []
        return super().delete_view(request, object_id, {**(extra_context or {}), "shown_in": used})

    def response_action(self, request, queryset):
        response = super().response_action(request, queryset)
        if isinstance(response, TemplateResponse):  # the page that asks, or says why not
            chosen = response.context_data.get("queryset", ())
            response.context_data["shown_in"] = shown_in(request, chosen)
        return response

    def get_urls(self):
        page = self.admin_site.admin_view(require_safe(self.small_view))
        name = "library_librarypicture_small"
        return [path("<int:object_id>/small/", page, name=name), *super().get_urls()]

    def small_view(self, request, object_id):
        """For the choice in a form, which knows the number of a picture alone."""
        picture = self.get_object(request, str(object_id))
        if picture is None or not self.has_view_permission(request, picture):
            raise Http404
        return HttpResponseRedirect(small_address(picture))
