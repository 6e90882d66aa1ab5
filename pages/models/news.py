from datetime import datetime

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from library.models import LibraryPicture
from offices.models import Office
from pages.models.real_change import RealChange
from website.addresses.renaming import NamedByTitle, slug_by_title
from website.feeds.atom import new_tag
from website.languages.bilingual import languages_of
from website.rich_text.field import RichTextField

SLUG_LENGTH = 80


class NewsQuerySet(models.QuerySet["News"]):
    def to_be_seen(self):
        """What the public sees or will see on the day it is published: no drafts."""
        return self.filter(publish_at__isnull=False).exclude(office__in=Office.objects.hidden())

    def with_a_page(self, now: datetime | None = None):
        """What has been published, also what has ended since: links to it lead to a page that says so."""
        return self.to_be_seen().filter(publish_at__lte=now or timezone.now())

    def published(self, now: datetime | None = None):
        """What stands in lists, feeds and the sitemap, the newest first."""
        now = now or timezone.now()
        current = self.with_a_page(now).filter(Q(end_at=None) | Q(end_at__gt=now))
        return current.order_by("-publish_at", "-pk")

    def of(self, office: Office | None):
        """The news of an office, or of all where there is none."""
        return self.filter(office=office) if office else self

    def office_at(self, slug: str) -> Office | None:
        """Whose news has this address."""
        item = self.to_be_seen().select_related("office").filter(slug=slug).first()
        return item.office if item else None

    def older_than(self, publish_at: datetime, pk: int):
        """What comes after this row in a list."""
        return self.filter(Q(publish_at__lt=publish_at) | Q(publish_at=publish_at, pk__lt=pk))

    def last_change(self, now: datetime | None = None) -> datetime | None:
        """When a list of these news last changed: something came, changed or ended."""
        now = now or timezone.now()
        moments = self.with_a_page(now).aggregate(
            came=models.Max("publish_at"),
            changed=models.Max("changed_at"),
            ended=models.Max("end_at", filter=Q(end_at__lte=now)),
        )
        return max(filter(None, moments.values()), default=None)


class News(RealChange, NamedByTitle):
    """Something an office tells, from a day on and, if it wants, until another."""

    CONTENT = ["title", "summary", "body"]
    SLUG_WITHOUT_TITLE = "news"
    # Addresses below /aktuelles/ and /news/.
    RESERVED_SLUGS = {"feed", "archiv", "archive", "kalender", "calendar"}

    office = models.ForeignKey(Office, models.CASCADE, related_name="news", verbose_name=_("office"))
    slug = slug_by_title(SLUG_LENGTH)
    title = models.CharField(_("title"), max_length=150)
    summary = models.TextField(
        _("summary"), max_length=400, help_text=_("One or two sentences, for lists and for the feed.")
    )
    body = RichTextField(_("text"), blank=True)
    # A picture that something shows is not deleted by itself, but with its office.
    picture = models.ForeignKey(
        LibraryPicture,
        models.RESTRICT,
        null=True,
        blank=True,
        related_name="news",
        verbose_name=_("picture"),
    )
    publish_at = models.DateTimeField(
        _("published from"),
        null=True,
        blank=True,
        help_text=_("Leave it empty as long as this is a draft."),
    )
    end_at = models.DateTimeField(
        _("published until"),
        null=True,
        blank=True,
        help_text=_("From then on it is in no list any more. Leave it empty if it does not grow old."),
    )
    feed_id = models.CharField(max_length=320, unique=True, default=new_tag, editable=False)

    objects = NewsQuerySet.as_manager()

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news")
        # Drafts come first, for those who are writing them.
        ordering = [F("publish_at").desc(nulls_first=True), "-pk"]
        indexes = [
            # The list of all offices and its older pages; the box, list and feed of one office.
            models.Index(fields=["-publish_at", "-id"], name="news_newest_first"),
            models.Index(fields=["office", "-publish_at", "-id"], name="news_of_office_newest_first"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(end_at__gt=F("publish_at")),
                name="news_ends_after_it_is_published",
                violation_error_message=_("The end must be later than the beginning."),
            )
        ]

    def __str__(self):
        return self.title_de

    def get_absolute_url(self):
        return reverse("pages:news", args=[self.slug])

    def languages(self) -> list[str]:
        """The languages in which this news has a page of its own."""
        return languages_of(self, *self.CONTENT)

    @property
    def updated_at(self) -> datetime:
        """When readers last got something new: it came, or its content changed after that."""
        return max(filter(None, [self.publish_at, self.changed_at]))

    @property
    def was_changed(self) -> bool:
        """Whether its content changed on a later day than it came."""
        return timezone.localdate(self.updated_at) > timezone.localdate(self.publish_at)

    @property
    def has_a_page(self) -> bool:
        return self.publish_at is not None and self.publish_at <= timezone.now()

    @property
    def has_ended(self) -> bool:
        return self.has_a_page and self.end_at is not None and self.end_at <= timezone.now()
