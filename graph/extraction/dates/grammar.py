"""From text to readings: which stretches of a text are calendar expressions, and what their words say.

Matching runs over short runs of known words (see `lexicon`), never over raw text, so that spelling, spaces and apostrophes
are settled once, no pattern can backtrack far, and a form reads like the phrase it stands for. Of libraries, dateparser
gets 76 % of the gold days of French news and reads "sa", "lu" and bare numbers as dates; a parser generator such as lark
could carry the forms, but not at the speed of `re`, and nothing here nests so that it would take one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any, Final

from .lexicon import FIGURES, OTHER, Lexicon, lexicon

# Classes that fill the field of another name.
FIELD_OF: Final = {
    "abbr": "month", "weekdays": "weekday", "this": "shift", "pointer": "shift", "vague": "count", "number": "count",
    "short": "year", "ordinal": "rank", "dmy": "iso", "dm": "iso", "units": "unit", "feastday": "feast",
    "weekend": "unit", "week": "unit",
}  # fmt: skip
FIGURE: Final = r"""
    (?P<ISO>(?<![\w./-])(?:\d{4}-\d\d-\d\d|\d{4}/\d\d/\d\d))(?!\d)(?:T\d\d[\d:.]*+Z?)?
  | (?P<DMY>(?<![\w./-])\d{1,2}(?:/\d{1,2}/|\.\d{1,2}\.|-\d{1,2}-)\d{4}|(?<![\w./-])\d{1,2}/\d{1,2}/\d\d)(?!\d)
  | (?P<DM>(?<![\w./])\d{1,2}/\d{1,2})(?![\d/])
  | (?P<quantity>\d{1,3}(?:[.\ \u00a0\u202f\u2009]\d{3})++(?!\d)(?:,\d++)?|\d++,\d++)
  | (?P<number>\d++)(?P<suffix>(?i:%s)(?!\w))?
"""
WORD: Final = r"[^\W\d_]++['’]?"
# Longer runs are no sentence; the bound keeps the time of matching in proportion to the text.
RUN: Final = re.compile(f"[^{OTHER}]{{1,80}}")
SIGN: Final = r"\n[^\S\n]*+\n|[^\w\s]"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words of one expression say, before a calendar is asked: `rule` names the form, the rest its parts.

    `weekday` is 0 for Monday; `shift` -1, 0, 1 for last, this, next, counted from the day of publication, `follow` the
    same counted from the date told before, `yearshift` and `yearfollow` the years so counted; `year` may have two digits; `iso` is a date written in figures, as ISO text
    (`2023-02-22`, its year may have two digits; `--02-22` without one).
    """

    rule: str
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    shift: int | None = None
    follow: int | None = None
    yearshift: int | None = None
    yearfollow: int | None = None
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
    """A text as tokens, with one character of `codes` for each."""

    text: str
    codes: str
    tokens: list[re.Match[str]]

    def word(self, index: int) -> str:
        """The text of a token, empty outside the text."""
        return self.tokens[index].group() if 0 <= index < len(self.tokens) else ""

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Start and end, in characters of the text, of tokens `first` to `last` (exclusive)."""
        return self.tokens[first].start(), self.tokens[last - 1].end()

    def glued(self, index: int) -> bool:
        """Whether a token touches the one before it, with no space between."""
        return 0 < index < len(self.tokens) and self.tokens[index - 1].end() == self.tokens[index].start()


# A form's match: its length in tokens, its rule, and its groups as class, index from its start, codes.
Parse = tuple[int, str, tuple[tuple[str, int, str], ...]]


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch of tokens, `first` to `last` (exclusive), and its reading."""

    first: int
    last: int
    reading: Reading


def lex(text: str, lang: str) -> Lexed:
    """The tokens of a text; words and signs that the language's file does not know are OTHER."""
    book = lexicon(lang)
    tokens = list(lexer(lang).finditer(text))
    # Most words are unknown, and there are many: the look-up runs at the speed of C.
    known = map(book.codes.get, map(str.lower, map(itemgetter(0), tokens)))
    codes = (code or rare_code(token, book) for code, token in zip(known, tokens, strict=True))
    return Lexed(text, "".join(codes), tokens)


