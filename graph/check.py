"""Is the graph sound? The SHACL shapes of `ontology/shapes.ttl`, with what they find as lines for people."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

from pyshacl import validate
from rdflib import Graph, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from .triples import BASE, namespaces


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing that is wrong: of which node, what, and with which value; IRIs are shortened where a prefix fits."""

    node: str
    message: str
    value: str = ""

    def __str__(self) -> str:
        """`event:2023-02-22.meeting.wang-yi: an event has evidence`."""
        return f"{self.node}: {self.message}" + (f" (here: {self.value})" if self.value else "")


def check(graph: Graph, base: str = BASE) -> list[Violation]:
    """What the shapes find wrong with a graph, sorted; empty for a sound one.

    The graph may be that of one article, any union of them, or a union with what is derived. It takes about three
    milliseconds an event; a large store is checked article by article.
    """
    _, report, _ = validate(graph, shacl_graph=_shapes(), do_owl_imports=False)
    prefixes = Graph(bind_namespaces="none")
    for prefix, iri in namespaces(base).items():
        prefixes.bind(prefix, iri)
    return sorted({_violation(report, result, prefixes) for result in report.objects(None, SH.result)})


def _violation(report: Graph, result: Node, prefixes: Graph) -> Violation:
    """What is compared over the whole graph has the property as focus, and the culprit as value."""
    focus, message, value = (
        report.value(result, term) for term in (SH.focusNode, SH.resultMessage, SH.value)
    )
    if report.value(result, SH.sourceConstraintComponent) == SH.SPARQLConstraintComponent:
        focus, value = value, None
    return Violation(
        _short(focus, prefixes), str(message), "" if value in (None, focus) else _short(value, prefixes)
    )


def _short(node: Node | None, prefixes: Graph) -> str:
    return node.n3(prefixes.namespace_manager) if isinstance(node, URIRef) else str(node)


@cache
def _shapes() -> Graph:
    text = resources.files("diplograph").joinpath("ontology/shapes.ttl").read_text(encoding="utf-8")
    return Graph(bind_namespaces="none").parse(data=text, format="turtle")
