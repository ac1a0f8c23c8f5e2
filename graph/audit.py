"""Is a whole store sound? The shapes over all its articles, in parts that fit into memory."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import Graph

from .check import Violation, check
from .store import GraphStore

_AT_ONCE = 500  # articles


def audit(graph: GraphStore) -> list[Violation]:
    """What the shapes find wrong, sorted and each once.

    A graph of up to 500 articles is checked with all that is derived. Of a larger one each 500 articles are checked by
    themselves: what is derived joins articles of several parts, so that a part alone would seem to lack them.
    """
    found: set[Violation] = set()
    for part in _parts(graph):
        found.update(check(part, graph.prefixes["graph"].removesuffix("graph/")))
    return sorted(found)


def _parts(graph: GraphStore) -> Iterator[Graph]:
    articles = graph.articles()
    for start in range(0, len(articles), _AT_ONCE):
        names = articles[start : start + _AT_ONCE]
        if len(articles) <= _AT_ONCE:
            names = [*names, graph.derived_name, graph.reconciled_name]
        part = Graph(bind_namespaces="none")
        for name in names:
            for triple in graph.triples(name):
                part.add(triple)
        yield part
