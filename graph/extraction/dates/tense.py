"""A cheap guess at the tense of the verb that a date belongs to, from the forms of the words near it.

Meant for dates whose verb nobody has looked up; who knows the verb passes its tense instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from .lexicon import lexicon
from .setting import Tense

REACH: Final = 200  # characters on either side in which a verb is looked for
BARRIER: Final = 25  # characters that a sign or conjunction between verb and date counts for
AFTER: Final = 12  # characters that a verb after its date counts for


@dataclass(frozen=True, slots=True)
class Forms:
    """The compiled expressions of a language's `tense` table."""

    verbs: re.Pattern[str]
    decisive: re.Pattern[str]
    barriers: re.Pattern[str]
    sentence_end: re.Pattern[str]
    neither: frozenset[str]


@cache
def forms(lang: str) -> Forms:
    """The verb forms of a language."""
    table = lexicon(lang).data["tense"]
    untold, future, past = ("|".join(table[tense]) for tense in ("untold", "future", "past"))
    future_before, past_before = ("|".join(table[f"{tense}_before"]) for tense in ("future", "past"))
    return Forms(
        re.compile(rf"\b(?:(?P<untold>{untold})|(?P<future>{future})|(?P<past>{past}))\b"),
        re.compile(rf"\b(?:(?P<future>{future_before})|(?P<past>{past_before}))$"),
        re.compile(table["barriers"]),
        re.compile(table["sentence_end"]),
        frozenset(table["neither"]),
    )


def guess_tense(text: str, start: int, end: int, lang: str) -> Tense | None:
    """The tense of the verb nearest to `text[start:end]` within the sentence, None where no form there tells one."""
    told = forms(lang)
    before, after = sentence_around(text, start, end, told)
    if decisive := told.decisive.search(before[-40:].lower()):
        return tense_of(decisive)
    found = [(score(before, verb.end(), len(before), told), verb) for verb in verbs(before, told)]
    found += [(score(after, 0, verb.start(), told) + AFTER, verb) for verb in verbs(after, told)]
    return tense_of(min(found, key=lambda one: one[0])[1]) if found else None


def tense_of(found: re.Match[str]) -> Tense | None:
    """The tense that a form tells."""
    return "future" if found.lastgroup == "future" else "past" if found.lastgroup == "past" else None


def sentence_around(text: str, start: int, end: int, told: Forms) -> tuple[str, str]:
    """What stands before and after a stretch in its sentence, within reach."""
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    ends = [found.end() for found in told.sentence_end.finditer(before)]
    close = told.sentence_end.search(after)
    return before[ends[-1] if ends else 0 :], after[: close.start() + 1 if close else None]


def verbs(text: str, told: Forms) -> Iterator[re.Match[str]]:
    """The verb forms of a text that tell a tense."""
    return (found for found in told.verbs.finditer(text) if found.group() not in told.neither)


def score(text: str, start: int, end: int, told: Forms) -> int:
    """How far apart a verb and a date are: characters between, and barriers."""
    between = text[start:end]
    return len(between) + BARRIER * len(told.barriers.findall(between))
