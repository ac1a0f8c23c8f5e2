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
        #: The first words of all phrases, mapped to the phrases themselves: where a word is none, nothing begins there.
        self.by_first = {
            first: sorted(found.items(), key=lambda entry: (-len(entry[0]), entry[0]))
            for first, found in table.items()
        }

    def words(self, at: int) -> frozenset[str]:
        """The first (0), second (1) … words of the phrases that have so many."""
        phrases = (phrase for found in self.by_first.values() for phrase, _ in found)
        return frozenset(phrase[at] for phrase in phrases if len(phrase) > at)

    def longest(self, words: Sequence[str], i: int, ends: Container[int]) -> tuple[Value, int] | None:
        """The value of the longest phrase that begins at word `i` and ends at one of `ends`, and that end."""
        for phrase, value in self.by_first.get(words[i], ()) if i < len(words) else ():
            end = i + len(phrase)
            if end in ends and tuple(words[i:end]) == phrase:
                return value, end
        return None
