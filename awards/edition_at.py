from django.shortcuts import get_object_or_404

from awards.models import Edition
from website.addresses.moved import Moved


def edition_at(slug: str, year: int) -> Edition:
    """The public edition of this address. Moved where its award has another now, 404 if there is none."""
    rows = Edition.objects.public().with_page().filter(year=year)
    edition = rows.filter(award__slug=slug).first()
    if edition is None:
        raise Moved(slug=get_object_or_404(rows, award__former_slugs__slug=slug).award.slug)
    return edition
