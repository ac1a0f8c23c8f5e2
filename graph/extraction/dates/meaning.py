"""What each rule of the grammar means: the dates called by name, and those counted from another date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from ...records import When
from .calendar import (
    MONTHS,
    Meaning,
    a_century,
    a_day,
    a_decade,
    a_month,
    a_week,
    a_weekend,
    a_year,
    day_of,
    middle_of,
    month_after,
    part_of_year,
    shifted,
)
from .grammar import Reading
from .named import of_attack, of_date, of_feast, of_part, of_season
from .setting import Setting, full_year

DURATIONS: Final = {
    "day": "P{}D", "week": "P{}W", "weekend": "P{}WE", "month": "P{}M", "quarter": "P{}Q", "half": "P{}H", "year": "P{}Y",
    "decade": "P{}DE", "century": "P{}CE",
}  # fmt: skip
FEW_DAYS: Final = 7
POINTERS: Final = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}


def of_offset(reading: Reading, setting: Setting) -> Meaning | None:
    """Yesterday, today, tomorrow."""
    offset = reading.offset or 0
    return a_day(shifted(setting.today, offset), reading.part) or pointer(offset)


def of_anaphor(reading: Reading, setting: Setting) -> Meaning | None:
    """The day before, the same day, the day after, seen from the day told before."""
    offset = reading.anaphor or 0
    # « le lendemain » is never the day after publication, nor is it counted from a month.
    told = setting.told if offset <= 0 else day_of(setting.day) if day_of(setting.reference) else None
    if told and setting.today and setting.tense == "past" and told > setting.today:
        told = day_of(setting.past) or setting.today  # « … partira le 13 mars. Plus tôt dans la matinée, X avait vu Y »
    if told and setting.today and setting.tense == "future" and told <= setting.today:
        told = day_of(setting.ahead) or told  # « … reprendront le 2 septembre, a annoncé X vendredi. La veille, ils seront reçus »
    return a_day(shifted(told, offset), reading.part) or pointer(offset)


def pointer(direction: int) -> Meaning:
    """Something before, about or after the time of telling, no more."""
    return Meaning(POINTERS[(direction > 0) - (direction < 0)], None, "pointer")


def of_last_days(reading: Reading, setting: Setting) -> Meaning | None:
    """« ces derniers jours », « il y a quelques jours »: in this month, where it has lasted so long."""
    today = setting.published or ""
    if reading.unit != "day" or reading.shift in {0, 1} or len(today) < 10:
        return None
    if int(today[8:]) <= max(reading.count or 0, FEW_DAYS):  # « ces trente derniers jours »
        return None
    return Meaning(POINTERS[-1], When(today[:7], today[:7]), "month")


def of_shift(reading: Reading, setting: Setting) -> Meaning | None:
    """The last, this or the next week, month or year, seen from the publication."""
    known = {"year": 4, "decade": 4, "month": 7, "quarter": 7, "half": 7}.get(reading.unit or "", 10)
    base = middle_of(setting.published) if len(setting.published or "") >= known else None
    if reading.shift is None and reading.unit == "weekend" and setting.tense is None:
        return pointer(0)  # « se repose le week-end »
    if reading.unit == "weekend" and base:
        return of_weekend(base, reading, setting)
    told = moved(reading, base, reading.shift or 0)
    if reading.edge and not reading.shift and reading.unit == "week" and setting.tense == "past" and told and told.when and base:
        ahead = told.when.start > base.isoformat()
        return moved(reading, base, -1) if ahead else told  # « s'est rendu en fin de semaine à Oslo », told on Monday
    return told


def of_follow(reading: Reading, setting: Setting) -> Meaning | None:
    """The same week, month or year as the date told before, or the one before or after it."""
    if reading.unit in ("day", "week"):
        return moved(reading, setting.told, reading.follow or 0)
    return moved(reading, middle_of(setting.reference) or setting.today, reading.follow or 0)


def moved(reading: Reading, base: date | None, units: int) -> Meaning | None:
    """The day, week, month, year … that lies a number of them after the one a day falls in."""
    unit = reading.unit or ""
    if base is None or abs(units) > 5000:
        return pointer(units)
    if unit == "day":
        return a_day(shifted(base, units), reading.part)
    if unit == "week":
        return a_week(shifted(base, 7 * units), reading.edge)
    if unit == "year":
        return a_year(base.year + units)
    if unit in MONTHS:
        year, month = month_after(base, MONTHS[unit] * units)
        return (
            a_month(year, month)
            if unit == "month"
            else part_of_year(year, unit, (month - 1) // MONTHS[unit] + 1)
        )
    return a_decade(base.year // 10 + units) if unit == "decade" else pointer(units)


def of_weekend(base: date, reading: Reading, setting: Setting) -> Meaning | None:
    """Saturday and Sunday: this week's or, by "last", a past tense or early in the week, those before it."""
    ahead = 5 - base.weekday()
    back = setting.tense == "past" or (setting.tense is None and base.weekday() < 2)
    if reading.shift == -1 or (not reading.shift and ahead > 0 and back):
        ahead -= 7
    elif reading.shift == 1 and ahead <= 0:
        ahead += 7
    return a_weekend(shifted(base, ahead))


