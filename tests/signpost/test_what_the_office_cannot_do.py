"""What the office cannot do stands in the head of its page, and leads to who can."""

import pytest

from signpost.kinds import PlaceKind
from signpost.models import WhoCan
from signpost.topics import TOPICS
from tests import cast
from tests.website.pages import by_class, by_id, parse, texts


def cannot(client, language="de"):
    path = {"de": "/de/bueros/jena/", "en": "/en/offices/jena/"}[language]
    return by_id(parse(client.get(path)), "cannot")


def ways(client, language="de"):
    return [link.get("href") for link in cannot(client, language).iter("a")]


@pytest.fixture
def referral(bare):
    return bare.referrals.create(
        cannot_de="Kein Visum.", cannot_en="No visas.", who_can_de="Das Amt.", who_can_en="The authority."
    )


def test_it_stands_in_the_head(client, referral):
    (head,) = by_class(parse(client.get("/de/bueros/jena/")), "office-head")
    assert "Kein Visum. Das Amt." in texts(by_id(head, "cannot"))


def test_without_a_referral_there_is_no_such_section(client, bare):
    assert cannot(client) is None


def test_each_office_leads_to_the_topics_of_its_signpost(client, bare):
    box = by_id(parse(client.get("/de/bueros/jena/")), "who-can-help")
    assert [link.get("href") for link in box.iter("a")] == [
        f"/de/bueros/jena/wegweiser/#{topic.key}" for topic in TOPICS
    ]


def test_a_link_of_its_own_wins(client, referral):
    referral.url = "https://example.org/amt"
    referral.save()
    WhoCan.objects.create(referral=referral, kind=PlaceKind.IMMIGRATION)
    assert ways(client) == ["https://example.org/amt"]
    assert "(andere Website)" in texts(cannot(client))


def test_nobody_has_said_which_kind_of_place(client, referral):
    assert ways(client) == ["/de/bueros/jena/wegweiser/"]


def test_the_kind_is_known_and_its_place_is_not(client, referral):
    WhoCan.objects.create(referral=referral, kind=PlaceKind.IMMIGRATION)
    assert ways(client) == ["/de/bueros/jena/wegweiser/#staying"]
    assert ways(client, "en") == ["/en/offices/jena/who-can-help/#staying"]


def test_the_place_is_entered(client, bare, referral):
    WhoCan.objects.create(referral=referral, kind=PlaceKind.IMMIGRATION)
    place = cast.make_place(bare)
    assert ways(client) == [f"/de/bueros/jena/wegweiser/#place-{place.pk}"]


def test_a_place_of_another_office_is_none_of_this_one(client, bare, referral):
    WhoCan.objects.create(referral=referral, kind=PlaceKind.IMMIGRATION)
    cast.make_place(cast.make_office("gera", "Gera"))
    assert ways(client) == ["/de/bueros/jena/wegweiser/#staying"]


def test_a_text_in_german_alone_is_marked(client, bare):
    bare.referrals.create(cannot_de="Kein Visum.", who_can_de="Das Amt.")
    section = cannot(client, "en")
    assert len(by_class(section, "original-text")) == 1
    assert {texts(span) for span in section.iter("span") if span.get("lang") == "de"} == {
        "Kein Visum.",
        "Das Amt.",
    }
