"""A graph answers the same, is written out the same and forgets the same, whatever store it is in."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from rdflib import Literal, URIRef
from rdflib.namespace import RDF

from diplograph.graph.answers import met, show
from diplograph.graph.audit import audit
from diplograph.graph.export import FORMS, export
from diplograph.graph.network import network
from diplograph.graph.network.page import page
from diplograph.graph.queries import Limits, NamedQuery, Table, named_queries, run, table
from diplograph.graph.queries import run as ask
from diplograph.graph.records import DiplographError
from diplograph.graph.store import GraphStore, open_graph
from diplograph.graph.terms import RdflibTriple

from ..conftest import Run
from .conftest import Articles, empty
from .engines import Engine

MEANT = {
    "actor": "Ada Nord",
    "place": "Palais du Port",
    "event": "event:talk",
    "thing": "Ada Nord",
    "article": "article:one",
    "with": "Bo Sud",
}
QUERIES = (
    "SELECT ?a { ?a a dip:Article } ORDER BY ?a",
    "SELECT ?e (COUNT(?t) AS ?n) { ?e dip:evidence ?t } GROUP BY ?e ORDER BY ?e",
    "SELECT DISTINCT ?a { GRAPH graph:one { ?a a dip:Article } }",
    "SELECT DISTINCT ?g { GRAPH ?g { ?a a dip:Article } } ORDER BY ?g",
    "SELECT ?l { GRAPH graph:two { ?e dip:participant ?a } ?a rdfs:label ?l } ORDER BY STR(?l)",
    "ASK { ?a dip:met ?b }",
    "ASK { ?a dip:met ?a }",
    "CONSTRUCT { ?b dip:met ?a } WHERE { ?a dip:met ?b }",
    "# a comment\nPREFIX x: <https://w3id.org/diplograph/ontology#>\nSELECT (COUNT(*) AS ?n) { ?a x:met ?b }",
)


@pytest.fixture
def memory(articles: Articles) -> Iterator[GraphStore]:
    """The three articles in memory: what is right."""
    with open_graph() as graph:
        for name, triples in articles.items():
            graph.replace_article(name, triples)
        yield graph


@pytest.fixture
def stored(home: str, articles: Articles) -> Iterator[GraphStore]:
    """The three articles in the store under test, written by one opening and read by another."""
    with open_graph(home) as graph:
        for name, triples in articles.items():
            assert graph.replace_article(name, triples) == "new"
    with open_graph(home, read_only=True) as graph:
        yield graph


def contents(graph: GraphStore) -> list[str]:
    """Everything in the store, sorted: all named graphs and the union."""
    return sorted(str(each) for each in graph._backend.quads())


def test_store_holds_the_same(stored: GraphStore, memory: GraphStore) -> None:
    """Quad for quad: articles, what they share, what is derived, and the union."""
    assert contents(stored) == contents(memory)
    assert stored.articles() == memory.articles()
    for name in stored.articles():
        assert stored.triples(name) == memory.triples(name)


@pytest.mark.parametrize("query", named_queries().values(), ids=lambda query: query.name)
def test_named_queries_answer_the_same(query: NamedQuery, stored: GraphStore, memory: GraphStore) -> None:
    """Rows, their order and their terms."""
    needed = {each.name: MEANT[each.name] for each in query.parameters if each.required}
    rows = table(memory, query.name, **needed)
    assert rows == table(stored, query.name, **needed)
    if "since" in {each.name for each in query.parameters}:
        assert table(memory, query.name, since="2023", **needed) == table(
            stored, query.name, since="2023", **needed
        )


@pytest.mark.parametrize("text", QUERIES)
def test_queries_of_users_answer_the_same(text: str, stored: GraphStore, memory: GraphStore) -> None:
    """SELECT, ASK and CONSTRUCT, over the union and in one article's graph."""
    assert run(stored, text) == run(memory, text)


def test_encounters_and_things_are_the_same(stored: GraphStore, memory: GraphStore) -> None:
    """`met`, `show` and the shapes find the same."""
    assert met(stored) == met(memory) != []
    assert met(stored, "Ada Nord", "Bo Sud", "2023") == met(memory, "Ada Nord", "Bo Sud", "2023")
    for thing in ("Ada Nord", "Palais du Port", "event:talk", "article:one"):
        assert show(stored, thing) == show(memory, thing)
    assert audit(stored) == audit(memory)


