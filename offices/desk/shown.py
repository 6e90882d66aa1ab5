"""Which rows with translated texts the public sees: of others nobody is asked whether they are current."""

from django.db.models import Q
from django.utils import timezone

from offices.models import (
    Body,
    BodyRole,
    ConsultationException,
    Contact,
    Document,
    Duty,
    Fund,
    FundingProgramme,
    InformationLink,
    Office,
    PinnedAnswer,
    Referral,
    Unit,
    VolunteerOffer,
)
from translations.declarations import Shown


def of_public_offices(model: str, office: str = "office") -> Shown:
    """office: the way from a row to its office."""
    path = "__".join(filter(None, [office, "is_public"]))
    return Shown(model, lambda rows: rows.filter(**{path: True}))


_OF_OFFICE = [
    Body, Contact, Document, Fund, FundingProgramme, InformationLink, PinnedAnswer,
    Referral, Unit, VolunteerOffer,
]  # fmt: skip


def _closings_that_are_not_over(rows):
    rows = rows.filter(office__is_public=True)
    return rows.filter(Q(last_day=None) | Q(last_day__gte=timezone.localdate()) | Q(every_year=True))


SHOWN = (
    of_public_offices(Office._meta.label, ""),
    of_public_offices(Duty._meta.label, "unit__office"),
    of_public_offices(BodyRole._meta.label, "body__office"),
    Shown(ConsultationException._meta.label, _closings_that_are_not_over),
    *(of_public_offices(model._meta.label) for model in _OF_OFFICE),
)
