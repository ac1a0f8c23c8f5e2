"""Calendar expressions in a text, each with the day, month, year or span it means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from ...records import When
from .calendar import Kind, Meaning, Setting, Tense, meaning
from .grammar import Lexed, Match, Reading, lex, matches
from .lexicon import FIGURES, Lexicon, lexicon
from .tense import guess_tense


@dataclass(frozen=True, slots=True)
class DateExpression:
    """One calendar expression: `start` and `end` in characters of the text (plus the offset asked for), and its words.

    `value` is TimeML's (`2002-04-08`, `1999-W27`, `199`, `2023-SU`, `P3D`, `PAST_REF`); `when` the days it covers, None
    where the words alone do not tell. `parts` are the single dates of a span or list ("du 14 au 16 juin").
    """

    start: int
    end: int
    text: str
    value: str
    when: When | None
    kind: Kind
    parts: tuple[DateExpression, ...] = ()
    reading: Reading | None = field(default=None, repr=False, compare=False)
    reference: str | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Group:
    """Matches that make one expression: a single date, or the dates of a range ("du … au …") or a list ("… et …")."""

    matches: tuple[Match, ...]
    joined: str = ""


def find_dates(
    text: str,
    published: str | None,
    *,
    offset: int = 0,
    tense: Tense | None = None,
    reference: str | None = None,
    lang: str = "fr",
) -> tuple[DateExpression, ...]:
    """All calendar expressions of a text in order, none overlapping another.

    `published` is the day, month or year of publication in ISO text, or None; `tense` that of the verb the dates belong
    to (guessed from the words near each one when None); `reference` the date told before the text, for "le lendemain".
    """
    book = lexicon(lang)
    lexed = lex(text, book)
    found: list[DateExpression] = []
    for group in grouped(lexed, book):
        setting = Setting(published, tense, tense is None, reference)
        if tense is None:
            first, last = group.matches[0], group.matches[-1]
            near = guess_tense(text, lexed.spans[first.first][0], lexed.spans[last.last - 1][1], lang)
            setting = replace(setting, tense=near)
        for expression in expressions(lexed, group, setting, offset):
            found.append(expression)
            if expression.when and expression.kind in ("day", "month", "year", "span"):
                reference = expression.when.end
    return tuple(found)


def grouped(lexed: Lexed, book: Lexicon) -> Iterator[Group]:
    """The plausible matches, those joined by a connector together."""
    pending: Match | None = None
    for match in matches(lexed, book):
        if not plausible(lexed, match, book):
            continue
        if match.reading.rule == "days":
            yield from [Group((pending,))] if pending else []
            pending = None
            yield split(lexed, match, book)
            continue
        joined = connector(lexed, pending, match, book) if pending else ""
        if pending and joined:
            yield Group((pending, match), joined)
            pending = None
            continue
        yield from [Group((pending,))] if pending else []
        pending = match
    yield from [Group((pending,))] if pending else []


def connector(lexed: Lexed, one: Match, other: Match, book: Lexicon) -> str:
    """`range`, `both` or nothing: how the words between two dates join them."""
    if one.reading.rule != "date" or other.reading.rule != "date":
        return ""
    between = lexed.codes[one.last : other.first]
    join = {name: {book.encode(phrase) for phrase in phrases} for name, phrases in book.data["join"].items()}
    if between in join["range"]:
        return "range"
    if between in join["both"]:
        before = lexed.codes[max(0, one.first - 1) : one.first]
        return "range" if before in join["between"] else "both"
    return ""


def split(lexed: Lexed, match: Match, book: Lexicon) -> Group:
    """The days of a list that shares its month ("les 6 et 13 avril"), the last match with the words after it."""
    days, places = [], []
    weekday = None
    for index in range(match.first, match.last):
        value = book.values.get(("WEEKDAY", lexed.codes[index]))
        if isinstance(value, int):
            weekday = (index, value)
        elif lexed.codes[index] == FIGURES["DAY"]:
            places.append(weekday[0] if weekday else index)
            number = int("".join(filter(str.isdigit, lexed.word(index))))
            days.append(
                (
                    index,
                    replace(match.reading, rule="date", day=number, weekday=weekday[1] if weekday else None),
                )
            )
            weekday = None
    ranges = {code for phrase in book.data["join"]["range"] for code in book.encode(phrase)}
    joined = "range" if ranges & set(lexed.codes[match.first : match.last]) else "both"
    parts = [Match(place, index + 1, reading) for place, (index, reading) in zip(places, days, strict=True)]
    parts[0], parts[-1] = replace(parts[0], first=match.first), replace(parts[-1], last=match.last)
    return Group(tuple(parts), joined)


def expressions(lexed: Lexed, group: Group, setting: Setting, offset: int) -> Iterator[DateExpression]:
    """The expressions of a group: its one date, its span with parts, or its dates apart where they make no span."""
    readings = shared([match.reading for match in group.matches])
    meanings = in_order(readings, setting)
    parts = tuple(
        expression(lexed, match.first, match.last, told, reading, setting, offset)
        for match, reading, told in zip(group.matches, readings, meanings, strict=True)
        if told
    )
    if len(parts) < 2 or not makes_span(parts, group.joined):
        yield from parts
        return
    first, last = parts[0], parts[-1]
    when = When(first.when.start, last.when.end) if first.when and last.when else None
    text = lexed.text[first.start - offset : last.end - offset]
    yield DateExpression(first.start, last.end, text, f"{first.value}/{last.value}", when, "span", parts)


def expression(
    lexed: Lexed, first: int, last: int, told: Meaning, reading: Reading, setting: Setting, offset: int
) -> DateExpression:
    """One expression of tokens `first` to `last`."""
    start, end = lexed.spans[first][0], lexed.spans[last - 1][1]
    return DateExpression(
        start + offset,
        end + offset,
        lexed.text[start:end],
        told.value,
        told.when,
        told.kind,
        (),
        reading,
        setting.reference,
    )


def shared(readings: list[Reading]) -> list[Reading]:
    """Dates joined to one whose year is told have that year, or the one before it where the months run over New Year."""
    last = readings[-1]
    if last.year is None or last.month is None:
        return readings
    years = [last.year - ((one.month or 0) > last.month) for one in readings]
    return [
        replace(one, year=year) if one.month and not one.year else one
        for one, year in zip(readings, years, strict=True)
    ]


def in_order(readings: list[Reading], setting: Setting) -> list[Meaning | None]:
    """The meanings of joined dates, each after the one before it."""
    told = [meaning(reading, setting) for reading in readings]
    if len(told) != 2 or not told[0] or not told[1] or not told[0].when or not told[1].when:
        return told
    if told[0].when.start > told[1].when.start:
        if setting.tense == "past":
            told[0] = meaning(readings[0], replace(setting, published=told[1].when.start))
        else:
            told[1] = meaning(readings[1], replace(setting, published=told[0].when.start, tense="future"))
    return told


def makes_span(parts: tuple[DateExpression, ...], joined: str) -> bool:
    """Whether joined dates are one span: a range in order, or a list of neighbours."""
    first, last = parts[0].when, parts[-1].when
    if not first or not last or len(first.start) != len(last.start) or first.start >= last.start:
        return False
    return joined == "range" or all(
        adjacent(one.when.end, other.when.start)
        for one, other in zip(parts, parts[1:], strict=False)
        if one.when and other.when
    )


def adjacent(one: str, other: str) -> bool:
    """Whether a day, month or year is the one right after another."""
    if len(one) == 10:
        return (date.fromisoformat(other) - date.fromisoformat(one)).days == 1
    months = [int(iso[:4]) * 12 + int(iso[5:7] or 1) for iso in (one, other)]
    return months[1] - months[0] == (1 if len(one) == 7 else 12)


def resolve(expression: DateExpression, published: str | None, tense: Tense | None) -> When | None:
    """The days an expression covers when told on another day or by a verb of another tense."""
    setting = Setting(published, tense, False, expression.reference)
    if expression.reading:
        told = meaning(expression.reading, setting)
        return told.when if told else None
    readings = [part.reading for part in expression.parts if part.reading]
    whens = [told.when for told in in_order(readings, setting) if told and told.when]
    return When(whens[0].start, whens[-1].end) if whens else None


def plausible(lexed: Lexed, match: Match, book: Lexicon) -> bool:
    """Whether the words around a match leave it a date, not part of a name or an amount."""
    before, after = lexed.word(match.first - 1).lower(), lexed.word(match.last)
    context, reading = book.data["context"], match.reading
    if before in context["names_before"] or hyphenated(lexed, match):
        return False
    if (
        reading.year
        and not (reading.month or reading.edge or reading.season or reading.unit)
        and reading.rule == "date"
    ):
        return likely_year(lexed, match, before, after, context)
    if (
        reading.rule == "date"
        and reading.month
        and not (reading.day or reading.year or reading.edge or reading.shift)
    ):
        first = lexed.word(match.last - 1)
        return first[0].islower() or before in context["before_capital_month"]
    if reading.rule == "date" and reading.weekday is not None and not reading.day:
        name = lexed.word(match.first)
        return name[0].islower() or sentence_start(lexed, match.first)
    if reading.rule == "date" and reading.day and not reading.month and reading.weekday is None:
        return not after[:1].isalnum() or after.lower() in context["after_bare_day"]
    return True


def sentence_start(lexed: Lexed, index: int) -> bool:
    """Whether a token opens a sentence, a quote or the text."""
    before = lexed.word(index - 1)
    return not before or (not before[0].isalnum() and before[0] not in ",)'’")


def hyphenated(lexed: Lexed, match: Match) -> bool:
    """Whether a hyphen ties the match to a word of a compound name."""
    before = lexed.word(match.first - 1) in "-‑" and lexed.glued(match.first) and lexed.glued(match.first - 1)
    after = lexed.word(match.last) in "-‑" and lexed.glued(match.last) and lexed.glued(match.last + 1)
    return (bool(lexed.word(match.first - 1)) and before) or (bool(lexed.word(match.last)) and after)


def likely_year(lexed: Lexed, match: Match, before: str, after: str, context: dict[str, list[str]]) -> bool:
    """Whether a four-digit number is a year, not an amount or a name's number."""
    year = match.reading.year or 0
    word = after.lower()
    plural = (
        word.isalpha() and word[-1] in "sx" and after[0].islower() and word not in context["function_words"]
    )
    if word in context["amounts_after"] or plural or before in context["amounts_before"]:
        return False
    return (
        1900 <= year <= 2050
        or (match.last - match.first > 1)
        or (1500 <= year <= 2100 and before in ("en", "de", "depuis"))
    )
