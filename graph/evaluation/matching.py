"""Which found event is which gold event, and what counts as right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..records import ENCOUNTERS
from .records import Claim

Right = Callable[[Claim, Claim], bool]


@dataclass(frozen=True)
class Matched:
    """Pairs of a gold event and the found one that is it; found events that are false; gold events that were missed."""

    hits: list[tuple[Claim, Claim]]
    false: list[Claim]
    missed: list[Claim]


def match(gold: Sequence[Claim], found: Sequence[Claim], right: Right) -> Matched:
    """One gold event to one found event at most, the likest first.

    An optional gold event keeps the found one that it takes from being false, and counts for nothing itself.
    """
    fits = [
        (_likeness(g, seen), -i, -j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if right(g, seen := f.as_seen_by(g))
    ]
    taken: dict[int, int] = {}
    for _, i, j in sorted(fits, reverse=True):
        if -i not in taken and -j not in taken.values():
            taken[-i] = -j
    return Matched(
        [(gold[i], found[j].as_seen_by(gold[i])) for i, j in taken.items() if not gold[i].optional],
        [claim for j, claim in enumerate(found) if j not in taken.values()],
        [claim for i, claim in enumerate(gold) if i not in taken and not claim.optional],
    )


def exactly(gold: Claim, found: Claim) -> bool:
    """Type, status, sense and all actors; where some act and others undergo it, the roles too."""
    if (gold.type, gold.status, gold.sense or "") != (found.type, found.status, found.sense or ""):
        return False
    if (gold.type in ENCOUNTERS and gold.type not in ("Visit", "Mediation")) or gold.type == "Agreement":
        return gold.actors == found.actors
    return _roles(gold) == _roles(found)


def leniently(gold: Claim, found: Claim) -> bool:
    """The type and half of the actors; of a deed one of those who did it, too."""
    if gold.type != found.type or overlap(gold.actors, found.actors) < 0.5:
        return False
    return not gold.is_deed or not gold.agents or bool(gold.agents & found.agents)


def spoken(gold: Claim, found: Claim) -> bool:
    """The type, half of the speakers, and a target where gold has some: among at most twice as many and one."""
    if gold.type != found.type or not same_speakers(gold, found):
        return False
    few = len(found.targets) <= 2 * len(gold.targets) + 1
    return not gold.targets or (few and bool(gold.targets & found.targets))


def same_speakers(gold: Claim, found: Claim) -> bool:
    """Half of the speakers, whatever the type of speech act."""
    return overlap(gold.agents, found.agents) >= 0.5


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of those in both among those in either (Jaccard); 1 for two empty sets."""
    return len(one & other) / len(one | other) if one | other else 1.0


def same_passage(gold: Claim, found: Claim) -> bool:
    """Whether the spans of the two share a character."""
    if gold.span is None or found.span is None:
        return False
    return gold.span[0] < found.span[1] and found.span[0] < gold.span[1]


def same_day(gold: str | None, found: str | None) -> bool:
    """Whether the date found lies within that of gold; any does where gold has none."""
    if gold is None or gold == found:
        return True
    if found is None:
        return False
    (first, last), (begin, end) = _bounds(gold), _bounds(found)
    return first <= begin and end <= last


def _bounds(date: str) -> tuple[str, str]:
    """The first and the last day, as text that compares: `2023-02` gives 2023-02-01 and 2023-02-31."""
    start, _, end = date.partition("/")
    end = end or start
    return start + "-01-01"[len(start) - 4 :], end + "-12-31"[len(end) - 4 :]


def _likeness(gold: Claim, found: Claim) -> tuple[float, ...]:
    """How well the two fit, as numbers of which the first that differs decides."""
    return (
        not gold.optional,
        gold.type == found.type,
        gold.status == found.status,
        same_passage(gold, found),
        same_day(gold.date, found.date),
        overlap(gold.actors, found.actors),
        bool(gold.places & found.places),
    )


def _roles(claim: Claim) -> tuple[frozenset[str], ...]:
    return claim.participants, claim.agents, claim.targets
