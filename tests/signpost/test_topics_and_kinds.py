"""Topics and kinds are told in code: each kind has its place under a topic, and its words."""

from django.utils.translation import override

from offices.models import Office
from signpost.kinds import ABOUT, PlaceKind
from signpost.topics import TOPICS, topic_of


def test_each_kind_stands_under_a_topic_and_says_what_it_decides():
    assert set(ABOUT) == set(PlaceKind)
    assert [kind for kind in PlaceKind if topic_of(kind) is None] == []


def test_in_german_a_kind_is_called_what_stands_at_its_door():
    with override("de"):
        differ = {
            kind: about.official_name
            for kind, about in ABOUT.items()
            if not kind.label.startswith(about.official_name)
        }
    assert differ == {}


def test_a_sentence_is_a_sentence():
    for language in ["de", "en"]:
        with override(language):
            said = [str(about.decides) for about in ABOUT.values()] + [str(topic.what) for topic in TOPICS]
            assert [each for each in said if not each.endswith(".") or not each[0].isupper()] == []


def test_no_office_can_be_called_like_its_signpost():
    assert {"wegweiser", "who-can-help"} <= Office.RESERVED_SLUGS
