"""Answers that were given before: a state of the graph does not change, so what it answers does not either."""

from __future__ import annotations

import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

from .messages import Answer

_OVERHEAD: Final = 1000  # bytes that an entry takes besides its body


@dataclass(slots=True)
class Kept:
    """An answer, its tag, how many seconds it took, and when it was last known to be from the newest state."""

    tag: str
    answer: Answer
    took: float
    newest: float

    @property
    def age(self) -> float:
        """For how many seconds it has not been known to be from the newest state."""
        return time.monotonic() - self.newest


class Cache:
    """The answers used last, of so many bytes together; of each question the one given last."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._used = 0
        self._kept: OrderedDict[str, Kept] = OrderedDict()

    def get(self, question: str, tag: str, patience: float = 0) -> Kept | None:
        """The answer of this tag, or one that was the newest at most `patience` seconds ago."""
        kept = self._kept.get(question)
        if kept is None or (kept.tag != tag and kept.age > patience):
            return None
        if kept.tag == tag:
            kept.newest = time.monotonic()
        self._kept.move_to_end(question)
        return kept

    def put(self, question: str, tag: str, answer: Answer, took: float) -> None:
        """Keep an answer, and drop those that were not used for longest."""
        if old := self._kept.pop(question, None):
            self._used -= _bytes(question, old.answer)
        if (size := _bytes(question, answer)) > self._size / 4:
            return
        self._kept[question] = Kept(tag, answer, took, time.monotonic())
        self._used += size
        while self._used > self._size:
            oldest, dropped = self._kept.popitem(last=False)
            self._used -= _bytes(oldest, dropped.answer)


def _bytes(question: str, answer: Answer) -> int:
    return 4 * len(question) + len(answer.body) + _OVERHEAD
