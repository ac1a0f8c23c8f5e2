"""Calendar expressions in a text, each with the day, month, year or span it means."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from ...records import DiplographError, When
from .calendar import Kind, Meaning, day_of, middle_of
from .context import limit, linked, of_noun
from .grammar import Lexed, Match, Reading, lex
from .joining import Group, grouped, in_order, sharing_year
from .setting import Setting, Tense, turns_on_tense
from .tense import guess_tense


@dataclass(frozen=True, slots=True)
class DateExpression:
    """One calendar expression: `start` and `end` in characters of the text (plus the offset asked for), and its words.

    `value` is TimeML's (`2002-04-08`, `1999-W27`, `199`, `2023-SU`, `P3D`, `PAST_REF`); `when` the days it covers, None
    where the words do not tell. `parts` are the single dates of a span or list ("du 14 au 16 juin"). `reading` and
    `setting` are what `resolve` goes by; the reading of a span is that of its parts.
    """

    start: int
    end: int
    text: str
    value: str
    when: When | None
    kind: Kind
    parts: tuple[DateExpression, ...] = ()
    reading: Reading | None = field(default=None, repr=False, compare=False)
    setting: Setting = field(default=Setting(), repr=False, compare=False)

    @property
    def tells_days(self) -> bool:
        """Whether it tells days of the calendar: no duration, frequency or « recently »."""
        return self.kind in {"day", "month", "year", "span"}


def find_dates(
    text: str,
    published: str | None,
    *,
    offset: int = 0,
    tense: Tense | None = None,
    reference: str | None = None,
    lang: str = "fr",
) -> tuple[DateExpression, ...]:
    """All calendar expressions of a text, in order, none overlapping another.

    `published` is the day, month or year of publication as ISO text, or None; `tense` that of the verb the dates belong
    to (guessed from the words near each one when None); `reference` the date told before the text, for "le lendemain".
    `offset` is added to the places.

    >>> [str(found.when) for found in find_dates("Ils se sont vus mardi, puis du 3 au 5 mars.", "2023-03-08")]
    ['2023-03-07', '2023-03-03/2023-03-05']
    """
    lexed = lex(text, lang)
    setting = Setting(checked(published), tense, tense is None, checked(reference), checked(reference))
    found: list[DateExpression] = []
    before: Match | None = None
    for group in grouped(lexed, lang):
        first = group.matches[0]
        if setting.left and before is not None and "\n" in between(lexed, before, first):
            setting = replace(setting, day=setting.left[0], left=())
        near = published is None or (before is not None and goes_on(lexed, before, first, setting, lang))
        here = replace(setting, near=near, tense=tense or tense_near(lexed, group, lang))
        told = expressions(lexed, group, here, offset)
        found += told
        day = setting.day
        for expression in told:
            setting = remembering(setting, expression, here, limit(lexed, first, lang))
        setting = replace(setting, left=(day,) if told and (first.reading.anaphor or 0) < 0 else ())
        before = group.matches[-1] if told else before
    return tuple(found)


def checked(iso: str | None) -> str | None:
    """A day, month or year in ISO text, or None; anything else is an error."""
    if iso is None or (middle_of(iso) and iso.isascii()):
        return iso
    raise DiplographError(
        f"{iso!r} is no date: give a day, month or year as 2023-02-22, 2023-02 or 2023, or None"
    )


def tense_near(lexed: Lexed, group: Group, lang: str) -> Tense | None:
    """The tense guessed for a group, where its meaning turns on one."""
    if not any(turns_on_tense(match.reading) for match in group.matches):
        return None
    start, end = lexed.span(group.matches[0].first, group.matches[-1].last)
    tense = guess_tense(lexed.text, start, end, lang)
    return None if tense == "past" and of_noun(lexed, group.matches[0], lang) else tense


def goes_on(lexed: Lexed, before: Match, match: Match, setting: Setting, lang: str) -> bool:
    """Whether a date without a year goes on from the day told before it.

    It does where the two stand side by side ("le 30 septembre 2019, puis le 10 décembre"), and within a paragraph of a
    text whose day is not known.
    """
    if day_of(setting.reference) is None:
        return False
    return linked(lexed, before, match, lang) or (setting.today is None and "\n" not in between(lexed, before, match))


def between(lexed: Lexed, one: Match, other: Match) -> str:
    """The text between two dates."""
    return lexed.text[lexed.tokens[one.last - 1].end() : lexed.tokens[other.first].start()]


def remembering(setting: Setting, told: DateExpression, here: Setting, limited: bool) -> Setting:
    """The setting after a date was told.

    "The day before" counts from a day that a narrative goes on from: not from a limit ("d'ici au 4 juin"), nor from a
    day still to come that no verb in the future tells.
    """
    if told.when is None:
        return setting
    end = told.when.end
    to_come = here.today is not None and end > here.today.isoformat() and here.tense != "future"
    day = setting.day if day_of(end) is None or limited or to_come else end
    passed = here.today is not None and day == end and end <= here.today.isoformat()
    ahead = here.today is not None and day == end and end > here.today.isoformat()
    goes_on = setting.span is not None and (len(end) < 10 or told.kind != "day" or setting.span.start <= end <= setting.span.end)
    span = setting.span if goes_on else told.when if len(end) == 10 and told.kind == "span" else None
    return replace(setting, reference=end, day=day, past=end if passed else setting.past, ahead=end if ahead else setting.ahead, span=span)


def expressions(lexed: Lexed, group: Group, setting: Setting, offset: int) -> tuple[DateExpression, ...]:
    """The expressions of a group: its one date, its span with parts, or its dates apart where they make no span."""
    readings = sharing_year([match.reading for match in group.matches])
    parts = tuple(
        expression(lexed, match, told, setting, reading, offset)
        for match, reading, told in zip(group.matches, readings, in_order(readings, setting), strict=True)
        if told
    )
    if len(parts) < 2 or not makes_span(parts, group.joined):
        return parts
    first, last = parts[0], parts[-1]
    when = When(first.when.start, last.when.end) if first.when and last.when else None
    text = lexed.text[first.start - offset : last.end - offset]
    return (
        DateExpression(
            first.start, last.end, text, f"{first.value}/{last.value}", when, "span", parts, None, setting
        ),
    )


def expression(
    lexed: Lexed, match: Match, told: Meaning, setting: Setting, reading: Reading, offset: int
) -> DateExpression:
    """One expression of a match."""
    start, end = lexed.span(match.first, match.last)
    text = lexed.text[start:end]
    return DateExpression(
        start + offset, end + offset, text, told.value, told.when, told.kind, (), reading, setting
    )


def makes_span(parts: tuple[DateExpression, ...], joined: str) -> bool:
    """Whether joined dates are one span: a range in order, or neighbours."""
    whens = [part.when for part in parts]
    if None in whens or len({len(when.start) for when in whens if when}) > 1:
        return False
    ends = [(one.end, other.start) for one, other in pairwise(when for when in whens if when)]
    return all(one < other for one, other in ends) and (
        joined == "range" or all(adjacent(*pair) for pair in ends)
    )


def adjacent(one: str, other: str) -> bool:
    """Whether a day, month or year is the one right after another of the same precision."""
    if len(one) == 10:
        return (date.fromisoformat(other) - date.fromisoformat(one)).days == 1
    months = [int(iso[:4]) * 12 + int(iso[5:7] or 1) for iso in (one, other)]
    return months[1] - months[0] == (1 if len(one) == 7 else 12)


def resolve(expression: DateExpression, published: str | None, tense: Tense | None) -> When | None:
    """The days an expression covers when told on another day, or by a verb of another tense.

    `past` takes a weekday for the last one up to and including the day of publication, `future` for the next one from it
    on; without a tense the one guessed when the expression was found holds, or else the nearest sensible day.
    """
    setting = replace(expression.setting, published=checked(published))
    if tense:
        setting = replace(setting, tense=tense, guessed=False)
    readings = [part.reading for part in expression.parts or (expression,) if part.reading]
    whens = [told.when for told in in_order(readings, setting) if told and told.when]
    return When(whens[0].start, whens[-1].end) if whens else None
