"""SPARQL that visitors write: answered within limits, in the form they like; for people with a place to write it."""

from __future__ import annotations

from importlib import resources
from typing import Any, Final
from urllib.parse import urlencode

import pyoxigraph as ox

from ...sparql.limits import Limits
from ...sparql.results import Description, Result, Table, describe, to_turtle
from ...store import GraphStore
from ..messages import Answer, Asked
from .forms import HTML, RDF, wanted, wanted_for, written
from .grid import grid
from .rendering import page

SHOWN: Final = 500  # rows on a page
_EXAMPLES: Final = (
    ("latest", "SELECT ?day ?event WHERE {\n  ?event a dip:Meeting ; dip:status dip:occurred ; dip:begin ?day\n}\nORDER BY DESC(?day)\nLIMIT 20"),
    ("places", "SELECT ?name (COUNT(?event) AS ?encounters) WHERE {\n  ?event a dip:Encounter ; dip:place ?place .\n  ?place rdfs:label ?name FILTER(LANG(?name) = \"fr\")\n}\nGROUP BY ?name\nORDER BY DESC(?encounters)\nLIMIT 20"),
    ("triples", "CONSTRUCT { ?one dip:met ?other } WHERE { ?one dip:met ?other }\nLIMIT 100"),
)  # fmt: skip


def sparql(graph: GraphStore, limits: Limits, asked: Asked) -> Answer:
    """The answer to a query; without one the page to write it on, or what the service offers as RDF."""
    text = asked.given.get("query")
    if text is None:
        media = wanted(asked, *RDF, HTML)
        return _form(graph, asked, "") if media == HTML else written(_service(graph), media)
    result = graph.ask(text, limits, apart=False)
    media = wanted_for(asked, result)
    return _form(graph, asked, text, result) if media == HTML else written(result, media, "query")


def _form(graph: GraphStore, asked: Asked, text: str, result: Result | None = None) -> Answer:
    shown: dict[str, Any] = {"table": None, "rows": None, "turtle": None, "truth": None, "shown": SHOWN}
    if isinstance(result, Table):
        few = Table(result.columns, result.rows[:SHOWN])
        shown |= {"table": grid(few, graph.prefixes, asked.lang), "rows": len(result)}
    elif isinstance(result, Description):
        shown |= {"turtle": to_turtle(result), "rows": len(result)}
    elif result is not None:
        shown["truth"] = result
    names = (
        ("json", "xml", "csv", "tsv")
        if isinstance(result, Table)
        else ("turtle", "ntriples", "rdfxml", "jsonld")
    )
    if isinstance(result, bool):
        names = ("json", "xml", "", "")
    downloads = [(name, f"/sparql?{urlencode({'query': text, 'format': name})}") for name in names if name]
    examples = [(name, example, f"/sparql?{urlencode({'query': example})}") for name, example in _EXAMPLES]
    return (
        page("sparql", asked.lang, text=text, examples=examples, downloads=downloads if text else [],
             prefixes=graph.prefixes, address=f"/sparql?{urlencode({'query': text})}" if text else "/sparql", **shown)
    )  # fmt: skip


def _service(graph: GraphStore) -> Description:
    """The service in the terms of SPARQL 1.1 Service Description."""
    text = resources.files(__package__).joinpath("service.ttl").read_text(encoding="utf-8")
    return describe(ox.parse(text, format=ox.RdfFormat.TURTLE, base_iri="http://localhost/"), graph.prefixes)
