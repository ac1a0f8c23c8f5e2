"""Which derived triples a change of some articles touches, found by looking at the events it tells and no others.

The rule itself is `triples.derived_to_rdf`, a function of the union of article graphs. What it says of an event depends
on that event's tellings and on the places that hold their places; what it says of a pair depends on their encounters.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import Final, NamedTuple, cast

import pyoxigraph as ox

from ..terms import OxTerm, Triple, triple_from_ox, triple_to_ox, triples_of
from ..triples import DERIVED_FROM, DIP, INDEXED_FROM, derived_to_rdf, is_one_of_several
from .backend import UNION, Backend
from .indexing import OverAll, indexed, renamed

EVIDENCE, _TELLS_PLACE, _WITHIN, _MET, STATUS, _PLACE = (
    ox.NamedNode(str(DIP[name])) for name in ("evidence", "tellsPlace", "within", "met", "status", "place")
)
_READ: Final = frozenset(ox.NamedNode(str(predicate)) for predicate in (*DERIVED_FROM, *INDEXED_FROM)) - {STATUS}
_FOLLOWED: Final = frozenset((EVIDENCE, _TELLS_PLACE, _WITHIN))
_ROLES: Final = tuple(ox.NamedNode(str(DIP[name])) for name in ("participant", "agent", "target"))
_BOTH: Final = "SELECT DISTINCT ?event WHERE { VALUES (?one ?other) { (%s %s) } ?event %s ?one ; %s ?other }"
_ANY_ROLE: Final = "|".join(map(str, _ROLES))


class Consequences(NamedTuple):
    """What follows from all articles and what no longer does; what comes to the index and what goes from it."""

    come: set[Triple]
    gone: set[Triple]
    indexed: set[Triple]
    unindexed: set[Triple]


def consequences(
    store: Backend,
    names: OverAll,
    told: Iterable[Triple],
    gained: set[Triple],
    lost: set[Triple],
) -> Consequences:
    """The derived triples to add and to remove when articles, before and after, tell what is `told`.

    By that the union gains (unless it has them) and loses the triples so named; the store is as it was before, or cut off
    in the middle of just this change. So what is derived now is compared with what the store holds, not with what it should hold.
    """
    told = {triple for triple in told if triple.predicate in _READ}
    events: set[OxTerm] = {triple.subject for triple in told if triple.predicate == EVIDENCE}
    events |= _placed_by(store, _moved(store, gained, lost))
    known = facts(store, events | {triple.object for triple in told if triple.predicate in _FOLLOWED})
    read = (known - lost) | {triple for triple in gained if triple.predicate in _READ}
    after = derived(read)
    come, gone = _amended(store, names.derived, after, events, known | told if lost else set())
    opened, closed = indexed(store, names, read | after, events)
    called, uncalled = renamed(store, names, gained, lost)
    return Consequences(come, gone, opened | called, closed | uncalled)


def _amended(
    store: Backend, graph: ox.NamedNode, after: set[Triple], events: set[OxTerm], met: set[Triple]
) -> tuple[set[Triple], set[Triple]]:
    """What to add to what is derived of these events, and to remove; who `met` need only be looked at where much is lost."""
    held = set(triples_of(store.quads(events, (STATUS, _PLACE), graphs=[graph])))
    held |= _met(store, graph, met)
    return after - held, {each for each in held - after if not _still_holds(store, each, events)}


def facts(store: Backend, nodes: Iterable[OxTerm]) -> set[Triple]:
    """What the union says, as far as the rule reads it, of these events, evidence or places, and of what they lead to."""
    found: set[Triple] = set()
    seen: set[OxTerm] = set()
    frontier: set[OxTerm] = {node for node in nodes if not isinstance(node, ox.Literal)}
    while frontier:
        seen |= frontier
        triples = set(triples_of(store.quads(frontier, _READ, graphs=[UNION])))
        found |= triples
        frontier = {triple.object for triple in triples if triple.predicate in _FOLLOWED} - seen
    return found


def derived(known: Iterable[Triple]) -> set[Triple]:
    """What the rule says, given these triples."""
    return {triple_to_ox(triple) for triple in derived_to_rdf(map(triple_from_ox, known))}


def _moved(store: Backend, gained: set[Triple], lost: set[Triple]) -> set[OxTerm]:
    """The places that come to lie, or no longer lie, within another."""
    come = {triple for triple in gained if triple.predicate == _WITHIN}
    known = store.quads({triple.subject for triple in come}, [_WITHIN], graphs=[UNION])
    changed = come.difference(triples_of(known))
    return {triple.subject for triple in changed | lost if triple.predicate == _WITHIN}


def _placed_by(store: Backend, moved: set[OxTerm]) -> set[OxTerm]:
    """The events told to be at one of these places, or at a place within it."""
    places: set[OxTerm] = set()
    frontier = moved
    while frontier:
        places |= frontier
        frontier = _subjects(store, _WITHIN, frontier) - places
    return _subjects(store, EVIDENCE, _subjects(store, _TELLS_PLACE, places)) if places else set()


def _subjects(store: Backend, predicate: ox.NamedNode, objects: set[OxTerm]) -> set[OxTerm]:
    """The subjects, without those that are no article's events but stand for several."""
    found = (quad.subject for quad in store.quads(None, [predicate], objects, [UNION]))
    return {node for node in found if not is_one_of_several(cast(ox.NamedNode, node).value)}


def _met(store: Backend, graph: ox.NamedNode, known: set[Triple]) -> set[Triple]:
    """What is held of who met whom among the actors of each event."""
    actors: dict[OxTerm, set[OxTerm]] = {}
    for triple in known:
        if triple.predicate in _ROLES:
            actors.setdefault(triple.subject, set()).add(triple.object)
    pairs = {pair for group in actors.values() for pair in product(group, group)}
    everybody = {actor for group in actors.values() for actor in group}
    found = set(triples_of(store.quads(everybody, [_MET], everybody, [graph])))
    return {triple for triple in found if (triple.subject, triple.object) in pairs}


def _still_holds(store: Backend, triple: Triple, changed: set[OxTerm]) -> bool:
    """Whether a dip:met that some events no longer give is given by another; all else is one event's own."""
    if triple.predicate != _MET:
        return False
    query = _BOTH % (triple.subject, triple.object, _ANY_ROLE, _ANY_ROLE)
    shared = {row["event"] for row in store.query(query, {})}  # type: ignore[union-attr]
    articles = {event for event in shared - changed if not is_one_of_several(event.value)}
    return any(triple in derived(facts(store, {event})) for event in articles)
