"""The events that a graph tells of each article, in the form of `diplograph extract`."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any, Final

import pyoxigraph as ox
from rdflib import Graph, URIRef

from ..corrections import uncorrected
from ..jsonlines import events_to_json
from ..records import Article
from ..sparql.results import rows
from ..store import GraphStore
from ..triples import events_from_rdf

_AT_ONCE: Final = 500
_ARTICLES: Final = """SELECT ?identity ?article WHERE { VALUES ?identity { %s }
    ?article dcterms:identifier|dip:otherIdentifier ?identity }"""


def events_in_graph(
    graph: GraphStore, ids: Iterable[str], as_read: bool = False
) -> dict[str, dict[str, Any]]:
    """By article id, the events of those articles that the graph has; `as_read` as they were before corrections."""
    wanted = iter(ids)
    found = {}
    while some := list(islice(wanted, _AT_ONCE)):
        sparql = _ARTICLES % " ".join(str(ox.Literal(id_)) for id_ in some)
        for identity, article in rows(graph.query(sparql, prefixes=graph.prefixes)):
            found[identity] = _events(graph, identity, article, as_read)
    return found


def _events(graph: GraphStore, identity: str, article: str, as_read: bool) -> dict[str, Any]:
    triples = graph.triples(article.replace(graph.prefixes["article"], graph.prefixes["graph"], 1))
    told = Graph(bind_namespaces="none")
    for triple in uncorrected(triples) if as_read else triples:
        told.add(triple)
    base = graph.prefixes["graph"].removesuffix("graph/")
    return events_to_json(Article(identity, ""), events_from_rdf(told, URIRef(article)), base)
