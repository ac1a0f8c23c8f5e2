"""What holds for all sources of one reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .problem import Problem, Report


@dataclass(frozen=True, slots=True)
class Options:
    """Where problems go, what the sources call our fields, and whether addresses of private networks are fetched."""

    on_problem: Report
    fields: Mapping[str, str] = field(default_factory=dict)
    allow_private: bool = False

    def report(self, source: str, line: int | None, message: str, skipped: bool = True) -> None:
        """Tell what was wrong with a source."""
        self.on_problem(Problem(source, line, message, skipped))
