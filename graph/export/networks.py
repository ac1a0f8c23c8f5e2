"""The network of actors for Gephi, Cytoscape and the like: a node an actor, an edge an event that links a pair."""

from __future__ import annotations

import re
from typing import IO, Final

import networkx as nx

from ..network.projection import network
from ..network.source import events_of
from ..store import GraphStore
from .rdf import xml_text

_DATED: Final = re.compile(r'(<meta[^>]*) lastmodifieddate="[^"]*"')
# Names that GEXF keeps for itself.
_RENAMED: Final = {"type": "event_type", "begin": "first_day", "end": "last_day"}


def write_graphml(graph: GraphStore, stream: IO[bytes]) -> None:
    """The network in GraphML."""
    nx.write_graphml_xml(plain_network(graph), stream, encoding="utf-8", prettyprint=True)


def write_gexf(graph: GraphStore, stream: IO[bytes]) -> None:
    """The network in GEXF, without the day of writing, so that the same graph gives the same bytes."""
    text = "\n".join(nx.generate_gexf(plain_network(graph)))
    stream.write(_DATED.sub(r"\1", text, count=1).encode() + b"\n")


def plain_network(graph: GraphStore) -> nx.MultiGraph:
    """All linked events of the graph, with attributes that both forms can hold, and edges with ids of their own.

    An event of three actors makes three edges, so that its IRI, the attribute `event`, cannot name an edge.
    """
    found = network(events_of(graph))
    plain = nx.MultiGraph()
    plain.add_nodes_from((node, _held(data)) for node, data in sorted(found.nodes(data=True)))
    pairs = sorted(
        (min(a, b), max(a, b), event, data) for a, b, event, data in found.edges(keys=True, data=True)
    )
    for number, (one, other, event, data) in enumerate(pairs):
        plain.add_edge(one, other, key=f"e{number}", id=f"e{number}", event=event, **_held(data))
    return plain


def _held(data: dict[str, str | int | float]) -> dict[str, str | int | float]:
    """The attributes under names and with characters that XML and both forms can hold."""
    return {
        _RENAMED.get(name, name): xml_text(value) if isinstance(value, str) else value
        for name, value in data.items()
    }
