from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from website.languages.bilingual import languages

from .alternative_text import why_no_words


def _has_text(field: str) -> Q:
    """A translated text that is there in every language. (NULL would pass a constraint.)"""
    condition = Q()
    for code in languages():
        column = f"{field}_{code}"
        condition &= Q(**{f"{column}__isnull": False}) & ~Q(**{column: ""})
    return condition


class DescribedPicture(models.Model):
    """A picture that says what it shows in every language, or is nothing but decoration.

    Needs a field image, and image_alt among the translated fields.
    """

    image_alt = models.CharField(
        _("what the picture shows"),
        max_length=300,
        blank=True,
        help_text=_("For people who cannot see it"),
    )
    image_decorative = models.BooleanField(
        _("the picture is only decoration"),
        default=False,
        help_text=_("Tick if nothing is lost when people do not see it."),
    )
    image_credit = models.CharField(_("picture by"), max_length=200, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(image="") | Q(image_decorative=True) | _has_text("image_alt"),
                name="%(class)s_picture_has_words_or_is_decoration",
                violation_error_message=_(
                    "Please say in every language what the picture shows, or tick that it is only decoration."
                ),
            )
        ]

    @property
    def has_image_words(self) -> bool:
        """Whether the picture says something that has to be said in words, too."""
        return bool(self.image) and not self.image_decorative

    def clean(self):
        super().clean()
        if self.has_image_words:
            columns = {f"image_alt_{code}" for code in languages()}
            wrong = {name: why_no_words(getattr(self, name) or "", self.image.name) for name in columns}
            if found := {name: why for name, why in wrong.items() if why and not self._stands_there(name)}:
                raise ValidationError(found)

    def _stands_there(self, column: str) -> bool:
        """What was entered before is nobody's fault who changes something else."""
        same = {column: getattr(self, column), "image": self.image.name}
        return type(self)._base_manager.filter(pk=self.pk, **same).exists()
