"""What was found in a file, as a sentence for staff. What to do about it: documents/words/remedies.py."""

from collections.abc import Callable

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.facts import NAMED_PAGES, Finding, FindingCode


def sentence(found: Finding) -> str:
    return _SENTENCES[found.code](found)


def _pages(found: Finding) -> str:
    """ "page 3", "pages 1 and 2"."""
    numbers = [str(number) for number in found.pages]
    more = [_("more")] if found.count > NAMED_PAGES else []
    # Translators: numbers of pages, such as "pages 1, 2 and 5".
    words = ngettext("page %(numbers)s", "pages %(numbers)s", len(numbers))
    return words % {"numbers": get_text_list([*numbers, *more], _("and"))}


def _untagged(found: Finding) -> str:
    return _("The PDF has no tags: a screen reader does not know what is a heading, a list or a table.")


def _empty_tags(found: Finding) -> str:
    return _("The PDF says that it has tags for screen readers, but nothing of its text is in them.")


def _only_pictures(found: Finding) -> str:
    return _(
        "The file is only pictures, such as scanned paper: nothing can be read aloud, searched or translated."
    )


def _some_pictures(found: Finding) -> str:
    return _("On %(pages)s there is only a picture of text: nobody can have it read aloud.") % {
        "pages": _pages(found)
    }


def _no_text(found: Finding) -> str:
    return _("There is no text in the file that could be read aloud.")


def _recognised_text(found: Finding) -> str:
    return _("The text on %(pages)s was recognised by a program in a picture. It may have mistakes.") % {
        "pages": _pages(found)
    }


def _no_language(found: Finding) -> str:
    return _(
        "The file does not say in which language it is: a screen reader may read it with the wrong voice."
    )


def _reading_forbidden(found: Finding) -> str:
    return _("The PDF forbids screen readers to read it aloud.")


def _copying_forbidden(found: Finding) -> str:
    return _("The PDF forbids copying its text: many programs cannot read it aloud or translate it.")


def _unreadable_letters(found: Finding) -> str:
    return _("On %(pages)s the letters look right, but read aloud or copied they are gibberish.") % {
        "pages": _pages(found)
    }


def _fields(found: Finding) -> str:
    return ngettext(
        "%(count)s field of the form does not say what belongs into it.",
        "%(count)s fields of the form do not say what belongs into them.",
        found.count,
    ) % {"count": found.count}


def _pictures(found: Finding) -> str:
    return ngettext(
        "%(count)s picture has no words for people who do not see it.",
        "%(count)s pictures have no words for people who do not see them.",
        found.count,
    ) % {"count": found.count}


def _tables(found: Finding) -> str:
    return ngettext(
        "In %(count)s table nothing says which row is the head.",
        "In %(count)s tables nothing says which row is the head.",
        found.count,
    ) % {"count": found.count}


def _no_headings(found: Finding) -> str:
    return _("It is a long text without headings that programs know: nobody can jump to a part of it.")


def _no_title(found: Finding) -> str:
    return _("The file has no title of its own: its name is read out instead.")


def _title_is_file_name(found: Finding) -> str:
    return _("The title in the file is the name of a file and says nothing.")


def _title_not_shown(found: Finding) -> str:
    return _("Programs show the name of the file in their title bar, and not its title.")


def _no_bookmarks(found: Finding) -> str:
    return _("It has %(count)s pages and no bookmarks that lead to its parts.") % {"count": found.count}


def _slides(found: Finding) -> str:
    numbers = [str(number) for number in found.pages]
    more = [_("more")] if found.count > NAMED_PAGES else []
    words = ngettext("Slide %(numbers)s has no title.", "Slides %(numbers)s have no title.", len(numbers))
    return words % {"numbers": get_text_list([*numbers, *more], _("and"))}


def _sheets(found: Finding) -> str:
    return _("Sheets are called “Sheet1” or the like: nobody hears what is on them.")


def _old_encoding(found: Finding) -> str:
    return _("Umlauts and ß may look wrong for many readers: the text is not saved as UTF-8.")


def _faults(found: Finding) -> str:
    return _("The PDF has small faults in its structure. Most programs show it all the same.")


def _script(found: Finding) -> str:
    return _("The PDF contains a program (JavaScript), which many people’s devices do not run.")


def _hidden(found: Finding) -> str:
    return _(
        "Something is hidden in the file (sheets, rows, columns or slides). Everybody can make it visible."
    )


def _comments(found: Finding) -> str:
    return _("There are comments in the file. Everybody can read them, with the names of who wrote them.")


def _tracked(found: Finding) -> str:
    return _("Earlier wordings are kept in the file (tracked changes). Everybody can read them.")


def _not_all(found: Finding) -> str:
    return _("It is so long that only the first %(count)s of %(of)s pages were looked through.") % {
        "count": found.count,
        "of": found.of,
    }


def _claims(found: Finding) -> str:
    return _("It says of itself that it keeps to PDF/UA, the standard for accessible PDF. That is no proof.")


def _tagged(found: Finding) -> str:
    return _("It has tags for screen readers.")


def _headings(found: Finding) -> str:
    return ngettext(
        "It has %(count)s heading that one can jump to.",
        "It has %(count)s headings that one can jump to.",
        found.count,
    ) % {"count": found.count}


_SENTENCES: dict[FindingCode, Callable[[Finding], str]] = {
    FindingCode.UNTAGGED: _untagged,
    FindingCode.EMPTY_TAGS: _empty_tags,
    FindingCode.ONLY_PICTURES: _only_pictures,
    FindingCode.SOME_PICTURES: _some_pictures,
    FindingCode.NO_TEXT: _no_text,
    FindingCode.RECOGNISED_TEXT: _recognised_text,
    FindingCode.NO_LANGUAGE: _no_language,
    FindingCode.READING_FORBIDDEN: _reading_forbidden,
    FindingCode.COPYING_FORBIDDEN: _copying_forbidden,
    FindingCode.UNREADABLE_LETTERS: _unreadable_letters,
    FindingCode.FIELDS_WITHOUT_NAMES: _fields,
    FindingCode.PICTURES_WITHOUT_WORDS: _pictures,
    FindingCode.TABLES_WITHOUT_HEAD: _tables,
    FindingCode.NO_HEADINGS: _no_headings,
    FindingCode.NO_TITLE: _no_title,
    FindingCode.TITLE_IS_FILE_NAME: _title_is_file_name,
    FindingCode.TITLE_NOT_SHOWN: _title_not_shown,
    FindingCode.NO_BOOKMARKS: _no_bookmarks,
    FindingCode.SLIDES_WITHOUT_TITLE: _slides,
    FindingCode.NAMELESS_SHEETS: _sheets,
    FindingCode.OLD_ENCODING: _old_encoding,
    FindingCode.FAULTS_MENDED: _faults,
    FindingCode.SCRIPT: _script,
    FindingCode.HIDDEN_PARTS: _hidden,
    FindingCode.COMMENTS: _comments,
    FindingCode.TRACKED_CHANGES: _tracked,
    FindingCode.NOT_ALL_PAGES: _not_all,
    FindingCode.CLAIMS_PDF_UA: _claims,
    FindingCode.TAGGED: _tagged,
    FindingCode.HEADINGS: _headings,
}
