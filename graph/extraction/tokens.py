"""Words and sentences, with their place in the text.

The tokens follow the conventions of Universal Dependencies for French (elided words and inverted pronouns
stand apart, hyphened words stay whole), since the parser was trained on those. Sentences never end inside a
quotation: news reports speech as « … . … », a déclaré X, and the speaker belongs to all of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from ..actors import fold


class Token(NamedTuple):
    """One word or sign: its place in the article's text, its letters, and its key for look-ups."""

    start: int
    end: int
    text: str
    key: str

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with an upper-case letter."""
        return self.text[:1].isupper()


_WORD: Final = re.compile(
    r"[Aa]ujourd['’]hui|[Qq]uelqu['’]une?"
    r"|(?:[ldjmtsncLDJMTSNC]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu)['’](?=\w)"  # elided words
    r"|(?:SE)?M(?:M|me|mes|lle|gr)?\.(?=\s?\w)|[A-Z]\.(?:-?[A-Z]\.)+|[A-Z]\.(?=\s?[A-Z])|St\."  # civilities, initials
    r"|\d{1,2}[hH]\d{0,2}\b"  # « 15h30 »
    r"|\d+(?:ers?|ère|res?|es?|è|èmes?|ème|nde?)\b|\d+(?:[.,:]\d+)*"  # « 62e »
    r"|\w+(?:(?:[-‑]|(?<![ldjmtsncLDJMTSNC])['’])\w+)*"
    r"|\.{2,}|\(\.\.\.\)|\S"
)
# « a-t-il », « dit-elle »: the pronoun is a word of its own.
_INVERTED: Final = re.compile(r"^(.+?)([-‑](?:t[-‑])?(?:il|elle|on|ils|elles|ce))$")
_CLOSERS: Final = "»”"
_OPENERS: Final = "«“"
_MARKS: Final = frozenset((*_OPENERS, *_CLOSERS, '"'))
_STOPS: Final = frozenset((".", "!", "?", "…", "...", ".."))
# What a sentence may end with.
_ENDS: Final = frozenset((*_STOPS, *_CLOSERS, '"'))


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, with their places in `text`."""
    found: list[Token] = []
    for match in _WORD.finditer(text, start, end):
        word, first = match.group(), match.start()
        # Most have no hyphen, and to look is quicker than to match.
        has_hyphen = "-" in word or "‑" in word
        if has_hyphen and word[0].islower() and (inverted := _INVERTED.match(word)):
            verb, pronoun = inverted.groups()
            found.append(Token(first, first + len(verb), verb, fold(verb)))
            first, word = first + len(verb), pronoun
        found.append(Token(first, match.end(), word, fold(word)))
    return found


def quotation_depths(tokens: Sequence[Token]) -> list[bool]:
    """For each token, whether it stands inside a quotation (marks excluded).

    Straight quotes open and close in turn; an opened quotation that is never closed ends with the paragraph
    only if it began with «, for a stray straight quote is more often a slip.
    """
    if _MARKS.isdisjoint([token.text for token in tokens]):
        return [False] * len(tokens)
    straight = [i for i, token in enumerate(tokens) if token.text == '"']
    pairs = dict(zip(straight[::2], straight[1::2], strict=False))
    inside, depth, until = [False] * len(tokens), 0, -1
    for i, token in enumerate(tokens):
        if token.text in _OPENERS:
            depth += 1
        elif token.text in _CLOSERS:
            depth = max(0, depth - 1)
        elif i in pairs:
            until = pairs[i]
        else:
            inside[i] = (depth > 0 or i < until) and token.text != '"'
    return inside


def sentences(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The sentences of a paragraph as (first, last + 1) of its tokens."""
    inside = quotation_depths(tokens)
    spans, first = [], 0
    for i, token in enumerate(tokens[:-1]):
        if token.text in _ENDS and _ends_sentence(tokens, inside, i):
            spans.append((first, i + 1))
            first = i + 1
    if first < len(tokens):
        spans.append((first, len(tokens)))
    return spans


def _ends_sentence(tokens: Sequence[Token], inside: Sequence[bool], i: int) -> bool:
    token, following = tokens[i], tokens[i + 1]
    if inside[i] or (inside[i + 1] and following.text not in _OPENERS and token.text not in _STOPS):
        return False
    closes = token.text in _CLOSERS or (token.text == '"' and inside[max(0, i - 1)])
    if closes:
        # « … . » Il …: the full stop inside the quotation ends the sentence when a new one begins after it.
        stopped = i > 0 and tokens[i - 1].text in _STOPS
        return stopped and _begins_sentence(tokens, i + 1)
    return token.text in _STOPS and _begins_sentence(tokens, i + 1)


def _begins_sentence(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    if token.text in _OPENERS or token.text in {'"', "-", "–", "—", "•"}:
        return i + 1 < len(tokens) and not tokens[i + 1].text[:1].islower()
    return token.is_capitalised or token.text[:1].isdigit()
