"""The pass itself: load, decide, and write what has changed of the one graph that is its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

import pyoxigraph as ox
from rdflib import URIRef
from rdflib.namespace import SKOS
from rdflib.term import Node

from ..garbage import no_garbage_collection
from ..records import Actor, Event, Evidence, When
from ..sparql.results import rows
from ..store import GraphStore
from ..terms import RdflibTriple, triple_from_ox
from ..triples import (
    DIP,
    OneEvent,
    copy_to_rdf,
    different_actors_to_rdf,
    dispute_to_rdf,
    is_one_of_several,
    met_to_rdf,
    one_event_iri,
    part_to_rdf,
    same_actor_to_rdf,
    several_as_one_to_rdf,
)
from .copies import sources
from .deciding import clusters
from .loading import Loader, local
from .merging import Happening, happening
from .neighbours import Neighbours
from .parts import parts
from .persons import Merge, known_as, merges, namesakes
from .records import Account, World
from .touched import Touched

_AT_ONCE: Final = 5_000  # triples in one transaction: more take much memory, and fewer are written through the log


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What the graph holds after the pass: `events` told by several nodes, how many `accounts` these are, how many
    events are `disputed`, meetings `parts` of visits, `copies` of articles, `persons` known by another name."""

    events: int = 0
    accounts: int = 0
    disputed: int = 0
    parts: int = 0
    copies: int = 0
    persons: int = 0

    def __str__(self) -> str:
        """`3 events told in 7 ways; 1 disputed; 2 copies of articles`."""
        told = [
            (self.disputed, "disputed"),
            (self.parts, "part of a visit" if self.parts == 1 else "parts of visits"),
            (self.copies, "copy of an article" if self.copies == 1 else "copies of articles"),
            (self.persons, "person under two names" if self.persons == 1 else "persons under two names"),
        ]
        first = f"{self.events} event{'s' * (self.events != 1)} told in {self.accounts} ways"
        return "; ".join(
            [
                first if self.events else "no events told more than once",
                *(f"{n} {what}" for n, what in told if n),
            ]
        )


def reconcile(graph: GraphStore, touched: Touched | None = None) -> Reconciliation:
    """Decide which events of different articles are one, and bring the graph that says so up to date.

    All events are looked at; with `touched` those that it names and their neighbours, which comes to the same where the
    rest was reconciled before.
    """
    with no_garbage_collection():  # a whole pass holds all that is told of events: an eighth of its time
        _Pass(graph).run(touched)
    return _count(graph)


def dissolve(graph: GraphStore) -> None:
    """Drop all that was reconciled: the graph is what its articles make it. What a reader told of actors stays."""
    for gone in batched(graph.triples(graph.reconciled_name) - different_actors(graph), _AT_ONCE):
        graph.amend_reconciled([], gone)


def proposed_merges(graph: GraphStore) -> list[Merge]:
    """Which persons may be one under two names, with the reasons; the certain ones are applied by `reconcile`."""
    loader = Loader(graph)
    world = loader.world()
    near = namesakes(actor for actor in world.actors.values() if actor.kind == "person")
    for one, _, other in different_actors(graph):
        a, b = local(str(one)), local(str(other))
        if b in near.get(a, ()):
            near[a].remove(b)
            near[b].remove(a)
    return merges(loader.persons(near.keys(), world), near)


def different_actors(graph: GraphStore) -> set[RdflibTriple]:
    """Which actors are two, as a reader told in corrections: never held for one."""
    answer = graph.query(_DIFFERENT, prefixes=graph.prefixes)
    return {triple for one, other in rows(answer) for triple in different_actors_to_rdf(one, other)}


