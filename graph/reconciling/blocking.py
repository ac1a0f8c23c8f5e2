"""Which accounts are compared at all: those of one kind, of the same two sides, and of days that meet.

Sides are states and organisations, so that a minister and the country told in their stead come together. The accounts
of a block are gone through in the order of their days, each with those only whose days it still meets: what is compared
grows with the number of events, not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from typing import Final

from .records import Account, Days, World

Key = tuple[str, str, str]

REPORTED_WITHIN: Final = (
    2  # days after which news of an event that is told without a date is no news any more
)
TOLERANCE: Final = 1  # days by which two accounts of one event may differ
_LONGEST: Final = 62  # days: a year or half of one holds too many events to tell which is meant
_KINDS: Final = {"Negotiation": "Meeting"}


def kind(account: Account) -> str:
    """Types that one event may be told as come under one name; sanctions lifted are others than those imposed."""
    return _KINDS.get(account.type, account.type) + (account.sense or "")


def keys(account: Account, world: World) -> frozenset[Key]:
    """The blocks of an account: its kind with each pair of sides; a visit's country counts as one.

    A summit is in a block for each side, since articles name other guests of it.
    """
    roots = [world.roots(actor) for actor in sorted(account.actors)]
    if account.type == "Visit":
        roots += [frozenset({world.country(place)}) for place in sorted(account.places)]
    if account.type == "Summit":
        return frozenset((kind(account), root, root) for one in roots for root in one)
    pairs = {(min(a, b), max(a, b)) for one, other in combinations(roots, 2) for a, b in product(one, other)}
    pairs = pairs or {(root, root) for one in roots for root in one}
    return frozenset((kind(account), *pair) for pair in pairs)


def meeting_days(account: Account) -> Days | None:
    """The days on which the event may have been; of one told without a date, those just before publication."""
    if account.days:
        return account.days if account.days.last - account.days.first <= _LONGEST else None
    if account.published and account.published.last - account.published.first <= _LONGEST:
        return Days(account.published.first - REPORTED_WITHIN, account.published.last)
    return None


def pairs(accounts: Iterable[Account], world: World) -> Iterator[tuple[Account, Account]]:
    """The pairs to compare, each once, the lesser IRI first."""
    blocks: dict[Key, list[tuple[Days, str]]] = defaultdict(list)
    known = {account.iri: account for account in accounts}
    for account in known.values():
        if days := meeting_days(account):
            for key in keys(account, world):
                blocks[key].append((days, account.iri))
    found = {pair for block in blocks.values() for pair in _close(sorted(block))}
    yield from ((known[one], known[other]) for one, other in found)


def _close(block: list[tuple[Days, str]]) -> Iterator[tuple[str, str]]:
    open_: list[tuple[Days, str]] = []
    for days, iri in block:
        open_ = [each for each in open_ if each[0].last + TOLERANCE >= days.first]
        yield from ((min(iri, other), max(iri, other)) for _, other in open_)
        open_.append((days, iri))
