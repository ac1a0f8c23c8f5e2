"""From readings to days: what an expression means, told on a day, by a verb of a tense, after another date.

Values are TimeML's (Pustejovsky et al., ISO 24617-1): `2002-04-08`, `1999-W27`, `2023-SU`, `199`, `P3D`, `PAST_REF`.
Weeks run from Monday to Sunday (ISO 8601).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Final, Literal

from ...records import When
from .grammar import Reading

Tense = Literal["past", "future"]
Kind = Literal["day", "month", "year", "span", "duration", "frequency", "pointer"]
DAYS: Final = {"day": 1, "week": 7}
MONTHS: Final = {"month": 1, "quarter": 3, "half": 6, "year": 12}
# First and last month of a season; winter ends in the next year.
SEASONS: Final = {"SP": (3, 6), "SU": (6, 9), "FA": (9, 12), "WI": (12, 15)}
DURATIONS: Final = {
    "day": "P{}D", "week": "P{}W", "weekend": "P{}WE", "month": "P{}M", "quarter": "P{}Q", "half": "P{}H", "year": "P{}Y",
    "decade": "P{}DE", "century": "P{}CE", "hour": "PT{}H", "minute": "PT{}M",
}  # fmt: skip
# How much nearer a date against the tense must be than one that agrees with it: the tense was told, or guessed.
AGAINST_TENSE: Final = {False: 12, True: 3}
# Without a tense a weekday at most this many days ahead is the coming one, else the last.
LOOKAHEAD: Final = 2
EDGES: Final = {"START": (1, 3), "MID": (5, 8), "END": (10, 12)}
WEEK_EDGES: Final = {"START": (0, 1), "MID": (1, 3), "END": (3, 6)}


@dataclass(frozen=True, slots=True)
class Setting:
    """Where an expression stands: the day of publication and the date told before (ISO of any precision), the tense.

    `guessed`: the tense was read off the words nearby, not told by who knows the verb.
    """

    published: str | None = None
    tense: Tense | None = None
    guessed: bool = False
    reference: str | None = None

    @property
    def today(self) -> date | None:
        """The day of publication, where it is known to the day."""
        return day_of(self.published)

    @property
    def told(self) -> date | None:
        """The day told before, else the day of publication."""
        return day_of(self.reference) or self.today

    @property
    def middle(self) -> date | None:
        """A day in the middle of what is known of the publication, else of the date told before."""
        return middle_of(self.published) or middle_of(self.reference)


@dataclass(frozen=True, slots=True)
class Meaning:
    """TimeML value, the days it covers (None where unknown) and its kind."""

    value: str
    when: When | None
    kind: Kind


def day_of(iso: str | None) -> date | None:
    """The day that ISO text names, None for anything coarser or impossible."""
    parts = (
        [int(part) for part in (iso or "").split("-")]
        if iso and re.fullmatch(r"\d{4}-\d\d-\d\d", iso)
        else []
    )
    return safe_date(*parts) if parts else None


def middle_of(iso: str | None) -> date | None:
    """The day in the middle of a year, a month or a day in ISO text."""
    if not iso or not re.fullmatch(r"\d{4}(-\d\d){0,2}", iso):
        return None
    return day_of((iso + "-07-01" if len(iso) == 4 else iso + "-15")[:10] if len(iso) < 10 else iso)


def safe_date(year: int, month: int, day: int) -> date | None:
    """The date, None where the calendar has no such day."""
    if MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    return None


def shifted(day: date, days: int) -> date | None:
    """A number of days later, None beyond the calendar."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


