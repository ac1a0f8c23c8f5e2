"""Answers that were given before: a state of the graph does not change, so what it answers does not either."""

from __future__ import annotations

import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

from .messages import Answer

_OVERHEAD: Final = 1000  # bytes that an entry takes besides its body


@dataclass(slots=True)
class _Kept:
    tag: str
    answer: Answer
    newest: float  # when it was last known to be from the newest state


class Cache:
    """The answers used last, of so many bytes together; of each question the one given last."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._used = 0
        self._kept: OrderedDict[str, _Kept] = OrderedDict()

    def get(self, question: str, tag: str, patience: float = 0) -> tuple[str, Answer] | None:
        """The tag and answer: that of this tag, or one that was the newest at most `patience` seconds ago."""
        kept, now = self._kept.get(question), time.monotonic()
        if kept is None or (kept.tag != tag and now - kept.newest > patience):
            return None
        if kept.tag == tag:
            kept.newest = now
        self._kept.move_to_end(question)
        return kept.tag, kept.answer

    def put(self, question: str, tag: str, answer: Answer) -> None:
        """Keep an answer, and drop those that were not used for longest."""
        if old := self._kept.pop(question, None):
            self._used -= _bytes(question, old.answer)
        if (size := _bytes(question, answer)) > self._size / 4:
            return
        self._kept[question] = _Kept(tag, answer, time.monotonic())
        self._used += size
        while self._used > self._size:
            oldest, dropped = self._kept.popitem(last=False)
            self._used -= _bytes(oldest, dropped.answer)


def _bytes(question: str, answer: Answer) -> int:
    return 4 * len(question) + len(answer.body) + _OVERHEAD
