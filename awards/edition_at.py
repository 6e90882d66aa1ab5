from django.shortcuts import get_object_or_404

from awards.models import Edition


def edition_at(slug: str, year: int) -> Edition:
    """The public edition with this address, or a former one of its award. Http404 if there is none."""
    rows = Edition.objects.public().with_page().filter(year=year)
    return rows.filter(award__slug=slug).first() or get_object_or_404(rows, award__former_slugs__slug=slug)
