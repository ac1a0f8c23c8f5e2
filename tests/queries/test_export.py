"""The graph in the forms that other programs read: complete, readable, and the same byte for byte."""

from __future__ import annotations

import csv
import io
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Dataset, Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import RDF, RDFS, XSD

from diplograph.graph.export import FORMS, export, form_of, ordering
from diplograph.graph.records import DiplographError
from diplograph.graph.store import GraphStore, open_graph
from diplograph.graph.store.backend import UNION, quad
from diplograph.graph.terms import triple_from_ox, triple_to_ox
from diplograph.graph.triples import DIP

OF_THE_UNION = {"turtle": "turtle", "ntriples": "nt", "jsonld": "json-ld", "rdfxml": "xml"}


def written(graph: GraphStore, form: str) -> bytes:
    """The whole export."""
    stream = io.BytesIO()
    export(graph, stream, form)
    return stream.getvalue()


def union(graph: GraphStore) -> Graph:
    """The default graph as rdflib holds it."""
    found = Graph()
    for each in graph._backend.quads(graphs=[UNION]):
        found.add(triple_from_ox(each))
    return found


@pytest.mark.parametrize("form", FORMS)
def test_export_depends_on_the_articles_alone(worlds: list[GraphStore], form: str) -> None:
    """The same bytes from memory and disk, whatever order the articles came in."""
    assert len({written(graph, form) for graph in worlds}) == 1
    assert len(written(worlds[0], form)) > 1000


@pytest.mark.parametrize("form", FORMS)
def test_export_is_the_same_in_another_process(world: GraphStore, tmp_path: Path, form: str) -> None:
    """No hash seed, clock or memory address shows in what is written."""
    world.snapshot(tmp_path / "db")
    code = (
        "import sys\nfrom diplograph.graph.store import open_graph\nfrom diplograph.graph.export import export\n"
        f"with open_graph({str(tmp_path / 'db')!r}) as graph: export(graph, sys.stdout.buffer, {form!r})"
    )
    other = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, env={"PYTHONHASHSEED": "7"}
    )
    assert other.stdout == written(world, form)


@pytest.mark.parametrize("form", OF_THE_UNION)
def test_union_parses_back_to_the_same_graph(world: GraphStore, form: str) -> None:
    """rdflib and pyoxigraph both read the graph that was written, whole and unchanged."""
    text = written(world, form)
    assert isomorphic(Graph().parse(data=text, format=OF_THE_UNION[form]), union(world))
    ox_form = ox.RdfFormat.from_extension(FORMS[form].suffix[1:])
    again = {each.triple for each in ox.parse(text, format=ox_form)}
    assert again == {each.triple for each in world._backend.quads(graphs=[UNION])}


@pytest.mark.parametrize(("form", "name"), [("nquads", "nquads"), ("trig", "trig")])
def test_graph_of_each_article_parses_back(world: GraphStore, form: str, name: str) -> None:
    """Every named graph comes back as it was, and nothing outside of them."""
    text = written(world, form)
    again = set(ox.parse(text, format=ox.RdfFormat.from_extension(FORMS[form].suffix[1:])))
    names = (*world.articles(), world.derived_name)
    assert again == {
        quad(triple_to_ox(triple), ox.NamedNode(name)) for name in names for triple in world.triples(name)
    }
    assert len(list(Dataset().parse(data=text, format=name).quads())) == len(again)


def test_turtle_is_readable(world: GraphStore) -> None:
    """Prefixes first, a block a subject, its types first; events in order of date, those without one last."""
    blocks = written(world, "turtle").decode().split("\n\n")
    assert all(line.startswith("@prefix ") for line in blocks[0].splitlines())
    assert blocks[1] == (
        'actor:ada a dip:Person ;\n    rdfs:label "Ada Nord"@fr , "Ada North"@en ;\n'
        "    dip:met actor:bo , actor:cy ;\n    dip:standsFor actor:northland ."
    )
    kinds = [re.match(r"\w+:", block)[0] for block in blocks[1:]]  # type: ignore[index]
    order = ["actor:", "office:", "tenure:", "place:", "event:", "evidence:", "article:", "designation:"]
    assert list(dict.fromkeys(kinds)) == order
    assert blocks[-1].endswith(" .\n")


def test_events_are_in_the_order_of_their_dates() -> None:
    """The IRI of an event begins with its date: years, months and days sort among each other, undated comes last."""
    names = [
        "2022",
        "2022-12-31",
        "2023",
        "2023-02",
        "2023-02-01",
        "2023-02-01--2023-02-03",
        "2023-02-02",
        "undated",
    ]
    with open_graph() as graph:
        event = graph.prefixes["event"]
        triples = [(URIRef(f"{event}{name}.meeting.a.b"), RDF.type, DIP.Meeting) for name in reversed(names)]
        graph.replace_article("urn:g", triples)
        found = [subject.value.removeprefix(event).split(".")[0] for subject in ordering.subjects(graph)]
    assert found == names


