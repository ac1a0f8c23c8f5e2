"""The index of events by actors and months: queries answer the same with it as without, whatever happened to the graph."""

from __future__ import annotations

import io
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from random import Random

import pyoxigraph as ox
import pytest
from rdflib import Literal, URIRef
from rdflib.namespace import SKOS
from rdflib.term import Node

from diplograph.graph.export import FORMS, export
from diplograph.graph.queries import NamedQuery, find_actor, find_place, named_queries, run, table
from diplograph.graph.queries.named import named_query
from diplograph.graph.queries.onward import onward_rows
from diplograph.graph.reconciling import reconcile
from diplograph.graph.records import Actor, Article, Event, Evidence, Status, When
from diplograph.graph.sparql.results import collect, sorted_lists
from diplograph.graph.store import GraphStore, open_graph
from diplograph.graph.store.backend import Answer
from diplograph.graph.terms import RdflibTriple, triples_of
from diplograph.graph.triples import DIP, actor_iri, article_graph_iri, article_to_rdf

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
        for status in (None, DIP.occurred, DIP.planned):
            stated = given | ({"status": (status,)} if status else {})
            plain, indexed = (named_query(query.name).bound(stated, index) for index in (None, changed.index_name))
            assert indexed != plain
            assert _rows(changed, indexed) == _rows(changed, plain)


@pytest.mark.parametrize("name", [query.name for query in INDEXED if "# with it:" in query.text])
def test_answers_are_the_same_with_the_index_for_all_time(changed: GraphStore, name: str) -> None:
    """Encounters without a date included, which have no entry by month."""
    query = named_query(name)
    given = {each.name: (actor_iri(PEOPLE[each.name == "with"].id),) for each in query.parameters if each.required}
    if any(each.name == "status" for each in query.parameters):
        given["status"] = (DIP.occurred,)
    plain, indexed = (query.bound(given, index) for index in (None, changed.index_name))
    assert "indexesEncounter" in indexed or "dip:pairs" in indexed
    assert _rows(changed, indexed) == _rows(changed, plain) != []


def _rows(graph: GraphStore, text: str) -> list[str]:
    solutions = graph.query(text, graph.prefixes)
    assert isinstance(solutions, ox.QuerySolutions)
    return [" ".join(map(str, row)) for row in solutions]


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


@pytest.fixture(scope="module")
def busy() -> Iterator[GraphStore]:
    """Meetings of twelve people over three years, some pairs' far more often than others', some from one year to the next."""
    random = Random(2)
    people = [Actor(f"p{number}", "person", (f"Person {number}",)) for number in range(12)]
    weights = [1 / rank for rank in range(1, 13)]
    articles = {}
    for number in range(40):
        article = Article(f"busy {number}", f"Text {number}.", published="2024-01-01")
        events = []
        for start in range(0, 150, 10):
            one, other = random.sample(people, 2, counts=[round(weight * 100) for weight in weights])
            day = f"{random.randint(2021, 2023)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
            when = random.choice([When(day, day)] * 9 + [When("2021-12-31", "2022-01-02"), None])
            if one != other:
                evidence = Evidence(start, start + 9, f"words {start}")
                events.append(Event("Meeting", evidence, participants=(one, other), when=when))
        articles[str(article_graph_iri(article))] = list(article_to_rdf(article, events))
    with open_graph() as graph:
        graph.replace_articles(articles)
        yield graph


@pytest.mark.parametrize("limit", [1, 4, 20, 60])
@pytest.mark.parametrize(
    ("since", "until"),
    [("2022", "2022"), ("2021", "2023"), ("2022", None), (None, "2021"), (None, None), ("2021-11", "2022-02")],
)
def test_most_frequent_pairs_are_found_among_all(
    busy: GraphStore, since: str | None, until: str | None, limit: int
) -> None:
    """In one year, in several that only together make a pair frequent, and in months of two years."""
    period = {name: day for name, day in (("since", since), ("until", until)) if day}
    assert table(busy, "pairs", **period, limit=limit).rows == table(busy, "pairs", **period).rows[:limit]


@pytest.mark.parametrize("days", [0, 30, 400])
@pytest.mark.parametrize(("since", "until"), [(None, None), ("2022", "2022"), ("2023-02-03", None), (None, "2022-06")])
def test_who_was_met_next_is_the_same_by_steps(
    changed: GraphStore, busy: GraphStore, since: str | None, until: str | None, days: int
) -> None:
    """As the query's own SPARQL says it without the index: visits and days of the year's end included, months and years not."""
    query = named_query("met-next")
    given = {name: (Literal(day),) for name, day in (("since", since), ("until", until)) if day}
    for graph, actors in ((changed, PEOPLE), (busy, [Actor(f"p{number}", "person", ("x",)) for number in (0, 5, 11)])):
        for actor in actors:
            values = {"actor": (actor_iri(actor.id),), "days": (Literal(days),), **given}
            plain = collect(graph.query(query.bound(values), graph.prefixes), graph.prefixes)
            assert onward_rows(graph, query, values) == sorted_lists(plain, query.lists)  # type: ignore[arg-type]


def test_who_was_met_next_is_somebody(changed: GraphStore, busy: GraphStore) -> None:
    """What was compared is something, and a limit leaves the first of it."""
    assert table(changed, "met-next", actor="Bo North").rows
    whole = table(busy, "met-next", actor="Person 5").rows
    assert len(whole) > 3
    assert table(busy, "met-next", actor="Person 5", limit=3).rows == whole[:3]
    assert len(table(busy, "met-next", actor="Person 5", days=1)) < len(whole)


