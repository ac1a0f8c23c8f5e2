"""Rows of a query as a table to read: names that lead to their pages, days as one, words of the reader's language."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rdflib import URIRef

from ...sparql.results import SEPARATOR, Table, Term
from ...triples import DIP, term_label
from .rendering import path_of, web_address

# The column that leads to a thing, and those that say what it is called: the first that is there carries the link.
_NAMED: Final[Mapping[str, tuple[str, ...]]] = {
    "event": ("label", "type"),
    "actor": ("name",),
    "person": ("holder",),
    "met": ("name",),
    "tenure": ("title",),
    "one": ("one_name",),
    "other": ("other_name",),
    "article": ("title", "identifier"),
    "value": ("name",),
}
_TERMS: Final = frozenset(
    {"type", "status", "role", "roles", "kind", "disputed"}
)  # columns of words of the vocabulary
_NUMBERS: Final = frozenset({"articles", "events", "meetings", "confidence", "start"})
_UNSHOWN: Final = frozenset({"end"})  # told with begin


@dataclass(frozen=True, slots=True)
class Cell:
    """A text, where it leads, if anywhere, and whether that is on another site."""

    text: str
    href: str | None = None
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns by name, whether each holds numbers, and rows of cells, each of several values."""

    columns: tuple[str, ...]
    numbers: tuple[bool, ...]
    rows: tuple[tuple[tuple[Cell, ...], ...], ...]


def grid(table: Table, prefixes: Mapping[str, str], lang: str, without: Collection[str] = ()) -> Grid:
    """The table, less its columns `without` and those that are empty."""
    base = base_of(prefixes)
    leads = dict(_links(table.columns))
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    hidden = {*leads.values(), *(_UNSHOWN if "begin" in table.columns else ())}
    shown = [
        name
        for name in table.columns
        if name not in hidden
        and name not in without
        and any(row[name] is not None and str(row[name]) for row in rows)
    ]
    cells = tuple(
        tuple(tuple(_cells(name, row, leads.get(name), prefixes, base, lang)) for name in shown)
        for row in rows
    )
    return Grid(tuple(shown), tuple(name in _NUMBERS for name in shown), cells)


def base_of(prefixes: Mapping[str, str]) -> str:
    """The namespace of the graph's own IRIs."""
    return prefixes["actor"].removesuffix("actor/")


def _links(columns: Collection[str]) -> Iterator[tuple[str, str]]:
    """Each column that names things, with the column that leads to them."""
    for iri, names in _NAMED.items():
        name = next((each for each in names if each in columns), None)
        if iri in columns and name:
            yield name, iri


def _cells(
    name: str,
    row: Mapping[str, Term | None],
    linked: str | None,
    prefixes: Mapping[str, str],
    base: str,
    lang: str,
) -> Iterator[Cell]:
    term, target = row[name], row[linked] if linked else None
    if term is None and target is not None:
        yield of_iri(str(target), prefixes, base, lang)
        return
    if term is None:
        return
    text = _text(name, row, term)
    if target is not None and (path := path_of(str(target), base)):
        yield Cell(word(text, lang) if name in _TERMS else text, path)
    elif name in _TERMS:
        yield from (Cell(word(each, lang)) for each in text.split(SEPARATOR))
    elif isinstance(term, URIRef):
        yield of_iri(text, prefixes, base, lang)
    else:
        yield from (_of_text(each) for each in text.split(SEPARATOR))


def _text(name: str, row: Mapping[str, Term | None], term: Term) -> str:
    if name == "begin":
        return span(str(term), str(row.get("end") or term))
    if name == "label" and row.get("begin"):
        return str(term).removesuffix(f", {span(str(row['begin']), str(row.get('end') or row['begin']))}")
    return str(term)


def span(begin: str, end: str) -> str:
    """`2023-02-22`, or `2023-02-20/2023-02-22`."""
    return begin if begin == end else f"{begin}/{end}"


def _of_text(text: str) -> Cell:
    address = web_address(text)
    return Cell(text, address, outside=address is not None)


def of_iri(iri: str, prefixes: Mapping[str, str], base: str, lang: str) -> Cell:
    """`actor:wang-yi`, with its page; a word of the vocabulary in the reader's language."""
    if iri.startswith(str(DIP)):
        return Cell(word(iri.removeprefix(str(DIP)), lang))
    if path := path_of(iri, base):
        return Cell(_shortened(iri, prefixes), path)
    return Cell(_shortened(iri, prefixes), web_address(iri), outside=True)


def word(term: str, lang: str) -> str:
    """The label of a term of the vocabulary, such as `Meeting`; what is none stays as it is."""
    try:
        return term_label(term, lang)
    except StopIteration:
        return term


def _shortened(iri: str, prefixes: Mapping[str, str]) -> str:
    found = (
        f"{prefix}:{iri.removeprefix(name)}" for prefix, name in prefixes.items() if iri.startswith(name)
    )
    return next(iter(found), iri)
