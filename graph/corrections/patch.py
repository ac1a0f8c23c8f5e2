"""What corrections changed in an article's graph, kept in that graph: taken back, it is what was read.

The changes are text in the lines of RDF Patch (https://afs.github.io/rdf-patch/), sorted: `D` and a triple that is gone, `A`
and one that was added. The article carries it, so that forgetting, copying and merging graphs need to know nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import pyoxigraph as ox

from ..terms import Triple, triples_of
from ..triples import DIP

PATCH: Final = ox.NamedNode(str(DIP.patch))
Triples = frozenset[Triple]


def patched(article: ox.NamedNode, before: Triples, after: Triples) -> Triples:
    """The graph `after`, with the way back to `before`; `before` itself where nothing changed."""
    lines = [f"D {triple} ." for triple in before - after] + [f"A {triple} ." for triple in after - before]
    if not lines:
        return before
    return after | {Triple(article, PATCH, ox.Literal("\n".join(sorted(lines))))}


def as_read(graph: Iterable[Triple]) -> Triples:
    """The graph as it was before corrections."""
    told = frozenset(graph)
    patches = frozenset(triple for triple in told if triple.predicate == PATCH)
    added: set[Triple] = set()
    gone: set[Triple] = set()
    for patch in patches:
        for line in patch.object.value.split("\n"):  # type: ignore[union-attr]
            operation, _, triple = line.partition(" ")
            (added if operation == "A" else gone).update(_parsed(triple))
    return (told - patches - added) | gone


def _parsed(line: str) -> Iterable[Triple]:
    return triples_of(ox.parse(line, ox.RdfFormat.N_TRIPLES))
