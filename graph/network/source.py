"""The events of a graph as the network's records: which they are is asked once, then what is said of each thing, joined here.

One query for all would multiply every name of an actor by every telling of an event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, product
from typing import Final, cast

import pyoxigraph as ox

from ..queries import table
from ..records import EVENT_TYPES, ActorKind, Status
from ..sparql.results import rows
from ..store import GraphStore
from .events import Dispute, NetworkActor, NetworkEvent, Telling, Tenure
from .extent import taking_part

_EVENTS: Final = """SELECT DISTINCT ?event ?telling WHERE {
    %s ?event dip:evidence ?telling FILTER NOT EXISTS { ?event dip:sameEventAs ?same } }"""
# With OPTIONAL for what not all have, a store would look through all events again for each thousand.
_SAID: Final = "SELECT ?thing ?said ?what WHERE { VALUES ?thing { %s } ?thing ?said ?what FILTER(?said IN (%s)) }"
_TENURES: Final = "SELECT ?actor ?tenure WHERE { VALUES ?actor { %s } ?tenure dip:holder ?actor }"
_AT_ONCE: Final = 1000  # things in a query

_OF_EVENT: Final = (
    "rdf:type, dip:status, dip:begin, dip:end, dip:sense, dip:place, dip:participant, dip:agent, dip:target"
)
_OF_TELLING: Final = "dip:inArticle, dip:quote, dip:tellsStatus, dip:confidence"
_OF_ARTICLE: Final = "dcterms:identifier, dcterms:title, dcterms:issued, schema:url, dip:copyOf"
_OF_ACTOR: Final = "rdf:type, rdfs:label, skos:altLabel, owl:sameAs"
_OF_TENURE: Final = "rdfs:label, dip:since, dip:until"
_ROLES: Final = ("participant", "agent", "target")
_KINDS: Final = ("Organisation", "Person", "State")

# By the local name of a predicate its values, sorted, since a store may answer in any order; those in a language also as `label@fr`.
Said = Mapping[str, list[str]]


def events_of(
    graph: GraphStore, actor: str | None = None, since: str | None = None, until: str | None = None
) -> list[NetworkEvent]:
    """All events of the graph, or those of one actor (an IRI), or of a period, each with its actors, place and tellings.

    They are sorted by IRI. `since` and `until` are ISO text of any precision, both included.
    """
    of = taking_part(graph, actor, since, until) or ""
    evidence = _grouped(rows(graph.query(_EVENTS % of, graph.prefixes)))
    said = _said(graph, evidence, _OF_EVENT)
    actors = _actors(graph, {iri for event in said.values() for role in _ROLES for iri in event[role]})
    places = _said(graph, {iri for event in said.values() for iri in event["place"]}, "rdfs:label")
    tellings, disputes = _tellings(graph, evidence), _disputes(graph)
    return [
        NetworkEvent(
            id=iri,
            type=types[-1],
            status=cast(Status, _local(event["status"][-1]) if event["status"] else "occurred"),
            begin=event["begin"][-1] if event["begin"] and event["end"] else None,
            end=event["end"][-1] if event["begin"] and event["end"] else None,
            place=_labels(event, places, "fr") or _labels(event, places, "en"),
            place_en=_labels(event, places, "en"),
            sense=_local(event["sense"][-1]) if event["sense"] else None,
            participants=tuple(actors[one] for one in event["participant"]),
            agents=tuple(actors[one] for one in event["agent"]),
            targets=tuple(actors[one] for one in event["target"]),
            tellings=tellings[iri],
            disputes=disputes[iri],
        )
        for iri, event in sorted(said.items())
        if (types := [name for name in map(_local, event["type"]) if name in EVENT_TYPES])
    ]


def _said(graph: GraphStore, things: Iterable[str], predicates: str) -> dict[str, Said]:
    """What the graph says of the things by these predicates."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for answer in _asked(graph, _SAID, things, predicates):
        for thing, predicate, what in answer:
            of, name = found[thing.value], _local(predicate.value)
            of[name].append(what.value)
            if isinstance(what, ox.Literal) and what.language:
                of[f"{name}@{what.language}"].append(what.value)
    for of in found.values():
        for values in of.values():
            values.sort()
    return dict(found)


