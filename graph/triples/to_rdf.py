"""Records become RDF: everything that one article contributes, as the triples of one small graph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Final, NamedTuple

from rdflib import Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS, XSD
from rdflib.term import Node

from ..reading.fingerprint import fingerprint
from ..reading.identity import digest
from ..records import STATUSES, Actor, Article, Event, Evidence, Place
from . import iris
from .background import Background, OfficeHeld
from .labels import event_label
from .vocabulary import BASE, DIP, GEO, SCHEMA, branch, date_literal, decimal_literal

Triple = tuple[Node, Node, Node]

_CLASSES: Final = {"person": DIP.Person, "state": DIP.State, "organisation": DIP.Organisation}
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


class _Told(NamedTuple):
    """An event with its node and that of its main evidence."""

    event: Event
    node: URIRef
    evidence: URIRef


def article_to_rdf(
    article: Article, events: Iterable[Event], background: Background | None = None, base: str = BASE
) -> set[Triple]:
    """All that one article contributes: itself, its events and evidence, and the actors, places and tenures they name.

    A pure function without blank nodes: graphs of several articles merge by set union. Raises DiplographError for an id
    or a date that cannot be written.
    """
    background = background or Background()
    told = [_told(event, article, background, base) for event in events]
    actors = {actor.id: actor for each in told for actor in each.event.actors}
    places = {each.event.place.id: each.event.place for each in told if each.event.place}
    tenures = [tenure for id_ in actors for tenure in background.tenures.get(id_, ())]
    return set(
        chain(
            article_facts(article, base),
            _fingerprint(article, base),
            chain.from_iterable(_event(each, background, base) for each in told),
            chain.from_iterable(_telling(each, article, base) for each in _strongest(told)),
            chain.from_iterable(_repetitions(each, article, base) for each in told),
            chain.from_iterable(_designation(actor, article, base) for actor in actors.values()),
            chain.from_iterable(_tenure(tenure, base) for tenure in tenures),
            chain.from_iterable(_actor(actor, base) for actor in _with_countries(actors, tenures, background)),
            chain.from_iterable(_place(place, background, base) for place in _with_holders(places, background)),
        )
    )


def _told(event: Event, article: Article, background: Background, base: str) -> _Told:
    node = iris.event_iri(event, article, background.places, base)
    return _Told(event, node, iris.evidence_iri(article, event.evidence, node, base))


def _strongest(told: Iterable[_Told]) -> Iterator[_Told]:
    """One telling for each evidence node, should a sentence have been read twice as telling the same event."""
    found: dict[URIRef, _Told] = {}
    for each in sorted(told, key=lambda each: _strength(each.event)):
        found.setdefault(each.evidence, each)
    yield from found.values()


def _strength(event: Event) -> tuple[int, float, str]:
    return STATUSES.index(event.status), -event.confidence, event.place.id if event.place else "~"


def _with_countries(
    actors: Mapping[str, Actor], tenures: Iterable[OfficeHeld], background: Background
) -> Iterable[Actor]:
    """The actors, and the known states and organisations that they stand for or hold an office of."""
    named = {actor.country for actor in actors.values() if actor.country}
    named |= {tenure.country for tenure in tenures}
    known = {id_: background.actors[id_] for id_ in named if id_ in background.actors}
    return {**known, **actors}.values()


def _with_holders(places: Mapping[str, Place], background: Background) -> Iterable[Place]:
    """The places, and the known ones that hold them."""
    held = {each.id: each for place in places.values() for each in iris.chain(place, background.places)}
    return {**held, **places}.values()


def article_facts(article: Article, base: str = BASE) -> Iterator[Triple]:
    """What tells the article from others, and one version of it from another."""
    node = iris.article_iri(article, base)
    yield node, RDF.type, DIP.Article
    yield node, DCTERMS.identifier, Literal(article.id)
    yield node, DCTERMS.language, Literal(_language(article))
    yield node, DIP.digest, Literal(digest(article.text))
    if article.title:
        yield node, DCTERMS.title, Literal(article.title, lang=_language(article))
    if article.published:
        yield node, DCTERMS.issued, date_literal(article.published)
    if article.url:
        # A literal, since an address from outside need not be a valid IRI.
        yield node, SCHEMA.url, Literal(article.url, datatype=XSD.anyURI)


def _fingerprint(article: Article, base: str) -> Iterator[Triple]:
    """What its copies are found by."""
    if found := fingerprint(article.text):
        yield iris.article_iri(article, base), DIP.fingerprint, Literal(found)


def _event(told: _Told, background: Background, base: str) -> Iterator[Triple]:
    """What identifies the event: the same from every article that tells it."""
    event, node, evidence = told
    yield node, RDF.type, DIP[event.type]
    yield node, RDF.type, branch(event.type)
    for lang in ("en", "fr"):
        yield node, RDFS.label, Literal(event_label(event, background.places, lang), lang=lang)
    roles = ((DIP.participant, event.participants), (DIP.agent, event.agents), (DIP.target, event.targets))
    for role, actors in roles:
        for actor in actors:
            yield node, role, iris.actor_iri(actor.id, base)
    if event.when:
        yield node, DIP.begin, date_literal(event.when.start)
        yield node, DIP.end, date_literal(event.when.end)
    if event.sense:
        yield node, DIP.sense, DIP[event.sense]
    yield node, DIP.evidence, evidence


def _telling(told: _Told, article: Article, base: str) -> Iterator[Triple]:
    """What this article says of the event beyond what identifies it."""
    event, _, node = told
    yield from _passage(event.evidence, node, article, base)
    yield node, DIP.tellsStatus, DIP[event.status]
    yield node, DIP.confidence, decimal_literal(event.confidence)
    if event.place:
        yield node, DIP.tellsPlace, iris.place_iri(event.place.id, base)


def _repetitions(told: _Told, article: Article, base: str) -> Iterator[Triple]:
    for evidence in told.event.also:
        node = iris.evidence_iri(article, evidence, told.node, base)
        if node != told.evidence:
            yield told.node, DIP.evidence, node
            yield node, DIP.repeats, told.evidence
            yield from _passage(evidence, node, article, base)


def _passage(evidence: Evidence, node: URIRef, article: Article, base: str) -> Iterator[Triple]:
    yield node, RDF.type, DIP.Evidence
    yield node, DIP.inArticle, iris.article_iri(article, base)
    yield node, DIP.quote, Literal(evidence.quote, lang=_language(article))
    yield node, DIP.startOffset, Literal(evidence.start)
    yield node, DIP.endOffset, Literal(evidence.end)


def _actor(actor: Actor, base: str) -> Iterator[Triple]:
    """The actor, without the gender, which only serves to resolve pronouns."""
    node = iris.actor_iri(actor.id, base)
    yield node, RDF.type, _CLASSES[actor.kind]
    yield from _names(node, actor)
    if actor.country:
        yield node, DIP.standsFor, iris.actor_iri(actor.country, base)
    if actor.wikidata:
        yield node, OWL.sameAs, iris.wikidata_iri(actor.wikidata)


def _place(place: Place, background: Background, base: str) -> Iterator[Triple]:
    node = iris.place_iri(place.id, base)
    yield node, RDF.type, DIP.Place
    yield from _names(node, place)
    if place.within:
        yield node, DIP.within, iris.place_iri(place.within, base)
    if place.latitude is not None and place.longitude is not None:
        yield node, GEO.lat, decimal_literal(place.latitude)
        yield node, GEO.long, decimal_literal(place.longitude)
    state = background.actors.get(place.id)
    if state is not None and state.kind == "state":
        yield node, DIP.territoryOf, iris.actor_iri(state.id, base)


def _names(node: URIRef, named: Actor | Place) -> Iterator[Triple]:
    yield node, RDFS.label, Literal(named.names[0], lang="fr")
    if named.name_en:
        yield node, RDFS.label, Literal(named.name_en, lang="en")
    for name in named.names[1:]:
        yield node, SKOS.altLabel, Literal(name)


def _designation(actor: Actor, article: Article, base: str) -> Iterator[Triple]:
    """By what titles the article presents somebody whom the actor book does not know."""
    if not actor.titles:
        return
    node = iris.designation_iri(article, actor.id, base)
    yield iris.article_iri(article, base), DIP.designation, node
    yield node, RDF.type, DIP.Designation
    yield node, DIP.designates, iris.actor_iri(actor.id, base)
    for title in actor.titles:
        yield node, DIP.title, Literal(title, lang=_language(article))
    if actor.country:
        for name in actor.offices:
            office = iris.office_iri(actor.country, name, base)
            yield node, DIP.namesOffice, office
            yield from _office(office, name, actor.country, base)


def _office(node: URIRef, name: str, country: str, base: str) -> Iterator[Triple]:
    yield node, RDF.type, DIP.Office
    yield node, RDFS.label, _called(name)
    yield node, DIP.officeOf, iris.actor_iri(country, base)


def _called(office: str) -> Literal:
    return Literal(office.replace("_", " "), lang="en")


def _tenure(tenure: OfficeHeld, base: str) -> Iterator[Triple]:
    office = iris.office_iri(tenure.country, tenure.office, base)
    since = str(date_literal(tenure.since)) if tenure.since else "unknown"
    name = f"{iris.checked(tenure.actor)}.{office.rpartition('/')[2]}.{since}"
    node = URIRef(f"{base}tenure/{name}")
    yield from _office(office, tenure.office, tenure.country, base)
    yield node, RDF.type, DIP.Tenure
    # A user's table may give no title: then the office's name stands for it.
    yield node, RDFS.label, Literal(tenure.title, lang="fr") if tenure.title else _called(tenure.office)
    yield node, DIP.holder, iris.actor_iri(tenure.actor, base)
    yield node, DIP.office, office
    if tenure.since:
        yield node, DIP.since, date_literal(tenure.since)
    if tenure.until:
        yield node, DIP.until, date_literal(tenure.until)


def _language(article: Article) -> str:
    """The language tag, or `und` for one that is none."""
    return article.lang if _LANGUAGE.fullmatch(article.lang) else "und"
