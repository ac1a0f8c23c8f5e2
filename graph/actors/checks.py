"""What is wrong with a table: one line a finding, with the file and row.

What would make an answer wrong or a lookup fail stops the loading; overlapping tenures are only reported, since a user
who knows of a new minister should not have to close the old one's row first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from ..records import DiplographError
from .days import LAST, first_day, is_day_text, last_day
from .names import bare, fold
from .tables import KEYS, KINDS, Row, Table, rows
from .tenures import SINGLE_OFFICES

_QID: Final = re.compile(r"Q[1-9]\d*")
_OFFICE: Final = re.compile(r"[a-z]+(_[a-z]+)*")
_ID: Final = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")
_NUMBER: Final = re.compile(r"-?\d+(\.\d+)?")
_MAY_BE_EMPTY: Final = frozenset({"until", "within", "fr_article"})
NOTES: Final = ("", "acting", "contested", "joint", "realm")


def validate(tables: list[Table]) -> None:
    """Raise DiplographError with the first errors of these tables, if there are any."""
    found = list(errors(tables))
    if found:
        more = f" (and {len(found) - 3} more)" if len(found) > 3 else ""
        raise DiplographError("; ".join(found[:3]) + more)


def errors(tables: list[Table]) -> Iterator[str]:
    """What is wrong with each row, in the order of the tables: `tenures.tsv:12: …`."""
    states = {row["iso2"] for row in rows(tables, "states")}
    countries = states | {row["key"] for row in rows(tables, "organisations")}
    places = states | {row["id"] for row in rows(tables, "places")}
    for table in tables:
        yield from _repeated(table)
        for row in table.rows:
            for problem in _problems(table.kind, row, countries, places):
                yield f"{row}: {problem}"


def _repeated(table: Table) -> Iterator[str]:
    """What occurs twice where the table may tell of it once."""
    key, seen = KEYS.get(table.kind, ""), dict[str, Row]()
    for row in table.rows if key else ():
        first = seen.setdefault(row[key], row)
        if first is not row:
            yield f"{row}: {key} {row[key]!r} stands in line {first.line} already; keep one of the two rows"


def _problems(kind: str, row: Row, countries: set[str], places: set[str]) -> Iterator[str]:
    yield from (
        f"{column} is empty" for column in KINDS[kind] if not row[column] and column not in _MAY_BE_EMPTY
    )
    if row["wikidata"] and not _QID.fullmatch(row["wikidata"]):
        yield f"wikidata is {row['wikidata']!r}; write Q and a number, as Q142"
    if kind == "tenures":
        yield from _tenure_problems(row, countries)
    elif kind == "organisations" and row["key"] and not _ID.fullmatch(row["key"]):
        yield f"key is {row['key']!r}; write small letters, digits, hyphens and underscores"
    elif kind == "organisations" and row["country"] and row["country"] not in countries:
        yield _unknown(row["country"])
    elif kind == "titles":
        yield from (_unknown(code) for code in row.items("restricted_to") if code not in countries)
    elif kind == "places":
        yield from _place_problems(row, places)


def _unknown(code: str) -> str:
    return f"country {code!r} is in no table of states or organisations; use the code of states.tsv or organisations.tsv"


def _tenure_problems(row: Row, countries: set[str]) -> Iterator[str]:
    if row["country"] and row["country"] not in countries:
        yield _unknown(row["country"])
    if row["office"] and not _OFFICE.fullmatch(row["office"]):
        yield f"office is {row['office']!r}; write it like head_of_state"
    if row["gender"] not in ("", "m", "f"):
        yield f"gender is {row['gender']!r}; write m, f or nothing"
    if row["note"] not in NOTES:
        yield f"note is {row['note']!r}; write one of {', '.join(NOTES[1:])} or nothing"
    wrong = [
        column for column in ("from", "until", "open_as_of") if row[column] and not is_day_text(row[column])
    ]
    yield from (f"{column} is {row[column]!r}; write 2023, 2023-02 or 2023-02-22" for column in wrong)
    if not wrong and row["from"] and row["until"] and last_day(row["until"]) < first_day(row["from"]):
        yield f"until {row['until']} lies before from {row['from']}"
    if not wrong and row["from"] and row["open_as_of"] and last_day(row["open_as_of"]) < first_day(row["from"]):
        yield f"open_as_of {row['open_as_of']} lies before from {row['from']}"


def _place_problems(row: Row, places: set[str]) -> Iterator[str]:
    if row["id"] and not _ID.fullmatch(row["id"]):
        yield f"id is {row['id']!r}; write small letters, digits and hyphens"
    if row["within"] and row["within"] not in places:
        yield f"within is {row['within']!r}, which is neither a place of the table nor the code of a state"
    if row["population"] and not row["population"].isdecimal():
        yield f"population is {row['population']!r}; write a whole number"
    for column in ("latitude", "longitude"):
        if row[column] and not _NUMBER.fullmatch(row[column]):
            yield f"{column} is {row[column]!r}; write degrees, as 48.85"


def no_codes(tables: list[Table]) -> Iterator[str]:
    """Offices of users' tenures that are a title of another office: « president » for head_of_state."""
    known = {row["office"] for row in rows([table for table in tables if not table.own], "tenures")}
    titles = {fold(bare(row["form"])): row for row in rows(tables, "titles") if not row["restricted_to"]}
    for row in rows([table for table in tables if table.own], "tenures"):
        title = titles.get(row["office"].replace("_", " "))
        if title is not None and row["office"] not in known | {title["office"]}:
            yield f"{row}: office is {row['office']!r}; the office of a {bare(title['form'])} is {title['office']}"


def overlaps(tables: list[Table]) -> Iterator[str]:
    """Tenures of one office that surely overlap by more than a handover, and are not marked as such."""
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows(tables, "tenures"):
        if row["office"] in SINGLE_OFFICES and not row["note"]:
            groups[row["country"], row["office"]].append(row)
    for group in groups.values():
        group.sort(key=lambda row: (row["from"], row["until"] or "9"))
        for at, row in enumerate(group):
            for other in group[at + 1 :]:
                if _surely_overlap(row, other):
                    yield (
                        f"{other}: {other['person_fr']} overlaps {row['person_fr']} ({row}); mark one as joint or correct it (a row of "
                        "yours takes the place of the book's for the same person)"
                    )


def _surely_overlap(row: Row, other: Row) -> bool:
    start = max(last_day(row["from"]), last_day(other["from"]))
    return start < min(_surely_until(row), _surely_until(other))


def _surely_until(row: Row) -> int:
    end = row["until"] or row["open_as_of"]
    return first_day(end) if end else LAST
