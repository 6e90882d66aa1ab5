"""Where on the pages of its office something stands, and what tells of the office beside it."""

from django.urls import reverse

from offices.models import Office
from search.findable import in_each_language, joined, texts_of

# What a search says of an office beside each of its rows: "Beratung Jena" finds the advice of Jena. And
# whether it says anything of them.
COLUMNS = ("is_public", "slug", "place_de", "place_en", "municipality_de", "municipality_en")


def on_page_of(office: Office, anchor: str = "") -> dict[str, str]:
    fragment = f"#{anchor}" if anchor else ""
    return in_each_language(lambda: reverse("offices:office", args=[office.slug]) + fragment)


def names_of(office: Office) -> dict[str, str]:
    """In either language: whoever reads English may know the German name alone."""
    names = joined(texts_of(office, "place"), texts_of(office, "municipality"))
    both = "\n".join(filter(None, names.values()))
    return dict.fromkeys(names, both)
