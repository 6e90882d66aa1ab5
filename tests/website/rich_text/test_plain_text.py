import pytest

from website.rich_text.links import with_absolute_links
from website.rich_text.plain_text import (
    as_typed,
    first_sentence,
    plain_text,
    words_alone,
)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Ein <strong>Büro</strong>.</p><p>Noch eins.</p>", "Ein Büro.\nNoch eins."),
        ("<ul><li>eins</li><li><p>zwei</p></li></ul>", "eins\nzwei"),
        ("<p>a<br>b &amp; c &lt;d&gt;</p>", "a\nb & c <d>"),
        ("  <h3>Titel</h3>\n<p>Text\n mit  Umbruch</p>", "Titel\nText\nmit Umbruch"),
        ("", ""),
    ],
)
def test_the_words_without_their_formats(html, text):
    assert plain_text(html) == text


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Das Büro hilft. Es berät auch.", "Das Büro hilft."),
        ("Wer hilft? Das Büro.", "Wer hilft?"),
        ("Es hilft z. B. Familien und bzw. Ämtern. Mehr dazu.", "Es hilft z. B. Familien und bzw. Ämtern."),
        ("Seit dem 1. November 2016. Heute auch.", "Seit dem 1. November 2016. Heute auch."),
        ("Frau Dr. Müller leitet es. Sie berät.", "Frau Dr. Müller leitet es."),
        ("Es heißt „Haus.“ Dort ist es.", "Es heißt „Haus.“"),
        ("Es hilft (auch Kindern). Danach mehr.", "Es hilft (auch Kindern)."),
        ("Ämter arbeiten zusammen. Übrigens auch hier.", "Ämter arbeiten zusammen."),
        ("Ohne Punkt\nZweite Zeile.", "Ohne Punkt"),
        ("", ""),
    ],
)
def test_the_first_sentence(text, sentence):
    assert first_sentence(text) == sentence


LINKS = [
    ('<a href="https://example.org/a?b=1&amp;c=2">hier</a>', "hier (https://example.org/a?b=1&c=2)"),
    ('<a href="https://www.example.org/">www.example.org</a>', "www.example.org"),
    ('<a href="https://example.org">https://example.org/</a>', "https://example.org/"),
    ('<a href="https://example.org/a">example.org</a>', "example.org (https://example.org/a)"),
    ('<a href="mailto:buero@example.org?subject=Fest">Schreiben Sie</a>', "Schreiben Sie (buero@example.org)"),
    ('<a href="mailto:buero@example.org">Mail: buero@example.org</a>', "Mail: buero@example.org"),
    ('<a href="tel:+493641493333">Rufen Sie an</a>', "Rufen Sie an (03641 493333)"),
    ('<a href="tel:+493641493333">03641 / 49-33 33</a>', "03641 / 49-33 33"),
    ('<a href="/de/bueros/">Büros</a>', "Büros (https://site.example/de/bueros/)"),
    ('<a href="../anmelden/">Anmelden</a>', "Anmelden (https://site.example/de/anmelden/)"),
    ('<a href="#wann">Wann</a>', "Wann (https://site.example/de/fest/#wann)"),
    ('<a href="//example.org/x">dort</a>', "dort (https://example.org/x)"),
    ('<a href="https://[kaputt">dort</a>', "dort (https://[kaputt)"),
    ('<a href="https://example.org/x"></a>', "https://example.org/x"),
    ('<a hreflang="en" href="https://example.org/x"><strong>dort </strong></a>.', "dort (https://example.org/x)."),
    ('<a href="https://example.org/x">dort </a>und da', "dort (https://example.org/x) und da"),
    ('<a href="https://example.org/&quot;&lt;b&gt;">x</a>', 'x (https://example.org/"<b>)'),
]  # fmt: skip


@pytest.mark.parametrize(("html", "text"), LINKS)
def test_a_link_keeps_its_address(html, text, settings):
    settings.SITE_URL = "https://site.example"
    assert plain_text(f"<p>{html}</p>", "https://site.example/de/fest/") == text


def test_a_text_that_is_typed_again_keeps_the_address_too(settings):
    settings.SITE_URL = "https://site.example"
    html = '<p>Mehr <a href="/de/x/">dort</a>.</p><p>Gern.</p>'
    assert as_typed(html) == "Mehr dort (https://site.example/de/x/).\n\nGern."


def test_what_is_searched_has_the_words_alone():
    assert words_alone('<p>Mehr <a href="https://example.org">dort</a>.</p>') == "Mehr dort."


def test_links_are_absolute_and_everything_else_stays():
    html = '<h3>A</h3><p><a hreflang="en" href="../b/?c=1&amp;d=2">b</a> <a href="tel:115">115</a></p>'
    assert with_absolute_links(html, "https://site.example/de/fest/") == html.replace(
        "../b/", "https://site.example/de/b/"
    )
