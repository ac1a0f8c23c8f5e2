"""What the pass reads and decides: accounts of events, and what it must know of their actors, places and articles.

Actors and places are named by their ids (the local names of their IRIs), events, evidence and articles by their IRIs.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from ..records import Actor, Place

_DAY: Final = len("2023-02-22")


class Days(NamedTuple):
    """From the first to the last day, as proleptic Gregorian ordinals (`date.toordinal`)."""

    first: int
    last: int

    def apart(self, other: Days) -> int:
        """How many days lie from one to the other; 0 where they overlap."""
        return max(0, other.first - self.last, self.first - other.last)

    def holds(self, other: Days) -> bool:
        """Whether the other lies within."""
        return self.first <= other.first and other.last <= self.last


@dataclass(frozen=True, slots=True)
class Telling:
    """What one passage says of an event. `status` is None for a passage that repeats another of its article."""

    evidence: str
    article: str
    published: str | None = None
    status: str | None = "occurred"
    place: str | None = None
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """One event node of the article graphs: an event as those articles tell it that agree on type, days and actors.

    A pass holds those of a whole graph: what follows from the fields is computed when asked for, and takes no memory.
    """

    iri: str
    type: str
    begin: str | None = None
    end: str | None = None
    participants: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()
    sense: str | None = None
    tellings: tuple[Telling, ...] = ()
    is_renamed: bool = False

    def renamed(self, persons: Mapping[str, str]) -> Account:
        """The account with its actors under the names of those that they are known to be."""
        sides = {
            side: frozenset(persons.get(actor, actor) for actor in getattr(self, side))
            for side in ("participants", "agents", "targets")
        }
        return replace(self, **sides, is_renamed=True)  # type: ignore[arg-type]

    @property
    def actors(self) -> frozenset[str]:
        """All actors in whatever role."""
        return self.participants | self.agents | self.targets

    @property
    def days(self) -> Days | None:
        """When it happened, as far as told."""
        return (
            None
            if self.begin is None
            else Days(days_of(self.begin).first, days_of(self.end or self.begin).last)
        )

    @property
    def published(self) -> Days | None:
        """From the first to the last day of publication of those that tell it."""
        days = [days_of(telling.published) for telling in self.tellings if telling.published]
        return Days(min(day.first for day in days), max(day.last for day in days)) if days else None

    @property
    def precision(self) -> int:
        """10 where both ends are days, 7 for months, 4 for years, 0 where no article tells when."""
        return min(len(self.begin or ""), len(self.end or self.begin or ""))

    @property
    def is_of_days(self) -> bool:
        """Whether it is told to the day, be it one or several."""
        return self.precision == _DAY

    @property
    def places(self) -> frozenset[str]:
        """The places that are told."""
        return frozenset(telling.place for telling in self.tellings if telling.place)

    @property
    def statuses(self) -> frozenset[str]:
        """The statuses that are told."""
        return frozenset(telling.status for telling in self.tellings if telling.status)

    @property
    def is_denied(self) -> bool:
        """Whether nobody tells it but to deny it."""
        return self.statuses == {"denied"}


@dataclass(frozen=True)
class World:
    """What is known beside the accounts.

    `stands_for`: actor → the states and organisations it acts for; `territories`: place → state; `sources`: article →
    the first of those that print the same text, for articles that have copies.
    """

    actors: Mapping[str, Actor] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    stands_for: Mapping[str, frozenset[str]] = field(default_factory=dict)
    territories: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)

    def roots(self, actor: str) -> frozenset[str]:
        """The states and organisations that an actor acts for, or else itself."""
        return self.stands_for.get(actor) or frozenset({actor})

    def known_of(self, actor: str) -> object:
        """What of an actor bears on its events: name and states; equal where nothing has changed."""
        known = self.actors.get(actor)
        return known and (known.label, known.name_en, self.stands_for.get(actor))

    def chain(self, place: str) -> tuple[str, ...]:
        """The place and all that hold it, the nearest first."""
        found = [place]
        while (holder := self._holder(found[-1])) and holder not in found:
            found.append(holder)
        return tuple(found)

    def country(self, place: str) -> str:
        """The state whose territory holds the place; else the widest known place."""
        chain = self.chain(place)
        return next((self.territories[each] for each in chain if each in self.territories), chain[-1])

    def sources_of(self, account: Account) -> frozenset[str]:
        """Who tells it: articles, those of one text once."""
        return frozenset(self.sources.get(telling.article, telling.article) for telling in account.tellings)

    def _holder(self, place: str) -> str | None:
        known = self.places.get(place)
        return known.within if known else None


@lru_cache(maxsize=65536)
def days_of(text: str) -> Days:
    """The days of a day, month or year in ISO text."""
    if len(text) == _DAY:
        day = date.fromisoformat(text).toordinal()
        return Days(day, day)
    year, month = int(text[:4]), int(text[5:7] or 0)
    last = date(year, month, monthrange(year, month)[1]) if month else date(year, 12, 31)
    return Days(date(year, month or 1, 1).toordinal(), last.toordinal())
