"""The day of publication reckoned from what a text says of itself, where no field or header states it."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from .finding import DateExpression, find_dates
from .lexicon import lexicon

HEAD: Final = 1500  # characters in which a dateline, an address or the name of an occasion stands
# MOSCOU, 22 février (AFP) - …: a place, a comma, the day, then an agency in brackets or a dash.
BEFORE_DATELINE: Final = re.compile(r"(?:^|\n)\s*[^\W\d_][^\n,;:!?.]{1,60},\s*(?:[^\W\d_]{2,10}\s)?$")
AFTER_DATELINE: Final = re.compile(r"\s*(?:\([^()\n]{2,40}\)|[-–—])")
ADDRESS: Final = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-])")


def infer_published(text: str, published: str | None = None, lang: str = "fr") -> str | None:
    """The day a text appeared, as ISO text, as far as its own words tell; None where they do not.

    `published` is what is known already: a day is given back, a month or year bounds what is found. Looked for are, in
    this order, an address with a date in it, a dateline and the name of an occasion ("point de presse du …") among the
    first lines, a day that "ce" points to ("ce 10 janvier"), and the latest full date of the text, a caption's say,
    whose weekday the text names as the present one ("ce mercredi").

    >>> infer_published("Ils se sont vus ce mercredi. (Photo : Moscou, le 22 février 2023)")
    '2023-02-22'
    """
    if published and len(published) == 10:
        return published
    found = find_dates(text, published, lang=lang)
    days = [
        part for whole in found for part in (whole.parts or (whole,)) if part.kind == "day" and part.reading
    ]
    candidates = (
        in_address(text),
        dateline(text, days),
        occasion(text, days, lang),
        pointed_to(days),
        agreeing(days),
    )
    return next((day for day in candidates if day and day.startswith(published or "")), None)


def in_address(text: str) -> str | None:
    """The day in the path of an address (`/2023/02/22/`) near the head of the text."""
    for found in ADDRESS.finditer(text[:HEAD]):
        try:
            return date(*map(int, found.groups())).isoformat()
        except ValueError:
            continue
    return None


def dateline(text: str, days: list[DateExpression]) -> str | None:
    """The day of an agency's dateline, where its year is told or known."""
    for day in days:
        opening = text[max(0, day.start - 80) : day.start]
        if (
            day.start < HEAD
            and day.when
            and BEFORE_DATELINE.search(opening)
            and AFTER_DATELINE.match(text, day.end)
        ):
            return day.when.start
    return None


def occasion(text: str, days: list[DateExpression], lang: str) -> str | None:
    """The full date that follows the name of an occasion in the head of a text."""
    occasions = tuple(lexicon(lang).data["publication"]["occasions"])
    for day in full_dates(days):
        if (
            day.start < HEAD
            and day.when
            and text[max(0, day.start - 40) : day.start].rstrip().lower().endswith(occasions)
        ):
            return day.when.start
    return None


def pointed_to(days: list[DateExpression]) -> str | None:
    """The one day of the month that the text calls this one ("ce 10 janvier")."""
    told = {
        day.when.start
        for day in days
        if day.when and day.reading and day.reading.shift == 0 and day.reading.day
    }
    return told.pop() if len(told) == 1 else None


def agreeing(days: list[DateExpression]) -> str | None:
    """The latest full date of the text, if the text names no present weekday ("ce mercredi") but its own."""
    latest = max((day.when.start for day in full_dates(days) if day.when), default=None)
    readings = [day.reading for day in days if day.reading]
    present = {one.weekday for one in readings if one.weekday is not None and one.shift == 0 and not one.day}
    return latest if latest and present == {date.fromisoformat(latest).weekday()} else None


def full_dates(days: list[DateExpression]) -> list[DateExpression]:
    """The days told with their year."""
    return [day for day in days if day.reading and (day.reading.year or (day.reading.iso or "-")[0] != "-")]
