"""Corrections from what a user types: names become what the file holds, events the sentences that tell them.

Each function returns the fields of a line of the file; `signed` adds who made it, when and why.
"""

from __future__ import annotations

import getpass
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

import pyoxigraph as ox
from rdflib import Graph, URIRef

from ..actors import ActorBook, slug
from ..queries.things import actor_of, article_of, event_of, kind_of, place_of
from ..records import EVENT_TYPES, Actor, DiplographError, Place
from ..sparql.results import rows
from ..store import GraphStore
from ..terms import triple_from_ox
from ..triples import actor_from_rdf, place_from_rdf

Fields = dict[str, Any]

_KINDS: Final = ("person", "state", "organisation")
_NEW_PLACE: Final = "new"
_TELLINGS: Final = """SELECT ?article ?identifier ?quote WHERE {
    %s dip:evidence ?telling . ?telling dip:inArticle ?article ; dip:quote ?quote ; dip:tellsStatus ?status .
    ?article dcterms:identifier ?identifier } ORDER BY ?identifier ?quote"""
_ACCOUNTS: Final = "SELECT ?account WHERE { ?account dip:sameEventAs %s } ORDER BY ?account"
_ROLES: Final = (
    "SELECT ?role ?actor WHERE { VALUES ?role { dip:participant dip:agent dip:target } %s ?role ?actor }"
)
_OFFSETS: Final = """SELECT DISTINCT ?start ?end WHERE { VALUES ?quote { %s }
    ?telling dip:inArticle %s ; dip:quote ?said ; dip:startOffset ?start ; dip:endOffset ?end FILTER (STR(?said) = ?quote) }"""


