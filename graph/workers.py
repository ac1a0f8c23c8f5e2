"""Finding the events of many articles: in this process, in several, or on a cluster.

The articles come back with what was found in them in any order, and no more than a few for each worker are under way at a
time, so that memory does not grow with their number. An article that takes too long, or ends the process that reads it,
costs itself: what was under way beside it is read again.
"""

from __future__ import annotations

import faulthandler
import os
import pickle
import signal
import threading
import time
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any, Final, Protocol, TypeAlias

from joblib.externals.loky import ProcessPoolExecutor, cpu_count
from joblib.externals.loky.backend.reduction import dumps

from .priority import READING, give_way_from_afar
from .reading import Problem
from .records import Article, DiplographError, Event
from .time_limit import time_limit

TIME_LIMIT: Final = 60.0  # seconds of computing for an article; the longest that are read take half of that
# Where no signal can end an article (in a thread, in a library's own loop) its process ends after so many times the limit.
# That is time of the clock, and the machine may be busy.
_PATIENCE: Final = 10
_UNDER_WAY: Final = 4  # articles for each worker
_FEW: Final = 30  # articles that are read in the time that it takes to start workers


def cores() -> int:
    """How many cores this process may use."""
    return int(cpu_count())


Found: TypeAlias = list[Event] | Problem


class ReadsEvents(Protocol):
    """What finds the events of an article; `extraction.engine.Extractor` does."""

    def events(self, article: Article, /) -> list[Event]:
        """The events of the article."""


@dataclass(frozen=True)
class SafeReader:
    """Reads articles within a time limit, in seconds; what an article breaks is a Problem and no error."""

    extractor: ReadsEvents
    seconds: float = TIME_LIMIT

    def __call__(self, article: Article) -> Found:
        """The events of the article, or what kept it from being read."""
        try:
            with time_limit(self.seconds):
                return self.extractor.events(article)
        except Exception as error:  # noqa: BLE001  one bad article must not end the reading of thousands
            return problem_of(article, error)


def problem_of(article: Article, error: Exception) -> Problem:
    """What an article broke, in one line; the article by its address, its title, else its id."""
    why = str(error) if isinstance(error, DiplographError) else type(error).__name__
    if not isinstance(error, DiplographError) and str(error):
        why += f": {str(error).splitlines()[0][:200]}"
    return Problem(article.url or article.title or article.id, None, f"cannot be read: {why}")


def find_events(
    reader: SafeReader, articles: Iterable[Article], workers: int = 1, cluster: str | None = None
) -> Generator[tuple[Article, Found], None, None]:
    """Each article with its events: read by so many processes, or by the workers of the Dask scheduler at `cluster`.

    A few articles are read in this process, since others take seconds to start. Raises DiplographError where there is no
    such cluster, or its workers have another version of this program.
    """
    articles = iter(articles)
    if cluster:
        from .cluster import Cluster

        yield from _by_crew(Cluster(cluster, reader), articles)
        return
    first = list(islice(articles, _FEW)) if workers > 1 else []
    everything = chain(first, articles)
    if len(first) < _FEW:
        yield from ((article, reader(article)) for article in everything)
    else:
        yield from _by_crew(Processes(workers, reader), everything)


class Crew(Protocol):
    """Workers that read articles. `died` are the errors of articles whose worker ended."""

    size: int
    died: tuple[type[Exception], ...]

    def submit(self, article: Article) -> Future[Found]:
        """Have an article read."""

    def mend(self) -> None:
        """Replace the workers that ended."""

    def close(self) -> None:
        """Let the workers go."""


def _by_crew(crew: Crew, articles: Iterator[Article]) -> Iterator[tuple[Article, Found]]:
    under_way: dict[Future[Found], Article] = {}
    suspects: list[Article] = []  # were under way when a worker ended: one of them may have ended it
    try:
        while True:
            if not suspects:
                for article in islice(articles, crew.size * _UNDER_WAY - len(under_way)):
                    try:
                        under_way[crew.submit(article)] = article
                    except crew.died:
                        suspects.append(article)
                        break
            elif not under_way:
                yield from [_alone(crew, article) for article in suspects]
                suspects.clear()
                continue
            if not under_way:
                return
            for future in wait(under_way, return_when=FIRST_COMPLETED).done:
                article = under_way.pop(future)
                try:
                    found = future.result()
                except crew.died:
                    suspects.append(article)
                else:
                    yield article, found
    finally:
        crew.close()


def _alone(crew: Crew, article: Article) -> tuple[Article, Found]:
    """The article read while nothing else is, so that it alone can be to blame."""
    crew.mend()
    try:
        return article, crew.submit(article).result()
    except crew.died:
        crew.mend()
        return article, problem_of(
            article, DiplographError("takes so much time or memory that it ended its worker")
        )


class Processes:
    """Processes of this machine, by loky, which joblib brings along."""

    died: tuple[type[Exception], ...] = (BrokenExecutor,)

    def __init__(self, size: int, reader: SafeReader) -> None:
        self.size = size
        self._reader = reader
        self._executor: Any = None

    def submit(self, article: Article) -> Future[Found]:
        """Have an article read; the first one starts the workers."""
        if self._executor is None:
            # Each worker computes on one core: more threads would only be in each other's way.
            threads = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL", "BLIS")}
            # As bytes: to start a worker is to wait until it has taken these, and objects make it import their classes first.
            given = bytes(dumps(self._reader)), os.getpid()
            self._executor = ProcessPoolExecutor(self.size, initializer=_prepare, initargs=given, env=threads)
            # Ctrl-C reaches all processes of a terminal: the workers finish what they have in hand, and learn to from birth.
            with _ignoring(signal.SIGINT):
                return self._submit(article)
        return self._submit(article)

    def _submit(self, article: Article) -> Future[Found]:
        future: Future[Found] = self._executor.submit(_read, article)
        return future

    def mend(self) -> None:
        """Let the pool go, which one ended worker makes unusable; the next article starts another."""
        self.close()

    def close(self) -> None:
        """End the workers, also one that is stuck."""
        if self._executor is not None:
            self._executor.shutdown(wait=True, kill_workers=True)
        self._executor = None


@contextmanager
def _ignoring(number: signal.Signals) -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(number, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(number, before)


# ---- in the worker

_reader: SafeReader


def _prepare(reader: bytes, parent: int) -> None:
    global _reader
    give_way_from_afar(READING)
    _reader = pickle.loads(reader)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    """A worker whose parent was killed would wait for its next article for ever."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def _read(article: Article) -> Found:
    return read_or_end(_reader, article)


def read_or_end(reader: SafeReader, article: Article) -> Found:
    """What the reader finds; where it is stuck beyond the reach of its time limit, this process ends."""
    with open(os.devnull, "wb") as nowhere:
        faulthandler.dump_traceback_later(_PATIENCE * reader.seconds, exit=True, file=nowhere)
        try:
            return reader(article)
        finally:
            faulthandler.cancel_dump_traceback_later()
