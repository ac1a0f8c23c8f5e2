"""By what events are found: an index, which says nothing that events do not say themselves.

Stores look triples up by their terms and know no order of dates, so that a query for an actor's year reads all that the actor
ever did. The index has an entry for each actor and each pair of months in which events begin and end, and likewise for each
branch of events (dip:Encounter, dip:Deed, dip:SpeechAct): a query then reads the few entries of its years, and their events.

Of encounters that occurred it has the pairs who met, a node for each pair: how often who met whom is counted without reading what
else is known of the encounters. Events for which another node stands (dip:sameEventAs) are not in it: that node is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from rdflib import Literal, URIRef
from rdflib.namespace import RDF
from rdflib.term import Node

from .derived import Facts, by_predicate, pairs_met
from .vocabulary import BASE, DIP

Triple = tuple[Node, Node, Node]

# The predicates that matter here.
INDEXED_FROM: Final = (
    RDF.type, DIP.evidence, DIP.participant, DIP.agent, DIP.target, DIP.begin, DIP.end, DIP.status,
    DIP.sameEventAs,
)  # fmt: skip
_ROLES: Final = (DIP.participant, DIP.agent, DIP.target)
_BRANCHES: Final = frozenset((DIP.Encounter, DIP.Deed, DIP.SpeechAct))
_MONTH: Final = len("2023-02")


def index_to_rdf(triples: Iterable[Triple], base: str = BASE) -> Iterator[Triple]:
    """What the index has of all events among these triples that have evidence, some of it more than once."""
    said = by_predicate(triples)
    for event in said[DIP.evidence].keys() - said[DIP.sameEventAs].keys():
        begins, ends = (said[term].get(event) for term in (DIP.begin, DIP.end))
        if begins and ends:
            yield from _entries(event, min(map(str, begins))[:_MONTH], max(map(str, ends))[:_MONTH], said, base)
        if DIP.occurred in said[DIP.status].get(event, ()):
            yield from _pairs(event, said, base)


def _entries(event: Node, begin: str, end: str, said: Facts, base: str) -> Iterator[Triple]:
    keys = _BRANCHES & said[RDF.type].get(event, set())
    for key in keys.union(*(said[role].get(event, ()) for role in _ROLES)):
        entry = URIRef(f"{base}index/{_name(key)}.{begin}--{end}")
        yield key, DIP.indexedBy, entry
        yield entry, DIP.months, Literal(f"{begin}/{end}")
        yield entry, DIP.indexes, event


def _pairs(event: Node, said: Facts, base: str) -> Iterator[Triple]:
    for pair in {frozenset(pair) for pair in pairs_met(event, said)}:
        one, other = sorted(pair, key=str)
        node = URIRef(f"{base}index/{_name(one)}--{_name(other)}")
        yield event, DIP.pairs, node
        for actor in (one, other):
            yield node, DIP.pairOf, actor


def _name(node: Node) -> str:
    return str(node).rpartition("/")[2].rpartition("#")[2]
