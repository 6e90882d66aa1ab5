"""One stylesheet in production: css/site.css with everything it imports, in one hashed, compressed file.

Comments and spaces are for us and stay here; a browser reads the same rules without them.

While developing (DEBUG) the browser loads css/site.css and its imports one by one.
"""

import re

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.files.base import ContentFile
from django.templatetags.static import static
from rcssmin import cssmin
from whitenoise.storage import CompressedManifestStaticFilesStorage

ENTRANCE = "css/site.css"
BUNDLE = "css/anlaufstelle.css"

_IMPORT = re.compile(r'@import url\("(?P<path>[^"]+)"\) layer\((?P<layer>\w+)\)(?: (?P<media>\w+))?;')


def bundle(read) -> str:
    """Return css/site.css with each import replaced by the file's content in its layer.

    read takes a path below css/ and returns the text of that file.
    """

    def inline(statement: re.Match) -> str:
        layer = f"@layer {statement['layer']} {{\n{read(statement['path'])}\n}}"
        return f"@media {statement['media']} {{\n{layer}\n}}" if statement["media"] else layer

    return _IMPORT.sub(inline, read("site.css"))


def stylesheet_url() -> str:
    return static(ENTRANCE if settings.DEBUG else BUNDLE)


def _read_source(path: str) -> str:
    with open(finders.find(f"css/{path}"), encoding="utf-8") as source:
        return source.read()


class OneStylesheetStorage(CompressedManifestStaticFilesStorage):
    def post_process(self, paths, dry_run=False, **options):
        if not dry_run:
            self.delete(BUNDLE)
            self.save(BUNDLE, ContentFile(cssmin(bundle(_read_source))))
            paths = {**paths, BUNDLE: (self, BUNDLE)}
        yield from super().post_process(paths, dry_run, **options)
