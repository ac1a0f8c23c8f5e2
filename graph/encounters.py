"""Who met whom: each encounter once, with both sides and every article that tells it.

>>> from diplograph.graph.store import open_graph
>>> with open_graph() as graph:
...     met(graph)
[]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rdflib import Literal, URIRef

from .queries import table
from .queries.things import actor_of
from .sparql.results import SEPARATOR, Table, Value
from .sparql.results import rows as rows_of
from .store import GraphStore

_MANY: Final = 1000  # events asked for at once
_DISPUTED: Final = "SELECT ?event ?what WHERE { VALUES ?event { %s } ?event dip:disputed ?what }"

Row = Mapping[str, Value]


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """An actor: its French label and its IRI."""

    label: str
    iri: str


@dataclass(frozen=True, slots=True)
class Source:
    """What one article says of an event: the first passage that tells it.

    `article` is its IRI; `copies` are the addresses, or else titles or identifiers, of those that print the same text.
    """

    article: str
    identifier: str
    url: str | None
    title: str | None
    published: str | None
    quote: str
    status: str
    place: str | None
    confidence: float
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Encounter:
    """A meeting, call, visit, negotiation or mediation, once, however many articles tell it.

    `event` is its IRI; `begin` and `end` are ISO text of their own precision, None where no article tells them. `others`
    are whom the actor asked for met; where none was asked for, `actors` are the visitors, mediators or first party.
    `disputed` names what sources contradict each other on: `begin`, `place` or `status`.
    """

    event: str
    type: str
    begin: str | None
    end: str | None
    actors: tuple[Ref, ...]
    others: tuple[Ref, ...]
    places: tuple[str, ...]
    status: str
    sources: tuple[Source, ...]
    disputed: tuple[str, ...] = ()

    @property
    def day(self) -> str:
        """`2023-02-22`, or `2023-02-20/2023-02-22` for a span; empty where unknown."""
        return self.begin or "" if self.begin == self.end else f"{self.begin}/{self.end}"


def met(
    graph: GraphStore,
    actor: str | None = None,
    with_: str | None = None,
    since: str | None = None,
    until: str | None = None,
    status: str = "occurred",
) -> list[Encounter]:
    """The encounters of an actor (with another, or all), or of everybody; by date, those without one last.

    Actors are given by any name or IRI; `since` and `until` as day, month or year, both included. A summit is no
    encounter of its guests with each other. Raises DiplographError for an unknown or ambiguous name or a wrong date.
    """
    if actor is None and with_ is not None:
        actor, with_ = with_, None
    one, other = (None if name is None else actor_of(graph, name) for name in (actor, with_))
    given = {"actor": one, "with": other, "since": since, "until": until, "status": status}
    query = "meetings-between" if other else "meetings-of" if one else "meetings"
    found = table(graph, query, **{name: value for name, value in given.items() if value is not None})
    return list(_encounters(graph, found.dicts(), one, status))


def encounters_table(encounters: Iterable[Encounter]) -> Table:
    """The encounters as a table, a row each; several values of one cell are separated by ` | `."""
    columns = ("day", "type", "actor", "with", "place", "status", "articles", "sources", "disputed", "event")
    return Table(columns, tuple(_table_row(each) for each in encounters))


def _table_row(encounter: Encounter) -> tuple[Literal | URIRef, ...]:
    joined = (
        [ref.label for ref in encounter.actors],
        [ref.label for ref in encounter.others],
        encounter.places,
    )
    return (
        Literal(encounter.day),
        Literal(encounter.type),
        *(Literal(SEPARATOR.join(names)) for names in joined),
        Literal(encounter.status),
        Literal(len(encounter.sources)),
        Literal(SEPARATOR.join(source.url or source.identifier for source in encounter.sources)),
        Literal(SEPARATOR.join(encounter.disputed)),
        URIRef(encounter.event),
    )


def _encounters(
    graph: GraphStore, rows: Sequence[Row], one: URIRef | None, status: str
) -> Iterator[Encounter]:
    for start in range(0, len(rows), _MANY):
        part = rows[start : start + _MANY]
        events = [URIRef(str(row["event"])) for row in part]
        roles = _by_event(graph, "participants", events)
        tellings = _by_event(graph, "evidence", events)
        disputed = _disputed(graph, events)
        for row in part:
            event = str(row["event"])
            actors, others = _sides(str(row["type"]), roles[event], one)
            yield Encounter(
                event=event,
                type=str(row["type"]),
                begin=_text(row["begin"]),
                end=_text(row["end"]),
                actors=actors,
                others=others,
                places=tuple(filter(None, str(row["place"] or "").split(SEPARATOR))),
                status=status,
                sources=tuple(_sources(tellings[event])),
                disputed=tuple(sorted(disputed[event])),
            )


def _by_event(graph: GraphStore, query: str, events: Sequence[URIRef]) -> Mapping[str, list[Row]]:
    """The rows of a query about these events, by event."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in table(graph, query, event=events).dicts():
        found[str(row["event"])].append(row)
    return found


def _disputed(graph: GraphStore, events: Sequence[URIRef]) -> Mapping[str, list[str]]:
    """What sources contradict each other on, by event."""
    found: dict[str, list[str]] = defaultdict(list)
    asked = " ".join(event.n3() for event in events)
    for event, what in rows_of(graph.query(_DISPUTED % asked, prefixes=graph.prefixes)):
        found[event].append(what.rpartition("#")[2])
    return found


def _sides(type_: str, roles: Iterable[Row], one: URIRef | None) -> tuple[tuple[Ref, ...], tuple[Ref, ...]]:
    """The actor asked for and whom it met; or the doers, else the first by label, and the others."""
    by_role: dict[str, list[Ref]] = defaultdict(list)
    for row in roles:
        by_role[str(row["role"])].append(Ref(str(row["name"]), str(row["actor"])))
    everybody = sorted({ref for refs in by_role.values() for ref in refs})
    agents = sorted(set(by_role["agent"]))
    if one is None:
        first = agents or everybody[:1]
        return tuple(first), tuple(ref for ref in everybody if ref not in first)
    own = tuple(ref for ref in everybody if ref.iri == str(one))
    if type_ == "Visit":
        roles_met = (("agent", "target"), ("target", "agent"))
        whom = {ref for role, met_ in roles_met if own[0] in by_role[role] for ref in by_role[met_]}
        return own, tuple(sorted(whom.difference(own)))
    return own, tuple(ref for ref in everybody if ref not in own)


def _sources(tellings: Iterable[Row]) -> Iterator[Source]:
    """One source a text, in the order of publication: an article's first passage, with the addresses of its copies."""
    texts: dict[Value, list[Row]] = defaultdict(list)
    for row in tellings:
        if row["status"]:
            texts[row["copy_of"] or row["article"]].append(row)
    for text, rows in texts.items():
        first = next((row for row in rows if row["article"] == text), rows[0])
        others = (row["url"] or row["title"] or row["identifier"] for row in rows if row["article"] != first["article"])
        yield Source(
            article=str(first["article"]),
            identifier=str(first["identifier"]),
            url=_text(first["url"]),
            title=_text(first["title"]),
            published=_text(first["published"]),
            quote=str(first["quote"]),
            status=str(first["status"]),
            place=_text(first["place"]),
            confidence=float(first["confidence"] or 0),
            copies=tuple(dict.fromkeys(map(str, others))),
        )


def _text(value: Value) -> str | None:
    return None if value is None else str(value)
