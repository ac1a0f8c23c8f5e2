"""Ctrl-C during a long piece of work: what is in hand is finished first."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterable, Iterator
from types import FrameType
from typing import Any, Self, TypeVar

T = TypeVar("T")


class Interruption:
    """Within the block the first Ctrl-C ends `items` at the next of them; the second ends the program, as ever.

    In a thread that is not the main one, which Ctrl-C never reaches, it does nothing.
    """

    def __init__(self) -> None:
        self.came = False
        self._waiting = False  # for the next item, which may be long in coming: nothing is in hand then
        self._before: Any = None

    def __enter__(self) -> Self:
        """Wait for Ctrl-C."""
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._interrupt)
        return self

    def __exit__(self, *_: object) -> None:
        """Let Ctrl-C do what it did before."""
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    def _interrupt(self, number: int, frame: FrameType | None) -> None:
        if self.came or self._waiting:
            self.came = True
            raise KeyboardInterrupt
        self.came = True

    def until(self, items: Iterable[T]) -> Iterator[T]:
        """The items up to Ctrl-C."""
        source = iter(items)
        while not self.came:
            try:
                self._waiting = True
                item = next(source)
            except StopIteration:
                return
            except KeyboardInterrupt:
                self.came = True
                return
            finally:
                self._waiting = False
            yield item
