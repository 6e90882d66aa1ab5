"""Why a picture is not taken: sentences that say what to do, for residents and for staff alike."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


def damaged() -> ValidationError:
    return ValidationError(
        _(
            "This file is damaged or not complete. Perhaps it was not copied to its end. "
            "Please copy it from the phone or camera again, or open it, save it anew and choose the new file."
        )
    )


def too_many_pixels(limit: int) -> ValidationError:
    return ValidationError(
        _(
            "This picture has more than %(limit)s million pixels. "
            "Please make it smaller, or take a photo of it and choose that."
        )
        % {"limit": limit}
    )


def too_large(size: str, limit: str) -> ValidationError:
    return ValidationError(
        _("This picture has %(size)s. At most %(limit)s are possible. Please save it smaller.")
        % {"size": size, "limit": limit}
    )


def too_much_work() -> ValidationError:
    return ValidationError(
        _(
            "This picture is put together from so many parts that it takes too long to draw it. "
            "Please open it, save it anew and choose the new file."
        )
    )


def special(kind: str) -> ValidationError:
    """A picture that may be sound, in a variant that only few programs can show."""
    return ValidationError(
        _(
            "This picture is a special kind of %(kind)s that many programs cannot show. "
            "Please open it and save it as an ordinary JPEG or PNG."
        )
        % {"kind": kind}
    )


def other_kind(kind: str) -> ValidationError:
    return ValidationError(
        _(
            "This is a file of the kind %(kind)s, which not every browser can show. "
            "Please open it, save it as JPEG or PNG and choose the new file."
        )
        % {"kind": kind}
    )


def drawing(kind: str) -> ValidationError:
    """Lines instead of points: a program has to turn it into points."""
    return ValidationError(
        _(
            "This is a drawing of the kind %(kind)s. Please open it in the program it was made with, "
            "export it as PNG at least 800 pixels wide, and choose the new file."
        )
        % {"kind": kind}
    )


def from_an_iphone() -> ValidationError:
    return ValidationError(
        _(
            "This is a photo in the format HEIC, which many computers cannot show. "
            "On an iPhone, please choose it under “Photo Library” and not under “Files”: "
            "then it is sent as JPEG. Elsewhere, please save it as JPEG."
        )
    )


def no_picture(kind: str) -> ValidationError:
    return ValidationError(
        _("This is no picture, but a file of the kind %(kind)s. Please choose a picture as JPEG or PNG.")
        % {"kind": kind}
    )


def unknown() -> ValidationError:
    return ValidationError(
        _(
            "This file is none of the pictures that are possible here. "
            "Please save it as JPEG or PNG and choose the new file."
        )
    )


def empty() -> ValidationError:
    return ValidationError(_("This file is empty. Please open it, save it anew and choose it again."))
