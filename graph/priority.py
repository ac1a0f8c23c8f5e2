"""Giving way: a build takes what other programs leave of the processors, so that readers of the graph wait less for it."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

WRITING: Final = 5  # niceness of what writes the graph
READING: Final = 10  # and of what reads the articles, of which there are several
_AUTOGROUP: Final = Path("/proc/self/autogroup")
_TRIES, _PAUSE = 100, 0.1  # Linux hears one process in a tenth of a second


def give_way(niceness: int) -> None:
    """Let programs of less niceness go before this process and those that it starts; before other threads are started."""
    os.setpriority(os.PRIO_PROCESS, 0, max(niceness, os.getpriority(os.PRIO_PROCESS, 0)))


def give_way_from_afar(niceness: int) -> None:
    """The same before programs of other terminals: this process leaves its session for one of its own.

    Linux parts the processors among sessions first, and goes by niceness only within each (sched(7), "The autogroup feature"):
    a build in one terminal would take as much as all that runs in another. Elsewhere, and where that is off, it is `give_way`.
    """
    give_way(niceness)
    if not os.access(_AUTOGROUP, os.W_OK):
        return
    os.setsid()
    descriptor = os.open(_AUTOGROUP, os.O_WRONLY)
    try:
        for _ in range(_TRIES):
            with suppress(BlockingIOError):
                os.write(descriptor, str(niceness).encode())
                return
            time.sleep(_PAUSE)
    finally:
        os.close(descriptor)
