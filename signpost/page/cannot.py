"""What an office cannot do, each with the way to who can."""

from dataclasses import dataclass

from django.urls import reverse

from offices.models import Office, Referral
from signpost.models import OtherPlace, WhoCan
from signpost.topics import topic_of


@dataclass(frozen=True)
class WayOn:
    referral: Referral
    # Of this website; empty where the referral has a link of its own.
    url: str


def ways_on(office: Office) -> list[WayOn]:
    referrals = list(office.referrals.all())
    if not referrals:
        return []
    signpost = reverse("signpost:office", args=[office.slug])
    anchors = _anchors(office)
    return [WayOn(row, "" if row.url else f"{signpost}{anchors.get(row.pk, '')}") for row in referrals]


def _anchors(office: Office) -> dict[int, str]:
    """Where on the signpost each referral leads to, by its id: to the place itself, if it is entered."""
    places = OtherPlace.objects.filter(office=office).only("pk", "kind")
    first_of_kind: dict[str, OtherPlace] = {}
    for place in places:
        first_of_kind.setdefault(place.kind, place)
    found = {}
    for who in WhoCan.objects.filter(referral__office=office):
        place, topic = first_of_kind.get(who.kind), topic_of(who.kind)
        found[who.referral_id] = f"#{place.anchor}" if place else f"#{topic.key}" if topic else ""
    return found
