"""A graph's subjects and triples in an order of their own, however large the graph: the same bytes from any store.

Kinds follow each other (actors, offices, tenures, places, events, evidence, articles, designations). Events are in the order of their
dates, since their IRIs begin with them; those without a date come last.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby, islice
from tempfile import TemporaryFile
from typing import Final

import pyoxigraph as ox

from ..store import GraphStore

_KINDS: Final = ("actor", "office", "tenure", "place", "event", "evidence", "article", "designation")
_AT_ONCE: Final = 200_000
_SUBJECTS_AT_ONCE: Final = 500
_DOT: Final = "\x01"  # stands in no IRI
_FIRST: Final = {
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#type": 0,
    "http://www.w3.org/2000/01/rdf-schema#label": 1,
}


def subjects(graph: GraphStore, name: str | None = None) -> Iterator[ox.NamedNode]:
    """All subjects of a named graph, or of the union, in order, each once."""
    ranks = {graph.prefixes[kind]: rank for rank, kind in enumerate(_KINDS)}
    for key, _ in groupby(_sorted(_key(iri, ranks) for iri in graph.subjects(name))):
        yield ox.NamedNode(key[1:].replace(_DOT, "."))


def _key(iri: str, ranks: dict[str, int]) -> str:
    """The IRI after one digit for its kind; its dots come before all else, so that 2023 comes before 2023-02."""
    return f"{ranks.get(iri[: iri.rfind('/') + 1], len(_KINDS))}{iri}".replace(".", _DOT)


def _sorted(lines: Iterable[str]) -> Iterator[str]:
    """The lines, none of which holds a line end, in order; sorted in parts that are kept on disk."""
    source = iter(lines)
    with ExitStack() as files:
        parts: list[Iterable[str]] = []
        while part := sorted(set(islice(source, _AT_ONCE))):
            parts.append(part if len(part) < _AT_ONCE and not parts else _kept(part, files))
        yield from heapq.merge(*parts)


def _kept(part: list[str], files: ExitStack) -> Iterator[str]:
    file = TemporaryFile("w+", encoding="utf-8", newline="\n")  # noqa: SIM115 - closed with the others
    files.callback(file.close)
    file.writelines(f"{line}\n" for line in part)
    file.seek(0)
    return (line.removesuffix("\n") for line in file)


def about(graph: GraphStore, subjects: Iterable[ox.NamedNode], name: str | None = None) -> list[ox.Triple]:
    """All triples of some subjects, in the order of these; types, labels, then by predicate; objects as N-Triples sorts
    them."""
    ranks = {subject: rank for rank, subject in enumerate(subjects)}
    found = graph.about(ranks.keys(), name)
    return sorted(found, key=lambda triple: (ranks[triple.subject], *_order(triple)))  # type: ignore[index]


def parts(graph: GraphStore, name: str | None = None) -> Iterator[list[ox.Triple]]:
    """The triples of a named graph, or of the union, in order, in parts of some hundred subjects."""
    found = subjects(graph, name)
    while part := list(islice(found, _SUBJECTS_AT_ONCE)):
        yield about(graph, part, name)


def triples(graph: GraphStore, name: str | None = None) -> Iterator[ox.Triple]:
    """All triples of a named graph, or of the union, in order."""
    for part in parts(graph, name):
        yield from part


def _order(triple: ox.Triple) -> tuple[int, str, str]:
    predicate = triple.predicate.value
    return _FIRST.get(predicate, 2), predicate, str(triple.object)
