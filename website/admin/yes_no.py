"""Yes and no as words: Django draws a sign and calls it “True” in every language."""

from django.contrib.admin.templatetags import admin_list
from django.utils.translation import gettext as _
from django.utils.translation import pgettext


def in_words(value: bool | None) -> str:
    return {True: _("yes"), False: _("no")}.get(value, pgettext("yes or no", "unknown"))


def connect() -> None:
    """Lists and pages of one row ask the same function."""
    admin_list._boolean_icon = in_words
