"""Rows whose address may change: the old one leads to the new one, in links and on printed leaflets alike."""

from collections.abc import Callable

from django.db import models
from django.utils.text import slugify

# As people write them where there are no umlauts. (slugify alone would make "fur" of "für".)
_WITHOUT_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


class Renamable(models.Model):
    """Needs a slug, and former slugs as rows under the name former_slugs."""

    class Meta:
        abstract = True

    def save(self, **kwargs):
        """Keep the address the row had before."""
        before = type(self).objects.filter(pk=self.pk).exclude(slug=self.slug).values_list("slug", flat=True)
        former = list(before) if self.pk else []
        super().save(**kwargs)
        for slug in former:
            self.former_slugs.get_or_create(slug=slug)
        # The address is in use again, by this row or another.
        self.former_slugs.model.objects.filter(slug=self.slug).delete()


def slug_of(title: str, max_length: int) -> str:
    """The words of a German title as the last word of an address; "" where none can be written so."""
    slug = slugify(title.lower().translate(_WITHOUT_UMLAUTS))
    whole_words, cut, _rest = slug[: max_length + 1].rpartition("-")
    return slug if len(slug) <= max_length else (whole_words if cut else slug[:max_length])


def free_slug(wanted: str, is_taken: Callable[[str], bool]) -> str:
    """The wanted slug, or the first free one of those with a number behind it."""
    slug, number = wanted, 1
    while is_taken(slug):
        number += 1
        slug = f"{wanted}-{number}"
    return slug
