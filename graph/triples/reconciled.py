"""What is decided about several articles at once, as RDF: which event nodes are one, what is part of what, who is who.

The statements live in a graph of their own beside the article graphs, which they never change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rdflib import Literal, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SKOS
from rdflib.term import Node

from ..records import Event, Place
from . import iris
from .derived import derived_to_rdf, met_to_rdf
from .labels import event_label
from .vocabulary import BASE, DIP, branch, date_literal

Triple = tuple[Node, Node, Node]

DISPUTES: Final = ("begin", "place", "status")


@dataclass(frozen=True, slots=True)
class OneEvent:
    """An event that several nodes tell.

    `model` is the node from which its IRI is made, `accounts` are all such nodes; `event` has the type, actors and days
    that hold, and of a visit the place; `tellings` are evidence, status and place of each passage.
    """

    event: Event
    model: str
    accounts: tuple[str, ...]
    tellings: tuple[tuple[str, str | None, str | None], ...]


def several_as_one_to_rdf(
    events: Iterable[OneEvent], places: Mapping[str, Place], base: str = BASE
) -> Iterator[Triple]:
    """For each event the node for all, with what a single event has, and dip:sameEventAs from each to it."""
    events = list(events)
    own = [triple for one in events for triple in _one_event(one, places, base)]
    nodes = {iris.one_event_iri(one.model) for one in events}
    told = (triple for one in events for triple in _told(one, places, base))
    # Status and places by the rule for single events.
    own += [(s, p, o) for s, p, o in set(derived_to_rdf(told)) if s in nodes]
    yield from own
    yield from met_to_rdf(own)


def _one_event(one: OneEvent, places: Mapping[str, Place], base: str) -> Iterator[Triple]:
    event, node = one.event, iris.one_event_iri(one.model)
    yield node, RDF.type, DIP[event.type]
    yield node, RDF.type, branch(event.type)
    for lang in ("en", "fr"):
        yield node, RDFS.label, Literal(event_label(event, places, lang), lang=lang)
    sides = ((DIP.participant, event.participants), (DIP.agent, event.agents), (DIP.target, event.targets))
    for role, actors in sides:
        yield from ((node, role, iris.actor_iri(actor.id, base)) for actor in actors)
    if event.when:
        yield node, DIP.begin, date_literal(event.when.start)
        yield node, DIP.end, date_literal(event.when.end)
    if event.sense:
        yield node, DIP.sense, DIP[event.sense]
    yield from ((node, DIP.evidence, URIRef(evidence)) for evidence, _, _ in one.tellings)
    yield from ((URIRef(account), DIP.sameEventAs, node) for account in one.accounts)


def _told(one: OneEvent, places: Mapping[str, Place], base: str) -> Iterator[Triple]:
    """What its tellings say of status and place."""
    for evidence, status, place in one.tellings:
        yield iris.one_event_iri(one.model), DIP.evidence, URIRef(evidence)
        if status:
            yield URIRef(evidence), DIP.tellsStatus, DIP[status]
        if place:
            yield URIRef(evidence), DIP.tellsPlace, iris.place_iri(place, base)
            yield from _within(place, places, base)


def _within(place: str, places: Mapping[str, Place], base: str) -> Iterator[Triple]:
    if place in places:
        *inner, _ = chain = iris.chain(places[place], places)
        for each, holder in zip(inner, chain[1:], strict=True):
            yield iris.place_iri(each.id, base), DIP.within, iris.place_iri(holder.id, base)


def dispute_to_rdf(event: str, disputed: Iterable[str]) -> Iterator[Triple]:
    """What the tellings of an event differ on, each of DISPUTES."""
    yield from ((URIRef(event), DIP.disputed, DIP[what]) for what in disputed)


def part_to_rdf(part: str, whole: str) -> Iterator[Triple]:
    """A meeting and the visit it is part of."""
    yield URIRef(part), DIP.partOf, URIRef(whole)


def copy_to_rdf(article: str, source: str) -> Iterator[Triple]:
    """An article and the one whose text it prints."""
    yield URIRef(article), DIP.copyOf, URIRef(source)


def different_actors_to_rdf(actor: str, other: str) -> Iterator[Triple]:
    """Two actors (IRIs) that a reader holds for two, whatever their names."""
    yield URIRef(min(actor, other)), OWL.differentFrom, URIRef(max(actor, other))


def same_actor_to_rdf(actor: str, same_as: str, names: Iterable[str], base: str = BASE) -> Iterator[Triple]:
    """An actor known by another name, and that name."""
    yield iris.actor_iri(actor, base), DIP.sameActorAs, iris.actor_iri(same_as, base)
    yield from ((iris.actor_iri(same_as, base), SKOS.altLabel, Literal(name)) for name in names)
