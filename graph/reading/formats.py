"""One open file to articles, by its suffix, or by how it begins where that says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader
from pathlib import PurePath
from typing import Final

from ..records import Article
from .archive import ARCHIVES, DAMAGED, PACKED, members
from .encoding import decode
from .feed import FEEDS, is_feed, read_feed
from .html import is_html, read_html
from .jsonl import read_json, read_json_lines
from .options import Options
from .table import read_table
from .text import read_text
from .warc import WARC, read_warc

JSON_LINES: Final = (".jsonl", ".ndjson")
TABLES: Final = (".csv", ".tsv")
HTML: Final = (".html", ".htm", ".xhtml")
TEXTS: Final = (".txt", ".text")
READABLE: Final = (*TEXTS, *HTML, *JSON_LINES, ".json", *TABLES, *FEEDS, *WARC, *ARCHIVES)
_LARGEST = 20_000_000  # bytes of one line, or of a file that holds one article


def read_stream(stream: BufferedReader, source: str, options: Options) -> Iterator[Article]:
    """The articles in an open file; `source` is its name."""
    suffix = kind_of(source)
    first = stream.peek(64)[:64].lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if suffix in ARCHIVES:
        for member, opened in members(stream, source, suffix, options):
            yield from _read_member(opened, member, options)
    elif suffix in WARC:
        yield from read_warc(stream, source, options)
    elif suffix in TABLES:
        yield from read_table(lines_of(stream, source, options), source, options)
    elif suffix in JSON_LINES or (suffix not in READABLE and first == b"{"):
        yield from read_json_lines(lines_of(stream, source, options), source, options)
    else:
        yield from _read_whole(stream, source, suffix, options)


def _read_member(stream: BufferedReader, source: str, options: Options) -> Iterator[Article]:
    """The articles in a file of an archive, if it is of a kind that is read; one file packed by itself is."""
    suffix = kind_of(source)
    if suffix in ARCHIVES and not (suffix in PACKED and kind_of(source[: -len(suffix)]) not in ARCHIVES):
        options.report(source, None, "an archive within an archive is not read; unpack it first")
    elif suffix:
        try:
            yield from read_stream(stream, source, options)
        except DAMAGED as error:
            options.report(source, None, f"cannot be read: {error}")
    else:
        options.on_left_out(source)


def kind_of(name: str) -> str:
    """The suffix of a name that says how to read it, in small letters: `.tar.gz`, `.txt`, or what stands last."""
    lowered = PurePath(name.split("?")[0] if "://" in name else name).name.lower()
    return next((kind for kind in sorted(READABLE, key=len, reverse=True) if lowered.endswith(kind)), "")


def lines_of(stream: BufferedReader, source: str, options: Options) -> Iterator[bytes]:
    """The lines of a file; in place of one that is too long, reported, an empty one."""
    number = 0
    while line := stream.readline(_LARGEST):
        number += 1
        if len(line) == _LARGEST and not line.endswith(b"\n"):
            options.report(source, number, f"this line is longer than {_LARGEST:,} bytes")
            while line and not line.endswith(b"\n"):
                line = stream.readline(_LARGEST)
            line = b"\n"
        yield line


def _read_whole(stream: BufferedReader, source: str, suffix: str, options: Options) -> Iterator[Article]:
    """The articles of a file that has to be read as a whole: a page, a feed, a text."""
    data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        options.report(source, None, f"larger than {_LARGEST:,} bytes; write many articles as JSON Lines")
    elif suffix in HTML or is_html(data):
        yield from filter(None, [read_html(data, source, options)])
    elif suffix in FEEDS or is_feed(data):
        yield from read_feed(data, source, options)
    else:
        yield from _read_decoded(data, source, suffix, options)


def _read_decoded(data: bytes, source: str, suffix: str, options: Options) -> Iterator[Article]:
    try:
        text = decode(data)
    except ValueError as fault:
        options.report(source, None, str(fault))
        return
    if suffix == ".json":
        yield from read_json(text, source, options)
    elif article := read_text(text, source, options):
        yield article
