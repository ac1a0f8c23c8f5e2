"""One transaction on several graphs at once, and the storage engine's errors in plain words."""

from __future__ import annotations

import errno
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from ..records import DiplographError
from ..terms import Triple
from .backend import UNION, Changes, GraphName, quad

_MANY: Final = 5000  # quads
_TEXT: Final = frozenset(
    map(
        ox.NamedNode,
        (
            "http://www.w3.org/2001/XMLSchema#string",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString",
        ),
    )
)


def commit(store: ox.Store, added: Changes, removed: Changes, emptied: Collection[GraphName] = ()) -> None:
    """Make all changes, or none. `emptied` are named graphs that they leave without triples.

    Additions alone are faster, and many of them go into files of their own (measured with 0.5.13: three times as fast as
    through the log, and all or nothing likewise; what a killed process leaves of them `folder.open_store` removes).
    """
    if any(removed.values()):
        store.update(_update(added, removed, emptied))
    elif sum(map(len, added.values())) > _MANY:
        store.bulk_load(b"".join(_lines(added)), ox.RdfFormat.N_QUADS)
    else:
        store.extend(quad(triple, graph) for graph, triples in added.items() for triple in triples)


def _lines(changes: Changes) -> Iterator[bytes]:
    """The changes in N-Quads, a graph at a time."""
    for graph, triples in changes.items():
        name = "" if graph == UNION else str(graph)
        yield "".join([f"{subject} {predicate} {object_} {name} .\n" for subject, predicate, object_ in triples]).encode()


def as_stored(triples: Iterable[Triple]) -> set[Triple]:
    """The triples as a store gives them back: it keeps numbers and times by value, so that `1.0` comes back as `1`."""
    return set(map(_as_stored, triples))


def _as_stored(triple: Triple) -> Triple:
    told = triple.object
    if not isinstance(told, ox.Literal) or told.datatype in _TEXT:
        return triple
    return Triple(triple.subject, triple.predicate, _by_value(told))


@lru_cache(maxsize=10_000)
def _by_value(literal: ox.Literal) -> ox.Literal:
    store, node = ox.Store(), ox.NamedNode("urn:any")
    store.add(ox.Quad(node, node, literal))
    [held] = store
    assert isinstance(held.object, ox.Literal)
    return held.object


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
