"""The projection of events to a network of actors, its filters, its figures and its layout."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise
from math import dist
from typing import Any

import networkx as nx
import pytest

from diplograph.graph.network.events import NetworkActor, NetworkEvent, Telling, Tenure, linked_pairs
from diplograph.graph.network.layout import layout
from diplograph.graph.network.periods import period
from diplograph.graph.network.projection import EventNetwork, Unmet, project
from diplograph.graph.network.statistics import ActorChange, communities, rise_and_fall, stats
from diplograph.graph.records import DiplographError

A, B, C, D = (NetworkActor(id=f"urn:{name}", label=name.upper(), kind="person") for name in "abcd")
MEETING = NetworkEvent("urn:e1", "Meeting", begin="2023-02-22", end="2023-02-22", participants=(A, B))
SPRING = NetworkEvent("urn:e2", "Negotiation", begin="2023-03", end="2023-05", participants=(B, C))
UNDATED = NetworkEvent("urn:e3", "Criticism", agents=(A,), targets=(C,))
PLANNED = NetworkEvent("urn:e4", "Visit", "planned", begin="2024", end="2024", agents=(D,), targets=(A,))
ALL = (MEETING, SPRING, UNDATED, PLANNED)


def kept(graph: EventNetwork) -> list[str]:
    """The last letters of the events' IRIs."""
    return [event.id.removeprefix("urn:") for event in graph.events]


def test_each_event_of_a_pair_is_an_edge() -> None:
    """Two meetings of the same two actors are two edges, keyed by the events' IRIs."""
    again = replace(MEETING, id="urn:e9", begin="2023-06-01", end="2023-06-01")
    graph = project([MEETING, again])

    assert sorted(graph.edges(keys=True)) == [("urn:a", "urn:b", "urn:e1"), ("urn:a", "urn:b", "urn:e9")]


def test_node_attributes() -> None:
    """A node says who the actor is and how many events and encounters that occurred it has, as text and numbers."""
    minister = replace(
        A, label_en="Ay", names=("A. A.", "Aa"), offices=(Tenure("Ministre", "2020", None),), wikidata="Q1"
    )
    graph = project(
        [replace(MEETING, participants=(minister, B)), replace(UNDATED, agents=(minister,)), PLANNED]
    )

    assert graph.nodes["urn:b"]["label_en"] == "B"
    assert graph.nodes["urn:a"] == {
        "label": "A",
        "label_en": "Ay",
        "kind": "person",
        "wikidata": "Q1",
        "names": "A. A.; Aa",
        "offices": "Ministre (2020–)",
        "encounters": 1,
        "events": 3,
    }


def test_edge_attributes() -> None:
    """An edge holds the event and its surest telling, as text and numbers, with "" for what is not known."""
    unsure = Telling("Peut-être.", "urn:art1", "Un journal", confidence=0.4)
    sure = Telling("C’est dit.", "urn:art2", "Une revue", "https://example.org/r", "2023-02-23", 0.9)
    graph = project([replace(PLANNED, tellings=(unsure, sure))])

    assert graph.edges["urn:a", "urn:d", "urn:e4"] == {
        "type": "Visit",
        "branch": "encounter",
        "status": "planned",
        "begin": "2024",
        "end": "2024",
        "place": "",
        "agent": "urn:d",
        "weight": 1.0,
        "tellings": 2,
        "quote": "C’est dit.",
        "article": "Une revue",
        "url": "https://example.org/r",
        "published": "2023-02-23",
        "confidence": 0.9,
    }


@pytest.mark.parametrize(
    ("roles", "pairs"),
    [
        ({"participants": (A, B, C)}, ["ab", "ac", "bc"]),
        ({"agents": (A, B), "targets": (C, D)}, ["ac", "ad", "bc", "bd"]),
        ({"agents": (D,), "participants": (A, B)}, ["ab", "ad", "bd"]),
        ({"participants": (A, B), "targets": (A,)}, ["ab"]),
        ({"agents": (A,)}, []),
    ],
    ids=["together", "one-to-other", "mediator", "host-takes-part", "alone"],
)
def test_who_is_linked(roles: dict[str, Any], pairs: list[str]) -> None:
    """Participants are linked with each other and with a mediator or host; agents with targets, not among themselves."""
    event = NetworkEvent("urn:e", "Meeting", **roles)

    assert ["".join(iri[-1] for iri in pair) for pair in linked_pairs(event)] == pairs


