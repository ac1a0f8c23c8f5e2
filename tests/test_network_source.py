"""Events read back from a graph: what articles told of them is what the network shows."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from diplograph.graph.network.events import NetworkActor, Telling, Tenure
from diplograph.graph.network.projection import project
from diplograph.graph.network.source import events_of
from diplograph.graph.records import Actor, Article, Event, Evidence, Place, When
from diplograph.graph.store import GraphStore, open_graph
from diplograph.graph.triples import BASE, Background, article_graph_iri, article_iri, article_to_rdf

MINISTER = Actor("ada-lorme", "person", ("Ada Lorme", "Mme Lorme"), "Ada Lorme", "valdoria", "Q1234")
GUEST = Actor("ben-otsu", "person", ("Ben Otsu",))
STATE = Actor("valdoria", "state", ("Valdorie",), "Valdoria")
TOWN = Place("port-clair", ("Port-Clair",), "Port Clair")
DAY = When("2023-02-22", "2023-02-22")


@dataclass(frozen=True)
class Held:
    """An office as the actor book gives it."""

    actor: str = "ada-lorme"
    country: str = "valdoria"
    office: str = "foreign_minister"
    title: str = "ministre des Affaires étrangères"
    since: str | None = "2022-05"
    until: str | None = None


BACKGROUND = Background(actors={"valdoria": STATE}, tenures={"ada-lorme": (Held(),)})
EARLIER = Article("un", "Ada Lorme verra Ben Otsu mercredi.", "https://example.org/1", "Demain", "2023-02-21")
LATER = Article("deux", "Ada Lorme a vu Ben Otsu à Port-Clair. Valdorie proteste.", None, None, "2023-02-23")


def meeting(article: Article, **more: object) -> Event:
    """The meeting as an article tells it in its first sentence."""
    quote = article.text.split(". ")[0].rstrip(".") + "."
    return Event("Meeting", Evidence(0, len(quote), quote), (MINISTER, GUEST), when=DAY, **more)  # type: ignore[arg-type]


@pytest.fixture
def graph() -> GraphStore:
    """A plan and then a report of one meeting, and a criticism."""
    store = open_graph()
    criticism = Event("Criticism", Evidence(38, 56, "Valdorie proteste."), agents=(STATE,), targets=(GUEST,))
    told = {EARLIER: [meeting(EARLIER, status="planned", confidence=0.8)],
            LATER: [meeting(LATER, place=TOWN, confidence=0.9), criticism]}  # fmt: skip
    for article, events in told.items():
        store.replace_article(str(article_graph_iri(article)), article_to_rdf(article, events, BACKGROUND))
    return store


def test_one_event_with_both_tellings(graph: GraphStore) -> None:
    """A meeting planned in one article and told in the next is one that occurred, with both sentences and sources."""
    event = next(event for event in events_of(graph) if event.type == "Meeting")

    assert (event.status, event.begin, event.end) == ("occurred", "2023-02-22", "2023-02-22")
    assert (event.place, event.place_en) == ("Port-Clair", "Port Clair")
    plan = Telling(
        "Ada Lorme verra Ben Otsu mercredi.",
        str(article_iri(EARLIER)),
        "Demain",
        "https://example.org/1",
        "2023-02-21",
        0.8,
        "planned",
    )
    report = Telling(
        "Ada Lorme a vu Ben Otsu à Port-Clair.", str(article_iri(LATER)), "deux", None, "2023-02-23", 0.9
    )
    assert set(event.tellings) == {plan, report}


def test_actor_with_names_and_offices(graph: GraphStore) -> None:
    """An actor comes with its labels, other names, offices and Wikidata id."""
    event = next(event for event in events_of(graph) if event.type == "Meeting")

    assert event.participants[0] == NetworkActor(
        id=f"{BASE}actor/ada-lorme",
        label="Ada Lorme",
        kind="person",
        label_en="Ada Lorme",
        names=("Mme Lorme",),
        offices=(Tenure("ministre des Affaires étrangères", "2022-05", None),),
        wikidata="Q1234",
    )


def test_roles_and_missing_dates(graph: GraphStore) -> None:
    """An undated criticism has its agent and target, and nothing that was not told."""
    event = next(event for event in events_of(graph) if event.type == "Criticism")

    assert [actor.label for actor in event.agents] == ["Valdorie"]
    assert [actor.label for actor in event.targets] == ["Ben Otsu"]
    assert (event.begin, event.end, event.place, event.sense) == (None, None, None, None)


def test_network_of_a_graph(graph: GraphStore) -> None:
    """The network of a graph links who met, and who criticised whom."""
    edges = project(events_of(graph)).edges(data="type")

    assert sorted((a.rpartition("/")[2], b.rpartition("/")[2], type_) for a, b, type_ in edges) == [
        ("ada-lorme", "ben-otsu", "Meeting"),
        ("ben-otsu", "valdoria", "Criticism"),
    ]


def test_empty_graph() -> None:
    """An empty graph has no events."""
    assert events_of(open_graph()) == []


def test_events_of_one_actor(graph: GraphStore) -> None:
    """Asked for one actor's events, the graph gives just these of all, with all that belongs to them."""
    for actor in ("ada-lorme", "ben-otsu", "valdoria", "nobody"):
        iri = f"{BASE}actor/{actor}"
        taking_part = [
            event
            for event in events_of(graph)
            if iri in {each.id for each in (*event.participants, *event.agents, *event.targets)}
        ]
        assert events_of(graph, iri) == taking_part
    assert len(events_of(graph, f"{BASE}actor/ada-lorme")) == 1
