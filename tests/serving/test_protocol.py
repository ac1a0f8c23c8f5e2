"""The SPARQL 1.1 Protocol: each form of a request, each form of an answer, and what is refused."""

from __future__ import annotations

import csv
import io
import json

import httpx
import pyoxigraph as ox
import pytest
from rdflib import Graph

from diplograph.graph.records import DiplographError
from diplograph.graph.serving.negotiation import NotAcceptable, chosen, language
from diplograph.graph.serving.protocol import UnsupportedMedia, query_asked

SELECT = "SELECT ?day { event:talk dip:begin ?day }"
ASK = "ASK { event:talk a dip:Meeting }"
CONSTRUCT = "CONSTRUCT { ?a dip:met ?b } WHERE { ?a dip:met ?b }"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
QUERY = {"Content-Type": "application/sparql-query"}


def test_a_query_comes_in_three_ways(site: httpx.Client) -> None:
    """By GET, posted as a form, and posted as it is: the same answer."""
    answers = [
        site.get("/sparql", params={"query": SELECT}),
        site.post("/sparql", data={"query": SELECT}),
        site.post("/sparql", content=SELECT, headers=QUERY),
    ]
    rows = [answer.json()["results"]["bindings"] for answer in answers]
    assert rows[0] == rows[1] == rows[2]
    assert rows[0][0]["day"]["value"] == "2023-05-01"
    assert {answer.headers["content-type"] for answer in answers} == {"application/sparql-results+json"}


def test_rows_in_the_form_asked_for(site: httpx.Client) -> None:
    """JSON, XML, CSV and TSV, by header or by `format`, each read back by another reader."""
    forms = {
        "application/sparql-results+json": ("json", ox.QueryResultsFormat.JSON),
        "application/sparql-results+xml": ("xml", ox.QueryResultsFormat.XML),
        "text/tab-separated-values": ("tsv", ox.QueryResultsFormat.TSV),
    }
    for media, (name, form) in forms.items():
        for asked in ({"headers": {"Accept": media}}, {"params": {"format": name}}):
            parameters = {"query": SELECT, **asked.get("params", {})}
            answer = site.get("/sparql", params=parameters, headers=asked.get("headers"))
            assert answer.headers["content-type"].startswith(media)
            solutions = ox.parse_query_results(answer.content, format=form)
            assert isinstance(solutions, ox.QuerySolutions)
            assert [row["day"].value for row in solutions] == ["2023-05-01"]
    answer = site.get("/sparql", params={"query": SELECT}, headers={"Accept": "text/csv"})
    assert list(csv.reader(io.StringIO(answer.text))) == [["day"], ["2023-05-01"]]


def test_truth_in_the_form_asked_for(site: httpx.Client) -> None:
    """ASK gives a truth value as JSON or XML, and in HTML as a word."""
    assert site.get("/sparql", params={"query": ASK}).json()["boolean"] is True
    answer = site.get("/sparql", params={"query": ASK}, headers={"Accept": "application/xml"})
    assert "<boolean>true</boolean>" in answer.text
    assert "Yes" in site.get("/sparql", params={"query": ASK}, headers={"Accept": "text/html"}).text


@pytest.mark.parametrize(
    ("media", "form"),
    [
        ("text/turtle", "turtle"),
        ("application/n-triples", "nt"),
        ("application/rdf+xml", "xml"),
        ("application/ld+json", "json-ld"),
        ("*/*", "turtle"),
    ],
)
def test_triples_in_the_form_asked_for(site: httpx.Client, media: str, form: str) -> None:
    """CONSTRUCT gives RDF, the same triples in each form."""
    answer = site.get("/sparql", params={"query": CONSTRUCT}, headers={"Accept": media})
    assert answer.headers["content-type"].split(";")[0] == (media if media != "*/*" else "text/turtle")
    turtle = site.get("/sparql", params={"query": CONSTRUCT, "format": "turtle"}).text
    assert set(Graph().parse(data=answer.text, format=form)) == set(
        Graph().parse(data=turtle, format="turtle")
    )
    assert "met" in answer.text


def test_the_service_describes_itself(site: httpx.Client) -> None:
    """Asked for nothing, the endpoint says in RDF what it is, and people get a place to write a query."""
    graph = Graph().parse(data=site.get("/sparql").text, format="turtle")
    assert "sparql-service-description#Service" in graph.serialize(format="nt")
    assert "<textarea" in site.get("/sparql", headers={"Accept": "text/html"}).text


