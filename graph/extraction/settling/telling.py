"""An event as one sentence tells it, and whether two datings may be of one event."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from ...records import Actor, Evidence, Place, When
from ..events import Draft

TALKS: Final = ("Meeting", "Call", "Negotiation")
#: Whoever has arrived is still there so many days later, if they meet their hosts.
STAY: Final = 4


@dataclass
class Telling:
    """A draft with its actors, day and place settled."""

    draft: Draft
    participants: tuple[Actor, ...]
    agents: tuple[Actor, ...]
    targets: tuple[Actor, ...]
    when: When | None
    place: Place | None
    also: list[Evidence] = field(default_factory=list)

    @property
    def actors(self) -> frozenset[str]:
        """The ids of all its actors."""
        return frozenset(a.id for a in (*self.participants, *self.agents, *self.targets))

    @property
    def type(self) -> str:
        """The type of event."""
        return self.draft.type


def compatible(one: When | None, other: When | None) -> bool:
    """Whether two datings may be of one event: one lies within the other, or one is not told."""
    if one is None or other is None:
        return True
    (a, b), (c, d) = _bounds(one), _bounds(other)
    return (a <= c and d <= b) or (c <= a and b <= d)


def width(when: When) -> tuple[int, int]:
    """How coarse a dating is: smaller is more precise."""
    return (0 if when.start == when.end else 1), -len(when.start)


def _bounds(when: When) -> tuple[str, str]:
    """The first and last day of a dating, however coarse."""
    start = when.start + "-01-01"[len(when.start) - 4 :] if len(when.start) < 10 else when.start
    end = when.end + "-12-31"[len(when.end) - 4 :] if len(when.end) < 10 else when.end
    return start, end
