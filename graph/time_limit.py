"""An end to what takes too long."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from .records import DiplographError


class TookTooLongError(DiplographError):
    """Something took more time than it was given."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `TookTooLongError` after so many seconds of computing within the block.

    What counts is the time of the processor, which is the same on a busy machine. Signals end the work, and these reach the
    main thread only: in any other the block takes as long as it takes.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def expired(*_: object) -> None:
        raise TookTooLongError(f"takes more than {seconds:g} seconds of computing")

    before = signal.signal(signal.SIGPROF, expired)
    # Again each second, should the error have met code that catches all errors and goes on.
    signal.setitimer(signal.ITIMER_PROF, seconds, 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
