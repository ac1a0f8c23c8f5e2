"""Which meetings are part of which visit: two events, linked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from .merging import Happening
from .records import World

_WITHIN_VISITS: Final = frozenset({"Meeting", "Negotiation"})
_STAY: Final = 1  # days that a visit told by one day alone may go on


def parts(happenings: Iterable[Happening], world: World) -> Iterator[tuple[Happening, Happening]]:
    """Each talk with the visit it is part of: a visitor takes part, on a day of the visit, with the hosts or there."""
    visits: dict[tuple[str, str], list[Happening]] = defaultdict(list)
    talks = []
    for each in happenings:
        if each.model.type == "Visit":
            for key in keys_of_parts(each):
                visits[key].append(each)
        elif each.model.type in _WITHIN_VISITS:
            talks.append(each)
    for talk in talks:
        found = {visit.model.iri: visit for key in keys_of_parts(talk) for visit in visits[key]}
        yield from ((talk, visit) for visit in found.values() if _is_part(talk, visit, world))


def keys_of_parts(happening: Happening) -> frozenset[tuple[str, str]]:
    """Under what a talk or visit may be found: its actors, of a visit the visitors, with the months of its days."""
    if happening.model.type == "Visit":
        return frozenset(_keys(happening, happening.agents))
    return (
        frozenset(_keys(happening, happening.actors))
        if happening.model.type in _WITHIN_VISITS
        else frozenset()
    )


def _keys(happening: Happening, actors: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Actor and month, for each month that its days touch."""
    model = happening.model
    if model.begin and model.is_of_days:
        months = {model.begin[:7], (model.end or model.begin)[:7]}
        yield from ((actor, month) for actor in actors for month in sorted(months))


def _is_part(talk: Happening, visit: Happening, world: World) -> bool:
    days, stay = talk.model.days, visit.model.days
    if days is None or stay is None or _is_denied(talk) or _is_denied(visit):
        return False
    last = stay.last + (_STAY if stay.first == stay.last else 0)
    if not (stay.first <= days.first and days.last <= last):
        return False
    countries = _countries(visit, world)
    where = {world.country(place) for account in talk.accounts for place in account.places}
    hosts = {root for actor in talk.actors - visit.agents for root in world.roots(actor)}
    return bool(countries & where) if where else bool(countries & hosts)


def _countries(visit: Happening, world: World) -> set[str]:
    told = {world.country(place) for account in visit.accounts for place in account.places}
    return told or {root for host in visit.targets for root in world.roots(host)}


def _is_denied(happening: Happening) -> bool:
    return all(account.is_denied for account in happening.accounts)
