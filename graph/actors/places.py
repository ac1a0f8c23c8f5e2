"""The gazetteer: places within places within states."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from ..records import Actor, Place
from .tables import Row

# What a bare name most likely means comes first; cities by their number of people after these.
_KIND_ORDER: Final = {
    "capital": 0,
    "continent": 1,
    "seat": 1,
    "region": 1,
    "sea": 1,
    "city": 2,
    "place": 3,
    "airport": 3,
}
# A city in the table for its part in the news and not its size.
_KNOWN_CITY: Final = 200_000


def gazetteer(rows: Iterable[Row], states: Mapping[str, Actor]) -> dict[str, Place]:
    """Place id → place, best known first: states, capitals, regions and seats, cities by size.

    `states` has the record of each state by iso2. A row with the id of a state gives it a place within another.
    """
    places = {state.id: Place(state.id, state.names, state.name_en) for state in states.values()}
    for row in sorted(rows, key=_rank):
        places[row["id"]] = _place(row, states)
    return places


def _rank(row: Row) -> tuple[int, int, str]:
    return _KIND_ORDER.get(row["kind"], 3), -int(row["population"] or _KNOWN_CITY), row["id"]


def _place(row: Row, states: Mapping[str, Actor]) -> Place:
    names = dict.fromkeys(name for name in (row["fr"], row["en"], *row.items("aliases")) if name)
    within = states[row["within"]].id if row["within"] in states else row["within"]
    return Place(
        id=row["id"],
        names=tuple(names),
        name_en=row["en"] or None,
        within=within or None,
        latitude=float(row["latitude"]) if row["latitude"] else None,
        longitude=float(row["longitude"]) if row["longitude"] else None,
    )


def by_name(places: Iterable[Place], key: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    """Ids of the places by the key of their names, best first: by the French label (« New York » is the city), by the
    English one, by an alias, then as ordered."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for order, each in enumerate(places):
        labels = (each.names[0], each.name_en)
        for name in each.names:
            rank = labels.index(name) if name in labels else len(labels)
            found.setdefault(key(name), []).append((rank, order, each.id))
    return {
        name: tuple(dict.fromkeys(id_ for _, _, id_ in sorted(ranked)))
        for name, ranked in found.items()
        if name
    }


def chain(places: Mapping[str, Place], place_id: str) -> tuple[Place, ...]:
    """The place and what holds it, up to the state: Kremlin, Moscou, Russie."""
    found: list[Place] = []
    current = places.get(place_id)
    while current is not None and current not in found:
        found.append(current)
        current = places.get(current.within) if current.within else None
    return tuple(found)
