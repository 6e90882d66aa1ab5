"""What is the same for a form, and what follows when it is sent."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from django import forms
from django.core.files.base import ContentFile

from events.models import Event, EventDate, Place
from library.models import LibraryPicture
from offices.models import Contact, Office
from website.two_editors.state import StateOfForm, normal

HOSTILE = [
    "",
    " ",
    "x",
    "0" * 10,
    "1732830000 title",
    "1732830000 title:",
    "a:b c:d",
    "\x00",
    "١٢٣٤٥٦٧٨٩٠ a:b",
    "9" * 400,
]


def column(model, name):
    return model._meta.get_field(name)


class TestTheSame:
    @pytest.mark.parametrize(
        ("one", "other", "field"),
        [
            ("a\r\nb", "a\nb", column(Contact, "purpose_de")),
            ("  a ", "a", column(Contact, "name_de")),
            (None, "", column(Contact, "name_en")),
            ("03641 12345", "+49364112345", column(Contact, "phone")),
            ("<p>a</p>\n<p>b</p>", "<p>a</p><p>b</p>", column(Office, "mission_de")),
            ("<ul><li><p>a</p></li></ul>", "<ul><li>a</li></ul>", column(Office, "mission_de")),
            ("<p></p>", "", column(Office, "mission_de")),
            ('<p onclick="x()">a</p>', "<p>a</p>", column(Office, "mission_de")),
            (Decimal("50.5"), Decimal("50.500000"), column(Place, "latitude")),
            (time(9), time(9, 0, 0), column(EventDate, "starts")),
        ],
        ids=str,
    )
    def test_means_the_same(self, one, other, field):
        assert normal(one, field) == normal(other, field)

    @pytest.mark.parametrize(
        ("one", "other", "field"),
        [
            ("a b", "a  b", column(Contact, "name_de")),
            ("<p>a</p>", "<h3>a</h3>", column(Office, "mission_de")),
            ("<p>a <em>b</em></p>", "<p>a b</p>", column(Office, "mission_de")),
            ('<p><a href="https://a.example">a</a></p>', '<p><a href="https://b.example">a</a></p>', column(Office, "mission_de")),
            (False, None, column(Place, "step_free")),
            (0, None, column(Event, "price")),
            (date(2031, 6, 1), date(2031, 6, 2), column(EventDate, "day")),
        ],
        ids=str,
    )  # fmt: skip
    def test_means_something_else(self, one, other, field):
        assert normal(one, field) != normal(other, field)

    def test_seconds_that_a_field_does_not_show_are_nothing_to_lose(self):
        shown = forms.DateTimeField(widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M"))
        stored, typed = datetime(2031, 6, 1, 8, 0, 59, tzinfo=UTC), datetime(2031, 6, 1, 8, 0, tzinfo=UTC)
        assert normal(stored, None, shown) == normal(typed, None, shown)
        assert normal(stored) != normal(typed)

    def test_a_file_that_was_just_sent_is_another_one(self):
        assert normal(ContentFile(b"", name="a.pdf"), column(LibraryPicture, "image")) != "a.pdf"


class TestThreeWays:
    LOADED = StateOfForm.of({"name": "old"})

    @pytest.mark.parametrize(
        ("mine", "stored", "untouched", "conflict"),
        [
            ("old", "old", True, False),
            ("old", "theirs", True, False),
            ("mine", "old", False, False),
            ("mine", "theirs", False, True),
            ("same", "same", True, False),
        ],
    )
    def test_what_follows(self, mine, stored, untouched, conflict):
        assert self.LOADED.is_untouched("name", mine=mine, stored=stored) is untouched
        assert self.LOADED.is_in_conflict("name", mine=mine, stored=stored) is conflict

    def test_a_field_that_the_state_does_not_name_is_never_written_over_unseen(self):
        assert self.LOADED.is_in_conflict("other", mine="mine", stored="theirs")

    def test_comes_back_as_it_was_written(self):
        assert StateOfForm.read(str(self.LOADED)) == self.LOADED

    @pytest.mark.parametrize("written", HOSTILE)
    def test_whatever_else_is_sent_is_a_state_that_is_not_known(self, written):
        state = StateOfForm.read(written)
        assert state == StateOfForm(is_known=False) or not state.fingerprints
        assert state.is_in_conflict("name", mine="mine", stored="old")
