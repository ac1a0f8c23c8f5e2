"""Tables of the actor book: tab-separated UTF-8, one header row, no quoting; `;` separates the items of a list.

A final `?` marks a name that needs a context ("Carthage?", "CAN?").
A table is known by its header, whatever its file is called. Every row keeps its file and line, so that whatever is said
about it can be looked up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from ..records import DiplographError

KINDS: Final[dict[str, tuple[str, ...]]] = {
    "states": ("iso2", "fr", "fr_article", "en"),
    "organisations": ("key", "name_fr"),
    "tenures": ("person_fr", "country", "office", "from", "until"),
    "titles": ("form", "office"),
    "places": ("id", "fr", "within"),
}
OPTIONAL: Final[dict[str, tuple[str, ...]]] = {
    "states": (
        "iso3", "wikidata", "fr_official", "en_official", "fr_demonyms", "en_demonym",
        "capital_fr", "capital_en", "seats", "aliases_fr", "aliases_en", "until", "source",
    ),
    "organisations": (
        "kind", "acronym_fr", "acronym_en", "name_en", "aliases", "country", "seat_city", "wikidata", "source",
    ),
    "tenures": (
        "person_en", "aliases", "office_title_fr", "gender", "wikidata", "source", "checked", "open_as_of", "note",
    ),
    "titles": ("form_fem", "restricted_to", "note", "source"),
    "places": ("en", "aliases", "kind", "latitude", "longitude", "geonames", "population", "source"),
}  # fmt: skip

# What a row of a table is of: two rows of one key are one thing told twice.
KEYS: Final = {"states": "iso2", "organisations": "key", "places": "id"}


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells by column, and where it stands."""

    file: str
    line: int
    cells: dict[str, str]

    def __str__(self) -> str:
        """`tenures.tsv:12`."""
        return f"{self.file}:{self.line}"

    def __getitem__(self, column: str) -> str:
        """The cell, empty where the table lacks the column."""
        return self.cells.get(column, "")

    def items(self, column: str) -> tuple[str, ...]:
        """The items of a list cell."""
        cell = self.cells.get(column)
        return tuple(item.strip().rstrip("?") for item in cell.split(";") if item.strip()) if cell else ()

    def unsafe(self, *columns: str) -> tuple[str, ...]:
        """The names in these cells that are marked with a final `?`: they say who is meant only in a context."""
        items = (item.strip() for column in columns for item in self.cells.get(column, "").split(";"))
        return tuple(item.rstrip("?") for item in items if item.endswith("?"))


@dataclass(frozen=True, slots=True)
class Table:
    """A table of one kind, and whether it is a user's own (it then overrides those before it)."""

    kind: str
    rows: tuple[Row, ...]
    own: bool = False


def shipped() -> tuple[Traversable, ...]:
    """The tables that come with the program, in the order of their names."""
    folder = resources.files("diplograph").joinpath("seeds/actors")
    return tuple(
        sorted((file for file in folder.iterdir() if file.name.endswith(".tsv")), key=lambda f: f.name)
    )


def read_bytes(source: Traversable | Path) -> bytes:
    """The bytes of a table."""
    try:
        return source.read_bytes()
    except OSError as error:
        raise DiplographError(
            f"{source}: cannot be read ({error.strerror}); give the path of a .tsv file"
        ) from None


@lru_cache(maxsize=32)
def parse(name: str, data: bytes, own: bool = False) -> Table:
    """The table in these bytes. Raises DiplographError where it is not tab-separated UTF-8 with a known header."""
    lines = _lines(name, data)
    _, header = next(lines, (1, ""))
    columns = header.split("\t")
    kind = _kind(name, columns)
    rows = tuple(_row(name, number, columns, line) for number, line in lines)
    return Table(kind, rows, own)


def _lines(name: str, data: bytes) -> Iterator[tuple[int, str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise DiplographError(
            f"{name}:{line}: not UTF-8; save the table as UTF-8 text separated by tabs"
        ) from None
    for number, content in enumerate(text.splitlines(), start=1):
        if content.strip():
            yield number, content


def _kind(name: str, columns: list[str]) -> str:
    for kind, needed in KINDS.items():
        if set(needed) <= set(columns):
            unknown = [column for column in columns if column not in (*needed, *OPTIONAL[kind])]
            if unknown:
                known = ", ".join((*needed, *OPTIONAL[kind]))
                raise DiplographError(
                    f"{name}:1: unknown column {unknown[0]!r}; a table of {kind} has {known}"
                )
            return kind
    wanted = "; ".join(f"{kind}: {', '.join(needed)}" for kind, needed in KINDS.items())
    raise DiplographError(
        f"{name}:1: no table of the actor book has this header; separate by tabs and give {wanted}"
    )


def _row(name: str, number: int, columns: list[str], line: str) -> Row:
    cells = line.split("\t")
    if len(cells) > len(columns):
        raise DiplographError(
            f"{name}:{number}: {len(cells)} cells under {len(columns)} columns; remove the extra tabs"
        )
    return Row(name, number, {column: cell.strip() for column, cell in zip(columns, cells, strict=False)})


def rows(tables: Iterable[Table], kind: str) -> tuple[Row, ...]:
    """All rows of one kind, tables in their order."""
    return tuple(row for table in tables if table.kind == kind for row in table.rows)
