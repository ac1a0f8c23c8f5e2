"""RDF becomes records again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import cast

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS
from rdflib.term import Node

from ..records import EVENT_TYPES, Actor, ActorKind, Article, Event, Evidence, Place, Status, When
from .vocabulary import DIP, GEO, SCHEMA


def events_from_rdf(graph: Graph, article: URIRef) -> list[Event]:
    """The events that one article tells, in the order of the text, from its graph or from any union that holds it.

    The round trip gives back what was written, save for the order of actors and of names after the first (sorted), for
    gender, and for events of one IRI, which share their actors.
    """
    tellings = [
        node for node in graph.subjects(DIP.inArticle, article) if (node, DIP.tellsStatus, None) in graph
    ]
    events = [event_from_rdf(graph, event, node) for node in tellings for event in graph.subjects(DIP.evidence, node)]
    return sorted(
        events, key=lambda event: (event.evidence, event.type, [actor.id for actor in event.actors])
    )


def article_from_rdf(graph: Graph, article: URIRef) -> Article:
    """The article as its graph tells it: without its text, of which a graph has the evidence only."""
    title, url, published = (
        graph.value(article, term) for term in (DCTERMS.title, SCHEMA.url, DCTERMS.issued)
    )
    return Article(
        id=str(graph.value(article, DCTERMS.identifier)),
        text="",
        url=None if url is None else str(url),
        title=None if title is None else str(title),
        published=None if published is None else str(published),
        lang=str(graph.value(article, DCTERMS.language)),
    )


def event_from_rdf(graph: Graph, node: Node, telling: Node) -> Event:
    """The event of that node as that evidence tells it."""
    sense = graph.value(node, DIP.sense)
    place = graph.value(telling, DIP.tellsPlace)
    types = {_local(type_) for type_ in graph.objects(node, RDF.type)}
    return Event(
        type=next(type_ for type_ in EVENT_TYPES if type_ in types),
        evidence=_evidence(graph, telling),
        participants=_actors(graph, node, DIP.participant, telling),
        agents=_actors(graph, node, DIP.agent, telling),
        targets=_actors(graph, node, DIP.target, telling),
        when=_when(graph, node),
        place=None if place is None else place_from_rdf(graph, place),
        status=cast(Status, _local(graph.value(telling, DIP.tellsStatus))),
        sense=None if sense is None else _local(sense),
        confidence=float(str(graph.value(telling, DIP.confidence))),
        also=tuple(sorted(_evidence(graph, other) for other in graph.subjects(DIP.repeats, telling))),
    )


def _evidence(graph: Graph, node: Node) -> Evidence:
    start, end = graph.value(node, DIP.startOffset), graph.value(node, DIP.endOffset)
    return Evidence(int(str(start)), int(str(end)), str(graph.value(node, DIP.quote)))


def _when(graph: Graph, node: Node) -> When | None:
    begin, end = graph.value(node, DIP.begin), graph.value(node, DIP.end)
    return None if begin is None else When(str(begin), str(end))


def _actors(graph: Graph, node: Node, role: URIRef, telling: Node) -> tuple[Actor, ...]:
    """The actors in that role, with the titles by which the telling's article presents them."""
    designations = list(graph.objects(graph.value(telling, DIP.inArticle), DIP.designation))
    return tuple(
        _with_titles(graph, actor, designations) for actor in sorted(graph.objects(node, role), key=str)
    )


def _with_titles(graph: Graph, node: Node, designations: Iterable[Node]) -> Actor:
    own = [each for each in designations if (each, DIP.designates, node) in graph]
    offices = {_local(office) for each in own for office in graph.objects(each, DIP.namesOffice)}
    return replace(
        actor_from_rdf(graph, node),
        titles=tuple(sorted(str(title) for each in own for title in graph.objects(each, DIP.title))),
        offices=tuple(sorted(office.partition(".")[2].replace("-", "_") for office in offices)),
    )


def actor_from_rdf(graph: Graph, node: Node) -> Actor:
    """The actor as a graph describes it."""
    country, wikidata = graph.value(node, DIP.standsFor), graph.value(node, OWL.sameAs)
    return Actor(
        id=_local(node),
        kind=cast(ActorKind, _local(graph.value(node, RDF.type)).lower()),
        names=_names(graph, node),
        name_en=_label(graph, node, "en"),
        country=None if country is None else _local(country),
        wikidata=None if wikidata is None else _local(wikidata),
    )


def place_from_rdf(graph: Graph, node: Node) -> Place:
    """The place as a graph describes it."""
    within, latitude, longitude = (graph.value(node, term) for term in (DIP.within, GEO.lat, GEO.long))
    return Place(
        id=_local(node),
        names=_names(graph, node),
        name_en=_label(graph, node, "en"),
        within=None if within is None else _local(within),
        latitude=None if latitude is None else float(str(latitude)),
        longitude=None if longitude is None else float(str(longitude)),
    )


def _names(graph: Graph, node: Node) -> tuple[str, ...]:
    others = sorted(str(name) for name in graph.objects(node, SKOS.altLabel))
    return (_label(graph, node, "fr") or _local(node), *others)


def _label(graph: Graph, node: Node, lang: str) -> str | None:
    """The label in a language; the first of them where articles spell a name differently."""
    labels = (label for label in graph.objects(node, RDFS.label) if isinstance(label, Literal))
    return min((str(label) for label in labels if label.language == lang), default=None)


def _local(node: Node | None) -> str:
    return str(node).replace("#", "/").rpartition("/")[2]
