"""The dates that an article tells, by the sentence they stand in: what an event with no day of its own may go on from.

A date that opens a sentence holds for those after it, too: « La veille, X avait … » (the temporal frames of M. Charolles, « Les
adverbiaux cadratifs temporels », 2005).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ..dates import DateExpression
from ..paragraphs import Paragraph

# The place of a dateline has so many words at most, its comma included.
_DATELINE: Final = 7
_AFTER_DATELINE: Final = ("(", "-", "–", "—", "--")


@dataclass(frozen=True)
class DateTold:
    """A date, the paragraph and the first character of the sentence it stands in, whether it opens that sentence, whether the
    sentence only tells when what was told right before it was (« C'était en 2016 »), and whether it is that of a dateline."""

    paragraph: int
    start: int
    date: DateExpression
    opens: bool
    of_before: bool
    of_writing: bool


def dates_told(
    paragraphs: Sequence[Paragraph],
    dates: Sequence[Sequence[DateExpression]],
    ahead: Collection[str],
    tells_when: re.Pattern[str],
) -> Iterator[DateTold]:
    """The dates of each paragraph, in the order of the text; words of `ahead` (folded) may stand before one that opens a
    sentence, and those that `tells_when` finds before one that dates what was told before."""
    for i, (paragraph, told) in enumerate(zip(paragraphs, dates, strict=True)):
        for first, last in paragraph.sentences if told else ():
            tokens = paragraph.tokens[first:last]
            here = [date for date in told if tokens[0].start <= date.start < tokens[-1].end]
            for date in here:
                before = [token.key for token in tokens if token.start < date.start]
                opens = date is here[0] and all(key in ahead for key in before)
                after = [token.text for token in tokens if token.start >= date.end]
                tells = date is here[0] and bool(tells_when.match(" ".join(before)))
                of_before = tells and (not after or not after[0].isalpha())
                yield DateTold(i, tokens[0].start, date, opens, of_before, date is here[0] and _is_dateline(before, after))


def _is_dateline(before: Sequence[str], after: Sequence[str]) -> bool:
    """« MOSCOU, 22 février (Agence) - »: whether a date stands between a place and its comma, and a dash or the agency."""
    return 1 < len(before) <= _DATELINE and not before[-1] and bool(after) and after[0] in _AFTER_DATELINE
