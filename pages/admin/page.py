from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from offices.in_texts.admin import ShowsWhereUsed
from offices.staff.one_office import OneOfficeForm
from offices.staff.scope import OfficeAdmin
from pages.models import Page
from website.addresses.slug_from_title import SlugFromTitle
from website.publishing.pages import Publishes, Standing


def way(page: Page) -> str:
    """The titles on the way to a page, such as "Wohnen › Miete"."""
    return " › ".join(str(each) for each in page.with_ancestors())


class PageForm(SlugFromTitle, OneOfficeForm):
    slug_without_title = "seite"


@admin.register(Page)
class PageAdmin(ShowsWhereUsed, Publishes, OfficeAdmin):
    publishing_field = "is_published"
    part_of_office = "texts"
    order_among = ["parent"]
    no_office = _("the whole website")
    list_display = ["its_way", "is_published", "in_navigation", "position"]
    list_filter = ["is_published"]
    search_fields = ["title", "summary"]
    fields = [
        "is_published",
        "office",
        "parent",
        "title",
        "short_title",
        "summary",
        "body",
        "in_navigation",
        ("slug", "position"),
    ]
    form = PageForm

    @admin.display(description=_("page"))
    def its_way(self, obj):
        return way(obj)

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("parent__parent")

    def standing(self, obj):
        is_below_a_draft = not all(page.is_published for page in obj.with_ancestors()[:-1])
        sentence = _("Published, but nobody sees it yet: a page above it is a draft.")
        return Standing(obj.is_published, why_not=sentence if is_below_a_draft else "")

    def get_view_on_site_url(self, obj=None):
        """Only where there is something to see: the page and those above it are published."""
        is_public = obj and all(page.is_published for page in obj.with_ancestors())
        return super().get_view_on_site_url(obj) if is_public else None

    def make_visible(self, obj):
        """With the pages above it."""
        super().make_visible(obj)
        above = [page.pk for page in obj.with_ancestors()]
        Page.objects.filter(pk__in=above).update(is_published=True)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "parent":
            field.label_from_instance = self._label(request)
            field.queryset = field.queryset.select_related("office", "parent__parent")
        return field

    def _label(self, request):
        if not self.sees_several(request):
            return way
        return lambda page: f"{page.office or self.no_office}: {way(page)}"
