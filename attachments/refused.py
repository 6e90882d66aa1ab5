"""Why a file is not taken, in a sentence that says what to do.

Those about documents are whole sentences of the catalogue: they are made in a process that knows no language,
and translated where somebody reads them (apart/process.py).
"""

from django.utils.translation import gettext as _


class RefusedError(Exception):
    """sentence is for the person who sends the file; its name is set before it (forms/reception.py)."""

    def __init__(self, sentence: str):
        super().__init__(sentence)
        self.sentence = sentence


class DamagedError(RefusedError):
    """Perhaps it can be read in another way."""


class NotNowError(RefusedError):
    """It says nothing of the file: another time it may be taken."""


def no_kind_of_ours() -> RefusedError:
    return RefusedError(
        _(
            "This is none of the kinds of files that you can send here. Possible are PDF, Word (DOCX), "
            "OpenDocument (ODT), and pictures as JPEG, PNG, WebP or GIF. Please save it as one of these."
        )
    )


def other_kind_of_document() -> RefusedError:
    """What the same programs write under another ending."""
    return RefusedError(
        _(
            "This is a template, a table, a set of slides or another kind of office document. "
            "Please save it as a text (DOCX or ODT) or as PDF and choose the new file."
        )
    )


def has_password() -> RefusedError:
    return RefusedError(
        _(
            "This is a document of an old program, or one with a password. "
            "Please save it without a password as PDF and choose the new file."
        )
    )


def damaged() -> DamagedError:
    return DamagedError(
        _("This file is damaged or not complete. Please open it, save it anew and choose the new file.")
    )


def parts_damaged() -> DamagedError:
    """Programs that show it guess what is meant, each in its own way. Saved anew by us, something is gone."""
    return DamagedError(
        _(
            "Parts of this file are damaged, and some of its content would be lost here. Please open it, "
            "choose “Print”, then “Save as PDF”, look through the new file and choose that."
        )
    )


def too_much_work() -> RefusedError:
    """True for what is very large, and for what was made to be slow."""
    return RefusedError(
        _(
            "Looking through this file would take too much time or memory. Please open it, choose “Print”, "
            "then “Save as PDF”, and choose the new file. A long one please send as several files."
        )
    )


def has_program() -> RefusedError:
    return RefusedError(
        _("This document contains a program (a macro). Please save it as PDF and choose the new file.")
    )


def has_more_inside() -> RefusedError:
    """Other files, pictures that are fetched from elsewhere, oddities: what a PDF made from it leaves out."""
    return RefusedError(
        _(
            "There is more in this document than text and pictures. "
            "Please save it as PDF and choose the new file."
        )
    )


def fetches_more() -> RefusedError:
    """From another computer, whose owner would see who opens it; or from the sender's own, out of reach."""
    return RefusedError(
        _(
            "This document fetches a picture or another file from elsewhere whenever it is opened. "
            "Please save it as PDF and choose the new file."
        )
    )