def test_large_gatherings_weigh_no_more() -> None:
    """The links of one actor to the n-1 others at an event weigh 1 together."""
    graph = project([replace(MEETING, participants=(A, B, C, D))])

    assert graph.degree("urn:a", weight="weight") == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize(
    ("filters", "events"),
    [
        ({}, ["e1", "e2", "e4", "e3"]),
        ({"since": "2023-03"}, ["e2", "e4"]),
        ({"until": "2023-02"}, ["e1"]),
        ({"since": "2023-02-22", "until": "2023-02-22"}, ["e1"]),
        ({"since": "2023-05-31", "until": "2023-12"}, ["e2"]),
        ({"types": ["Visit", "Meeting"]}, ["e1", "e4"]),
        ({"types": ["Encounter"]}, ["e1", "e2", "e4"]),
        ({"types": ["SpeechAct", "Visit"]}, ["e4", "e3"]),
        ({"statuses": ["planned"]}, ["e4"]),
        ({"actors": ["urn:c"]}, ["e2", "e3"]),
        ({"actors": ["urn:a"], "others": ["urn:b", "urn:d"]}, ["e1", "e4"]),
        ({"actors": ["urn:a"], "others": ["urn:a"]}, []),
    ],
)
def test_filters(filters: dict[str, Any], events: list[str]) -> None:
    """Filters keep what touches the period, in order of date with the undated last; a period leaves out the undated."""
    assert kept(project(ALL, **filters)) == events


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({"since": "hier"}, "'hier' is no date: write a year, month or day"),
        ({"until": "2023-02-30"}, "'2023-02-30' is no date"),
        ({"types": ["meeting"]}, "'meeting' is no event type: did you mean Meeting?"),
        ({"top": 0}, "top is 0: give a whole number from 1 on"),
        ({"min_meetings": -1}, "min_meetings is -1"),
        ({"statuses": ["plannd"]}, "'plannd' is no status: did you mean planned?"),
    ],
)
def test_wrong_filters(filters: dict[str, Any], message: str) -> None:
    """A date, type or status that is none is said, with what would have been right, even if there is no event."""
    with pytest.raises(DiplographError, match=message.replace("?", "\\?")):
        project([], **filters)


def test_empty_network_says_which_filter_left_none() -> None:
    """Of each filter of a network without events it is told how many events there are without it, and of how many in all."""
    graph = project(ALL, actors=["urn:a"], since="2030", types=["Encounter"])

    assert graph.total == 4
    assert graph.unmet == (
        Unmet("since", ("2030",), 2),
        Unmet("types", ("Encounter",), 0),
        Unmet("actors", ("A",), 0),
    )
    assert project(ALL).unmet == ()


def test_often_met() -> None:
    """Only pairs with enough encounters that occurred stay, with all their events and without others who were there."""
    again = replace(MEETING, id="urn:e5", begin="2023-04", end="2023-04", participants=(A, B, C))
    graph = project([*ALL, again], min_meetings=2)

    assert sorted(graph.nodes) == ["urn:a", "urn:b", "urn:c"]
    assert kept(graph) == ["e1", "e2", "e5"]
    assert kept(project(ALL, min_meetings=2)) == []


def test_most_present() -> None:
    """The actors with the most encounters stay, with the events among them."""
    alone = NetworkEvent("urn:e6", "Statement", agents=(B,))
    graph = project([*ALL, alone], top=2)

    assert sorted(graph.nodes) == ["urn:a", "urn:b"]
    assert kept(graph) == ["e1", "e6"]


def test_order_of_events_changes_nothing() -> None:
    """The network is the same whatever the order in which events come."""
    one, other = project(ALL), project(reversed(ALL))

    assert one.events == other.events
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))


def ring_and_pair() -> EventNetwork:
    """Two triangles joined by one link, and a pair apart."""
    actors = [NetworkActor(id=f"urn:{n}", label=f"Acteur {n}", kind="person") for n in range(8)]
    ends = [*combinations(range(3), 2), *combinations(range(3, 6), 2), (2, 3), (6, 7)]
    return project(
        replace(MEETING, id=f"urn:e{n}", participants=(actors[a], actors[b])) for n, (a, b) in enumerate(ends)
    )


def test_statistics() -> None:
    """The two ends of the only link between two groups come first; it and the lone pair are the bridges."""
    figures = stats(ring_and_pair())

    assert [actor.id for actor in figures.actors[:2]] == ["urn:2", "urn:3"]
    assert figures.actors[0].betweenness == pytest.approx(6 / 21, abs=1e-6)
    assert (figures.actors[0].encounters, figures.actors[0].partners) == (3, 3)
    assert [(bridge.ids, bridge.apart) for bridge in figures.bridges] == [
        (("urn:2", "urn:3"), 3),
        (("urn:6", "urn:7"), 1),
    ]
    assert figures.bridges[0].labels == ("Acteur 2", "Acteur 3")
    assert (figures.links, figures.parts) == (8, 2)