def month_after(day: date, months: int) -> tuple[int, int]:
    """Year and month a number of months later."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1


def whole(value: str, kind: Kind) -> Meaning:
    """A day, month or year, whose value is its own ISO text."""
    return Meaning(value, When(value, value), kind)


def a_day(day: date | None, part: str | None = None) -> Meaning | None:
    """A day, with the part of it in the value."""
    if day is None:
        return None
    return Meaning(
        day.isoformat() + (f"T{part}" if part else ""), When(day.isoformat(), day.isoformat()), "day"
    )


def a_month(year: int, month: int) -> Meaning | None:
    """A month."""
    return whole(f"{year:04}-{month:02}", "month") if MINYEAR <= year <= MAXYEAR else None


def a_year(year: int) -> Meaning | None:
    """A year."""
    return whole(f"{year:04}", "year") if MINYEAR <= year <= MAXYEAR else None


def nearest(
    candidates: Iterable[date | None], setting: Setting, base: date, shift: int | None
) -> date | None:
    """Of dates of equal name the one meant: by "last" or "next" strictly, else by tense and distance."""
    days = sorted(filter(None, candidates))
    if shift:
        beyond = [day for day in days if (day - base).days * shift > 0]
        days = beyond or days
    against = AGAINST_TENSE[setting.guessed]

    def distance(day: date) -> int:
        gap = (day - base).days
        wrong = (setting.tense == "past" and gap > 0) or (setting.tense == "future" and gap < 0)
        return abs(gap) * (against if wrong and not shift else 1)

    return min(days, key=distance, default=None)


def full_year(year: int, setting: Setting) -> int:
    """A year in two digits in the century that brings it nearest, at most ten years ahead."""
    if year >= 100:
        return year
    base = setting.middle.year if setting.middle else 1999
    return max(century + year for century in (1800, 1900, 2000, 2100) if century + year <= base + 10)


def of_date(reading: Reading, setting: Setting) -> Meaning | None:
    """A day, month or year by its name, or a weekday."""
    if reading.iso:
        return of_figures(reading.iso, setting)
    if reading.day and reading.month:
        return a_day(named_day(reading, setting), reading.part)
    if reading.offset is not None and setting.today:
        return a_day(shifted(setting.today, reading.offset), reading.part)
    if reading.month:
        return named_month(reading, setting)
    if reading.day:
        return bare_day(reading, setting)
    if reading.weekday is not None:
        return a_day(weekday(reading, setting), reading.part) or Meaning(
            f"XXXX-WXX-{reading.weekday + 1}", None, "day"
        )
    return edge_of_year(full_year(reading.year, setting), reading.edge) if reading.year else None


def of_figures(iso: str, setting: Setting) -> Meaning | None:
    """A date in figures; one without a year is the nearest."""
    if iso[0] != "-":
        return a_day(day_of(iso))
    month, day = int(iso[2:4]), int(iso[5:7])
    return of_date(Reading("date", day=day, month=month), setting) if 1 <= month <= 12 else None


def named_day(reading: Reading, setting: Setting) -> date | None:
    """A day and month; without a year the nearest, whose weekday agrees where one is told."""
    day, month = reading.day or 0, reading.month or 0
    if reading.year:
        return safe_date(full_year(reading.year, setting), month, day)
    base = setting.told if reading.follow else setting.middle
    if base is None:
        return None
    days = [found for years in (-1, 0, 1) if (found := safe_date(base.year + years, month, day))]
    agreeing = [found for found in days if found.weekday() == reading.weekday]
    return nearest(agreeing or days, setting, base, reading.follow or reading.shift)


def named_month(reading: Reading, setting: Setting) -> Meaning | None:
    """A month; without a year the nearest by tense."""
    month = reading.month or 0
    if reading.year:
        return a_month(full_year(reading.year, setting), month)
    base = setting.told if reading.follow else setting.middle
    if base is None:
        return Meaning(f"XXXX-{month:02}", None, "month")
    months = [safe_date(base.year + years, month, 1) for years in (-1, 0, 1)]
    found = nearest(months, setting, base.replace(day=1), reading.follow or reading.shift)
    return a_month(found.year, found.month) if found else None


def bare_day(reading: Reading, setting: Setting) -> Meaning | None:
    """A day of the month told before, or the nearest one; with a weekday, one that agrees or none."""
    base = setting.told
    if base is None:
        return None
    months = [month_after(base, months) for months in (-1, 0, 1)]
    days = [day for year, month in months if (day := safe_date(year, month, reading.day or 0))]
    if reading.weekday is not None:
        days = [day for day in days if day.weekday() == reading.weekday]
    return a_day(min(days, key=lambda day: abs((day - base).days), default=None), reading.part)


def weekday(reading: Reading, setting: Setting) -> date | None:
    """A day of the week: the last one up to the day of publication, or the next one from it on, by tense."""
    base = setting.told if reading.follow else setting.today
    if base is None or reading.weekday is None:
        return None
    ahead = (reading.weekday - base.weekday()) % 7
    direction = reading.follow or reading.shift
    if direction:
        return shifted(base, (ahead or 7) if direction > 0 else ahead - 7)
    if ahead == 0 or setting.tense == "future":
        return shifted(base, ahead)
    return shifted(base, ahead - 7 if setting.tense == "past" or ahead > LOOKAHEAD else ahead)


def edge_of_year(year: int, edge: str | None) -> Meaning | None:
    """A year, or its first, middle or last months; the value is the year's (TimeML puts the edge in an attribute)."""
    found = a_year(year)
    if not edge or not found:
        return found
    first, last = EDGES[edge]
    return Meaning(found.value, months_of(year, first, last), "span")


def months_of(year: int, first: int, last: int) -> When:
    """A span of months of a year; the last may lie in the next."""
    over = year + (last > 12)
    return When(f"{year:04}-{first:02}", f"{over:04}-{(last - 1) % 12 + 1:02}")