@pytest.mark.parametrize("form", FORMS)
def test_exports_are_the_same_byte_for_byte(form: str, stored: GraphStore, memory: GraphStore) -> None:
    """Every form, from any store."""
    written = []
    for graph in (stored, memory):
        stream = io.BytesIO()
        export(graph, stream, form)
        written.append(stream.getvalue())
    assert written[0] == written[1] != b""


def test_page_is_the_same(stored: GraphStore, memory: GraphStore) -> None:
    """The network page."""
    assert page(network(stored), title="x") == page(network(memory), title="x")


def test_reader_changes_nothing(stored: GraphStore, articles: Articles) -> None:
    """What was opened to be read refuses to change."""
    with pytest.raises(DiplographError, match="reading only"):
        stored.replace_article(*next(iter(articles.items()))[:1], [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", "this is an update"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "calls SERVICE"),
        ("SELECT * { ?s ?p ?o ", "syntax error"),
        ("SELECT * FROM <urn:x> { ?s ?p ?o }", "FROM"),
        ("SELECT * { ?s ?p ?o }", "more than 10 rows"),
    ],
)
def test_queries_are_held_to_the_same_limits(text: str, said: str, stored: GraphStore) -> None:
    """Only reading, no network, no more rows than allowed."""
    with pytest.raises(DiplographError, match=said):
        run(stored, text, Limits(rows=10))


@pytest.mark.parametrize("seed", range(3))
def test_any_changes_leave_the_same(home: str, articles: Articles, seed: int) -> None:
    """Twenty random replacements and removals; then all is forgotten, and nothing is left. An article stays one: so servers
    tell its graph from others."""
    random = Random(seed)
    with open_graph(home) as graph, open_graph() as memory:
        for _ in range(20):
            name, triples = random.choice(list(articles.items()))
            some = [triple for triple in triples if triple[1] == RDF.type or random.random() < 0.9]
            for each in (graph, memory):
                _ = each.forget(name) if len(some) % 4 == 0 else each.replace_article(name, some)
        assert contents(graph) == contents(memory)
        graph.derive()
        assert contents(graph) == contents(memory)
        for name in graph.articles():
            assert graph.forget(name)
        assert contents(graph) == []


HOSTILE = (
    'a"b\\c\n\r\t',
    "\\u0022 } } ; DROP ALL ; INSERT DATA { <urn:x> <urn:y> <urn:z>",
    '" . } ; CLEAR ALL #',
    "'''\"\"\"\\",
    "\u0085\u2028\ufeff\U0001f54a",
    "<b onload=alert(1)>&amp;",
    "%s ?v $v {{x}}",
)


def test_hostile_text_is_text(home: str) -> None:
    """Text from an article comes back as it was, and does nothing."""
    name = "https://w3id.org/diplograph/id/graph/x"
    subject = URIRef("https://w3id.org/diplograph/id/article/x")
    with open_graph(home) as graph:
        told = {(subject, URIRef("urn:p"), Literal(text, lang="fr")) for text in HOSTILE}
        graph.replace_article(name, told)
        assert graph.triples(name) == told
        assert graph.replace_article(name, told) == "unchanged"
        graph.replace_article(name, list(told)[:1])
        assert graph.triples(name) == set(list(told)[:1])
        graph.forget(name)
        assert contents(graph) == []


def fill(home: str) -> set[RdflibTriple]:
    """An article of 3,100 triples, more than an update may hold, and more rows than Virtuoso here gives (1,200)."""
    name, subject = "https://w3id.org/diplograph/id/graph/y", "https://w3id.org/diplograph/id/article/y"
    told: set[RdflibTriple] = {
        (URIRef(f"{subject}{n}"), URIRef("urn:p"), Literal(f"text {n}")) for n in range(3100)
    }
    with open_graph(home) as graph:
        graph.replace_article(name, told)
        assert graph.triples(name) == told
    return told


def test_many_rows_come_whole(home: str) -> None:
    """What a server gives in parts is put together, for queries of the program and for exports."""
    fill(home)
    with open_graph(home, read_only=True) as graph:
        assert len(list(graph.query("SELECT ?s { ?s <urn:p> ?o } ORDER BY ?s"))) == 3100  # type: ignore[arg-type]
        stream = io.BytesIO()
        export(graph, stream, "ntriples")
        assert stream.getvalue().count(b"\n") == 3100