def _asked(graph: GraphStore, sparql: str, things: Iterable[str], *more: str) -> Iterator[ox.QuerySolutions]:
    """The answers to the query about these things, some at a time."""
    rest = iter(things)
    while part := list(islice(rest, _AT_ONCE)):
        asked = sparql % (" ".join(f"<{iri}>" for iri in part), *more)
        yield cast(ox.QuerySolutions, graph.query(asked, graph.prefixes))


def _grouped(pairs: Iterable[tuple[str, ...]]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for one, other in pairs:
        groups[one].append(other)
    return groups


def _local(iri: str) -> str:
    return iri.replace("#", "/").rpartition("/")[2]


def _first(of: Said, name: str) -> str | None:
    """The first where articles differ."""
    return next(iter(of.get(name, ())), None)


def _labels(event: Said, places: Mapping[str, Said], lang: str) -> str | None:
    """What the place is called; several where articles differ."""
    named = [(place.get("label@fr") or [""], place.get("label@en") or [""]) for iri in event["place"] if (place := places.get(iri))]
    both = sorted(pair for fr, en in named for pair in product(fr, en))
    return " / ".join(dict.fromkeys(name for pair in both if (name := pair[lang == "en"]))) or None


def _actors(graph: GraphStore, iris: Iterable[str]) -> dict[str, NetworkActor]:
    said = _said(graph, iris, _OF_ACTOR)
    held = _grouped(pair for answer in _asked(graph, _TENURES, said) for pair in rows(answer))
    tenures = _said(graph, {iri for some in held.values() for iri in some}, _OF_TENURE)
    return {iri: _actor(iri, of, [tenures[tenure] for tenure in held.get(iri, ())]) for iri, of in said.items()}


def _actor(iri: str, of: Said, tenures: Iterable[Said]) -> NetworkActor:
    label = _first(of, "label@fr") or _first(of, "label@en") or _local(iri)
    offices = (Tenure(title, _first(each, "since"), _first(each, "until")) for each in tenures for title in each["label"])
    wikidata = _first(of, "sameAs")
    return NetworkActor(
        id=iri,
        label=label,
        kind=cast(ActorKind, next(kind for kind in map(_local, of["type"]) if kind in _KINDS).lower()),
        label_en=_first(of, "label@en"),
        names=tuple(name for name in of["altLabel"] if name != label),
        offices=tuple(sorted(offices, key=lambda office: (office.since or "", office.title), reverse=True)),
        wikidata=_local(wikidata) if wikidata else None,
    )


def _tellings(graph: GraphStore, evidence: Mapping[str, Iterable[str]]) -> Mapping[str, tuple[Telling, ...]]:
    said = _said(graph, {iri for some in evidence.values() for iri in some}, _OF_TELLING)
    articles = _said(graph, {iri for of in said.values() for iri in of["inArticle"]}, _OF_ARTICLE)
    found: dict[str, tuple[Telling, ...]] = defaultdict(tuple)
    for event, some in evidence.items():
        whole = (said[iri] for iri in some if said[iri]["tellsStatus"])  # sentences that only repeat another say no more than that
        told = (_telling(of, articles[of["inArticle"][0]]) for of in whole)
        found[event] = tuple(sorted(told, key=lambda each: (each.article, each.quote, each.status, each.confidence)))
    return found


def _disputes(graph: GraphStore) -> Mapping[str, tuple[Dispute, ...]]:
    """What tellings differ on, by event; the versions that most sources tell first."""
    versions: dict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
    for row in table(graph, "disputes").dicts():
        versions[str(row["event"]), str(row["disputed"])].append((str(row["value"]), int(row["articles"] or 0)))
    found: dict[str, tuple[Dispute, ...]] = defaultdict(tuple)
    for (event, about), told in versions.items():
        found[event] += (Dispute(about, tuple(told)),)
    return found


def _telling(of: Said, article: Said) -> Telling:
    return Telling(
        quote=of["quote"][0],
        article=of["inArticle"][0],
        source=_first(article, "title") or _first(article, "url") or article["identifier"][0],
        url=_first(article, "url"),
        published=_first(article, "issued"),
        confidence=float(of["confidence"][0]),
        status=cast(Status, _local(of["tellsStatus"][0])),
        copy_of=_first(article, "copyOf"),
    )
