"""What has to come to the index and to go from it when some events change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

import pyoxigraph as ox

from ..terms import OxTerm, Triple, triple_from_ox, triple_to_ox, triples_of
from ..triples import DIP, index_to_rdf
from .backend import Backend

_INDEXES: Final = ox.NamedNode(str(DIP.indexes))
_INDEXED_BY: Final = ox.NamedNode(str(DIP.indexedBy))
_PAIRS: Final = ox.NamedNode(str(DIP.pairs))


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
    held = {*triples_of(store.quads(None, [_INDEXES], events, index)), *triples_of(store.quads(events, [_PAIRS], graphs=index))}
    gone = held - after
    return after - held, gone | _closed(store, names.months, gone, events, after)


def entries(known: Iterable[Triple], base: str) -> set[Triple]:
    """What the index has of the events among these triples."""
    return {triple_to_ox(triple) for triple in index_to_rdf(map(triple_from_ox, known), base)}


def _closed(
    store: Backend, index: ox.NamedNode, gone: set[Triple], events: set[OxTerm], after: set[Triple]
) -> set[Triple]:
    """What the index says of entries and pairs that are left without events."""
    if not gone:
        return set()
    entries: set[OxTerm] = {triple.subject for triple in gone if triple.predicate == _INDEXES}
    pairs = {triple.object for triple in gone if triple.predicate == _PAIRS}
    left: set[OxTerm] = {quad.subject for quad in store.quads(entries, [_INDEXES], graphs=[index]) if quad.object not in events}
    left |= {quad.object for quad in store.quads(None, [_PAIRS], pairs, [index]) if quad.subject not in events}
    empty = (entries | pairs) - left - {triple.subject for triple in after}
    of = set(triples_of(store.quads(empty, graphs=[index])))
    return of.union(triples_of(store.quads(None, [_INDEXED_BY], empty, [index])))
