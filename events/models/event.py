import uuid

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from library.models import LibraryPicture
from offices.frame import with_office
from offices.models import Office
from website.addresses.renaming import NamedByTitle, slug_by_title
from website.formats.phone import PhoneNumberField
from website.languages.bilingual import languages, languages_of, pick
from website.pictures.name import sizes_in
from website.pictures.stored import Card, card_of
from website.rich_text.field import RichTextField

from .place import Place
from .price import Price
from .programme import Programme
from .publishing import SLUG_LENGTH, EventState, Publishing
from .registration import Registration
from .selection import EventSelection


class EventKind(models.TextChoices):
    """What sort of event it is; events say nothing where none of these fits."""

    MEETING = "meeting", _("get-together")
    FESTIVAL = "festival", _("festival")
    FILM = "film", pgettext_lazy("kind of event", "film")
    TALK = "talk", _("talk or reading")
    COURSE = "course", _("course or workshop")
    SPORT = "sport", _("sport")
    FAIR = "fair", _("fair")
    EXHIBITION = "exhibition", _("exhibition")
    STAGE = "stage", _("concert or theatre")
    ADVICE = "advice", _("advice and information")
    SERVICE = "service", _("religious service")


class Audience(models.TextChoices):
    """Whom an event is for, roughly: for filters and the clash finder. audience_note has the exact words."""

    EVERYBODY = "everybody", _("everybody")
    MIGRANTS = "migrants", _("migrants and newcomers")
    FAMILIES = "families", _("families")
    CHILDREN = "children", _("children")
    YOUNG = "young", _("young people")
    OLDER = "older", _("older people")
    WOMEN = "women", _("women")
    MEN = "men", _("men")
    DISABILITIES = "disabilities", _("people with disabilities")
    VOLUNTEERS = "volunteers", _("volunteers")
    PROFESSIONALS = "professionals", _("people who work in this field")


class EventQuerySet(EventSelection):
    """Rows are events. Lists by date, feeds and boxes start from EventDate.objects instead."""

    def public(self):
        """What has a page: published, not for a closed group, of an office that is public."""
        return self.filter(is_public=True).exclude(office__in=Office.objects.hidden())

    def upcoming(self, now=None):
        """With a date that is not over yet, those that begin first on top."""
        return self.filter(last_end__gt=now or timezone.now()).order_by("first_start", "id")

    def past(self, now=None):
        """With dates, all of them over, the latest on top."""
        return self.filter(last_end__lte=now or timezone.now()).order_by("-last_end", "-id")

    def not_over(self, now=None):
        """Upcoming or undated."""
        return self.filter(Q(last_end__gt=now or timezone.now()) | Q(last_end__isnull=True))

    def undated(self):
        """Whose date is still to be announced, in the order in which they were entered."""
        return self.filter(last_end__isnull=True).order_by("id")

    def still_awaited(self, today):
        """Without those of programmes that are over: no date will be announced for them any more."""
        over = Programme.objects.over(today).values("pk")
        return self.filter(Q(programme__isnull=True) | ~Q(programme__in=over))

    def office_at(self, slug: str) -> Office | None:
        """Whose public event has this address."""
        event = self.public().select_related("office").filter(slug=slug).first()
        return event.office if event else None

    def for_lists(self):
        """Load what one line of a list tells."""
        return self.select_related("office", "place", "picture").prefetch_related("spoken_languages")

    def with_page(self):
        """Load all that the page of an event shows, and what stands around it."""
        return with_office(self.with_everything())

    def never_published(self):
        """What neither the public nor a closed group has ever seen."""
        return self.filter(fingerprint="").exclude(state=EventState.PUBLISHED)

    def with_everything(self):
        """Load all that the page of an event, its entry in a feed or its fingerprint needs."""
        return self.select_related("office", "programme", "place", "picture").prefetch_related(
            "dates", "organisers", "spoken_languages", "topics"
        )


