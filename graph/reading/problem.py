"""What could not be read, said in one line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that was wrong with a source: where, and what came, would have been right, and to do next.

    `line` counts from 1, None where a file has no lines. `skipped` is False where the article was read all the same
    (an unreadable date, say).
    """

    source: str
    line: int | None
    message: str
    skipped: bool = True

    def __str__(self) -> str:
        """`articles.jsonl:12: this line is no JSON object (…)`."""
        place = self.source if self.line is None else f"{self.source}:{self.line}"
        return f"{place}: {self.message}"


Report = Callable[[Problem], None]
