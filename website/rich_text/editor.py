"""What the rich-text editor of the admin offers, and in which words. Few formats make good texts.

The editor's own words are English; access.js replaces them by these. What is stored in the end is decided by
website/rich_text/field.py, whatever the editor sends.
"""

from django.conf import settings
from django.urls import reverse_lazy
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from website.languages.alternates import language_name
from website.languages.spoken import Language

language_name_lazy = lazy(language_name, str)

# Everything is a button: the editor's drop-down menus cannot be reached with the keyboard.
MENU = [{"group": group} for group in ["blockType -lists", "lists", "marks", "language", "link", "history"]]

# Keys are the words the editor uses, and "formatting" for its group of buttons.
WORDS = {
    "formatting": _("Formatting"),
    "heading 3": _("heading"),
    "heading 4": _("smaller heading"),
    "paragraph": _("paragraph"),
    "unordered list": _("list"),
    "ordered list": _("numbered list"),
    "bold": _("bold"),
    "italic": _("italic"),
    "insert link": _("insert link"),
    "remove link": _("remove link"),
    "undo": _("undo"),
    "redo": _("redo"),
    "Update": _("Apply"),
    "Cancel": _("Cancel"),
}

# Of the dialog for a link, and of the pages in it.
LINK_WORDS = {
    "title": _("Link"),
    "label": _("Page, e-mail address or phone number"),
    "apply": _("Apply"),
    "cancel": _("Cancel"),
    "address": reverse_lazy("page_choices"),
    "legend": _("Or a page of this website"),
    "search": _("Words of its title"),
    "failed": _("The pages cannot be shown just now. Please type the address of the page."),
}

OTHER_LANGUAGES = {
    language.value: language.label for language in Language if language.value not in dict(settings.LANGUAGES)
}

EXTENSIONS = {
    "Bold": True,
    "Italic": True,
    "BulletList": True,
    "OrderedList": {"enableListAttributes": False},
    "ListItem": True,
    # Headings start at h3, because the page's own sections are h2.
    "Heading": {"levels": [3, 4]},
    "Link": {
        "enableTarget": False,
        "protocols": ["http", "https", "mailto", "tel", "record", "page"],
        "words": LINK_WORDS,
    },
    "HardBreak": True,
    # The browser's spell checker knows the language of each field.
    "NoSpellCheck": False,
    "Menu": {"groups": MENU},
    # Ours, see static/js/editor/.
    "Language": {
        "languages": {code: language_name_lazy(code) for code, _name in settings.LANGUAGES},
        "others": OTHER_LANGUAGES,
        "more": _("Other language"),
        "title": _("Other language"),
        "label": _("Language of the marked words"),
    },
    "Name": {
        "button": pgettext_lazy("not to be translated", "Name"),
        "title": _("Name: not to be translated"),
    },
    "Access": {"words": WORDS},
    "Paste": {"address": reverse_lazy("pasted")},
    "Record": {
        "address": reverse_lazy("records"),
        "button": _("Fact"),
        "title": _("Insert a fact"),
        "label": _("Phone number, address or time"),
        "help": _("When it changes, the text changes with it."),
        "none": _("Nothing is entered yet"),
    },
}
