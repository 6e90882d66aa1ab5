"""What a file is called: shown, and never a path."""

import pytest

from attachments.kinds import Kind
from attachments.shown_name import LONGEST, in_sentence, shown_name


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Projekt.pdf", "Projekt.pdf"),
        ("Projekt.PDF", "Projekt.PDF"),
        ("../../x", "x.pdf"),
        ("C:\\Users\\Rita\\x.pdf", "x.pdf"),
        ("/etc/passwd", "passwd.pdf"),
        ("null\0byte.pdf", "nullbyte.pdf"),
        ("zwei\r\nZeilen.pdf", "zwei Zeilen.pdf"),
        ("brief\u202efdp.exe", "brieffdp.exe.pdf"),
        ("brief.pdf.exe", "brief.pdf.exe.pdf"),
        ("scan.png", "scan.pdf"),
        ("Version 2.1", "Version 2.1.pdf"),
        (".pdf", "file.pdf"),
        ("..", "file.pdf"),
        ("", "file.pdf"),
        ('"; rm -rf ~.pdf', '"; rm -rf ~.pdf'),
        ("<b>fett</b>.pdf", "b>.pdf"),
        ("Überblick Schüler.pdf", "Überblick Schüler.pdf"),
        ("مشروعنا.pdf", "مشروعنا.pdf"),
    ],
)
def test_the_name_is_harmless_and_has_the_right_ending(typed, shown):
    assert shown_name(typed, Kind.PDF) == shown


def test_a_long_name_keeps_its_ending():
    name = shown_name("a" * 5000 + ".docx", Kind.DOCX)
    assert (len(name), name[-6:]) == (LONGEST, "a.docx")


@pytest.mark.parametrize("typed", ["foto.jpg", "foto.JPEG", "foto.jfif"])
def test_a_jpeg_may_be_called_in_its_several_ways(typed):
    assert shown_name(typed, Kind.JPEG) == typed


def test_in_a_sentence_a_name_keeps_its_own_direction():
    assert in_sentence("مشروعنا.pdf") == "\u2068مشروعنا.pdf\u2069"
    assert in_sentence("a\u202eb") == "\u2068ab\u2069"
    assert len(in_sentence("a" * 300)) == LONGEST + 2
