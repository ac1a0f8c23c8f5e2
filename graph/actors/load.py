"""Loading the book from its tables."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from ..records import Actor
from . import people, states, tenures
from .book import ActorBook, Title
from .names import slug
from .places import gazetteer
from .tables import Row, Table, parse, read_bytes, rows, shipped


def load_book(*extra_paths: str | Path) -> ActorBook:
    """The actor book; tables at `extra_paths` add to it or override it (see `seeds/actors/README.md`).

    Raises DiplographError with the file and row where a table is wrong. The book is kept for the process.
    """
    sources = [(file.name, read_bytes(file)) for file in shipped()]
    sources += [(str(path), read_bytes(Path(path))) for path in extra_paths]
    return _book(tuple(sources), len(extra_paths))


@lru_cache(maxsize=4)
def _book(sources: tuple[tuple[str, bytes], ...], extra: int) -> ActorBook:
    own_from = len(sources) - extra
    tables = [parse(name, data, own=at >= own_from) for at, (name, data) in enumerate(sources)]
    digest = sha256(b"\0".join(data for _, data in sources)).hexdigest()[:16]
    return assemble(tables, digest)


def assemble(tables: list[Table], digest: str) -> ActorBook:
    """The book of these tables."""
    state_rows = {row["iso2"]: row for row in rows(tables, "states")}
    body_rows = {row["key"]: row for row in rows(tables, "organisations")}
    ids = {iso2: slug(row["en"]) for iso2, row in state_rows.items()} | {key: key for key in body_rows}
    tenure_rows = rows(tables, "tenures")
    persons = people.persons(tenure_rows, state_rows, frozenset(ids.values()))
    actors = [states.actor(row, ids[iso2]) for iso2, row in state_rows.items()]
    actors += [_organisation(row) for row in body_rows.values()]
    actors += [people.actor(person, ids) for person in persons]
    held = sorted(tenures.tenure(row, person.id, ids) for person in persons for row in person.rows)
    by_id = {actor.id: actor for actor in sorted(actors, key=lambda actor: actor.id)}
    return ActorBook(
        digest=digest,
        actors=by_id,
        tenures=tuple(held),
        states={iso2: states.facts(row, ids[iso2]) for iso2, row in sorted(state_rows.items())},
        titles=tuple(_title(row, ids) for row in rows(tables, "titles")),
        places=gazetteer(rows(tables, "places"), {a.id: a for a in by_id.values() if a.kind == "state"}),
    )


def _organisation(row: Row) -> Actor:
    names = (row["name_fr"], row["acronym_fr"], *row.items("aliases"), row["name_en"], row["acronym_en"])
    return Actor(
        id=row["key"],
        kind="organisation",
        names=tuple(dict.fromkeys(name for name in names if name)),
        name_en=row["name_en"] or None,
        wikidata=row["wikidata"] or None,
    )


def _title(row: Row, ids: dict[str, str]) -> Title:
    where = tuple(ids[code] for code in row.items("restricted_to"))
    return Title(row["form"], row["form_fem"] or row["form"], row["office"], where, row["note"])