def of_offset(reading: Reading, setting: Setting) -> Meaning | None:
    """Yesterday, today, tomorrow."""
    if setting.today is None or reading.offset is None:
        return Meaning("PRESENT_REF", None, "pointer")
    return a_day(shifted(setting.today, reading.offset), reading.part)


def of_anaphor(reading: Reading, setting: Setting) -> Meaning | None:
    """The day before, the same day, the day after, seen from the date told before."""
    if setting.told is None or reading.anaphor is None:
        return Meaning("PAST_REF", None, "pointer")
    return a_day(shifted(setting.told, reading.anaphor), reading.part)


def of_shift(reading: Reading, setting: Setting) -> Meaning | None:
    """The last, this or the next week, month, year."""
    return moved(
        reading,
        setting.middle if reading.unit == "year" else setting.today or month_known(setting),
        reading.shift or 0,
        setting,
    )


def of_follow(reading: Reading, setting: Setting) -> Meaning | None:
    """The same week, month or year as the date told before, or the one after or before it."""
    return moved(reading, middle_of(setting.reference) or setting.today, reading.follow or 0, setting)


def month_known(setting: Setting) -> date | None:
    """The middle of the month of publication where only that is known."""
    return setting.middle if len(setting.published or "") == 7 else None


def moved(reading: Reading, base: date | None, units: int, setting: Setting) -> Meaning | None:
    """The unit of time that lies a number of units after the one a day falls in."""
    if base is None:
        return Meaning(
            "PRESENT_REF" if not units else "PAST_REF" if units < 0 else "FUTURE_REF", None, "pointer"
        )
    if reading.unit == "day":
        return a_day(shifted(base, units), reading.part)
    if reading.unit == "week":
        return a_week(shifted(base, 7 * units), reading.edge)
    if reading.unit == "weekend":
        return a_weekend(base, reading.shift, setting)
    if reading.unit in MONTHS:
        return months_moved(base, reading.unit, units)
    if reading.unit == "decade":
        return a_decade(base.year // 10 + units)
    return None


def months_moved(base: date, unit: str, units: int) -> Meaning | None:
    """A month, quarter, half or year a number of them later."""
    if unit == "year":
        return a_year(base.year + units)
    year, month = month_after(base, MONTHS[unit] * units)
    return (
        a_month(year, month) if unit == "month" else part_of_year(year, unit, (month - 1) // MONTHS[unit] + 1)
    )


def a_week(day: date | None, edge: str | None = None) -> Meaning | None:
    """The week of a day, Monday to Sunday, or its first, middle or last days."""
    monday = shifted(day, -day.weekday()) if day else None
    if monday is None:
        return None
    first, last = WEEK_EDGES.get(edge or "", (0, 6))
    start, end = shifted(monday, first), shifted(monday, last)
    year, week, _ = monday.isocalendar()
    return Meaning(f"{year:04}-W{week:02}", When(f"{start}", f"{end}"), "span") if start and end else None


def a_weekend(base: date, shift: int | None, setting: Setting) -> Meaning | None:
    """Saturday and Sunday: the last ones by a past tense (or early in the week), the coming ones by a future."""
    saturday = shifted(base, 5 - base.weekday())
    back = shift == -1 or (
        not shift and (setting.tense == "past" or (not setting.tense and base.weekday() < 2))
    )
    ahead = shift == 1 and base.weekday() >= 5
    if (saturday and base.weekday() < 5 and back) or shift == -1:
        saturday = shifted(base, -2 - base.weekday())
    elif ahead:
        saturday = shifted(base, 12 - base.weekday())
    sunday = shifted(saturday, 1) if saturday else None
    if saturday is None or sunday is None:
        return None
    year, week, _ = saturday.isocalendar()
    return Meaning(f"{year:04}-W{week:02}-WE", When(f"{saturday}", f"{sunday}"), "span")


def part_of_year(year: int, unit: str, rank: int) -> Meaning | None:
    """A quarter or half of a year; rank -1 is the last."""
    months = MONTHS[unit]
    rank = 12 // months if rank == -1 else rank
    if not 1 <= rank <= 12 // months:
        return None
    letter = {"quarter": "Q", "half": "H"}[unit]
    return Meaning(
        f"{year:04}-{letter}{rank}", months_of(year, months * (rank - 1) + 1, months * rank), "span"
    )


def a_decade(tens: int) -> Meaning | None:
    """Ten years (199 for the nineties)."""
    return Meaning(f"{tens:03}", When(f"{tens:03}0", f"{tens:03}9"), "span") if 0 < tens < 1000 else None


def of_count(reading: Reading, setting: Setting, base: date | None, sign: int) -> Meaning | None:
    """A number of days, weeks, months or years before or after a day; hours stay within it."""
    if base is None or reading.count is None or reading.count > 10_000:
        return Meaning("PAST_REF" if sign < 0 else "FUTURE_REF", None, "pointer")
    if reading.unit in ("hour", "minute"):
        return Meaning("PAST_REF" if sign < 0 else "FUTURE_REF", None, "pointer")
    return moved(replace(reading, shift=sign), base, sign * reading.count, setting)


def of_season(reading: Reading, setting: Setting) -> Meaning | None:
    """A season; without a year the nearest by tense."""
    season = reading.season or ""
    first, last = SEASONS[season]
    base = setting.middle
    if reading.year:
        year = full_year(reading.year, setting)
    elif base:
        starts = [safe_date(base.year + years, first, 1) for years in (-1, 0, 1)]
        found = nearest(starts, setting, base, reading.shift)
        year = found.year if found else base.year
    else:
        return Meaning(f"XXXX-{season}", None, "span")
    return Meaning(f"{year:04}-{season}", months_of(year, first, last), "span")


def of_part(reading: Reading, setting: Setting) -> Meaning | None:
    """The first half, the third quarter of a year."""
    if reading.unit not in ("quarter", "half") or reading.rank is None:
        return None
    year = reading.year or (setting.middle.year + (reading.shift or 0) if setting.middle else None)
    return part_of_year(year, reading.unit, reading.rank) if year else None


def of_feast(reading: Reading, setting: Setting) -> Meaning | None:
    """A feast, fixed or counted from Easter; without a year the nearest by tense."""
    feast, base = reading.feast or "", setting.middle
    if reading.year:
        return a_day(feast_day(feast, full_year(reading.year, setting)))
    if base is None:
        return None
    return a_day(
        nearest((feast_day(feast, base.year + years) for years in (-1, 0, 1)), setting, base, reading.shift)
    )


def feast_day(feast: str, year: int) -> date | None:
    """The day of a feast (`12-25`, `easter+39`) in a year."""
    if feast.startswith("easter"):
        sunday = easter(year)
        return shifted(sunday, int(feast.removeprefix("easter"))) if sunday else None
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


def of_decade(reading: Reading, setting: Setting) -> Meaning | None:
    """The nineties."""
    return a_decade(full_year(reading.year, setting) // 10) if reading.year else None


def of_century(reading: Reading, setting: Setting) -> Meaning | None:
    """The nineteenth century."""
    number = reading.century or reading.rank or 0
    start = (number - 1) * 100 + 1
    return (
        Meaning(f"{number - 1:02}", When(f"{start:04}", f"{start + 99:04}"), "span")
        if 1 <= number <= 22
        else None
    )


def of_duration(reading: Reading, setting: Setting) -> Meaning | None:
    """A length of time."""
    return Meaning(DURATIONS[reading.unit or "day"].format(reading.count or "X"), None, "duration")


def of_frequency(reading: Reading, setting: Setting) -> Meaning | None:
    """How often."""
    if reading.weekday is not None:
        return Meaning(f"XXXX-WXX-{reading.weekday + 1}", None, "frequency")
    return Meaning(DURATIONS[reading.unit or "day"].format(reading.count or 1), None, "frequency")


def pointer(value: str) -> Callable[[Reading, Setting], Meaning]:
    """A rule whose expressions only point to the past, the present or the future."""
    return lambda reading, setting: Meaning(value, None, "pointer")


RULES: Final[dict[str, Callable[[Reading, Setting], Meaning | None]]] = {
    "date": of_date,
    "offset": of_offset,
    "anaphor": of_anaphor,
    "shift": of_shift,
    "follow": of_follow,
    "ago": lambda reading, setting: of_count(reading, setting, setting.today, -1),
    "ahead": lambda reading, setting: of_count(reading, setting, setting.today, 1),
    "earlier": lambda reading, setting: of_count(reading, setting, setting.told, -1),
    "later": lambda reading, setting: of_count(reading, setting, setting.told, 1),
    "season": of_season,
    "part_of_year": of_part,
    "feast": of_feast,
    "named": lambda reading, setting: a_day(day_of(reading.iso)),
    "decade": of_decade,
    "century": of_century,
    "duration": of_duration,
    "vague_past": pointer("PAST_REF"),
    "vague_future": pointer("FUTURE_REF"),
    "frequency": of_frequency,
    "present": pointer("PRESENT_REF"),
    "past": pointer("PAST_REF"),
    "future": pointer("FUTURE_REF"),
}


def meaning(reading: Reading, setting: Setting) -> Meaning | None:
    """What a reading means in a setting; None where it names no day of the calendar (31 February)."""
    return RULES[reading.rule](reading, setting)