class _Pass:
    def __init__(self, graph: GraphStore) -> None:
        self._graph = graph
        self._loader = Loader(graph)
        self._base = graph.prefixes["event"].removesuffix("event/")

    def run(self, touched: Touched | None) -> None:
        world = replace(self._loader.world(), sources=sources(self._loader.fingerprints()))
        persons = known_as(proposed_merges(self._graph))
        static = set(self._static(world, persons))
        if touched is None:
            accounts = self._loader.accounts(persons=persons)
            new = static | set(self._decided(accounts, accounts, world))
            held = self._graph.triples(self._graph.reconciled_name)
            self._write(new, held - different_actors(self._graph))
            return
        old_static = self._old_static()
        events = touched.events | self._changed(static ^ old_static)
        events |= self._loader.involving(touched.changed_actors(world))
        neighbours = Neighbours(self._loader, world, persons)
        near = neighbours.of(events, touched.former.values())
        new = static | set(self._decided(neighbours.with_parts(near), near, world))
        old = self._about({account.iri for account in near} | events)
        self._write(new, old_static | old | set(self._met_no_more(new, old)))

    def _static(self, world: World, persons: Mapping[str, str]) -> Iterator[RdflibTriple]:
        """Copies and persons: few, and computed anew each time."""
        for article, source in world.sources.items():
            if article != source:
                yield from copy_to_rdf(article, source)
        for actor, same in persons.items():
            names = set(world.actors[actor].names) - set(world.actors[same].names)
            yield from same_actor_to_rdf(actor, same, sorted(names), self._base)

    def _old_static(self) -> set[RdflibTriple]:
        held = {*self._held(f"?s ?p ?o VALUES ?p {{ <{DIP.copyOf}> <{DIP.sameActorAs}> }}")}
        persons = {o for _, p, o in held if p == DIP.sameActorAs}
        return held | {(s, p, o) for person in persons for s, p, o in self._of(person) if p == SKOS.altLabel}

    def _changed(self, changed: Iterable[RdflibTriple]) -> set[str]:
        """The events of articles and actors of which something else is now held than before."""
        nodes = {(p, str(node)) for s, p, o in changed for node in (s, o) if isinstance(node, URIRef)}
        articles = {iri for predicate, iri in nodes if predicate == DIP.copyOf}
        actors = {local(iri) for predicate, iri in nodes if predicate == DIP.sameActorAs}
        return self._loader.told_by(articles) | self._loader.involving(actors)

    def _about(self, events: Collection[str]) -> set[RdflibTriple]:
        """What was said of these events and of the nodes that stood for them."""
        own = {triple for event in events for triple in self._of(URIRef(event))}
        for node in {o for _, p, o in own if p == DIP.sameEventAs}:
            own.update(self._of(node))
        wholes = " ".join(f"<{node}>" for node in {str(s) for s, _, _ in own} | set(events))
        return own | {*self._held(f"VALUES ?o {{ {wholes} }} ?s ?p ?o VALUES ?p {{ <{DIP.partOf}> }}")}

    def _met_no_more(self, new: set[RdflibTriple], old: set[RdflibTriple]) -> Iterator[RdflibTriple]:
        """Who met by what was said of some events, and neither by what is now, nor by other events told in several ways."""
        nodes = {o for _, p, o in old if p == DIP.sameEventAs}
        for met in set(met_to_rdf(old)) - new:
            one, _, other = (ox.NamedNode(str(term)) for term in met)
            shared = rows(self._graph.query(_OF_BOTH % (one, other), self._graph.prefixes))
            others = (URIRef(event) for (event,) in shared if is_one_of_several(event))
            if not any(met in met_to_rdf(self._of(event)) for event in others if event not in nodes):
                yield met

    def _of(self, node: Node) -> Iterator[RdflibTriple]:
        triples = self._graph.about([ox.NamedNode(str(node))], self._graph.reconciled_name)
        return map(triple_from_ox, triples)

    def _held(self, pattern: str) -> Iterator[RdflibTriple]:
        """The triples of that pattern, whose predicates no other graph has."""
        answer = self._graph.query(f"SELECT ?s ?p ?o WHERE {{ {pattern} }}")
        return ((URIRef(s), URIRef(p), URIRef(o)) for s, p, o in rows(answer))

    def _decided(
        self, accounts: Iterable[Account], near: Iterable[Account], world: World
    ) -> Iterator[RdflibTriple]:
        """What is to be said of the events of the accounts `near`, which are among all those looked at."""
        own = {account.iri for account in near}
        found = [happening(cluster, world) for cluster in clusters(accounts, world)]
        near_by = [each for each in found if each.model.iri in own]
        several = (_one_event(each, world) for each in near_by if each.is_told_apart)
        yield from several_as_one_to_rdf(several, world.places, self._base)
        for each in near_by:
            yield from dispute_to_rdf(_node(each), each.disputed)
        for part, whole in parts(found, world):
            if part.model.iri in own or whole.model.iri in own:
                yield from part_to_rdf(_node(part), _node(whole))

    def _write(self, new: set[RdflibTriple], old: set[RdflibTriple]) -> None:
        """Only what differs, in parts of a transaction each; what is about one event together, for each part indexes its events."""
        for gone in batched(sorted(old - new, key=_subject), _AT_ONCE):
            self._graph.amend_reconciled([], gone)
        for came in batched(sorted(new - old, key=_subject), _AT_ONCE):
            self._graph.amend_reconciled(came, [])


