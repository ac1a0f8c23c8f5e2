"""The graph in the RDF forms. All are written as they are read from the store: memory does not grow with the graph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import IO, Final

import pyoxigraph as ox

from ..store import GraphStore
from ..store.backend import quad
from . import ordering

# Characters that XML 1.0 cannot hold, and the carriage return, which XML reads back as another line end.
_NO_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write_turtle(graph: GraphStore, stream: IO[bytes]) -> None:
    """The union in Turtle: a block a subject, events in order of date."""
    stream.write(_header(graph))
    for part in ordering.parts(graph):
        # Line ends in literals are escaped, so that these end statements.
        stream.write(b"\n" + _body(graph, part, ox.RdfFormat.TURTLE).replace(b" .\n", b" .\n\n")[:-1])


def write_trig(graph: GraphStore, stream: IO[bytes]) -> None:
    """Every article's graph, the derived and the reconciled one in TriG."""
    stream.write(_header(graph))
    for name in (*graph.articles(), graph.derived_name, graph.reconciled_name):
        for part in ordering.parts(graph, name):
            quads = [quad(triple, ox.NamedNode(name)) for triple in part]
            stream.write(b"\n" + _body(graph, quads, ox.RdfFormat.TRIG))


def _header(graph: GraphStore) -> bytes:
    lines = (f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in sorted(graph.prefixes.items()))
    return "".join(lines).encode()


def _body(graph: GraphStore, told: Iterable[ox.Triple] | Iterable[ox.Quad], form: ox.RdfFormat) -> bytes:
    """The statements without the serialiser's own prefixes, which it writes in no order; indented by spaces."""
    return _serialized(graph, told, form)[_header_length(graph) :].replace(b"\t", b"    ")


def _header_length(graph: GraphStore) -> int:
    node = ox.NamedNode("urn:any")
    return _serialized(graph, [ox.Triple(node, node, node)], ox.RdfFormat.TURTLE).index(b"<urn:any>")


def _serialized(
    graph: GraphStore, told: Iterable[ox.Triple] | Iterable[ox.Quad], form: ox.RdfFormat
) -> bytes:
    written = ox.serialize(told, format=form, prefixes=graph.prefixes)
    assert written is not None
    return written


def write_ntriples(graph: GraphStore, stream: IO[bytes]) -> None:
    """The union in N-Triples."""
    ox.serialize(ordering.triples(graph), stream, ox.RdfFormat.N_TRIPLES)


def write_jsonld(graph: GraphStore, stream: IO[bytes]) -> None:
    """The union in JSON-LD, expanded: no context has to be fetched to read it."""
    ox.serialize(ordering.triples(graph), stream, ox.RdfFormat.JSON_LD)
    stream.write(b"\n")


def write_rdfxml(graph: GraphStore, stream: IO[bytes]) -> None:
    """The union in RDF/XML. Characters that XML cannot hold become U+FFFD, carriage returns line feeds."""
    readable = (_for_xml(triple) for triple in ordering.triples(graph))
    ox.serialize(readable, stream, ox.RdfFormat.RDF_XML, prefixes=graph.prefixes)


def _for_xml(triple: ox.Triple) -> ox.Triple:
    told = triple.object
    if not isinstance(told, ox.Literal) or (text := xml_text(told.value)) == told.value:
        return triple
    datatype = None if told.language else told.datatype
    literal = ox.Literal(text, datatype=datatype, language=told.language)
    return ox.Triple(triple.subject, triple.predicate, literal)


def xml_text(text: str) -> str:
    """The text as XML 1.0 can hold it."""
    return _NO_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def write_nquads(graph: GraphStore, stream: IO[bytes]) -> None:
    """Every article's graph, the derived and the reconciled one in N-Quads; loading them all gives the same store."""
    ox.serialize(_quads(graph), stream, ox.RdfFormat.N_QUADS)


def _quads(graph: GraphStore) -> Iterator[ox.Quad]:
    for name in (*graph.articles(), graph.derived_name, graph.reconciled_name):
        for triple in ordering.triples(graph, name):
            yield quad(triple, ox.NamedNode(name))
