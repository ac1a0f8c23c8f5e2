"""What a graph holds, in numbers.

>>> from diplograph.graph.store import open_graph
>>> with open_graph() as graph:
...     stats(graph).articles
0
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from .records import EVENT_TYPES
from .sparql.results import Table, collect
from .store import GraphStore
from .triples import DIP

_ARTICLES: Final = "SELECT (COUNT(DISTINCT ?article) AS ?number) WHERE { ?article a dip:Article }"
_ACTORS: Final = """SELECT ?kind (COUNT(DISTINCT ?actor) AS ?number) WHERE {
  VALUES ?kind { dip:Person dip:State dip:Organisation } ?actor a ?kind
} GROUP BY ?kind"""
# Several nodes that are one event count once, as the one that stands for them.
_EVENTS: Final = """SELECT ?type ?year (COUNT(DISTINCT ?event) AS ?number) WHERE {
  VALUES ?type { %s } ?event a ?type .
  OPTIONAL { ?event dip:begin ?begin }
  BIND(IF(BOUND(?begin), SUBSTR(STR(?begin), 1, 4), "") AS ?year)
  FILTER NOT EXISTS { ?event dip:sameEventAs ?same }
} GROUP BY ?type ?year"""
_SPAN: Final = """SELECT (MIN(STR(?begin)) AS ?first) (MAX(STR(?end)) AS ?last) WHERE {
  ?event dip:begin ?begin ; dip:end ?end
}"""
_TRIPLES: Final = "SELECT (COUNT(*) AS ?number) WHERE { ?s ?p ?o }"


@dataclass(frozen=True, slots=True)
class Stats:
    """What a graph holds. `bytes` is None where the store does not tell; days are ISO text of their own precision.

    `events` has type → year → number, both sorted; the year of events without a date is "".
    """

    articles: int
    actors: Mapping[str, int]
    events: Mapping[str, Mapping[str, int]]
    first: str | None
    last: str | None
    triples: int
    bytes: int | None

    @property
    def years(self) -> dict[str, int]:
        """Year → number of events of any type."""
        years = sorted({year for by_year in self.events.values() for year in by_year})
        return {year: sum(by_year.get(year, 0) for by_year in self.events.values()) for year in years}


def stats(graph: GraphStore) -> Stats:
    """Count what the graph holds; a few queries that each read all events once."""
    classes = " ".join(f"dip:{name}" for name in EVENT_TYPES)
    events: dict[str, dict[str, int]] = {}
    for type_, year, number in sorted(_rows(graph, _EVENTS % classes)):
        events.setdefault(_local(type_), {})[year] = int(number)
    days = _rows(graph, _SPAN)
    first, last = days[0] if days else (None, None)
    return Stats(
        articles=_number(graph, _ARTICLES),
        actors={_local(kind): int(number) for kind, number in sorted(_rows(graph, _ACTORS))},
        events=events,
        first=first,
        last=last,
        triples=_number(graph, _TRIPLES),
        bytes=graph.size(),
    )


def _rows(graph: GraphStore, sparql: str) -> list[tuple[str, ...]]:
    """The rows that bind every variable."""
    found = collect(graph.query(sparql, prefixes={"dip": str(DIP)}), graph.prefixes)
    assert isinstance(found, Table)
    return [tuple(map(str, row)) for row in found.rows if None not in row]


def _number(graph: GraphStore, sparql: str) -> int:
    [(number,)] = _rows(graph, sparql)
    return int(number)


def _local(iri: str) -> str:
    return iri.rpartition("#")[2]
