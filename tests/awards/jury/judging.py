"""What members of a jury do: read, give points, declare that they are too close."""

from django.urls import reverse

from awards.models import Entry, Juror
from tests.website.pages import parse, texts


def address(name: str, edition, *args) -> str:
    return reverse(f"admin:awards_{name}", args=[edition.pk, *args])


def said(response) -> str:
    return texts(parse(response).find(".//*[@id='content']"))


def give(juror: Juror, reference: str, points: dict, comment: str = ""):
    """Store a review without the page. points: by criterion."""
    entry = Entry.objects.get(reference=reference)
    review = juror.reviews.create(entry=entry, comment=comment)
    for criterion, number in points.items():
        review.scores.create(criterion=criterion, points=number)
    return review
