"""SPARQL text for patterns, changes and counts, its terms written by pyoxigraph, which escapes them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

from ...terms import OxTerm, Triple
from ..backend import GraphName

AT_ONCE: Final = 1000  # triples in an update: some servers take no more than a few thousand
_PROLOGUE: Final = re.compile(r"(?:\s+|#[^\n]*\n|PREFIX\s+[^\s<]*\s*<[^>]*>|BASE\s*<[^>]*>)*", re.IGNORECASE)
_ORDERED: Final = re.compile(r"\bORDER BY\b")


def pattern(
    subjects: Collection[OxTerm] | None,
    predicates: Collection[OxTerm] | None,
    objects: Collection[OxTerm] | None,
    graphs: Collection[GraphName],
) -> str:
    """A group that finds ?s ?p ?o in ?g, with one of each of the terms."""
    given = {"s": subjects, "p": predicates, "o": objects}
    parts = [values(name, terms) for name, terms in given.items() if terms is not None]
    if len(graphs) == 1:
        [graph] = graphs
        return f"{{ {' '.join(parts)} GRAPH {graph} {{ ?s ?p ?o }} BIND({graph} AS ?g) }}"
    return f"{{ {' '.join(parts)} {values('g', graphs) if graphs else ''} GRAPH ?g {{ ?s ?p ?o }} }}"


def values(name: str, terms: Iterable[OxTerm | GraphName]) -> str:
    """The terms that a variable may have."""
    return f"VALUES ?{name} {{ {' '.join(sorted(map(str, terms)))} }}"


def inserts(graph: GraphName, triples: Iterable[Triple]) -> Iterator[str]:
    """Updates that add the triples to a named graph, of at most a thousand each."""
    return (f"INSERT DATA {{ GRAPH {graph} {{\n{part}}} }}" for part in _parts(triples))


def deletes(graph: GraphName, triples: Iterable[Triple]) -> Iterator[str]:
    """Updates that remove the triples from a named graph."""
    return (f"DELETE DATA {{ GRAPH {graph} {{\n{part}}} }}" for part in _parts(triples))


def lines(triples: Iterable[Triple]) -> bytes:
    """The triples as N-Triples."""
    return "".join(f"{triple} .\n" for triple in triples).encode()


def _parts(triples: Iterable[Triple]) -> Iterator[str]:
    rest = iter(sorted(f"{triple} .\n" for triple in triples))
    while part := list(islice(rest, AT_ONCE)):
        yield "".join(part)


def with_prefixes(sparql: str, prefixes: Mapping[str, str]) -> str:
    """The text with the prefixes declared before it; its own declarations come later and count."""
    return "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in prefixes.items()) + sparql


def count(sparql: str) -> str:
    """A query that counts the rows of a SELECT, as ?n."""
    prologue, body = _split(sparql)
    return f"{prologue}\nSELECT (COUNT(*) AS ?n) WHERE {{ {{ {body}\n}} }}"


def page(sparql: str, columns: Iterable[str], size: int, start: int) -> str:
    """A query for some of the rows of a SELECT, in its order, or else in that of its columns: without one, pages overlap.

    The order stands within, since servers such as Virtuoso sort only some thousand rows for a LIMIT.
    """
    prologue, body = _split(sparql)
    order = "" if _ORDERED.search(body) else f"\nORDER BY {' '.join(f'?{name}' for name in columns)}"
    return f"{prologue}\nSELECT * WHERE {{ {{ {body}{order}\n}} }} LIMIT {size} OFFSET {start}"


def kind(sparql: str) -> str:
    """SELECT, ASK, CONSTRUCT or DESCRIBE."""
    return _split(sparql)[1].split(None, 1)[0].split("{")[0].split("(")[0].split("*")[0].upper()


def _split(sparql: str) -> tuple[str, str]:
    match = _PROLOGUE.match(sparql)
    assert match is not None
    return match[0], sparql[match.end() :]
