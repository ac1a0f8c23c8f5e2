"""Who met whom, timelines and what is known of a thing, on three articles about invented people."""

from __future__ import annotations

import doctest
from collections.abc import Callable

import pytest

from diplograph.graph import answers, encounters, export, queries, store
from diplograph.graph.answers import Encounter, Ref, encounters_table, met, show, timeline
from diplograph.graph.records import DiplographError
from diplograph.graph.store import GraphStore, open_graph

ADA = Ref("Ada Nord", "https://w3id.org/diplograph/id/actor/ada")
BO = Ref("Bo Sud", "https://w3id.org/diplograph/id/actor/bo")
CY = Ref("Cyprien Ouest", "https://w3id.org/diplograph/id/actor/cy")


def short(found: list[Encounter]) -> list[tuple[str, str]]:
    """The day and the local name of each event."""
    return [(each.day, each.event.rpartition("/")[2]) for each in found]


@pytest.mark.parametrize("module", [answers, encounters, export, queries, store])
def test_examples_in_docstrings_hold(module: object) -> None:
    """What a docstring shows is what happens."""
    assert doctest.testmod(module).attempted  # type: ignore[arg-type]
    assert not doctest.testmod(module).failed  # type: ignore[arg-type]


def test_meeting_told_by_two_articles_is_one_with_two_sources(world: GraphStore) -> None:
    """Each encounter once, with one source an article: its first passage, not the one that repeats it."""
    (talk,) = [each for each in met(world, "ada", "bo") if each.type == "Meeting"]
    assert (talk.begin, talk.end, talk.day, talk.status) == (
        "2023-05-01",
        "2023-05-01",
        "2023-05-01",
        "occurred",
    )
    assert (talk.actors, talk.others, talk.places) == ((ADA,), (BO,), ("Palais du Port",))
    assert [(source.title, source.place, source.quote) for source in talk.sources] == [
        ("Le premier", "Palais du Port", "one dit : talk."),
        ("Le deuxième", "Le Port", "two dit : talk."),
    ]
    assert [(source.url, source.published, source.confidence) for source in talk.sources] == [
        ("https://example.org/one", "2023-05-02", 0.75),
        ("https://example.org/two", "2023-09-10", 0.75),
    ]


def test_everybody_s_meetings_are_by_date(world: GraphStore) -> None:
    """Without an actor all encounters; a summit and a visit without a host are none."""
    assert short(met(world)) == [
        ("2022", "parley"),
        ("2023-05-01", "talk"),
        ("2023-06", "call"),
        ("2024-01-10/2024-01-12", "visit"),
    ]


def test_sides_are_told_apart(world: GraphStore) -> None:
    """The actor asked for is on one side; a visitor stands before the host; of equals the first by name stands first."""
    sides = {each.event.rpartition("/")[2]: (each.actors, each.others) for each in met(world)}
    assert sides == {
        "parley": ((ADA,), (BO, CY)),
        "talk": ((ADA,), (BO,)),
        "call": ((ADA,), (CY,)),
        "visit": ((CY,), (BO,)),
    }
    assert [(each.actors, each.others) for each in met(world, "bo", since="2024")] == [((BO,), (CY,))]


def test_second_actor_alone_is_the_first(world: GraphStore) -> None:
    """Asking with whom and not who gives the meetings of the one that is named."""
    assert met(world, with_="cyprien") == met(world, "cyprien")


def test_period_takes_in_what_may_lie_in_it(world: GraphStore) -> None:
    """A meeting known by its month or year only counts where that month or year touches the period."""
    assert short(met(world, since="2022-07-01", until="2023-05-01")) == [
        ("2022", "parley"),
        ("2023-05-01", "talk"),
    ]
    assert short(met(world, since="2023-06-15", until="2023-06-16")) == [("2023-06", "call")]
    assert short(met(world, since="2024-01-12", until="2024-01-12")) == [("2024-01-10/2024-01-12", "visit")]
    assert met(world, since="2024-01-13") == []


def test_planned_meetings_are_asked_for_by_status(world: GraphStore) -> None:
    """What was only proposed at first and then planned is planned; the source says what each article told."""
    (planned,) = met(world, "ada", status="planned")
    assert [source.status for source in planned.sources] == ["proposed", "planned"]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"actor": "Adam"}, "the nearest are Ada Nord"),
        ({"actor": "ada", "with_": "zzzz"}, "no actor"),
        ({"since": "May"}, "since is 'May'"),
        ({"status": "over"}, "status is 'over'"),
    ],
)
def test_wrong_question_gives_one_line(world: GraphStore, given: dict[str, str], message: str) -> None:
    """Unknown names and wrong values are told as by the named queries."""
    with pytest.raises(DiplographError, match=message):
        met(world, **given)


def test_many_meetings_are_asked_for_in_parts(
    tell: Callable[[GraphStore], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """However few events are asked for at once, the answer is the same."""
    with open_graph() as graph:
        tell(graph)
        whole = met(graph)
        monkeypatch.setattr(encounters, "_MANY", 1)
        assert met(graph) == whole


def test_encounters_as_a_table(world: GraphStore) -> None:
    """One row each, with both sides and the addresses of the sources."""
    assert encounters_table(met(world, "ada", "bo", since="2023")).dicts() == [
        {
            "day": "2023-05-01",
            "type": "Meeting",
            "actor": "Ada Nord",
            "with": "Bo Sud",
            "place": "Palais du Port",
            "status": "occurred",
            "articles": 2,
            "sources": "https://example.org/one | https://example.org/two",
            "disputed": "",
            "event": "https://w3id.org/diplograph/id/event/talk",
        }
    ]


def test_timeline_holds_every_type_and_status(world: GraphStore) -> None:
    """All that a person took part in, in order; what is planned or denied is marked as such."""
    statuses = [row["status"] for row in timeline(world, "Bo Sud").dicts()]
    assert statuses == ["occurred"] * 4 + ["planned", "denied"]
    assert len(timeline(world, "Bo Sud", since="2024", until="2024-01")) == 1


@pytest.mark.parametrize(
    ("thing", "kind", "label", "rows"),
    [
        ("Bo Soud", "Person", "Bo Sud", {"office-holders": 1, "titles": 0, "timeline": 6}),
        ("Sudie", "State", "Sudie", {"office-holders": 1, "timeline": 1}),
        ("place:southland", "Place", "Sudie", {"events-at": 4}),
        ("palais du port", "Place", "Palais du Port", {"events-at": 1}),
        ("event:talk", "Meeting", "Ada et Bo", {"participants": 2, "disputes": 0, "evidence": 3}),
        ("https://example.org/two", "Article", "Le deuxième", {"told-by": 5}),
        ("three", "Article", "Le troisième", {"told-by": 3}),
        ("office:southland.foreign-minister", "Office", "office:", {}),
    ],
)
def test_show_tells_what_is_known(
    world: GraphStore, thing: str, kind: str, label: str, rows: dict[str, int]
) -> None:
    """By name, IRI, address or identifier: statements about the thing, and the tables that belong to its kind."""
    shown = show(world, thing)
    assert shown.kind == kind
    assert label in shown.label or shown.iri.endswith(thing.removeprefix("office:"))
    assert {name: len(table) for name, table in shown.tables.items()} == rows
    assert len(shown.facts)
