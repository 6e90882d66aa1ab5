"""Why a file is not taken, in a sentence that says what to do."""

from django.utils.translation import gettext as _


class RefusedError(Exception):
    """sentence is for the person who sends the file; its name is set before it (reception.py)."""

    def __init__(self, sentence: str):
        super().__init__(sentence)
        self.sentence = sentence


def damaged() -> RefusedError:
    return RefusedError(
        _("This file is damaged or not complete. Please open it, save it anew and choose the new file.")
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
