"""Which signs are allowed is told once: form, mail, feed and name of a file agree."""

import pytest
from django.core.exceptions import ValidationError

from attachments.shown_name import plain_name
from outbox.header_values import check_line
from outbox.letter import _clean as body_of_mail
from website.public_forms.fields import Line
from website.rich_text.field import clean
from website.rich_text.plain_text import printable

CONTROL = [*"\x00\x07\x1b\x7f\x80\x9f"]
ENDS_OF_LINES = [*"\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"]


@pytest.mark.parametrize("sign", [*CONTROL, *ENDS_OF_LINES], ids=ascii)
def test_what_is_no_line_is_one_neither_in_a_form_nor_in_the_header_of_a_mail(sign):
    with pytest.raises(ValidationError):
        Line().clean(f"Tag{sign}der Nachbarn")
    with pytest.raises(ValueError, match="one line"):
        check_line("subject", f"Tag{sign}der Nachbarn")


@pytest.mark.parametrize("sign", [*CONTROL, "\ud800"], ids=ascii)
def test_control_characters_and_halves_stand_in_no_mail_no_feed_and_no_name_of_a_file(sign):
    text = f"Tag{sign} der Nachbarn"
    assert body_of_mail(text) == printable(text) == plain_name(text) == "Tag der Nachbarn"


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\ud800", "\uffff"], ids=ascii)
def test_what_no_document_can_hold_stands_in_no_rich_text_and_no_feed(sign):
    assert clean(f"<p>Tag{sign} der Nachbarn</p>") == "<p>Tag der Nachbarn</p>"
    assert printable(f"Tag{sign} der Nachbarn") == "Tag der Nachbarn"


@pytest.mark.parametrize("text", ["Straße 5, 1. Stock", "日本語", "می‌خواهم", "a\tb", "👩‍👩‍👧"])
def test_what_people_write_stays(text):
    assert Line().clean(text) == body_of_mail(text) == printable(text) == text