def _texts() -> list[str]:
    """Names as they are and otherwise written, parts of them, and what is nearly one or none."""
    names = ["Ada Nord", "Ada North", "Bo Sud", "Bo Soud", "Cyprien Ouest", "Nordie", "Sudie", "Palais du Port", "Le Port"]
    spelt = [f(name) for name in names for f in (str, str.upper, lambda name: " ".join(reversed(name.split())))]
    parts = [word for name in names for word in (*name.split(), *name.lower().split(), name[:-1])]
    return [*spelt, *parts, "Kyprien Wouest", "Bo  sûd", "du port", "Ada Sud", "zzz", "!", '" , ?x }', "\ud800"]


@pytest.mark.parametrize("text", dict.fromkeys(_texts()))
def test_names_are_found_the_same_with_the_index(world: GraphStore, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """By label, alias, sound and part, as when all names are read; and so where nothing fits but much is near."""
    found = find_actor(world, text), find_place(world, text)
    monkeypatch.setattr(world, "is_indexed", lambda: False)
    assert found == (find_actor(world, text), find_place(world, text))


def test_a_name_is_found_without_reading_all_others(world: GraphStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of what the store is asked, nothing gives more than those that have the words."""
    asked: list[str] = []
    query = GraphStore.query

    def noted(graph: GraphStore, text: str, prefixes: Mapping[str, str] | None = None) -> Answer:
        asked.append(text)
        return query(graph, text, prefixes)

    monkeypatch.setattr(GraphStore, "query", noted)
    assert [each.label for each in find_actor(world, "ouest")] == ["Cyprien Ouest"]
    assert {row.split()[0] for text in asked[:] for row in _rows(world, text) if "actor/" in row} == {f"<{actor_iri('cy')}>"}


def test_names_of_the_index_are_those_of_the_graph() -> None:
    """A name that only one article gives goes with it; one under which somebody else is known comes with that decision."""
    ada, also = Actor("ada-north", "person", ("Ada North", "Ada Nordstern")), Actor("ada-north", "person", ("Ada North",))
    with open_graph() as graph:
        for number, actor in enumerate((ada, also)):
            article = Article(f"n{number}", f"Text {number}.", published="2023-05-02")
            event = Event("Criticism", Evidence(0, 4, "Text"), agents=(actor,), targets=(PEOPLE[1],))
            graph.replace_article(str(article_graph_iri(article)), article_to_rdf(article, [event]))
        assert [each.match for each in find_actor(graph, "nordstern")] == ["part"]
        [gone] = [name for name in graph.articles() if (actor_iri("ada-north"), SKOS.altLabel, Literal("Ada Nordstern")) in graph.triples(name)]
        graph.forget(gone)
        assert {each.match for each in find_actor(graph, "nordstern")} <= {"near"}
        graph.amend_reconciled([(actor_iri("ada-north"), SKOS.altLabel, Literal("Ada Nordstern"))], [])
        assert [each.match for each in find_actor(graph, "nordstern")] == ["part"]
        before = graph.triples(graph.index_name)
        graph.derive()
        assert graph.triples(graph.index_name) == before


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


def test_frequencies_of_the_index_are_those_of_the_pairs(changed: GraphStore) -> None:
    """A pair reaches each power of two up to the number of its encounters that begin and end in its years, and no other."""
    index = changed.triples(changed.index_name)
    events: dict[Node, set[Node]] = defaultdict(set)
    reached: dict[Node, set[int]] = defaultdict(set)
    times = {frequency: int(str(number)) for frequency, predicate, number in index if predicate == DIP.times}
    years = {frequency: str(told) for frequency, predicate, told in index if predicate == DIP.years}
    for one, predicate, other in index:
        if predicate == DIP.pairs:
            events[other].add(one)
        if predicate == DIP.reaches:
            reached[one].add(times[other])
            assert str(one).endswith("." + years[other].replace("/", "--"))
    assert max(map(len, events.values())) > 1
    assert reached == {
        pair: {power for power in (1, 2, 4, 8, 16, 32, 64) if power <= len(told)} for pair, told in events.items()
    }


def test_a_limit_spares_the_rest(changed: GraphStore, busy: GraphStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where few rows are wanted of many, fewer are asked for: the first months; the pairs that met most often."""
    asked: list[str] = []
    query = GraphStore.query

    def noted(graph: GraphStore, text: str, *rest: Mapping[str, str]) -> Answer:
        asked.append(text)
        return query(graph, text, *rest)

    monkeypatch.setattr(GraphStore, "query", noted)
    [first] = table(changed, "meetings", since="2021", limit=1).rows
    assert first == table(changed, "meetings", since="2021").rows[0]
    of_months, whole = asked[-2], asked[-1]
    assert len(_rows(changed, of_months)) < len(_rows(changed, whole))
    table(busy, "pairs", since="2022", until="2022", limit=2)
    everybody = table(busy, "pairs", since="2022", until="2022")
    few, all_ = (re.sub(r"LIMIT \d+", "", asked[at]) for at in (-2, -1))
    assert 2 <= len(_rows(busy, few)) < len(_rows(busy, all_)) == len(everybody)


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


def test_an_index_of_another_form_is_none(changed: GraphStore) -> None:
    """One that does not tell who met how often, as versions between two releases wrote it, is not asked, and made anew."""
    with open_graph() as graph:
        for name in changed.articles():
            graph.replace_article(name, changed.triples(name))
        whole, backend = graph.triples(graph.index_name), graph._backend
        predicates = {"indexesEncounter", "reaches", "times", "years"}
        index = ox.NamedNode(graph.index_name)
        new = {each for each in triples_of(backend.quads(graphs=[index])) if each.predicate.value.rpartition("#")[2] in predicates}
        backend.commit({}, {index: new})
        older = GraphStore(backend, graph.prefixes["graph"].removesuffix("graph/"))
        assert table(older, "meetings-of", actor="Ada North").rows
        assert not older.is_indexed()
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
