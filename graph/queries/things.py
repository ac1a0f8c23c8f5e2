"""The one thing that a user means: by a name, an address, an identifier or an IRI.

Each function raises DiplographError where there is none, or where a name means several, with the candidates.
"""

from __future__ import annotations

from typing import Final

import pyoxigraph as ox
from rdflib import Literal, URIRef
from rdflib.namespace import XSD

from ..records import BadInput
from ..sparql.results import rows
from ..store import GraphStore
from ..terms import term_to_ox
from .names import MATCHES, Candidate, find_actor, find_place

_KINDS: Final = """
SELECT ?class WHERE {
  VALUES ?thing { %s }
  ?thing a ?class .
  FILTER(?class NOT IN (dip:Encounter, dip:Deed, dip:SpeechAct))
}
ORDER BY ?class
"""
_STANDING_FOR: Final = (
    "SELECT ?same WHERE { VALUES ?thing { %s } ?thing dip:sameEventAs|dip:sameActorAs ?same }"
)
_ARTICLE: Final = """
SELECT ?article WHERE {
  VALUES ?known { %s }
  ?article dcterms:identifier|dip:otherIdentifier|schema:url|dip:otherUrl ?known ; a dip:Article .
}
ORDER BY ?article
"""


def actor_of(graph: GraphStore, text: str) -> URIRef:
    """The actor that a name or an IRI means."""
    return _iri(graph, text) or _only(text, find_actor(graph, text), "actor")


def place_of(graph: GraphStore, text: str) -> URIRef:
    """The place that a name or an IRI means."""
    return _iri(graph, text) or _only(text, find_place(graph, text), "place")


def event_of(graph: GraphStore, text: str) -> URIRef:
    """The event of that IRI."""
    if iri := _iri(graph, text):
        return iri
    raise BadInput(f"{text!r} is no event: give its IRI, in full or as event:…, as queries show it")


def article_of(graph: GraphStore, text: str) -> URIRef:
    """The article of that IRI, address or identifier."""
    if article := _article(graph, text):
        return article
    raise BadInput(
        f"no article of the graph has the address or identifier {text!r}: `articles` lists them"
    )


def thing_of(graph: GraphStore, text: str) -> URIRef:
    """The actor, place, event, article or office that a name, address, identifier or IRI means.

    A name that fits an actor and a place alike means the actor.
    """
    if iri := _iri(graph, text) or _article(graph, text):
        return iri
    actors, places = find_actor(graph, text), find_place(graph, text)
    if places and (not actors or _fit(places) < _fit(actors)):
        return _only(text, places, "place")
    return _only(text, actors, "actor, place, event or article")


def kind_of(graph: GraphStore, iri: URIRef) -> str | None:
    """Person, State, Organisation, Place, Article, Meeting …: the class of a thing; None for what the graph lacks."""
    found = rows(graph.query(_KINDS % term_to_ox(iri), prefixes=graph.prefixes))
    return next((class_.rpartition("#")[2] for (class_,) in found), None)


def _iri(graph: GraphStore, text: str) -> URIRef | None:
    """The thing whose IRI the text writes, in full or as `actor:wang-yi`; None where it writes none.

    Raises DiplographError for one of the graph's own IRIs that names nothing.
    """
    prefix, colon, local = text.partition(":")
    prefixed = bool(colon) and prefix in graph.prefixes
    try:
        iri = URIRef(ox.NamedNode(f"{graph.prefixes[prefix]}{local}" if prefixed else text).value)
    except ValueError:
        return None
    if kind_of(graph, iri):
        return _standing_for(graph, iri)
    if prefixed or iri.startswith(graph.prefixes["actor"].removesuffix("actor/")):
        raise BadInput(f"the graph holds no {text}: look for it by its name")
    return None


def _standing_for(graph: GraphStore, iri: URIRef) -> URIRef:
    """The event or person that stands for this one among several that were found to be one; else itself."""
    found = rows(graph.query(_STANDING_FOR % term_to_ox(iri), prefixes=graph.prefixes))
    return next((URIRef(same) for (same,) in found), iri)


def _article(graph: GraphStore, text: str) -> URIRef | None:
    text = unicode_text(text)
    known = " ".join(
        str(term_to_ox(literal)) for literal in (Literal(text), Literal(text, datatype=XSD.anyURI))
    )
    found = rows(graph.query(_ARTICLE % known, prefixes=graph.prefixes))
    iri = _iri(graph, text)
    if iri and kind_of(graph, iri) == "Article":
        return iri
    return next((URIRef(article) for (article,) in found), None)


def unicode_text(text: str) -> str:
    """The text with a question mark for what is half a character, as a terminal in another encoding gives it."""
    return text.encode("utf-8", "replace").decode()


def _fit(candidates: list[Candidate]) -> int:
    return MATCHES.index(candidates[0].match)


def _only(text: str, found: list[Candidate], what: str) -> URIRef:
    if not found:
        raise BadInput(f"no {what} of the graph is called {text!r}, or nearly so")
    shown = ", ".join(map(str, found[:8])) + (f" and {len(found) - 8} more" if len(found) > 8 else "")
    if found[0].match == "near":
        raise BadInput(f"no {what} of the graph is called {text!r}: the nearest are {shown}")
    if len(found) > 1:
        raise BadInput(f"{text!r} may be any of {shown}: give a full name or what stands in brackets")
    return URIRef(found[0].iri)
