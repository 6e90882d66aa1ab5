"""Tagged PDF (PDF/UA-1) from HTML, by WeasyPrint.

WeasyPrint needs Pango, which no Python package brings: a machine without it makes no PDF and loses nothing
else. So it is imported only here, and only when it is asked for.

Nothing is fetched from anywhere. A page may show files that staff uploaded, by uploaded(), and nothing else.
"""

from functools import cache
from mimetypes import guess_type
from types import ModuleType
from urllib.parse import quote, unquote

from django.core.files.storage import default_storage
from PIL import ImageFile

UPLOADED = "upload:"

# Pictures are made small enough for paper.
PICTURES = {"optimize_images": True, "jpeg_quality": 85, "dpi": 200}


@cache
def weasyprint() -> ModuleType | None:
    """WeasyPrint, or None where it or what it needs is missing. Without Pango its import raises OSError."""
    try:
        import weasyprint
    except (ImportError, OSError):
        return None
    # It makes Pillow accept half a picture, in the whole process: uploads would be taken that are damaged.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    return weasyprint


def can_make_pdf() -> bool:
    return weasyprint() is not None


def uploaded(name: str) -> str:
    """The address, within a PDF, of a file in the storage of uploads."""
    return f"{UPLOADED}{quote(name)}"


def make_pdf(html: str, stylesheet: str, address: str) -> bytes:
    """The page as a file. Its language and title are those of the HTML; links are relative to address."""
    program = weasyprint()
    fetch = _fetcher(program)
    css = program.CSS(string=stylesheet, base_url=address, url_fetcher=fetch)
    page = program.HTML(string=html, base_url=address, url_fetcher=fetch)
    return page.write_pdf(stylesheets=[css], pdf_variant="pdf/ua-1", **PICTURES)


def _fetcher(program: ModuleType):
    class Uploads(program.urls.URLFetcher):
        """What is refused is left out of the page, and its text alternative stands in."""

        def fetch(self, url, headers=None):
            if not url.startswith(UPLOADED):
                raise ValueError(f"a PDF fetches nothing: {url}")
            name = unquote(url.removeprefix(UPLOADED))
            with default_storage.open(name) as file:
                kind = guess_type(name)[0] or "application/octet-stream"
                return program.urls.URLFetcherResponse(url, file.read(), {"Content-Type": kind})

    return Uploads()
