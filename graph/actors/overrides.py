"""How a user's own tables change the book.

A row of a user's table takes the place of what the book says of the same thing: a state by its code, an organisation by
its key, a place by its id, and of tenures those of the same person in the same office and country whose time it touches.
All else it adds.
"""

from __future__ import annotations

from collections.abc import Callable

from .days import LAST, first_day, last_day
from .names import fold
from .people import name_of
from .tables import KEYS, Row, Table


def applied(tables: list[Table]) -> list[Table]:
    """The tables without the rows that a later own table replaces."""
    kept: list[Table] = []
    for table in tables:
        if table.own:
            replaced = _replaced_by(table)
            kept = [
                _without(earlier, replaced) if earlier.kind == table.kind else earlier for earlier in kept
            ]
        kept.append(table)
    return kept


def _without(table: Table, replaced: Callable[[Row], bool]) -> Table:
    return Table(table.kind, tuple(row for row in table.rows if not replaced(row)), table.own)


def _replaced_by(table: Table) -> Callable[[Row], bool]:
    """Whether a row of an earlier table of the same kind gives way to this table."""
    if table.kind == "tenures":
        return lambda row: any(_same_tenure(row, own) for own in table.rows)
    if table.kind == "titles":
        forms = {(row["form"], row["office"]) for row in table.rows}
        return lambda row: (row["form"], row["office"]) in forms
    key = KEYS[table.kind]
    keys = {row[key] for row in table.rows}
    return lambda row: row[key] in keys


def _same_tenure(row: Row, own: Row) -> bool:
    return (
        (row["country"], row["office"]) == (own["country"], own["office"])
        and _same_person(row, own)
        and first_day(row["from"]) <= _end(own)
        and first_day(own["from"]) <= _end(row)
    )


def _same_person(row: Row, own: Row) -> bool:
    if row["wikidata"] and own["wikidata"]:
        return row["wikidata"] == own["wikidata"]
    names = {fold(row["person_fr"]), fold(name_of(row))}
    return bool(names & {fold(own["person_fr"]), fold(name_of(own))})


def _end(row: Row) -> int:
    return last_day(row["until"]) if row["until"] else LAST
