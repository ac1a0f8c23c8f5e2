"""Who met whom, and when: the pairs of actors that came together, right and wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations, product
from typing import Final

from ..records import ENCOUNTERS
from .matching import same_day
from .records import Claim
from .tally import Tally

Pair = frozenset[str]
# By pair: day (or None) → weight. The pairs of one event weigh 1 together.
Meetings = Mapping[Pair, Mapping[str | None, float]]

_EACH_WITH_EACH: Final = frozenset(ENCOUNTERS) - {"Visit", "Summit"}


def tally_meetings(gold: Iterable[Claim], found: Iterable[Claim]) -> tuple[Tally, Tally]:
    """What is right of the pairs with their days, and of the pairs whatever the day.

    Pairs of optional events, and pairs with an actor that may be left out, are no error where they are found.
    """
    gold = list(gold)
    sure = _meetings(claim for claim in gold if not claim.optional)
    optional = _meetings(claim for claim in gold if claim.optional)
    open_ = {pair for claim in gold for pair in _open_pairs(claim)}
    with_day = Tally(gold=sum(weight for days in sure.values() for weight in days.values()))
    any_day = Tally(gold=sum(max(days.values()) for days in sure.values()))
    for pair, days in _meetings(found).items():
        wanted = sure.get(pair, {})
        if wanted:
            any_day += Tally.hit(max(wanted.values()))
        elif pair not in optional and pair not in open_:
            any_day += Tally(found=max(days.values()))
        with_day += _days(wanted, days, {} if pair in open_ else optional.get(pair, {}), pair in open_)
    return with_day, any_day


def _days(
    wanted: Mapping[str | None, float],
    days: Mapping[str | None, float],
    optional: Mapping[str | None, float],
    open_: bool,
) -> Tally:
    """The days on which one pair met: each day of gold is right once."""
    tally, left = Tally(), dict(wanted)
    for day, weight in days.items():
        fitting = [each for each in left if same_day(each, day)]
        if fitting:
            tally += Tally.hit(left.pop(fitting[0]))
        elif not open_ and not any(same_day(each, day) for each in optional):
            tally += Tally(found=weight)
    return tally


def _meetings(claims: Iterable[Claim]) -> Meetings:
    """The meetings that took place. One without a day counts only where none of the same pair has one."""
    found: dict[Pair, dict[str | None, float]] = defaultdict(dict)
    for claim in claims:
        pairs = _pairs(claim) if claim.status == "occurred" else set()
        for pair in pairs:
            found[pair][claim.date] = max(1 / len(pairs), found[pair].get(claim.date, 0))
    return {pair: _dated(days) for pair, days in found.items()}


def _dated(days: dict[str | None, float]) -> dict[str | None, float]:
    return {day: weight for day, weight in days.items() if day is not None} or days


def _pairs(claim: Claim) -> set[Pair]:
    """Each with each; of a visit each visitor with each host; of a summit nobody."""
    if claim.type == "Visit":
        return {frozenset(pair) for pair in product(claim.agents, claim.targets) if pair[0] != pair[1]}
    if claim.type in _EACH_WITH_EACH:
        return {frozenset(pair) for pair in combinations(claim.actors, 2)}
    return set()


def _open_pairs(claim: Claim) -> Iterable[Pair]:
    pairs = map(frozenset, combinations(claim.actors | claim.maybe, 2)) if claim.maybe else ()
    return (pair for pair in pairs if pair & claim.maybe)
