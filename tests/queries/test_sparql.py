"""SPARQL that users write: it only reads this graph, within limits, and its answers are written in standard forms."""

from __future__ import annotations

import csv
import io
import json
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import XSD

from diplograph.graph.queries import Limits, Table, run, to_text
from diplograph.graph.records import DiplographError
from diplograph.graph.sparql.guard import check
from diplograph.graph.sparql.results import Description, to_csv
from diplograph.graph.store import GraphStore, open_graph
from diplograph.graph.triples import namespaces

ALL = "?s ?p ?o"


@pytest.fixture
def visits() -> Iterator[tuple[str, list[bytes]]]:
    """The address of a listener on this machine, and what has come to it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        came: list[bytes] = []
        thread = threading.Thread(target=_listen, args=(server, came), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/sparql", came


def _listen(server: socket.socket, came: list[bytes]) -> None:
    while True:
        try:
            connection, _ = server.accept()
        except OSError:
            return
        came.append(connection.recv(1000))
        connection.close()


SERVICE_SPELLINGS = {
    "plain": "SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }}",
    "silent": "SELECT * {{ SERVICE SILENT <{url}> {{ ?s ?p ?o }} }}",
    "any case": "SELECT * {{ sErViCe<{url}>{{ ?s ?p ?o }} }}",
    "after other patterns": "SELECT * {{ ?s ?p ?o . OPTIONAL {{ SERVICE <{url}> {{ ?s ?p ?x }} }} }}",
    "in a sub-query": "SELECT * {{ {{ SELECT ?s {{ {{ SELECT ?s {{ SERVICE <{url}> {{ ?s ?p ?o }} }} }} }} }} }}",
    "in EXISTS": "SELECT * {{ ?s ?p ?o FILTER NOT EXISTS {{ SERVICE <{url}> {{ ?s ?p ?x }} }} }}",
    "in an expression": "SELECT (IF(EXISTS {{ SERVICE <{url}> {{ ?s ?p ?o }} }}, 1, 2) AS ?n) {{ }}",
    "in BIND": "SELECT * {{ BIND(EXISTS {{ SERVICE <{url}> {{ ?s ?p ?o }} }} AS ?n) }}",
    "in MINUS and UNION": "SELECT * {{ {{ ?s ?p ?o }} UNION {{ ?s ?p ?o MINUS {{ SERVICE <{url}> {{ ?s ?p ?o }} }} }} }}",
    "in ORDER BY": "SELECT * {{ ?s ?p ?o }} ORDER BY (EXISTS {{ SERVICE <{url}> {{ ?s ?p ?o }} }})",
    "in HAVING": "SELECT ?s {{ ?s ?p ?o }} GROUP BY ?s HAVING (EXISTS {{ SERVICE <{url}> {{ ?s ?p ?o }} }})",
    "by a variable": "SELECT * {{ VALUES ?u {{ <{url}> }} SERVICE ?u {{ ?s ?p ?o }} }}",
    "by a prefix": "PREFIX x: <{url}> SELECT * {{ SERVICE x: {{ ?s ?p ?o }} }}",
    "in CONSTRUCT": "CONSTRUCT {{ ?s ?p ?o }} WHERE {{ SERVICE <{url}> {{ ?s ?p ?o }} }}",
    "in DESCRIBE": "DESCRIBE ?s {{ SERVICE <{url}> {{ ?s ?p ?o }} }}",
    "in ASK": "ASK {{ SERVICE <{url}> {{ ?s ?p ?o }} }}",
    "by an escape": "SELECT * {{ S\\u0045RVICE <{url}> {{ ?s ?p ?o }} }}",
    "by a long escape": "SELECT * {{ S\\U00000045RVICE <{url}> {{ ?s ?p ?o }} }}",
    "after a comment that ends at a carriage return": "SELECT * {{ ?s ?p ?o # \r SERVICE <{url}> {{ ?s ?p ?x }} \n }}",
    "behind an escaped quote": 'SELECT * {{ ?s ?p ?o FILTER(?o != "\\u0022) # ") SERVICE <{url}> {{ ?s ?p ?x }} \n }}',
    "behind an escaped line end": "SELECT * {{ ?s ?p ?o # \\u000A SERVICE <{url}> {{ ?s ?p ?x }} \n }}",
    "behind an escaped #": "SELECT * {{ ?s ?p ?o \\u0023 \n SERVICE <{url}> {{ ?s ?p ?x }} }}",
    "after a string of three quotes": "SELECT * {{ ?s ?p '''#''' . SERVICE <{url}> {{ ?s ?p ?x }} }}",
    "after an IRI with a #": "SELECT * {{ ?s <http://x/#> ?o . SERVICE <{url}> {{ ?s ?p ?x }} }}",
}


@pytest.mark.parametrize("spelling", SERVICE_SPELLINGS)
def test_no_spelling_of_service_reaches_the_network(
    world: GraphStore, visits: tuple[str, list[bytes]], spelling: str
) -> None:
    """SERVICE is refused wherever it stands and however it is hidden, and nothing comes to the address."""
    url, came = visits
    with pytest.raises(DiplographError, match=r"calls SERVICE|hides a character|syntax error"):
        run(world, SERVICE_SPELLINGS[spelling].format(url=url))
    assert came == []


@pytest.mark.parametrize(
    "hidden", ["after a comment that ends at a carriage return", "behind an escaped quote"]
)
def test_hidden_service_would_have_been_called(visits: tuple[str, list[bytes]], hidden: str) -> None:
    """The spellings that two parsers read differently do reach the network where nothing checks them."""
    url, came = visits
    store = ox.Store()
    store.add(ox.Quad(ox.NamedNode("urn:s"), ox.NamedNode("urn:p"), ox.Literal("o")))
    with pytest.raises(OSError, match=r".*"):
        list(store.query(SERVICE_SPELLINGS[hidden].format(url=url)))  # type: ignore[arg-type]
    assert came


@pytest.mark.parametrize(
    "text",
    [
        'SELECT ?s { ?s ?p "SERVICE <http://127.0.0.1:9/> { ?s ?p ?o }" }',
        "SELECT ?s { ?s ?p ?o } # SERVICE <http://127.0.0.1:9/> { ?s ?p ?o }",
        "SELECT ?service { ?service dip:place place:service }",
        'SELECT ?s { ?s ?p "\\u00e9t\\u00e9" }',
    ],
)
def test_words_that_are_no_service_are_no_service(world: GraphStore, text: str) -> None:
    """The text is parsed, not searched: a string, a comment or a variable may say SERVICE."""
    assert isinstance(run(world, text), Table)


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <urn:s> <urn:p> <urn:o> }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <http://127.0.0.1:9/>",
        "PREFIX x: <urn:x> CLEAR ALL",
        "DROP ALL ; LOAD <file:///etc/passwd>",
        "INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }",
    ],
)
def test_updates_are_refused(world: GraphStore, text: str) -> None:
    """A query only reads."""
    with pytest.raises(DiplographError, match="this is an update"):
        run(world, text)


@pytest.mark.parametrize(
    "clause", ["FROM <http://127.0.0.1:9/>", "FROM NAMED <file:///etc/passwd>", "FROM graph:one"]
)
def test_from_is_refused(world: GraphStore, clause: str) -> None:
    """What to read is not for the query to name; GRAPH is the way to one article."""
    with pytest.raises(DiplographError, match=r"FROM.*write GRAPH"):
        run(world, f"SELECT * {clause} {{ ?s ?p ?o }}")
    table = run(world, "SELECT DISTINCT ?a { GRAPH graph:one { ?a a dip:Article } }")
    assert isinstance(table, Table)
    assert table.values() == [(namespaces()["article"] + "one",)]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("SELECT ?x { ?x a dip:Meeting ; }}", 1, 33),
        ("SELECT ?x\nWHERE {\n  ?x dip:place ; }", 3, 16),
        ('SELECT * {\n ?s ?p "é\n}', 2, 10),
        ("SELECT ?x { ?x a foo:Meeting }", 1, 29),
        (" ", 1, 2),
    ],
)
def test_syntax_error_shows_where(world: GraphStore, text: str, line: int, column: int) -> None:
    """Line, column, the line itself, and a caret under the place."""
    with pytest.raises(DiplographError) as caught:
        run(world, text)
    first, shown, caret = str(caught.value).split("\n")
    assert first.startswith(f"SPARQL syntax error at line {line}, column {column}")
    assert shown == f"  {text.splitlines()[line - 1]}"
    assert caret == " " * (column + 1) + "^"


def test_prefix_that_is_not_declared_is_said(world: GraphStore) -> None:
    """The reason is told where the parser knows one."""
    with pytest.raises(DiplographError, match="a prefix is not declared"):
        run(world, "SELECT * { ?s foo:p ?o }")
    with pytest.raises(DiplographError, match="neither grouped nor aggregated"):
        run(world, "SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o }")


@pytest.mark.parametrize(
    "text", ["SELECT * " + "{" * 5000 + "}" * 5000, "SELECT * { ?s ?p '" + "x" * 200_000 + "' }"]
)
def test_monstrous_text_is_refused_at_once(text: str) -> None:
    """Neither depth nor length of a text brings a parser down."""
    start = time.monotonic()
    with pytest.raises(DiplographError, match=r"deep|characters"):
        check(text, {})
    assert time.monotonic() - start < 1


def test_text_that_is_not_unicode_is_refused(world: GraphStore) -> None:
    """Half a character, as a file in another encoding may give it, is told in one line; in a name it fits nothing."""
    with pytest.raises(DiplographError, match="not in UTF-8"):
        run(world, 'SELECT * { ?s ?p "caf\udce9" }')
    with pytest.raises(DiplographError, match="no actor, place, event or article"):
        run(world, "about", thing="\udce9\udce8")


RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def test_runaway_query_ends_at_its_limit(world: GraphStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """A query without end is stopped in time, and its process is gone."""
    started: list[subprocess.Popen[bytes]] = []
    start_process = subprocess.Popen

    def recorded(*arguments: Any, **options: Any) -> subprocess.Popen[bytes]:
        started.append(start_process(*arguments, **options))
        return started[-1]

    monkeypatch.setattr("diplograph.graph.sparql.limits.subprocess.Popen", recorded)
    start = time.monotonic()
    with pytest.raises(DiplographError, match=r"did not end within 1\.5 seconds"):
        run(world, RUNAWAY, Limits(seconds=1.5))
    assert time.monotonic() - start < 6
    assert [child.poll() for child in started] == [-signal.SIGKILL]


def test_child_whose_parent_is_gone_ends_by_itself(world: GraphStore) -> None:
    """Processor time is bounded in the child too."""
    with world.frozen() as view:
        request = {"view": str(view), "text": RUNAWAY, "prefixes": {}, "limits": asdict(Limits(seconds=0))}
        command = [sys.executable, "-m", "diplograph.graph.sparql.child"]
        child = subprocess.run(
            command, input=json.dumps(request).encode(), capture_output=True, timeout=60, check=False
        )
    assert child.returncode < 0


def test_query_that_takes_too_much_memory_is_stopped(world: GraphStore) -> None:
    """The memory of a query is bounded, and a query that needs more says so in one line."""
    hungry = "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?c), STR(?d), STR(?f))) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    with pytest.raises(DiplographError, match="more than 1024 MB of memory"):
        run(world, hungry, Limits(seconds=120, memory=1 << 30))


def test_rows_are_bounded(world: GraphStore) -> None:
    """More rows than the limit are an error, not an answer that lacks some."""
    with pytest.raises(DiplographError, match="more than 5 rows"):
        run(world, f"SELECT * {{ {ALL} }}", Limits(rows=5))
    with pytest.raises(DiplographError, match="more than 5 rows"):
        run(world, f"CONSTRUCT {{ {ALL} }} WHERE {{ {ALL} }}", Limits(rows=5))
    table = run(world, f"SELECT * {{ {ALL} }} LIMIT 5", Limits(rows=5))
    assert isinstance(table, Table)
    assert len(table) == 5


def test_length_of_the_answer_is_bounded(world: GraphStore) -> None:
    """Few rows may still be long: an answer of more bytes than allowed is an error in one line."""
    long = "SELECT (GROUP_CONCAT(STR(?p)) AS ?x) { ?s ?p ?o }"
    with pytest.raises(DiplographError, match="answers with more than 0 MB"):
        run(world, long, Limits(size=1000))
    assert isinstance(run(world, long, Limits(size=1 << 20)), Table)


def test_child_leaves_the_network(visits: tuple[str, list[bytes]]) -> None:
    """Behind the guard stands a second wall, where the system lets a process make namespaces."""
    address = visits[0].removeprefix("http://").removesuffix("/sparql").split(":")
    code = (
        "import ctypes, socket\n"
        "from diplograph.graph.sparql.confine import leave_network\n"
        "leave_network()\n"
        f"socket.create_connection(({address[0]!r}, {address[1]}), timeout=2)\n"
    )
    may = "import ctypes, sys; sys.exit(ctypes.CDLL(None).unshare(0x50000000))"
    if subprocess.run([sys.executable, "-c", may], check=False).returncode:
        pytest.skip("this system does not let a process make namespaces")
    tried = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "Network is unreachable" in tried.stderr
    assert visits[1] == []


@pytest.mark.parametrize("where", ["memory", "writer", "reader"])
def test_user_sparql_sees_the_graph_as_it_stands(
    tell: Callable[[GraphStore], None], tmp_path: Path, where: str
) -> None:
    """The same answer from a graph in memory, one open for writing and not flushed, and one open for reading."""
    with open_graph(None if where == "memory" else tmp_path / "db") as graph:
        tell(graph)
        if where == "reader":
            graph.flush()
            graph = open_graph(tmp_path / "db", read_only=True)
        table = run(graph, "SELECT (COUNT(*) AS ?n) { ?e a dip:Meeting ; dip:participant ?a , ?b }")
        assert isinstance(table, Table)
        assert table.values() == [(8,)]


def test_kinds_of_answers(world: GraphStore) -> None:
    """SELECT gives rows, ASK a truth value, CONSTRUCT and DESCRIBE triples, each once."""
    assert run(world, "ASK { ?e a dip:Meeting }") is True
    assert run(world, "ASK { ?e a dip:Threat }") is False
    described = run(world, "DESCRIBE place:hall")
    assert isinstance(described, Description)
    assert len(described) == 3
    built = run(world, "CONSTRUCT { ?a dip:knows [] . ?a dip:met 1 } WHERE { ?e dip:participant ?a }")
    assert isinstance(built, Description)
    assert len({triple for triple in built.triples if str(triple[1]).endswith("met")}) == 3
    assert len(Graph().parse(data=to_text(built, "turtle"), format="turtle")) == len(built)


TRICKY = Table(
    ("a", "b"),
    (
        (Literal('tab\tquote"\nline, comma', lang="fr"), URIRef("urn:x")),
        (Literal("01", datatype=XSD.integer, normalize=False), None),
        (Literal("x", datatype=URIRef("urn:type")), Literal("plain")),
    ),
)


def test_csv_reads_back() -> None:
    """CSV holds plain values, quoted where they must be."""
    assert list(csv.reader(io.StringIO(to_csv(TRICKY)))) == [
        ["a", "b"],
        ['tab\tquote"\nline, comma', "urn:x"],
        ["01", ""],
        ["x", "plain"],
    ]


@pytest.mark.parametrize(
    ("form", "ox_form"), [("json", ox.QueryResultsFormat.JSON), ("tsv", ox.QueryResultsFormat.TSV)]
)
def test_json_and_tsv_lose_nothing(form: str, ox_form: ox.QueryResultsFormat) -> None:
    """Another reader of the standard forms gets the same terms."""
    solutions = ox.parse_query_results(to_text(TRICKY, form), format=ox_form)
    assert isinstance(solutions, ox.QuerySolutions)
    first, second, third = solutions
    assert first["a"] == ox.Literal('tab\tquote"\nline, comma', language="fr")
    assert first["b"] == ox.NamedNode("urn:x")
    assert second["a"] == ox.Literal("01", datatype=ox.NamedNode(str(XSD.integer)))
    assert second["b"] is None
    assert third["a"] == ox.Literal("x", datatype=ox.NamedNode("urn:type"))


def test_plain_values_of_a_table() -> None:
    """Numbers and truth values become Python's; all else stays text; what is not bound is None."""
    row = (
        Literal(3),
        Literal("0.5", datatype=XSD.decimal),
        Literal(True),
        Literal("2023", datatype=XSD.gYear),
        None,
    )
    assert Table(tuple("abcde"), (row,)).values() == [(3, 0.5, True, "2023", None)]


def test_form_that_does_not_fit_is_refused(world: GraphStore) -> None:
    """Rows are no Turtle and triples no CSV: one line says what fits."""
    with pytest.raises(DiplographError, match="choose csv, tsv, json"):
        to_text(TRICKY, "turtle")
    with pytest.raises(DiplographError, match="choose turtle"):
        to_text(run(world, "DESCRIBE place:hall"), "csv")
    assert to_text(True, "csv") == "true\n"
    assert json.loads(to_text(False, "json")) == {"head": {}, "boolean": False}
