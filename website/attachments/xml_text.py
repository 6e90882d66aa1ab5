from .refused import has_more_inside


def text_of(content: bytes) -> str:
    """The text of XML as office programs write it. In another encoding it could hide from a search."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise has_more_inside() from error
    if "\0" in text or "<!DOCTYPE" in text:
        raise has_more_inside()
    return text
