"""The first rows of an answer that is in order of date: the months of the index are read one after the other, until there are enough."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rdflib.term import Node

from ..sparql.results import Table, Term, collect, rows
from ..store import GraphStore
from .named import NamedQuery


def first_rows(graph: GraphStore, query: NamedQuery, values: Mapping[str, Sequence[Node]]) -> Table | None:
    """So many rows as the `limit`.

    None where no limit or period is given, the graph has no index or events are not found by their months, or rows have another order.
    """
    if not values.get("limit") or not query.by_date or not graph.is_indexed():
        return None
    found = query.months(values, graph.index_name)
    if found is None or "?months" not in query.bound(values, graph.index_name):
        return None
    begins = sorted({months.partition("/")[0] for (months,) in rows(graph.query(found, graph.prefixes))})
    limit = int(str(values["limit"][0]))
    columns: tuple[str, ...] = ()
    first: list[tuple[Term | None, ...]] = []
    at, size = 0, 1
    while at == 0 or (at < len(begins) and len(first) < limit):
        part = begins[at : at + size] or [""]
        table = collect(graph.query(query.bound(values, graph.index_name, months=(part[0], part[-1]))), graph.prefixes)
        assert isinstance(table, Table)
        columns, first = table.columns, [*first, *table.rows]
        at, size = at + size, size * 2
    return Table(columns, tuple(first[:limit]))
