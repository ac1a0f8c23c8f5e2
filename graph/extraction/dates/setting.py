"""Where an expression stands, and which of several days of equal name is meant there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from ...records import When
from .calendar import day_of, middle_of
from .grammar import Reading

Tense = Literal["past", "future"]
# How many times nearer a date against the tense must be than one that agrees with it: the tense was told, or guessed.
AGAINST_TENSE: Final = {False: 12, True: 3}
# The sign of a gap in days that a tense speaks against.
DIRECTION: Final[dict[Tense | None, int]] = {"past": 1, "future": -1, None: 0}


@dataclass(frozen=True, slots=True)
class Setting:
    """Where an expression stands. Dates are ISO text of any precision.

    `published`: when the text appeared; `tense`: of the verb, `guessed` where it was read off the words nearby;
    `reference`: the date told last; `day`: the day told last that a narrative can go on from; `near`: whether a date
    without a year counts from `reference` rather than from the day of publication; `past` and `ahead`: the days told last that have
    passed, and that are to come; `span`: the days told last to go from one to the other, until one outside is told;
    `left`: the day to which the next paragraph goes back, where « la veille » left it.
    """

    published: str | None = None
    tense: Tense | None = None
    guessed: bool = False
    reference: str | None = None
    day: str | None = None
    near: bool = False
    past: str | None = None
    ahead: str | None = None
    span: When | None = None
    left: tuple[str | None, ...] = ()

    def covers(self, day: date) -> bool:
        """Whether a day is of the span told."""
        return self.span is not None and self.span.start <= day.isoformat() <= self.span.end

    @property
    def today(self) -> date | None:
        """The day of publication, where it is known to the day."""
        return day_of(self.published)

    @property
    def told(self) -> date | None:
        """The day told last, else the day of publication."""
        return day_of(self.day) or self.today

    @property
    def base(self) -> date | None:
        """The day from which a date without a year is counted."""
        published, reference = middle_of(self.published), middle_of(self.reference)
        return (reference or published) if self.near else (published or reference)


def nearest(days: Iterable[date | None], setting: Setting, base: date, shift: int | None) -> date | None:
    """Of days of equal name the one meant: by "last" or "next" strictly, else by tense and distance."""
    candidates = sorted(filter(None, days))
    if shift:
        candidates = [day for day in candidates if (day - base).days * shift > 0] or candidates

    def distance(day: date) -> int:
        gap = (day - base).days
        against = gap * DIRECTION[setting.tense] > 0 and not shift and not setting.near
        return abs(gap) * (AGAINST_TENSE[setting.guessed] if against else 1)

    return min(candidates, key=distance, default=None)


def turns_on_tense(reading: Reading) -> bool:
    """Whether what a reading means may turn on the tense of the verb."""
    told = reading.year or reading.iso or reading.shift or reading.offset is not None
    return reading.rule in ("date", "season", "feast", "shift") and not told


def year_told(reading: Reading, setting: Setting) -> int | None:
    """The year that a reading's own words tell."""
    if reading.yearshift is not None and setting.published:
        return int(setting.published[:4]) + reading.yearshift
    if reading.yearfollow is not None and (setting.reference or setting.published):
        return int((setting.reference or setting.published or "")[:4]) + reading.yearfollow
    return full_year(reading.year, setting) if reading.year else None


def full_year(year: int, setting: Setting) -> int:
    """A year in two digits in the latest century that puts it at most ten years ahead; without a base up to 2049."""
    base = setting.base.year if setting.base else 2039
    return (
        year
        if year >= 100
        else year + max(c for c in range(0, 2200, 100) if year + c <= max(base + 10, year))
    )
