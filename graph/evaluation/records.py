"""What is compared: events with their actors as keys of one article's record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from ..actors.names import fold
from ..records import DEEDS, ENCOUNTERS, SPEECH_ACTS

ROLES: Final = ("participants", "agents", "targets")
_ARTICLE: Final = re.compile(r"^(?:l|le|la|les|the) (?=.)")


@dataclass(frozen=True, slots=True)
class Claim:
    """One event as somebody tells it. Actors are keys, places are names as `name_key` gives them.

    `optional` events may be found or missed; actors in `maybe` may be added to it or left out. `span` counts characters
    of the article's text; its end is not part of it.
    """

    type: str
    participants: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()
    date: str | None = None
    places: frozenset[str] = frozenset()
    status: str = "occurred"
    sense: str | None = None
    span: tuple[int, int] | None = None
    optional: bool = False
    maybe: frozenset[str] = frozenset()

    @property
    def actors(self) -> frozenset[str]:
        """All of them, whatever their role."""
        return self.participants | self.agents | self.targets

    @property
    def branch(self) -> str:
        """`encounters`, `deeds` or `speech`; a type that nobody knows is a false deed."""
        if self.type in ENCOUNTERS:
            return "encounters"
        return "speech" if self.type in SPEECH_ACTS else "deeds"

    @property
    def is_deed(self) -> bool:
        """Whether it is one of the known deeds."""
        return self.type in DEEDS

    def as_seen_by(self, gold: Claim) -> Claim:
        """This claim without the actors that `gold` leaves open, in each role where `gold` does not have them."""
        if not gold.maybe:
            return self
        kept = {role: getattr(self, role) - (gold.maybe - getattr(gold, role)) for role in ROLES}
        return replace(self, **kept)


@dataclass(frozen=True)
class Record:
    """What is right about one article: its events, and by which names its actors go."""

    id: str
    events: tuple[Claim, ...]
    names: Mapping[str, frozenset[str]]  # what `name_key` gives → keys of the actors so called

    def key_of(self, names: Iterable[str]) -> str:
        """The key of the actor that these names mean, else a key of its own, which no gold actor has.

        The first name is the label: it decides alone where it is one actor's, the others only where they fit one together.
        """
        keys = [name_key(name) for name in names]
        if not keys:
            return "?"
        label = self.names.get(keys[0], frozenset())
        all_ = frozenset().union(*(self.names.get(key, frozenset()) for key in keys))
        fitting = label if len(label) == 1 else all_
        return next(iter(fitting)) if len(fitting) == 1 else f"?{keys[0]}"


def name_key(name: str) -> str:
    """A name without case, accents, punctuation and a leading article."""
    return _ARTICLE.sub("", fold(name) or name.casefold().strip())
