"""A thing of the graph as RDF: what is said of it, what leads to it, and of an event the passages that tell it."""

from __future__ import annotations

import pyoxigraph as ox

from ...sparql.limits import Limits, too_many
from ...sparql.results import Description, describe
from ...store import GraphStore
from ...triples import DIP

_TELLS = ox.NamedNode(str(DIP.evidence))
_LABEL = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
_IN_ARTICLE = ox.NamedNode(str(DIP.inArticle))
_INCOMING = "SELECT ?subject ?predicate WHERE { ?subject ?predicate %s } LIMIT %d"


def description(graph: GraphStore, iri: str, limits: Limits) -> Description:
    """The thing's own triples and those that point to it; whole, the passages that tell it and their articles; and the
    labels of what it points to. Raises LimitExceeded where these are too many."""
    node = ox.NamedNode(iri)
    found = set(graph.about([node]))
    passages = _objects(found, _TELLS)
    found |= set(graph.about(passages))
    found |= set(graph.about(_objects(found, _IN_ARTICLE)))
    neighbours = {each.object for each in found if isinstance(each.object, ox.NamedNode)} - {node}
    found |= {each for each in graph.about(neighbours) if each.predicate == _LABEL}
    rows = graph.query(_INCOMING % (node, limits.rows + 1))
    assert isinstance(rows, ox.QuerySolutions)
    found |= {ox.Triple(row["subject"], row["predicate"], node) for row in rows}
    if len(found) > limits.rows:
        raise too_many(limits)
    return describe(found, graph.prefixes)


def _objects(triples: set[ox.Triple], predicate: ox.NamedNode) -> set[ox.NamedNode]:
    return {each.object for each in triples if each.predicate == predicate}  # type: ignore[misc]
