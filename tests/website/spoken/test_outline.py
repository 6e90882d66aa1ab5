"""What a screen reader says of a page, made from its HTML."""

import pytest
from django.utils.translation import override

from website.spoken.outline import outline_of
from website.spoken.warnings import warnings_of
from website.spoken.words import in_words


def said(body: str, language: str = "en", page: str = "en") -> list[str]:
    with override(language):
        return [in_words(line) for line in outline_of(f'<html lang="{page}"><body>{body}</body></html>')]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("", []),
        ("<p>Hello.</p><p>You <strong>there</strong>.</p>", ["Hello.", "You there."]),
        ("<h2>Contact</h2>", ["Heading, level 2: Contact"]),
        ("<p>More <a href='/x'>about us</a>.</p>", ["More", "Link: about us"]),
        ("<p lang='de'>Guten Tag.</p>", ["(in German) Guten Tag."]),
        ("<p>The <span lang='de'>Ausländerbehörde</span> decides.</p>", ["The", "(in German) Ausländerbehörde", "decides."]),
        ("<h2>The <span lang='de'>Amt</span></h2>", ["Heading, level 2: The Amt"]),
        ("<nav aria-label='Main'><a href='/'>Home</a></nav>", ["Navigation: Main", "Link: Home", "End of: Navigation: Main"]),
        ("<nav aria-labelledby='x'><h2 id='x'>Parts</h2></nav>", ["Navigation: Parts", "Heading, level 2: Parts", "End of: Navigation: Parts"]),
        ("<header>A</header><main><header>B</header></main>", ["Head of the page", "A", "End of: Head of the page", "Main content", "B", "End of: Main content"]),
        ("<section><p>A</p></section><section aria-label='B'></section>", ["A", "Section: B", "End of: Section: B"]),
        ("<div role='search'>A</div>", ["Search", "A", "End of: Search"]),
        ("<ul><li>A</li><li>B</li></ul>", ["List with 2 items", "A", "B"]),
        ("<ol><li>A</li></ol>", ["List with 1 item", "A"]),
        ("<img src='x' alt='A door'>", ["Image: A door"]),
        ("<img src='x' alt=''>", ["Image, decorative: nothing is said"]),
        ("<img src='x'>", ["Image without a text"]),
        ("<svg aria-hidden='true'><title>no</title></svg>", []),
        ("<p hidden>no</p><p aria-hidden='true'>no</p><script>no</script>", []),
        ("<a href='/x' aria-label='Jena'>J</a>", ["Link: Jena"]),
        ("<a href='/x'><img src='x' alt='Jena'></a>", ["Link: Jena"]),
        ("<a href='/x'></a>", ["Link without a name"]),
        ("<a href='/x' aria-current='page'>Jena</a>", ["Link: Jena, current page"]),
        ("<a>no link</a>", ["no link"]),
        ("<button aria-pressed='true'>High contrast</button>", ["Button: High contrast, pressed"]),
        ("<label for='a'>Name</label><input id='a' required>", ["Field: Name, required"]),
        ("<label>Yes <input type='checkbox' checked></label>", ["Box to tick: Yes, chosen"]),
        ("<input type='hidden'><input type='submit' value='Send'>", ["Button: Send"]),
        ("<fieldset><legend>Contrast</legend><label><input type='radio'> high</label></fieldset>", ["Group: Contrast", "Choice: high"]),
        ("<details><summary>More</summary><p>Text</p></details>", ["Unfolds: More, folded", "Text"]),
        ("<table><caption>Hours</caption><tr><th>Day</th><td>9 am</td></tr></table>", ["Table, rows: 1, columns: 2: Hours", "Day · 9 am"]),
        ("<p>Inte\u00adgra\u00adtion</p>", ["Integration"]),
        ("<p>…</p>", []),
        ("<p>not closed <b>bold", ["not closed bold"]),
    ],
)  # fmt: skip
def test_each_thing_is_said_in_words(body, lines):
    assert said(body) == lines


def test_in_german():
    assert said("<h1>Kontakt</h1><p lang='en'>Hello.</p>", "de", "de") == [
        "Überschrift, Ebene 1: Kontakt", "(auf Englisch) Hello.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "html", ["", "   ", "<", "a", "<p>", "<html>", "\x00", "<body><a href=x", "<h1>" * 300]
)
def test_what_is_no_page_is_no_error(html):
    warnings_of(outline_of(html))


@pytest.mark.parametrize(
    ("body", "warning"),
    [
        ("<h1>A</h1><h2>B</h2>", ""),
        ("<h1>A</h1><h3>B</h3>", "The heading “B” has level 3, but the one before it has level 1."),
        ("<h2>B</h2>", "There is not exactly one heading of level 1."),
        ("<a href='/x'>hier</a>", "The link “hier” does not say where it leads."),
        ("<a href='/x'>Mehr …</a>", "The link “Mehr …” does not say where it leads."),
        ("<a href='/x'>here</a>", "The link “here” does not say where it leads."),
        ("<a href='/x'>where we are</a>", ""),
        ("<a href='/x'></a>", "A link has no name; it leads to /x."),
        ("<a href='/x'>A</a><a href='/y'>A</a>", "Several links are called “A” and lead to different pages."),
        ("<a href='/x'>A</a><a href='/x'>A</a>", ""),
        ("<img src='x'>", "An image has no text that says what it shows."),
        ("<img src='x' alt=''>", ""),
        ("<button></button>", "A button or a field has no name."),
        ("<nav aria-label='A'></nav><nav aria-label='A'></nav>", "Two parts of the page have the same name: “A”."),
        ("<nav aria-label='A'></nav><nav aria-label='B'></nav>", ""),
    ],
)  # fmt: skip
def test_what_sounds_wrong(body, warning):
    with override("en"):
        assert warnings_of(outline_of(f"<html lang='en'><body>{body}</body></html>")) == [warning] * bool(
            warning
        )
