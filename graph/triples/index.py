"""By which actor and months events are found: an index, which says nothing that events do not say themselves.

Stores look triples up by their terms and know no order of dates, so that a query for an actor's year reads all that the actor
ever did. The index has an entry for each actor and each pair of months in which events begin and end, and likewise for each
branch of events (dip:Encounter, dip:Deed, dip:SpeechAct): a query then reads the few entries of its years, and their events.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from rdflib import Literal, URIRef
from rdflib.namespace import RDF
from rdflib.term import Node

from .derived import by_predicate
from .vocabulary import BASE, DIP

Triple = tuple[Node, Node, Node]

# The predicates that matter here.
INDEXED_FROM: Final = (RDF.type, DIP.evidence, DIP.participant, DIP.agent, DIP.target, DIP.begin, DIP.end)
_ROLES: Final = (DIP.participant, DIP.agent, DIP.target)
_BRANCHES: Final = frozenset((DIP.Encounter, DIP.Deed, DIP.SpeechAct))
_MONTH: Final = len("2023-02")


def index_to_rdf(triples: Iterable[Triple], base: str = BASE) -> Iterator[Triple]:
    """The entries of all events among these triples that have evidence and a date, some entries more than once."""
    said = by_predicate(triples)
    for event in said[DIP.evidence].keys() & said[DIP.begin].keys() & said[DIP.end].keys():
        begin, end = (str(*said[term][event])[:_MONTH] for term in (DIP.begin, DIP.end))
        keys = _BRANCHES & said[RDF.type].get(event, set())
        for key in keys.union(*(said[role].get(event, ()) for role in _ROLES)):
            name = str(key).rpartition("/")[2].rpartition("#")[2]
            entry = URIRef(f"{base}index/{name}.{begin}--{end}")
            yield key, DIP.indexedBy, entry
            yield entry, DIP.months, Literal(f"{begin}/{end}")
            yield entry, DIP.indexes, event
