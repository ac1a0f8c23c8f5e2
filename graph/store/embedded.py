"""A store of the process's own: on disk (RocksDB) or in memory, through pyoxigraph."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset

from ..records import DiplographError
from ..sparql.evaluate import evaluate
from ..sparql.limits import Limits, run_limited
from ..sparql.results import Result
from ..terms import OxTerm, Triple
from . import folder
from .backend import UNION, Answer, Changes, GraphName, Nodes
from .sharing import LINK
from .transaction import commit, plain_errors

_ANY = (None,)
_FEW = 2  # of more predicates of one subject each, all its triples are read: one look-up takes as long as several triples


class Embedded:
    """The store in the folder `home`, or in memory without; read from its `view`, where it has one."""

    def __init__(
        self,
        store: ox.Store,
        home: Path | None = None,
        view: Path | None = None,
        release: Callable[[], None] = lambda: None,
    ) -> None:
        self._store = store
        self._home = home  # None for a graph in memory
        self._view = view  # what a reader reads; None for a writer
        self._release = release  # lets go of the lock or the view
        self._published = home is None

    def quads(
        self,
        subjects: Nodes = None,
        predicates: Nodes = None,
        objects: Nodes = None,
        graphs: Collection[GraphName] | None = None,
    ) -> Iterator[ox.Quad]:
        """The quads with one of each of these; None stands for any, also for any graph, the union among them."""
        kept: frozenset[OxTerm] | None = None
        if subjects is not None and predicates is not None and len(predicates) > _FEW:
            kept, predicates = frozenset(predicates), None
        sides = (_ANY if nodes is None else nodes for nodes in (subjects, predicates, objects, graphs))
        for subject, predicate, object_, graph in product(*sides):
            found = self._store.quads_for_pattern(subject, predicate, object_, graph)  # type: ignore[arg-type]
            yield from found if kept is None else (quad for quad in found if quad.predicate in kept)

    def subjects(self) -> Iterator[str]:
        """The IRIs of which the union says something, one after the other: no other terms are looked up for it."""
        found = cast(ox.QuerySolutions, self._store.query("SELECT REDUCED ?subject WHERE { ?subject ?predicate ?object }"))
        return (solution[0].value for solution in found)

    def held(self, triples: Collection[Triple], apart_from: Collection[GraphName]) -> set[Triple]:
        """Those of the triples that some named graph holds, apart from these and the union."""
        without = {UNION, *apart_from}
        return {each for each in triples if self._found(without, each.subject, each.predicate, each.object)}

    def linked(
        self, backgrounds: Collection[ox.NamedNode], apart_from: Collection[GraphName]
    ) -> set[ox.NamedNode]:
        """Those of the background graphs to which some article's graph links, apart from these."""
        without = {UNION, *apart_from}
        return {name for name in backgrounds if self._found(without, None, LINK, name)}

    def _found(
        self, without: set[GraphName], subject: OxTerm | None, predicate: ox.NamedNode, object_: OxTerm
    ) -> bool:
        """Whether there is such a triple outside these graphs; of many the first is enough."""
        found = self._store.quads_for_pattern(subject, predicate, object_, None)  # type: ignore[arg-type]
        return any(quad.graph_name not in without for quad in found)

    def articles(self) -> Iterator[str]:
        """The IRIs of all named graphs."""
        return (name.value for name in self._store.named_graphs())

    def commit(
        self, added: Changes, removed: Changes, own: Changes | None = None, emptied: Collection[GraphName] = ()
    ) -> None:
        """Make all changes, or none, in one transaction."""
        if self._view:
            raise DiplographError(
                "the graph is open for reading only: open it without read_only to change it"
            )
        with plain_errors(self._home):
            commit(self._store, {**added, **(own or {})}, removed, emptied)
        self._published = False

    def query(self, sparql: str, prefixes: Mapping[str, str]) -> Answer:
        """The answer to a trusted SELECT or ASK over the union."""
        return self._store.query(sparql, prefixes=dict(prefixes))

    def ask(self, sparql: str, prefixes: Mapping[str, str], limits: Limits, apart: bool = True) -> Result:
        """The answer to SPARQL that users write: computed in a process of its own, on what does not change."""
        if not apart:
            return evaluate(self._store, sparql, prefixes, limits)
        with self.frozen() as view:
            return run_limited(view, sparql, prefixes, limits)

    def flush(self) -> None:
        """Put all on disk for good, and show it to readers."""
        if self._home and not self._view and not self._published:
            with plain_errors(self._home):
                self._store.flush()
                folder.publish(self._store, self._home)
                self._published = True

    def size(self) -> int | None:
        """The bytes of the store's files; views share them by hard links."""
        place = self._view or (self._home / "store" if self._home else None)
        files = place.rglob("*") if place else None
        return None if files is None else sum(file.stat().st_size for file in files if file.is_file())

    def optimize(self) -> None:
        """Merge what many small transactions left, and show readers the result."""
        with plain_errors(self._home):
            self._store.optimize()
        self._published = self._home is None
        self.flush()

    def snapshot(self, target: Path) -> None:
        """Copy the store into a folder that does not exist yet."""
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
        """The folder of a store that holds the same and does not change, for another process to read."""
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

    def rdflib(self) -> Dataset:
        """A Dataset over the store, to read."""
        return Dataset(store=OxigraphStore(store=self._store))

    def close(self) -> None:
        """Flush, and let the next writer in."""
        try:
            self.flush()
        finally:
            del self._store
            self._release()