def _subject(triple: RdflibTriple) -> str:
    return str(triple[0])  # as text, for rdflib's own order of terms takes longer


def batched(triples: Iterable[RdflibTriple], size: int) -> Iterator[list[RdflibTriple]]:
    """Lists of at most so many."""
    source = iter(triples)
    while part := list(islice(source, size)):
        yield part


def _node(event: Happening) -> str:
    return str(one_event_iri(event.model.iri)) if event.is_told_apart else event.model.iri


def _one_event(found: Happening, world: World) -> OneEvent:
    tellings = {telling.evidence: telling for account in found.accounts for telling in account.tellings}
    places = sorted({telling.place for telling in tellings.values() if telling.place})
    model = found.model
    event = Event(
        type=model.type,
        evidence=Evidence(0, 0, ""),
        participants=_actors(found.participants, world),
        agents=_actors(found.agents, world),
        targets=_actors(found.targets, world),
        when=When(model.begin, model.end or model.begin) if model.begin else None,
        place=world.places.get(places[0]) if places else None,
        sense=model.sense,
    )
    return OneEvent(
        event,
        model.iri,
        tuple(account.iri for account in found.accounts),
        tuple((iri, telling.status, telling.place) for iri, telling in sorted(tellings.items())),
    )


def _actors(ids: Iterable[str], world: World) -> tuple[Actor, ...]:
    return tuple(world.actors[id_] for id_ in sorted(ids))


def _count(graph: GraphStore) -> Reconciliation:
    found = rows(graph.query(_COUNTS, prefixes=graph.prefixes))
    return Reconciliation(*(int(number) for number in next(found)))


_DIFFERENT: Final = "SELECT ?one ?other WHERE { ?one owl:differentFrom ?other }"
_OF_BOTH: Final = """SELECT DISTINCT ?event WHERE { VALUES (?one ?other) { (%s %s) }
    ?event dip:participant|dip:agent|dip:target ?one , ?other }"""
_COUNTS: Final = """SELECT ?events ?accounts ?disputed ?parts ?copies ?persons WHERE {
    { SELECT (COUNT(DISTINCT ?event) AS ?events) (COUNT(*) AS ?accounts) WHERE { ?account dip:sameEventAs ?event } }
    { SELECT (COUNT(DISTINCT ?event) AS ?disputed) WHERE { ?event dip:disputed ?what } }
    { SELECT (COUNT(DISTINCT ?event) AS ?parts) WHERE { ?event dip:partOf ?whole } }
    { SELECT (COUNT(*) AS ?copies) WHERE { ?article dip:copyOf ?source } }
    { SELECT (COUNT(*) AS ?persons) WHERE { ?actor dip:sameActorAs ?person } } }"""