class Event(Publishing, Price, Registration, NamedByTitle):
    """Something that is on. Its dates (EventDate) say when; without any, the date is to be announced."""

    SLUG_WITHOUT_TITLE = "termin"
    # Addresses below /veranstaltungen/ and /events/.
    RESERVED_SLUGS = {
        "kalender", "calendar", "feed", "vorschlagen", "propose", "vorschlag", "proposal",
        "archiv", "archive", "vergangene", "past", "drucken", "print", "suche", "search",
    }  # fmt: skip

    office = models.ForeignKey(Office, models.CASCADE, related_name="events", verbose_name=_("office"))
    programme = models.ForeignKey(
        Programme,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=_("programme of events"),
    )
    # A place that events name is not deleted by itself, but with its office.
    place = models.ForeignKey(
        Place, models.RESTRICT, null=True, blank=True, related_name="events", verbose_name=_("place")
    )
    # A picture that something shows is not deleted by itself, but with its office.
    picture = models.ForeignKey(
        LibraryPicture,
        models.RESTRICT,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=_("picture"),
    )
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    slug = slug_by_title(SLUG_LENGTH)
    title = models.CharField(_("title"), max_length=500)
    summary = models.TextField(_("summary"), blank=True, help_text=_("One or two sentences, for lists."))
    description = RichTextField(_("description"), blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=EventKind, blank=True)
    audience = models.CharField(_("for whom"), max_length=20, choices=Audience, blank=True)
    audience_note = models.CharField(
        _("for whom, in words"),
        max_length=300,
        blank=True,
        help_text=_("For example: women with small children"),
    )
    online_url = models.URLField(
        _("link for taking part online"),
        blank=True,
        max_length=500,
        help_text=_("Empty if it is not online."),
    )
    sign_language = models.BooleanField(_("German Sign Language"), null=True, blank=True)
    childcare = models.BooleanField(_("childcare"), null=True, blank=True)
    contact_name = models.CharField(_("contact: name"), max_length=200, blank=True)
    contact_phone = PhoneNumberField(_("contact: phone"), blank=True)
    contact_email = models.EmailField(_("contact: e-mail"), blank=True)
    editors_note = models.TextField(
        _("note for the editors"), blank=True, help_text=_("Never shown to the public")
    )

    # Kept by events/calendar/changes.py, see there.
    KEPT = {"first_start", "last_end", "last_modified", "fingerprint", "search_text"}
    first_start = models.DateTimeField(null=True, editable=False)
    last_end = models.DateTimeField(null=True, editable=False)
    last_modified = models.DateTimeField(default=timezone.now, editable=False)
    fingerprint = models.CharField(max_length=64, default="", editable=False)
    # Its words, folded (events/lists/search_words.py). Lists look through a bounded number: no index.
    search_text = models.TextField(default="", editable=False)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["id"]
        indexes = [
            # What is undated, which stands at the end of the list; and the sitemap, by the end.
            models.Index(fields=["last_end", "id"], condition=Q(is_public=True), name="event_public_by_end"),
            # What is undated, in the list of one office.
            models.Index(
                fields=["office", "last_end", "id"],
                condition=Q(is_public=True),
                name="event_public_of_office",
            ),
            # Staff: what is proposed and waits for an answer.
            models.Index(
                fields=["office", "id"], condition=Q(state=EventState.PROPOSED), name="event_proposed"
            ),
        ]
        constraints = [
            *Publishing.Meta.constraints,
            *Price.Meta.constraints,
            *Registration.Meta.constraints,
        ]

    def __str__(self):
        return pick(self, "title", languages()[0]).text

    def get_absolute_url(self):
        return reverse("events:event", args=[self.slug])

    def languages(self) -> list[str]:
        """The languages in which this event has a page of its own."""
        return languages_of(self, "title", "summary", "description")

    @property
    def is_undated(self) -> bool:
        return self.last_end is None

    def waits_in_vain(self, now=None) -> bool:
        """Whether it has no date and will get none: the programme it belongs to is over."""
        programme = self.programme if self.is_undated else None
        return bool(programme and programme.is_public and programme.is_over(timezone.localdate(now)))

    def is_over(self, now=None) -> bool:
        """Whether it had dates and the last of them is over."""
        return self.last_end is not None and self.last_end <= (now or timezone.now())

    @property
    def is_cancelled(self) -> bool:
        """Whether there were dates and every one of them is cancelled."""
        dates = self.dates.all()
        return bool(dates) and all(date.is_cancelled for date in dates)

    def coming_dates(self, now=None) -> list:
        """The dates that are not over yet, in their order; cancelled ones are among them."""
        now = now or timezone.now()
        return [date for date in self.dates.all() if date.ends_at > now]

    def past_dates(self, now=None) -> list:
        now = now or timezone.now()
        return [date for date in self.dates.all() if date.ends_at <= now]

    def languages_spoken(self) -> list:
        return [row for row in self.spoken_languages.all() if not row.is_interpreted]

    def languages_interpreted(self) -> list:
        return [row for row in self.spoken_languages.all() if row.is_interpreted]

    @property
    def has_card(self) -> bool:
        return self.picture is not None and sizes_in(self.picture.image.name) is not None

    @property
    def card(self) -> Card | None:
        """A part of its picture, for lists."""
        return card_of(self.picture.image) if self.picture else None
