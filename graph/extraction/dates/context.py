"""What stands around an expression: whether it is a date there, and how it is tied to the dates beside it."""

from __future__ import annotations

from typing import Any, Final

from .grammar import Lexed, Match
from .lexicon import FIGURES, lexicon

HYPHENS: Final = ("-", "‑")
ALIKE: Final = (("MONTH", "MONTH"), ("MONTH", "EDGE"), ("WEEKDAY", "WEEKDAY"))


def part_of_name(lexed: Lexed, match: Match, lang: str) -> bool:
    """Whether a date belongs to a name: of a street, or tied to another word by a hyphen."""
    first, last, context = match.first, match.last, lexicon(lang).data["context"]
    if (
        lexed.word(first - 1).lower() in context["of_noun"]
        and lexed.word(first - 2).lower() in context["places"]
    ):
        return True
    before = hyphen(lexed, first - 1) and not alike(lexed, first - 2, first, lang)
    after = (
        hyphen(lexed, last)
        and lexed.word(last + 1)[0].isalpha()
        and not alike(lexed, last - 1, last + 1, lang)
    )
    return before or (after and lexed.word(last + 1) not in context["hyphenated"])


def alike(lexed: Lexed, one: int, other: int, lang: str) -> bool:
    """Whether two tokens are of one kind: years, months, weekdays ("mars-avril", "fin mars-début avril")."""
    codes, values = [lexed.codes[index : index + 1] for index in (one, other)], lexicon(lang).values
    return codes[0] == codes[1] == FIGURES["YEAR"] or any(
        all((name, code) in values for name, code in zip(names, codes, strict=True)) for names in ALIKE
    )


def hyphen(lexed: Lexed, index: int) -> bool:
    """Whether a token is a hyphen with no space on either side."""
    return lexed.word(index) in HYPHENS and lexed.glued(index) and lexed.glued(index + 1)


def plausible(lexed: Lexed, match: Match, lang: str) -> bool:
    """Whether the words around a match leave it a date, not a name or an amount."""
    reading, context = match.reading, lexicon(lang).data["context"]
    if reading.rule == "season" and reading.shift is not None and lexed.word(match.first) in context["participles"]:
        return False  # « des accords ont été passés »
    if reading.rule == "season" and not (reading.year or reading.shift is not None):
        return lexed.word(match.last - 1).islower()
    if reading.rule != "date" or reading.iso:
        return True
    if reading.day:
        return bool(reading.month) or bare_day(lexed, match, context)
    if reading.month:
        return not lexed.word(match.first - 1).isdigit() and (
            told_closely(match)
            or lexed.word(match.last - 1).islower()
            or month_follows(lexed, match, context)
        )
    if reading.weekday is not None:
        return told_closely(match) or lexed.word(match.first).islower() or opens_sentence(lexed, match.first)
    return likely_year(lexed, match, context)


def told_closely(match: Match) -> bool:
    """Whether more than its name says that a month or weekday is one: a year, "last", "next", a part of the day."""
    reading = match.reading
    return bool(reading.year or reading.shift or reading.follow or reading.edge or reading.part)


def month_follows(lexed: Lexed, match: Match, context: dict[str, Any]) -> bool:
    """Whether a month with a capital (a name as well as not) comes after a word that only a month follows."""
    return lexed.word(match.first - 1).lower() in context["before_capital_month"]


def bare_day(lexed: Lexed, match: Match, context: dict[str, Any]) -> bool:
    """Whether "le 21" or "mardi 21" is a day, not a count of what follows, nor the number of a house."""
    after = lexed.word(match.last)
    if after[:1].isalnum():
        return after.lower() in context["after_bare_day"]
    return (
        after not in context["amounts_after"] and lexed.word(match.last + 1).lower() not in context["places"]
    )


def opens_sentence(lexed: Lexed, index: int) -> bool:
    """Whether a token opens a sentence, a quote or the text."""
    before = lexed.word(index - 1)
    return not before or not (before[0].isalnum() or before[0] in ",)'’")


def likely_year(lexed: Lexed, match: Match, context: dict[str, Any]) -> bool:
    """Whether a four-digit number is a year, not an amount or a name's number."""
    before, after = lexed.word(match.first - 1).lower(), lexed.word(match.last)
    word = after.lower()
    plural = (
        word.isalpha() and word[-1] in "sx" and after[0].islower() and word not in context["function_words"]
    )
    if (
        plural
        or word in context["amounts_after"]
        or before in context["amounts_before"] + context["numbered"]
    ):
        return False
    if before == "/" and lexed.codes[match.first - 2] != FIGURES["YEAR"]:
        return False
    year = match.reading.year or 0
    if year < 100:
        return year >= 50 and bare_day(lexed, match, context)
    announced = match.last - match.first > 1 or before in context["before_year"]
    return 1900 <= year <= 2050 or (announced and 1400 <= year <= 2150)


def of_noun(lexed: Lexed, match: Match, lang: str) -> bool:
    """Whether a date with a month belongs to a noun ("la date du 3 mai"), not to the verb."""
    before = lexed.word(match.first - 1).lower()
    return bool(match.reading.month) and before in lexicon(lang).data["context"]["of_noun"]


def limit(lexed: Lexed, match: Match, lang: str) -> bool:
    """Whether a date is told as a limit ("d'ici au", "depuis"), so that "the day before" is not counted from it."""
    before = lexed.codes[max(0, match.first - 4) : match.first]
    return before.endswith(lexicon(lang).limits)


def connector(lexed: Lexed, one: Match, other: Match, lang: str) -> str:
    """`range`, `both` or nothing: how the words between two dates join them."""
    joins = lexicon(lang).joins
    between = lexed.codes[one.last : other.first]
    if one.reading.rule != "date" or other.reading.rule != "date" or not between:
        return ""
    if between in joins["range"]:
        return "range"
    if between in joins["both"]:
        return "range" if lexed.codes[one.first - 1 : one.first] in joins["between"] else "both"
    return ""


def linked(lexed: Lexed, one: Match, other: Match, lang: str) -> bool:
    """Whether only conjunctions and commas stand between two dates, so that the second counts from the first."""
    joins = lexicon(lang).joins
    between = lexed.codes[one.last : other.first]
    return 0 < len(between) <= 4 and set(between) <= set(
        "".join((*joins["range"], *joins["both"], *joins["link"]))
    )