def test_bridges_of_a_chain() -> None:
    """Of a chain of five every link is a bridge; each says how many actors its lighter side holds."""
    actors = [NetworkActor(id=f"urn:{n}", label=str(n), kind="person") for n in range(5)]
    chain = (replace(MEETING, id=f"urn:e{n}", participants=pair) for n, pair in enumerate(pairwise(actors)))

    assert {bridge.labels: bridge.apart for bridge in stats(project(chain)).bridges} == {
        ("0", "1"): 1,
        ("1", "2"): 2,
        ("2", "3"): 2,
        ("3", "4"): 1,
    }


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("2023", ("2023", "2023")),
        ("2023-01/2023-06", ("2023-01", "2023-06")),
        ("2023-02/..", ("2023-02", None)),
        ("../2022-12-31", (None, "2022-12-31")),
    ],
)
def test_periods(text: str, limits: tuple[str | None, str | None]) -> None:
    """A period is one date, or two with a slash; two dots leave an end open."""
    assert period(text) == limits


@pytest.mark.parametrize(
    ("text", "message"),
    [("soon", "'soon' is no date"), ("2023/2022", "ends before it begins"), ("", "no date")],
)
def test_wrong_periods(text: str, message: str) -> None:
    """What is no period is said."""
    with pytest.raises(DiplographError, match=message):
        period(text)


def test_rise_and_fall() -> None:
    """Who met more in the second period comes first, who met less last; what did not occur or is no encounter counts not."""
    changes = rise_and_fall(project(ALL), (None, "2023-02"), ("2023-03", None))

    assert changes == (
        ActorChange("urn:c", "C", 0, 1),
        ActorChange("urn:b", "B", 1, 1),
        ActorChange("urn:a", "A", 1, 0),
    )


def test_communities() -> None:
    """Each group is a community, the greatest numbered first."""
    assert communities(ring_and_pair()) == {f"urn:{n}": n // 3 for n in range(6)} | {"urn:6": 2, "urn:7": 2}


def test_statistics_of_nothing() -> None:
    """An empty network has figures too."""
    assert stats(project([])).actors == ()


def test_layout_is_repeatable_and_keeps_actors_apart() -> None:
    """The same network has the same positions; no two actors stand closer than their shapes are wide."""
    positions = layout(ring_and_pair())

    assert positions == layout(ring_and_pair())
    assert all(
        abs(ax - bx) >= 40 or abs(ay - by) >= 40 for (ax, ay), (bx, by) in combinations(positions.values(), 2)
    )


def test_layout_of_many_shows_groups() -> None:
    """Beyond a few hundred actors the force model puts linked actors nearer to each other than others."""
    groups = nx.connected_caveman_graph(60, 8)
    actors = [NetworkActor(id=f"urn:{n:03}", label=str(n), kind="state") for n in range(480)]
    graph = project(
        replace(MEETING, id=f"urn:e{a}-{b}", participants=(actors[a], actors[b])) for a, b in groups.edges
    )
    positions = layout(graph)

    def mean_distance(pairs: list[tuple[str, str]]) -> float:
        return sum(dist(positions[a], positions[b]) for a, b in pairs) / len(pairs)

    everyone = sorted(positions)
    assert mean_distance(list(graph.edges())) < 0.25 * mean_distance(
        list(zip(everyone, everyone[97:], strict=False))
    )


def test_planned_encounters_stand_apart_around_those_that_occurred() -> None:
    """Who only is to meet someone stands outside of those who met, and nobody on the place of another."""
    guests = [NetworkActor(id=f"urn:guest{n}", label=f"Invité {n}", kind="person") for n in range(6)]
    group = [*ring_and_pair().events]
    planned = [
        replace(PLANNED, id=f"urn:p{n}", agents=(guest,), targets=(group[0].actors[0],))
        for n, guest in enumerate(guests)
    ]
    positions = layout(project([*group, *planned]))
    inner = [place for iri, place in positions.items() if "guest" not in iri]
    middle = [sum(place[axis] for place in inner) / len(inner) for axis in (0, 1)]
    reach = max(dist(place, middle) for place in inner)

    assert all(dist(positions[guest.id], middle) > reach for guest in guests)
    assert min(dist(a, b) for a, b in combinations(positions.values(), 2)) > 40


def test_encounters_stand_in_the_middle() -> None:
    """Actors linked by words only stand around those who met, on the side of those they speak of."""
    west, east = (NetworkActor(id=f"urn:{n}", label=n, kind="person") for n in ("west", "east"))
    group = [*ring_and_pair().events]
    ends = sorted(layout(project(group)).items(), key=lambda item: item[1][0])
    left, right = (next(a for e in group for a in e.actors if a.id == end[0]) for end in (ends[0], ends[-1]))
    words = [
        replace(UNDATED, id=f"urn:w-{speaker.id}", agents=(speaker,), targets=(target,))
        for speaker, target in ((west, left), (east, right))
    ]
    positions = layout(project([*group, *words]))

    assert positions["urn:west"][0] < min(x for iri, (x, _) in positions.items() if iri != "urn:west")
    assert positions["urn:east"][0] > max(x for iri, (x, _) in positions.items() if iri != "urn:east")
