"""What a store has to offer so that a graph can be kept in it: quads by pattern, changes, answers.

`embedded` offers it in a folder or in memory, `server` through SPARQL 1.1.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final, Protocol, TypeAlias

import pyoxigraph as ox
from rdflib import Dataset

from ..sparql.limits import Limits
from ..sparql.results import Result
from ..terms import OxTerm, Triple

# Queries read this graph: the union of all others, each triple once.
UNION: Final = ox.DefaultGraph()
GraphName: TypeAlias = ox.NamedNode | ox.DefaultGraph
Changes: TypeAlias = Mapping[GraphName, set[Triple]]
Answer: TypeAlias = ox.QuerySolutions | ox.QueryTriples | ox.QueryBoolean
Nodes: TypeAlias = Collection[OxTerm] | None


class Backend(Protocol):
    """A store that holds one graph."""

    def quads(
        self,
        subjects: Nodes = None,
        predicates: Nodes = None,
        objects: Nodes = None,
        graphs: Collection[GraphName] | None = None,
    ) -> Iterator[ox.Quad]:
        """The quads with one of each of these; None stands for any, also for any graph, the union among them."""

    def subjects(self) -> Iterator[str]:
        """The IRIs of which the union says something; in any order, some maybe more than once."""

    def held(
        self, triples: Collection[Triple], apart_from: Collection[GraphName]
    ) -> set[Triple]:
        """Those of the triples that some named graph holds, apart from these and the union."""

    def linked(
        self, backgrounds: Collection[ox.NamedNode], apart_from: Collection[GraphName]
    ) -> set[ox.NamedNode]:
        """Those of the background graphs to which some article's graph links, apart from these."""

    def articles(self) -> Iterator[str]:
        """The IRIs of named graphs, in any order: those of all articles, and maybe others."""

    def commit(
        self, added: Changes, removed: Changes, own: Changes | None = None, emptied: Collection[GraphName] = ()
    ) -> None:
        """Make the changes, all or none; `emptied` are left without triples.

        `own` is what articles' own graphs gain: where a store cannot make all changes at once, they come last, so that
        these can be made again.
        """

    def query(self, sparql: str, prefixes: Mapping[str, str]) -> Answer:
        """The answer to a trusted SELECT or ASK over the union and, as GRAPH, the index."""

    def ask(self, sparql: str, prefixes: Mapping[str, str], limits: Limits, apart: bool = True) -> Result:
        """The answer to SPARQL that users write, within limits.

        Computed in a process of its own, or, unless `apart`, in this one, whose time and memory the caller bounds.
        """

    def snapshot(self, target: Path) -> None:
        """Copy the store into a folder that does not exist yet."""

    def frozen(self) -> AbstractContextManager[Path]:
        """The folder of a store that holds the same and does not change."""

    def rdflib(self) -> Dataset:
        """A Dataset over the store, to read."""

    def size(self) -> int | None:
        """The bytes that the store takes on disk; None where it takes none or does not tell."""

    def optimize(self) -> None:
        """Order what is on disk so that queries read less."""

    def flush(self) -> None:
        """Put all on disk for good, and show it to readers."""

    def close(self) -> None:
        """Let go of the store."""


def quad(triple: Triple | ox.Triple, graph: GraphName) -> ox.Quad:
    """The triple in that graph."""
    return ox.Quad(triple.subject, triple.predicate, triple.object, graph)
