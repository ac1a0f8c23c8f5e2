"""The workers of a Dask cluster (extra `diplograph[cluster]`)."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from typing import Any, Final

from .ledger import code_digest
from .records import Article, DiplographError
from .workers import Found, SafeReader, read_or_end

_TIMEOUT: Final = 20  # seconds to find the scheduler
# A worker may have several threads; neither the extraction nor the watch over its time is made for that.
_one_at_a_time = threading.Lock()


class Cluster:
    """The workers that the scheduler at an address (`tcp://host:8786`) has when articles are first read."""

    def __init__(self, address: str, reader: SafeReader) -> None:
        try:
            from distributed import Client
            from distributed.scheduler import KilledWorker
        except ImportError:
            raise DiplographError("--cluster needs Dask: pip install 'diplograph[cluster]'") from None
        self.died: tuple[type[Exception], ...] = (KilledWorker,)
        self._client: Any = _connected(Client, address)
        self.size = _checked(self._client, address)
        self._reader = self._client.scatter(reader, broadcast=True)
        self._executor = self._client.get_executor(pure=False)

    def submit(self, article: Article) -> Future[Found]:
        """Have an article read by whichever worker is free."""
        future: Future[Found] = self._executor.submit(_read, self._reader, article)
        return future

    def mend(self) -> None:
        """Nothing: the cluster starts its workers again itself."""

    def close(self) -> None:
        """Leave the cluster."""
        self._client.close()


def _connected(client: Any, address: str) -> Any:
    try:
        return client(address, timeout=_TIMEOUT, set_as_default=False)
    except (OSError, ValueError) as error:
        raise DiplographError(
            f"no Dask scheduler answers at {address} ({error}): start one with `dask scheduler`, and workers"
        ) from None


def _checked(client: Any, address: str) -> int:
    """How many workers there are. Each must run the same code: the graph is a function of it."""
    try:
        found = client.run(_version)
    except ImportError as error:
        raise DiplographError(
            f"the workers at {address} lack this program ({error}): install it there"
        ) from None
    if not found:
        raise DiplographError(
            f"the scheduler at {address} has no workers: start some with `dask worker {address}`"
        )
    if other := sorted(worker for worker, digest in found.items() if digest != code_digest()):
        raise DiplographError(
            f"{', '.join(other)}: another version of this program; install the same everywhere"
        )
    return len(found)


def _version() -> str:
    return code_digest()


def _read(reader: SafeReader, article: Article) -> Found:
    with _one_at_a_time:
        return read_or_end(reader, article)
