"""What staff can do about it, with the words on the menus of their programs."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from documents.facts import FindingCode
from documents.kinds import FileKind

_OPEN_DOCUMENTS = {FileKind.ODT, FileKind.ODS, FileKind.ODP}


def remedy(code: FindingCode, kind: str) -> str:
    """ "" for what only tells."""
    of_kind = _OF_KIND.get(code)
    if of_kind:
        return of_kind(kind)
    plain = _PLAIN.get(code)
    return plain() if plain else ""


def _export() -> str:
    return _(
        "Open the original. In Word: File → Export → Create PDF/XPS → Options, and tick “Document structure "
        "tags for accessibility”. In LibreOffice: File → Export As → Export as PDF, and tick “Universal "
        "Accessibility (PDF/UA)”. Never print to PDF."
    )


def _original() -> str:
    return _(
        "Ask for the original from the program it was written in, and export that as PDF. If there is only "
        "paper, write the text anew, or have it recognised (OCR) and read it through."
    )


def _read_through() -> str:
    return _(
        "Better publish the original from the program it was written in. If there is none: read the text "
        "through."
    )


def _language(kind: str) -> str:
    if kind == FileKind.PDF:
        return _(
            "In Word: Review → Language → Set Proofing Language, then export once more. In LibreOffice: "
            "Tools → Options → Languages and Locales. In Acrobat: File → Properties → Advanced → Language."
        )
    if kind in _OPEN_DOCUMENTS:
        return _("In LibreOffice: Tools → Language → For All Text, and choose the language.")
    return _("Select the whole text (Ctrl+A), then Review → Language → Set Proofing Language.")


def _unlock() -> str:
    return _(
        "Export it once more without restrictions. In LibreOffice’s dialog “Export as PDF” they are under "
        "“Security”, in Acrobat under File → Properties → Security → No Security."
    )


def _letters() -> str:
    return _(
        "Export it once more with a current program and embedded fonts, and then try to copy a sentence out "
        "of it. Never print to PDF."
    )


def _fields() -> str:
    return _(
        "In Acrobat: Prepare Form, the properties of each field, “Tooltip”. In LibreOffice: the properties "
        "of each field, “Help text”; then export once more."
    )


def _pictures(kind: str) -> str:
    if kind == FileKind.PDF:
        return _(
            "In the original: right-click on the picture → “Edit Alt Text” (LibreOffice: “Description”), "
            "write what it shows or mark it as decorative, and export once more."
        )
    if kind in _OPEN_DOCUMENTS:
        return _("Right-click on the picture → “Description”: write what it shows, or tick “Decorative”.")
    return _(
        "Right-click on the picture → “Edit Alt Text”: write what it shows, or tick “Mark as decorative”."
    )


def _tables(kind: str) -> str:
    if kind == FileKind.XLSX:
        return _("Select the table, then Insert → Table, and tick “My table has headers”.")
    if kind == FileKind.ODS:
        return _(
            "In LibreOffice: Format → Print Ranges → Edit, and choose the first row as “Rows to Repeat”."
        )
    if kind == FileKind.ODT:
        return _("In LibreOffice: Table → Properties → Text Flow, and tick “Repeat heading”.")
    return _(
        "In Word: select the first row, then Layout → Repeat Header Rows. In LibreOffice: Table → Properties "
        "→ Text Flow → “Repeat heading”."
    )


def _headings() -> str:
    return _("Choose the styles “Heading 1”, “Heading 2” for headings, instead of large bold letters.")


def _title(kind: str) -> str:
    if kind in _OPEN_DOCUMENTS:
        return _("In LibreOffice: File → Properties → Description → Title.")
    if kind == FileKind.PDF:
        return _(
            "In Word: File → Info → Properties → Title, in LibreOffice: File → Properties → Description → "
            "Title; then export once more."
        )
    return _("File → Info → Properties → Title.")


def _show_title() -> str:
    return _(
        "Export it with the setting for accessibility (PDF/UA). In Acrobat: File → Properties → Initial View "
        "→ Show: Document Title."
    )


def _bookmarks() -> str:
    return _(
        "In Word’s dialog “Options” of the export: tick “Create bookmarks using: Headings”. In LibreOffice: "
        "“Export outlines”."
    )


def _slides(kind: str) -> str:
    if kind == FileKind.ODP:
        return _("Choose a layout with a title for each slide, and write one.")
    return _("View → Outline View shows which slides have none. Home → Layout gives a slide a place for it.")


def _sheets() -> str:
    return _("Double-click on the tab of the sheet and write what is on it.")


def _utf8() -> str:
    return _("Save it anew, and choose “UTF-8” as encoding.")


def _script() -> str:
    return _("Try whether the form works without it, for instance in a browser on a phone.")


def _hidden(kind: str) -> str:
    return _("Delete what is not meant for the public: File → Info → Check for Issues → Inspect Document.")


def _comments() -> str:
    return _("In Word: Review → Delete All Comments. In LibreOffice: Edit → Comments → Delete All Comments.")


def _tracked() -> str:
    return _(
        "In Word: Review → Accept All Changes and Stop Tracking. In LibreOffice: Edit → Track Changes → "
        "Accept All."
    )


_OF_KIND: dict[FindingCode, Callable[[str], str]] = {
    FindingCode.NO_LANGUAGE: _language,
    FindingCode.PICTURES_WITHOUT_WORDS: _pictures,
    FindingCode.TABLES_WITHOUT_HEAD: _tables,
    FindingCode.NO_TITLE: _title,
    FindingCode.TITLE_IS_FILE_NAME: _title,
    FindingCode.SLIDES_WITHOUT_TITLE: _slides,
    FindingCode.HIDDEN_PARTS: _hidden,
}
_PLAIN: dict[FindingCode, Callable[[], str]] = {
    FindingCode.UNTAGGED: _export,
    FindingCode.EMPTY_TAGS: _export,
    FindingCode.ONLY_PICTURES: _original,
    FindingCode.SOME_PICTURES: _original,
    FindingCode.NO_TEXT: _original,
    FindingCode.RECOGNISED_TEXT: _read_through,
    FindingCode.READING_FORBIDDEN: _unlock,
    FindingCode.COPYING_FORBIDDEN: _unlock,
    FindingCode.UNREADABLE_LETTERS: _letters,
    FindingCode.FIELDS_WITHOUT_NAMES: _fields,
    FindingCode.NO_HEADINGS: _headings,
    FindingCode.TITLE_NOT_SHOWN: _show_title,
    FindingCode.NO_BOOKMARKS: _bookmarks,
    FindingCode.NAMELESS_SHEETS: _sheets,
    FindingCode.OLD_ENCODING: _utf8,
    FindingCode.FAULTS_MENDED: _export,
    FindingCode.SCRIPT: _script,
    FindingCode.COMMENTS: _comments,
    FindingCode.TRACKED_CHANGES: _tracked,
}
