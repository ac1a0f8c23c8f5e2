"""The passages that tell an event, each with its source, and what the sources disagree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from ...sparql.results import Table, Value
from .grid import span, word
from .rendering import path_of, web_address


@dataclass(frozen=True, slots=True)
class Passage:
    """A quotation and what its article says of the event; `copies` print the same text elsewhere."""

    quote: str
    source: str
    page: str | None
    url: str | None
    published: str
    status: str
    place: str
    days: str
    confidence: str
    corrected: str
    copies: tuple[str, ...]


def passages(table: Table, base: str, lang: str) -> list[Passage]:
    """The rows of the query `evidence`; a copy of an article stands under the passage that it repeats."""
    rows = table.dicts()
    copies: dict[tuple[Value, Value], list[str]] = defaultdict(list)
    for row in rows:
        if row["copy_of"]:
            copies[row["copy_of"], row["quote"]].append(str(row["url"] or row["title"] or row["identifier"]))
    found = [
        _passage(row, copies.pop((row["article"], row["quote"]), []), base, lang)
        for row in rows
        if not row["copy_of"]
    ]
    alone = [row for row in rows if (row["copy_of"], row["quote"]) in copies]
    return found + [_passage(row, [], base, lang) for row in alone]


def _passage(row: Mapping[str, Value], copies: list[str], base: str, lang: str) -> Passage:
    confidence = row["confidence"]
    return Passage(
        quote=str(row["quote"]),
        source=str(row["title"] or row["url"] or row["identifier"]),
        page=path_of(str(row["article"]), base),
        url=web_address(str(row["url"])) if row["url"] else None,
        published=str(row["published"] or ""),
        status=word(str(row["status"]), lang) if row["status"] else "",
        place=str(row["place"] or ""),
        days=span(str(row["first"]), str(row["last"])) if row["first"] else "",
        confidence=f"{float(confidence):.0%}" if confidence else "",
        corrected=str(row["corrected"] or ""),
        copies=tuple(copies),
    )


def versions(table: Table, lang: str) -> list[tuple[str, list[tuple[str, int, str]]]]:
    """What is disputed, with each value told, how many sources tell it, and which."""
    found: dict[str, list[tuple[str, int, str]]] = defaultdict(list)
    for row in table.dicts():
        what = str(row["disputed"])
        value = word(str(row["value"]), lang) if what == "status" else str(row["value"])
        found[word(what, lang)].append(
            (value, int(row["articles"] or 0), str(row["sources"]).replace(" | ", ", "))
        )
    return list(found.items())
