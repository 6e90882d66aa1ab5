"""What a page says, as people read it."""


def words(locator) -> str:
    """Soft hyphens only say where a word may break."""
    return locator.inner_text().replace("\u00ad", "")
