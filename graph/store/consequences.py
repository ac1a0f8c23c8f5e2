"""Which derived triples a change of one article touches, found by looking at the events it tells and no others.

The rule itself is `triples.derived_to_rdf`, a function of the union of article graphs. What it says of an event depends
on that event's tellings and on the places that hold their places; what it says of a pair depends on their encounters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import pyoxigraph as ox

from ..terms import OxTerm, triple_from_ox, triple_to_ox
from ..triples import DERIVED_FROM, DIP, derived_to_rdf
from .transaction import UNION

_READ: Final = frozenset(ox.NamedNode(str(predicate)) for predicate in DERIVED_FROM)
EVIDENCE, _TELLS_PLACE, _WITHIN, _MET = (
    ox.NamedNode(str(DIP[name])) for name in ("evidence", "tellsPlace", "within", "met")
)
_FOLLOWED: Final = frozenset((EVIDENCE, _TELLS_PLACE, _WITHIN))
_ROLES: Final = tuple(ox.NamedNode(str(DIP[name])) for name in ("participant", "agent", "target"))


def consequences(
    store: ox.Store, told: Iterable[ox.Triple], gained: set[ox.Triple], lost: set[ox.Triple]
) -> tuple[set[ox.Triple], set[ox.Triple]]:
    """The derived triples to add and to remove when an article, before and after the change, tells what is `told`.

    By that the union gains and loses the triples so named; the store is as it was before.
    """
    told = {triple for triple in told if triple.predicate in _READ}
    events = {triple.subject for triple in told if triple.predicate == EVIDENCE} | _placed_by(
        store, gained | lost
    )
    known = facts(store, events | {triple.object for triple in told if triple.predicate in _FOLLOWED})
    before = derived(known)
    after = derived((known - lost) | {triple for triple in gained if triple.predicate in _READ})
    return after - before, {gone for gone in before - after if not _still_holds(store, gone, events)}


def facts(store: ox.Store, nodes: Iterable[OxTerm]) -> set[ox.Triple]:
    """What the union says, as far as the rule reads it, of these events, evidence or places, and of what they lead to."""
    found: set[ox.Triple] = set()
    seen: set[OxTerm] = set()
    frontier = set(nodes)
    while frontier:
        seen |= frontier
        triples = {triple for node in frontier for triple in _about(store, node) if triple.predicate in _READ}
        found |= triples
        frontier = {triple.object for triple in triples if triple.predicate in _FOLLOWED} - seen
    return found


def derived(known: Iterable[ox.Triple]) -> set[ox.Triple]:
    """What the rule says, given these triples."""
    return {triple_to_ox(triple) for triple in derived_to_rdf(map(triple_from_ox, known))}


def _about(store: ox.Store, node: OxTerm) -> Iterator[ox.Triple]:
    if isinstance(node, ox.Literal):
        return
    yield from (quad.triple for quad in store.quads_for_pattern(node, None, None, UNION))


def _placed_by(store: ox.Store, changed: set[ox.Triple]) -> set[OxTerm]:
    """The events told to be at a place that comes to lie, or no longer lies, within another; or at a place within it."""
    places: set[OxTerm] = set()
    frontier: set[OxTerm] = {triple.subject for triple in changed if triple.predicate == _WITHIN}
    while frontier:
        places |= frontier
        frontier = {inner for place in frontier for inner in _subjects(store, _WITHIN, place)} - places
    tellings = {telling for place in places for telling in _subjects(store, _TELLS_PLACE, place)}
    return {event for telling in tellings for event in _subjects(store, EVIDENCE, telling)}


def _subjects(store: ox.Store, predicate: ox.NamedNode, node: OxTerm) -> Iterator[OxTerm]:
    return (quad.subject for quad in store.quads_for_pattern(None, predicate, node, UNION))


def _still_holds(store: ox.Store, triple: ox.Triple, changed: set[OxTerm]) -> bool:
    """Whether a dip:met that some events no longer give is given by another; all else is one event's own."""
    if triple.predicate != _MET:
        return False
    one, other = (
        {event for role in _ROLES for event in _subjects(store, role, actor)}
        for actor in (triple.subject, triple.object)
    )
    return any(triple in derived(facts(store, {event})) for event in (one & other) - changed)
