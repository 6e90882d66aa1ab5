"""What runs in a process of its own (tagged_pdf.py): a page comes in, a tagged PDF of it goes out.

It knows nothing of Django. What there is to say goes to the standard error, a line for each thing.
"""

import logging
import pickle
import sys
from mimetypes import guess_type

import weasyprint

# Pictures are made small enough for paper.
PICTURES = {"optimize_images": True, "jpeg_quality": 85, "dpi": 200}


def drawn(html: str, stylesheet: str, address: str, uploads: dict[str, bytes]) -> bytes:
    fetch = Uploads(uploads)
    css = weasyprint.CSS(string=stylesheet, base_url=address, url_fetcher=fetch)
    page = weasyprint.HTML(string=html, base_url=address, url_fetcher=fetch)
    return page.write_pdf(stylesheets=[css], pdf_variant="pdf/ua-1", **PICTURES)


class Uploads(weasyprint.urls.URLFetcher):
    """Fetches nothing. What is not handed over is left out, and its text alternative stands in."""

    def __init__(self, uploads: dict[str, bytes]):
        super().__init__()
        self._uploads = uploads

    def fetch(self, url, headers=None):
        if url not in self._uploads:
            raise ValueError(f"a PDF fetches nothing: {url}")
        kind = guess_type(url)[0] or "application/octet-stream"
        return weasyprint.urls.URLFetcherResponse(url, self._uploads[url], {"Content-Type": kind})


def main() -> None:
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    sys.stdout.buffer.write(drawn(*pickle.load(sys.stdin.buffer)))


if __name__ == "__main__":
    main()
