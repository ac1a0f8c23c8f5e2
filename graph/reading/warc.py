"""WARC files (web archives): the HTML responses in them."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader
from typing import Any, Final

from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]
from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]

from ..records import Article
from .html import LARGEST, read_html
from .options import Options

WARC: Final = (".warc", ".warc.gz")
_LARGEST_RECORD = 1_000_000_000  # bytes; beyond it even passing over a record takes long


def read_warc(stream: BufferedReader, source: str, options: Options) -> Iterator[Article]:
    """The articles on the pages that were answered with status 200 and HTML; other records are passed over."""
    try:
        for record in ArchiveIterator(stream):
            if record.length and record.length > _LARGEST_RECORD:
                options.report(
                    source, None, f"a record of {record.length:,} bytes; the rest of the file is not read"
                )
                return
            if _is_page(record):
                address = record.rec_headers.get_header("WARC-Target-URI") or source
                article = read_html(record.content_stream().read(LARGEST + 1), address, options, address)
                if article:
                    yield article
    except (ArchiveLoadFailed, OSError, EOFError, ValueError) as error:
        options.report(source, None, f"is no sound WARC file: {error}")


def _is_page(record: Any) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = record.http_headers.get_header("Content-Type") or ""
    return record.http_headers.get_statuscode() == "200" and "html" in kind.lower()
