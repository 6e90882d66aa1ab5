"""Our additions to the rich-text editor of the admin, used in website/rich_text/editor.py."""

from django.templatetags.static import static
from django.utils.functional import lazy
from django_prose_editor.config import html_tags

static_lazy = lazy(static, str)
_SCRIPTS = ["access", "language", "link", "name", "paste", "record"]

DJANGO_PROSE_EDITOR_EXTENSIONS = [
    {
        "js": [static_lazy(f"js/editor/{name}.js") for name in _SCRIPTS],
        "extensions": {
            "Access": html_tags([]),
            "Language": html_tags(["span"], {"span": ["lang"]}),
            "Name": html_tags(["span"], {"span": ["translate"]}),
            "Paste": html_tags([]),
            "Record": html_tags([]),
        },
    }
]
