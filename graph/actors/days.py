"""Days, months and years as ISO text of its own precision, compared as spans.

`2023` is the span from its first to its last day. Days are counted in months of 31 days: the counts order and subtract
well enough to say which of two tenures covers more of a month, and cost no calendar.
"""

from __future__ import annotations

import re
from typing import Final

_ISO: Final = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")
DAYS_A_MONTH: Final = 31
DAYS_A_YEAR: Final = 12 * DAYS_A_MONTH
FIRST: Final = 0
LAST: Final = 10_000 * DAYS_A_YEAR


def is_day_text(text: str) -> bool:
    """Whether this is `2023`, `2023-02` or `2023-02-22`."""
    return _ISO.fullmatch(text) is not None


def first_day(text: str) -> int:
    """The number of the first day of a year, month or day."""
    year, month, day = _parts(text)
    return year * DAYS_A_YEAR + ((month or 1) - 1) * DAYS_A_MONTH + (day or 1)


def last_day(text: str) -> int:
    """The number of the last day of a year, month or day."""
    year, month, day = _parts(text)
    return year * DAYS_A_YEAR + ((month or 12) - 1) * DAYS_A_MONTH + (day or DAYS_A_MONTH)


def _parts(text: str) -> tuple[int, int, int]:
    year, month, day = text[:4], text[5:7], text[8:10]
    return int(year), int(month or 0), int(day or 0)
