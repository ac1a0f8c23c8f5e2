"""The assembled book kept on disk, so that a program starts with it in a tenth of a second.

The file is named after the content of the tables and of this code: a change of either makes another file, and a file
never changes. It is written aside and moved into place, so that several programs may write at once; a damaged, foreign or
unreadable file is as good as none. Only the book's own classes are read back, so that a file planted there runs no code.
"""

from __future__ import annotations

import contextlib
import io
import os
import pickle
import sys
import tempfile
from functools import lru_cache
from hashlib import sha256
from importlib import resources
from pathlib import Path
from typing import Any, Final

from ..garbage import no_garbage_collection
from ..records import Actor, Place
from .book import ActorBook, Title
from .states import StateFacts
from .tenures import Span, Tenure

KEPT_FILES: Final = 8
_CLASSES: Final = {
    ("builtins", "frozenset"),
    ("diplograph.graph.records", "Actor"),
    ("diplograph.graph.records", "Place"),
    ("diplograph.graph.actors.book", "ActorBook"),
    ("diplograph.graph.actors.book", "Name"),
    ("diplograph.graph.actors.book", "Title"),
    ("diplograph.graph.actors.states", "StateFacts"),
    ("diplograph.graph.actors.tenures", "Span"),
    ("diplograph.graph.actors.tenures", "Tenure"),
}


def folder() -> Path:
    """Where the files go: `$DIPLOGRAPH_CACHE`, else `diplograph` in the user's cache folder."""
    chosen = os.environ.get("DIPLOGRAPH_CACHE")
    if chosen:
        return Path(chosen)
    base = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "diplograph"


def read(digest: str) -> ActorBook | None:
    """The book of this digest, or None where there is no sound file of it."""
    try:
        data = _path(digest).read_bytes()
    except (OSError, RuntimeError):
        return None
    checksum, payload = data[:32], data[32:]
    if sha256(payload).digest() != checksum:
        return None
    with no_garbage_collection(), contextlib.suppress(Exception):
        book = _Unpickler(io.BytesIO(payload)).load()
        return book if isinstance(book, ActorBook) and book.digest == digest else None
    return None


def write(book: ActorBook) -> None:
    """Keep the book with its indexes; where the folder cannot be written to, do nothing."""
    book.index()
    payload = _pickled(book)
    with contextlib.suppress(OSError, RuntimeError):
        target = _path(book.digest)
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _move_into_place(sha256(payload).digest() + payload, target)
        _drop_old(target.parent)


def _path(digest: str) -> Path:
    return folder() / f"actors-{digest}-{_code_digest()}.pickle"


@lru_cache(maxsize=1)
def _code_digest() -> str:
    """Changes with the code that builds the book and with the version of Python."""
    files = sorted(
        resources.files("diplograph").joinpath("graph/actors").iterdir(), key=lambda file: file.name
    )
    code = [file.read_bytes() for file in files if file.name.endswith(".py")]
    code.append(resources.files("diplograph").joinpath("graph/records.py").read_bytes())
    return sha256(b"\0".join((*code, sys.version.encode()))).hexdigest()[:16]


def _move_into_place(data: bytes, target: Path) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".actors-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise


def _drop_old(where: Path) -> None:
    """Keep the files used last; another program may be dropping them too."""
    files = sorted(where.glob("actors-*.pickle"), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in files[KEPT_FILES:]:
        file.unlink(missing_ok=True)


def _pickled(book: ActorBook) -> bytes:
    buffer = io.BytesIO()
    _Pickler(buffer, protocol=pickle.HIGHEST_PROTOCOL).dump(book)
    return buffer.getvalue()


class _Pickler(pickle.Pickler):
    """Writes records as calls with their fields, which are read back in two thirds of the time of states to be set."""

    def reducer_override(self, obj: Any) -> Any:
        """Of all but the book itself, whose indexes are no fields."""
        if isinstance(obj, (Actor, Place, Span, StateFacts, Tenure, Title)):
            return type(obj), tuple(getattr(obj, name) for name in obj.__slots__)
        return NotImplemented


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in _CLASSES:
            raise pickle.UnpicklingError(f"{module}.{name} is no part of an actor book")
        return super().find_class(module, name)