def test_large_graph_is_sorted_in_parts(world: GraphStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """However few subjects fit into memory at once, the export is the same."""
    whole = written(world, "turtle")
    monkeypatch.setattr(ordering, "_AT_ONCE", 3)
    assert written(world, "turtle") == whole


HOSTILE = [
    'a"b\\c\n\r\t . \n\n@prefix x: <y> .\n',
    "'''\"\"\" .\n\n    ",
    "\x01\x08\x0b\x0c\x1f\x7f\x85\u2028\ufeff\ufffe\U0001f54a",
    "<script>&amp;]]></x>",
    "=cmd|' /C calc'!A0",
    "\u202e\u0000",
]


@pytest.mark.parametrize("form", ["turtle", "ntriples", "jsonld"])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_parses_back_as_it_was(text: str, form: str) -> None:
    """Quotes, line ends, control characters and what looks like syntax stay text."""
    literals = [Literal(text), Literal(text, lang="fr"), Literal(text, datatype=URIRef("urn:type"))]
    _round_trip(literals, form)


@settings(max_examples=50, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_parses_back_from_turtle(text: str) -> None:
    """Whatever Unicode a quote holds, both libraries read it back from Turtle."""
    _round_trip([Literal(text, lang="fr")], "turtle")


def _round_trip(literals: list[Literal], form: str) -> None:
    subject, predicate = URIRef("urn:s"), URIRef("urn:p")
    with open_graph() as graph:
        graph.replace_article("urn:g", [(subject, predicate, literal) for literal in literals])
        exported = written(graph, form)
    ox_form = ox.RdfFormat.from_extension(FORMS[form].suffix[1:])
    assert {triple_from_ox(each)[2] for each in ox.parse(exported, format=ox_form)} == set(literals)
    assert set(Graph().parse(data=exported, format=OF_THE_UNION[form]).objects(subject, predicate)) == set(
        literals
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_leaves_xml_well_formed(tell: Callable[[GraphStore], None], text: str) -> None:
    """RDF/XML cannot hold every character; what it cannot becomes U+FFFD, and it parses."""
    with open_graph() as graph:
        tell(graph)
        quotes = [
            (s, p, Literal(text, lang="fr") if p in (DIP.quote, RDFS.label) else o)
            for s, p, o in graph.triples(_one(graph))
        ]
        graph.replace_article(_one(graph), quotes)
        back = Graph().parse(data=written(graph, "rdfxml"), format="xml")
        assert len(back) == len(union(graph))


def _one(graph: GraphStore) -> str:
    return f"{graph.prefixes['graph']}one"


@pytest.mark.parametrize("form", OF_THE_UNION)
def test_dates_of_any_precision_are_kept(form: str) -> None:
    """A year stays a year and a month a month, with their types, in every form."""
    dates = {
        Literal("2023", datatype=XSD.gYear),
        Literal("2023-02", datatype=XSD.gYearMonth),
        Literal("2023-02-22", datatype=XSD.date),
    }
    with open_graph() as graph:
        event = URIRef(f"{graph.prefixes['event']}x")
        graph.replace_article("urn:g", [(event, DIP.begin, date) for date in dates])
        back = Graph().parse(data=written(graph, form), format=OF_THE_UNION[form])
    assert {literal.n3() for literal in back.objects(event)} == {date.n3() for date in dates}


def test_csv_of_events(world: GraphStore) -> None:
    """One row an event, in order of date, with who, where, and every article that tells it."""
    rows = list(csv.DictReader(io.StringIO(written(world, "csv").decode())))
    assert len(rows) == 9
    (talk,) = [row for row in rows if row["event"].endswith("/talk")]
    assert talk == {
        "begin": "2023-05-01",
        "end": "2023-05-01",
        "type": "Meeting",
        "status": "occurred",
        "label": "Ada et Bo",
        "participants": "Ada Nord | Bo Sud",
        "agents": "",
        "targets": "",
        "place": "Palais du Port",
        "articles": "https://example.org/one | https://example.org/two",
        "quote": "one dit : talk.",
        "event": "https://w3id.org/diplograph/id/event/talk",
    }


def test_csv_holds_no_formula(tell: Callable[[GraphStore], None]) -> None:
    """A quote that a spreadsheet would run is marked as text."""
    with open_graph() as graph:
        tell(graph)
        told = [
            (s, p, Literal("=HYPERLINK(1)") if p == DIP.quote else o)
            for s, p, o in graph.triples(_one(graph))
        ]
        graph.replace_article(_one(graph), told)
        rows = list(csv.DictReader(io.StringIO(written(graph, "csv").decode())))
    assert "'=HYPERLINK(1)" in {row["quote"] for row in rows}
    assert not [cell for row in rows for cell in row.values() if cell.startswith("=")]


def test_form_is_told_by_the_name_of_the_file() -> None:
    """The usual ends of names are known; any other, and any other name of a form, is refused with what would be right."""
    assert [form_of(Path(f"x{form.suffix.upper()}")) for form in FORMS.values()] == list(FORMS)
    with pytest.raises(DiplographError, match=r"give one of \.ttl"):
        form_of(Path("graph.doc"))
    with open_graph() as graph, pytest.raises(DiplographError, match="did you mean turtle"):
        export(graph, io.BytesIO(), "turtel")
    with open_graph() as graph, pytest.raises(DiplographError, match="diplograph network -f gexf"):
        export(graph, io.BytesIO(), "gexf")
    with pytest.raises(DiplographError, match="diplograph network -f graphml"):
        form_of(Path("graph.graphml"))


def test_empty_graph_is_written_in_every_form() -> None:
    """A graph without articles gives valid files that hold nothing."""
    with open_graph() as graph:
        for form, format_ in OF_THE_UNION.items():
            assert len(Graph().parse(data=written(graph, form), format=format_)) == 0
        assert written(graph, "csv").decode().count("\n") == 1
