"""What a build did, in numbers and in one line."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final, Literal

from .corrections import Corrected
from .reading import Problem

Outcome = Literal["new", "replaced", "unchanged", "outdated", "repeated", "skipped"]
_TOLD: Final = ("new", "replaced", "unchanged", "outdated", "repeated", "skipped")


@dataclass(slots=True)
class Summary:
    """Numbers of articles, and what was wrong.

    `read` articles came; of these `new`, `replaced`, `unchanged`, `outdated` (the graph has a later version), `repeated`
    (it has their text from another address) and `skipped`: in `languages` that are not read yet, or with `problems`.
    `events` were found in those that had to be read, and none in `without_events` of these. `interrupted` tells that the
    build was, so that more articles may be to come, and `corrected` what corrections did.
    """

    read: int = 0
    new: int = 0
    replaced: int = 0
    unchanged: int = 0
    outdated: int = 0
    repeated: int = 0
    skipped: int = 0
    without_events: int = 0
    events: int = 0
    interrupted: bool = False
    corrected: Corrected | None = None
    languages: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)

    def __str__(self) -> str:
        """`3 articles read: 2 new, 1 skipped (1 in 'en'); 14 events found, none in 1 article`."""
        told = ", ".join(f"{number} {kind}" for kind in _TOLD if (number := getattr(self, kind)))
        return (
            _number(self.read, "article")
            + " read"
            + (f": {told}" if told else "")
            + self._why()
            + self._found()
        )

    def count(self, outcome: Outcome) -> None:
        """Count an article."""
        setattr(self, outcome, getattr(self, outcome) + 1)

    def count_events(self, number: int) -> None:
        """Count the events of an article that was read."""
        self.events += number
        self.without_events += not number

    def _why(self) -> str:
        foreign = [f"{number} in {lang!r}" for lang, number in sorted(self.languages.items())]
        broken = self.skipped - self.languages.total()
        reasons = [*foreign, *([f"{broken} that could not be read"] if foreign and broken else [])]
        return f" ({', '.join(reasons)})" if reasons else ""

    def _found(self) -> str:
        if not (self.new or self.replaced):
            return ""
        none = f", none in {_number(self.without_events, 'article')}" if self.without_events else ""
        return f"; {_number(self.events, 'event')} found{none}"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