@pytest.mark.parametrize(
    ("request_", "status", "said"),
    [
        ({"params": {"query": "SELECT * { ?s ?p }"}}, 400, "syntax error at line 1"),
        ({"params": {"query": "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"}}, 400, "calls SERVICE"),
        ({"params": {"query": "SELECT * FROM <http://127.0.0.1:9/> { ?s ?p ?o }"}}, 400, "FROM"),
        ({"params": {"query": "DROP ALL"}}, 400, "this is an update"),
        ({"params": {"update": "DROP ALL"}}, 400, "this is an update"),
        ({"params": {"query": SELECT, "default-graph-uri": "http://x/"}}, 400, "the dataset is fixed"),
        ({"params": {"query": SELECT, "named-graph-uri": "http://x/"}}, 400, "the dataset is fixed"),
        ({"params": [("query", SELECT), ("query", SELECT)]}, 400, "2 queries"),
        ({"params": {"query": SELECT}, "headers": {"Accept": "image/png"}}, 406, "none of which"),
        ({"params": {"query": SELECT, "format": "turtle"}}, 406, "choose html, json, xml, csv, tsv"),
        ({"method": "POST", "content": b"query=%FF", "headers": FORM}, 400, "cannot be read"),
        ({"method": "POST", "content": b"\xff", "headers": QUERY}, 400, "not in UTF-8"),
        ({"method": "POST", "content": b"x=1", "headers": FORM}, 400, "0 queries"),
        ({"method": "POST", "content": b"DROP ALL", "headers": {"Content-Type": "application/sparql-update"}}, 400, "update"),
        ({"method": "POST", "content": b"{}", "headers": {"Content-Type": "application/json"}}, 415, "is posted as"),
        ({"method": "POST", "content": b"query=" + b"x" * 1_100_000, "headers": FORM}, 413, "too large"),
        ({"method": "POST", "content": iter([b"query="] + [b"x" * 100_000] * 11), "headers": FORM}, 413, "too large"),
        ({"params": {"query": "x" * 60_000}}, 400, "syntax error"),
        ({"method": "DELETE"}, 405, "Not Allowed"),
        ({"method": "PUT", "content": b"x"}, 405, "Not Allowed"),
    ],
)  # fmt: skip
def test_what_is_no_query_is_refused(
    site: httpx.Client, request_: dict[str, object], status: int, said: str
) -> None:
    """One line of plain text says what was wrong, and a status what kind of wrong."""
    answer = site.request(**({"method": "GET", "url": "/sparql"} | request_))  # type: ignore[arg-type]
    assert answer.status_code == status
    assert said.lower() in answer.text.lower()
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"


def test_named_queries_answer_programs(site: httpx.Client) -> None:
    """Their address gives JSON, CSV or XML; a wrong parameter one line."""
    rows = site.get("/queries/meetings-of", params={"actor": "Ada"}).json()["results"]["bindings"]
    assert any("Bo" in row["who"]["value"] for row in rows)
    answer = site.get("/queries/meetings-of", params={"actor": "Ada", "format": "csv"})
    assert answer.text.startswith("begin,end,type,")
    assert answer.headers["content-disposition"] == 'attachment; filename="meetings-of.csv"'
    for given, said in (
        ({}, "needs actor"),
        ({"actor": "Nobody At All"}, "is called"),
        ({"actor": "Ada", "since": "yesterday"}, "give a day, month or year"),
        ({"actor": "Ada", "colour": "red"}, "no parameter 'colour'"),
    ):
        answer = site.get("/queries/meetings-of", params=given)
        assert (answer.status_code, said in answer.text) == (400, True)
    assert site.get("/queries/none").status_code == 404


def test_an_answer_that_is_known_is_not_sent_again(site: httpx.Client) -> None:
    """While the graph stays as it is, a client that has the answer hears just that."""
    first = site.get("/sparql", params={"query": SELECT})
    tag = first.headers["etag"]
    again = site.get("/sparql", params={"query": SELECT}, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    other = site.get("/sparql", params={"query": ASK}, headers={"If-None-Match": tag})
    assert other.status_code == 200
    assert "Accept" in first.headers["vary"]


OFFERS = ("application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/html")


@pytest.mark.parametrize(
    ("accept", "best"),
    [
        ("", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ("text/csv;q=0.5, application/sparql-results+xml;q=0.6", "application/sparql-results+xml"),
        ("text/*;q=0.9, application/json;q=0.1", "text/csv"),
        ("TEXT/CSV", "text/csv"),
        ("application/sparql-results+json;q=0, */*", "application/sparql-results+xml"),
        ("application/json", "application/sparql-results+json"),
        ("text/csv;q=nonsense, text/html;q=0.1", "text/html"),
    ],
)
def test_the_form_liked_best(accept: str, best: str) -> None:
    """Weights and ranges as RFC 9110 has them; of equals the first that is offered."""
    assert chosen(accept, None, OFFERS) == best


def test_forms_that_will_not_do() -> None:
    """A format by name must be one that fits; a client that takes none of them is told."""
    assert chosen("text/html", "csv", OFFERS) == "text/csv"
    for accept, name in (("image/*", None), ("*/*", "turtle"), ("*/*", "../x")):
        with pytest.raises(NotAcceptable):
            chosen(accept, name, OFFERS)


@pytest.mark.parametrize(
    ("accept", "lang"),
    [
        ("fr-CH, fr;q=0.9, en;q=0.8", "fr"),
        ("de, en;q=0.5, fr;q=0.3", "en"),
        ("", "en"),
        ("de", "en"),
        ("fr;q=0, en", "en"),
    ],
)
def test_the_language_liked_best(accept: str, lang: str) -> None:
    """French or English, whichever comes first; English for others."""
    assert language(accept) == lang


def test_requests_are_read_strictly() -> None:
    """A form is a form with any case and parameters of its type; too many fields are refused."""
    assert query_asked("POST", "", "Application/X-WWW-Form-Urlencoded; charset=utf-8", b"query=a") == {
        "query": "a"
    }
    assert query_asked("GET", "", "", b"") == {}
    with pytest.raises(DiplographError, match="at most"):
        query_asked("GET", "&".join(f"a{n}=1" for n in range(100)), "", b"")
    with pytest.raises(UnsupportedMedia):
        query_asked("POST", "", "", b"query=a")


def test_characters_that_xml_lacks(site: httpx.Client) -> None:
    """A control character in a value is replaced in XML, and kept in JSON."""
    text = 'SELECT ("a\\u0001b" AS ?x) {}'.replace("\\u0001", "\x01")
    answer = site.post(
        "/sparql", content=text.encode(), headers={**QUERY, "Accept": "application/sparql-results+xml"}
    )
    assert "a\ufffdb" in answer.text
    answer = site.post("/sparql", content=text.encode(), headers=QUERY)
    assert json.loads(answer.text)["results"]["bindings"][0]["x"]["value"] == "a\x01b"
