"""The index of events by actors and months: queries answer the same with it as without, whatever happened to the graph."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pyoxigraph as ox
import pytest
from rdflib import Literal, URIRef
from rdflib.term import Node

from diplograph.graph.export import FORMS, export
from diplograph.graph.queries import NamedQuery, named_queries, run, table
from diplograph.graph.queries.named import named_query
from diplograph.graph.reconciling import reconcile
from diplograph.graph.records import Actor, Article, Event, Evidence, Status, When
from diplograph.graph.store import GraphStore, open_graph
from diplograph.graph.terms import RdflibTriple, triples_of
from diplograph.graph.triples import DIP, actor_iri, article_graph_iri, article_to_rdf

ROOT = Path(__file__).parents[2]
PEOPLE = [Actor(f"{name}-north", "person", (f"{name.title()} North",)) for name in ("ada", "bo", "cy", "di")]
DATES = (
    When("2023-01-31", "2023-02-01"),
    When("2022-12-30", "2023-01-02"),
    When("2023-02", "2023-02"),
    When("2023-02", "2023-04"),
    When("2023", "2023"),
    When("2021", "2024"),
    When("2023-02-28", "2023-02-28"),
    When("2023-03-01", "2023-03-01"),
    None,
)
PERIODS = [
    ("2023", "2023"),
    ("2023-02", "2023-02"),
    ("2023-02-01", "2023-02-28"),
    ("2023-02-28", None),
    (None, "2023-01-31"),
    ("2023-03-01", "2023-03-01"),
    ("2025", None),
]
INDEXED = [query for query in named_queries().values() if "# indexed:" in query.text]


def told(random: Random, number: int) -> tuple[str, list[RdflibTriple]]:
    """An article that tells up to five events, with dates of every precision."""
    article = Article(f"article {number}", f"Text {number}.", published="2023-05-02")
    events = []
    for start in range(0, 10 * random.randrange(6), 10):
        who = tuple(random.sample(PEOPLE, random.randrange(2, 4)))
        type_ = random.choice(("Meeting", "Call", "Visit", "Criticism", "Sanction"))
        sides = (
            {"participants": who} if type_ in ("Meeting", "Call") else {"agents": who[:1], "targets": who[1:]}
        )
        event = Event(type_, Evidence(start, start + 9, f"words {start}"), when=random.choice(DATES), confidence=0.5)
        status: Status = random.choice(("occurred", "planned", "denied"))
        events.append(replace(event, status=status, **sides))  # type: ignore[arg-type]
    return str(article_graph_iri(article)), list(article_to_rdf(article, events))


@pytest.fixture(scope="module")
def changed() -> Iterator[GraphStore]:
    """A graph after many changes, with events of several articles that are one."""
    random = Random(5)
    with open_graph() as graph:
        for _ in range(60):
            name, triples = told(random, random.randrange(25))
            _ = graph.forget(name) if random.random() < 0.2 else graph.replace_article(name, triples)
            if random.random() < 0.1:
                reconcile(graph)
        yield graph


@pytest.mark.parametrize(("since", "until"), PERIODS)
@pytest.mark.parametrize("query", INDEXED, ids=lambda query: query.name)
def test_answers_are_the_same_with_the_index(
    changed: GraphStore, query: NamedQuery, since: str | None, until: str | None
) -> None:
    """For days, months and years, for events that begin in one month and end in another, and for those without a date."""
    needed = {each.name for each in query.parameters if each.required}
    for one, other in ((0, 1), (2, 3)):
        actors = {"actor": PEOPLE[one], "with": PEOPLE[other]}
        given = {name: (actor_iri(actors[name].id),) for name in needed}
        given |= {name: (Literal(day),) for name, day in (("since", since), ("until", until)) if day}  # type: ignore[misc]
        plain, indexed = (named_query(query.name).bound(given, index) for index in (None, changed.index_name))
        assert indexed != plain
        assert _rows(changed, indexed) == _rows(changed, plain)


def _rows(graph: GraphStore, text: str) -> list[str]:
    solutions = graph.query(text, graph.prefixes)
    assert isinstance(solutions, ox.QuerySolutions)
    return [" ".join(map(str, row)) for row in solutions]


def test_documented_query_finds_who_met_soon_after(changed: GraphStore) -> None:
    """What `docs/store.md` shows of the index answers as the same query without it."""
    text = (ROOT / "docs" / "store.md").read_text(encoding="utf-8").split("```sparql\n")[2].split("```")[0]
    text = text.replace("actor:wang-yi", f"<{actor_iri(PEOPLE[0].id)}>").replace("graph:index", f"<{changed.index_name}>")
    of_the_index = ("GRAPH", "?months", "?then")
    plain = "\n".join(line for line in text.splitlines() if not any(word in line for word in of_the_index))
    assert plain != text
    counted = 'FILTER(STRSTARTS(STR(?day), "2023")) FILTER NOT EXISTS { ?first dip:sameEventAs ?one_event }'
    counted += " FILTER NOT EXISTS { ?second dip:sameEventAs ?another_event }"
    found = _rows(changed, text)
    assert sorted(found) == sorted(_rows(changed, f"{plain.rstrip().removesuffix('}')} {counted} }}"))
    assert found


def test_some_answers_are_not_empty(changed: GraphStore) -> None:
    """What was compared above is something."""
    for query in INDEXED:
        given = {
            each.name: PEOPLE[each.name == "with"].names[0] for each in query.parameters if each.required
        }
        assert table(changed, query.name, **given, since="2023").rows, query.name


@pytest.mark.parametrize("limit", [0, 1, 3, 500])
@pytest.mark.parametrize(("since", "until"), [*PERIODS, (None, None)])
@pytest.mark.parametrize("query", [query for query in INDEXED if "# limit:" in query.text], ids=lambda query: query.name)
def test_a_limit_leaves_the_first_rows(
    changed: GraphStore, query: NamedQuery, since: str | None, until: str | None, limit: int
) -> None:
    """However a period cuts the months of the index, also where several pairs met as often as the last that is shown."""
    given = {each.name: PEOPLE[each.name == "with"].names[0] for each in query.parameters if each.required}
    given |= {name: day for name, day in (("since", since), ("until", until)) if day}
    first, whole = table(changed, query.name, **given, limit=limit), table(changed, query.name, **given)
    assert first.columns == whole.columns
    assert first.rows == whole.rows[:limit]


def test_pairs_of_the_index_are_who_met(changed: GraphStore) -> None:
    """Over all events they are those of dip:met; an event for which another stands is not counted beside it."""
    index = changed.triples(changed.index_name)
    actors: dict[Node, set[Node]] = defaultdict(set)
    for pair, predicate, actor in index:
        if predicate == DIP.pairOf:
            actors[pair].add(actor)
    paired = {frozenset(actors[pair]) for _, predicate, pair in index if predicate == DIP.pairs}
    met = {frozenset((one, other)) for one, predicate, other in _union(changed) if predicate == DIP.met}
    same = {event for event, predicate, _ in _union(changed) if predicate == DIP.sameEventAs}
    assert same
    assert same.isdisjoint(event for event, predicate, _ in index if predicate == DIP.pairs)
    assert paired <= met != set()
    assert {frozenset(pair) for pair in actors.values()} == paired


def _union(graph: GraphStore) -> set[RdflibTriple]:
    return set(graph.rdflib().triples((None, None, None)))


def test_index_is_that_of_the_events(changed: GraphStore) -> None:
    """Computed anew it is the same, and nothing of it is left when all articles are forgotten."""
    before = changed.triples(changed.index_name)
    changed.derive()
    assert changed.triples(changed.index_name) == before != set()
    with open_graph() as graph:
        graph.replace_article(*told(Random(1), 1))
        assert graph.triples(graph.index_name)
        graph.replace_articles(dict.fromkeys(graph.articles(), ()))
        assert graph.triples(graph.index_name) == set()


def test_a_graph_without_an_index_answers_and_gets_one_when_it_is_written() -> None:
    """As one that an earlier version wrote: queries do without, and the first change makes the index of all."""
    random = Random(7)
    with open_graph() as graph:
        for number in range(8):
            graph.replace_article(*told(random, number))
        whole = graph.triples(graph.index_name)
        name = ox.NamedNode(graph.index_name)
        backend = graph._backend
        with_index = run(graph, "meetings", since="2023")
        backend.commit({}, {name: set(triples_of(backend.quads(graphs=[name])))})
        older = GraphStore(backend, graph.prefixes["graph"].removesuffix("graph/"))
        assert not older.is_indexed()
        assert run(older, "meetings", since="2023") == with_index
        older.replace_article("urn:g", [(URIRef("urn:a"), URIRef("urn:b"), Literal("c"))])
        assert older.triples(older.index_name) == whole


@pytest.mark.parametrize("form", FORMS)
def test_index_is_in_no_export(form: str, changed: GraphStore) -> None:
    """Nor in the union, which queries of users read."""
    stream = io.BytesIO()
    export(changed, stream, form)
    assert b"indexedBy" not in stream.getvalue()
    assert changed.index_name not in changed.articles()
    assert run(changed, "SELECT ?entry { ?entry dip:indexes ?event }").values() == []  # type: ignore[union-attr]
