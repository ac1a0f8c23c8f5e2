"""Paragraphs as stretches of the raw text: its lines, joined where it is wrapped, parted where breaks were lost."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from .words import words

Span = tuple[int, int]

_SMALL = "a-zß-öø-ÿœ"
_CAPITAL = "A-ZÀ-ÖØ-ÞŒ"
# "… dit-elle.- Rien à perdre -Mme Izadi …": an agency's cross-heading whose line breaks were lost.
_CROSS_HEADING = re.compile(
    rf"(?:^|(?<=[.!?…»\"”)]))[ \t]*-(?: ?(?=[\"«“])| )[^\s.-][^\n.]{{1,60}}?(?: |(?<=[\"»”]))-[ \t]*(?=[\"«“{_CAPITAL}]|$)"
)
# A full stop and the next sentence with no space between them. Three small letters, a figure or a closing mark must
# stand before it: "J.D.", "U.S." and "N.B." end no sentence.
_GLUED_STOP = re.compile(
    rf"(?<=[{_SMALL}]{{3}})[.!?…]+(?=[{_CAPITAL}«“])|(?<=[\d%»”)])[.!?…]+(?=[{_CAPITAL}«“][{_SMALL} '’])"
)
_GLUED_QUOTE = re.compile(rf"(?<=[{_SMALL}\d%)]{{2}})[.!?…]+\"(?=[{_CAPITAL}])")
# "… des forcesEmmanuel Macron a annoncé …": a cross-heading, and who does something in the sentence after it.
_GLUED_NAME = re.compile(
    rf"(?<=[{_SMALL}]{{3}})(?=[{_CAPITAL}][{_SMALL}]{{2,}} [{_CAPITAL}][\w'’-]+ (?:a|ont|est|avait|s'est|s’est|doit|va|était|reste|n'a|n’a)\b)"
)
_CLOSED = re.compile(r"[.!?…:»\"”)][»\"”)]*$")
_WRAPPED_LINES, _WRAPPED_WIDTH = 4, (40, 120)


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of `text`: its lines that hold anything, or its blocks where lines are wrapped at a width."""
    lines = [trimmed(text, (match.start(), match.end())) for match in re.finditer(r"[^\n]+", text)]
    lines = [span for span in lines if span[0] < span[1]]
    return _blocks(text, lines) if _is_wrapped(text, lines) else lines


def unglued(text: str, span: Span) -> list[Span]:
    """The paragraph parted where breaks were lost; cross-headings that stood at such breaks are left out."""
    start, paragraph = span[0], text[slice(*span)]
    headings = [(match.start(), match.end()) for match in _CROSS_HEADING.finditer(paragraph)]
    edges = [0, *(edge for heading in headings for edge in heading), len(paragraph)]
    wholes = zip(edges[::2], edges[1::2], strict=True)
    cuts = _cuts(paragraph)
    parts = (
        part
        for first, last in wholes
        for part in pairwise([first, *(cut for cut in cuts if first < cut < last), last])
    )
    spans = (trimmed(text, (start + first, start + last)) for first, last in parts)
    return [part for part in spans if part[0] < part[1]]


def trimmed(text: str, span: Span) -> Span:
    """The span without the white space at its ends."""
    piece = text[slice(*span)]
    return span[0] + len(piece) - len(piece.lstrip()), span[1] - len(piece) + len(piece.rstrip())


def _cuts(paragraph: str) -> list[int]:
    stops = (match.end() for match in _GLUED_STOP.finditer(paragraph))
    openers = (match.end() for match in _glued_opener().finditer(paragraph))
    names = (match.end() for match in _GLUED_NAME.finditer(paragraph))
    return sorted({*stops, *openers, *names, *_quote_cuts(paragraph)})


def _quote_cuts(paragraph: str) -> list[int]:
    """Cuts at a full stop, quotation mark and capital: after the mark where it closes (an even one), else before it; and where a
    capital is glued to one that closes."""
    marks = [match.start() for match in re.finditer('"', paragraph)]
    closing = set(marks[1::2])
    places = (match.end() for match in _GLUED_QUOTE.finditer(paragraph))
    cuts = [place if place - 1 in closing else place - 1 for place in places]
    return [*cuts, *(mark + 1 for mark in closing if re.match(rf"[{_CAPITAL}][{_SMALL}]", paragraph[mark + 1 :]))]


@cache
def _glued_opener() -> re.Pattern[str]:
    """Between a small letter, figure or closing mark and a word that begins sentences, glued to it with its capital."""
    openers = "|".join(sorted({*words("fr").openers, *words("en").openers}, key=len, reverse=True))
    return re.compile(rf"(?:[{_SMALL}\d]{{2}}|[»”])(?=[{_CAPITAL}])(?=(?:{openers})[ '’])")


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether paragraphs run over several lines: many lines of much the same width that break off in mid-sentence."""
    low, high = _WRAPPED_WIDTH
    if not lines or max(end - start for start, end in lines) > high:
        return False
    broken = sum(_runs_on(text, one, two) and one[1] - one[0] >= low for one, two in pairwise(lines))
    return broken >= max(_WRAPPED_LINES, len(lines) // 3)


def _runs_on(text: str, one: Span, two: Span) -> bool:
    """Whether two lines, no blank line between them, are one sentence: no full stop, then a small letter."""
    between = text[one[1] : two[0]]
    return between.count("\n") == 1 and not _CLOSED.search(text[one[0] : one[1]]) and text[two[0]].islower()


def _blocks(text: str, lines: list[Span]) -> list[Span]:
    blocks = [lines[0]]
    for line in lines[1:]:
        if text.count("\n", blocks[-1][1], line[0]) == 1:
            blocks[-1] = (blocks[-1][0], line[1])
        else:
            blocks.append(line)
    return blocks
