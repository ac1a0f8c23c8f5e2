"""What has to come to the index and to go from it when some events change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

import pyoxigraph as ox

from ..terms import OxTerm, Triple, triple_from_ox, triple_to_ox, triples_of
from ..triples import DIP, NAMED, NAMED_FROM, frequency_to_rdf, index_to_rdf, is_background, words_to_rdf
from .backend import UNION, Backend

_TO_EVENTS: Final = (ox.NamedNode(str(DIP.indexes)), ox.NamedNode(str(DIP.indexesEncounter)))
_INDEXED_BY: Final = ox.NamedNode(str(DIP.indexedBy))
_PAIRS: Final = ox.NamedNode(str(DIP.pairs))
_REACHES: Final = ox.NamedNode(str(DIP.reaches))
_WORD: Final = ox.NamedNode(str(DIP.nameWord))
_TYPE, _LABEL, _ALIAS = _NAMED_FROM = tuple(ox.NamedNode(str(term)) for term in NAMED_FROM)
_NAMED: Final = tuple(ox.NamedNode(str(kind)) for kind in NAMED)
_COUNTS: Final = "SELECT ?of (COUNT(*) AS ?n) WHERE { VALUES ?of { %s } GRAPH %s { ?one %s ?of } } GROUP BY ?of"
_AT_ONCE: Final = 200  # nodes in a query


class OverAll(NamedTuple):
    """The graphs that hold what follows from all articles, and the namespace of the data."""

    derived: ox.NamedNode
    months: ox.NamedNode
    base: str


def indexed(
    store: Backend, names: OverAll, known: Iterable[Triple], events: set[OxTerm]
) -> tuple[set[Triple], set[Triple]]:
    """What to add to the index and to remove from it, given all that is `known` of these events from now on, what is derived included."""
    after, index = entries(known, names.base), [names.months]
    held = set(triples_of(store.quads(None, _TO_EVENTS, events, index)))
    held |= set(triples_of(store.quads(events, [_PAIRS], graphs=index)))
    come, gone = after - held, held - after
    risen, fallen = _frequencies(store, names, come, gone)
    return come | risen, gone | fallen | _closed(store, names.months, gone, events, after)


def renamed(
    store: Backend, names: OverAll, gained: set[Triple], lost: set[Triple]
) -> tuple[set[Triple], set[Triple]]:
    """What to add to the index and to remove from it of the words of names, when the union gains and loses these triples."""
    told = {each for each in gained | lost if each.predicate in _NAMED_FROM and is_background(each.subject.value, names.base)}
    things = {triple.subject for triple in told}
    if not things:
        return set(), set()
    known = set(triples_of(store.quads(things, _NAMED_FROM, graphs=[UNION])))
    after = words(known - lost | (told - lost))
    held = set(triples_of(store.quads(things, [_WORD], graphs=[names.months])))
    return after - held, held - after


def named(store: Backend) -> Iterator[Triple]:
    """All names of actors and places, with what these are."""
    things = {quad.subject for quad in store.quads(None, [_TYPE], _NAMED, [UNION])}
    return triples_of(store.quads(things, _NAMED_FROM, graphs=[UNION]))


def words(known: Iterable[Triple]) -> set[Triple]:
    """What the index has of the names among these triples."""
    return {triple_to_ox(triple) for triple in words_to_rdf(map(triple_from_ox, known))}


def entries(known: Iterable[Triple], base: str) -> set[Triple]:
    """What the index has of the events among these triples."""
    return {triple_to_ox(triple) for triple in index_to_rdf(map(triple_from_ox, known), base)}


def frequencies(index: Iterable[Triple], base: str) -> set[Triple]:
    """What the index has of how often pairs met, given all of its other triples."""
    return _reached(Counter(triple.object for triple in index if triple.predicate == _PAIRS), base)


def _reached(encounters: Mapping[OxTerm, int], base: str) -> set[Triple]:
    told = (frequency_to_rdf(pair.value, times, base) for pair, times in encounters.items())  # type: ignore[union-attr]
    return {triple_to_ox(triple) for triples in told for triple in triples}


def _frequencies(
    store: Backend, names: OverAll, come: set[Triple], gone: set[Triple]
) -> tuple[set[Triple], set[Triple]]:
    """What to add and to remove of how often pairs met, when these triples of the index come and go."""
    more = Counter(triple.object for triple in come if triple.predicate == _PAIRS)
    more.subtract(triple.object for triple in gone if triple.predicate == _PAIRS)
    if not more:
        return set(), set()
    before = _counted(store, names.months, _PAIRS, more)
    after = _reached({pair: before[pair] + times for pair, times in more.items()}, names.base)
    held = set(triples_of(store.quads(more, [_REACHES], graphs=[names.months])))
    return after - held, (held - after) | _unreached(store, names.months, held - after, after - held)


def _unreached(store: Backend, index: ox.NamedNode, fallen: set[Triple], risen: set[Triple]) -> set[Triple]:
    """What the index says of frequencies that no pair reaches any more."""
    fewer = Counter(triple.object for triple in fallen)
    reached = _counted(store, index, _REACHES, fewer) + Counter(triple.object for triple in risen)
    empty = [frequency for frequency, times in fewer.items() if reached[frequency] == times]
    return set(triples_of(store.quads(empty, graphs=[index])))


def _counted(
    store: Backend, index: ox.NamedNode, predicate: ox.NamedNode, objects: Collection[OxTerm]
) -> Counter[OxTerm]:
    """How many triples of the index have each of these objects."""
    found: Counter[OxTerm] = Counter()
    nodes = list(map(str, objects))
    for start in range(0, len(nodes), _AT_ONCE):
        part = " ".join(nodes[start : start + _AT_ONCE])
        rows = store.query(_COUNTS % (part, index, predicate), {})
        found.update({row["of"]: int(row["n"].value) for row in rows})  # type: ignore[union-attr]
    return found


def _closed(
    store: Backend, index: ox.NamedNode, gone: set[Triple], events: set[OxTerm], after: set[Triple]
) -> set[Triple]:
    """What the index says of entries and pairs that are left without events."""
    if not gone:
        return set()
    entries: set[OxTerm] = {triple.subject for triple in gone if triple.predicate in _TO_EVENTS}
    pairs = {triple.object for triple in gone if triple.predicate == _PAIRS}
    left: set[OxTerm] = {quad.subject for quad in store.quads(entries, _TO_EVENTS, graphs=[index]) if quad.object not in events}
    left |= {quad.object for quad in store.quads(None, [_PAIRS], pairs, [index]) if quad.subject not in events}
    empty = (entries | pairs) - left - {triple.subject for triple in after}
    of = set(triples_of(store.quads(empty, graphs=[index])))
    return of.union(triples_of(store.quads(None, [_INDEXED_BY], empty, [index])))
