"""The questions asked most: who met whom, an actor's timeline, what is known of a thing.

>>> from diplograph.graph.store import open_graph
>>> with open_graph() as graph:
...     met(graph)
[]
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from .encounters import Encounter, Ref, Source, encounters_table, met
from .queries import table
from .queries.things import actor_of, kind_of, thing_of
from .sparql.results import Table
from .store import GraphStore

__all__ = ["Encounter", "Ref", "Shown", "Source", "encounters_table", "met", "show", "timeline"]


def timeline(graph: GraphStore, actor: str, since: str | None = None, until: str | None = None) -> Table:
    """All events of an actor, by date: the columns of the named query `timeline`. Errors as for `met`."""
    period = {name: day for name, day in (("since", since), ("until", until)) if day is not None}
    return table(graph, "timeline", actor=actor_of(graph, actor), **period)


@dataclass(frozen=True, slots=True)
class Shown:
    """What is known of a thing: its class, its statements as `about` gives them, and tables by the name of their query."""

    iri: str
    kind: str
    label: str
    facts: Table
    tables: Mapping[str, Table]


def show(graph: GraphStore, thing: str) -> Shown:
    """What is known of an actor, place, event, article or office, given by a name, address, identifier or IRI.

    An actor comes with offices, titles and timeline, a place with what happened there, an event with who took part and which
    passages tell it, an article with what it tells. Raises DiplographError where nothing or several are so called.
    """
    iri = thing_of(graph, thing)
    kind = kind_of(graph, iri) or ""
    facts = table(graph, "about", thing=iri)
    tables = {
        query: table(graph, query, **{parameter: iri}) for query, parameter in _SHOWN.get(kind, _OF_EVENT)
    }
    return Shown(str(iri), kind, _label(facts) or str(iri), facts, tables)


_OF_EVENT: Final = (("participants", "event"), ("disputes", "event"), ("evidence", "event"))
_SHOWN: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "Person": (("office-holders", "person"), ("titles", "person"), ("timeline", "actor")),
    "State": (("office-holders", "country"), ("timeline", "actor")),
    "Organisation": (("office-holders", "country"), ("timeline", "actor")),
    "Place": (("events-at", "place"),),
    "Article": (("told-by", "article"),),
    **dict.fromkeys(("Designation", "Evidence", "Office", "Tenure"), ()),
}


def _label(facts: Table) -> str | None:
    """The French label, or the title of an article."""
    labels = [
        value
        for name, value, _ in facts.rows
        if str(name) == "label" and getattr(value, "language", "") == "fr"
    ]
    titles = [value for name, value, _ in facts.rows if str(name) == "title"]
    return next(map(str, labels + titles), None)
