"""Whom those met next who had met an actor: by the index, a step at a time.

In one query a store looks the second encounters up anew for each of the first, and all their pairs; by steps each is read once. For a
store to hand out terms takes as long as to find them: so it leaves out what came too late, and puts who was there into one text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple, TypeAlias

from rdflib import Literal, URIRef
from rdflib.term import Node

from ..sparql.results import SEPARATOR, Table, rows
from ..store import GraphStore
from ..terms import term_to_ox
from ..triples import DIP
from .named import NamedQuery, period_of

_COLUMNS: Final = ("name", "via", "times", "first", "last", "met")
_AT_ONCE: Final = 1000  # nodes in a query
_MONTH: Final = len("2023-02")
_ENTRIES: Final = """SELECT ?one ?entry ?months WHERE {
  VALUES ?one { %s } GRAPH <%s> { ?one dip:indexedBy ?entry . ?entry dip:months ?months } FILTER(%s)
}"""
# The index has no other encounters than those at which somebody met: all but visits are of each with each.
_ENCOUNTERS: Final = """SELECT ?event ?day (GROUP_CONCAT(STR(?what); separator=" ") AS ?who) WHERE {
  { SELECT DISTINCT ?event ?day WHERE {
    VALUES (?entry ?from ?to) { %s }
    GRAPH <%s> { ?entry dip:indexesEncounter ?event }
    ?event dip:begin ?day FILTER(DATATYPE(?day) = xsd:date && ?day >= ?from && ?day <= ?to)
  } }
  ?event ?said ?what FILTER(?said IN (dip:participant, dip:agent, dip:target) || ?what = dip:Visit)
} GROUP BY ?event ?day"""
_SIDES: Final = """SELECT ?event ?side (GROUP_CONCAT(STR(?one); separator=" ") AS ?who) WHERE {
  VALUES ?event { %s } ?event ?side ?one FILTER(?side IN (dip:agent, dip:target))
} GROUP BY ?event ?side"""
_LABELS: Final = 'SELECT ?actor ?label WHERE { VALUES ?actor { %s } ?actor rdfs:label ?label FILTER(LANG(?label) = "fr") }'
_VISIT, _TARGET = str(DIP.Visit), str(DIP.target)

_Span: TypeAlias = tuple[str, str]  # the first day and the last
_ALWAYS: Final[_Span] = (date.min.isoformat(), date.max.isoformat())
_plain = lru_cache(1 << 12)(Literal)  # numbers and days, of which there are few


class _Encounter(NamedTuple):
    """An encounter, its day, all who were there; and, if it was a visit, the guests and the hosts."""

    event: str
    day: str
    who: Collection[str]
    sides: tuple[set[str], set[str]] | None

    def whom(self, one: str) -> Collection[str]:
        """Those whom somebody met there who was there."""
        if self.sides is None:
            return [other for other in self.who if other != one]
        guests, hosts = self.sides
        return ((hosts if one in guests else set()) | (guests if one in hosts else set())) - {one}


def onward_rows(graph: GraphStore, query: NamedQuery, values: Mapping[str, Sequence[Node]]) -> Table | None:
    """The rows of a query that leads from encounters to later ones.

    None for other queries, where the graph has no index, and for several actors at once.
    """
    if not query.by_steps or not graph.is_indexed() or len(values["actor"]) != 1:
        return None
    actor, days = term_to_ox(values["actor"][0]).value, int(str(values["days"][0]))
    met_on = _met_on(graph, actor, values)
    through: dict[str, set[str]] = defaultdict(set)
    led: dict[str, dict[str, str]] = defaultdict(dict)
    for encounter in _encounters(graph, _soon(graph, met_on, days)):
        number = _number(encounter.day)
        for one in () if actor in encounter.who else encounter.who:
            if one in met_on and _is_soon(number, met_on[one], days):
                for other in encounter.whom(one):
                    through[other].add(one)
                    led[other][encounter.event] = encounter.day
    labels = _labels(graph, led.keys() | met_on.keys())
    told = sorted((_row(other, through[other], led[other].values(), labels) for other in led if other in labels), key=_by_times)
    return Table(_COLUMNS, tuple(told[: int(str(values["limit"][0]))] if values.get("limit") else told))


def _met_on(graph: GraphStore, actor: str, values: Mapping[str, Sequence[Node]]) -> dict[str, list[int]]:
    """Whom the actor met → the days, as numbers, sorted."""
    bounds = {name: str(values[name][0]) for name in ("since", "until") if values.get(name)}
    entries = _entries(graph, [actor], period_of(values) or "true")
    met: dict[str, set[int]] = defaultdict(set)
    for encounter in _encounters(graph, ((entry, _ALWAYS) for _, entry, _ in entries)):
        if bounds.get("since", "") <= encounter.day <= f"{bounds.get('until', '9999')}-99":
            for one in encounter.whom(actor):
                met[one].add(_number(encounter.day))
    return {one: sorted(numbers) for one, numbers in met.items()}


def _soon(graph: GraphStore, met_on: Mapping[str, Sequence[int]], days: int) -> Iterator[tuple[str, _Span]]:
    """The entries of those whom the actor met, each with the days up to so many days later."""
    spans = {one: _spans(numbers, days) for one, numbers in met_on.items()}
    first = min((of[0][0] for of in spans.values()), default="")[:_MONTH]
    last = max((of[-1][1] for of in spans.values()), default="")[:_MONTH]
    condition = f'STRBEFORE(?months, "/") >= "{first}" && STRBEFORE(?months, "/") <= "{last}"'
    for one, entry, months in _entries(graph, spans, condition):
        for span in spans[one]:
            if span[0][:_MONTH] <= months[:_MONTH] <= span[1][:_MONTH]:
                yield entry, span


def _spans(numbers: Iterable[int], days: int) -> list[_Span]:
    """From each of the days with these numbers, which are sorted, so many days on; those that overlap as one."""
    spans: list[tuple[int, int]] = []
    for first in numbers:
        last = min(first + days, date.max.toordinal())
        if spans and first <= spans[-1][1]:
            first, _ = spans.pop()
        spans.append((first, last))
    return [(date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat()) for first, last in spans]


def _is_soon(number: int, after: Sequence[int], days: int) -> bool:
    """Whether the day comes within so many days of one of these, which are sorted."""
    at = bisect_left(after, number - days)
    return at < len(after) and after[at] <= number


def _entries(graph: GraphStore, ones: Iterable[str], condition: str) -> Iterator[tuple[str, ...]]:
    """The entries of these actors in the index, each with its months, of which the condition holds."""
    return _asked(graph, _ENTRIES, map(_iri, ones), graph.index_name, condition)


def _encounters(graph: GraphStore, entries: Iterable[tuple[str, _Span]]) -> Iterator[_Encounter]:
    """The encounters of these entries that begin on these days, each once."""
    asked = (f'({_iri(entry)} "{first}"^^xsd:date "{last}"^^xsd:date)' for entry, (first, last) in entries)
    found = {event: (day, who.split()) for event, day, who in _asked(graph, _ENCOUNTERS, asked, graph.index_name)}
    visits: dict[str, tuple[set[str], set[str]]] = {event: (set(), set()) for event, (_, there) in found.items() if _VISIT in there}
    for event, side, who in _asked(graph, _SIDES, map(_iri, visits)):
        visits[event][side == _TARGET].update(who.split())
    for event, (day, there) in found.items():
        yield _Encounter(event, day, there, visits.get(event))


def _labels(graph: GraphStore, actors: Iterable[str]) -> dict[str, list[str]]:
    """Actor → its French labels, sorted."""
    found: dict[str, set[str]] = defaultdict(set)
    for actor, label in _asked(graph, _LABELS, map(_iri, actors)):
        found[actor].add(label)
    return {actor: sorted(labels) for actor, labels in found.items()}


def _asked(graph: GraphStore, sparql: str, values: Iterable[str], *more: str) -> Iterator[tuple[str, ...]]:
    """The rows of the query about these values, some at a time."""
    rest = iter(values)
    while part := list(islice(rest, _AT_ONCE)):
        yield from rows(graph.query(sparql % (" ".join(part), *more), graph.prefixes))


def _iri(node: str) -> str:
    return f"<{node}>"


def _row(
    met: str, through: Iterable[str], days: Collection[str], labels: Mapping[str, list[str]]
) -> tuple[Literal | URIRef, ...]:
    """The row of who was met: through whom, and on which days."""
    via = SEPARATOR.join(sorted({label for one in through for label in labels.get(one, ())}))
    name = Literal(labels[met][0], lang="fr")
    return name, Literal(via), _plain(len(days)), _plain(min(days)), _plain(max(days)), URIRef(met)


def _by_times(row: tuple[Literal | URIRef, ...]) -> tuple[int, str, str]:
    return -int(row[2]), str(row[0]), str(row[5])


def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()
