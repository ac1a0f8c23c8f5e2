"""JSON Lines (one article an object, one object a line) and plain JSON files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ..records import Article
from .encoding import decode
from .fields import article_of
from .options import Options


def read_json_lines(lines: Iterable[bytes], source: str, options: Options) -> Iterator[Article]:
    """The articles of JSON Lines; a broken line is reported with its number, and the next is read."""
    for number, data in enumerate(lines, 1):
        try:
            line = decode(data).strip()
            record = _record(line) if line else None
        except ValueError as fault:
            options.report(source, number, f"this line {fault}")
            continue
        if record is not None and (article := article_of(record, source, number, options)):
            yield article


def read_json(text: str, source: str, options: Options) -> Iterator[Article]:
    """The articles of a JSON file: one object, an array of them, or (many are named so) JSON Lines."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        yield from read_json_lines(text.encode("utf-8", "replace").split(b"\n"), source, options)
        return
    for number, record in enumerate(found if isinstance(found, list) else [found], 1):
        if not isinstance(record, dict):
            options.report(source, None, f"entry {number} is no JSON object with an article's fields")
        elif article := article_of(record, source, None, options):
            yield article


class _BrokenLineError(ValueError):
    """A line that holds no record; the message follows "this line"."""


def _record(line: str) -> dict[str, Any]:
    """The object on a line. Raises `_BrokenLineError`."""
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise _BrokenLineError(f"is no JSON: {error.msg} at column {error.colno}") from None
    except (RecursionError, ValueError):
        raise _BrokenLineError("is no JSON that can be read: nested too deep or a number too long") from None
    if not isinstance(record, dict):
        raise _BrokenLineError('is no JSON object; write {"text": …} with the article\'s fields')
    return record
