"""Who stands where in the network: degree, betweenness, communities, bridges, who rose and fell, as plain data.

The measures are those of networkx on the simple graph of actors, where two are linked if any event links them; the weight
of a link is the sum over its events.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import networkx as nx

from ..records import ENCOUNTERS
from .periods import Period, overlaps
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
class Bridge:
    """A link without which two parts of the network would be apart. `apart` counts the actors of the smaller part."""

    ids: tuple[str, str]
    labels: tuple[str, str]
    apart: int


@dataclass(frozen=True, slots=True)
class NetworkStatistics:
    """The figures of a network. `links` are pairs with any event, `parts` its connected components."""

    actors: tuple[ActorStatistics, ...]
    links: int
    parts: int
    density: float
    bridges: tuple[Bridge, ...]


def stats(graph: nx.MultiGraph) -> NetworkStatistics:
    """The figures of all actors, those with the most encounters first, and all bridges, the weightiest first."""
    simple = simple_graph(graph)
    between = _betweenness(simple)
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
        parts=nx.number_connected_components(simple),
        density=round(nx.density(simple), 6),
        bridges=_bridges(simple),
    )


def _betweenness(simple: nx.Graph) -> dict[str, float]:
    if not simple:
        return {}
    found: dict[str, float] = nx.betweenness_centrality(simple, k=min(len(simple), EXACT_LIMIT), seed=SEED)
    return found


def _bridges(simple: nx.Graph) -> tuple[Bridge, ...]:
    """What each bridge holds together, from the tree of the blocks that are left when all bridges are gone."""
    rest = simple.copy()
    rest.remove_edges_from(nx.bridges(simple))
    blocks = [sorted(part) for part in nx.connected_components(rest)]
    block_of = {node: number for number, block in enumerate(blocks) for node in block}
    cut = [tuple(sorted(edge)) for edge in simple.edges if not rest.has_edge(*edge)]
    tree = nx.Graph()
    tree.add_nodes_from(range(len(blocks)))
    tree.add_edges_from((block_of[a], block_of[b]) for a, b in cut)
    beyond = _beyond(tree, [len(block) for block in blocks])
    labels = simple.nodes(data="label")
    bridges = (
        Bridge((a, b), (labels[a], labels[b]), beyond[frozenset((block_of[a], block_of[b]))]) for a, b in cut
    )
    return tuple(sorted(bridges, key=lambda bridge: (-bridge.apart, bridge.ids)))


def _beyond(forest: nx.Graph, sizes: list[int]) -> dict[frozenset[int], int]:
    """For each edge of a forest how much there is on its lighter side."""
    beyond, below = {}, dict(enumerate(sizes))
    for part in nx.connected_components(forest):
        whole = sum(sizes[node] for node in part)
        for parent, child in reversed(list(nx.dfs_edges(forest, min(part)))):
            below[parent] += below[child]
            beyond[frozenset((parent, child))] = min(below[child], whole - below[child])
    return beyond


@dataclass(frozen=True, slots=True)
class ActorChange:
    """How many encounters that occurred an actor had in each of two periods."""

    id: str
    label: str
    before: int
    after: int


def rise_and_fall(graph: EventNetwork, before: Period, after: Period) -> tuple[ActorChange, ...]:
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
