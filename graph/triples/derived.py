"""What holds over all tellings: each event's own status and places, and who met whom.

No article may state these, since the next article may tell more. They are recomputed from the article graphs and live in
a graph of their own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from typing import Final

from rdflib import URIRef
from rdflib.namespace import RDF
from rdflib.term import Node

from ..records import STATUSES
from .vocabulary import DIP

Triple = tuple[Node, Node, Node]
Facts = dict[Node, dict[Node, set[Node]]]

# The predicates that matter here: a store need hand over no other triples.
DERIVED_FROM: Final = (
    RDF.type,
    DIP.evidence,
    DIP.tellsStatus,
    DIP.tellsPlace,
    DIP.within,
    DIP.participant,
    DIP.agent,
    DIP.target,
)
_EACH_WITH_EACH: Final = (DIP.Meeting, DIP.Call, DIP.Negotiation, DIP.Mediation)
_PRECEDENCE: Final = tuple(DIP[status] for status in STATUSES)


def derived_to_rdf(triples: Iterable[Triple]) -> Iterator[Triple]:
    """dip:status and dip:place of every event and dip:met of every pair, some more than once, from the union of article graphs.

    `triples` is an rdflib Graph, or just those triples whose predicate is in DERIVED_FROM.
    """
    facts = by_predicate(triples)
    for event, tellings in facts[DIP.evidence].items():
        yield from _derived(event, tellings, facts)


def met_to_rdf(events: Iterable[Triple]) -> Iterator[Triple]:
    """dip:met of every pair of these events, whose types, roles and dip:status are given."""
    facts = by_predicate(events)
    for event, status in facts[DIP.status].items():
        if DIP.occurred in status:
            for one, other in pairs_met(event, facts):
                yield one, DIP.met, other
                yield other, DIP.met, one


def by_predicate(triples: Iterable[Triple]) -> Facts:
    """Predicate → subject → objects."""
    facts: Facts = defaultdict(lambda: defaultdict(set))
    for subject, predicate, object_ in triples:
        facts[predicate][subject].add(object_)
    return facts


def _derived(event: Node, tellings: set[Node], facts: Facts) -> Iterator[Triple]:
    status = _status({told for telling in tellings for told in _of(facts, DIP.tellsStatus, telling)})
    if status is not None:
        yield event, DIP.status, status
    for place in _most_precise(
        {told for telling in tellings for told in _of(facts, DIP.tellsPlace, telling)}, facts
    ):
        yield event, DIP.place, place
    if status == DIP.occurred:
        for one, other in pairs_met(event, facts):
            yield one, DIP.met, other
            yield other, DIP.met, one


def _status(told: set[Node]) -> URIRef | None:
    return next((status for status in _PRECEDENCE if status in told), None)


def _most_precise(places: set[Node], facts: Facts) -> set[Node]:
    """The places without those that merely hold another of them."""
    return places - {holder for place in places for holder in _holders(place, facts)}


def _holders(place: Node, facts: Facts) -> set[Node]:
    found: set[Node] = set()
    frontier = {place}
    while frontier:
        frontier = {holder for each in frontier for holder in _of(facts, DIP.within, each)} - found - {place}
        found |= frontier
    return found


def pairs_met(event: Node, facts: Facts) -> Iterator[tuple[Node, Node]]:
    """Who met whom: each with each; of a visit visitor and host; of a summit nobody."""
    types = _of(facts, RDF.type, event)
    agents, targets = _of(facts, DIP.agent, event), _of(facts, DIP.target, event)
    if DIP.Visit in types:
        yield from ((visitor, host) for visitor, host in product(agents, targets) if visitor != host)
    elif types.intersection(_EACH_WITH_EACH):
        yield from combinations(_of(facts, DIP.participant, event) | agents | targets, 2)


def _of(facts: Facts, predicate: Node, subject: Node) -> set[Node]:
    return facts[predicate].get(subject, set())
