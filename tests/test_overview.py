"""How much a graph holds, and how its files are put in order."""

from __future__ import annotations

import json

from diplograph.graph.overview import stats
from diplograph.graph.store import open_graph

from .conftest import Run


def test_stats_count_what_the_demonstration_holds(in_demo: Run) -> None:
    """As JSON: articles, actors by kind, events by type and year, the span of days, triples and bytes."""
    found = json.loads(in_demo("stats", "--format", "json").out)
    assert found["articles"] == 2
    assert sum(found["actors"].values()) > 4
    assert found["events"]["Meeting"] == {"2023": 2}
    assert found["events"]["Call"] == {"2024": 1}
    assert sum(found["years"].values()) == sum(sum(by_year.values()) for by_year in found["events"].values())
    assert found["first"] <= "2023-02-22"
    assert found["last"] >= "2024-01-10"
    assert found["triples"] > 300
    assert found["bytes"] > 1000


def test_stats_for_people(in_demo: Run) -> None:
    """As tables: what there is, and events by type and year with their sums."""
    lines = in_demo("stats").out.splitlines()
    assert lines[1].split() == ["articles", "2"]
    assert any(line.split()[:1] == ["Meeting"] for line in lines)
    assert lines[-1].startswith("all ")


def test_an_empty_graph_has_none_of_anything() -> None:
    """Nothing is counted as nothing."""
    with open_graph() as graph:
        found = stats(graph)
    assert (found.articles, found.actors, found.events, found.first, found.triples, found.bytes) == (
        0, {}, {}, None, 0, None,
    )  # fmt: skip


def test_optimizing_changes_no_answer(in_demo: Run) -> None:
    """The graph holds the same afterwards, and readers see it; a graph that is not there is not made."""
    before = in_demo("export").out
    done = in_demo("optimize")
    assert done.status == 0
    assert done.err.startswith("diplograph.db: optimized; ")
    assert in_demo("export").out == before
    assert in_demo("optimize", "-g", "none.db").status == 1
    assert in_demo("stats", "-g", "none.db").status == 1
