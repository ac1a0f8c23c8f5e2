"""The named queries and their parameters, on three articles about invented people."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from rdflib import Literal, URIRef
from rdflib.namespace import RDF, RDFS

from diplograph.graph.queries import Table, find_actor, find_place, named_queries, run
from diplograph.graph.queries.named import read_query
from diplograph.graph.records import DiplographError
from diplograph.graph.sparql.guard import check
from diplograph.graph.store import GraphStore, open_graph
from diplograph.graph.triples import DIP, namespaces

HERE = Path(__file__).parent


def cases() -> list[tuple[str, str]]:
    """Each question of `answers.tsv` with the lines that answer it."""
    blocks = (HERE / "answers.tsv").read_text(encoding="utf-8").strip("\n").split("\n\n# ")
    return [(head.removeprefix("# "), body) for head, _, body in (block.partition("\n") for block in blocks)]


def shown(graph: GraphStore, table: Table) -> str:
    """The table in tab-separated plain values, with short IRIs."""
    base = namespaces()["actor"].removesuffix("actor/")
    lines = ["\t".join(table.columns)]
    for row in table.values():
        cells = ("" if value is None else str(value) for value in row)
        lines.append("\t".join(_short(cell, base) for cell in cells))
    return "\n".join(lines)


def _short(cell: str, base: str) -> str:
    return cell.removeprefix(base).replace("/", ":", 1) if cell.startswith(base) else cell


@pytest.mark.parametrize(("question", "answer"), cases(), ids=[question for question, _ in cases()])
def test_named_query_gives_its_rows(world: GraphStore, question: str, answer: str) -> None:
    """One row an event, never a telling: exactly the rows that the three articles call for, in order."""
    name, *given = shlex.split(question)
    table = run(world, name, **dict(part.split("=", 1) for part in given))
    assert isinstance(table, Table)
    assert shown(world, table) == answer


def test_every_named_query_is_tested() -> None:
    """No query without rows that were checked by hand."""
    assert {question.split()[0] for question, _ in cases()} == set(named_queries())


@pytest.mark.parametrize("name", named_queries())
def test_query_file_is_sparql_that_any_tool_runs(world: GraphStore, name: str) -> None:
    """The file as it stands only reads, both parsers read it, and it answers for any value of its parameters."""
    query = named_queries()[name]
    assert check(query.text, {}) == query.text
    assert list(world.query(query.text)) or query.parameters  # type: ignore[arg-type]
    assert all((query.title, query.title_fr, query.about))


@pytest.mark.parametrize("name", named_queries())
def test_example_of_a_query_fits_it(name: str) -> None:
    """The example in the header gives parameters that the query has, and all that it needs."""
    query = named_queries()[name]
    given = {part.split("=", 1)[0] for part in shlex.split(query.example)}
    assert given <= {parameter.name for parameter in query.parameters}
    assert {parameter.name for parameter in query.parameters if parameter.required} <= given


def test_lists_are_columns() -> None:
    """What a header names as a column of several values is one of the columns."""
    for query in named_queries().values():
        assert all(f"?{column}" in query.text for column in query.lists)


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("# title: x\n# about: x\n# example: x\n", "lacks titre"),
        ("# title: x\n# titre: x\n# about: x\n# example: x\n# parameter: who (person) x\n", "cannot be read"),
        ("# title: x\n# titre: x\n# about: x\n# example: x\n# parameter: who (actor, required) x\n", "slots"),
    ],
)
def test_query_file_with_a_bad_header_is_refused(header: str, reason: str) -> None:
    """A header that lacks something, or does not fit the text, is found when the file is read."""
    with pytest.raises(ValueError, match=reason):
        read_query("x", header + "SELECT * WHERE { ?s ?p ?o }")


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("meeting", {}, "did you mean meetings"),
        ("zzzz", {}, "there are about, articles"),
        ("meetings-of", {}, "needs actor, whose meetings: for instance diplograph query meetings-of actor="),
        (
            "meetings-of",
            {"actor": "Ada", "day": "2023"},
            "no parameter 'day': it has actor, since, until, status",
        ),
        ("meetings", {"since": "yesterday"}, "since is 'yesterday': give a day, month or year as 2023-02-22"),
        ("meetings", {"until": "2023-02-30"}, "until is '2023-02-30'"),
        ("meetings", {"since": "2023-2-1"}, "since is '2023-2-1'"),
        ("meetings", {"status": "maybe"}, "status is 'maybe': give one of occurred, denied"),
        ("meetings-of", {"actor": "Zzzz"}, "no actor of the graph is called 'Zzzz'"),
        ("meetings-of", {"actor": "Bo Sut"}, r"the nearest are Bo Sud \(actor:bo\)"),
        ("meetings-of", {"actor": "actor:nobody"}, "holds no actor:nobody"),
        ("events-at", {"place": "Ada"}, "no place of the graph is called 'Ada'"),
        ("evidence", {"event": "talk"}, "'talk' is no event"),
        ("told-by", {"article": "nine"}, "no article of the graph has the address or identifier 'nine'"),
        ("about", {"thing": "!?"}, "no actor, place, event or article of the graph"),
    ],
)
def test_wrong_parameter_is_named(world: GraphStore, name: str, given: dict[str, str], message: str) -> None:
    """One line says which parameter, what came, and what would have been right."""
    with pytest.raises(DiplographError, match=message) as caught:
        run(world, name, **given)
    assert "\n" not in str(caught.value)


def test_parameters_are_for_named_queries_only(world: GraphStore) -> None:
    """Values are not pasted into SPARQL text."""
    with pytest.raises(DiplographError, match="only named queries"):
        run(world, "SELECT ?s WHERE { ?s ?p ?o }", actor="Ada")


@pytest.mark.parametrize(
    "value",
    ['" } } ; DROP ALL #', "\\u0022 } SERVICE <http://127.0.0.1:9/> { ?s ?p ?o", "x> . ?s ?p ?o", "'''\n"],
)
def test_values_are_terms_and_never_sparql(world: GraphStore, value: str) -> None:
    """A value that looks like SPARQL is text to look for."""
    table = run(world, "office-holders", office=value)
    assert isinstance(table, Table)
    assert len(table) == 0
    with pytest.raises(DiplographError):
        run(world, "meetings-of", actor=value)


def test_several_values_may_be_given(world: GraphStore) -> None:
    """A list of IRIs asks for all of them at once."""
    events = [URIRef(namespaces()["event"] + name) for name in ("talk", "call")]
    table = run(world, "participants", event=events)
    assert isinstance(table, Table)
    assert len(table) == 4


@pytest.mark.parametrize(
    ("text", "match", "names"),
    [
        ("Ada Nord", "label", ["Ada Nord"]),
        ("ada nord", "label", ["Ada Nord"]),
        ("Ada North", "alias", ["Ada Nord"]),
        ("BO SOUD", "alias", ["Bo Sud"]),
        ("Bo Çud", "alias", []),
        ("bô-sud", "label", ["Bo Sud"]),
        ("Ciprien Ouest", "spelling", ["Cyprien Ouest"]),
        ("ouest", "part", ["Cyprien Ouest"]),
        ("Ouest, Cyprien", "part", ["Cyprien Ouest"]),
        ("Cyprian", "near", ["Cyprien Ouest"]),
        ("Sudie", "label", ["Sudie"]),
        ("", "", []),
        ("王毅", "", []),
    ],
)
def test_actor_is_found_by_any_name(world: GraphStore, text: str, match: str, names: list[str]) -> None:
    """Case, accents, order, other names and transliterations do not matter; the best kind of fit wins."""
    found = find_actor(world, text)
    if names:
        assert [candidate.label for candidate in found] == names
        assert {candidate.match for candidate in found} == {match}
    else:
        assert all(candidate.match == "near" for candidate in found)


def test_place_is_found_apart_from_the_state_of_its_name(world: GraphStore) -> None:
    """A country's name finds the place among places, and the state among actors."""
    (place,), (state,) = find_place(world, "Sudie"), find_actor(world, "Sudie")
    assert (str(place), str(state)) == ("Sudie (place:southland)", "Sudie (actor:southland)")


def test_ambiguous_name_lists_the_candidates(tell: Callable[[GraphStore], None]) -> None:
    """Where several names fit alike, each is shown with what tells it apart, and that may be given instead."""
    with open_graph() as graph:
        tell(graph)
        twin = URIRef(graph.prefixes["actor"] + "ada-2")
        names = [(twin, RDF.type, DIP.Person), (twin, RDFS.label, Literal("Ada Nord", lang="fr"))]
        graph.replace_article("urn:extra", names)
        with pytest.raises(DiplographError, match=r"any of Ada Nord \(actor:ada\), Ada Nord \(actor:ada-2\)"):
            run(graph, "meetings-of", actor="Ada Nord")
        table = run(graph, "meetings-of", actor="actor:ada")
        assert isinstance(table, Table)
        assert len(table) == 3
