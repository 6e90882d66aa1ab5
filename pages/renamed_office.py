from django.shortcuts import get_object_or_404, redirect

from offices.models import Office


def to_new_address(name: str, slug: str, *more):
    """A renamed office keeps the old addresses of all its pages as redirects."""
    renamed = get_object_or_404(Office, former_slugs__slug=slug)
    return redirect(name, renamed.slug, *more, permanent=True)
