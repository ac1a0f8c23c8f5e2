"""What holds for all sources of one reading."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from .problem import Problem, Report


@dataclass(frozen=True, slots=True)
class Options:
    """Where problems go, what the sources call our fields, whether addresses of private networks are fetched, and who learns
    how many more bytes of the sources are done with, and which files are of kinds that are not read."""

    on_problem: Report
    fields: Mapping[str, str] = field(default_factory=dict)
    allow_private: bool = False
    on_bytes: Callable[[int], None] = lambda count: None
    on_left_out: Callable[[str], None] = lambda file: None

    def report(self, source: str, line: int | None, message: str, skipped: bool = True) -> None:
        """Tell what was wrong with a source."""
        self.on_problem(Problem(source, line, message, skipped))
