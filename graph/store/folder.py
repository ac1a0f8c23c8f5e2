"""The folder of a graph on disk: its lock, its data and the views that readers see.

    diplograph.db/
      lock        held by the one writer, whose process number it holds while the folder is open for writing
      store/      the data, which only the writer opens
      views/7/    the newest complete copy (hard links, made in milliseconds), which readers open

Opening the data of a running writer is undefined behaviour in pyoxigraph, and a backup made through such an opening
loses what is not flushed yet (measured with 0.5.13). Hence the writer publishes views, and a reader pins the one it
reads by a shared lock on that folder, so that the writer does not delete it meanwhile.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import time
from pathlib import Path

import pyoxigraph as ox

from ..records import DiplographError
from .transaction import first_line


def create(home: Path) -> None:
    """Make the folder of a new graph. Raises DiplographError where something else stands there."""
    if home.exists() and not home.is_dir():
        raise DiplographError(
            f"{home} is a file, not a graph: name a folder that is a graph or does not exist yet"
        )
    if home.is_dir() and any(home.iterdir()) and not _is_graph(home):
        raise DiplographError(
            f"{home} holds other files and no graph: name a graph, or a folder that is empty or does not exist yet"
        )
    (home / "views").mkdir(parents=True, exist_ok=True)


def require(home: Path) -> None:
    """Check that a graph stands there. Raises DiplographError that says how to make one."""
    if not home.exists():
        raise DiplographError(
            f"there is no graph at {home}: build one with `diplograph build SOURCE… -g {home}`"
        )
    if not _is_graph(home):
        raise DiplographError(f"{home} is not a graph: name a folder that `diplograph build` has written")


def _is_graph(home: Path) -> bool:
    return (home / "store" / "CURRENT").is_file() or (home / "views").is_dir()


def lock(home: Path, patience: float = 1.0) -> int:
    """Become the one writer: the descriptor that holds the lock until `unlock`.

    Raises DiplographError where another process, or another opening in this one, is still the writer after `patience`
    seconds (a reader that mends what a killed writer left takes the lock for a moment).
    """
    descriptor = os.open(home / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    end = time.monotonic() + patience
    while not _try_lock(descriptor):
        if time.monotonic() >= end:
            owner = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip()
            os.close(descriptor)
            raise DiplographError(
                f"{home} is being written by another process{f' ({owner})' if owner else ''}: wait until it ends, "
                "or write to another graph with -g; reading it works meanwhile"
            )
        time.sleep(0.05)
    return descriptor


def _try_lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def sign(descriptor: int) -> None:
    """Write who holds the lock; what is still there when nobody does tells of a writer that was killed."""
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, str(os.getpid()).encode("ascii"), 0)


def unlock(descriptor: int) -> None:
    """Say that all is published, and let the next writer in."""
    os.ftruncate(descriptor, 0)
    os.close(descriptor)


def open_store(home: Path) -> ox.Store:
    """Open the data for writing. The caller holds the lock."""
    try:
        store = ox.Store(home / "store")
    except (OSError, RuntimeError) as error:
        locked = "lock" in first_line(error).lower()
        why = "another program has its store open; close that program" if locked else first_line(error)
        raise DiplographError(f"cannot open the graph {home}: {why}") from None
    # A killed bulk load leaves its files behind for good. Nobody else has the store open now, and no load runs.
    for orphan in (home / "store").glob("bulk-*.sst"):
        orphan.unlink()
    return store


def publish(store: ox.Store, home: Path) -> Path:
    """Make the store as it stands the view that readers open from now on, and drop older views that nobody reads."""
    older = views(home)
    unfinished = home / "views" / "unfinished"
    newest = home / "views" / str(max((int(view.name) for view in older), default=0) + 1)
    shutil.rmtree(unfinished, ignore_errors=True)
    store.backup(unfinished)
    unfinished.rename(newest)
    for view in older:
        _drop_unread(view)
    return newest


def views(home: Path) -> list[Path]:
    """The folders of the published views."""
    return [view for view in (home / "views").glob("*") if view.name.isdecimal()]


def _drop_unread(view: Path) -> None:
    descriptor = os.open(view, os.O_RDONLY)
    if _try_lock(descriptor):
        shutil.rmtree(view)
    os.close(descriptor)


def pin_view(home: Path) -> tuple[Path, int]:
    """The newest view, and the descriptor that keeps it from being deleted until it is closed.

    Where a writer was killed, or none ever published, the view is made now.
    """
    _refresh(home)
    for _ in range(100):
        newest = max(views(home), key=lambda view: int(view.name), default=None)
        if newest and (descriptor := _pin(newest)) is not None:
            return newest, descriptor
        time.sleep(0.05)
    raise DiplographError(f"{home} has nothing to read yet: its first writer has only just begun; try again")


def _pin(view: Path) -> int | None:
    """A shared lock on the view, or None where a writer has replaced it in the meantime."""
    try:
        descriptor = os.open(view, os.O_RDONLY)
    except FileNotFoundError:
        return None
    fcntl.flock(descriptor, fcntl.LOCK_SH)
    if (view / "CURRENT").exists():
        return descriptor
    os.close(descriptor)
    return None


def _refresh(home: Path) -> None:
    """Publish what a killed writer left unpublished, unless a writer is at work or the folder cannot be written."""
    if views(home) and not _signed(home):
        return
    try:
        descriptor = lock(home, patience=0)
    except (DiplographError, PermissionError):
        return
    try:
        (home / "views").mkdir(exist_ok=True)
        publish(open_store(home), home)
        os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)


def _signed(home: Path) -> bool:
    return (home / "lock").is_file() and (home / "lock").stat().st_size > 0
