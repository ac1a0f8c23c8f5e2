"""How alike two accounts are: what speaks for one event is added up, what two events cannot share keeps them apart.

A score is the sum of what days, actors, places and words give. The weights were set on one half of the clusters of
`benchmarks/reconciliation`; the other half says what they are worth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from ..records import DEEDS, SPEECH_ACTS
from . import wording
from .blocking import REPORTED_WITHIN, TOLERANCE, kind, meeting_days
from .records import Account, Days, World

SAME_DAYS, WITHIN, UNDATED, SHIFTED, BOTH_UNDATED = 6, 4, 3, 2, 2
SAME_ACTORS, INCLUDED, STANDING_IN, ALL_STANDING_IN = 6, 4, 2, 1
PLACE, WORDS, OTHER_PLACE = 2, 2, -4
ENOUGH: Final = 8
ENOUGH_IF_SHIFTED: Final = 10
_ALIKE, _MOSTLY_ALIKE = 0.5, 0.6
_SIDES_OF: Final = {"Visit", "Mediation", *DEEDS, *SPEECH_ACTS} - {"Agreement", "RelationsUp"}


@dataclass(frozen=True, slots=True)
class Link:
    """Two accounts that may be of one event. `shifted`: their days differ by one, which one slip explains."""

    score: int
    shifted: bool = False


def compare(one: Account, other: Account, world: World) -> Link | None:
    """The link between two accounts; None where nothing, or not enough, speaks for one event."""
    when, who = _when(one, other), _who(one, other, world)
    if when is None or who is None or _is_kept_apart(one, other, world):
        return None
    score = when + who + _where(one, other, world)
    alike = wording.likeness(one, other)
    if one.type in SPEECH_ACTS and alike < _MOSTLY_ALIKE:
        return None
    score += WORDS if alike >= _ALIKE else 0
    shifted = when in (SHIFTED, BOTH_UNDATED)
    if when == SHIFTED and one.type != other.type:  # talks on the eve of a meeting: one slip does not explain both
        return None
    return Link(score, when == SHIFTED) if score >= (ENOUGH_IF_SHIFTED if shifted else ENOUGH) else None


def may_be_one(one: Account, other: Account, world: World) -> bool:
    """Whether nothing keeps them apart, their actors neither."""
    return not _is_kept_apart(one, other, world) and _who(one, other, world) is not None


def _is_kept_apart(one: Account, other: Account, world: World) -> bool:
    """Whether something does: kind, days, places, a text that tells both, « le lendemain »."""
    if kind(one) != kind(other) or world.sources_of(one) & world.sources_of(other):
        return True
    here, there = meeting_days(one), meeting_days(other)
    if here is None or there is None:
        return True
    gap = here.apart(there)
    if gap > TOLERANCE:
        return True
    if gap and (one.is_denied != other.is_denied or wording.tells_again(one) or wording.tells_again(other)):
        return True
    return gap > 0 and _where(one, other, world) < 0


def _when(one: Account, other: Account) -> int | None:
    here, there = one.days, other.days
    if here is None or there is None:
        return _when_undated(one, other)
    if here == there:
        return SAME_DAYS
    if here.apart(there):
        return SHIFTED if one.is_of_days and other.is_of_days else None
    if here.holds(there) or there.holds(here):
        return WITHIN
    return SHIFTED


def _when_undated(one: Account, other: Account) -> int | None:
    """News without a date are of the days before; a plan without a date may be of any day to come."""
    if any(account.days is None and "occurred" not in account.statuses for account in (one, other)):
        return None
    if one.days is None and other.days is None:
        return BOTH_UNDATED
    dated, undated = (one, other) if one.days else (other, one)
    if not dated.is_of_days or dated.days is None or undated.published is None:
        return None
    reported = Days(undated.published.first - REPORTED_WITHIN, undated.published.last)
    return UNDATED if reported.apart(dated.days) == 0 else None


def _who(one: Account, other: Account, world: World) -> int | None:
    """How well their actors agree: the worse of the two sides where there are sides; None where they do not."""
    if one.type == "Summit":
        return _attending(one, other, world)
    if one.type not in _SIDES_OF:
        return _agree(one.actors, other.actors, world, least=2)
    if one.type == "Visit":
        same = _countries(one, world) & _countries(other, world)
        return _agree(one.agents, other.agents, world) if same else None
    if one.type == "Mediation":
        sides = (
            (one.agents, other.agents),
            (one.participants | one.targets, other.participants | other.targets),
        )
    else:
        sides = (
            (one.agents | one.participants, other.agents | other.participants),
            (one.targets, other.targets),
        )
    found = [_agree(here, there, world) for here, there in sides if here or there]
    if None in found or not found:
        return None
    # As of two who met: where one side is the same, a state may stand for all of the other.
    return STANDING_IN if set(found) == {SAME_ACTORS, ALL_STANDING_IN} else min(filter(None, found))


def _attending(one: Account, other: Account, world: World) -> int | None:
    """Of a summit each article names other guests: one in common is enough, the place must say the rest."""
    here, there = named(one.actors, world), named(other.actors, world)
    if here == there:
        return SAME_ACTORS
    if not any(_is_one(a, b, world) for a in here for b in there):
        return None
    return INCLUDED if here <= there or there <= here else ALL_STANDING_IN


def _agree(one: Iterable[str], other: Iterable[str], world: World, least: int = 1) -> int | None:
    """How well two sets of actors agree, the one including the other."""
    here, there = named(one, world, least), named(other, world, least)
    if here == there:
        return SAME_ACTORS
    fewer, more = sorted((here, there), key=len)
    if not fewer:
        return None
    if fewer <= more and len(fewer) >= least:
        return INCLUDED
    for few, many in ((fewer, more), (more, fewer)):
        if len(few) >= least and all(any(_is_one(a, b, world) for b in many) for a in few):
            return STANDING_IN if here & there else ALL_STANDING_IN
    return None


def named(actors: Iterable[str], world: World, least: int = 1) -> frozenset[str]:
    """The actors without a state that stands beside its own people, unless too few were left."""
    named = frozenset(actors)
    represented = {root for actor in named for root in world.roots(actor) if root != actor}
    return named - represented if len(named - represented) >= least else named


def _is_one(one: str, other: str, world: World) -> bool:
    """Whether one actor may be told in the other's stead: a state for the person who stands for it."""
    return one == other or one in world.roots(other) or other in world.roots(one)


def _countries(visit: Account, world: World) -> frozenset[str]:
    """Where a visit goes, by its place or else by its hosts."""
    told = frozenset(world.country(place) for place in visit.places)
    return told or frozenset(root for host in visit.targets for root in world.roots(host))


def _where(one: Account, other: Account, world: World) -> int:
    """A city or building that both tell; or places of which neither holds the other."""
    if one.type == "Visit":
        return PLACE
    if not one.places or not other.places:
        return 0
    return PLACE if share_a_place(one.places, other.places, world) else _unless(_nested, one, other, world)


def _unless(fits: Callable[[str, str, World], bool], one: Account, other: Account, world: World) -> int:
    return 0 if any(fits(a, b, world) for a in one.places for b in other.places) else OTHER_PLACE


def share_a_place(one: Iterable[str], other: Iterable[str], world: World) -> bool:
    """Whether some place of each is the same, or lies in that of the other, and is no mere country."""
    return any(_nested(a, b, world) and not {a, b} & world.territories.keys() for a in one for b in other)


def _nested(one: str, other: str, world: World) -> bool:
    return one in world.chain(other) or other in world.chain(one)
