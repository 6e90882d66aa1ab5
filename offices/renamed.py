"""A renamed office keeps the old addresses of all its pages as redirects."""

from django.shortcuts import get_object_or_404, redirect

from offices.models import Office


def now_called(slug: str) -> Office | None:
    """The office that had this address once."""
    return Office.objects.filter(former_slugs__slug=slug).first()


def to_new_address(name: str, slug: str, *more):
    """Lead to the page with this name; 404 where no office was ever called so."""
    renamed = get_object_or_404(Office, former_slugs__slug=slug)
    return redirect(name, renamed.slug, *more, permanent=True)
