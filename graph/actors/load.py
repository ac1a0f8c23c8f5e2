"""Loading the book from its tables."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from ..records import Actor
from . import cache, overrides, people, states, tenures
from .book import ActorBook, Title
from .checks import validate
from .names import slug
from .places import gazetteer
from .tables import Row, Table, parse, read_bytes, rows, shipped

_NAME_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "states": ("fr", "aliases_fr", "aliases_en"),
    "organisations": ("name_fr", "acronym_fr", "aliases", "name_en", "acronym_en"),
}


def load_book(*extra_paths: str | Path) -> ActorBook:
    """The actor book; tables at `extra_paths` add to it or override it (see `seeds/actors/README.md`).

    Raises DiplographError with the file and row where a table is wrong. A book once loaded is kept for the process.
    """
    sources = [(file.name, read_bytes(file)) for file in shipped()]
    sources += [(str(path), read_bytes(Path(path))) for path in extra_paths]
    return _book(tuple(sources), len(extra_paths))


@lru_cache(maxsize=4)
def _book(sources: tuple[tuple[str, bytes], ...], extra: int) -> ActorBook:
    digest = _digest(sources, extra)
    book = cache.read(digest)
    if book is None:
        own_from = len(sources) - extra
        tables = [parse(name, data, own=at >= own_from) for at, (name, data) in enumerate(sources)]
        validate(tables)
        book = assemble(overrides.applied(tables), digest)
        cache.write(book)
    return book


def _digest(sources: tuple[tuple[str, bytes], ...], extra: int) -> str:
    """The names count too: every tenure tells the file and row it comes from."""
    parts = (str(extra).encode(), *(part for name, data in sources for part in (name.encode(), data)))
    return sha256(b"\0".join(parts)).hexdigest()[:16]


def shipped_tables() -> list[Table]:
    """The tables that come with the program."""
    return [parse(file.name, read_bytes(file)) for file in shipped()]


def assemble(tables: list[Table], digest: str) -> ActorBook:
    """The book of these tables, taken as they are."""
    state_rows = {row["iso2"]: row for row in rows(tables, "states")}
    body_rows = {row["key"]: row for row in rows(tables, "organisations")}
    ids = actor_ids(tables)
    today = {iso2 for iso2, row in state_rows.items() if not row["until"]}
    persons = people.persons(rows(tables, "tenures"), today, frozenset(ids.values()))
    actors = [states.actor(row, ids[iso2]) for iso2, row in state_rows.items()]
    actors += [_organisation(row, ids) for row in body_rows.values()]
    actors += [people.actor(person, ids) for person in persons]
    own = {row.file for table in tables if table.own for row in table.rows}
    held = sorted(
        tenures.tenure(row, person.id, ids, row.file in own) for person in persons for row in person.rows
    )
    by_id = {actor.id: actor for actor in sorted(actors, key=lambda actor: actor.id)}
    return ActorBook(
        digest=digest,
        actors=by_id,
        tenures=tuple(held),
        states={iso2: states.facts(row, ids[iso2]) for iso2, row in sorted(state_rows.items())},
        titles=tuple(_title(row, ids) for row in rows(tables, "titles")),
        places=gazetteer(rows(tables, "places"), {iso2: by_id[ids[iso2]] for iso2 in state_rows}),
        marked=_marked(tables, ids),
        organisation_kinds={key: row["kind"] for key, row in sorted(body_rows.items())},
    )


def actor_ids(tables: list[Table]) -> dict[str, str]:
    """The actor id of each state's iso2 and organisation's key."""
    bodies = {row["key"]: row["key"] for row in rows(tables, "organisations")}
    return {row["iso2"]: slug(row["en"]) for row in rows(tables, "states")} | bodies


def _marked(tables: list[Table], ids: dict[str, str]) -> frozenset[tuple[str, str]]:
    """Actor id and name of each name that its table marks as needing a context."""
    found = [
        (ids[row["iso2"] or row["key"]], name)
        for kind, columns in _NAME_COLUMNS.items()
        for row in rows(tables, kind)
        for name in row.unsafe(*columns)
    ]
    return frozenset(found)


def _organisation(row: Row, ids: dict[str, str]) -> Actor:
    names = (name for column in _NAME_COLUMNS["organisations"] for name in row.items(column))
    return Actor(
        id=row["key"],
        kind="organisation",
        names=tuple(dict.fromkeys(names)),
        name_en=next(iter(row.items("name_en")), None),
        country=ids[row["country"]] if row["country"] else None,
        wikidata=row["wikidata"] or None,
    )


def _title(row: Row, ids: dict[str, str]) -> Title:
    where = tuple(ids[code] for code in row.items("restricted_to"))
    return Title(row["form"], row["form_fem"] or row["form"], row["office"], where, row["note"])
