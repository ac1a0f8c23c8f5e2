"""The events of a graph as the network's records: a few plain queries, joined here.

One query for all would multiply every name of an actor by every telling of an event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import cast

import pyoxigraph as ox

from ..queries import table
from ..records import EVENT_TYPES, ActorKind, Status
from ..store import GraphStore
from ..triples import namespaces
from .events import Dispute, NetworkActor, NetworkEvent, Telling, Tenure
from .extent import taking_part

_EVENTS = """SELECT ?event ?type ?status ?begin ?end ?sense WHERE {
    ?event a ?type ; dip:evidence ?any . FILTER NOT EXISTS { ?event dip:sameEventAs ?same }
    OPTIONAL { ?event dip:status ?status }
    OPTIONAL { ?event dip:begin ?begin ; dip:end ?end } OPTIONAL { ?event dip:sense ?sense } }"""
_ROLES = """SELECT DISTINCT ?event ?role ?actor WHERE {
    VALUES ?role { dip:participant dip:agent dip:target } ?event ?role ?actor }"""
_PLACES = "SELECT ?event ?fr ?en WHERE { ?event dip:place ?place ." + (
    ' OPTIONAL { ?place rdfs:label ?fr FILTER (lang(?fr) = "fr") }'
    ' OPTIONAL { ?place rdfs:label ?en FILTER (lang(?en) = "en") } }'
)
_ACTORS = """SELECT ?actor ?kind ?fr ?en ?wikidata WHERE {
    VALUES ?kind { dip:Person dip:State dip:Organisation } ?actor a ?kind .
    OPTIONAL { ?actor rdfs:label ?fr FILTER (lang(?fr) = "fr") }
    OPTIONAL { ?actor rdfs:label ?en FILTER (lang(?en) = "en") }
    OPTIONAL { ?actor owl:sameAs ?wikidata } }"""
_NAMES = "SELECT ?actor ?name WHERE { ?actor skos:altLabel ?name }"
_TENURES = """SELECT ?actor ?title ?since ?until WHERE {
    ?tenure dip:holder ?actor ; rdfs:label ?title .
    OPTIONAL { ?tenure dip:since ?since } OPTIONAL { ?tenure dip:until ?until } }"""
_TELLINGS = """SELECT ?event ?article ?quote ?status ?confidence WHERE {
    ?event dip:evidence ?telling .
    ?telling dip:inArticle ?article ; dip:quote ?quote ; dip:tellsStatus ?status ; dip:confidence ?confidence }"""
_ARTICLES = """SELECT ?article ?identifier ?title ?url ?published ?source WHERE {
    ?article a dip:Article ; dcterms:identifier ?identifier . OPTIONAL { ?article dcterms:title ?title }
    OPTIONAL { ?article dip:copyOf ?source }
    OPTIONAL { ?article schema:url ?url } OPTIONAL { ?article dcterms:issued ?published } }"""

# What leaves a query some events only, or what belongs to these; it stands first, and so bounds the work.
_OF_THESE = {
    "event": "{ SELECT DISTINCT ?event WHERE { %s } }",
    "actor": "{ SELECT DISTINCT ?actor WHERE { %s ?event dip:participant|dip:agent|dip:target ?actor } }",
    "article": "{ SELECT DISTINCT ?article WHERE { %s ?event dip:evidence/dip:inArticle ?article } }",
}

Row = dict[str, str]
Grouped = Mapping[str, list[Row]]


def events_of(
    graph: GraphStore, actor: str | None = None, since: str | None = None, until: str | None = None
) -> list[NetworkEvent]:
    """All events of the graph, or those of one actor (an IRI), or of a period, each with its actors, place and tellings.

    They are sorted by IRI. `since` and `until` are ISO text of any precision, both included.
    """
    of = taking_part(graph, actor, since, until)
    actors = _actors(graph, of)
    roles = _grouped(graph, _ROLES, "event", of)
    places = _grouped(graph, _PLACES, "event", of)
    tellings, disputes = _tellings(graph, of), _disputes(graph)
    rows = _rows(graph, _narrowed(_EVENTS, "event", of))
    events = {row["event"]: row for row in rows if _local(row["type"]) in EVENT_TYPES}
    return [
        NetworkEvent(
            id=iri,
            type=_local(row["type"]),
            status=cast(Status, _local(row.get("status", "occurred"))),
            begin=row.get("begin"),
            end=row.get("end"),
            place=_joined(places[iri], "fr") or _joined(places[iri], "en"),
            place_en=_joined(places[iri], "en"),
            sense=_local(row["sense"]) if "sense" in row else None,
            participants=_side(roles[iri], "participant", actors),
            agents=_side(roles[iri], "agent", actors),
            targets=_side(roles[iri], "target", actors),
            tellings=tellings[iri],
            disputes=disputes[iri],
        )
        for iri, row in sorted(events.items())
    ]


def _rows(graph: GraphStore, sparql: str) -> Iterator[Row]:
    """The rows of an answer, without unbound variables, in sorted order: a store may answer in any."""
    answer = cast(ox.QuerySolutions, graph.query(sparql, prefixes=namespaces()))
    names = [variable.value for variable in answer.variables]
    rows = [
        {name: solution[name].value for name in names if solution[name] is not None} for solution in answer
    ]
    yield from sorted(rows, key=lambda row: [row.get(name, "") for name in names])


def _narrowed(sparql: str, key: str, of: str | None) -> str:
    """The query of which the variable `key` has something to do with these events."""
    return sparql if of is None else sparql.replace("WHERE {", f"WHERE {{ {_OF_THESE[key] % of}", 1)


def _grouped(graph: GraphStore, sparql: str, key: str, of: str | None = None) -> Grouped:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in _rows(graph, _narrowed(sparql, key, of)):
        groups[row[key]].append(row)
    return groups


def _local(iri: str) -> str:
    return iri.replace("#", "/").rpartition("/")[2]


def _joined(rows: list[Row], name: str) -> str | None:
    """Several where articles differ."""
    return " / ".join(dict.fromkeys(row[name] for row in rows if name in row)) or None


def _side(rows: list[Row], role: str, actors: Mapping[str, NetworkActor]) -> tuple[NetworkActor, ...]:
    return tuple(actors[row["actor"]] for row in rows if _local(row["role"]) == role)


def _actors(graph: GraphStore, of: str | None) -> dict[str, NetworkActor]:
    rows, names, tenures = (_grouped(graph, sparql, "actor", of) for sparql in (_ACTORS, _NAMES, _TENURES))
    return {iri: _actor(iri, same[0], names[iri], tenures[iri]) for iri, same in rows.items()}


def _actor(iri: str, row: Row, names: list[Row], tenures: list[Row]) -> NetworkActor:
    """An actor by the first of its labels in each language, where articles spell it differently."""
    label = row.get("fr") or row.get("en") or _local(iri)
    offices = (Tenure(t["title"], t.get("since"), t.get("until")) for t in tenures)
    return NetworkActor(
        id=iri,
        label=label,
        kind=cast(ActorKind, _local(row["kind"]).lower()),
        label_en=row.get("en"),
        names=tuple(name["name"] for name in names if name["name"] != label),
        offices=tuple(sorted(offices, key=lambda office: (office.since or "", office.title), reverse=True)),
        wikidata=_local(row["wikidata"]) if "wikidata" in row else None,
    )


def _tellings(graph: GraphStore, of: str | None) -> Mapping[str, tuple[Telling, ...]]:
    articles = _grouped(graph, _ARTICLES, "article", of)
    found: dict[str, tuple[Telling, ...]] = defaultdict(tuple)
    for iri, rows in _grouped(graph, _TELLINGS, "event", of).items():
        found[iri] = tuple(_telling(row, articles[row["article"]][0]) for row in rows)
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


def _telling(row: Row, article: Row) -> Telling:
    return Telling(
        quote=row["quote"],
        article=row["article"],
        source=article.get("title") or article.get("url") or article["identifier"],
        url=article.get("url"),
        published=article.get("published"),
        confidence=float(row["confidence"]),
        status=cast(Status, _local(row["status"])),
        copy_of=article.get("source"),
    )
