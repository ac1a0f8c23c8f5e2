"""The events as a table: one row each, in order of date."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import IO, Final

from rdflib import URIRef

from ..queries import table
from ..sparql.results import SEPARATOR, Value
from ..store import GraphStore
from . import ordering
from .forms import csv_cell

_COLUMNS: Final = (
    "begin",
    "end",
    "type",
    "status",
    "label",
    "participants",
    "agents",
    "targets",
    "place",
    "articles",
)
_AT_ONCE: Final = 1000

Row = Mapping[str, Value]


def write_csv(graph: GraphStore, stream: IO[bytes]) -> None:
    """One row an event in CSV (UTF-8): several values of a cell are separated by ` | `, actors and places by French label.

    `articles` are the addresses, or else identifiers, of the articles that tell it; `quote` is the passage of the first.
    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow((*_COLUMNS, "quote", "event"))
    for events in _batches(graph):
        writer.writerows([csv_cell(value) for value in row] for row in _rows(graph, events))
    text.detach()


def _batches(graph: GraphStore) -> Iterator[list[URIRef]]:
    events = (
        URIRef(node.value)
        for node in ordering.subjects(graph)
        if node.value.startswith(graph.prefixes["event"])
    )
    while batch := list(islice(events, _AT_ONCE)):
        yield batch


def _rows(graph: GraphStore, events: list[URIRef]) -> Iterator[tuple[str, ...]]:
    summaries, roles, tellings = (
        _by_event(graph, query, events) for query in ("events", "participants", "evidence")
    )
    for event in map(str, events):
        for summary in summaries[event]:
            row = {
                **summary,
                "participants": _joined(roles[event], "participant"),
                "agents": _joined(roles[event], "agent"),
                "targets": _joined(roles[event], "target"),
                "articles": _addresses(tellings[event]),
            }
            quotes = [telling["quote"] for telling in tellings[event]]
            yield (*(str(row[column] or "") for column in _COLUMNS), str(quotes[0]), event)


def _by_event(graph: GraphStore, query: str, events: list[URIRef]) -> Mapping[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in table(graph, query, event=events).dicts():
        found[str(row["event"])].append(row)
    return found


def _joined(roles: list[Row], role: str) -> str:
    return SEPARATOR.join(str(row["name"]) for row in roles if row["role"] == role)


def _addresses(tellings: list[Row]) -> str:
    return SEPARATOR.join(dict.fromkeys(str(telling["url"] or telling["identifier"]) for telling in tellings))
