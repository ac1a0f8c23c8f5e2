"""One person under two names: what speaks for it, and whether it is certain.

Certain are two spellings of one full name (Sergueï, Sergei) with one office, or a like name or surname and a full name that are told of
one and the same encounter, where both stand for one state at the same time, no event names both and nobody else could be meant. Everything else is
proposed with its reasons and left to the reader.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from typing import Final

from ..actors import fold, spelling_key, surnames
from ..records import Actor
from .records import Days

_ALIKE: Final = 0.9  # share of letters of two names, by their longest common parts
_WORDS: Final = 3  # of a title that tells an office: « ministre norvégienne » does not
_AT_A_TIME: Final = 366  # days within which two names are of the same time


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the graph with what it was told of.

    `states`: for whom it stands; `offices` and `titles`: those it holds, and how articles word them; `days`: from its first to its last event; `encounters`: type and day of
    each, and for whom the others stood; `beside`: all that are named in one event with it.
    """

    actor: Actor
    states: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    days: Days | None = None
    encounters: frozenset[tuple[str, str, str]] = frozenset()
    beside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, order=True)
class Merge:
    """The person `actor` may be `same_as` another, for these reasons; only a certain merge is applied."""

    actor: str
    same_as: str
    certain: bool
    reasons: tuple[str, ...]

    @property
    def why(self) -> str:
        """The reasons on one line."""
        return "; ".join(self.reasons)


def namesakes(actors: Iterable[Actor]) -> dict[str, set[str]]:
    """Person → persons of whom the name is a spelling, hardly another, or only the surname."""
    full: dict[str, set[str]] = defaultdict(set)
    by_surname: dict[str, set[str]] = defaultdict(set)
    alone: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        names = [name for name in actor.names if len(fold(name).split()) > 1]
        for name in names:
            full[spelling_key(name)].add(actor.id)
            for surname in surnames(name):
                by_surname[spelling_key(surname)].add(actor.id)
        if not names:
            alone[spelling_key(actor.label)].add(actor.id)
    pairs = [pair for same in full.values() for pair in combinations(sorted(same), 2)]
    pairs += [pair for same in by_surname.values() for pair in combinations(sorted(same), 2) if _alike(*pair)]
    pairs += [
        (one, other)
        for key, ones in alone.items()
        for one in ones
        for other in by_surname[key]
        if one != other
    ]
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
        found[other].add(one)
    return found


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def merges(persons: Mapping[str, Person], near: Mapping[str, Iterable[str]]) -> list[Merge]:
    """The merges that speak for themselves or are to be judged, sorted; `near` is what `namesakes` found."""
    proposed = [
        merge
        for one, others in near.items()
        for other in others
        if _lesser(persons[one], persons[other]) is persons[one]
        if (merge := _merge(persons[one], persons[other], _rivals(persons[one], persons[other], persons, near)))
    ]
    return sorted(proposed)


def known_as(found: Iterable[Merge]) -> dict[str, str]:
    """Person → whom they are certainly held for, also by way of a third: a surname for one spelling, and this for another."""
    direct = {merge.actor: merge.same_as for merge in found if merge.certain}
    known = {}
    for actor, same in direct.items():
        while same in direct:  # ends, for each step leads to who is better known
            same = direct[same]
        known[actor] = same
    return known


def _lesser(one: Person, other: Person) -> Person:
    """The one to be known by the other's name: a surname, someone less is known of, the later id."""
    return max(
        one, other, key=lambda person: (not _is_full(person), person.actor.wikidata is None, person.actor.id)
    )


def _is_full(person: Person) -> bool:
    return any(len(fold(name).split()) > 1 for name in person.actor.names)


def _spellings(person: Person) -> set[str]:
    return {spelling_key(name) for name in person.actor.names if len(fold(name).split()) > 1}


def _rivals(
    one: Person, other: Person, persons: Mapping[str, Person], near: Mapping[str, Iterable[str]]
) -> list[str]:
    """Who else may be meant: nobody whose name is only the surname of both, nor who is the other in a further spelling."""
    found = sorted({*near[one.actor.id], *near[other.actor.id]} - {one.actor.id, other.actor.id})
    both_full = _is_full(one) and _is_full(other)
    return [
        rival
        for rival in found
        if not (both_full and not _is_full(persons[rival]))
        and (rival in one.beside or not _is_respelled(persons[rival], other))
    ]


def _is_respelled(one: Person, other: Person) -> bool:
    """Whether two spellings of one full name certainly are of one person: one office, one state, one time, no event of both."""
    return (
        bool(_spellings(one) & _spellings(other))
        and bool(_same_office(one, other))
        and bool(one.states & other.states)
        and _at_one_time(one, other)
        and other.actor.id not in one.beside
    )


def _merge(one: Person, other: Person, rivals: Sequence[str]) -> Merge | None:
    if one.actor.wikidata and other.actor.wikidata:
        return None
    if one.states and other.states and not one.states & other.states:
        return None
    spelled = bool(_spellings(one) & _spellings(other))
    how = (
        "another spelling of the full name" if spelled else "a like name" if _is_full(one) else "the surname"
    )
    reasons = [how]
    reasons += _circumstances(one, other)
    reasons += [f"could also be {', '.join(rivals)}"] if rivals else []
    met = other.actor.id in one.beside
    reasons += ["but one event names both"] if met else []
    together = bool(one.encounters & other.encounters)
    certain = not rivals and (
        _is_respelled(one, other)
        or (
            together
            and not (met or (_in_other_office(one, other) and not spelled))
            and bool(one.states & other.states)
            and _at_one_time(one, other)
        )
    )
    return Merge(one.actor.id, other.actor.id, certain, tuple(reasons))


def _circumstances(one: Person, other: Person) -> Iterator[str]:
    if one.states & other.states:
        yield f"both stand for {', '.join(sorted(one.states & other.states))}"
    if same := _same_office(one, other):
        yield f"both as {same}"
    elif _in_other_office(one, other):
        yield f"one as {min(one.offices)}, one as {min(other.offices)}"
    if _at_one_time(one, other):
        yield "at the same time"
    if one.encounters & other.encounters:
        type_, day, partner = min(one.encounters & other.encounters)
        yield f"told of one {type_.lower()} with {partner} on {day}"


def _same_office(one: Person, other: Person) -> str | None:
    """An office that both hold; where the book knows none such, it is told in the same words."""
    shared = one.offices & other.offices or {
        title for title in one.titles & other.titles if len(title.split()) >= _WORDS
    }
    return min(shared, default=None)


def _in_other_office(one: Person, other: Person) -> bool:
    return bool(one.offices and other.offices) and not one.offices & other.offices


def _at_one_time(one: Person, other: Person) -> bool:
    return one.days is not None and other.days is not None and one.days.apart(other.days) <= _AT_A_TIME
