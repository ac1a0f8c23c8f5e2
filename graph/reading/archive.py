"""Zip and tar archives and files packed with gzip, bzip2 or xz: their members one by one, nothing unpacked to disk."""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from io import BufferedReader, RawIOBase
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from .options import Options

if TYPE_CHECKING:
    from typing_extensions import Buffer

_Packed: TypeAlias = gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile
_UNPACK: Final[Mapping[str, Callable[[BufferedReader], _Packed]]] = {
    ".gz": lambda stream: gzip.GzipFile(fileobj=stream),  # its first parameter is a name
    ".bz2": bz2.BZ2File,
    ".xz": lzma.LZMAFile,
}
PACKED: Final = tuple(_UNPACK)
_TARS: Final = {
    ".tar": "",
    **{f".tar{packed}": packed for packed in PACKED},
    ".tgz": ".gz",
    ".tbz": ".bz2",
    ".tbz2": ".bz2",
    ".txz": ".xz",
}
ARCHIVES: Final = (".zip", *_TARS, *PACKED)
# What reading a damaged archive may raise.
DAMAGED: Final = (
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    zlib.error,
    lzma.LZMAError,
    zipfile.BadZipFile,
    tarfile.TarError,
)
# News packs to a third or a tenth; what unpacks to two hundred times its size, and to much, was made to do harm.
_HARMLESS, _RATIO = 50_000_000, 200  # bytes, times

Member = tuple[str, BufferedReader]


def members(stream: BufferedReader, source: str, suffix: str, options: Options) -> Iterator[Member]:
    """The files in an archive, hidden ones left out: `source/name`, and open for reading until the next is asked for.

    Raises one of `DAMAGED` where the archive cannot be read on.
    """
    if suffix == ".zip":
        yield from _zipped(stream, source, options)
    elif suffix in _TARS:
        packed = _TARS[suffix]
        yield from _tarred(_unpacked(stream, packed) if packed else stream, source)
    else:
        yield f"{source}/{PurePosixPath(source).name[: -len(suffix)]}", _unpacked(stream, suffix)


def _zipped(stream: BufferedReader, source: str, options: Options) -> Iterator[Member]:
    with zipfile.ZipFile(stream) as archive:
        for info in sorted(archive.infolist(), key=lambda info: info.filename):
            name = f"{source}/{_printable(info.filename)}"
            if info.is_dir() or _is_hidden(info.filename):
                continue
            if info.file_size > max(_HARMLESS, _RATIO * info.compress_size):
                options.report(
                    name, None, f"unpacks to {info.file_size:,} bytes, {_RATIO} times its size; not read"
                )
            else:
                with archive.open(info) as member:
                    yield name, cast(BufferedReader, member)


def _tarred(stream: BufferedReader, source: str) -> Iterator[Member]:
    with tarfile.open(fileobj=stream, mode="r|") as archive:
        for info in archive:
            # Sparse files claim sizes that nothing in the archive stands for; links and devices are no articles.
            member = archive.extractfile(info) if info.isreg() and not info.issparse() else None
            if member is not None and not _is_hidden(info.name):
                yield f"{source}/{_printable(info.name)}", cast(BufferedReader, member)


def _is_hidden(name: str) -> bool:
    return any(
        part.startswith((".", "__MACOSX")) for part in PurePosixPath(name).parts if part not in (".", "..")
    )


def _printable(name: str) -> str:
    """The name without what would do something to a terminal."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in name)


def _unpacked(stream: BufferedReader, packed: str) -> BufferedReader:
    return BufferedReader(_Guarded(_UNPACK[packed](stream), stream))


class _Guarded(RawIOBase):
    """What a packed stream unpacks to, as long as that is in proportion to what was read of it."""

    def __init__(self, unpacked: _Packed, packed: BufferedReader) -> None:
        self._unpacked, self._packed, self._count = unpacked, packed, 0

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: Buffer, /) -> int:
        """Read into `buffer`. Raises `OSError` once the stream has swollen beyond proportion."""
        room = memoryview(buffer).cast("B")
        data = self._unpacked.read(len(room))
        self._count += len(data)
        if self._count > max(_HARMLESS, _RATIO * self._packed.tell()):
            raise OSError(f"unpacks to more than {_RATIO} times its size")
        room[: len(data)] = data
        return len(data)
