"""What the site shows: the graph as it was last published, held as long as somebody is being answered from it."""

from __future__ import annotations

import asyncio
import os
import threading
import time
import weakref
from pathlib import Path
from typing import Final

from ..store import folder

_PAUSE: Final = 1.0  # seconds between two looks for a newer one
_PART: Final = 1 << 20  # bytes that are read at once


class Snapshot:
    """A published view of a graph; it is not deleted while this object lives. `tag` tells it from all others."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self.tag = _tag(path)
        weakref.finalize(self, os.close, descriptor)


class Snapshots:
    """The newest snapshot of the graph in a folder."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._held: Snapshot | None = None
        self._looked = 0.0
        self._looking = asyncio.Lock()

    async def newest(self) -> Snapshot:
        """The snapshot to answer from: a second old at most. Raises DiplographError where there is no graph."""
        async with self._looking:
            if self._held is None or (time.monotonic() - self._looked > _PAUSE and self._is_old(self._held)):
                self._held = await asyncio.to_thread(self._pinned)
                self._looked = time.monotonic()
            return self._held

    def _is_old(self, held: Snapshot) -> bool:
        """Whether another was published; a graph that is taken away leaves what is held."""
        self._looked = time.monotonic()
        newest = max(folder.views(self._home), key=lambda view: int(view.name), default=None)
        return newest is not None and _tag(newest) != held.tag

    def _pinned(self) -> Snapshot:
        folder.require(self._home)
        return Snapshot(*folder.pin_view(self._home))


def read_ahead(snapshot: Snapshot) -> None:
    """Begin to read the snapshot's files from first to last, as far as they fit into half of the memory, and wait for nothing.

    The system keeps them in memory then. The first visitors would have them read in pieces of some kB from all over the disk,
    a thousand for one answer about an actor of whom much is told; what a build writes later is in memory anyway.
    """
    threading.Thread(target=_read, args=(snapshot,), daemon=True).start()


def _read(snapshot: Snapshot) -> None:
    left = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2
    for path in sorted(snapshot.path.glob("*.sst")):
        with path.open("rb", buffering=0) as file:
            while left > 0 and (part := file.read(_PART)):
                left -= len(part)


def _tag(view: Path) -> str:
    try:
        return f"{view.name}.{view.stat().st_ino:x}"
    except FileNotFoundError:  # replaced this very moment
        return ""
