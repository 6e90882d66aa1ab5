"""Rows whose address may change: the old one leads to the new one, in links and on printed leaflets alike."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.core.validators import slug_re
from django.db import models
from django.db.models import Q
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from website.languages.bilingual import languages, pick
from website.reading.characters import plain_characters
from website.reading.letters import ascii_letters

LONGEST_SLUG = 120  # letters, of all our tables
Row = TypeVar("Row", bound="Renamable")

ROOM_FOR_A_NUMBER = 5  # letters, such as -1234


class Renamable(models.Model):
    """Needs the fields of ADDRESS, and FormerAddress with the same fields under the name former_slugs."""

    slug: models.SlugField
    former_slugs: Any
    # What makes its address, no two rows alike.
    ADDRESS = ["slug"]
    # Words that are addresses of the site at the same place, now or soon.
    RESERVED_SLUGS: set[str] = set()

    class Meta:
        abstract = True

    def save(self, **kwargs: Any) -> None:
        """Keep the address the row had before."""
        stored = type(self)._default_manager.filter(pk=self.pk).values(*self.ADDRESS)
        before = stored.first() if self.pk else None
        super().save(**kwargs)
        now = {name: getattr(self, name) for name in self.ADDRESS}
        if before and before != now:
            self.former_slugs.get_or_create(**before)
        # The address is in use again, by this row or another.
        self.former_slugs.model.objects.filter(**now).delete()

    def clean(self) -> None:
        super().clean()
        if self.slug in self.RESERVED_SLUGS:
            raise ValidationError({"slug": _("This word is an address of the site. Please choose another.")})


class FormerAddress(models.Model):
    """An address a row had before, by the field slug. Links and printed leaflets go on leading to the row."""

    slug: models.SlugField

    class Meta:
        abstract = True
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")

    def __str__(self) -> str:
        return self.slug


class NamedByTitle(Renamable):
    """Needs a slug from slug_by_title() and a title; has the slug made where nobody wrote one."""

    # The slug where the title has no words that can be in an address.
    SLUG_WITHOUT_TITLE: str

    class Meta:
        abstract = True

    def save(self, **kwargs: Any) -> None:
        if not self.slug:
            self.slug = self._free_slug()
        super().save(**kwargs)

    def _free_slug(self) -> str:
        """The words of the title, with a number behind them where another row has or had them."""
        length: int = self._meta.get_field("slug").max_length  # type: ignore[assignment, union-attr]  # a column
        title = pick(self, "title", languages()[0]).text
        wanted = slug_of(title, length - ROOM_FOR_A_NUMBER) or self.SLUG_WITHOUT_TITLE
        return numbered(wanted, self._is_taken)

    def _is_taken(self, slug: str) -> bool:
        same = Q(slug=slug) | Q(former_slugs__slug=slug)
        others = type(self)._default_manager.filter(same).exclude(pk=self.pk)
        return slug in self.RESERVED_SLUGS or others.exists()


def slug_by_title(max_length: int) -> models.SlugField:
    return models.SlugField(
        _("address of the page"),
        unique=True,
        blank=True,
        max_length=max_length,
        help_text=_("The last word of the page’s address. Leave it empty to have it made from the title."),
    )


def numbered(wanted: str, is_taken: Callable[[str], bool]) -> str:
    """The slug itself, or with the first number that is free behind it."""
    slug, number = wanted, 1
    while is_taken(slug):
        number += 1
        slug = f"{wanted}-{number}"
    return slug


def slug_of(title: str, max_length: int) -> str:
    """The words of a German title as the last word of an address; "" where none can be written so."""
    slug = slugify(ascii_letters(plain_characters(title).replace("/", " ")))
    whole_words, cut, _rest = slug[: max_length + 1].rpartition("-")
    return slug if len(slug) <= max_length else (whole_words if cut else slug[:max_length])


def as_slug(text: str) -> str:
    """A slug that came with an address, such as ?office=jena; "" where no slug can be written so. (A database
    may refuse to look for some characters.)"""
    return text if slug_re.match(text) and len(text) <= LONGEST_SLUG else ""
