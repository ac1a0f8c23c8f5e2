"""Days, weeks, months, seasons and feasts as TimeML values with the days they cover; arithmetic is `datetime`'s.

Values are TimeML's (ISO 24617-1): `2002-04-08`, `2002-04`, `1999-W27`, `2003-W05-WE`, `2023-SU`, `2019-H2`, `199`.
Weeks run from Monday to Sunday (ISO 8601).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache
from typing import Final, Literal

from ...records import When

Kind = Literal["day", "month", "year", "span", "duration", "frequency", "pointer"]
DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
MONTHS: Final = {"month": 1, "quarter": 3, "half": 6, "year": 12}
# First and last month of a season; winter ends in the next year.
SEASONS: Final = {"SP": (3, 6), "SU": (6, 9), "FA": (9, 12), "WI": (12, 15)}
# Months of the beginning, middle and end of a year; days of a week, Monday being 0.
YEAR_EDGES: Final = {"START": (1, 3), "MID": (5, 8), "END": (10, 12)}
WEEK_EDGES: Final = {"START": (0, 1), "MID": (1, 3), "END": (3, 6)}


@dataclass(frozen=True, slots=True)
class Meaning:
    """TimeML value, the days it covers (None where unknown) and its kind."""

    value: str
    when: When | None
    kind: Kind


def safe_date(year: int, month: int, day: int) -> date | None:
    """The date, None where the calendar has no such day."""
    if MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    return None


@lru_cache(maxsize=10_000)
def day_of(iso: str | None) -> date | None:
    """The day that ISO text names, None for anything coarser or impossible."""
    if not iso or not DAY.fullmatch(iso):
        return None
    return safe_date(*map(int, iso.split("-")))


def middle_of(iso: str | None) -> date | None:
    """The day in the middle of the year, month or day that ISO text names."""
    return day_of(iso) or day_of(f"{iso}-15") or day_of(f"{iso}-07-01")


def shifted(day: date | None, days: int) -> date | None:
    """A number of days later, None beyond the calendar."""
    try:
        return day + timedelta(days) if day else None
    except OverflowError:
        return None


def month_after(day: date, months: int) -> tuple[int, int]:
    """Year and month a number of months later."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1


def a_day(day: date | None, part: str | None = None) -> Meaning | None:
    """A day; a part of it (`MO`, `EV`) shows in the value."""
    if day is None:
        return None
    iso = day.isoformat()
    return Meaning(f"{iso}T{part}" if part else iso, When(iso, iso), "day")


def a_month(year: int, month: int) -> Meaning | None:
    """A month."""
    iso = f"{year:04}-{month:02}"
    return Meaning(iso, When(iso, iso), "month") if MINYEAR <= year <= MAXYEAR else None


def a_year(year: int, edge: str | None = None) -> Meaning | None:
    """A year, or its beginning, middle or end, whose value is the year's (TimeML tells edges apart from values)."""
    iso = f"{year:04}"
    if not MINYEAR <= year < MAXYEAR:
        return None
    if edge:
        return Meaning(iso, months_of(year, *YEAR_EDGES[edge]), "span")
    return Meaning(iso, When(iso, iso), "year")


def months_of(year: int, first: int, last: int) -> When:
    """A span of months; month 13 is January of the next year."""
    over, month = divmod(last - 1, 12)
    return When(f"{year:04}-{first:02}", f"{year + over:04}-{month + 1:02}")


def a_week(day: date | None, edge: str | None = None) -> Meaning | None:
    """The week of a day, Monday to Sunday, or its first, middle or last days."""
    monday = shifted(day, -day.weekday()) if day else None
    first, last = WEEK_EDGES.get(edge or "", (0, 6))
    start, end = shifted(monday, first), shifted(monday, last)
    if not monday or not start or not end:
        return None
    year, week, _ = monday.isocalendar()
    return Meaning(f"{year:04}-W{week:02}", When(start.isoformat(), end.isoformat()), "span")


def a_weekend(saturday: date | None) -> Meaning | None:
    """A Saturday and the Sunday after it."""
    sunday = shifted(saturday, 1)
    if not saturday or not sunday:
        return None
    year, week, _ = saturday.isocalendar()
    return Meaning(f"{year:04}-W{week:02}-WE", When(saturday.isoformat(), sunday.isoformat()), "span")


def a_season(year: int, season: str) -> Meaning | None:
    """A season, by the year it begins in."""
    return (
        Meaning(f"{year:04}-{season}", months_of(year, *SEASONS[season]), "span")
        if 0 < year < MAXYEAR
        else None
    )


def part_of_year(year: int, unit: str, rank: int) -> Meaning | None:
    """A quarter or half of a year; rank -1 is the last."""
    months = MONTHS[unit]
    rank = 12 // months if rank == -1 else rank
    if not 1 <= rank <= 12 // months or not MINYEAR <= year <= MAXYEAR:
        return None
    letter = {"quarter": "Q", "half": "H"}[unit]
    return Meaning(
        f"{year:04}-{letter}{rank}", months_of(year, months * (rank - 1) + 1, months * rank), "span"
    )


def a_decade(tens: int) -> Meaning | None:
    """Ten years (199 for the nineties)."""
    return Meaning(f"{tens:03}", When(f"{tens:03}0", f"{tens:03}9"), "span") if 0 < tens < 1000 else None


def a_century(number: int) -> Meaning | None:
    """A hundred years; the value counts from 0 (18 for the nineteenth century)."""
    if not 1 <= number <= 22:
        return None
    return Meaning(f"{number - 1:02}", When(f"{number * 100 - 99:04}", f"{number * 100:04}"), "span")


def feast_day(feast: str, year: int) -> date | None:
    """The day of a feast (`12-25`, `easter+39`) in a year."""
    if feast.startswith("easter"):
        return shifted(easter(year), int(feast.removeprefix("easter")))
    month, day = map(int, feast.split("-"))
    return safe_date(year, month, day)


def easter(year: int) -> date | None:
    """Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return safe_date(year, month, day + 1)
