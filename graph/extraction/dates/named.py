"""Dates that are called by their name: days, weekdays, months, years, seasons, feasts."""

from __future__ import annotations

from datetime import date
from typing import Final

from .calendar import (
    SEASONS,
    Meaning,
    a_day,
    a_month,
    a_season,
    a_year,
    day_of,
    feast_day,
    middle_of,
    month_after,
    part_of_year,
    safe_date,
    shifted,
)
from .grammar import Reading
from .setting import Setting, full_year, nearest, year_told

# Without a tense a weekday at most this many days ahead is the coming one, else the last.
LOOKAHEAD: Final = 2
# Days around the publication within which a weekday that disagrees is taken for a slip.
SLIP: Final = 60
# How many times farther a day of the month before seems, in a text whose own day is not known.
BACKWARD: Final = 10
# Years whose attacks are known by their month and day.
KNOWN_DAYS: Final = {(9, 11): 2001, (3, 11): 2004, (11, 13): 2015}


def of_date(reading: Reading, setting: Setting) -> Meaning | None:
    """A day, month or year by its name, or a weekday."""
    if reading.iso:
        return of_figures(reading.iso, setting)
    if reading.day and reading.month:
        return of_named_day(reading, setting)
    if reading.month:
        return of_month(reading, setting)
    if reading.day:
        return of_bare_day(reading, setting)
    if reading.weekday is not None:
        return of_weekday(reading, setting)
    return a_year(full_year(reading.year, setting), reading.edge) if reading.year else None


def of_figures(iso: str, setting: Setting) -> Meaning | None:
    """A date in figures; without a year the nearest."""
    year, month, day = (int(part or 0) for part in iso.replace("--", "-").split("-"))
    if not 1 <= month <= 12:
        return None
    return of_named_day(Reading("date", day=day, month=month, year=year or None), setting)


def of_named_day(reading: Reading, setting: Setting) -> Meaning | None:
    """A day and month; without a year the nearest, whose weekday agrees where one is told."""
    day, month = reading.day or 0, reading.month or 0
    if year := year_told(reading, setting):
        return a_day(safe_date(year, month, day), reading.part)
    if safe_date(2000, month, day) is None:
        return None
    base = setting.told if reading.follow else setting.base
    if base is None:
        return Meaning(f"XXXX-{month:02}-{day:02}", None, "day")
    days = [found for years in (-1, 0, 1) if (found := safe_date(base.year + years, month, day))]
    return a_day(agreeing(days, reading, setting, base), reading.part)


def agreeing(days: list[date], reading: Reading, setting: Setting, base: date) -> date | None:
    """The day meant among those of equal day and month: one whose weekday agrees, where a weekday is told.

    A day near a known publication holds even so: a wrong weekday is a slip more often than another year is meant.
    """
    shift = reading.follow or reading.shift
    found = nearest(days, setting, base, shift)
    if reading.weekday is None or found is None or found.weekday() == reading.weekday:
        return found
    if setting.today and not setting.near and abs((found - base).days) <= SLIP:
        return found
    return nearest([day for day in days if day.weekday() == reading.weekday] or days, setting, base, shift)


def of_month(reading: Reading, setting: Setting) -> Meaning | None:
    """A month; without a year the nearest by tense."""
    month = reading.month or 0
    if year := year_told(reading, setting):
        return a_month(year, month)
    base = setting.told if reading.follow else setting.base
    if base is None:
        return Meaning(f"XXXX-{month:02}", None, "month")
    months = (safe_date(base.year + years, month, 1) for years in (-1, 0, 1))
    found = nearest(months, setting, base.replace(day=1), reading.follow or reading.shift)
    return a_month(found.year, month) if found else None


def of_bare_day(reading: Reading, setting: Setting) -> Meaning | None:
    """A day of the month told before, or the nearest one; with a weekday, one that agrees, else the weekday."""
    base = (
        day_of(setting.day)
        or middle_of(setting.reference if len(setting.reference or "") == 7 else None)
        or setting.today
    )
    if base is None:
        return None
    months = (month_after(base, months) for months in (-1, 0, 1))
    days = [day for year, month in months if (day := safe_date(year, month, reading.day or 0))]
    if reading.weekday is not None:
        days = [day for day in days if day.weekday() == reading.weekday]
        if not days:
            return of_weekday(reading, setting)
    inside = [day for day in days if setting.covers(day)]  # « 9-27 février 1994. Le 9, … Le 25, … »
    # A chronicle goes on: « le 4 février, … Le 20, … »
    back = BACKWARD if setting.today is None else 1
    return a_day(min(inside or days, key=lambda day: (day - base).days if day >= base else (base - day).days * back, default=None), reading.part)


def of_weekday(reading: Reading, setting: Setting) -> Meaning | None:
    """A day of the week: the last one up to the day of publication, or the next one from it on, by tense."""
    weekday = reading.weekday or 0
    base = setting.told if reading.follow else setting.today
    if base is None:
        return Meaning(f"XXXX-WXX-{weekday + 1}", None, "day")
    ahead = (weekday - base.weekday()) % 7
    direction = reading.follow or reading.shift
    if direction:
        days = (ahead or 7) if direction > 0 else ahead - 7
    elif reading.follow == 0:
        days = ahead if ahead == 0 or (setting.day and ahead <= 3) else ahead - 7
    elif ahead == 0 or setting.tense == "future":
        days = ahead
    else:
        days = ahead - 7 if setting.tense == "past" or ahead > LOOKAHEAD else ahead
    return a_day(shifted(base, days), reading.part)


def of_season(reading: Reading, setting: Setting) -> Meaning | None:
    """A season; without a year the nearest by tense."""
    season, base = reading.season or "", setting.base
    if reading.year:
        return a_season(full_year(reading.year, setting), season)
    if base is None:
        return Meaning(f"XXXX-{season}", None, "span")
    first, last = SEASONS[season]
    starts = [start for years in (-1, 0, 1) if (start := safe_date(base.year + years, first, 1))]
    under_way = (start for start in starts if 0 <= (base.year - start.year) * 12 + base.month - first < last - first)
    # « au cours de l'été », in summer: the one under way, while « l'été dernier » and « l'été prochain » are others
    current = next(under_way, None)
    found = current if current and not reading.shift else nearest([s for s in starts if s != current], setting, base, reading.shift)
    return a_season(found.year, season) if found else None


def of_part(reading: Reading, setting: Setting) -> Meaning | None:
    """The first half, the third quarter of a year."""
    rank, base = reading.rank or reading.day, setting.base
    year = year_told(reading, setting) or (base.year + (reading.shift or 0) if base else None)
    return (
        part_of_year(year, reading.unit, rank)
        if reading.unit in ("quarter", "half") and rank and year
        else None
    )


def of_feast(reading: Reading, setting: Setting) -> Meaning | None:
    """A feast, fixed or counted from Easter; without a year the nearest by tense."""
    feast, base = reading.feast or "", setting.base
    if reading.year:
        return a_day(feast_day(feast, full_year(reading.year, setting)))
    if base is None:
        return None
    return a_day(
        nearest((feast_day(feast, base.year + years) for years in (-1, 0, 1)), setting, base, reading.shift)
    )


def of_attack(reading: Reading, setting: Setting) -> Meaning | None:
    """A day and month that stand for an attack known by them, once it has happened; else a date like others."""
    year, base = KNOWN_DAYS.get((reading.month or 0, reading.day or 0)), setting.base
    if year and not reading.year and (base is None or base.year >= year):
        return a_day(safe_date(year, reading.month or 0, reading.day or 0))
    return of_named_day(reading, setting)
