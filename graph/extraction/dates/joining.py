"""Dates that belong together: the range or list that joined matches make, and the order of their days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from .calendar import Meaning
from .context import connector, part_of_name, plausible
from .grammar import Lexed, Match, Reading, forms_at, next_place, read, runs
from .lexicon import FIGURES, lexicon
from .meaning import meaning
from .setting import Setting


@dataclass(frozen=True, slots=True)
class Group:
    """Matches that make one expression: a single date, or the dates of a `range` ("du … au …") or of `both` ("… et …")."""

    matches: tuple[Match, ...]
    joined: str = ""


def matched(lexed: Lexed, lang: str) -> Iterator[Match]:
    """All matches from left to right: at each place the longest that the words around it leave plausible."""
    for start, codes in runs(lexed, lang):
        last = 0
        while (place := next_place(codes, last, lang)) is not None:
            last = place + 1
            for parse in forms_at(codes, place, lang):
                match = read(lexed, start + place, parse, lang)
                named = part_of_name(lexed, match, lang)
                if named or plausible(lexed, match, lang):
                    last = match.last - start
                    yield from () if named else (match,)
                    break


def grouped(lexed: Lexed, lang: str) -> Iterator[Group]:
    """The matches, those joined by a connector together."""
    pending: Match | None = None
    for match in matched(lexed, lang):
        joined = connector(lexed, pending, match, lang) if pending else ""
        if pending and joined:
            yield Group((pending, match), joined)
            pending = None
            continue
        if pending:
            yield Group((pending,))
        pending = match if match.reading.rule != "days" else None
        if not pending:
            yield split(lexed, match, lang)
    if pending:
        yield Group((pending,))


def split(lexed: Lexed, match: Match, lang: str) -> Group:
    """The days of a list that share its month ("les 6 et 13 avril"); the last match has the words after it."""
    book = lexicon(lang)
    parts: list[Match] = []
    first: int = match.first
    weekday: int | None = None
    for index in range(match.first, match.last):
        code = lexed.codes[index]
        if ("WEEKDAY", code) in book.values:
            weekday, first = int(book.values["WEEKDAY", code]), index if parts else match.first
        elif code == FIGURES["DAY"]:
            number = int("".join(filter(str.isdigit, lexed.word(index))))
            reading = replace(match.reading, rule="date", day=number, weekday=weekday)
            parts.append(Match(first if weekday is not None or not parts else index, index + 1, reading))
            weekday = None
    parts[-1] = replace(parts[-1], last=match.last)
    between = {lexed.codes[one.last : other.first] for one, other in pairwise(parts)}
    return Group(tuple(parts), "range" if between & book.joins["range"] else "both")


def sharing_year(readings: list[Reading]) -> list[Reading]:
    """Of joined dates those without a year have that of the last, or of the first, in the order of the months."""
    first, last = readings[0], readings[-1]
    if last.year and last.month:
        years = [last.year - ((one.month or 0) > last.month) for one in readings]
    elif first.year and first.month:
        years = [first.year + ((one.month or 12) < first.month) for one in readings]
    else:
        return readings
    return [
        replace(one, year=year) if one.month and not one.year else one
        for one, year in zip(readings, years, strict=True)
    ]


def in_order(readings: list[Reading], setting: Setting) -> list[Meaning | None]:
    """The meanings of joined dates, the later one after the earlier one."""
    told = [meaning(reading, setting) for reading in readings]
    whens = [one.when.start if one and one.when else None for one in told]
    if len(told) != 2 or whens[0] is None or whens[1] is None or whens[0] <= whens[1]:
        return told
    if setting.tense == "past":
        return [meaning(readings[0], replace(setting, published=whens[1])), told[1]]
    return [told[0], meaning(readings[1], replace(setting, published=whens[0], tense="future"))]
