"""How far a long piece of work is, on a terminal's standard error."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, Self

from rich.console import Console
from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as RichProgress

_PATIENCE: Final = 1.0  # seconds before anything is shown


class Progress:
    """Articles so far, how many a second, events found and, where `size` (bytes) tells it, the time that is left.

    Shown once a second has passed, and only on a terminal; with `beside_output` not on one that standard output scrolls on.
    """

    def __init__(self, size: int | None, beside_output: bool = False) -> None:
        self._size = size
        self._start = time.monotonic()
        self._articles = self._events = self._bytes = 0
        self._hidden = not sys.stderr.isatty() or (beside_output and sys.stdout.isatty())
        left = (BarColumn(), TaskProgressColumn(), TimeRemainingColumn(), TextColumn("left")) if size else ()
        # Standard output stays what it is, which may be a file: Rich would send it to the terminal.
        self._rich = RichProgress(
            TextColumn("{task.description}"), *left, console=Console(stderr=True), transient=True, redirect_stdout=False
        )  # fmt: skip
        self._task = self._rich.add_task("", total=size)

    def __enter__(self) -> Self:
        """Begin to count the time."""
        self._start = time.monotonic()
        return self

    def __exit__(self, *_: object) -> None:
        """Leave no trace on the terminal."""
        if self._rich.live.is_started:
            self._rich.stop()

    def render(self) -> str:
        """What is shown, as plain text."""
        console = Console(width=120, force_terminal=False)
        with console.capture() as captured:
            console.print(self._rich.get_renderable())
        return captured.get()

    def read(self, count: int) -> None:
        """So many more bytes of the sources were read."""
        self._bytes += count

    def count(self, events: int) -> None:
        """One more article is done, and tells so many events."""
        self._articles += 1
        self._events += events
        passed = time.monotonic() - self._start
        if self._hidden or passed < _PATIENCE:
            return
        told = f"{self._articles:,} articles, {self._articles / passed:.1f} a second, {self._events:,} events"
        self._rich.start()
        self._rich.update(self._task, description=told, completed=self._bytes)


@contextmanager
def stepped() -> Iterator[Callable[[int, int, str], None]]:
    """A function to be told how many steps are done, of how many, and of what; a terminal's standard error shows it."""
    if not sys.stderr.isatty():
        yield lambda done, total, what: None
        return
    progress = RichProgress(console=Console(stderr=True), transient=True)
    task = progress.add_task("")

    def step(done: int, total: int, what: str) -> None:
        progress.start()
        progress.update(task, completed=done, total=total, description=f"{done:,}/{total:,} {what}")

    try:
        yield step
    finally:
        progress.stop()
