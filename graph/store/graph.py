"""The union of article graphs, whatever store it is kept in.

Each article has a named graph, and shares with others the background graphs of the actors and places it names (`sharing`);
one more holds what is derived from all of them. The graph that queries read is the union of these, each triple once. It is
kept beside them because a store's own union view repeats a triple for every graph that holds it: an event told by ten
articles would be counted ten times, and a query that joins three of its triples would find a thousand rows.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from itertools import chain, groupby
from pathlib import Path
from typing import Literal, Self, TypeAlias, cast

import pyoxigraph as ox
from rdflib import BNode, Dataset

from ..garbage import no_garbage_collection
from ..progress import stepped
from ..sparql.limits import Limits
from ..sparql.results import Result
from ..terms import OxTerm, RdflibTriple, Triple, triple_from_ox, triple_to_ox, triples_of
from ..triples import (
    DIP,
    INDEXED_FROM,
    derived_graph_iri,
    index_graph_iri,
    is_background_graph,
    is_one_of_several,
    namespaces,
    reconciled_graph_iri,
)
from .backend import UNION, Answer, Backend, GraphName
from .consequences import EVIDENCE, STATUS, derived, facts
from .indexing import OverAll, entries, frequencies, indexed, named, renamed, words
from .replacing import Replacement, replacement
from .sharing import LINK, parted
from .transaction import as_stored

Change = Literal["new", "replaced", "unchanged"]
Watcher: TypeAlias = Callable[[str, Iterable[RdflibTriple]], None]
_EVENTS_AT_ONCE = 5000
_INDEXED_FROM = [ox.NamedNode(str(predicate)) for predicate in INDEXED_FROM]
_SAME, _MET, _TIMES, _WORD, _PERSON = (
    ox.NamedNode(str(DIP[name])) for name in ("sameEventAs", "met", "times", "nameWord", "Person")
)


class GraphStore:
    """The union of article graphs. `open_graph` makes it; threads may share it.

    `prefixes` are those of its data and vocabulary.
    """

    def __init__(self, backend: Backend, base: str) -> None:
        self._backend = backend
        self._base = base
        self.prefixes = namespaces(base)
        self._derived = ox.NamedNode(str(derived_graph_iri(base)))
        self._reconciled = ox.NamedNode(str(reconciled_graph_iri(base)))
        self._index = ox.NamedNode(str(index_graph_iri(base)))
        self._over_all = OverAll(self._derived, self._index, base)
        self._indexed = False  # not yet known to be
        self._watcher: Watcher | None = None
        self._writing = threading.RLock()

    def __enter__(self) -> Self:
        """The graph itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    # -- Writing

    def replace_article(self, graph: str, triples: Iterable[RdflibTriple]) -> Change:
        """Make `triples` all that the article's graph (an IRI) holds, with all that follows from it."""
        return self.replace_articles({graph: triples})[graph]

    def replace_articles(self, articles: Mapping[str, Iterable[RdflibTriple]]) -> dict[str, Change]:
        """The same for several articles, by the IRI of their graph: all at once is many times faster than one by one.

        One transaction in a store of this process; a server may be cut off in the middle, and the same call then finishes
        the work. Raises ValueError for a blank node, DiplographError where the graph is open for reading or cannot be
        written.
        """
        given = {graph: _without_blank_nodes(graph, triples) for graph, triples in articles.items()}
        with self._writing, no_garbage_collection():  # to look for more than is freed anyway takes up to a fifth of the time
            return self._change({graph: as_stored(map(triple_to_ox, told)) for graph, told in given.items()})

    def forget(self, graph: str) -> bool:
        """Drop the article's graph (an IRI) and what followed from it alone. Whether there was one."""
        with self._writing:
            return self._change({graph: set()})[graph] == "replaced"

    def _change(self, given: Mapping[str, set[Triple]]) -> dict[str, Change]:
        nodes = {ox.NamedNode(graph): triples for graph, triples in given.items()}
        parts = {node: parted(node, triples, self._base) for node, triples in nodes.items()}
        self._index_at_first()
        what = replacement(self._backend, self._over_all, parts)
        if self._watcher:
            for node in what.changed:
                self._watcher(node.value, map(triple_from_ox, nodes[node]))
        if what.changed:
            self._backend.commit(what.added, what.removed, what.own, what.emptied)
        return {node.value: _became(node, what) for node in nodes}

    def _triples(self, graph: GraphName) -> set[Triple]:
        return set(triples_of(self._backend.quads(graphs=[graph])))

    def watch(self, watcher: Watcher | None) -> None:
        """Have `watcher` told, before any article's graph changes, its IRI and all that it is to hold; None ends that."""
        self._watcher = watcher

    def _index_at_first(self) -> None:
        """Make the index of a graph that an earlier version wrote, so that there is either none or a whole one."""
        if not self.is_indexed():
            with stepped() as progress:
                self.derive(progress)
            self._indexed = True

    def is_indexed(self) -> bool:
        """Whether there is an index, in which every event with a date, everybody who met and every name is to be found."""
        if not self._indexed:
            paired = self._has(f"GRAPH {self._index} {{ ?frequency {_TIMES} ?times }}") or not self._has(f"?one {_MET} ?other")
            called = self._has(f"GRAPH {self._index} {{ ?thing {_WORD} ?word }}") or not self._has(f"?thing a {_PERSON}")
            self._indexed = paired and called and self._has(f"GRAPH {self._index} {{ ?entry ?of ?it }}")
        return self._indexed

    def _has(self, pattern: str) -> bool:
        return any(self.query(f"SELECT * WHERE {{ {pattern} }} LIMIT 1"))  # type: ignore[arg-type]

    def derive(self, progress: Callable[[int, int, str], None] = lambda done, total, what: None) -> None:
        """Compute all that is derived anew from the article graphs, and the index.

        Every change keeps it right; this serves a graph that was written under another rule. `progress` learns how many events
        are done, of how many.
        """
        with self._writing:
            old, held = self._triples(self._derived), self._triples(self._index)
            new: set[Triple] = set()
            index: set[Triple] = set()
            for events, done, total in self._batches_of_events():
                known = facts(self._backend, events)
                told = derived(each for each in known if not is_one_of_several(each.subject.value))
                statuses = self._backend.quads(events, [STATUS], graphs=[self._reconciled])
                new |= told
                index |= entries(known.union(told, triples_of(statuses)), self._base)
                progress(done, total, "events indexed: an earlier version wrote this graph")
            index |= frequencies(index, self._base) | words(named(self._backend))
            added, removed = new - old, old - new
            lost = removed - self._backend.held(removed, apart_from=[self._derived])
            self._backend.commit(
                {UNION: added, self._derived: added, self._index: index - held},
                {UNION: lost, self._derived: removed, self._index: held - index},
            )

    def _batches_of_events(self) -> Iterator[tuple[Sequence[OxTerm], int, int]]:
        """Some events at a time, how many these and those before are, and how many there are."""
        quads = self._backend.quads(predicates=[EVIDENCE], graphs=[UNION])
        events = sorted({quad.subject for quad in quads}, key=str)
        for start in range(0, len(events), _EVENTS_AT_ONCE):
            part = events[start : start + _EVENTS_AT_ONCE]
            yield part, start + len(part), len(events)

    def amend_reconciled(self, added: Iterable[RdflibTriple], removed: Iterable[RdflibTriple]) -> None:
        """Change the graph that says which events and actors of different articles are one; no article's graph."""
        graph = self._reconciled
        with self._writing:
            come, gone = set(map(triple_to_ox, added)), set(map(triple_to_ox, removed))
            lost = gone - self._backend.held(gone, apart_from=[graph])
            self._index_at_first()
            events = _of_events(come | gone)
            # The index has nothing of events for which another node comes to stand, whatever else they say.
            standing = events - {each.subject for each in come if each.predicate == _SAME}
            opened, closed = indexed(self._backend, self._over_all, self._known(standing) - gone | come, events)
            called, uncalled = renamed(self._backend, self._over_all, come, lost)
            self._backend.commit(
                {UNION: come, self._index: opened | called, graph: come},
                {UNION: lost, self._index: closed | uncalled, graph: gone},
            )

    def told_by_articles(self, triples: Iterable[RdflibTriple]) -> set[RdflibTriple]:
        """Those of the triples that do not stand in that graph alone."""
        asked = set(map(triple_to_ox, triples))
        return set(map(triple_from_ox, self._backend.held(asked, apart_from=[self._reconciled])))

    def _known(self, events: set[OxTerm]) -> set[Triple]:
        """All that the index is made from, of these events: what they say themselves, nothing of their evidence."""
        return set(triples_of(self._backend.quads(events, _INDEXED_FROM, graphs=[UNION])))

    def tell_apart(self, added: Iterable[RdflibTriple], removed: Iterable[RdflibTriple]) -> None:
        """Change which actors are two whatever their names: statements in that same graph, which a reader made.

        The watcher is told, since it bears on which actors and events are one.
        """
        if self._watcher:
            self._watcher(self._reconciled.value, ())
        self.amend_reconciled(added, removed)

    def flush(self) -> None:
        """Put all on disk for good, and show it to readers. Until then a power cut may lose articles, always whole."""
        with self._writing:
            self._backend.flush()

    def close(self) -> None:
        """Flush, and let the next writer in. The graph cannot be used afterwards."""
        self._backend.close()

    def optimize(self) -> None:
        """Order what is on disk so that queries read less: a quarter to a half less time, for up to two thirds more space."""
        with self._writing:
            self._backend.optimize()

    def size(self) -> int | None:
        """The bytes that the graph takes on disk; None in memory and on a server."""
        return self._backend.size()

    # -- Copies

    def snapshot(self, target: Path | str) -> None:
        """Copy the graph as it stands into a folder that does not exist yet: a graph of its own."""
        self._backend.snapshot(Path(target))

    def frozen(self) -> AbstractContextManager[Path]:
        """The folder of a store that holds the graph as it stands and does not change, for another process to read."""
        return self._backend.frozen()

    def rdflib(self) -> Dataset:
        """An rdflib Dataset over the same store, to read: its default graph is the union, its graphs the articles'
        own triples, and the background that they share."""
        dataset = self._backend.rdflib()
        for prefix, namespace in self.prefixes.items():
            dataset.bind(prefix, namespace)
        return dataset

    # -- Reading

    def articles(self) -> list[str]:
        """The IRIs of the article graphs, sorted."""
        others = {each.value for each in (self._derived, self._reconciled, self._index)}
        names = self._backend.articles()
        return sorted(
            name for name in names if name not in others and not is_background_graph(name, self._base)
        )

    def triples(self, graph: str) -> set[RdflibTriple]:
        """All that the article's graph of that IRI, or the derived or reconciled one, holds."""
        return {triple_from_ox(triple) for triple in self._all(graph)}

    @property
    def derived_name(self) -> str:
        """The IRI of the graph that holds what is derived from the articles."""
        return self._derived.value

    @property
    def reconciled_name(self) -> str:
        """The IRI of the graph that says which events and actors of different articles are one."""
        return self._reconciled.value

    @property
    def index_name(self) -> str:
        """The IRI of the graph by which queries find events faster."""
        return self._index.value

    def subjects(self, graph: str | None = None) -> Iterator[str]:
        """The IRIs of which the article's graph, or the union, says something; in any order, some more than once."""
        if graph is None:
            return self._backend.subjects()
        return (iri for iri, _ in groupby(cast(ox.NamedNode, triple.subject).value for triple in self._all(graph)))

    def about(self, subjects: Collection[ox.NamedNode], graph: str | None = None) -> Iterator[ox.Triple]:
        """What the article's graph, or the union, says of some subjects; in any order."""
        return self._union(subjects) if graph is None else self._all(graph, subjects)

    def _union(self, subjects: Collection[OxTerm] | None = None) -> Iterator[ox.Triple]:
        return (quad.triple for quad in self._backend.quads(subjects, graphs=[UNION]))

    def _all(self, graph: str, subjects: Collection[OxTerm] | None = None) -> Iterator[ox.Triple]:
        """What a graph holds (of these subjects), background and all."""
        name = ox.NamedNode(graph)
        for quad in self._backend.quads(subjects, graphs=[name]):
            if quad.predicate != LINK:
                yield quad.triple
        shared = {
            cast(ox.NamedNode, quad.object) for quad in self._backend.quads([name], [LINK], graphs=[name])
        }
        yield from (quad.triple for quad in self._backend.quads(subjects, graphs=shared))

    def query(self, sparql: str, prefixes: Mapping[str, str] | None = None) -> Answer:
        """The answer of the store to a trusted SELECT or ASK of SPARQL 1.1, over the union of all graphs.

        Text that users write goes through `ask`, since pyoxigraph makes network requests for SERVICE and knows no time
        limit.
        """
        return self._backend.query(sparql, prefixes or {})

    def ask(self, sparql: str, limits: Limits, apart: bool = True) -> Result:
        """The answer to SPARQL that users write: it only reads, within limits. Errors as for `queries.run`.

        A process of its own computes it; this one, unless `apart`, and the caller then bounds its time and memory.
        """
        return self._backend.ask(sparql, self.prefixes, limits, apart)


def _of_events(reconciled: Iterable[Triple]) -> set[OxTerm]:
    """The events that stand for several, and those for which they stand, of which these triples say something."""
    return {each.subject for each in reconciled if each.predicate == _SAME or is_one_of_several(each.subject.value)}


def _without_blank_nodes(graph: str, triples: Iterable[RdflibTriple]) -> list[RdflibTriple]:
    told = list(triples)
    if any(issubclass(kind, BNode) for kind in set(map(type, chain.from_iterable(told)))):
        raise ValueError(
            f"the graph {graph} holds blank nodes, which would not merge: give each thing an IRI"
        )
    return told


def _became(node: ox.NamedNode, what: Replacement) -> Change:
    if node not in what.changed:
        return "unchanged"
    return "replaced" if node in what.known else "new"
