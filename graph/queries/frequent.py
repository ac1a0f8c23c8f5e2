"""Which pairs met most often in a period, by the index: the rest need not be looked at where only these are wanted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeAlias

from rdflib import URIRef
from rdflib.term import Node

from ..sparql.results import rows
from ..store import GraphStore
from ..triples import in_years
from .named import period_of

_COUNTS_OF_MONTHS: Final = """SELECT ?pair (COUNT(*) AS ?times) WHERE {
  GRAPH <%s> { dip:Encounter dip:indexedBy ?entry . ?entry dip:months ?months ; dip:indexes ?event . ?event dip:pairs ?pair }
  FILTER(%s)
} GROUP BY ?pair"""
_FREQUENCIES: Final = """SELECT ?frequency ?months ?times WHERE {
  GRAPH <%s> { ?frequency dip:years ?months ; dip:times ?times } FILTER(%s)
}"""
_REACHING: Final = "SELECT ?pair WHERE { VALUES ?frequency { %s } GRAPH <%s> { ?pair dip:reaches ?frequency } }"
_COUNTS: Final = """SELECT ?pair (COUNT(*) AS ?times) WHERE {
  VALUES ?pair { %s } GRAPH <%s> { ?event dip:pairs ?pair }
} GROUP BY ?pair"""
_YEAR, _MONTH = len("2023"), len("2023-02")

# By years (`2023/2023`): number of encounters, a power of two → what stands for it in the index.
Frequencies: TypeAlias = Mapping[str, Mapping[int, str]]


def frequent_pairs(graph: GraphStore, values: Mapping[str, Sequence[Node]]) -> list[URIRef]:
    """The nodes of the index for the pairs that met most often: so many pairs as the `limit`, and all that met as often as the last.

    None of them where no limit is given, or a period that begins or ends within a month: all have to be looked at then.
    """
    bounds = [str(term) for name in ("since", "until") for term in values.get(name, ())]
    if not values.get("limit") or any(len(day) > _MONTH for day in bounds):
        return []
    limit = max(1, int(str(values["limit"][0])))
    if any(len(day) > _YEAR for day in bounds):
        return _of_months(graph, values, limit)
    return _of_years(graph, values, limit)


def _of_months(graph: GraphStore, values: Mapping[str, Sequence[Node]], limit: int) -> list[URIRef]:
    """By counting all encounters of the months."""
    counts = _counted(graph, _COUNTS_OF_MONTHS % (graph.index_name, period_of(values)))
    return _as_frequent(counts, _last_of(_totals(counts), limit))


def _of_years(graph: GraphStore, values: Mapping[str, Sequence[Node]], limit: int) -> list[URIRef]:
    """By looking up who met so often in any of the years, less and less often until no others can have met as often in all."""
    known = _frequencies(graph, values)
    least = max((max(times) for times in known.values()), default=0)
    while least:
        reached = [times[least] for times in known.values() if least in times]
        found = rows(graph.query(_REACHING % (_nodes(reached), graph.index_name), graph.prefixes))
        pairs = {in_years(pair, years) for (pair,) in found for years in known}
        counts = _counted(graph, _COUNTS % (_nodes(pairs), graph.index_name))
        last = _last_of(_totals(counts), limit)
        most_of_others = sum(min(least, 2 * max(times)) - 1 for times in known.values())
        if last > most_of_others or least == 1:
            return _as_frequent(counts, last)
        least //= 2
    return []


def _frequencies(graph: GraphStore, values: Mapping[str, Sequence[Node]]) -> Frequencies:
    found: dict[str, dict[int, str]] = defaultdict(dict)
    sparql = _FREQUENCIES % (graph.index_name, period_of(values) or "true")
    for frequency, years, times in rows(graph.query(sparql, graph.prefixes)):
        found[years][int(times)] = frequency
    return found


def _nodes(iris: Iterable[str]) -> str:
    return " ".join(f"<{iri}>" for iri in iris)


def _counted(graph: GraphStore, sparql: str) -> dict[str, int]:
    """Encounters by the node of a pair in its years."""
    return {pair: int(times) for pair, times in rows(graph.query(sparql, graph.prefixes))}


def _totals(counts: Mapping[str, int]) -> Counter[str]:
    """Encounters by pair, over all years."""
    totals: Counter[str] = Counter()
    for pair, times in counts.items():
        totals[in_years(pair, "/")] += times
    return totals


def _last_of(totals: Counter[str], limit: int) -> int:
    """How often the last of so many pairs met; 0 where there are fewer."""
    most = totals.most_common(limit)
    return most[-1][1] if len(most) == limit else 0


def _as_frequent(counts: Mapping[str, int], least: int) -> list[URIRef]:
    totals = _totals(counts)
    return [URIRef(pair) for pair in counts if totals[in_years(pair, "/")] >= least]
