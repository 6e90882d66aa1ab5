"""One stylesheet in production: css/site.css with everything it imports, in one hashed, compressed file.
Another for the admin: css/staff.css, after the stylesheets that Django brings.

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
STAFF_ENTRANCE = "css/staff.css"
STAFF_BUNDLE = "css/anlaufstelle-staff.css"

_IMPORT = re.compile(r'@import url\("(?P<path>[^"]+)"\)(?: layer\((?P<layer>\w+)\))?(?: (?P<media>\w+))?;')


def bundle(read, entrance: str = "site.css") -> str:
    """Return the stylesheet with each import replaced by the file's content, in its layer if it has one.

    read takes a path below css/ and returns the text of that file.
    """

    def inline(statement: re.Match) -> str:
        css = read(statement["path"])
        css = f"@layer {statement['layer']} {{\n{css}\n}}" if statement["layer"] else css
        return f"@media {statement['media']} {{\n{css}\n}}" if statement["media"] else css

    return _IMPORT.sub(inline, read(entrance))


def stylesheet_url() -> str:
    return static(ENTRANCE if settings.DEBUG else BUNDLE)


def staff_stylesheet_url() -> str:
    return static(STAFF_ENTRANCE if settings.DEBUG else STAFF_BUNDLE)


def _read_source(path: str) -> str:
    with open(finders.find(f"css/{path}"), encoding="utf-8") as source:
        return source.read()


class OneStylesheetStorage(CompressedManifestStaticFilesStorage):
    def post_process(self, paths, dry_run=False, **options):
        for whole, entrance in [(BUNDLE, "site.css"), (STAFF_BUNDLE, "staff.css")]:
            if not dry_run:
                self.delete(whole)
                self.save(whole, ContentFile(cssmin(bundle(_read_source, entrance))))
                paths = {**paths, whole: (self, whole)}
        yield from super().post_process(paths, dry_run, **options)
