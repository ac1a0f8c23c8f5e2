"""One transaction on several graphs at once, and the storage engine's errors in plain words."""

from __future__ import annotations

import errno
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from ..records import DiplographError
from .backend import UNION, Changes, GraphName, quad


def commit(store: ox.Store, added: Changes, removed: Changes, emptied: Collection[GraphName] = ()) -> None:
    """Make all changes, or none. `emptied` are named graphs that they leave without triples."""
    if any(removed.values()):
        store.update(_update(added, removed, emptied))
    else:
        store.extend(quad(triple, graph) for graph, triples in added.items() for triple in triples)


def as_stored(triples: Iterable[ox.Triple]) -> set[ox.Triple]:
    """The triples as a store gives them back: it keeps numbers and times by value, so that `1.0` comes back as `1`."""
    store = ox.Store()
    store.extend(quad(triple, UNION) for triple in triples)
    return {quad.triple for quad in store}


def _update(added: Changes, removed: Changes, emptied: Collection[GraphName]) -> str:
    """The changes as SPARQL, its terms written by pyoxigraph, which escapes them."""
    drops = "".join(f";\nDROP SILENT GRAPH {name}" for name in emptied)
    return f"DELETE DATA {{ {_data(removed)} }}{drops};\nINSERT DATA {{ {_data(added)} }}"


def _data(changes: Changes) -> str:
    blocks = []
    for graph, triples in changes.items():
        lines = "".join(f"{triple} .\n" for triple in triples)
        blocks.append(lines if graph == UNION else f"GRAPH {graph} {{ {lines} }}\n")
    return "".join(blocks)


@contextmanager
def plain_errors(where: Path | None) -> Iterator[None]:
    """Errors of the storage engine become a DiplographError of one line; `where` is the folder of the graph."""
    try:
        yield
    except OSError as error:
        full = error.errno == errno.ENOSPC or "No space left" in str(error)
        what = "the disk is full: make room" if full else f"{first_line(error)}: mend that"
        raise DiplographError(
            f"cannot write to {where or 'the graph'}: {what}, then run the same command again; "
            "what was written before is kept"
        ) from None


def first_line(error: Exception) -> str:
    """The first line of the storage engine's words."""
    return str(error).splitlines()[0]
