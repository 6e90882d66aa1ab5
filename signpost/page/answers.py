"""Who can help with each topic: the office itself, other places of its municipality, all of Germany."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from offices.models import Office
from signpost.federal.help import FederalHelp, on_topic
from signpost.kinds import PlaceKind
from signpost.models import OtherPlace, OwnHelp
from signpost.topics import TOPICS, DailyTopic


@dataclass(frozen=True)
class ShownPlace:
    place: OtherPlace
    # A place that stands under several topics says everything under the first of them.
    is_whole: bool


@dataclass(frozen=True)
class Decider:
    """A kind of place that decides on a topic, and those of this kind that somebody has entered."""

    kind: PlaceKind
    places: tuple[ShownPlace, ...] = ()


@dataclass(frozen=True)
class TopicAnswer:
    topic: DailyTopic
    federal: list[FederalHelp]
    deciders: list[Decider]
    own: tuple[OwnHelp, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether somebody has entered at least one place."""
        return any(decider.places for decider in self.deciders)

    @property
    def is_complete(self) -> bool:
        return all(decider.places for decider in self.deciders)

    @property
    def in_order(self) -> list[Decider]:
        """Where nobody knows the place of one kind, the next that is known does not wait behind it."""
        return sorted(self.deciders, key=lambda decider: not decider.places)


def answers_for_all() -> list[TopicAnswer]:
    """Without the places of any municipality."""
    return [
        TopicAnswer(topic, on_topic(topic.key), [Decider(kind) for kind in topic.kinds]) for topic in TOPICS
    ]


def answers(places: Iterable[OtherPlace], own_help: Iterable[OwnHelp]) -> list[TopicAnswer]:
    """Those of one office, from its rows."""
    of_kind, of_topic = defaultdict(list), defaultdict(list)
    for place in places:
        of_kind[place.kind].append(place)
    for each in own_help:
        of_topic[each.topic].append(each)
    seen: set[int] = set()
    return [
        TopicAnswer(
            topic,
            on_topic(topic.key),
            [Decider(kind, tuple(_shown(of_kind[kind], seen))) for kind in topic.kinds],
            tuple(of_topic[topic.key]),
        )
        for topic in TOPICS
    ]


def _shown(places: list[OtherPlace], seen: set[int]) -> Iterable[ShownPlace]:
    for place in places:
        yield ShownPlace(place, is_whole=place.pk not in seen)
        seen.add(place.pk)


def answers_of(office: Office) -> list[TopicAnswer]:
    own_help = OwnHelp.objects.filter(office=office).select_related("duty__unit", "unit", "contact__unit")
    return answers(OtherPlace.objects.filter(office=office).with_rows(), own_help)
