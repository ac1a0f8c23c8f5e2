"""Who answers what: workers for pages, others for queries that visitors write, and a memory of what was answered before.

Visitors' queries have workers of their own, so that one which runs to its limit keeps nobody from a page.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

from ..sparql.limits import Limits
from .cache import Cache
from .messages import Answer, Asked
from .pool import Pool
from .snapshots import Snapshot, Snapshots, read_ahead

_CACHE: Final = 64 << 20
_WAITING: Final = 200
# While a build publishes one state of the graph after the other, an answer from a state that was the newest so many seconds ago is
# given at once, and made anew when nobody else is being answered: it would otherwise keep the rest waiting after each change.
# Nor is it made anew before it has been old for so many times as long as it took: the costliest would be so after each change.
_OLD_WILL_DO: Final = 60.0
_RESTS: Final = 50
_LONG: Final = {"home": 600.0, "network": 600.0}


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer, and what tells it from the answers of other snapshots; None where no snapshot is known."""

    answer: Answer
    tag: str | None


class Answering:
    """Answers what is asked about one graph (a folder or an address), between `open` and `close`.

    Each answer stays within the limits; `workers` is how many there are of each kind.
    """

    def __init__(self, graph: str, limits: Limits, workers: int) -> None:
        self._snapshots = None if "://" in graph else Snapshots(Path(graph))
        self._cache = Cache(_CACHE)
        self._pages, self._queries = (Pool(workers, _WAITING, graph, limits) for _ in range(2))
        self._underway: dict[str, asyncio.Task[Answer]] = {}

    async def open(self) -> None:
        """Start the workers; those for queries begin when those for pages are ready.

        Raises DiplographError where there is no graph or they do not start.
        """
        if self._snapshots:
            read_ahead(await self._snapshots.newest())
        await self._pages.start()
        self._queries.begin()

    async def close(self) -> None:
        """End the workers."""
        await asyncio.gather(self._pages.close(), self._queries.close())

    async def tag(self, asked: Asked) -> str | None:
        """What tells the answer that would be given now from earlier and later ones."""
        snapshot = await self._newest()
        return None if snapshot is None else _tag(asked, snapshot)

    async def page(self, asked: Asked) -> Answered:
        """The page; those who ask the same at once wait for the same. Errors as for `Pool.ask`."""
        snapshot = await self._newest()
        tag = None if snapshot is None else _tag(asked, snapshot)
        key = _key(asked)
        if tag and (kept := self._cache.get(key, tag, _LONG.get(asked.page, _OLD_WILL_DO))):
            if kept.tag != tag and kept.age > _RESTS * kept.took and self._pages.is_idle:
                self._begun(f"{key} {tag}", asked, snapshot)
            return Answered(kept.answer, kept.tag)
        return Answered(await asyncio.shield(self._begun(f"{key} {tag}", asked, snapshot)), tag)

    async def query(self, asked: Asked) -> Answered:
        """The answer to a query of a visitor's own. Cancelled, it is stopped. Errors as for `Pool.ask`."""
        snapshot = await self._newest()
        tag = None if snapshot is None else _tag(asked, snapshot)
        if tag and (kept := self._cache.get(_key(asked), tag)):
            return Answered(kept.answer, tag)
        return Answered(await self._asked(self._queries, asked, snapshot), tag)

    async def _newest(self) -> Snapshot | None:
        return await self._snapshots.newest() if self._snapshots else None

    def _begun(self, name: str, asked: Asked, snapshot: Snapshot | None) -> asyncio.Task[Answer]:
        """The task that makes the page, begun now if it is not under way."""
        if name not in self._underway:
            task = asyncio.create_task(self._asked(self._pages, asked, snapshot))
            self._underway[name] = task
            task.add_done_callback(lambda done: self._done(name, done))
        return self._underway[name]

    def _done(self, name: str, task: asyncio.Task[Answer]) -> None:
        del self._underway[name]
        if not task.cancelled():
            task.exception()  # told to whoever waits; if nobody does, to nobody

    async def _asked(self, pool: Pool, asked: Asked, snapshot: Snapshot | None) -> Answer:
        """What the pool answers; the snapshot is held until then."""
        if snapshot is None:
            return await pool.ask(asked)
        start = time.monotonic()
        answer = await pool.ask(replace(asked, snapshot=str(snapshot.path)))
        if answer.status < 500:
            self._cache.put(_key(asked), _tag(asked, snapshot), answer, time.monotonic() - start)
        return answer


def _key(asked: Asked) -> str:
    return json.dumps(asdict(asked), sort_keys=True)


def _tag(asked: Asked, snapshot: Snapshot) -> str:
    return hashlib.sha256(f"{snapshot.tag} {_key(asked)}".encode()).hexdigest()[:24]