def test_rows_left_out_in_silence_are_missed(
    engine: Callable[[str], Engine], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Virtuoso ends a long answer with status 200 and no word; a query of a user's then fails instead of lying."""
    server = engine("virtuoso")
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    empty(server)
    fill(server.address)
    with open_graph(server.address, read_only=True) as graph:
        with pytest.raises(DiplographError, match=r"gives 1,200 of 3,100 rows"):
            run(graph, "SELECT ?s { ?s <urn:p> ?o }")
        assert run(graph, "SELECT (COUNT(*) AS ?n) { ?s <urn:p> ?o }").values() == [(3100,)]  # type: ignore[union-attr]


AFTER = (("stats",), ("disputes",), ("met", "Wang Yi", "--since", "2023"), ("timeline", "Xi Jinping", "--until", "2023"), ("check",))
MEETING = "event:2023-02-22.meeting.vladimir-putin.wang-yi"


def test_corrections_and_upkeep_work_the_same(home: str, run: Run, seeds: Path, in_demo: Run) -> None:
    """A meeting rejected and, the file emptied, taken back; a build that is run again in between does not bring it back."""
    places = {home: Path("there.jsonl"), "diplograph.db": Path("here.jsonl")}
    run("build", seeds, "-g", home)
    whole = _events(home)
    for graph, file in places.items():
        rejected = run("correct", "reject", MEETING, "--why", "not so", "-g", graph, "--corrections", str(file))
        assert rejected.status == 0
        assert "1 article changed" in rejected.err + rejected.out
    for graph, file in places.items():
        run("build", seeds, "-g", graph, "--corrections", str(file))
        assert run("reconcile", "-g", graph).status == 0
    assert _events(home) == _events("diplograph.db") == whole - {MEETING}
    for command in AFTER:
        there, here = run(*command, "-g", home), run(*command)
        assert there.status == here.status == 0
        assert _told(there.out) == _told(here.out)
    places[home].write_text("")
    assert run("correct", "apply", "-g", home, "--corrections", str(places[home])).status == 0
    assert _events(home) == whole


def _told(output: str) -> list[list[str]]:
    """The words of each line, but for the space on disk, which no server tells."""
    return [line.split() for line in output.splitlines() if not line.startswith("size on disk")]


def _events(home: str) -> set[str]:
    with open_graph(home, read_only=True) as graph:
        found = ask(graph, "SELECT DISTINCT ?event { ?event dip:evidence ?telling }")
    assert isinstance(found, Table)
    return {str(event).replace("https://w3id.org/diplograph/id/event/", "event:") for (event,) in found.values()}


COMMANDS = (
    ("met", "Wang Yi"),
    ("met", "--format", "json"),
    ("timeline", "Xi Jinping"),
    ("show", "event:2023-02-22.meeting.vladimir-putin.wang-yi"),
    ("query", "planned"),
    ("query", "SELECT ?name WHERE { ?who dip:met actor:wang-yi ; rdfs:label ?name } ORDER BY STR(?name)"),
    ("articles",),
    ("export",),
    ("check",),
    ("network", "stats"),
)


def test_commands_work_and_print_the_same(home: str, run: Run, seeds: Path, in_demo: Run) -> None:
    """What a new user types: the two articles of the demonstration, built, asked for, exported, viewed and forgotten."""
    built = run("build", seeds, "-g", home)
    assert built.err == f"{home}: 2 articles read: 2 new; 18 events found\n"
    assert run("build", seeds, "-g", home).err == f"{home}: 2 articles read: 2 unchanged\n"
    for command in COMMANDS:
        there, here = run(*command, "-g", home), run(*command)
        assert there.status == here.status == 0
        assert there.out == here.out
        assert there.err.replace(home, "diplograph.db") == here.err
    assert run("view", "-g", home, "-o", "there.html").status == run("view", "-o", "here.html").status == 0
    assert Path("there.html").read_bytes() == Path("here.html").read_bytes()
    [first, second] = re.findall(r"article:\w+", run("articles", "-g", home).out)
    assert run("forget", first, second, "-g", home).status == 0
    with open_graph(home) as graph:
        assert contents(graph) == []
