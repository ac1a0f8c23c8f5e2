"""From rows of tenures to persons: which rows are one person, by what id, with which names.

Rows with one Wikidata id are one person. A row without one is the person of the same name, unless that name then held
office in two states: two states' ministers of one name are two people.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from ..records import Actor
from .names import fold, slug
from .tables import Row


@dataclass(frozen=True, slots=True)
class Person:
    """One person and the rows that tell of them, in the order of the tables."""

    id: str
    rows: tuple[Row, ...]


def persons(rows: Iterable[Row], states: Collection[str], taken: Collection[str] = ()) -> tuple[Person, ...]:
    """The persons of these rows, sorted by id.

    `states` are the iso2 codes of today's states (a state that is no more tells no namesakes apart: its people went on
    elsewhere), `taken` the ids that others have.
    """
    groups = _groups(rows, states)
    return tuple(sorted(_with_ids(groups, taken), key=lambda person: person.id))


def _groups(rows: Iterable[Row], states: Collection[str]) -> list[list[Row]]:
    identified: dict[str, list[Row]] = defaultdict(list)
    named: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        (identified[row["wikidata"]] if row["wikidata"] else named[fold(name_of(row))]).append(row)
    by_name: dict[str, list[list[Row]]] = defaultdict(list)
    for group in identified.values():
        for name in {fold(name) for row in group for name in (row["person_en"], row["person_fr"]) if name}:
            by_name[name].append(group)
    separate = []
    for name, nameless in named.items():
        separate += _join(nameless, by_name.get(name, []), states)
    return [*identified.values(), *separate]


def _join(rows: list[Row], candidates: list[list[Row]], states: Collection[str]) -> list[list[Row]]:
    """Add rows without a Wikidata id to the one person of that name they can belong to; return the others, grouped."""
    homes: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        homes[row["country"] if row["country"] in states else ""].append(row)
    left: dict[str, list[Row]] = {}
    for home, group in homes.items():
        fitting = [person for person in candidates if not home or home in _states(person, states)]
        if len(fitting) == 1:
            fitting[0].extend(group)
        else:
            left[home] = group
    if "" in left and len(left) == 2:
        return [[row for group in left.values() for row in group]]
    return list(left.values())


def _states(rows: Iterable[Row], states: Collection[str]) -> set[str]:
    return {row["country"] for row in rows if row["country"] in states} or set(states)


def name_of(row: Row) -> str:
    """The name that the id is made of: the English one, else the French."""
    return row["person_en"] or row["person_fr"]


def _with_ids(groups: Iterable[list[Row]], taken: Collection[str]) -> Iterable[Person]:
    """The bare name goes to the person known longest (the smallest Wikidata number); namesakes get their country."""
    used = set(taken)
    for group in sorted(groups, key=_precedence):
        base = slug(name_of(group[0]))
        first = min(group, key=lambda row: row["from"])
        choices = (
            base,
            f"{base}-{slug(first['country'])}",
            f"{base}-{(first['wikidata'] or first['from']).lower()}",
        )
        id_ = next(choice for choice in choices if choice not in used)
        used.add(id_)
        yield Person(id_, tuple(group))


def _precedence(group: list[Row]) -> tuple[str, int, str, str]:
    known = [int(row["wikidata"][1:]) for row in group if row["wikidata"]]
    first = min(group, key=lambda row: (row["from"], row["country"]))
    return slug(name_of(group[0])), min(known, default=10**12), first["from"], first["country"]


def actor(person: Person, ids: Mapping[str, str]) -> Actor:
    """The record of a person. `ids` has the actor id of each state's iso2 and organisation's key."""
    rows = person.rows
    names = dict.fromkeys(row["person_fr"] for row in rows)
    names |= dict.fromkeys(row["person_en"] for row in rows if row["person_en"])
    names |= dict.fromkeys(alias for row in rows for alias in row.items("aliases"))
    return Actor(
        id=person.id,
        kind="person",
        names=tuple(names),
        name_en=next((row["person_en"] for row in rows if row["person_en"]), None),
        country=ids[home(rows)],
        wikidata=next((row["wikidata"] for row in rows if row["wikidata"]), None),
        gender=_most_common(row["gender"] for row in rows),
    )


def home(rows: Iterable[Row]) -> str:
    """The state or organisation a person stands for: that of the latest office, not counting further crowns."""
    own = [row for row in rows if row["note"] != "realm"] or list(rows)
    return max(own, key=lambda row: (row["from"], row["until"] or "9", row["country"]))["country"]


def _most_common(values: Iterable[str]) -> str | None:
    counted = Counter(value for value in values if value)
    return max(counted, key=lambda value: (counted[value], value), default=None)
