"""By which actor and months events are found: an index, which says nothing that events do not say themselves.

Stores look triples up by their terms and know no order of dates, so that a query for an actor's year reads all that the actor
ever did. The index has an entry for each actor and each pair of months in which events begin and end, and likewise for each
branch of events (dip:Encounter, dip:Deed, dip:SpeechAct): a query then reads the few entries of its years, and their events.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from rdflib import Literal, URIRef
from rdflib.namespace import RDF
from rdflib.term import Node

from .vocabulary import BASE, DIP

Triple = tuple[Node, Node, Node]

# The predicates that matter here.
INDEXED_FROM: Final = (RDF.type, DIP.evidence, DIP.participant, DIP.agent, DIP.target, DIP.begin, DIP.end)
_BRANCHES: Final = frozenset((DIP.Encounter, DIP.Deed, DIP.SpeechAct))
_MONTH: Final = len("2023-02")


def index_to_rdf(triples: Iterable[Triple], base: str = BASE) -> Iterator[Triple]:
    """The entries of all events among these triples that have evidence and a date, some entries more than once."""
    keys: dict[Node, list[Node]] = defaultdict(list)
    told: set[Node] = set()
    begin: dict[Node, str] = {}
    end: dict[Node, str] = {}
    for subject, predicate, object_ in triples:
        if predicate == DIP.begin:
            begin[subject] = str(object_)[:_MONTH]
        elif predicate == DIP.end:
            end[subject] = str(object_)[:_MONTH]
        elif predicate == DIP.evidence:
            told.add(subject)
        elif predicate in INDEXED_FROM and (predicate != RDF.type or object_ in _BRANCHES):
            keys[subject].append(object_)
    for event in told & begin.keys() & end.keys():
        for key in keys[event]:
            name = str(key).rpartition("/")[2].rpartition("#")[2]
            entry = URIRef(f"{base}index/{name}.{begin[event]}--{end[event]}")
            yield key, DIP.indexedBy, entry
            yield entry, DIP.months, Literal(f"{begin[event]}/{end[event]}")
            yield entry, DIP.indexes, event
