"""Processes that answer, so many at a time; one that exceeds its limits is ended, and another takes its place."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from asyncio.subprocess import PIPE, Process
from dataclasses import asdict

from ..records import DiplographError
from ..sparql.limits import Limits, ended, too_long
from .messages import HEAD, Answer, Asked, pack, read_answer

_READY = 60.0  # seconds for a process to load


class Busy(DiplographError):
    """More questions wait than will be answered in reasonable time."""


class _Worker:
    """One process, started and ready."""

    def __init__(self, process: Process, limits: Limits) -> None:
        self._process = process
        self._limits = limits

    @classmethod
    async def started(cls, graph: str, limits: Limits) -> _Worker:
        settings = json.dumps({"graph": graph, "limits": asdict(limits)})
        # -P: the folder the user stands in must not lend its modules to the worker.
        command = (sys.executable, "-P", "-m", f"{__package__}.worker", settings)
        # One thread for linear algebra: each would take address space of its own, and none is needed.
        environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
        process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, env=environment)
        worker = cls(process, limits)
        try:
            async with asyncio.timeout(_READY):
                await worker._read()
        except BaseException:
            worker.kill()
            await worker.gone()
            raise
        return worker

    async def ask(self, asked: Asked) -> Answer:
        assert self._process.stdin is not None
        try:
            async with asyncio.timeout(self._limits.seconds):
                self._process.stdin.write(pack(asked))
                await self._process.stdin.drain()
                return await self._read()
        except TimeoutError:
            raise too_long(self._limits) from None
        except (asyncio.IncompleteReadError, ConnectionError):
            raise ended(await self._process.wait(), self._limits) from None

    async def _read(self) -> Answer:
        assert self._process.stdout is not None
        head, body = HEAD.unpack(await self._process.stdout.readexactly(HEAD.size))
        return read_answer(
            await self._process.stdout.readexactly(head), await self._process.stdout.readexactly(body)
        )

    def kill(self) -> None:
        if self._process.returncode is None:
            self._process.kill()

    async def gone(self) -> None:
        """Once the process has ended."""
        await self._process.wait()


class Pool:
    """So many workers on one graph; questions wait in line, at most `waiting` of them."""

    def __init__(self, size: int, waiting: int, graph: str, limits: Limits) -> None:
        self._size = size
        self._most_waiting = waiting
        self._graph = graph
        self._limits = limits
        self._waiting = 0
        self._idle: asyncio.LifoQueue[_Worker] = asyncio.LifoQueue()
        self._all: set[_Worker] = set()  # each until its process has ended
        self._starting: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Start all workers. Raises DiplographError where they do not come up."""
        try:
            await asyncio.gather(*(self._add() for _ in range(self._size)))
        except (TimeoutError, asyncio.IncompleteReadError):
            raise DiplographError(
                "the processes that answer do not start: allow them more memory (--memory), or see what they say above"
            ) from None

    def begin(self) -> None:
        """Start all workers, and wait for none of them."""
        for _ in range(self._size):
            self._start_another()

    @property
    def is_idle(self) -> bool:
        """Whether no worker has anything to do."""
        return self._idle.qsize() == self._size

    async def ask(self, asked: Asked) -> Answer:
        """The answer of the next worker that is free.

        Raises Busy where too many wait already, LimitExceeded where it takes more than it may. Cancelled, it ends the worker.
        """
        if self._waiting >= self._most_waiting:
            raise Busy("too many questions wait for an answer: ask again in a while")
        self._waiting += 1
        try:
            worker = await self._idle.get()
        finally:
            self._waiting -= 1
        try:
            answer = await worker.ask(asked)
        except BaseException:
            self._replace(worker)
            raise
        if answer.last:
            self._replace(worker)
        else:
            self._idle.put_nowait(worker)
        return answer

    async def close(self) -> None:
        """End all workers, and wait for their end: the loop must not close before."""
        starting = list(self._starting)
        for task in starting:
            task.cancel()
        for worker in self._all:
            worker.kill()
        await asyncio.gather(*starting, return_exceptions=True)
        await asyncio.gather(*(worker.gone() for worker in self._all))

    async def _add(self) -> None:
        worker = await _Worker.started(self._graph, self._limits)
        self._all.add(worker)
        self._idle.put_nowait(worker)

    def _replace(self, worker: _Worker) -> None:
        worker.kill()
        self._start_another(worker)

    def _start_another(self, instead_of: _Worker | None = None) -> None:
        task = asyncio.create_task(self._restart(instead_of))
        self._starting.add(task)
        task.add_done_callback(self._starting.discard)

    async def _restart(self, instead_of: _Worker | None) -> None:
        """Start one more; where that fails, again after a while: what is wrong may pass, as a lack of memory does."""
        if instead_of is not None:
            await instead_of.gone()
            self._all.discard(instead_of)
        while True:
            try:
                return await self._add()
            except (OSError, TimeoutError, asyncio.IncompleteReadError):
                await asyncio.sleep(1)
