"""Of a large graph the network reads what a page can show, and says so where that is asked to be more."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from diplograph.graph.network import network
from diplograph.graph.network.extent import extent, since_when
from diplograph.graph.network.periods import overlaps
from diplograph.graph.network.projection import project
from diplograph.graph.network.source import events_of
from diplograph.graph.records import Actor, Article, BadInput, Event, Evidence, When
from diplograph.graph.serving.messages import Asked
from diplograph.graph.serving.pages import network as pages
from diplograph.graph.sparql.limits import Limits
from diplograph.graph.store import GraphStore, open_graph
from diplograph.graph.triples import actor_iri, article_graph_iri, article_to_rdf

PEOPLE = [Actor(f"{name}-north", "person", (f"{name.title()} North",)) for name in ("ada", "bo", "cy", "di")]
ADA = str(actor_iri("ada-north"))
PERIODS = [("2023", "2023"), ("2022-12", "2023-02-10"), ("2023-02-14", None), (None, "2022-06"), ("2024-05", "2024-04"), ("2030", None)]


@pytest.fixture(scope="module", params=["indexed", "without an index"])
def graph(request: pytest.FixtureRequest) -> Iterator[GraphStore]:
    """Two hundred events of three years, some known by the month or year only, some spans, some without a date."""
    random, articles = Random(3), {}
    for number in range(40):
        article, events = Article(f"a{number}", f"Text {number}.", published="2024-12-31"), []
        for start in range(0, 50, 10):
            one, other = random.sample(PEOPLE, 2)
            day = f"{random.randint(2022, 2024)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
            when = random.choice([When(day, day)] * 6 + [When(day[:7], day[:7]), When(day[:4], day[:4]), When(day, f"{int(day[:4]) + 1}-01-03"), None])
            evidence = Evidence(start, start + 9, f"words {start}")
            type_ = random.choice(("Meeting", "Sanction", "Criticism"))
            sides = {"participants": (one, other)} if type_ == "Meeting" else {"agents": (one,), "targets": (other,)}
            events.append(Event(type_, evidence, when=when, **sides))
        articles[str(article_graph_iri(article))] = list(article_to_rdf(article, events))
    with open_graph() as graph:
        graph.replace_articles(articles)
        if request.param != "indexed":
            graph.is_indexed = lambda: False  # type: ignore[method-assign]
        yield graph


@pytest.mark.parametrize("actor", [None, ADA])
@pytest.mark.parametrize(("since", "until"), PERIODS)
def test_a_period_is_read_by_itself(graph: GraphStore, actor: str | None, since: str | None, until: str | None) -> None:
    """It is just the events that touch the period, each as it is without, and their number is known before."""
    within = [each for each in events_of(graph, actor) if overlaps(each.begin, each.end, since, until)]
    assert events_of(graph, actor, since, until) == within
    assert extent(graph, actor, since, until) == len(within)
    assert extent(graph, actor) == len(events_of(graph, actor))


@pytest.mark.parametrize("most", [None, 30])
def test_a_network_of_a_period_is_the_same_when_only_that_is_read(graph: GraphStore, most: int | None) -> None:
    """No other events are read, however many there are."""
    whole, read = project(events_of(graph), since="2023-03", until="2023-05"), network(graph, since="2023-03", until="2023-05", most=most)
    assert list(read.edges(data=True)) == list(whole.edges(data=True)) != []
    assert read.total < whole.total


def test_where_a_period_leaves_nothing_all_events_are_read(graph: GraphStore) -> None:
    """To say which filter left none."""
    found, whole = network(graph, since="2030", types=["Deed"]), project(events_of(graph), since="2030", types=["Deed"])
    assert (found.total, found.unmet) == (whole.total, whole.unmet) == (extent(graph, None), whole.unmet)
    assert found.unmet[0].without > 0


def test_more_than_is_read_at_once_is_said_in_one_line(graph: GraphStore) -> None:
    """With how many there are; as is a period that has nothing."""
    number = extent(graph, None)
    with pytest.raises(BadInput, match=f"has {number} events, and at most 30 are shown"):
        network(graph, most=30)
    with pytest.raises(BadInput, match=f"no events in that period, and {number} without"):
        network(graph, since="2030", most=30)


def test_the_latest_events_are_chosen(graph: GraphStore) -> None:
    """The earliest month or day since which there are few enough; none where all are few enough."""
    if not graph.is_indexed():
        assert since_when(graph, 10) is None
        return
    for most in (20, 30, 100):
        since = since_when(graph, most)
        assert since
        assert 0 < extent(graph, None, since) <= most
        months = sorted({each.end[:7] for each in events_of(graph) if each.end and len(each.end) >= 7})
        assert len(since) > 7 or extent(graph, None, months[months.index(since) - 1]) > most
    assert since_when(graph, 1000) is None


def test_the_site_shows_the_latest_of_a_large_graph(graph: GraphStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing narrows the network, the way leads to the time of which the page can show all."""
    if not graph.is_indexed():
        return
    assert pages.network_page(graph, Limits(), Asked("network")).status == 200
    monkeypatch.setattr(pages, "_MOST", 30)
    answer = pages.network_page(graph, Limits(), Asked("network"))
    assert (answer.status, answer.headers["Location"]) == (303, f"/network?since={since_when(graph, 30)}&top=150")
    given = {"since": str(since_when(graph, 30)), "top": "150"}
    assert pages.network_page(graph, Limits(), Asked("network", given)).status == 200
