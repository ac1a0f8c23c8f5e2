"""The gazetteer: places within places within states."""

from __future__ import annotations

from collections.abc import Mapping

from ..records import Actor, Place
from .names import fold
from .tables import Row


def gazetteer(rows: tuple[Row, ...], states: Mapping[str, Actor]) -> dict[str, Place]:
    """Place id → place: the states themselves, then the rows (a later row of one id overrides)."""
    places = {state.id: Place(state.id, state.names, state.name_en) for state in states.values()}
    for row in rows:
        places[row["id"]] = place(row)
    return places


def place(row: Row) -> Place:
    """The place of a row of the table of places."""
    names = dict.fromkeys(name for name in (row["fr"], row["en"], *row.items("aliases")) if name)
    return Place(
        id=row["id"],
        names=tuple(names),
        name_en=row["en"] or None,
        within=row["within"] or None,
        latitude=float(row["latitude"]) if row["latitude"] else None,
        longitude=float(row["longitude"]) if row["longitude"] else None,
    )


def by_name(places: Mapping[str, Place]) -> dict[str, tuple[str, ...]]:
    """Folded name → ids of the places so named, best first: by the label before by an alias, else table order."""
    found: dict[str, list[tuple[bool, int, str]]] = {}
    for order, each in enumerate(places.values()):
        for at, name in enumerate(each.names):
            found.setdefault(fold(name), []).append((at > 1, order, each.id))
    return {name: tuple(dict.fromkeys(id_ for _, _, id_ in sorted(ranked))) for name, ranked in found.items()}


def chain(places: Mapping[str, Place], place_id: str) -> tuple[Place, ...]:
    """The place and what holds it, up to the state: Kremlin, Moscou, Russie."""
    found: list[Place] = []
    current = places.get(place_id)
    while current is not None and current not in found:
        found.append(current)
        current = places.get(current.within) if current.within else None
    return tuple(found)
