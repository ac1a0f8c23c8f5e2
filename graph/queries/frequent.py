"""Which pairs met most often in a period, counted in the index: the rest need not be looked at where only these are wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from rdflib import URIRef
from rdflib.term import Node

from ..sparql.results import rows
from ..store import GraphStore
from .named import period_of

_COUNTS: Final = """SELECT ?pair (COUNT(*) AS ?times) WHERE {
  GRAPH <%s> { dip:Encounter dip:indexedBy ?entry . ?entry dip:months ?months ; dip:indexes ?event . ?event dip:pairs ?pair }
  FILTER(%s)
} GROUP BY ?pair %s"""
_MONTH: Final = len("2023-02")


def frequent_pairs(graph: GraphStore, values: Mapping[str, Sequence[Node]]) -> list[URIRef]:
    """The pairs that met most often: so many as the `limit`, and all that met as often as the last of them.

    None of them where no limit is given, or no period that whole months tell: all have to be looked at then.
    """
    bounds = [term for name in ("since", "until") for term in values.get(name, ())]
    if not values.get("limit") or not bounds or any(len(str(day)) > _MONTH for day in bounds):
        return []

    def counted(which: str) -> list[tuple[str, ...]]:
        counts = _COUNTS % (graph.index_name, period_of(values), which)
        return list(rows(graph.query(counts, graph.prefixes)))

    most = counted(f"ORDER BY DESC(?times) LIMIT {values['limit'][0]}")
    return [URIRef(pair) for pair, _ in counted(f"HAVING(COUNT(*) >= {most[-1][1]})")] if most else []
