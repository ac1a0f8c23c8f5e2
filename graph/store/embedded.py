"""The graph in a store of its own process: on disk (RocksDB) or in memory, through pyoxigraph.

Each article has a named graph, and shares with others the background graphs of the actors and places it names (`sharing`);
one more holds what is derived from all of them. The default graph, which queries read, is the union of these graphs, each
triple once. It is kept beside them because pyoxigraph's own union view repeats a
triple for every graph that holds it: an event told by ten articles would be counted ten times, and a query that joins
three of its triples would find a thousand rows.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, Self, TypeAlias, cast

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset
from rdflib.term import Node

from ..records import DiplographError
from ..terms import OxTerm, RdflibTriple, bindings_to_ox, triple_from_ox, triple_to_ox
from ..triples import derived_graph_iri, is_background_graph, namespaces
from . import folder
from .consequences import EVIDENCE, consequences, derived, facts
from .sharing import LINK, links, parted, told
from .transaction import UNION, Changes, GraphName, as_stored, commit, plain_errors, quad

Change = Literal["new", "replaced", "unchanged"]
Answer: TypeAlias = ox.QuerySolutions | ox.QueryTriples | ox.QueryBoolean


class GraphStore:
    """The union of article graphs. `open_graph` makes it; threads may share it.

    `prefixes` are those of its data and vocabulary.
    """

    def __init__(
        self,
        store: ox.Store,
        base: str,
        home: Path | None = None,
        view: Path | None = None,
        release: Callable[[], None] = lambda: None,
    ) -> None:
        self._store = store
        self.prefixes = namespaces(base)
        self._base = base
        self._home = home  # None for a graph in memory
        self._view = view  # what a reader reads; None for a writer
        self._release = release  # lets go of the lock or the view
        self._derived = ox.NamedNode(str(derived_graph_iri(base)))
        self._writing = threading.RLock()
        self._published = home is None

    def __enter__(self) -> Self:
        """The graph itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def replace_article(self, graph: str, triples: Iterable[RdflibTriple]) -> Change:
        """Make `triples` all that the article's graph (an IRI) holds; one transaction, with all that follows from it.

        Raises ValueError for a blank node, DiplographError where the graph is open for reading or cannot be written.
        """
        new = as_stored(map(triple_to_ox, triples))
        if any(isinstance(term, ox.BlankNode) for triple in new for term in (triple.subject, triple.object)):
            raise ValueError(
                f"the graph {graph} holds blank nodes, which would not merge: give each thing an IRI"
            )
        with self._writing:
            return self._change(ox.NamedNode(graph), new)

    def forget(self, graph: str) -> bool:
        """Drop the article's graph (an IRI) and what followed from it alone. Whether there was one."""
        with self._writing:
            return self._change(ox.NamedNode(graph), set()) == "replaced"

    def _change(self, graph: ox.NamedNode, triples: set[ox.Triple]) -> Change:
        """Make these triples the article's graph."""
        old, new = self._triples(graph), parted(graph, triples, self._base)
        if new.own == old:
            return "unchanged"
        begun: dict[GraphName, set[ox.Triple]] = {
            name: part for name, part in new.shared.items() if not self._store.contains_named_graph(name)
        }
        left = links(old) - links(new.own)
        ended: dict[GraphName, set[ox.Triple]] = {
            name: self._triples(name) for name in left if not self._is_linked(name, graph)
        }
        gone: Changes = {graph: old - new.own, **ended}
        come: Changes = {graph: new.own - old, **begun}
        told_anew = told(*come.values())
        gained = {triple for triple in told_anew if quad(triple, UNION) not in self._store}
        lost = {
            triple for triple in told(*gone.values()) - told_anew if not self._told_elsewhere(triple, gone)
        }
        follows, ceases = consequences(
            self._store, told(old, new.own, *ended.values(), *begun.values()), gained, lost
        )
        added: Changes = {**come, self._derived: follows, UNION: gained | follows}
        removed: Changes = {**gone, self._derived: ceases, UNION: lost | ceases}
        self._write(added, removed, emptied=[*ended, *([] if new.own else [graph])])
        return "replaced" if old else "new"

    def _triples(self, graph: ox.NamedNode) -> set[ox.Triple]:
        return {quad.triple for quad in self._store.quads_for_pattern(None, None, None, graph)}

    def _is_linked(self, shared: ox.NamedNode, graph: ox.NamedNode) -> bool:
        """Whether an article other than that of `graph` shares the background graph."""
        quads = self._store.quads_for_pattern(None, LINK, shared, None)
        return any(quad.graph_name != graph for quad in quads)

    def _told_elsewhere(self, triple: ox.Triple, graphs: Collection[GraphName]) -> bool:
        quads = self._store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
        return any(quad.graph_name not in graphs and quad.graph_name != UNION for quad in quads)

    def _write(self, added: Changes, removed: Changes, emptied: Collection[GraphName] = ()) -> None:
        """One transaction."""
        if self._view:
            raise DiplographError(
                "the graph is open for reading only: open it without read_only to change it"
            )
        with plain_errors(self._home):
            commit(self._store, added, removed, emptied)
        self._published = False

    def derive(self) -> None:
        """Compute all that is derived anew from the article graphs.

        Every change keeps it right; this serves a graph that was written under another rule.
        """
        with self._writing:
            old = self._triples(self._derived)
            new = {
                triple
                for events in self._batches_of_events()
                for triple in derived(facts(self._store, events))
            }
            added, removed = new - old, old - new
            self._write({self._derived: added, UNION: added}, {self._derived: removed, UNION: removed})

    def _batches_of_events(self, size: int = 5000) -> Iterator[Sequence[OxTerm]]:
        quads = self._store.quads_for_pattern(None, EVIDENCE, None, UNION)
        events = sorted({quad.subject for quad in quads}, key=str)
        for start in range(0, len(events), size):
            yield events[start : start + size]

    def flush(self) -> None:
        """Put all on disk for good, and show it to readers. Until then a power cut may lose articles, always whole."""
        if self._home and not self._view and not self._published:
            with self._writing, plain_errors(self._home):
                self._store.flush()
                folder.publish(self._store, self._home)
                self._published = True

    def snapshot(self, target: Path | str) -> None:
        """Copy the graph as it stands into a folder that does not exist yet: a graph of its own."""
        target = Path(target)
        if target.exists():
            raise DiplographError(
                f"{target} exists already: name a folder that does not, for the copy of the graph"
            )
        with plain_errors(target):
            target.mkdir(parents=True)
            self._copy(target / "store")

    def _copy(self, target: Path) -> None:
        if self._home:
            self._store.backup(target)
        else:
            ox.Store(target).bulk_extend(iter(self._store))

    @contextmanager
    def frozen(self) -> Iterator[Path]:
        """The folder of a store that holds the graph as it stands and does not change, for another process to read."""
        if self._view:
            yield self._view
        elif self._home:
            self.flush()
            view, descriptor = folder.pin_view(self._home)
            try:
                yield view
            finally:
                os.close(descriptor)
        else:
            with TemporaryDirectory(prefix="diplograph-") as temporary:
                self._copy(Path(temporary) / "store")
                yield Path(temporary) / "store"

    def close(self) -> None:
        """Flush, and let the next writer in. The graph cannot be used afterwards."""
        try:
            self.flush()
        finally:
            del self._store
            self._release()

    # -- Reading

    def articles(self) -> list[str]:
        """The IRIs of the article graphs, sorted."""
        names = (name.value for name in self._store.named_graphs())
        return sorted(
            name
            for name in names
            if name != self._derived.value and not is_background_graph(name, self._base)
        )

    def triples(self, graph: str) -> set[RdflibTriple]:
        """All that the article's graph of that IRI, or the derived one, holds."""
        return {triple_from_ox(triple) for triple in self._all(graph)}

    def _all(self, graph: str, subject: ox.NamedNode | None = None) -> Iterator[ox.Triple]:
        """What a graph holds (of one subject), background and all."""
        name = ox.NamedNode(graph)
        for own in self._store.quads_for_pattern(subject, None, None, name):
            if own.predicate != LINK:
                yield own.triple
        for link in self._store.quads_for_pattern(name, LINK, None, name):
            shared = cast(ox.NamedNode, link.object)
            yield from (same.triple for same in self._store.quads_for_pattern(subject, None, None, shared))

    @property
    def derived_name(self) -> str:
        """The IRI of the graph that holds what is derived from the articles."""
        return self._derived.value

    def subjects(self, graph: str | None = None) -> Iterator[str]:
        """The IRIs of which the article's graph, or the union, says something; in any order, some more than once."""
        triples = self._union() if graph is None else self._all(graph)
        return (iri for iri, _ in groupby(cast(ox.NamedNode, triple.subject).value for triple in triples))

    def about(self, subject: ox.NamedNode, graph: str | None = None) -> Iterator[ox.Triple]:
        """What the article's graph, or the union, says of a subject; in any order."""
        return self._union(subject) if graph is None else self._all(graph, subject)

    def _union(self, subject: ox.NamedNode | None = None) -> Iterator[ox.Triple]:
        return (quad.triple for quad in self._store.quads_for_pattern(subject, None, None, UNION))

    def query(
        self,
        sparql: str,
        bindings: Mapping[str, Node] | None = None,
        prefixes: Mapping[str, str] | None = None,
    ) -> Answer:
        """The answer of the store to trusted SPARQL 1.1, over the union of all graphs.

        `bindings` gives values to variables that the query projects. Text that users write goes through
        `queries.run`, since pyoxigraph makes network requests for SERVICE and knows no time limit.
        """
        return self._store.query(
            sparql, prefixes=dict(prefixes or {}), substitutions=bindings_to_ox(bindings or {})
        )

    def rdflib(self) -> Dataset:
        """An rdflib Dataset over the same store, to read: its default graph is the union, its graphs the articles'
        own triples, and the background that they share."""
        dataset = Dataset(store=OxigraphStore(store=self._store))
        for prefix, namespace in self.prefixes.items():
            dataset.bind(prefix, namespace)
        return dataset