def counted(sign: int, from_told: bool) -> Callable[[Reading, Setting], Meaning | None]:
    """A rule for a number of days, weeks, months or years before or after the publication, or the date told before. What is "later" needs one told."""

    def rule(reading: Reading, setting: Setting) -> Meaning | None:
        base = setting.told if from_told else setting.today
        if from_told and reading.unit in ("month", "year"):
            base = middle_of(setting.reference) or setting.today
        nothing_told = from_told and sign > 0 and setting.reference is None
        if base is None or nothing_told or not reading.count or reading.count > 5000:
            return pointer(sign)
        if reading.unit == "week":
            return a_day(shifted(base, 7 * sign * reading.count))
        return moved(reading, base, sign * reading.count)

    return rule


def of_length(reading: Reading, setting: Setting) -> Meaning | None:
    """A length of time."""
    return Meaning(DURATIONS[reading.unit or "day"].format(reading.count or "X"), None, "duration")


def of_frequency(reading: Reading, setting: Setting) -> Meaning | None:
    """How often."""
    if reading.weekday is not None:
        return Meaning(f"XXXX-WXX-{reading.weekday + 1}", None, "frequency")
    return Meaning(DURATIONS[reading.unit or "day"].format(reading.count or 1), None, "frequency")


def week_of(reading: Reading, setting: Setting) -> Meaning | None:
    """« la semaine du 4 mars »: the week that holds the day."""
    day = of_date(reading, setting)
    return a_week(day_of(day.when.start), reading.edge) if day and day.when else None


RULES: Final[dict[str, Callable[[Reading, Setting], Meaning | None]]] = {
    "date": of_date,
    "week_of": week_of,
    "offset": of_offset,
    "anaphor": of_anaphor,
    "shift": of_shift,
    "follow": of_follow,
    "ago": counted(-1, from_told=False),
    "ahead": counted(1, from_told=False),
    "earlier": counted(-1, from_told=True),
    "later": counted(1, from_told=True),
    "season": of_season,
    "part_of_year": of_part,
    "feast": of_feast,
    "attack": of_attack,
    "decade": lambda reading, setting: a_decade(full_year(reading.year or 0, setting) // 10),
    "century": lambda reading, setting: a_century(reading.century or reading.rank or 0),
    "duration": of_length,
    "frequency": of_frequency,
    "pointer": lambda reading, setting: of_last_days(reading, setting) or pointer(reading.shift or 0),
    "vague_past": lambda reading, setting: of_last_days(reading, setting) or pointer(-1),
    "vague_earlier": lambda reading, setting: pointer(-1),
    "vague_future": lambda reading, setting: pointer(1),
}


def meaning(reading: Reading, setting: Setting) -> Meaning | None:
    """What a reading means in a setting; None where it names no day of the calendar (31 February)."""
    return RULES[reading.rule](reading, setting)
