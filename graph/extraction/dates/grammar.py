"""From text to readings: which stretches of a text are calendar expressions, and what their words say.

Matching runs over short runs of known words (see `lexicon`), never over raw text, so that spelling, spaces and apostrophes
are settled once, no pattern can backtrack far, and a form reads like the phrase it stands for. Of libraries, dateparser
gets 76 % of the gold days of French news and reads "sa", "lu" and bare numbers as dates; a parser generator such as lark
could carry the forms, but not at the speed of `re`, and there is no nesting here that would need one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, Final

from .lexicon import FIGURES, OTHER, Form, Lexicon

# Classes that fill the field of another name.
FIELD_OF: Final = {
    "abbr": "month", "weekdays": "weekday", "this": "shift", "vague": "count", "number": "count", "short": "year",
    "ordinal": "rank", "dmy": "iso", "dm": "iso", "named": "iso",
}  # fmt: skip
LEXER: Final = r"""
    (?P<ISO>(?<![\w.-])\d{4}-\d\d-\d\d(?!\d))(?:T\d\d[\d:.]*Z?)?
  | (?P<DMY>(?<![\w./-])\d{1,2}([/.-])\d{1,2}\3\d{4}(?!\d))
  | (?P<DM>(?<![\w./])\d{1,2}/\d{1,2}(?![\d/]))
  | (?P<quantity>\d{1,3}(?:[.\ \u00a0\u202f\u2009]\d{3})++(?!\d)(?:,\d++)?|\d++,\d++)
  | (?P<number>\d++)(?P<suffix>(?:%s)(?!\w))?
  | (?P<word>[^\W\d_]++['’]?)
  | (?P<sign>\n[^\S\n]*\n|[^\w\s])
"""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words of one expression say, before a calendar is asked: `rule` names the form, the rest its parts.

    `weekday` is 0 for Monday; `shift` -1, 0, 1 for last, this, next, counted from the day of publication, `follow` the
    same counted from the date told before; `year` may have two digits; `iso` is a date written in figures, as ISO text
    (`2023-02-22`, `--02-22`).
    """

    rule: str
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    shift: int | None = None
    follow: int | None = None
    offset: int | None = None
    anaphor: int | None = None
    count: int | None = None
    rank: int | None = None
    century: int | None = None
    unit: str | None = None
    part: str | None = None
    edge: str | None = None
    season: str | None = None
    feast: str | None = None
    iso: str | None = None


FIELDS: Final = frozenset(field.name for field in fields(Reading))


@dataclass(frozen=True, slots=True)
class Lexed:
    """A text as tokens: one character of `codes` and one (start, end) in `spans` for each."""

    text: str
    codes: str
    spans: list[tuple[int, int]]

    def word(self, index: int) -> str:
        """The text of a token, empty outside the text."""
        return self.text[slice(*self.spans[index])] if 0 <= index < len(self.spans) else ""

    def glued(self, index: int) -> bool:
        """Whether a token touches the one before it, no space between."""
        return 0 < index < len(self.spans) and self.spans[index - 1][1] == self.spans[index][0]


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch of tokens, `first` to `last` (exclusive), and its reading."""

    first: int
    last: int
    reading: Reading


def lex(text: str, book: Lexicon) -> Lexed:
    """The tokens of a text; words and signs that the language's file does not know are OTHER."""
    codes, spans = [], []
    for found in lexer(book).finditer(text):
        kind = found.lastgroup
        codes.append(word_code(found.group(), book) if kind in ("word", "sign") else number_code(found, book))
        spans.append(found.span())
    return Lexed(text, "".join(codes), spans)


def lexer(book: Lexicon) -> re.Pattern[str]:
    """The token expression of a language (compiled once, by `re`'s own cache)."""
    return re.compile(LEXER % "|".join(book.data["ordinal_suffixes"]), re.VERBOSE | re.IGNORECASE)


def word_code(word: str, book: Lexicon) -> str:
    """The code of a word; one that ends in a closing quote counts without it."""
    word = word.lower()
    return book.codes.get(word) or book.codes.get(word.rstrip("'’"), OTHER)


def number_code(found: re.Match[str], book: Lexicon) -> str:
    """What kind of number this is."""
    digits, suffix = found["number"], found["suffix"]
    if digits is None:
        return next((FIGURES[kind] for kind in ("ISO", "DMY", "DM") if found[kind]), OTHER)
    if suffix and (suffix.lower() != book.data["day_suffix"] or digits != "1"):
        return FIGURES["ORDINAL"] if len(digits) <= 2 else OTHER
    if len(digits) <= 2:
        return FIGURES["DAY" if 1 <= int(digits) <= 31 else "SHORT" if int(digits) else "FIGURE"]
    return (
        FIGURES["YEAR"]
        if len(digits) == 4 and 1000 <= int(digits) < 2200
        else FIGURES["FIGURE"]
        if len(digits) == 3
        else OTHER
    )


def matches(lexed: Lexed, book: Lexicon) -> Iterator[Match]:
    """All expressions from left to right, the longest form at each place."""
    for run in re.finditer(f"[^{OTHER}]+", lexed.codes):
        place, end = run.span()
        if not book.triggers.search(lexed.codes, place, end):
            continue
        while place < end:
            match = longest(lexed, book, place)
            if match:
                yield match
            place = match.last if match else place + 1


def longest(lexed: Lexed, book: Lexicon, place: int) -> Match | None:
    """The longest form that matches at a token; of equals the first of the file."""
    best: tuple[int, re.Match[str], Form] | None = None
    for form in book.forms:
        found = form.pattern.match(lexed.codes, place)
        if found and (best is None or found.end() > best[0]):
            best = found.end(), found, form
    return read(lexed, book, best[1], best[2]) if best else None


def read(lexed: Lexed, book: Lexicon, found: re.Match[str], form: Form) -> Match:
    """The reading of a form's match: each group's meaning in the field of its class."""
    values: dict[str, Any] = {}
    for group, code in found.groupdict().items():
        name = group.rpartition("_")[0]
        if code is None or not name:
            continue
        field = FIELD_OF.get(name.lower(), name.lower())
        if field in FIELDS:
            values[field] = meaning(lexed, book, name, code, found.start(group))
    first, last = found.span("core") if "core" in found.re.groupindex else found.span()
    return Match(first, last, Reading(form.rule, **values))


def meaning(lexed: Lexed, book: Lexicon, name: str, code: str, index: int) -> int | str:
    """What a group says: the file's value of its words, the number of its digits, or the ISO text of its figures."""
    if (name, code) in book.values:
        return book.values[name, code]
    word = lexed.word(index)
    if name in ("ISO", "DMY", "DM"):
        return in_iso(re.findall(r"\d+", word)[:3])
    return int(re.match(r"\d+", word).group())  # type: ignore[union-attr]


def in_iso(figures: list[str]) -> str:
    """Year, month and day, or day, month and year, or day and month, as ISO text."""
    if len(figures[0]) == 4:
        return "-".join(figures)
    day, month, *year = figures
    return f"{year[0] if year else '-'}-{month:0>2}-{day:0>2}"
