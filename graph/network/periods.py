"""Dates of unequal precision as days: `2023`, `2023-02` and `2023-02-22` are read as the first and last day they cover."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from ..records import BadInput, DiplographError

Period = tuple[str | None, str | None]


def period(text: str) -> Period:
    """First and last day, month or year of a period in ISO text: `2023`, `2023-01/2023-06`, `2023-02/..`, `../2023`.

    Raises DiplographError for anything else.
    """
    first, slash, last = text.partition("/")
    limits = (first, last if slash else first)
    for limit in limits:
        if limit != "..":
            first_day(limit)
    since, until = (None if limit == ".." else limit for limit in limits)
    if since and until and first_day(since) > last_day(until):
        raise BadInput(f"{text!r} ends before it begins: write the earlier date first")
    return since, until


def first_day(text: str) -> date:
    """The first day of a year, month or day in ISO text; raises DiplographError for anything else."""
    year, month, day = _parts(text)
    return _date(text, year, month or 1, day or 1)


def last_day(text: str) -> date:
    """The last day of a year, month or day in ISO text; raises DiplographError for anything else."""
    year, month, day = _parts(text)
    month = month or 12
    first = _date(text, year, month, day or 1)
    return first if day else first.replace(day=monthrange(year, month)[1])


def overlaps(begin: str | None, end: str | None, since: str | None, until: str | None) -> bool:
    """Whether a period touches a window; an undated one touches only the window without limits."""
    if begin is None:
        return since is None and until is None
    starts_in_time = until is None or first_day(begin) <= last_day(until)
    ends_in_time = since is None or last_day(end or begin) >= first_day(since)
    return starts_in_time and ends_in_time


def _parts(text: str) -> tuple[int, int | None, int | None]:
    pieces = text.split("-")
    lengths = [len(piece) for piece in pieces]
    if lengths not in ([4], [4, 2], [4, 2, 2]) or not all(p.isascii() and p.isdigit() for p in pieces):
        raise _no_date(text)
    year, month, day = (*map(int, pieces), None, None)[:3]
    return int(year or 0), month, day


def _date(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise _no_date(text) from error


def _no_date(text: str) -> DiplographError:
    return BadInput(f"{text!r} is no date: write a year, month or day, as 2023, 2023-02 or 2023-02-22")