class Maker:
    """Makes corrections of what a graph tells, in the words of its user."""

    def __init__(self, graph: GraphStore, book: ActorBook) -> None:
        self._graph = graph
        self._book = book

    def judged(self, kind: str, event: str, article: str | None = None) -> list[Fields]:
        """An event that is rejected or confirmed: as one article tells it, or wherever it is told."""
        return [{"correction": kind, **told} for told in self._told(event, article)]

    def amended(self, event: str, changes: Mapping[str, Any], article: str | None = None) -> list[Fields]:
        """What is otherwise with an event. `changes` are fields of the guidelines; actors and places by any name."""
        fields = self._fields(changes)
        return [{"correction": "amend", **told, "set": fields} for told in self._told(event, article)]

    def recast(self, event: str, swaps: Mapping[str, str | None]) -> dict[str, list[str]]:
        """The roles of an event that are filled otherwise once these actors are others, or not there (None)."""
        sparql = _ROLES % ox.NamedNode(str(event_of(self._graph, event)))
        roles: dict[str, list[str]] = {}
        for role, actor in rows(self._graph.query(sparql, prefixes=self._graph.prefixes)):
            roles.setdefault(f"{role.rpartition('#')[2]}s", []).append(actor)
        new = {str(actor_of(self._graph, old)): name for old, name in swaps.items()}
        if absent := new.keys() - {actor for actors in roles.values() for actor in actors}:
            raise DiplographError(
                f"{event} does not name {self._curie(URIRef(min(absent)))}: `show` tells whom it names"
            )
        return {
            role: [name for actor in actors if (name := new.get(actor, self._curie(URIRef(actor))))]
            for role, actors in roles.items()
            if new.keys() & actors
        }

    def merged(self, actor: str, into: str) -> Fields:
        """Two actors that are one."""
        return {
            "correction": "merge",
            "actor": self._named(actor),
            "into": self.actor(into),
        }

    def separated(self, actor: str, into: str, articles: Sequence[str]) -> Fields:
        """An actor whose name means another one in some articles."""
        named = [self._identity(article) for article in articles]
        return {"correction": "separate", "actor": self._named(actor), "into": self.actor(into), "articles": named}

    def distinguished(self, actor: str, other: str) -> Fields:
        """Two actors that are not one."""
        return {"correction": "distinct", "actor": self._named(actor), "other": self._named(other)}

    def added(
        self, changes: Mapping[str, Any], sentence: str, article: str | None, source: Mapping[str, str]
    ) -> Fields:
        """An event that was not found, with the sentence that tells it: in an article of the graph, or elsewhere.

        Raises DiplographError where the article has no evidence of these very words, so that their place is not known.
        """
        fields = {"correction": "add", "event": self._fields(changes), "sentence": sentence}
        if article is None:
            return {**fields, "source": dict(source)}
        iri = article_of(self._graph, article)
        quote, node = ox.Literal(sentence), ox.NamedNode(str(iri))
        found = list(rows(self._graph.query(_OFFSETS % (quote, node), prefixes=self._graph.prefixes)))
        if not found:
            raise DiplographError(
                f"the graph does not know that sentence of {article}: give one that tells another event already, as "
                "`show` prints it, or tell of the article as a source, with --url or --title"
            )
        start, end = min((int(start), int(end)) for start, end in found)
        return {**fields, "article": self._identity(article), "span": [start, end]}

    # ---- events

    def _told(self, text: str, article: str | None) -> list[Fields]:
        """The event as the articles tell it: as several where these were found to be one."""
        iri = event_of(self._graph, text)
        if kind_of(self._graph, iri) not in EVENT_TYPES:
            raise DiplographError(f"{text} is no event: give the IRI of one, as event:…, which queries show")
        accounts = [URIRef(same) for (same,) in self._rows(_ACCOUNTS % ox.NamedNode(str(iri)))] or [iri]
        found = [fields for account in accounts for fields in self._account(account, article)]
        if not found:
            event = self._curie(iri)
            raise DiplographError(
                f"{article} does not tell {event}: `diplograph show {event}` lists who does"
            )
        return found

    def _account(self, iri: URIRef, article: str | None) -> list[Fields]:
        told = list(self._rows(_TELLINGS % ox.NamedNode(str(iri))))
        event = self._curie(iri)
        if article is None:
            passages = [{"article": identity, "sentence": quote} for _, identity, quote in told]
            return [{"event": event, "tellings": passages}]
        wanted = str(article_of(self._graph, article))
        passages = [
            {"article": identity, "sentence": quote} for where, identity, quote in told if where == wanted
        ]
        return [{"event": event, "telling": passage} for passage in passages[:1]]

    def _rows(self, sparql: str) -> Iterator[tuple[str, ...]]:
        return rows(self._graph.query(sparql, prefixes=self._graph.prefixes))

    def _fields(self, changes: Mapping[str, Any]) -> Fields:
        fields = dict(changes)
        if fields.get("place"):
            fields["place"] = self.place(fields["place"])
        for role in ("participants", "agents", "targets"):
            if role in fields:
                fields[role] = [self.actor(name) for name in fields[role]]
        return fields

    def _identity(self, article: str) -> str:
        iri = ox.NamedNode(str(article_of(self._graph, article)))
        sparql = f"SELECT ?identity WHERE {{ {iri} dcterms:identifier ?identity }}"
        return next(
            identity for (identity,) in rows(self._graph.query(sparql, prefixes=self._graph.prefixes))
        )

    def _curie(self, iri: URIRef) -> str:
        kind, _, local = str(iri).rpartition("/")
        return f"{kind.rpartition('/')[2]}:{local}"

    # ---- actors and places

    def _named(self, text: str) -> str:
        """An actor by the IRI that articles tell it by, also where it was found to be one with another; or by any name."""
        if re.fullmatch(r"actor:[^\s<>\"/]+", text):
            iri = URIRef(text.replace("actor:", self._graph.prefixes["actor"], 1))
            if kind_of(self._graph, iri):
                return text
        return self._curie(actor_of(self._graph, text))

    def actor(self, text: str) -> str | Fields:
        """An actor of the graph or of the book by any name; a new one as `person:Ada Nord`, `state:…`, `organisation:…`."""
        kind, _, name = text.partition(":")
        if kind in _KINDS and name.strip():
            return {"id": slug(name), "kind": kind, "names": [name.strip()]}
        named = self._book.named(text)
        local = text.removeprefix("actor:")
        if local in self._book.actors:
            return f"actor:{local}"
        if len(named) == 1:
            return f"actor:{named[0].id}"
        try:
            iri = actor_of(self._graph, text)
        except DiplographError as error:
            raise DiplographError(
                f"{error} (a new actor is written person:NAME, state:NAME or organisation:NAME)"
            ) from None
        return self.reference(actor_from_rdf(self._about(iri), iri))

    def place(self, text: str) -> str | Fields:
        """A place of the graph or of the book by any name; one that is new to both as `new:Pont-Neuf`."""
        prefix, _, name = text.partition(":")
        if prefix == _NEW_PLACE and name.strip():
            return {"id": slug(name), "names": [name.strip()]}
        local = text.removeprefix("place:")
        if local in self._book.places:
            return f"place:{local}"
        if found := self._book.place(text):
            return f"place:{found[0].id}"
        try:
            iri = place_of(self._graph, text)
        except DiplographError as error:
            raise DiplographError(f"{error} (a new place is written new:NAME)") from None
        return self.reference(place_from_rdf(self._about(iri), iri))

    def _about(self, iri: URIRef) -> Graph:
        told = Graph(bind_namespaces="none")
        for triple in self._graph.about([ox.NamedNode(str(iri))]):
            told.add(triple_from_ox(triple))
        return told

    def reference(self, thing: Actor | Place) -> str | Fields:
        """What names an actor or a place in the file: the IRI of one that the book knows, else all that is known of it."""
        kind, known = (
            ("actor", self._book.actors) if isinstance(thing, Actor) else ("place", self._book.places)
        )
        if thing.id in known:
            return f"{kind}:{thing.id}"
        names = ("id", "kind", "names", "name_en", "country", "wikidata", "within")
        told = ((name, getattr(thing, name, None)) for name in names)
        return {name: list(value) if isinstance(value, tuple) else value for name, value in told if value}


def signed(fields: Fields, who: str | None, why: str) -> Fields:
    """The correction with who made it (else the user of this machine), now, and why."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {**fields, "who": who or getpass.getuser(), "when": now, "why": why}


def changes_of(**given: Any) -> Fields:
    """What was given, by name; `none` takes a value away."""
    return {
        name: None if value == "none" else value for name, value in given.items() if value not in (None, [])
    }
