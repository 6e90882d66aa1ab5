import re
from pathlib import Path

from django.conf import settings
from rcssmin import cssmin

from website.stylesheet import BUNDLE, bundle, stylesheet_url


def test_imports_become_layers_in_their_order():
    files = {
        "site.css": '@layer a, b;\n@import url("a.css") layer(a);\n@import url("b.css") layer(b) print;\n',
        "a.css": "p { color: red; }",
        "b.css": "p { color: blue; }",
    }
    assert bundle(files.__getitem__) == (
        "@layer a, b;\n@layer a {\np { color: red; }\n}\n@media print {\n@layer b {\np { color: blue; }\n}\n}\n"
    )


def test_the_collected_stylesheet_is_whole_hashed_and_compressed():
    root = Path(settings.STATIC_ROOT)
    whole = (root / BUNDLE).read_text()
    assert "@import" not in whole
    assert whole == cssmin(bundle(lambda path: (Path("static/css") / path).read_text()))
    assert len(whole) > 10_000
    hashed = stylesheet_url().removeprefix(settings.STATIC_URL)
    assert re.fullmatch(r"css/anlaufstelle\.[0-9a-f]{12}\.css", hashed)
    assert (root / f"{hashed}.gz").exists()


def test_what_is_below_something_stays_below_it():
    """rcssmin takes the space before a colon away inside of @media and @container: `.a :is(.b)` became `.a:is(.b)`."""
    for entrance in ["site.css", "staff.css"]:
        whole = bundle(lambda path: (Path("static/css") / path).read_text(), entrance)
        whole = re.sub(r"/\*.*?\*/", "", whole, flags=re.DOTALL)
        below = re.compile(r"[\w\])*] :(?=is|not|where|has)")
        assert len(below.findall(cssmin(whole))) == len(below.findall(whole)), entrance


def test_while_developing_each_file_is_loaded_by_itself(settings):
    settings.DEBUG = True
    assert "site" in stylesheet_url()
