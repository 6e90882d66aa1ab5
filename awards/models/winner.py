from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from history.purge import forget
from website.pictures.described import DescribedPicture
from website.pictures.field import PictureField
from website.rich_text.field import RichTextField

from .edition import Edition
from .entries.entry import Entry
from .prize import Prize


def keep_who_has_won(collector, field, winners, using):
    """What becomes of winners whose entry is deleted.

    As a rule they stay. A winner whose entry was withdrawn, or whose consent was taken back, is hidden for as
    long as the entry tells so: with it goes the name.
    """
    complete = winners.filter(entry__state=Entry.State.COMPLETE)
    models.SET_NULL(collector, field, list(complete), using)
    models.CASCADE(collector, field, list(winners.exclude(pk__in=complete.values("pk"))), using)


class WinnerQuerySet(models.QuerySet):
    def shown(self):
        """Whom the public may see, once winners are announced: not who has withdrawn or does not agree."""
        return self.filter(models.Q(entry=None) | models.Q(entry__state=Entry.State.COMPLETE))

    def forget_pictures(self):
        """Of who does not agree any more: hiding the row hides neither file nor history."""
        for winner in self.exclude(image=""):
            winner.image = ""
            winner.save(update_fields=["image"])
        forget(self)

    def hidden(self):
        """Whose entry was withdrawn, or is not complete any more."""
        return self.filter(entry__isnull=False).exclude(entry__state=Entry.State.COMPLETE)


class Winner(DescribedPicture):
    """Who has won, for the public to read. It stays when the entries are deleted."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="winners", verbose_name=_("edition"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    # A prize that has a winner is not deleted by itself, but with its edition.
    prize = models.ForeignKey(Prize, models.RESTRICT, related_name="winners", verbose_name=_("prize"))
    entry = models.OneToOneField(
        Entry,
        keep_who_has_won,
        null=True,
        blank=True,
        related_name="winner",
        verbose_name=_("entry"),
        help_text=_("Only a complete entry can win. It may be empty where nobody has entered on this site."),
        error_messages={"unique": _("This entry has won already.")},
    )
    name = models.CharField(_("name"), max_length=200)
    text = RichTextField(_("why, and what for"), blank=True)
    image = PictureField(_("picture"), upload_to="awards/", max_length=300, blank=True)

    objects = WinnerQuerySet.as_manager()

    class Meta:
        verbose_name = _("winner")
        verbose_name_plural = _("winners")
        ordering = ["position", "id"]
        constraints = [*DescribedPicture.Meta.constraints]

    def __str__(self):
        return self.name_de

    def clean(self):
        super().clean()
        if self.prize_id and self.prize.edition_id != self.edition_id:
            raise ValidationError({"prize": _("This prize belongs to another edition.")})
        if self.edition_id and not self._is_chosen_before():
            self._check_entry()

    def _is_chosen_before(self) -> bool:
        """What was right then may be stored again: entries are withdrawn or deleted later."""
        return Winner.objects.filter(pk=self.pk, edition=self.edition_id, entry=self.entry_id).exists()

    def _check_entry(self):
        if self.entry is None:
            if self.edition.entries.sent().exists():
                words = _("Please choose the entry that has won. Only who has entered and agrees can win.")
                raise ValidationError({"entry": words})
        elif self.entry.edition_id != self.edition_id:
            raise ValidationError({"entry": _("This entry belongs to another edition.")})
        elif self.entry.state != Entry.State.COMPLETE:
            words = _("This entry is not complete, so it cannot win. Please mark it as complete first.")
            raise ValidationError({"entry": words})
