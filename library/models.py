from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from offices.models import Office
from website.pictures.described import DescribedPicture
from website.pictures.field import PictureField

MIDDLE, END = 50, 100


def _percent(name, help_text) -> models.PositiveSmallIntegerField:
    return models.PositiveSmallIntegerField(
        name, default=MIDDLE, validators=[MaxValueValidator(END)], help_text=help_text
    )


class LibraryPicture(DescribedPicture):
    """A picture of an office: once uploaded and described, shown by whatever names it.

    Who has won an award keeps a picture of their own (awards/models/winner.py): it hangs on their consent.
    """

    office = models.ForeignKey(
        Office, models.CASCADE, related_name="library_pictures", verbose_name=_("office")
    )
    title = models.CharField(
        _("title for staff"),
        max_length=120,
        help_text=_(
            "By which you find it again, for example: Summer festival 2031, stage. Nobody else sees it."
        ),
    )
    image = PictureField(_("picture"), upload_to="library/", max_length=300, focus=("focus_x", "focus_y"))
    focus_x = _percent(
        _("most important point, from the left"), _("In percent: 0 is the left edge, 100 the right one.")
    )
    focus_y = _percent(
        _("most important point, from the top"), _("In percent: 0 is the upper edge, 100 the lower one.")
    )

    class Meta:
        verbose_name = _("picture of the library")
        verbose_name_plural = _("pictures of the library")
        ordering = ["-id"]
        constraints = [
            *DescribedPicture.Meta.constraints,
            models.CheckConstraint(
                condition=Q(focus_x__lte=END, focus_y__lte=END),
                name="library_picture_focus_is_inside",
                violation_error_message=_("The most important point is outside of the picture."),
            ),
        ]

    def __str__(self):
        return self.title
