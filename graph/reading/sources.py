"""Files, folders, addresses and standard input, in any mix, to articles."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from io import BufferedReader
from typing import Final, cast

from ..records import Article, BadInput
from .archive import DAMAGED
from .fields import check_fields
from .formats import READABLE, kind_of, read_stream
from .options import Options
from .problem import Report
from .published import iso_date

_ADDRESSES: Final = ("http://", "https://")


def read_sources(
    paths: Iterable[str],
    *,
    published: str | None = None,
    fields: Mapping[str, str] | None = None,
    allow_private: bool = False,
    on_problem: Report,
    on_bytes: Callable[[int], None] = lambda count: None,
    on_left_out: Callable[[str], None] = lambda file: None,
) -> Iterator[Article]:
    """The articles in files, folders (recursively, by name), http(s) addresses and standard input (`-`), in order.

    Reads text, HTML, JSON Lines, JSON, CSV, feeds, WARC, and zip and tar archives and packed files of these. `published` is taken
    as the day of publication of all of them. `fields` maps our field names to those of the sources. Addresses of
    private networks are fetched only with `allow_private`. What cannot be read goes to `on_problem` and is left out.
    `on_bytes` learns how many more of the bytes that `size_of` tells are done with, and `on_left_out` the name of each file
    in a folder or archive that is of a kind that is not read; hidden ones are none of anybody's business.

    Raises `DiplographError` where `published` is no date or `fields` names no field of an article.
    """
    options = Options(on_problem, dict(fields or {}), allow_private, on_bytes, on_left_out)
    check_fields(options.fields)
    day = iso_date(published)
    if published is not None and day is None:
        raise BadInput(f"published {published!r} is no date; write 2023-02-22, 2023-02 or 2023")
    for article in _all(paths, options):
        yield replace(article, published=day) if day else article


def size_of(paths: Iterable[str]) -> int | None:
    """How many bytes the files and folders hold; None where an address or standard input is among them."""
    total = 0
    for path in paths:
        if path == "-" or path.lower().startswith(_ADDRESSES):
            return None
        files = filter(kind_of, _files_in(path)) if os.path.isdir(path) else [path]
        total += sum(map(os.path.getsize, filter(os.path.isfile, files)))
    return total


def _all(paths: Iterable[str], options: Options) -> Iterator[Article]:
    fetcher = None
    for path in paths:
        if path.lower().startswith(_ADDRESSES):
            from .web import Fetcher, read_address  # takes a third of a second, and most sources are files

            fetcher = fetcher or Fetcher(options.allow_private)
            yield from read_address(path, fetcher, options)
        else:
            yield from _read(path, options)


def _read(path: str, options: Options) -> Iterator[Article]:
    if path == "-":
        yield from read_stream(cast(BufferedReader, sys.stdin.buffer), "standard input", options)
    elif os.path.isdir(path):
        yield from _read_folder(path, options)
    else:
        yield from _read_file(path, options)


def _read_folder(folder: str, options: Options) -> Iterator[Article]:
    found = False
    for path in _files_in(folder):
        if os.path.isdir(path):
            options.report(path, None, "a link to a folder is not followed; name the folder itself")
        elif not kind_of(path):
            options.on_left_out(path)
        elif not os.path.isfile(path):  # a pipe would wait for ever
            options.report(path, None, "no file, or a link that leads to none; not read")
        else:
            found = True
            yield from _read_file(path, options)
    if not found:
        options.report(
            folder, None, f"nothing readable in this folder; names of files must end in {', '.join(READABLE)}"
        )


def _files_in(folder: str) -> Iterator[str]:
    """What lies in a folder and those within, by name, hidden ones left out: files, and links to other folders."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in folders if os.path.islink(os.path.join(place, name))]
        yield from (os.path.join(place, name) for name in sorted([*files, *links]) if not name.startswith("."))


def _read_file(path: str, options: Options) -> Iterator[Article]:
    try:
        with open(path, "rb") as stream:
            done = 0
            for article in read_stream(stream, path, options):
                yield article
                here = max(done, stream.tell())  # an archive is read to and fro
                options.on_bytes(here - done)
                done = here
            options.on_bytes(os.fstat(stream.fileno()).st_size - done)
    except FileNotFoundError:
        options.report(path, None, "no such file or folder; check the path")
    except DAMAGED as error:
        options.report(path, None, f"cannot be read: {getattr(error, 'strerror', None) or error}")
