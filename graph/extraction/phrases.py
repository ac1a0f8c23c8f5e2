"""Look-up of phrases of several words in running text, longest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from typing import Generic, TypeVar

from ..actors import fold

Value = TypeVar("Value")


class Phrases(Generic[Value]):
    """A table of phrases with a value each; the longest that begins at a word is found.

    >>> Phrases([("chef", 1), ("chef d'État", 2)]).longest(["le", "chef", "d", "etat"], 1, {2, 4})
    (2, 4)
    """

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        table: dict[str, dict[tuple[str, ...], Value]] = defaultdict(dict)
        for phrase, value in entries:
            words = tuple(fold(phrase).split())
            if words:
                table[words[0]][words] = value
        #: For each word that a phrase begins with, what such phrases are, those of most words first, by their length: where a
        #: word is none of these, nothing begins.
        self.by_first = {
            first: [
                (length, {phrase: value for phrase, value in found.items() if len(phrase) == length})
                for length in sorted({len(phrase) for phrase in found}, reverse=True)
            ]
            for first, found in table.items()
        }

    def words(self, at: int) -> frozenset[str]:
        """The first (0), second (1) … words of the phrases that have so many."""
        phrases = (phrase for by_length in self.by_first.values() for _, found in by_length for phrase in found)
        return frozenset(phrase[at] for phrase in phrases if len(phrase) > at)

    def longest(self, words: Sequence[str], i: int, ends: Container[int]) -> tuple[Value, int] | None:
        """The value of the longest phrase that begins at word `i` and ends at one of `ends`, and that end."""
        for length, phrases in self.by_first.get(words[i], ()) if i < len(words) else ():
            end = i + length
            phrase = tuple(words[i:end])
            if phrase in phrases and end in ends:
                return phrases[phrase], end
        return None