@cache
def lexer(lang: str) -> re.Pattern[str]:
    """The token expression of a language."""
    figure = FIGURE % "|".join(lexicon(lang).data["ordinal_suffixes"])
    return re.compile(f"{WORD}|{SIGN}|{figure}", re.VERBOSE)


def rare_code(token: re.Match[str], book: Lexicon) -> str:
    """The code of a figure, or of a word that ends in a closing quote; else OTHER."""
    if token.lastgroup:
        return figure_code(token, book)
    return book.codes.get(token[0][:-1].lower(), OTHER) if token[0][-1] in "'’" else OTHER


def figure_code(token: re.Match[str], book: Lexicon) -> str:
    """What kind of figure this is."""
    digits, suffix = token["number"], token["suffix"]
    if digits is None:
        return next((FIGURES[kind] for kind in ("ISO", "DMY", "DM") if token[kind]), OTHER)
    if suffix and (suffix.lower() != book.data["day_suffix"] or digits != "1"):
        return FIGURES["ORDINAL"] if len(digits) <= 2 else OTHER
    if len(digits) <= 2:
        return FIGURES["DAY" if 1 <= int(digits) <= 31 else "SHORT"]
    if len(digits) == 4 and "1000" <= digits < "2200":
        return FIGURES["YEAR"]
    return FIGURES["HUNDRED"] if len(digits) == 3 else OTHER


def runs(lexed: Lexed, lang: str) -> Iterator[tuple[int, str]]:
    """The stretches of known words and figures that may hold an expression: first token and codes."""
    triggers = lexicon(lang).triggers
    return ((run.start(), run[0]) for run in RUN.finditer(lexed.codes) if triggers.search(run[0]))


# Runs recur ("le", a day, a month), hence the caches.
@lru_cache(maxsize=50_000)
def next_place(codes: str, place: int, lang: str) -> int | None:
    """The next place of a run of codes at which some form matches."""
    found = lexicon(lang).any_form.search(codes, place)
    return found.start() if found else None


@lru_cache(maxsize=50_000)
def forms_at(codes: str, place: int, lang: str) -> tuple[Parse, ...]:
    """The forms that match a run of codes at a place, the longest first, of equals the first of the file."""
    found = [
        (form.rule, match) for form in lexicon(lang).forms if (match := form.pattern.match(codes, place))
    ]
    found.sort(key=lambda one: -one[1].end())
    return tuple((match.end() - place, rule, tuple(groups(match, place))) for rule, match in found)


def groups(match: re.Match[str], place: int) -> Iterator[tuple[str, int, str]]:
    """Class, index from the place and codes of each group that took part in a match."""
    for group, code in match.groupdict().items():
        if code is not None:
            yield group.rpartition("_")[0], match.start(group) - place, code


def read(lexed: Lexed, first: int, parse: Parse, lang: str) -> Match:
    """The reading of a form's match at a token: what each group says, in the field of its class."""
    length, rule, found = parse
    values: dict[str, Any] = {}
    for name, index, code in found:
        field = FIELD_OF.get(name.lower(), name.lower())
        if field in FIELDS:
            values[field] = value_of(lexed.word(first + index), name, code, lang)
    return Match(first, first + length, Reading(rule, **values))


def value_of(word: str, name: str, code: str, lang: str) -> int | str:
    """What a group says: the file's value of its words, the number of its digits, or the ISO text of its figures."""
    told = lexicon(lang).values.get((name, code))
    if told is not None:
        return told
    digits = re.findall(r"\d+", word)
    return in_iso(digits[:3]) if name in ("ISO", "DMY", "DM") else int(digits[0])


def in_iso(figures: list[str]) -> str:
    """Year, month and day, or day, month and year, or day and month, as ISO text."""
    if len(figures[0]) == 4:
        return "-".join(figures)
    day, month, *year = figures
    return f"{year[0] if year else '-'}-{month:0>2}-{day:0>2}"
