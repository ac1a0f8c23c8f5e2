"""The events that a graph tells of each article, in the form of `diplograph extract`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rdflib import Graph

from ..corrections import uncorrected
from ..jsonlines import events_to_json
from ..records import Article
from ..store import GraphStore
from ..triples import article_graph_iri, article_iri, events_from_rdf


def events_in_graph(
    graph: GraphStore, ids: Iterable[str], as_read: bool = False
) -> dict[str, dict[str, Any]]:
    """By article id, the events of those articles that the graph has; `as_read` as they were before corrections."""
    base = graph.prefixes["graph"].removesuffix("graph/")
    known = set(graph.articles())
    articles = {id_: Article(id_, "") for id_ in ids}
    return {
        id_: _events(graph, article, base, as_read)
        for id_, article in articles.items()
        if str(article_graph_iri(article, base)) in known
    }


def _events(graph: GraphStore, article: Article, base: str, as_read: bool) -> dict[str, Any]:
    triples = graph.triples(str(article_graph_iri(article, base)))
    told = Graph(bind_namespaces="none")
    for triple in uncorrected(triples) if as_read else triples:
        told.add(triple)
    return events_to_json(article, events_from_rdf(told, article_iri(article, base)), base)
