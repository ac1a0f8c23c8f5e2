"""The network of actors: a graph of networkx, its figures, and the page that shows it.

>>> from diplograph.graph.store import open_graph
>>> with open_graph() as graph:
...     network(graph).number_of_nodes()
0
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from ..queries.things import actor_of
from ..store import GraphStore, open_graph
from .projection import EventNetwork, project
from .source import events_of

__all__ = ["EventNetwork", "network"]


def network(
    graph: GraphStore | Path | str,
    *,
    actor: str | None = None,
    with_: str | None = None,
    since: str | None = None,
    until: str | None = None,
    types: Collection[str] | None = None,
    statuses: Collection[str] | None = None,
    top: int | None = None,
    min_meetings: int | None = None,
) -> EventNetwork:
    """The network of a graph, open or in a folder: a node an actor, an edge an event for each pair that it links.

    The attributes of nodes and edges are told in `EventNetwork`, a `networkx.MultiGraph`. `actor` and `with_` are names
    or IRIs: only events of that actor, or of both. `since` and `until` are ISO text of any precision, both included;
    `types` are event types, or whole branches as `Encounter`; `statuses` is for instance `["occurred"]`. Of what is left,
    `min_meetings` keeps the pairs with at least so many encounters that occurred, `top` the so many actors with the most.
    Raises DiplographError for what is not there or none of its kind.
    """
    if isinstance(graph, Path | str):
        with open_graph(graph, read_only=True) as opened:
            return network(opened, actor=actor, with_=with_, since=since, until=until, types=types,
                           statuses=statuses, top=top, min_meetings=min_meetings)  # fmt: skip
    one, other = ([str(actor_of(graph, name))] if name else None for name in (actor, with_))
    return project(
        events_of(graph, one[0] if one else None), since=since, until=until, types=types, statuses=statuses,
        actors=one or other, others=other if one else None, top=top, min_meetings=min_meetings,
    )  # fmt: skip
