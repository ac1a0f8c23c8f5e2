"""An article's graph, corrected: the graph as it was read in, the graph as it holds out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from hashlib import sha256
from typing import Final

import pyoxigraph as ox
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS

from ..actors import ActorBook
from ..background import background
from ..ledger import code_digest
from ..records import Article, Event
from ..store.transaction import as_stored
from ..terms import RdflibTriple, triple_from_ox, triple_to_ox
from ..triples import (
    BASE,
    DIP,
    article_from_rdf,
    article_graph_iri,
    article_iri,
    article_to_rdf,
    event_iri,
    events_from_rdf,
    evidence_iri,
)
from .apply import Outcome, corrected_events
from .index import Index
from .patch import Triples, as_read, patched
from .records import Addition, Correction

CORRECTED: Final = "corrected"  # under which a ledger has the digest of the corrections that a graph is under
_CODE: Final = ("records.py", "terms.py", "background.py", "corrections", "triples")
_IDENTITY: Final = (DCTERMS.identifier, DIP.otherIdentifier)
# Whose objects corrections may name, and the names among which to look.
_NAMING: Final = {
    **{ox.NamedNode(str(DIP[role])): "actors" for role in ("participant", "agent", "target")},
    **{ox.NamedNode(str(term)): "identities" for term in _IDENTITY},
}


class Corrector:
    """Corrects the graphs of articles, one by one and in any order; `outcome` learns what each correction did."""

    def __init__(self, corrections: Sequence[Correction], book: ActorBook, base: str = BASE) -> None:
        self.corrections = corrections
        self.outcome = Outcome()
        self._book = book
        self._base = base

    def with_more(self, corrections: Iterable[Correction]) -> Corrector:
        """One that makes these corrections, too, after its own."""
        return Corrector((*self.corrections, *corrections), self._book, self._base)

    def of(self, corrections: Sequence[Correction]) -> Corrector:
        """One that knows some of its corrections only."""
        return Corrector(corrections, self._book, self._base)

    @cached_property
    def digest(self) -> str:
        """Changes with the corrections, the actor book and the code: what was corrected under the same one stays so."""
        parts = (code_digest(_CODE), self._book.digest, repr(self.corrections))
        return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]

    def corrected(self, graph: Iterable[RdflibTriple]) -> Iterable[RdflibTriple]:
        """The article's graph under the corrections. It may be as read or already corrected: that makes no difference.

        Graphs that no correction is about come back as they are.
        """
        triples = list(graph)
        told = as_stored(map(triple_to_ox, triples))
        read = as_read(told)
        if not read or not self._concerns(read):
            return map(triple_from_ox, read) if read != told else triples
        return map(triple_from_ox, self._corrected(read))

    def added(self, source: Article) -> Iterable[RdflibTriple]:
        """The graph of an article that corrections alone tell of."""
        graph = self._graph(
            source, corrected_events(source, [], self._index, self._book.places, self.outcome)
        )
        node = ox.NamedNode(str(article_iri(source, self._base)))
        return map(triple_from_ox, patched(node, frozenset(), graph))

    @cached_property
    def sources(self) -> dict[str, Article]:
        """The articles that corrections alone tell of, by the IRI of their graph."""
        found = (each.source for each in self.corrections if isinstance(each, Addition) and each.source)
        return {str(article_graph_iri(source, self._base)): source for source in found}

    @cached_property
    def _index(self) -> Index:
        return Index(self.corrections)

    @cached_property
    def events(self) -> frozenset[str]:
        """The IRIs of events that corrections name."""
        return frozenset(f"{self._base}event/{name}" for name in self._index.by_event)

    @cached_property
    def actors(self) -> frozenset[str]:
        """The IRIs of actors that corrections say to be others."""
        return frozenset(f"{self._base}actor/{name}" for name in self._index.by_actor)

    @cached_property
    def identities(self) -> frozenset[str]:
        """The identities of articles that corrections name, by which they find what is told under other names."""
        return frozenset(self._index.by_article)

    def _concerns(self, read: Triples) -> bool:
        """Whether a correction may change the graph: the first that does names something as it was read."""
        for triple in read:
            if triple.subject.value in self.events:
                return True
            named = _NAMING.get(triple.predicate)
            if named and triple.object.value in getattr(self, named):  # type: ignore[union-attr]
                return True
        return False

    def _corrected(self, read: Triples) -> Triples:
        told = Graph(bind_namespaces="none")
        for triple in read:
            told.add(triple_from_ox(triple))
        node = next(told.subjects(predicate=DIP.digest))
        assert isinstance(node, URIRef)
        article, events = article_from_rdf(told, node), events_from_rdf(told, node)
        others = {str(value) for term in _IDENTITY for value in told.objects(node, term)} - {article.id}
        kept = corrected_events(article, events, self._index, self._book.places, self.outcome, others)
        before, after = self._graph(article, [(event, None) for event in events]), self._graph(article, kept)
        # What the corrections do not touch stays as it was read, also where reading it back would not give it back.
        return patched(ox.NamedNode(str(node)), read, (read - (before - after)) | (after - before))

    def _graph(self, article: Article, events: Sequence[tuple[Event, Correction | None]]) -> Triples:
        """The graph of an article with these events; what was corrected says by whom and why."""
        known = background(self._book, article, (event for event, _ in events))
        graph = article_to_rdf(article, (event for event, _ in events), known, self._base)
        for event, correction in events:
            if correction is not None:
                node = event_iri(event, article, known.places, self._base)
                telling = evidence_iri(article, event.evidence, node, self._base)
                graph.add((telling, DIP.corrected, Literal(correction.note)))
        return frozenset(as_stored(map(triple_to_ox, graph)))


def uncorrected(graph: Iterable[RdflibTriple]) -> Iterable[RdflibTriple]:
    """An article's graph as it was read, whatever was corrected since."""
    return map(triple_from_ox, as_read(as_stored(map(triple_to_ox, graph))))
