"""Terms between rdflib and pyoxigraph: the one place where they cross.

Lexical forms are kept as they stand: rdflib would write `"01"^^xsd:integer` anew as `"1"`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

import pyoxigraph as ox
from rdflib import BNode, Literal, URIRef
from rdflib.term import Node

OxTerm: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
RdflibTriple: TypeAlias = tuple[Node, Node, Node]

_KEPT: Final = 1 << 14  # IRIs that are remembered: an article names each of its own some ten times, and a hundred are written at once


class Triple(NamedTuple):
    """A triple of pyoxigraph's terms. To make or compare one of its own copies the terms, which takes ten times as long."""

    subject: ox.NamedNode | ox.BlankNode
    predicate: ox.NamedNode
    object: OxTerm

    def __str__(self) -> str:
        """As N-Triples has it, without the dot."""
        return f"{self.subject} {self.predicate} {self.object}"


def triples_of(quads: Iterable[ox.Quad]) -> Iterator[Triple]:
    """The triples of the quads."""
    return (Triple(quad.subject, quad.predicate, quad.object) for quad in quads)  # type: ignore[arg-type]


def term_to_ox(term: Node) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    """An rdflib term as pyoxigraph's. Raises TypeError for anything that is no term of RDF 1.1."""
    if isinstance(term, Literal):
        datatype = _named_node(str(term.datatype)) if term.datatype and not term.language else None
        return ox.Literal(str(term), datatype=datatype, language=term.language)
    return resource_to_ox(term)


def resource_to_ox(term: Node) -> ox.NamedNode | ox.BlankNode:
    """An rdflib IRI or blank node as pyoxigraph's. Raises TypeError for anything else."""
    if isinstance(term, URIRef):
        return _named_node(str(term))
    if isinstance(term, BNode):
        return ox.BlankNode(str(term))
    raise TypeError(f"{term!r} is no term that can stand here")


@lru_cache(_KEPT)
def _named_node(iri: str) -> ox.NamedNode:
    return ox.NamedNode(iri)


def triple_to_ox(triple: RdflibTriple) -> Triple:
    """An rdflib triple as pyoxigraph's."""
    subject, predicate, object_ = triple
    return Triple(resource_to_ox(subject), _named_node(str(predicate)), term_to_ox(object_))


def term_from_ox(term: OxTerm) -> URIRef | Literal | BNode:
    """A pyoxigraph term as rdflib's, its lexical form untouched. Raises TypeError for RDF 1.2's triple terms."""
    if isinstance(term, ox.NamedNode):
        return _uri_ref(term.value)
    if isinstance(term, ox.Literal):
        if term.language:
            return Literal(term.value, lang=term.language, normalize=False)
        datatype = term.datatype.value
        return Literal(term.value, normalize=False) if datatype == _STRING else _typed(term.value, datatype)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    raise TypeError(f"{term} is no term of RDF 1.1")


@lru_cache(_KEPT)
def _uri_ref(iri: str) -> URIRef:
    return URIRef(iri)


@lru_cache(_KEPT)  # days and numbers are few
def _typed(text: str, datatype: str) -> Literal:
    return Literal(text, datatype=URIRef(datatype), normalize=False)


def triple_from_ox(triple: Triple | ox.Triple | ox.Quad) -> RdflibTriple:
    """A pyoxigraph triple, or the triple of a quad, as rdflib's."""
    return term_from_ox(triple.subject), term_from_ox(triple.predicate), term_from_ox(triple.object)


_STRING = "http://www.w3.org/2001/XMLSchema#string"
