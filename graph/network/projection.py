"""From events to the network of actors: who is linked to whom, by which event.

`NetworkEvent` and its parts are plain records, so that this module and all that follows it need no store; `source` reads
them from one. The network is a `networkx.MultiGraph` with one edge for each event and pair of actors it brings together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import combinations

import networkx as nx

from ..records import DEEDS, ENCOUNTERS, EVENT_TYPES, STATUSES, ActorKind, DiplographError, Status
from .periods import overlaps


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office and when it was held: ISO text of its own precision, None where not known."""

    title: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class NetworkActor:
    """An actor with what a reader wants to know of it. `id` is its IRI; `names` are its names besides the label."""

    id: str
    label: str
    kind: ActorKind
    label_en: str | None = None
    names: tuple[str, ...] = ()
    offices: tuple[Tenure, ...] = ()
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's sentence that states an event, and where that article is. `article` is its IRI."""

    quote: str
    article: str
    source: str | None = None
    url: str | None = None
    published: str | None = None
    confidence: float = 1.0
    status: Status = "occurred"


@dataclass(frozen=True, slots=True)
class NetworkEvent:
    """One event with all who took part and all who tell it. `id` is its IRI, `begin` and `end` are ISO text."""

    id: str
    type: str
    status: Status = "occurred"
    begin: str | None = None
    end: str | None = None
    place: str | None = None
    place_en: str | None = None
    sense: str | None = None
    participants: tuple[NetworkActor, ...] = ()
    agents: tuple[NetworkActor, ...] = ()
    targets: tuple[NetworkActor, ...] = ()
    tellings: tuple[Telling, ...] = ()

    @property
    def actors(self) -> tuple[NetworkActor, ...]:
        """All actors of the event, each once."""
        return tuple(dict.fromkeys((*self.participants, *self.agents, *self.targets)))

    @property
    def chronology(self) -> tuple[bool, str, str]:
        """The sort key of a timeline: by first day, undated events last."""
        return (self.begin is None, self.begin or "", self.id)


class EventNetwork(nx.MultiGraph):  # type: ignore[misc]
    """A MultiGraph of actors that keeps the events it was made from.

    Node (the actor's IRI): `label`, `label_en`, `kind`, `wikidata`, `names` and `offices` (joined by "; "),
    `encounters` (how many that occurred), `events` (how many of any type and status).
    Edge (key: the event's IRI): `type`, `branch` (encounter, deed, speech act), `status`, `begin`, `end`, `place`,
    `agent` (the IRI of who did it to the other, "" if neither), `weight` (1/(n-1) for an event of n actors, so that a
    summit of twenty counts no more for each than a talk of two: Newman 2001), `tellings` (how many), and of the surest
    telling `quote`, `source`, `url`, `published`, `confidence`. All are text or numbers; what is not known is "".
    """

    events: tuple[NetworkEvent, ...] = ()


def network(
    events: Iterable[NetworkEvent],
    *,
    since: str | None = None,
    until: str | None = None,
    types: Collection[str] | None = None,
    statuses: Collection[str] | None = None,
    actors: Collection[str] | None = None,
    others: Collection[str] | None = None,
) -> EventNetwork:
    """The network of the events that pass every filter given.

    `since` and `until` are ISO text of any precision, both included. `actors` and `others` are IRIs: an event stays if
    it has one of `actors` and, besides, one of `others`. Raises DiplographError for a date, type or status that is none.
    """
    _known(types, EVENT_TYPES, "event type")
    _known(statuses, STATUSES, "status")
    overlaps("2000", None, since, until)
    kept = {
        event.id: event
        for event in events
        if overlaps(event.begin, event.end, since, until)
        and (types is None or event.type in types)
        and (statuses is None or event.status in statuses)
        and _involves(event, actors, others)
    }
    return _graph(sorted(kept.values(), key=lambda event: event.chronology))


def branch(event_type: str) -> str:
    """`encounter`, `deed` or `speech act`."""
    if event_type in ENCOUNTERS:
        return "encounter"
    return "deed" if event_type in DEEDS else "speech act"


def linked_pairs(event: NetworkEvent) -> Iterator[tuple[str, str]]:
    """The pairs of actors an event links, as sorted IRIs.

    Participants are linked with each other and with the host or mediator; who acts, with whom it is done to. Those who
    act together are not (a minister and the country they speak for), nor those who undergo it together.
    """
    sides = [{actor.id for actor in side} for side in (event.participants, event.agents, event.targets)]
    pairs = set(combinations(sorted(sides[0]), 2))
    for here, there in combinations(sides, 2):
        pairs |= {(min(a, b), max(a, b)) for a in here for b in there if a != b}
    yield from sorted(pairs)


def simple_graph(graph: nx.MultiGraph) -> nx.Graph:
    """One edge for each linked pair, nodes and edges in sorted order.

    `weight` is the sum over the pair's events; `length` is 1 for a pair that ever had an encounter, else 2.
    """
    simple = nx.Graph()
    simple.add_nodes_from((node, {"label": label}) for node, label in sorted(graph.nodes(data="label")))
    for a, b, data in sorted(
        ((min(a, b), max(a, b), data) for a, b, data in graph.edges(data=True)), key=lambda e: e[:2]
    ):
        known = simple.edges[a, b] if simple.has_edge(a, b) else {"weight": 0.0, "length": 2}
        length = 1 if data["branch"] == "encounter" else known["length"]
        simple.add_edge(a, b, weight=known["weight"] + data["weight"], length=length)
    return simple


def _known(given: Collection[str] | None, allowed: tuple[str, ...], what: str) -> None:
    for name in given or ():
        if name not in allowed:
            near = get_close_matches(name.capitalize(), allowed, 1) or get_close_matches(name, allowed, 1)
            hint = f"did you mean {near[0]}? " if near else ""
            raise DiplographError(f"{name!r} is no {what}: {hint}possible are {', '.join(allowed)}")


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
        "tellings": len(event.tellings),
        "quote": surest.quote,
        "source": surest.source or "",
        "url": surest.url or "",
        "published": surest.published or "",
        "confidence": surest.confidence if event.tellings else 0.0,
    }
