"""Answers that were given before: a snapshot does not change, so what it answers does not either."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from .messages import Answer

_OVERHEAD: Final = 1000  # bytes that an entry takes besides its body


class Cache:
    """The answers used last, of so many bytes together; of each question the answer from one snapshot."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._used = 0
        self._kept: OrderedDict[str, tuple[str, Answer]] = OrderedDict()

    def get(self, question: str) -> tuple[str, Answer] | None:
        """What was answered last, and the tag it was kept with."""
        kept = self._kept.get(question)
        if kept:
            self._kept.move_to_end(question)
        return kept

    def put(self, question: str, tag: str, answer: Answer) -> None:
        """Keep an answer, and drop those that were not used for longest."""
        if old := self._kept.pop(question, None):
            self._used -= _bytes(question, old[1])
        if (size := _bytes(question, answer)) > self._size / 4:
            return
        self._kept[question] = (tag, answer)
        self._used += size
        while self._used > self._size:
            oldest, (_, dropped) = self._kept.popitem(last=False)
            self._used -= _bytes(oldest, dropped)


def _bytes(question: str, answer: Answer) -> int:
    return 4 * len(question) + len(answer.body) + _OVERHEAD
