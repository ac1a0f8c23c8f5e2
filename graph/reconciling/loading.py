"""The accounts and what must be known of them, from the store: a few plain queries, for all events or some."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import Final, TypeVar, cast

import pyoxigraph as ox
from rdflib import Literal, URIRef
from rdflib.namespace import SKOS

from ..actors import fold
from ..records import Actor, ActorKind, Place
from ..store import GraphStore
from ..triples import is_one_of_several
from .persons import Person
from .records import Account, Days, Telling, World

Row = dict[str, str]

_AT_ONCE: Final = 2000  # events named in one query
_EVENTS: Final = """SELECT ?event ?type WHERE {
    %s ?event a ?type FILTER(?type NOT IN (dip:Encounter, dip:Deed, dip:SpeechAct)) }"""
# Days and sense by themselves: an OPTIONAL would look through those of all events for the few that are asked for.
_DAYS: Final = "SELECT ?event ?begin ?end WHERE { %s ?event dip:begin ?begin ; dip:end ?end }"
_SENSES: Final = "SELECT ?event ?sense WHERE { %s ?event dip:sense ?sense }"
_ROLES: Final = ("participant", "agent", "target")
_IN_ROLE: Final = "SELECT ?event ?actor WHERE { %s ?event dip:%s ?actor }"
_TELLINGS: Final = """SELECT ?event ?evidence ?article ?quote ?status ?place ?published WHERE {
    %s ?event dip:evidence ?evidence . ?evidence dip:inArticle ?article ; dip:quote ?quote .
    OPTIONAL { ?evidence dip:tellsStatus ?status } OPTIONAL { ?evidence dip:tellsPlace ?place }
    OPTIONAL { ?article dcterms:issued ?published } }"""
_ACTORS: Final = """SELECT ?actor ?kind ?fr ?en ?wikidata WHERE {
    %s VALUES ?kind { dip:Person dip:State dip:Organisation } ?actor a ?kind .
    OPTIONAL { ?actor rdfs:label ?fr FILTER (lang(?fr) = "fr") } OPTIONAL { ?actor owl:sameAs ?wikidata }
    OPTIONAL { ?actor rdfs:label ?en FILTER (lang(?en) = "en") } }"""
_NAMES: Final = "SELECT ?actor ?name WHERE { %s ?actor a dip:Person ; skos:altLabel ?name }"
_KNOWN_AS: Final = """SELECT ?actor ?name WHERE { %s ?actor a dip:Person ; skos:altLabel ?name
    FILTER EXISTS { ?other dip:sameActorAs ?actor } }"""
_STANDS_FOR: Final = "SELECT ?actor ?state WHERE { %s ?actor dip:standsFor ?state }"
_OFFICES: Final = """SELECT ?actor ?office WHERE { %s { ?held dip:designates ?actor ; dip:namesOffice ?office }
    UNION { ?held dip:holder ?actor ; dip:office ?office } }"""
_TITLES: Final = "SELECT ?actor ?title WHERE { %s ?held dip:designates ?actor ; dip:title ?title }"
_PLACES: Final = """SELECT ?place ?fr ?en ?within ?state WHERE { ?place a dip:Place .
    OPTIONAL { ?place rdfs:label ?fr FILTER (lang(?fr) = "fr") } OPTIONAL { ?place dip:within ?within }
    OPTIONAL { ?place rdfs:label ?en FILTER (lang(?en) = "en") } OPTIONAL { ?place dip:territoryOf ?state } }"""
_FINGERPRINTS: Final = """SELECT ?article ?print ?published WHERE { ?article dip:fingerprint ?print .
    OPTIONAL { ?article dcterms:issued ?published } }"""
_INVOLVING: Final = """SELECT DISTINCT ?event WHERE {
    VALUES ?actor { %s } ?event dip:participant|dip:agent|dip:target ?actor }"""
_TOLD_BY: Final = """SELECT DISTINCT ?event WHERE {
    VALUES ?article { %s } ?evidence dip:inArticle ?article . ?event dip:evidence ?evidence }"""


class Loader:
    """Reads accounts of a graph."""

    def __init__(self, graph: GraphStore) -> None:
        self._graph = graph

    def world(self, actors: Collection[str] | None = None) -> World:
        """These actors, or all, and all places; without copies of articles."""
        limit = (
            "" if actors is None else f"VALUES ?actor {{ {_listed(map(self._actor_iri, sorted(actors)))} }}"
        )
        states: dict[str, set[str]] = defaultdict(set)
        for row in self._rows(_STANDS_FOR % limit):
            states[local(row["actor"])].add(local(row["state"]))
        places = list(self._rows(_PLACES)) if actors is None else []
        return World(
            actors=self._actors(limit),
            places=_least(map(_place, places)),
            stands_for={actor: frozenset(found) for actor, found in states.items()},
            territories={local(row["place"]): local(row["state"]) for row in places if "state" in row},
        )

    def fingerprints(self) -> Iterator[tuple[str, str, str]]:
        """The articles, each with its day of publication (or "") and fingerprint."""
        for row in self._rows(_FINGERPRINTS):
            yield row["article"], row.get("published", ""), row["print"]

    def accounts(
        self, events: Collection[str] | None = None, persons: Mapping[str, str] | None = None
    ) -> list[Account]:
        """The accounts of these events, or of all, sorted by IRI; `persons` are those known by other names."""
        found = [account for part in _parts(events) for account in self._accounts(part, persons or {})]
        return sorted(found, key=lambda account: account.iri)

    def _accounts(self, events: Iterable[str] | None, persons: Mapping[str, str]) -> Iterator[Account]:
        limit = "" if events is None else f"VALUES ?event {{ {_listed(events)} }}"
        once = _Once()
        roles: dict[str, dict[str, set[str]]] = {role: defaultdict(set) for role in _ROLES}
        for role, actors in roles.items():
            for row in self._rows(_IN_ROLE % (limit, role)):
                actors[row["event"]].add(once(local(row["actor"])))
        tellings: dict[str, list[Telling]] = defaultdict(list)
        for row in self._rows(_TELLINGS % limit):
            tellings[row["event"]].append(_telling(row, once))
        more: dict[str, Row] = defaultdict(dict)
        for row in chain(self._rows(_DAYS % limit), self._rows(_SENSES % limit)):
            more[row["event"]] |= row
        for row in self._rows(_EVENTS % limit):
            event = row["event"]
            if not is_one_of_several(event) and event in tellings:
                sides = [once(frozenset(roles[role].pop(event, ()))) for role in _ROLES]
                account = _account(row | more.pop(event, {}), sides, tellings.pop(event), once)
                yield account.renamed(persons) if persons.keys() & account.actors else account

    def involving(self, actors: Iterable[str]) -> set[str]:
        """The IRIs of all events of these actors."""
        return self._events(_INVOLVING, map(self._actor_iri, actors))

    def told_by(self, articles: Iterable[str]) -> set[str]:
        """The IRIs of all events that these articles tell."""
        return self._events(_TOLD_BY, articles)

    def persons(self, ids: Collection[str], world: World) -> dict[str, Person]:
        """Those persons, with what they were told of."""
        told: dict[str, list[Account]] = defaultdict(list)
        for account in self.accounts(self.involving(ids)):
            for id_ in account.actors:
                told[id_].append(account)
        limit = f"VALUES ?actor {{ {_listed(map(self._actor_iri, sorted(ids)))} }}"
        offices: dict[str, set[str]] = defaultdict(set)
        titles: dict[str, set[str]] = defaultdict(set)
        for row in self._rows(_OFFICES % limit):
            offices[local(row["actor"])].add(local(row["office"]))
        for row in self._rows(_TITLES % limit):
            titles[local(row["actor"])].add(fold(row["title"]))
        return {
            id_: replace(
                _person(id_, told[id_], world), offices=frozenset(offices[id_]), titles=frozenset(titles[id_])
            )
            for id_ in ids
        }

    def _events(self, sparql: str, iris: Iterable[str]) -> set[str]:
        found = {
            row["event"]
            for part in _parts(sorted(iris))
            if part
            for row in self._rows(sparql % _listed(part))
        }
        return {event for event in found if not is_one_of_several(event)}

    def _actors(self, limit: str) -> dict[str, Actor]:
        names: dict[str, set[str]] = defaultdict(set)
        for row in self._rows(_NAMES % limit):
            names[local(row["actor"])].add(row["name"])
        for actor, name in self._given(limit):
            names[actor].remove(name)
        return _least(_actor(row, names[local(row["actor"])]) for row in self._rows(_ACTORS % limit))

    def _given(self, limit: str) -> Iterator[tuple[str, str]]:
        """The names that actors have only because an earlier pass held others for them; what it decided bears on no decision."""
        known = {
            (URIRef(row["actor"]), SKOS.altLabel, Literal(row["name"])) for row in self._rows(_KNOWN_AS % limit)
        }
        yield from ((local(str(s)), str(o)) for s, _, o in known - self._graph.told_by_articles(known))

    def _actor_iri(self, actor: str) -> str:
        return self._graph.prefixes["actor"] + actor

    def _rows(self, sparql: str) -> Iterator[Row]:
        """The rows of an answer, without unbound variables."""
        answer = cast(ox.QuerySolutions, self._graph.query(sparql, prefixes=self._graph.prefixes))
        names = [variable.value for variable in answer.variables]
        for solution in answer:
            yield {name: term.value for name, term in zip(names, solution, strict=True) if term is not None}


def local(iri: str) -> str:
    """The last part of an IRI: the id of an actor or place, the name of a term."""
    return iri.replace("#", "/").rpartition("/")[2]


Named = TypeVar("Named", Actor, Place)
Value = TypeVar("Value")


def _least(found: Iterable[Named]) -> dict[str, Named]:
    """By id; where articles call one thing differently, under the first of its names, whatever order they come in."""
    return {each.id: each for each in sorted(found, key=repr, reverse=True)}


def _parts(iris: Collection[str] | None) -> Iterator[list[str] | None]:
    if iris is None:
        yield None
        return
    source = iter(sorted(iris))
    while part := list(islice(source, _AT_ONCE)):
        yield part


def _listed(iris: Iterable[str] | None) -> str:
    return " ".join(str(ox.NamedNode(iri)) for iri in iris or ())


class _Once:
    """Gives of equal values the first: what many accounts have in common takes memory once."""

    def __init__(self) -> None:
        self._known: dict[object, object] = {}

    def __call__(self, value: Value) -> Value:
        return cast(Value, self._known.setdefault(value, value))


def _telling(row: Row, once: _Once) -> Telling:
    status, place = row.get("status"), row.get("place")
    return Telling(
        evidence=row["evidence"],
        article=once(row["article"]),
        published=once(row.get("published")),
        status=once(local(status)) if status else None,
        place=once(local(place)) if place else None,
        quote=row["quote"],
    )


def _account(row: Row, sides: Sequence[frozenset[str]], tellings: list[Telling], once: _Once) -> Account:
    participants, agents, targets = sides
    return Account(
        iri=row["event"],
        type=once(local(row["type"])),
        begin=once(row.get("begin")),
        end=once(row.get("end")),
        participants=participants,
        agents=agents,
        targets=targets,
        sense=once(local(row["sense"])) if "sense" in row else None,
        tellings=tuple(sorted(tellings, key=lambda telling: telling.evidence)),
    )


def _actor(row: Row, names: set[str]) -> Actor:
    label = row.get("fr") or row.get("en") or local(row["actor"])
    return Actor(
        id=local(row["actor"]),
        kind=cast(ActorKind, local(row["kind"]).lower()),
        names=(label, *sorted(names - {label})),
        name_en=row.get("en"),
        wikidata=local(row["wikidata"]) if "wikidata" in row else None,
    )


def _place(row: Row) -> Place:
    label = row.get("fr") or row.get("en") or local(row["place"])
    return Place(
        local(row["place"]), (label,), row.get("en"), local(row["within"]) if "within" in row else None
    )


def _person(id_: str, own: Sequence[Account], world: World) -> Person:
    days = [days for account in own if (days := account.days or account.published)]
    return Person(
        actor=world.actors[id_],
        states=world.stands_for.get(id_, frozenset()),
        days=Days(min(day.first for day in days), max(day.last for day in days)) if days else None,
        encounters=frozenset(
            (account.type, account.begin, partner)
            for account in own
            if account.begin and account.is_of_days
            for other in account.actors - {id_}
            for partner in world.roots(other)
        ),
        beside=frozenset(other for account in own for other in account.actors - {id_}),
    )
