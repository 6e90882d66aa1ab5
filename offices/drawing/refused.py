"""Why a file is no drawing for a door, and what to do."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


def no_drawing() -> ValidationError:
    return ValidationError(
        _("We could not read this as a drawing. Please choose an SVG or PNG file."), code="no_drawing"
    )


def too_large() -> ValidationError:
    return ValidationError(
        _("This drawing is too detailed for a door. Please choose one with fewer shapes, or a PNG file."),
        code="too_large",
    )


def not_plain(part: str) -> ValidationError:
    """part: the word of the file for what a drawing on this site cannot have."""
    return ValidationError(
        _(
            "This drawing contains “%(part)s”. Only plain shapes can be shown: paths, circles, rectangles, "
            "lines. Please turn everything into paths and save it without styles, or choose a PNG file."
        ),
        code="not_plain",
        params={"part": part[:40]},
    )


def empty() -> ValidationError:
    sentence = _("There is nothing to be seen in this drawing. Please choose another.")
    return ValidationError(sentence, code="empty")
