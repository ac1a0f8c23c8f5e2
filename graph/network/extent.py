"""How many events a network would be made of, and from when on they are few enough: told before any of them is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pyoxigraph as ox

from ..sparql.results import rows
from ..store import GraphStore

_KEYS: Final = "dip:Encounter dip:Deed dip:SpeechAct"
_ENTRIES: Final = "VALUES ?key {{ {} }} GRAPH <{}> {{ ?key dip:indexedBy ?entry . ?entry dip:months ?months ; dip:indexes ?event }}"
_TAKING_PART: Final = "?event dip:participant|dip:agent|dip:target {} ."
_COUNT: Final = "SELECT (COUNT(DISTINCT ?event) AS ?events) WHERE {{ {} }}"
_MONTHS: Final = 'SELECT ?last (COUNT(*) AS ?events) WHERE {{ {} BIND(STRAFTER(?months, "/") AS ?last) }} GROUP BY ?last'
_DAYS: Final = "SELECT ?last (COUNT(DISTINCT ?event) AS ?events) WHERE {{ {} BIND(STR(?end) AS ?last) }} GROUP BY ?last"
_YEAR: Final = len("2023")


def taking_part(
    graph: GraphStore, actor: str | None, since: str | None = None, until: str | None = None
) -> str | None:
    """What SPARQL says of every ?event of an actor (an IRI), or of all, in a period of ISO text; None of any event at all."""
    node = ox.NamedNode(actor) if actor else None
    if since is None and until is None:
        return _TAKING_PART.format(node) if node else None
    dated = "?event dip:begin ?begin ; dip:end ?end ."
    limits: list[str] = []
    if graph.is_indexed():
        dated = f"{_ENTRIES.format(node or _KEYS, graph.index_name)} {dated}"
        limits += _limits('STRBEFORE(?months, "/")', 'STRAFTER(?months, "/")', since, until)
    elif node:
        dated = f"{_TAKING_PART.format(node)} {dated}"
    limits += _limits("STR(?begin)", "STR(?end)", since, until)
    return f"{dated} FILTER({' && '.join(limits)})"


def _limits(begin: str, end: str, since: str | None, until: str | None) -> Iterator[str]:
    """A month or year is in the period where any of its days is."""
    if since:
        yield f'CONCAT({end}, "-99") >= {ox.Literal(since)}'
    if until:
        yield f"{begin} <= {ox.Literal(f'{until}-99')}"


def extent(graph: GraphStore, actor: str | None, since: str | None = None, until: str | None = None) -> int:
    """How many events of the actor, or of all, there are in the period."""
    pattern = taking_part(graph, actor, since, until) or "?event dip:evidence ?telling"
    [(events,)] = rows(graph.query(_COUNT.format(pattern), graph.prefixes))
    return int(events)


def since_when(graph: GraphStore, most: int) -> str | None:
    """The month or else the day since which there are at most so many events; None where there are no more, and without an index."""
    if not graph.is_indexed():
        return None
    latest: str | None = None
    left = most
    for month, events in _lasting(graph, _MONTHS.format(_ENTRIES.format(_KEYS, graph.index_name))):
        if events > left:
            return latest or _day_since_when(graph, month, left)
        latest, left = (month if len(month) > _YEAR else latest), left - events
    return None


def _day_since_when(graph: GraphStore, month: str, most: int) -> str | None:
    latest: str | None = None
    for day, events in _lasting(graph, _DAYS.format(taking_part(graph, None, month))):
        most -= events
        if most < 0:
            break
        latest = day if len(day) == len("2023-02-22") else latest
    return latest


def _lasting(graph: GraphStore, sparql: str) -> list[tuple[str, int]]:
    """On what the events end, a year, month or day, and how many; the latest first."""
    counted = ((last, int(events)) for last, events in rows(graph.query(sparql, graph.prefixes)))
    return sorted(counted, key=lambda each: f"{each[0]}-99", reverse=True)
