"""Files, folders and standard input, in any mix, to articles."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from io import BufferedReader
from pathlib import Path
from typing import cast

from ..records import Article, DiplographError
from .encoding import UndecodableError, decode
from .html import is_html, read_html
from .jsonl import check_fields, read_json, read_json_lines
from .problem import Problem, Report
from .published import iso_date
from .text import read_text

JSON_LINES = (".jsonl", ".ndjson")
HTML = (".html", ".htm", ".xhtml")
READABLE = (".txt", ".text", ".md", *HTML, *JSON_LINES, ".json")
_LARGEST = 20_000_000  # bytes of one file that holds one article, or of one line


def read_sources(
    paths: Iterable[str],
    *,
    published: str | None = None,
    fields: Mapping[str, str] | None = None,
    on_problem: Report,
) -> Iterator[Article]:
    """The articles in text files, JSON Lines, folders (recursively, in order of name) and standard input (`-`).

    `published` is taken as the day of publication of all of them. `fields` maps our field names to those of the
    sources. What cannot be read goes to `on_problem` and is left out.

    Raises `DiplographError` where `published` is no date or `fields` names no field of an article.
    """
    check_fields(fields)
    day = iso_date(published)
    if published is not None and day is None:
        raise DiplographError(f"published {published!r} is no date; write 2023-02-22, 2023-02 or 2023")
    for path in paths:
        for article in _read(path, fields, on_problem):
            yield replace(article, published=day) if day else article


def _read(path: str, fields: Mapping[str, str] | None, on_problem: Report) -> Iterator[Article]:
    if path == "-":
        yield from _read_stream(
            cast(BufferedReader, sys.stdin.buffer), "standard input", "", fields, on_problem
        )
    elif os.path.isdir(path):
        yield from _read_folder(path, fields, on_problem)
    else:
        yield from _read_file(path, fields, on_problem)


def _read_folder(folder: str, fields: Mapping[str, str] | None, on_problem: Report) -> Iterator[Article]:
    found = False
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(READABLE) and not name.startswith("."):
                found = True
                yield from _read_file(os.path.join(place, name), fields, on_problem)
    if not found:
        message = f"nothing readable in this folder; files that are read end in {', '.join(READABLE)}"
        on_problem(Problem(folder, None, message))


def _read_file(path: str, fields: Mapping[str, str] | None, on_problem: Report) -> Iterator[Article]:
    try:
        with open(path, "rb") as stream:
            yield from _read_stream(stream, path, Path(path).suffix.lower(), fields, on_problem)
    except FileNotFoundError:
        on_problem(Problem(path, None, "no such file or folder; check the path"))
    except (OSError, ValueError) as error:
        on_problem(Problem(path, None, f"cannot be read: {getattr(error, 'strerror', None) or error}"))


def _read_stream(
    stream: BufferedReader, source: str, suffix: str, fields: Mapping[str, str] | None, on_problem: Report
) -> Iterator[Article]:
    """The articles of one open file, told by its suffix, or by its first character where that says nothing."""
    first = stream.peek(256)[:256].lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if suffix in JSON_LINES or (suffix != ".json" and suffix not in READABLE and first == b"{"):
        yield from read_json_lines(_lines(stream, source, on_problem), source, on_problem, fields)
        return
    data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        on_problem(
            Problem(source, None, f"larger than {_LARGEST:,} bytes; write many articles as JSON Lines")
        )
        return
    if suffix in HTML or is_html(data):
        yield from filter(None, [read_html(data, source, on_problem)])
        return
    try:
        text = decode(data)
    except UndecodableError as error:
        on_problem(Problem(source, None, str(error)))
        return
    if suffix == ".json":
        yield from read_json(text, source, on_problem, fields)
    elif article := read_text(text, source, on_problem):
        yield article


def _lines(stream: BufferedReader, source: str, on_problem: Report) -> Iterator[bytes]:
    """The lines of a file; in place of one that is too long, reported, an empty one."""
    number = 0
    while line := stream.readline(_LARGEST):
        number += 1
        if len(line) == _LARGEST and not line.endswith(b"\n"):
            on_problem(Problem(source, number, f"this line is longer than {_LARGEST:,} bytes"))
            while line and not line.endswith(b"\n"):
                line = stream.readline(_LARGEST)
            line = b""
        yield line
