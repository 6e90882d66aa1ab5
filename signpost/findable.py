"""Who else can help, for the search of the site: other places, topics, help for all of Germany."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from offices.findable.where import COLUMNS, names_of
from offices.models import Office
from search.findable import (
    Findable,
    Group,
    SearchDocument,
    Source,
    in_each_language,
    joined,
    of_keys,
    texts_of,
)
from signpost.federal.help import FederalHelp, federal_help
from signpost.kinds import PlaceKind, about
from signpost.models import OtherPlace, ServedTown
from signpost.topics import TOPICS, DailyTopic
from website.formats.phone import to_national


def _places(keys):
    rows = OtherPlace.objects.filter(office__in=Office.objects.public()).with_rows()
    return of_keys(rows, keys)


def _place(place: OtherPlace) -> SearchDocument:
    kind = PlaceKind(place.kind)
    lines = [place.street, place.postcode, place.town, place.email, place.phone and to_national(place.phone)]
    lines += [town.name for town in place.towns.all()]
    return SearchDocument(
        titles=texts_of(place, "name"),
        texts=joined(texts_of(place, "decides"), in_each_language(lambda: str(about(kind).decides))),
        urls=in_each_language(place.get_absolute_url),
        office_id=place.office_id,
        names=_names_of_kind(kind),
        around=names_of(place.office),
        beside=in_each_language(lambda: "\n".join(filter(None, lines))),
    )


def _names_of_kind(kind: PlaceKind) -> tuple[str, ...]:
    """What stands at the door in Germany is looked for in every language."""
    return (*in_each_language(lambda: str(kind.label)).values(), about(kind).official_name)


def _topics(keys) -> list[DailyTopic]:
    return [topic for topic in TOPICS if keys is None or TOPICS.index(topic) in set(keys)]


def _topic(topic: DailyTopic) -> SearchDocument:
    def says() -> str:
        return "\n".join([str(topic.what), *(str(about(kind).decides) for kind in topic.kinds)])

    decides, *others = topic.kinds
    kinds = [name for kind in others for name in _names_of_kind(kind)]
    return SearchDocument(
        titles=in_each_language(lambda: str(topic.name)),
        texts=in_each_language(says),
        urls=in_each_language(lambda: f"{reverse('signpost:all')}#{topic.key}"),
        # Found like its title, and no better than what has the word itself as its title.
        around=in_each_language(lambda: "\n".join(_names_of_kind(decides))),
        beside=in_each_language(lambda: "\n".join(kinds)),
    )


def _federal(keys) -> list[FederalHelp]:
    return [each for each in federal_help() if keys is None or federal_help().index(each) in set(keys)]


def _help(each: FederalHelp) -> SearchDocument:
    numbers = "\n".join([*each.phones, *map(to_national, each.phones)])
    return SearchDocument(
        titles=each.names,
        texts=joined(each.whats, each.languages_in_words),
        urls=in_each_language(lambda: f"{reverse('signpost:all')}#{each.topics[0]}"),
        beside=in_each_language(lambda: numbers),
    )


FINDABLE = (
    Findable(
        "place", _("Other place"), Group.HELP, 1, OtherPlace, _places, _place,
        (
            Source(ServedTown, "SELECT {row}.place_id"),
            Source(Office, "SELECT id FROM signpost_otherplace WHERE office_id = {row}.id", COLUMNS),
        ),
    ),
    Findable("topic", _("Who can help?"), Group.HELP, 3, None, _topics, _topic, key=TOPICS.index),
    Findable(
        "federal", _("For all of Germany"), Group.HELP, 3, None, _federal, _help,
        key=lambda each: federal_help().index(each),
    ),
)  # fmt: skip
