"""A table becomes lines that say all that it said: no cells that run together, no names that were none."""

import pytest

from website.rich_text.field import clean

HEADS = "<tr><th>Tag</th><th>Zeit</th><th>Ort</th></tr>"
WORD = """<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=302 style='width:226.55pt'><p class=MsoNormal><b>Tag<o:p></o:p></b></p></td>
  <td width=302><p class=MsoNormal><b>Zeit<o:p></o:p></b></p></td>
 </tr>
 <tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'>
  <td width=302><p class=MsoNormal>Montag<o:p></o:p></p></td>
  <td width=302><p class=MsoNormal>9 bis 12 Uhr<o:p></o:p></p><p class=MsoNormal>14 bis 16 Uhr<o:p></o:p></p></td>
 </tr>
</table>"""


def lines(*words: str) -> str:
    return f"<ul>{''.join(f'<li><p>{line}</p></li>' for line in words)}</ul>"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (WORD, lines("Tag: Montag; Zeit: 9 bis 12 Uhr, 14 bis 16 Uhr")),
        (
            f"<table>{HEADS}<tr><td>Montag</td><td>9</td><td>Rathaus</td></tr><tr><td>Dienstag</td><td></td><td>Turm</td></tr></table>",
            lines("Tag: Montag; Zeit: 9; Ort: Rathaus", "Tag: Dienstag; Ort: Turm"),
        ),
        (
            "<table><thead><tr><td>Tag:</td><td>Zeit</td></tr></thead><tbody><tr><td>Mo</td><td>9</td></tr></tbody></table>",
            lines("Tag: Mo; Zeit: 9"),
        ),
        (
            "<table><tr style='mso-yfti-irow:-1'><td>Tag</td><td>Zeit</td></tr><tr><td>Mo</td><td>9</td></tr></table>",
            lines("Tag: Mo; Zeit: 9"),
        ),
        (
            "<table><tr><td bgcolor=#DDD>Tag</td><td style='background:#ddd'>Zeit</td></tr><tr><td>Mo</td><td>9</td></tr></table>",
            lines("Tag: Mo; Zeit: 9"),
        ),
        (
            "<table><tr><td>Montag</td><td>geschlossen</td></tr><tr><td>Dienstag:</td><td>9</td></tr></table>",
            lines("Montag: geschlossen", "Dienstag: 9"),
        ),
        (
            "<table><tr><th></th><th>Mo</th><th>Di</th></tr><tr><th>früh</th><td>9</td><td>10</td></tr></table>",
            lines("früh: Mo 9; Di 10"),
        ),
        (
            f"<table>{HEADS}<tr><td rowspan=2>Mo</td><td>9</td><td>A</td></tr><tr><td>14</td><td>B</td></tr></table>",
            lines("Tag: Mo; Zeit: 9; Ort: A", "Tag: Mo; Zeit: 14; Ort: B"),
        ),
        (
            f"<table>{HEADS}<tr><td colspan=3>Im Winter</td></tr><tr><td>Mo</td><td colspan=2>nie</td></tr></table>",
            "<p>Im Winter</p>" + lines("Tag: Mo; Zeit: nie"),
        ),
        (
            "<table><caption>Zeiten</caption><tr><td>Mo</td><td>9</td></tr></table>",
            "<p>Zeiten</p>" + lines("Mo: 9"),
        ),
        (
            "<table><tr><td>Post</td><td><a href='a@b.de'>a@b.de</a></td></tr></table>",
            lines('Post: <a href="mailto:a@b.de">a@b.de</a>'),
        ),
        # Only there for the layout.
        ("<table><tr><td><p>eins</p><p>zwei</p></td></tr></table>", "<p>eins</p><p>zwei</p>"),
        (
            "<table><tr><td><h2>A</h2></td><td><ul><li>b</li></ul></td></tr></table>",
            "<h3>A</h3><ul><li>b</li></ul>",
        ),
        ("<table><tr><td><table><tr><td>Mo</td><td>9</td></tr></table></td></tr></table>", lines("Mo: 9")),
        ("<table><tr><td></td></tr></table><p>x</p>", "<p>x</p>"),
    ],
)
def test_each_row_says_it_all(table, expected):
    assert clean(table) == expected
    assert clean(expected) == expected


@pytest.mark.parametrize("span", ["0", "-1", "99999999", "x", ""])
def test_spans_that_no_table_has(span):
    table = f"<table><tr><td colspan='{span}' rowspan='{span}'>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"
    assert all(word in clean(table) for word in "abcd")
