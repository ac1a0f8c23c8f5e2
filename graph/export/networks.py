"""The network of actors for Gephi, Cytoscape, igraph and the like: a node an actor, an edge an event that links a pair.

All forms have the attributes of `EventNetwork`, but for what other programs keep for themselves: the type of an event is
`event_type`, since `type` says whether an edge is directed; its IRI is `event`, since an event of three actors makes three
edges; and its dates are `date` (ISO text of its own precision, a span as `2023-03/2023-05`), `first_day` and `last_day`
(full days, "" for an event without a date).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import IO, Any, Final

import networkx as nx

from ..network.periods import first_day, last_day
from ..records import When
from . import forms
from .forms import Form, csv_cell
from .rdf import xml_text

_DATED: Final = re.compile(r'(<meta[^>]*) lastmodifieddate="[^"]*"')
_DAY: Final = timedelta(days=1)

Attributes = dict[str, str | int | float]


def write_network(network: nx.MultiGraph, stream: IO[bytes], form: str = "graphml") -> None:
    """Write a network, as made by `diplograph.network`, in `graphml`, `gexf` or `csv`.

    The same network gives the same bytes. Raises DiplographError for any other form.
    """
    forms.named(FORMS, form).write(network, stream)


def write_graphml(network: nx.MultiGraph, stream: IO[bytes]) -> None:
    """In GraphML."""
    nx.write_graphml_xml(_plain(network), stream, encoding="utf-8", prettyprint=True)


def write_gexf(network: nx.MultiGraph, stream: IO[bytes]) -> None:
    """In dynamic GEXF: an edge is there on the days of its event, an actor on those of its edges.

    Edges without a date, and actors that have one, are always there. No day of writing is told.
    """
    plain = _plain(network)
    for _, _, key, edge in plain.edges(keys=True, data=True):
        edge["id"] = key
        if edge["first_day"]:
            edge["start"], edge["end"] = edge["first_day"], edge["last_day"]
    for node, data in plain.nodes(data=True):
        if spells := _spells([edge for _, _, edge in plain.edges(node, data=True)]):
            data["spells"] = spells
    text = "\n".join(nx.generate_gexf(plain))
    stream.write(_DATED.sub(r"\1", text, count=1).encode() + b"\n")


def write_csv(network: nx.MultiGraph, stream: IO[bytes]) -> None:
    """The edges in CSV (UTF-8), `source` and `target` first, which Gephi and Cytoscape read as they are.

    Besides the attributes of the edge each row has label and kind of its two actors.
    """
    plain = _plain(network)
    rows = [
        {"source": a, "target": b}
        | {
            f"{end}_{name}": plain.nodes[node][name]
            for end, node in (("source", a), ("target", b))
            for name in ("label", "kind")
        }
        | data
        for a, b, data in plain.edges(data=True)
    ]
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(rows[0] if rows else ("source", "target"))
    writer.writerows([csv_cell(str(cell)) for cell in row.values()] for row in rows)
    text.detach()


FORMS: Final[Mapping[str, Form]] = {
    "graphml": Form(".graphml", write_graphml),
    "gexf": Form(".gexf", write_gexf),
    "csv": Form(".csv", write_csv),
}


def _plain(network: nx.MultiGraph) -> nx.MultiGraph:
    """The network in sorted order, with attributes that all forms can hold, and edges with keys of their own."""
    plain = nx.MultiGraph()
    plain.add_nodes_from((node, _held(data)) for node, data in sorted(network.nodes(data=True)))
    pairs = sorted(
        (min(a, b), max(a, b), event, data) for a, b, event, data in network.edges(keys=True, data=True)
    )
    for number, (one, other, event, data) in enumerate(pairs):
        plain.add_edge(one, other, key=f"e{number}", event=event, **_held(_edge(data)))
    return plain


def _edge(data: Mapping[str, Any]) -> Attributes:
    begin, end = data["begin"], data["end"]
    dates = {
        "date": str(When(begin, end)) if begin else "",
        "first_day": first_day(begin).isoformat() if begin else "",
        "last_day": last_day(end).isoformat() if begin else "",
    }
    others = {name: value for name, value in data.items() if name not in ("type", "begin", "end")}
    return {"event_type": data["type"], **dates, **others}


def _held(data: Mapping[str, Any]) -> Attributes:
    """The attributes with characters that XML can hold."""
    return {name: xml_text(value) if isinstance(value, str) else value for name, value in data.items()}


def _spells(edges: list[Attributes]) -> list[tuple[str, str]]:
    """The days on which one of the edges is there, as first and last days; none if one of them is always there."""
    if not all(edge["first_day"] for edge in edges):
        return []
    days = sorted((str(edge["first_day"]), str(edge["last_day"])) for edge in edges)
    return list(_joined(days))


def _joined(days: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Periods that touch each other as one."""
    for number, (first, last) in enumerate(days):
        if number == 0:
            here = (first, last)
        elif date.fromisoformat(first) <= date.fromisoformat(here[1]) + _DAY:
            here = (here[0], max(here[1], last))
        else:
            yield here
            here = (first, last)
    if days:
        yield here
