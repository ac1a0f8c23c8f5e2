"""Whom those met next who had met an actor: by the index, a step at a time.

In one query a store looks the second encounters up anew for each of the first, and all their pairs; by steps each is read once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Final, cast

from rdflib import Literal, URIRef
from rdflib.namespace import RDF
from rdflib.term import Node

from ..sparql.results import SEPARATOR, Table, rows
from ..store import GraphStore
from ..terms import RdflibTriple, term_to_ox
from ..triples import DIP, met_by_event
from .named import NamedQuery, period_of

_COLUMNS: Final = ("name", "via", "times", "first", "last", "met")
_AT_ONCE: Final = 1000  # nodes in a query
_DAY, _MONTH = len("2023-02-22"), len("2023-02")
_FIRST: Final = """SELECT DISTINCT ?event ?day WHERE {
  GRAPH <%s> { %s dip:indexedBy ?entry . ?entry dip:months ?months ; dip:indexesEncounter ?event } FILTER(%s)
  ?event dip:begin ?day
}"""
_ENTRIES: Final = "SELECT ?one ?entry ?months WHERE { VALUES ?one { %s } GRAPH <%s> { ?one dip:indexedBy ?entry . ?entry dip:months ?months } }"
_ENCOUNTERS: Final = """SELECT ?entry ?event ?day WHERE {
  VALUES ?entry { %s } GRAPH <%s> { ?entry dip:indexesEncounter ?event } ?event dip:begin ?day
}"""
_WHO: Final = """SELECT ?event ?said ?what WHERE {
  VALUES ?event { %s } ?event ?said ?what FILTER(?said IN (dip:participant, dip:agent, dip:target) || ?what = dip:Visit)
}"""
_LABELS: Final = 'SELECT ?actor ?label WHERE { VALUES ?actor { %s } ?actor rdfs:label ?label FILTER(LANG(?label) = "fr") }'
_ROLES: Final = {str(role): role for role in (DIP.participant, DIP.agent, DIP.target)}


def onward_rows(graph: GraphStore, query: NamedQuery, values: Mapping[str, Sequence[Node]]) -> Table | None:
    """The rows of a query that leads from encounters to later ones.

    None for other queries, where the graph has no index, and for several actors at once.
    """
    if not query.by_steps or not graph.is_indexed() or len(values["actor"]) != 1:
        return None
    actor, days = str(values["actor"][0]), int(str(values["days"][0]))
    met_on = _met_on(graph, actor, values)
    soon = list(_soon(graph, met_on, days))
    whom = _whom(graph, {event for _, event, _ in soon})
    found: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    for one, event, day in soon:
        if actor not in whom[event]:
            for other in whom[event].get(one, ()):
                found[other].add((day, event, one))
    labels = _labels(graph, found.keys() | met_on.keys())
    told = sorted((_row(other, found[other], labels) for other in found if other in labels), key=_by_times)
    return Table(_COLUMNS, tuple(told[: int(str(values["limit"][0]))] if values.get("limit") else told))


def _met_on(graph: GraphStore, actor: str, values: Mapping[str, Sequence[Node]]) -> dict[str, list[int]]:
    """Whom the actor met → the days, as numbers, sorted."""
    sparql = _FIRST % (graph.index_name, term_to_ox(URIRef(actor)), period_of(values) or "true")
    bounds = {name: str(values[name][0]) for name in ("since", "until") if values.get(name)}
    on = {
        event: day
        for event, day in rows(graph.query(sparql, graph.prefixes))
        if len(day) == _DAY and bounds.get("since", "") <= f"{day}-99" and day <= f"{bounds.get('until', '9999')}-99"
    }
    met: dict[str, set[int]] = defaultdict(set)
    for event, whom in _whom(graph, on).items():
        for one in whom.get(actor, ()):
            met[one].add(_number(on[event]))
    return {one: sorted(numbers) for one, numbers in met.items()}


def _soon(graph: GraphStore, met_on: Mapping[str, Sequence[int]], days: int) -> Iterator[tuple[str, str, str]]:
    """Those whom the actor met, each with the encounters that they had within so many days, and on what day."""
    entries: dict[str, str] = {}
    wanted = {one: _months(numbers, days) for one, numbers in met_on.items()}
    for one, entry, months in _asked(graph, _ENTRIES, met_on, graph.index_name):
        if months[:_MONTH] in wanted[one]:
            entries[entry] = one
    for entry, event, day in _asked(graph, _ENCOUNTERS, entries, graph.index_name):
        one = entries[entry]
        if len(day) == _DAY and _is_soon(_number(day), met_on[one], days):
            yield one, event, day


def _months(numbers: Iterable[int], days: int) -> set[str]:
    """The months of the days with these numbers, and of so many days after each."""
    found: set[str] = set()
    for number in numbers:
        last = date.fromordinal(min(number + days, date.max.toordinal()))
        year, month = date.fromordinal(number).timetuple()[:2]
        while (year, month) <= (last.year, last.month):
            found.add(f"{year:04}-{month:02}")
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return found


def _is_soon(number: int, after: Sequence[int], days: int) -> bool:
    """Whether the day comes within so many days of one of these, which are sorted."""
    at = bisect_left(after, number - days)
    return at < len(after) and after[at] <= number


def _whom(graph: GraphStore, events: Collection[str]) -> dict[str, dict[str, set[str]]]:
    """Encounter → who met there → whom; the index holds no others, so that all but visits are of each with each."""
    # The rule only compares events and actors with each other, so that text will do for them; to make IRIs would take longer.
    kinds: dict[str, URIRef] = dict.fromkeys(events, DIP.Meeting)
    told = []
    for event, said, what in _asked(graph, _WHO, events):
        if role := _ROLES.get(said):
            told.append((event, role, what))
        else:
            kinds[event] = DIP.Visit
    told += [(event, RDF.type, kind) for event, kind in kinds.items()]
    met = met_by_event(cast(Iterable[RdflibTriple], told))
    return cast(dict[str, dict[str, set[str]]], met)


def _labels(graph: GraphStore, actors: Collection[str]) -> dict[str, list[str]]:
    """Actor → its French labels, sorted."""
    found: dict[str, set[str]] = defaultdict(set)
    for actor, label in _asked(graph, _LABELS, actors):
        found[actor].add(label)
    return {actor: sorted(labels) for actor, labels in found.items()}


def _asked(graph: GraphStore, sparql: str, nodes: Iterable[str], *more: str) -> Iterator[tuple[str, ...]]:
    """The rows of the query about these nodes, some at a time."""
    rest = iter(nodes)
    while part := list(islice(rest, _AT_ONCE)):
        yield from rows(graph.query(sparql % (" ".join(f"<{node}>" for node in part), *more), graph.prefixes))


def _row(met: str, led: Collection[tuple[str, str, str]], labels: Mapping[str, list[str]]) -> tuple[Literal | URIRef, ...]:
    """The row of who was met, given the day, the event and by whom of each encounter that led there."""
    days = sorted(day for day, _, _ in led)
    via = sorted({label for _, _, one in led for label in labels.get(one, ())})
    times = len({event for _, event, _ in led})
    name = Literal(labels[met][0], lang="fr")
    return name, Literal(SEPARATOR.join(via)), Literal(times), Literal(days[0]), Literal(days[-1]), URIRef(met)


def _by_times(row: tuple[Literal | URIRef, ...]) -> tuple[int, str, str]:
    return -int(row[2]), str(row[0]), str(row[5])


def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()
