"""The dates that an article tells, by the sentence they stand in: what an event with no day of its own may go on from.

A date that opens a sentence holds for those after it, too: « La veille, X avait … » (the temporal frames of M. Charolles, « Les
adverbiaux cadratifs temporels », 2005).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from ..dates import DateExpression
from ..paragraphs import Paragraph


@dataclass(frozen=True)
class DateTold:
    """A date, the paragraph and the first character of the sentence it stands in, and whether it opens that sentence."""

    paragraph: int
    start: int
    date: DateExpression
    opens: bool


def dates_told(
    paragraphs: Sequence[Paragraph], dates: Sequence[Sequence[DateExpression]], ahead: Collection[str]
) -> Iterator[DateTold]:
    """The dates of each paragraph, in the order of the text; words of `ahead` (folded) may stand before one that opens a
    sentence."""
    for i, (paragraph, told) in enumerate(zip(paragraphs, dates, strict=True)):
        for first, last in paragraph.sentences if told else ():
            tokens = paragraph.tokens[first:last]
            here = [date for date in told if tokens[0].start <= date.start < tokens[-1].end]
            for date in here:
                before = (token for token in tokens if token.start < date.start)
                opens = date is here[0] and all(token.key in ahead for token in before)
                yield DateTold(i, tokens[0].start, date, opens)
