import pytest

from website.plain_text import first_sentence, plain_text


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
