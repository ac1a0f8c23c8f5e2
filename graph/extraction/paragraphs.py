"""A paragraph made ready for look-ups: its tokens, their words, its sentences and what stands in quotation
marks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from .phrases import Phrases, Value
from .tokens import Token, quotation_depths, sentences, tokenize


@dataclass(frozen=True)
class Paragraph:
    """The tokens of one paragraph of the article's own text."""

    tokens: tuple[Token, ...]

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Paragraph:
        """The paragraph at `text[start:end]`."""
        return cls(tuple(tokenize(text, start, end)))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The look-up key of each token."""
        return tuple(token.key for token in self.tokens)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The sentences as (first, last + 1) of the tokens."""
        return sentences(self.tokens)

    def is_inverted(self, i: int) -> bool:
        """Whether token `i` is the pronoun of « a-t-il », which is a token of its own."""
        return self.tokens[i].text.startswith("-")

    def sentences_inside(self, first: int, last: int) -> list[tuple[int, int]]:
        """The sentences of a quotation whose words are the tokens `first` to `last` (exclusive)."""
        return [(first + start, first + end) for start, end in sentences(self.tokens[first:last])]

    @cached_property
    def quoted(self) -> list[bool]:
        """Whether each token stands inside a quotation."""
        return quotation_depths(self.tokens)

    @cached_property
    def _flat(self) -> tuple[list[str], list[int], dict[int, int]]:
        """All words (a hyphened token has several), the first word of each token, and the token at each
        boundary."""
        words: list[str] = []
        firsts: list[int] = []
        for key in self.keys:
            firsts.append(len(words))
            if " " in key:
                words.extend(key.split())
            else:
                words.append(key)
        boundaries = {first: i for i, first in enumerate(firsts)} | {len(words): len(firsts)}
        return words, firsts, boundaries

    @cached_property
    def first_words(self) -> tuple[str, ...]:
        """The first word of each token's key (a hyphened token has several words)."""
        words, firsts, _ = self._flat
        return tuple(words[first] for first in firsts)

    def longest(self, phrases: Phrases[Value], i: int, before: int | None = None) -> tuple[Value, int] | None:
        """The value of the longest phrase that begins at token `i` and ends before token `before`, and the token after it."""
        # Most words begin no phrase: that is asked first, since it is asked of every word.
        first_words = self.first_words
        if i >= len(first_words) or first_words[i] not in phrases.by_first:
            return None
        words, firsts, boundaries = self._flat
        ends = boundaries if before is None else {word for word, token in boundaries.items() if token < before}
        found = phrases.longest(words, firsts[i], ends)
        return (found[0], boundaries[found[1]]) if found else None
