"""What has to come to the index and to go from it when some events change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

import pyoxigraph as ox

from ..terms import OxTerm, RdflibTriple, Triple, triple_to_ox, triples_of
from ..triples import DIP, index_to_rdf
from .backend import Backend

_INDEXES: Final = ox.NamedNode(str(DIP.indexes))
_INDEXED_BY: Final = ox.NamedNode(str(DIP.indexedBy))


class OverAll(NamedTuple):
    """The graphs that hold what follows from all articles, and the namespace of the data."""

    derived: ox.NamedNode
    months: ox.NamedNode
    base: str


def indexed(
    store: Backend, names: OverAll, known: Iterable[RdflibTriple], events: set[OxTerm]
) -> tuple[set[Triple], set[Triple]]:
    """What to add to the index and to remove from it, given all that is `known` of these events from now on."""
    after = entries(known, names.base)
    held = set(triples_of(store.quads(None, [_INDEXES], events, [names.months])))
    gone = held - after
    return after - held, gone | _closed(store, names.months, {triple.subject for triple in gone}, events, after)


def entries(known: Iterable[RdflibTriple], base: str) -> set[Triple]:
    """What the index has of the events among these triples."""
    return {triple_to_ox(triple) for triple in index_to_rdf(known, base)}


def _closed(
    store: Backend, index: ox.NamedNode, entries: set[OxTerm], events: set[OxTerm], after: set[Triple]
) -> set[Triple]:
    """What the index says of entries that are left without events."""
    if not entries:
        return set()
    left = {quad.subject for quad in store.quads(entries, [_INDEXES], graphs=[index]) if quad.object not in events}
    empty = entries - left - {triple.subject for triple in after}
    of = set(triples_of(store.quads(empty, graphs=[index])))
    return of.union(triples_of(store.quads(None, [_INDEXED_BY], empty, [index])))
