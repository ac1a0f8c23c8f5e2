"""Who stands where in the network: degree, betweenness, communities and bridges, as plain data.

The measures are those of networkx on the simple graph of actors, where two are linked if any event links them; the weight
of a link is the sum over its events.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import networkx as nx

from ..records import ENCOUNTERS
from .periods import overlaps
from .projection import EventNetwork, simple_graph

SEED = 2023
EXACT_LIMIT = 500  # beyond, betweenness is estimated from as many sampled actors (Brandes and Pich 2007)


@dataclass(frozen=True, slots=True)
class ActorStatistics:
    """One actor's figures. `partners` is the degree, `betweenness` lies in 0…1, `community` counts from 0."""

    id: str
    label: str
    kind: str
    encounters: int
    events: int
    partners: int
    betweenness: float
    community: int


@dataclass(frozen=True, slots=True)
class NetworkStatistics:
    """The figures of a network. A bridge is a link without which two parts of the network would be apart."""

    actors: tuple[ActorStatistics, ...]
    links: int
    components: int
    density: float
    bridges: tuple[tuple[str, str], ...]


def stats(graph: nx.MultiGraph) -> NetworkStatistics:
    """The figures of all actors, those with the most encounters first."""
    simple = simple_graph(graph)
    between = (
        nx.betweenness_centrality(simple, k=min(len(simple), EXACT_LIMIT) or None, seed=SEED)
        if simple
        else {}
    )
    groups = communities(graph)
    actors = (
        ActorStatistics(
            id=node,
            label=data["label"],
            kind=data["kind"],
            encounters=data["encounters"],
            events=data["events"],
            partners=simple.degree(node),
            betweenness=round(between[node], 6),
            community=groups[node],
        )
        for node, data in graph.nodes(data=True)
    )
    return NetworkStatistics(
        actors=tuple(sorted(actors, key=lambda a: (-a.encounters, -a.partners, -a.events, a.id))),
        links=simple.number_of_edges(),
        components=nx.number_connected_components(simple),
        density=round(nx.density(simple), 6),
        bridges=tuple(sorted((min(a, b), max(a, b)) for a, b in nx.bridges(simple))),
    )


@dataclass(frozen=True, slots=True)
class ActorChange:
    """How many encounters that occurred an actor had in each of two periods."""

    id: str
    label: str
    before: int
    after: int


def rise_and_fall(
    graph: EventNetwork, before: tuple[str | None, str | None], after: tuple[str | None, str | None]
) -> tuple[ActorChange, ...]:
    """Who met more and who less often: all actors that met at all, who rose most first, who fell most last.

    A period is its first and last day, month or year as ISO text, both included, None for no limit; an event that
    touches both counts in both. Raises DiplographError for a date that is none.
    """
    first, second = (_encounters(graph, *period) for period in (before, after))
    changes = (
        ActorChange(iri, graph.nodes[iri]["label"], first[iri], second[iri])
        for iri in first.keys() | second.keys()
    )
    return tuple(sorted(changes, key=lambda change: (change.before - change.after, -change.after, change.id)))


def _encounters(graph: EventNetwork, since: str | None, until: str | None) -> Counter[str]:
    return Counter(
        actor.id
        for event in graph.events
        if event.type in ENCOUNTERS and event.status == "occurred"
        if overlaps(event.begin, event.end, since, until)
        for actor in event.actors
    )


def communities(graph: nx.MultiGraph) -> dict[str, int]:
    """The community of each actor (Louvain, Blondel et al. 2008, seeded), the largest first as 0."""
    simple = simple_graph(graph)
    if not simple.number_of_edges():
        return {node: index for index, node in enumerate(sorted(simple))}
    # Sets of whole numbers come in the same order in every run of Python, sets of text do not.
    numbered = nx.convert_node_labels_to_integers(simple, label_attribute="id")
    groups = nx.community.louvain_communities(numbered, weight="weight", seed=SEED)
    named = [{numbered.nodes[number]["id"] for number in group} for group in groups]
    ordered = sorted(named, key=lambda group: (-len(group), min(group)))
    return {node: index for index, group in enumerate(ordered) for node in group}
