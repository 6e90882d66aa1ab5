"""Why a file is not published, in a sentence that says to staff what to do.

All are whole sentences of the catalogue: some are made in a process that knows no language, and translated
where somebody reads them (attachments/apart/process.py).
"""

from django.utils.translation import gettext as _

from attachments.refused import RefusedError


class TooMuchError(RefusedError):
    """Nobody knows what is in it."""


def no_kind_of_ours() -> RefusedError:
    return RefusedError(
        _(
            "This file is none of the kinds that can be published here. Possible are PDF, DOCX, ODT, XLSX, "
            "ODS, PPTX, ODP and plain text (TXT). Please save it as one of these and choose the new file."
        )
    )


def is_picture() -> RefusedError:
    return RefusedError(
        _(
            "This file is a picture, whatever its name says: nobody can have it read aloud. Please publish "
            "the text itself, as PDF or DOCX from the program it was written in."
        )
    )


def is_web_page() -> RefusedError:
    return RefusedError(
        _(
            "This file is a web page, whatever its name says. Please open it in Word or LibreOffice, save it "
            "as DOCX, ODT or PDF, and choose the new file."
        )
    )


def is_program_or_archive() -> RefusedError:
    return RefusedError(
        _("This file is a program or an archive, and no document. Please publish each document by itself.")
    )


def is_old_word() -> RefusedError:
    return RefusedError(
        _(
            "This is a document of an old version of Word (DOC or RTF), which many people cannot open. "
            "Please open it in Word, choose File → Save As → Word Document (*.docx), and choose the new file."
        )
    )


def is_old_excel() -> RefusedError:
    return RefusedError(
        _(
            "This is a table of an old version of Excel (XLS), which many people cannot open. Please open it "
            "in Excel, choose File → Save As → Excel Workbook (*.xlsx), and choose the new file."
        )
    )


def is_old_powerpoint() -> RefusedError:
    return RefusedError(
        _(
            "These are slides of an old version of PowerPoint (PPT), which many people cannot open. Please "
            "open them in PowerPoint, choose File → Save As → PowerPoint Presentation (*.pptx), and choose "
            "the new file."
        )
    )


def has_password() -> RefusedError:
    return RefusedError(
        _(
            "This file has a password: nobody could open it here. In Word, Excel and PowerPoint: File → Info "
            "→ Protect Document → Encrypt with Password, and empty the field. In LibreOffice: File → Save "
            "As, and untick “Save with password”. Then choose the new file."
        )
    )


def pdf_has_password() -> RefusedError:
    return RefusedError(
        _(
            "This PDF has a password: nobody could open it here. Please export it once more from the program "
            "it was written in, without a password, and choose the new file."
        )
    )


def has_program() -> RefusedError:
    return RefusedError(
        _(
            "This file contains a program (a macro), which nobody can check. Please choose File → Save As, "
            "save it without macros (as DOCX, XLSX, PPTX or ODT), and choose the new file."
        )
    )


def pdf_starts_something() -> RefusedError:
    return RefusedError(
        _(
            "This PDF starts other programs, or brings other files or a film along. Please export it without "
            "them from the program it was written in, and publish the other files each by itself."
        )
    )


def pdf_of_one_maker() -> RefusedError:
    return RefusedError(
        _(
            "This PDF is a form that only programs of Adobe show (XFA): in a browser and on a phone people "
            "see an empty page. Please ask who made it for an ordinary PDF, and choose that."
        )
    )


def is_template() -> RefusedError:
    return RefusedError(
        _(
            "This is a template or another kind of office document. Please save it as an ordinary document "
            "(DOCX, XLSX, PPTX, ODT, ODS or ODP) or as PDF, and choose the new file."
        )
    )


def fetches_more() -> RefusedError:
    return RefusedError(
        _(
            "This document fetches a picture or another file from elsewhere whenever somebody opens it, and "
            "tells that place who reads it. Please put the picture into the document itself, or save it as "
            "PDF."
        )
    )


def damaged() -> RefusedError:
    return RefusedError(
        _("This file is damaged or not complete. Please open it, save it anew and choose the new file.")
    )


def something_around() -> RefusedError:
    return RefusedError(
        _(
            "In this file something stands before or behind the document, and programs disagree what it is. "
            "Please open it, save it anew or export it once more, and choose the new file."
        )
    )


def too_much_work() -> TooMuchError:
    return TooMuchError(
        _(
            "Looking through this file would take too much time or memory. Please save it with smaller "
            "pictures, or as several files, and choose these."
        )
    )


def empty() -> RefusedError:
    return RefusedError(_("This file is empty. Please open it, save it anew and choose it again."))
