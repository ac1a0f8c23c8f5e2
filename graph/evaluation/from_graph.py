"""The events that a graph tells of each article, in the form of `diplograph extract`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rdflib import Graph

from ..jsonlines import events_to_json
from ..records import Article
from ..store import GraphStore
from ..triples import article_graph_iri, article_iri, events_from_rdf


def events_in_graph(graph: GraphStore, ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """By article id, the events of those articles that the graph has."""
    base = graph.prefixes["graph"].removesuffix("graph/")
    known = set(graph.articles())
    articles = {id_: Article(id_, "") for id_ in ids}
    return {
        id_: _events(graph, article, base)
        for id_, article in articles.items()
        if str(article_graph_iri(article, base)) in known
    }


def _events(graph: GraphStore, article: Article, base: str) -> dict[str, Any]:
    told = Graph(bind_namespaces="none")
    for triple in graph.triples(str(article_graph_iri(article, base))):
        told.add(triple)
    return events_to_json(article, events_from_rdf(told, article_iri(article, base)), base)
