"""The day of publication where a text, an address or a field says it outright.

What a reader would have to reckon out (a weekday, a caption, a dateline without a year) is not read here.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from itertools import chain

from .words import plain, words

_HEAD, _TAIL, _WIDTH = 25, 8, 200  # lines, lines, characters that are looked at
_DIGIT = re.compile(r"\d")
_URL = re.compile(r"https?://\S{1,500}")
_IN_ADDRESS = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([-/_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)"
    r"|(?<!\d)((?:19|20)\d\d)[-/](0[1-9]|1[0-2])(?![\d-])"
)
_PARTS = re.compile(r"[|•·–—,]|\s-\s")
_TOWN = re.compile(r"\(?[^\W\d_a-z][\w'’-]{2,30}, ")
# PARIS, 13 juil 2008 (AGP) - …: the agency's name in brackets tells a dateline from a sentence.
_DATELINE = re.compile(r"[^\W\d_][^,(]{1,60}, ([^,(]{6,40}) \([^)]{2,40}\)\s*[-–—]")


def published_of(text: str, name: str = "") -> str | None:
    """The day (or month) of publication that `text`, or its file name or address `name`, states, as ISO text.

    Read in this order: "Publié le …", a dateline with a year, a line that is a date or a town with one, "Communiqué du …" (all
    among the first lines), the name, an address in the first lines, "Mis à jour le …", "Fait à …, le …".

    >>> published_of("Un titre\\nPublié le 22 février 2023 à 10h12\\n…")
    '2023-02-22'
    """
    lines = [line.strip()[:_WIDTH] for line in text.split("\n") if line.strip()]
    head, tail = ([line for line in some if _DIGIT.search(line)] for some in (lines[:_HEAD], lines[-_TAIL:]))
    spoken = words("")
    found = chain(
        map(published_line, head),
        map(_dateline, head),
        map(date_line, head),
        map(_town_and_day, head),
        (_after(line, spoken.issued) for line in head),
        [_in_name(name)],
        (_in_address(url) for line in head for url in _URL.findall(line)),
        (_after(line, spoken.updated) for line in chain(head, tail)),
        (_after(line, spoken.signed, r"[^\d]{2,60}?") for line in tail),
    )
    return next(filter(None, found), None)


def iso_date(value: object) -> str | None:
    """A date as feeds, pages and exports write it, as ISO text of its own precision; None where it is none.

    Takes ISO dates with or without time (the day is the writer's, not that of Greenwich), RFC 2822, seconds since 1970,
    `22/02/2023` (day first) and dates in words.

    >>> iso_date("Wed, 22 Feb 2023 23:30:00 -0500")
    '2023-02-22'
    """
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _from_epoch(value)
    text = str(value).strip()[:_WIDTH] if value is not None else ""
    if match := re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ]\d\d:?\d\d.*)?", text):
        return _sound(*match.groups())
    if match := re.fullmatch(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?", text):
        return _sound(*match.groups())
    return _date_at(plain(text)) or _from_mail(text)


def published_line(line: str) -> str | None:
    """The date after "Publié le" and the like at the head of a line or of one of its parts."""
    return _after(line, words("").published)


def _after(line: str, phrases: tuple[str, ...], gap: str = r"(?: par [^\d]{2,60}?)?") -> str | None:
    """The date after one of the phrases, at the head of the line or of a part of it where it is no sentence."""
    bare = plain(line)
    is_sentence = len(bare) > 120 or bare.endswith(".")
    for part in [bare] if is_sentence else [bare, *map(str.strip, _PARTS.split(bare))]:
        for phrase in phrases:
            if part.startswith(phrase):
                rest = part[len(phrase) :]
                before = re.match(rf"{gap}[\s:,]*(?:(?:le|on|at|{_weekdays()}),? )*(?=\d|{_months()})", rest)
                if before and (day := _date_at(rest[before.end() :])):
                    return day
    return None


def _dateline(line: str) -> str | None:
    match = _DATELINE.match(line)
    return _date_at(plain(match[1])) if match else None


def date_line(line: str) -> str | None:
    """The date that is all a line says, save a weekday before it and an hour or a rubric after it."""
    bare = re.sub(rf"^(?:le |par [^\d]{{2,60}}, le )?(?:(?:{_weekdays()}),? )?", "", plain(line))
    match = _date_pattern().match(bare)
    if not match or len(bare) > 80 or bare[-1] in "!?":
        return None
    ends_or_goes_on = re.match(r"$|[\s,]*(?:[-–—|]|a \d|at \d|\d{1,2} ?[:h])", bare[match.end() :])
    return _date_at(bare) if ends_or_goes_on else None


def _town_and_day(line: str) -> str | None:
    """« Paris, le 12 mars 2024 », as letters and communiqués begin; more words than a town's are a caption's."""
    match = _TOWN.match(line)
    return _whole_date(plain(line[match.end() :]).rstrip(")")) if match else None


def _whole_date(bare: str) -> str | None:
    bare = re.sub(rf"^(?:le )?(?:(?:{_weekdays()}),? )?", "", bare)
    match = _date_pattern().fullmatch(bare)
    return _date_at(bare) if match else None


def _in_name(name: str) -> str | None:
    """The date in an address or file name, or in folders by year, month and day; other folders say nothing."""
    *folders, file = [name] if "://" in name else re.split(r"[/\\]", name)
    dated = folders[-3:] if all(map(str.isdigit, folders[-3:])) else []
    return _in_address("/".join([*dated, file]))


def _in_address(address: str) -> str | None:
    match = _IN_ADDRESS.search(address)
    if not match:
        return None
    return _sound(match[1], match[3], match[4]) if match[1] else _sound(match[5], match[6])


@cache
def _weekdays() -> str:
    return "|".join(words("").weekdays)


@cache
def _months() -> str:
    return "|".join(sorted(words("").months, key=len, reverse=True))


@cache
def _date_pattern() -> re.Pattern[str]:
    """A date of at least a month at the head of plain text: in words, in figures (day first) or ISO."""
    months = _months()
    return re.compile(
        rf"(?:(?P<d1>\d{{1,2}})(?:er|st|nd|rd|th)? )?(?P<m1>{months})\.? (?P<y1>\d{{4}})(?!\d)"
        rf"|(?P<m2>{months})\.? (?P<d2>\d{{1,2}}),? (?P<y2>\d{{4}})(?!\d)"
        r"|(?P<d3>\d{1,2})[/.](?P<m3>\d{1,2})[/.](?P<y3>\d{4})(?!\d)"
        r"|(?P<y4>\d{4})-(?P<m4>\d\d)(?:-(?P<d4>\d\d))?(?![\d-])"
    )


def _date_at(text: str) -> str | None:
    """The date that plain text begins with."""
    match = _date_pattern().match(text)
    if not match:
        return None
    group = next(n for n in "1234" if match[f"y{n}"])
    month = match[f"m{group}"]
    return _sound(match[f"y{group}"], str(words("").months.get(month, month)), match[f"d{group}"])


def _sound(year: str, month: str | None = None, day: str | None = None) -> str | None:
    """ISO text where the calendar has such a day and it is one that news appears on."""
    try:
        checked = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    if not 1600 <= checked.year <= 2200:
        return None
    return checked.isoformat()[: 10 if day else 7 if month else 4]


def _from_epoch(seconds: float) -> str | None:
    """The day, in Greenwich, of seconds since 1970 (or milliseconds: no article is from the year 5000); a year as such."""
    if 1600 <= seconds <= 2200:
        return _sound(str(int(seconds)))
    try:
        moment = datetime.fromtimestamp(seconds / 1000 if abs(seconds) > 1e11 else seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return _sound(*moment.date().isoformat().split("-"))


def _from_mail(text: str) -> str | None:
    try:
        return _sound(*parsedate_to_datetime(text).date().isoformat().split("-"))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
