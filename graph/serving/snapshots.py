"""What the site shows: the graph as it was last published, held as long as somebody is being answered from it."""

from __future__ import annotations

import asyncio
import os
import time
import weakref
from pathlib import Path
from typing import Final

from ..store import folder

_PAUSE: Final = 1.0  # seconds between two looks for a newer one


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


def _tag(view: Path) -> str:
    try:
        return f"{view.name}.{view.stat().st_ino:x}"
    except FileNotFoundError:  # replaced this very moment
        return ""
