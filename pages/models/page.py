from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from offices.models import Office
from website.addresses.renaming import Renamable
from website.languages.bilingual import (
    Text,
    languages,
    languages_of,
    text_in,
)
from website.rich_text.field import RichTextField

# As deep as a resident can keep in mind, and a list in a list in a list on a phone.
MAX_LEVELS = 3


class PageQuerySet(models.QuerySet):
    def published(self):
        """The pages that residents see: published themselves, and below nothing but published pages."""
        unpublished = models.Q(parent__is_published=False) | models.Q(parent__parent__is_published=False)
        rows = self.filter(is_published=True).exclude(unpublished)
        return rows.exclude(office__in=Office.objects.hidden())

    def for_lists(self):
        """Load what names and addresses of pages need, and leave the long texts where they are."""
        return self.select_related("office").defer("body")


class Page(Renamable):
    """A page with a text of its own, of an office or of the whole website, on its place in a small tree."""

    ADDRESS = ["office_id", "slug"]

    office = models.ForeignKey(
        Office,
        models.CASCADE,
        related_name="editorial_pages",
        verbose_name=_("office"),
        null=True,
        blank=True,
        help_text=_("Empty: the page belongs to the whole website, and only operators edit it."),
    )
    parent = models.ForeignKey(
        "self",
        models.RESTRICT,
        related_name="children",
        verbose_name=_("below the page"),
        null=True,
        blank=True,
        help_text=_("Empty: the page stands at the top. There are three levels at most."),
    )
    title = models.CharField(_("title"), max_length=120)
    short_title = models.CharField(
        _("short title"),
        max_length=60,
        blank=True,
        help_text=_("For lists and navigation, if the title is long."),
    )
    summary = models.TextField(
        _("summary"), blank=True, help_text=_("One or two sentences: what people find on this page.")
    )
    body = RichTextField(_("text"), blank=True)
    is_published = models.BooleanField(
        _("published"),
        default=False,
        help_text=_("Only then residents see the page, and only if the pages above it are published, too."),
    )
    in_navigation = models.BooleanField(
        _("listed in the navigation"),
        default=True,
        help_text=_("If not, people find the page by links and in the site overview only."),
    )
    slug = models.SlugField(
        _("address of the page"),
        help_text=_(
            "The last word of the page’s address, the same in both languages, for example: housing. "
            "If you change it, the old address leads to the new one."
        ),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    objects = PageQuerySet.as_manager()

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "slug"],
                name="page_slug_once_per_office",
                violation_error_message=_("Another page of this office has this address already."),
            ),
            # To the constraint above, two pages without an office are different.
            models.UniqueConstraint(
                fields=["slug"],
                condition=models.Q(office__isnull=True),
                name="page_slug_once_site_wide",
                violation_error_message=_("Another page of the whole website has this address already."),
            ),
            models.CheckConstraint(
                condition=models.Q(parent__isnull=True) | ~models.Q(parent=models.F("id")),
                name="page_not_below_itself",
                violation_error_message=_("A page cannot stand below itself."),
            ),
        ]

    def __str__(self):
        return self.title_de

    def get_absolute_url(self):
        if self.office_id:
            return reverse("pages:office_page", args=[self.office.slug, self.slug])
        return reverse("pages:page", args=[self.slug])

    def clean(self):
        super().clean()
        if self.parent_id and self.pk == self.parent_id:
            return  # the constraint says it
        if self.parent_id:
            self._check_place_below(self.parent)
        if self.pk and self.children.exclude(office=self.office_id).exists():
            raise ValidationError({"office": _("The pages below this one belong to another office.")})

    def _check_place_below(self, parent):
        above = parent.with_ancestors()
        if self in above:
            raise ValidationError({"parent": _("This page stands below the one you are editing.")})
        if parent.office_id != self.office_id:
            raise ValidationError({"parent": _("Please choose a page of the same office.")})
        if len(above) + self._height() > MAX_LEVELS:
            raise ValidationError(
                {"parent": _("There are three levels at most. Please choose a page further up.")}
            )

    def with_ancestors(self) -> list["Page"]:
        """The way to this page from the top. Ends where a circle would begin."""
        way = [self]
        while way[0].parent and way[0].parent not in way:
            way.insert(0, way[0].parent)
        return way

    def _height(self) -> int:
        """How many levels this page takes with those below it."""
        height, level = 1, [self.pk] if self.pk else []
        while height <= MAX_LEVELS:
            level = list(type(self).objects.filter(parent__in=level).values_list("pk", flat=True))
            if not level:
                break
            height += 1
        return height

    def navigation_title(self) -> Text:
        """The short title, or the title where there is none in this language."""
        for code in [get_language(), *languages()]:
            for field in ["short_title", "title"]:
                if text := text_in(self, field, code):
                    return Text(text, code)
        return Text("", get_language())

    def languages(self) -> list[str]:
        """The languages in which this page exists: title and text."""
        return languages_of(self, "title", "body")
