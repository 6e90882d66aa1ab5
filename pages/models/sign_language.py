from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from offices.models import Office
from pages.other_forms.subtitles_file import check_subtitles
from pages.other_forms.video_file import check_video
from website.languages.bilingual import languages_of
from website.pictures.field import PictureField
from website.public_files.field import PublicFileField
from website.rich_text.field import RichTextField


class SignLanguageQuerySet(models.QuerySet):
    def with_content(self):
        return self.exclude(video="").exclude(office__in=Office.objects.hidden())


class SignLanguage(models.Model):
    """A video about an office in German Sign Language (DGS)."""

    office = models.OneToOneField(
        Office, models.CASCADE, related_name="sign_language", verbose_name=_("office")
    )
    video = PublicFileField(
        _("video"),
        upload_to="sign-language/",
        validators=[check_video],
        help_text=_("MP4 or WebM, at least 320 by 240 pixels and 25 pictures a second."),
    )
    duration = models.DurationField(
        _("duration"),
        help_text=_("Minutes and seconds, for example: 2:30. Residents read it at the download."),
    )
    subtitles = PublicFileField(
        _("subtitles"),
        upload_to="sign-language/",
        blank=True,
        validators=[check_subtitles],
        help_text=_("In German, as a WebVTT file (.vtt)"),
    )
    poster = PictureField(
        _("picture before the start"),
        upload_to="sign-language/",
        blank=True,
    )
    transcript = RichTextField(
        _("what the video says"),
        blank=True,
        help_text=_("For everybody who cannot see the video or does not know sign language."),
    )

    objects = SignLanguageQuerySet.as_manager()

    class Meta:
        verbose_name = _("page in German Sign Language")
        verbose_name_plural = _("pages in German Sign Language")
        ordering = ["office"]

    def __str__(self):
        return f"{self._meta.verbose_name}: {self.office}"

    def get_absolute_url(self):
        return reverse("pages:sign_language", args=[self.office.slug])

    @property
    def has_content(self) -> bool:
        return bool(self.video)

    @property
    def format(self) -> str:
        """The format as people call it, such as MP4."""
        return {"mp4": "MP4", "webm": "WebM"}[self._ending]

    @property
    def media_type(self) -> str:
        return f"video/{self._ending}"

    @property
    def size(self) -> int | None:
        """The size in bytes; None where the file has been lost."""
        try:
            return self.video.size
        except OSError:
            return None

    @property
    def _ending(self) -> str:
        return str(self.video).rpartition(".")[2].lower()

    def languages(self) -> list[str]:
        """The languages of what stands around the video: all, as long as there is no text."""
        return languages_of(self, "transcript")
