"""Things by their IRI, in full or with a prefix; articles also by their address or identifier."""

from __future__ import annotations

from typing import Final

import pyoxigraph as ox
from rdflib import Literal, URIRef
from rdflib.namespace import XSD

from ..sparql.results import rows
from ..store import GraphStore
from ..terms import term_to_ox

_KINDS: Final = """
SELECT ?class WHERE {
  VALUES ?thing { %s }
  ?thing a ?class .
  FILTER(?class NOT IN (dip:Encounter, dip:Deed, dip:SpeechAct))
}
ORDER BY ?class
"""
_ARTICLE: Final = """
SELECT ?article WHERE {
  VALUES ?known { %s }
  ?article dcterms:identifier|schema:url ?known ; a dip:Article .
}
ORDER BY ?article
"""


def iri_of(graph: GraphStore, text: str) -> URIRef | None:
    """The IRI that the text writes, in full or as `actor:wang-yi`; None where it writes none."""
    prefix, colon, local = text.partition(":")
    if colon and prefix in graph.prefixes:
        text = f"{graph.prefixes[prefix]}{local}"
    try:
        return URIRef(ox.NamedNode(text).value)
    except ValueError:
        return None


def kind_of(graph: GraphStore, iri: URIRef) -> str | None:
    """Person, State, Organisation, Place, Article, Meeting …: the class of a thing; None for what the graph lacks."""
    found = rows(graph.query(_KINDS % term_to_ox(iri), prefixes=graph.prefixes))
    return next((class_.rpartition("#")[2] for (class_,) in found), None)


def find_article(graph: GraphStore, text: str) -> URIRef | None:
    """The article with that IRI, address or identifier; None where there is none."""
    iri = iri_of(graph, text)
    if iri and kind_of(graph, iri) == "Article":
        return iri
    known = (Literal(text), Literal(text, datatype=XSD.anyURI))
    sparql = _ARTICLE % " ".join(str(term_to_ox(literal)) for literal in known)
    return next((URIRef(article) for (article,) in rows(graph.query(sparql, prefixes=graph.prefixes))), None)


def shortened(graph: GraphStore, iri: str) -> str:
    """`actor:wang-yi` for an IRI in one of the graph's namespaces; any other as it is."""
    for prefix, namespace in graph.prefixes.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
