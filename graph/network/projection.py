"""From events to the network of actors: who is linked to whom, by which event.

The network is a `networkx.MultiGraph` with one edge for each event and pair of actors it brings together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

import networkx as nx

from ..records import ENCOUNTERS, EVENT_TYPES, STATUSES, BadInput
from .events import BRANCHES, NetworkActor, NetworkEvent, Telling, branch, linked_pairs
from .narrowing import most_present, often_met
from .periods import overlaps


@dataclass(frozen=True, slots=True)
class Unmet:
    """A filter of a network that came out empty: its name, its values, and how many events there are without it."""

    filter: str
    values: tuple[str, ...]
    without: int


class EventNetwork(nx.MultiGraph):  # type: ignore[misc]
    """A MultiGraph of actors that keeps the events it was made from.

    Node (the actor's IRI): `label`, `label_en`, `kind`, `wikidata`, `names` and `offices` (joined by "; "),
    `encounters` (how many that occurred), `events` (how many of any type and status).
    Edge (key: the event's IRI): `type`, `branch` (encounter, deed, speech act), `status`, `begin`, `end`, `place`,
    `agent` (the IRI of who did it to the other, "" if neither), `weight` (1/(n-1) for an event of n actors, so that a
    summit of twenty counts no more for each than a talk of two: Newman 2001), `tellings` (how many texts tell it, copies
    once), and of the surest telling `quote`, `article` (its title), `url`, `published`, `confidence`. All are text or
    numbers; what is not known is "". Dates are ISO text of their own precision (`2023`, `2023-02`, `2023-02-22`).

    `total` counts the events that were read; `unmet` says of a network without events, for which all are, which filter left none.
    """

    events: tuple[NetworkEvent, ...] = ()
    total: int = 0
    unmet: tuple[Unmet, ...] = ()


def project(
    events: Iterable[NetworkEvent],
    *,
    since: str | None = None,
    until: str | None = None,
    types: Collection[str] | None = None,
    statuses: Collection[str] | None = None,
    actors: Collection[str] | None = None,
    others: Collection[str] | None = None,
    top: int | None = None,
    min_meetings: int | None = None,
) -> EventNetwork:
    """The network of the events that pass every filter given.

    `since` and `until` are ISO text of any precision, both included. A type may be a whole branch: `Encounter`, `Deed`,
    `SpeechAct`. `actors` and `others` are IRIs: an event stays if it has one of `actors` and, besides, one of `others`.
    Of what is left, `min_meetings` keeps the pairs with at least so many encounters that occurred, and `top` the so many
    actors with the most. Raises DiplographError for a date, type, status or number that is none.
    """
    _known(types, (*EVENT_TYPES, *BRANCHES), "event type")
    _known(statuses, STATUSES, "status")
    overlaps("2000", None, since, until)
    given = {"since": since, "until": until, "types": types, "statuses": statuses, "actors": actors,
             "others": others, "top": top, "min_meetings": min_meetings}  # fmt: skip
    filters = {name: value for name, value in given.items() if value is not None}
    everything = list(events)
    graph = _graph(_narrowed(everything, filters))
    graph.total = len(everything)
    if not graph.events:
        graph.unmet = tuple(_unmet(everything, filters))
    return graph


def _narrowed(events: Iterable[NetworkEvent], filters: Mapping[str, Any]) -> list[NetworkEvent]:
    types, statuses = filters.get("types"), filters.get("statuses")
    wanted = None if types is None else {each for name in types for each in BRANCHES.get(name, (name,))}
    kept = {
        event.id: event
        for event in events
        if overlaps(event.begin, event.end, filters.get("since"), filters.get("until"))
        and (wanted is None or event.type in wanted)
        and (statuses is None or event.status in statuses)
        and _involves(event, filters.get("actors"), filters.get("others"))
    }
    narrowed = most_present(often_met(kept.values(), filters.get("min_meetings")), filters.get("top"))
    return sorted(narrowed, key=lambda event: event.chronology)


def _unmet(events: list[NetworkEvent], filters: Mapping[str, Any]) -> Iterable[Unmet]:
    """Each filter with what there would be without it; actors by their labels."""
    labels = {actor.id: actor.label for event in events for actor in event.actors}
    for name, value in filters.items():
        values = [str(value)] if isinstance(value, str | int) else list(value)
        without = _narrowed(events, {other: filters[other] for other in filters if other != name})
        yield Unmet(name, tuple(labels.get(each, each) for each in values), len(without))


def simple_graph(graph: nx.MultiGraph) -> nx.Graph:
    """One edge for each linked pair, nodes and edges in sorted order.

    `weight` is the sum over the pair's events; `encounter` says how a pair is linked by encounters: `occurred`, `told` (as
    planned, proposed or denied only) or "" for none.
    """
    simple = nx.Graph()
    simple.add_nodes_from((node, {"label": label}) for node, label in sorted(graph.nodes(data="label")))
    for a, b, data in sorted(
        ((min(a, b), max(a, b), data) for a, b, data in graph.edges(data=True)), key=lambda e: e[:2]
    ):
        known = simple.edges[a, b] if simple.has_edge(a, b) else {"weight": 0.0, "encounter": ""}
        encounter = known["encounter"]
        if data["branch"] == "encounter":
            encounter = "occurred" if "occurred" in (encounter, data["status"]) else "told"
        simple.add_edge(a, b, weight=known["weight"] + data["weight"], encounter=encounter)
    return simple


def _known(given: Collection[str] | None, allowed: tuple[str, ...], what: str) -> None:
    for name in given or ():
        if name not in allowed:
            near = get_close_matches(name.capitalize(), allowed, 1) or get_close_matches(name, allowed, 1)
            hint = f"did you mean {near[0]}? " if near else ""
            raise BadInput(f"{name!r} is no {what}: {hint}possible are {', '.join(allowed)}")


def _involves(event: NetworkEvent, actors: Collection[str] | None, others: Collection[str] | None) -> bool:
    present = {actor.id for actor in event.actors}
    first = present if actors is None else present & set(actors)
    second = present if others is None else present & set(others)
    return bool(first and second) and (actors is None or others is None or len(first | second) > 1)


def _graph(events: list[NetworkEvent]) -> EventNetwork:
    graph = EventNetwork()
    graph.events = tuple(events)
    actors = {actor.id: actor for event in reversed(events) for actor in event.actors}
    for iri in sorted(actors):
        graph.add_node(iri, **_node(actors[iri]))
    for event in events:
        for actor in event.actors:
            graph.nodes[actor.id]["events"] += 1
            graph.nodes[actor.id]["encounters"] += event.type in ENCOUNTERS and event.status == "occurred"
        for a, b in linked_pairs(event):
            graph.add_edge(a, b, key=event.id, **_edge(event, a, b))
    return graph


def _node(actor: NetworkActor) -> dict[str, str | int]:
    return {
        "label": actor.label,
        "label_en": actor.label_en or actor.label,
        "kind": actor.kind,
        "wikidata": actor.wikidata or "",
        "names": "; ".join(actor.names),
        "offices": "; ".join(f"{o.title} ({o.since or ''}–{o.until or ''})" for o in actor.offices),
        "encounters": 0,
        "events": 0,
    }


def _edge(event: NetworkEvent, a: str, b: str) -> dict[str, str | int | float]:
    acting = {actor.id for actor in event.agents} & {a, b}
    surest = max(
        event.tellings, key=lambda telling: telling.confidence, default=Telling(quote="", article="")
    )
    return {
        "type": event.type,
        "branch": branch(event.type),
        "status": event.status,
        "begin": event.begin or "",
        "end": event.end or event.begin or "",
        "place": event.place or "",
        "agent": acting.pop() if len(acting) == 1 else "",
        "weight": round(1 / (len(event.actors) - 1), 6),
        "tellings": event.sources,
        "quote": surest.quote,
        "article": surest.source or "",
        "url": surest.url or "",
        "published": surest.published or "",
        "confidence": surest.confidence if event.tellings else 0.0,
    }
