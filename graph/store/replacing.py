"""What has to come and to go so that the graphs of some articles hold what they are to hold, with all that follows.

Many articles at once cost a store far less than each by itself: what they share is looked up and derived once, and it has
one transaction to make.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from ..terms import Triple, triples_of
from .backend import UNION, Backend, Changes, GraphName
from .consequences import consequences
from .indexing import OverAll
from .sharing import Parts, links, told

Graphs = dict[GraphName, set[Triple]]


@dataclass(frozen=True, slots=True)
class Replacement:
    """The changes, as `Backend.commit` takes them; `known` are the articles that the store had, and `changed` those to change."""

    known: frozenset[ox.NamedNode]
    changed: frozenset[ox.NamedNode]
    added: Changes
    removed: Changes
    own: Changes
    emptied: Collection[GraphName]


def replacement(
    store: Backend, names: OverAll, articles: Mapping[ox.NamedNode, Parts]
) -> Replacement:
    """What makes these the articles' graphs.

    The store is as it was before, or cut off in the middle of just this change.
    """
    held = _held(store, articles.keys())
    new = {name: parts for name, parts in articles.items() if parts.own != held[name]}
    old: Graphs = {name: held[name] for name in new}
    begun, ended = _begun(store, new, old), _ended(store, new, old)
    come: Graphs = {name: parts.own - old[name] for name, parts in new.items()}
    gone: Graphs = {name: old[name] - parts.own for name, parts in new.items()}
    tells = told(*(parts.own for parts in new.values()), *begun.values())
    lost = told(*gone.values(), *ended.values()) - tells
    lost -= store.held(lost, apart_from=(*new, *ended))
    gained = told(*come.values(), *begun.values())
    follows = consequences(store, names, told(tells, *old.values(), *ended.values()), gained, lost)
    return Replacement(
        known=frozenset(name for name in articles if held[name]),
        changed=frozenset(new),
        added={
            **begun, UNION: gained | follows.come, names.derived: follows.come, names.months: follows.indexed,
        },
        removed={
            UNION: lost | (follows.gone - store.held(follows.gone, apart_from=[names.derived])),
            names.derived: follows.gone,
            names.months: follows.unindexed,
            **ended,
            **gone,
        },
        own=come,
        emptied=[*ended, *(name for name, parts in new.items() if not parts.own)],
    )


def _held(store: Backend, names: Collection[ox.NamedNode]) -> Graphs:
    """What the store has of each graph."""
    found: Graphs = {name: set() for name in names}
    for quad in store.quads(graphs=names):
        found[quad.graph_name].update(triples_of([quad]))  # type: ignore[index]
    return found


def _begun(store: Backend, new: Mapping[ox.NamedNode, Parts], old: Graphs) -> Graphs:
    """The background graphs that no article shared so far."""
    shared = {name: part for parts in new.values() for name, part in parts.shared.items()}
    come = shared.keys() - links(*old.values())
    known = store.linked(come, apart_from=new)
    return {name: shared[name] for name in come - known}


def _ended(store: Backend, new: Mapping[ox.NamedNode, Parts], old: Graphs) -> Graphs:
    """The background graphs that only these articles shared, and no longer do."""
    left = links(*old.values()) - links(*(parts.own for parts in new.values()))
    return _held(store, left - store.linked(left, apart_from=new)) if left else {}
