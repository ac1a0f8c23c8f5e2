"""By what events are found: an index, which says nothing that events do not say themselves.

Stores look triples up by their terms and know no order of dates, so that a query for an actor's year reads all that the actor
ever did. The index has an entry for each actor and each pair of months in which events begin and end, and likewise for each
branch of events (dip:Encounter, dip:Deed, dip:SpeechAct): a query then reads the few entries of its years, and their events. Those
in which the actor met somebody, as who met whom is asked most, an entry tells by themselves.

Of encounters that occurred it has the pairs who met, a node for each pair and the years in which encounters of theirs begin and
end: how often who met whom is counted without reading what else is known of the encounters. Each such node leads to those powers of
two that the number of its encounters reaches, so that the most frequent pairs of a year are looked up, not found by counting all of
them. (Powers of two, since they only come to be more where encounters do: a number would be replaced with each of them, and a
change that also removes triples costs a store twice as much as one that adds them.)

Of actors and places it has the words of all their names, in plain letters and by their sound, each a literal: one is found by
some words of its name without reading the names of all others.

Events for which another node stands (dip:sameEventAs) are not in the index: that node is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from rdflib import Literal, URIRef
from rdflib.namespace import RDF, RDFS, SKOS
from rdflib.term import Node

from ..actors.names import fold, spelling_key
from .derived import by_predicate, pairs_met
from .vocabulary import BASE, DIP

Triple = tuple[Node, Node, Node]

# The predicates that matter here.
INDEXED_FROM: Final = (
    RDF.type, DIP.evidence, DIP.participant, DIP.agent, DIP.target, DIP.begin, DIP.end, DIP.status,
    DIP.sameEventAs,
)  # fmt: skip
NAMED: Final = (DIP.Person, DIP.State, DIP.Organisation, DIP.Place)
NAMED_FROM: Final = (RDF.type, RDFS.label, SKOS.altLabel)
_ROLES: Final = (DIP.participant, DIP.agent, DIP.target)
_BRANCHES: Final = frozenset((DIP.Encounter, DIP.Deed, DIP.SpeechAct))
_YEAR, _MONTH = len("2023"), len("2023-02")
UNDATED: Final = "/"  # the months and years of an event without a date


def index_to_rdf(triples: Iterable[Triple], base: str = BASE) -> Iterator[Triple]:
    """What the index has of all events among these triples that have evidence, some of it more than once."""
    said = by_predicate(triples)
    for event in said[DIP.evidence].keys() - said[DIP.sameEventAs].keys():
        begins, ends = (said[term].get(event) for term in (DIP.begin, DIP.end))
        begin, end = (min(map(str, begins)), max(map(str, ends))) if begins and ends else ("", "")
        occurred = DIP.occurred in said[DIP.status].get(event, ())
        pairs = {frozenset(pair) for pair in pairs_met(event, said)} if occurred else set()
        met = {actor for pair in pairs for actor in pair}
        keys: set[Node] = set().union(*(said[role].get(event, ()) for role in _ROLES))
        keys |= _BRANCHES & said[RDF.type].get(event, set())
        for key in keys if begin else met:
            yield from _entry(key, f"{begin[:_MONTH]}/{end[:_MONTH]}", event, key in met, base)
        for pair in pairs:
            yield from _pair(event, pair, f"{begin[:_YEAR]}/{end[:_YEAR]}", base)


def words_to_rdf(triples: Iterable[Triple]) -> Iterator[Triple]:
    """What the index has of the names of actors and places among these triples, those whose predicate is in NAMED_FROM."""
    said = by_predicate(triples)
    for thing, kinds in said[RDF.type].items():
        if not kinds.isdisjoint(NAMED):
            names = said[RDFS.label].get(thing, set()) | said[SKOS.altLabel].get(thing, set())
            for word in {word for name in names for word in words_of(str(name))}:
                yield thing, DIP.nameWord, Literal(word)


def words_of(name: str) -> set[str]:
    """The words of a name by which it is found: in plain letters, and those under which its transliterations meet."""
    return {*fold(name).split(), *spelling_key(name).split()}


def _entry(key: Node, months: str, event: Node, is_met: bool, base: str) -> Iterator[Triple]:
    entry = URIRef(f"{base}index/{_name(key)}.{_in_iri(months)}")
    yield key, DIP.indexedBy, entry
    yield entry, DIP.months, Literal(months)
    if months != UNDATED:
        yield entry, DIP.indexes, event
    if is_met:
        yield entry, DIP.indexesEncounter, event


def _pair(event: Node, pair: Collection[Node], years: str, base: str) -> Iterator[Triple]:
    one, other = sorted(pair, key=str)
    node = URIRef(f"{base}index/{_name(one)}--{_name(other)}.{_in_iri(years)}")
    yield event, DIP.pairs, node
    for actor in (one, other):
        yield node, DIP.pairOf, actor


def frequency_to_rdf(pair: str, encounters: int, base: str = BASE) -> Iterator[Triple]:
    """What the index has of how often a pair (the IRI of its node) met in its years: the powers of two up to that number."""
    years = pair.rpartition(".")[2].replace("--", "/")
    for power in range(encounters.bit_length()):
        frequency = URIRef(f"{base}index/{_in_iri(years)}.{1 << power}")
        yield URIRef(pair), DIP.reaches, frequency
        yield frequency, DIP.years, Literal(years)
        yield frequency, DIP.times, Literal(1 << power)


def in_years(pair: str, years: str) -> str:
    """The node of the same pair in other years, such as `2023/2023` or UNDATED."""
    return f"{pair.rpartition('.')[0]}.{_in_iri(years)}"


def _in_iri(span: str) -> str:
    return span.replace("/", "--")


def _name(node: Node) -> str:
    return str(node).rpartition("/")[2].rpartition("#")[2]
