"""A cheap guess at the tense of the verb that a date belongs to, from the forms of the words near it."""

from __future__ import annotations

from .calendar import Tense


def guess_tense(text: str, start: int, end: int, lang: str) -> Tense | None:
    """The tense of the nearest verb of the clause, where its form tells one."""
    return None
