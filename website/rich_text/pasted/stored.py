"""For migrations: links that led nowhere because what was typed was stored as it was."""

import re

from website.rich_text.field import clean

# All but addresses with a scheme and paths of our own.
_TO_MEND = re.compile(r'<a [^>]*href="(?!https?://|mailto:[^ "]+"|tel:[+\d]+[";]|/[^/\\])')


def mend_links(model, names: list[str]) -> list:
    """Complete them, and take those off that nobody can complete. Returns the rows that are others now."""
    mended = []
    for row in model._base_manager.only("pk", *names).iterator(chunk_size=500):
        texts = {name: getattr(row, name) or "" for name in names}
        new = {name: clean(text) for name, text in texts.items() if _TO_MEND.search(text)}
        if new:
            model._base_manager.filter(pk=row.pk).update(**new)
            mended.append(row.pk)
    return mended
