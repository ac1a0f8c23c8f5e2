"""The network of actors: a graph of networkx, its figures, and the page that shows it.

>>> from diplograph.graph.store import open_graph
>>> with open_graph() as graph:
...     network(graph).number_of_nodes()
0
"""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from pathlib import Path

from ..queries.things import actor_of
from ..records import BadInput
from ..store import GraphStore, open_graph
from .events import NetworkEvent
from .extent import extent
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
    most: int | None = None,
) -> EventNetwork:
    """The network of a graph, open or in a folder: a node an actor, an edge an event for each pair that it links.

    The attributes of nodes and edges are told in `EventNetwork`, a `networkx.MultiGraph`. `actor` and `with_` are names
    or IRIs: only events of that actor, or of both. `since` and `until` are ISO text of any precision, both included;
    `types` are event types, or whole branches as `Encounter`; `statuses` is for instance `["occurred"]`. Of what is left,
    `min_meetings` keeps the pairs with at least so many encounters that occurred, `top` the so many actors with the most.
    Of a period only its events are read, and all only if none is left, to say why. Raises DiplographError for what is not
    there or none of its kind, and for more than `most` events to read.
    """
    if isinstance(graph, Path | str):
        with open_graph(graph, read_only=True) as opened:
            return network(opened, actor=actor, with_=with_, since=since, until=until, types=types,
                           statuses=statuses, top=top, min_meetings=min_meetings, most=most)  # fmt: skip
    one, other = ([str(actor_of(graph, name))] if name else None for name in (actor, with_))
    of = one[0] if one else None
    filtered = partial(
        project, since=since, until=until, types=types, statuses=statuses,
        actors=one or other, others=other if one else None, top=top, min_meetings=min_meetings,
    )  # fmt: skip
    if most:
        return filtered(_few(graph, of, since, until, most))
    found = filtered(events_of(graph, of, since, until))
    return found if found.events or not (since or until) else filtered(events_of(graph, of))


def _few(
    graph: GraphStore, actor: str | None, since: str | None, until: str | None, most: int
) -> list[NetworkEvent]:
    """The events of the actor, or of all: where these are more than `most`, those of the period."""
    all_ = extent(graph, actor)
    if all_ <= most:
        return events_of(graph, actor)
    events = extent(graph, actor, since, until) if since or until else all_
    if not events:
        raise BadInput(f"there are no events in that period, and {all_:,} without it")
    if events > most:
        raise BadInput(
            f"the network has {events:,} events, and at most {most:,} are shown at once: narrow it by an actor or a shorter period"
        )
    return events_of(graph, actor, since, until)
