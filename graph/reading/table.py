"""CSV with a header: one article a row."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

from ..records import Article
from .encoding import decode
from .fields import article_of
from .options import Options
from .text import LONGEST

_DELIMITERS = ",;\t|"


def read_table(lines: Iterable[bytes], source: str, options: Options) -> Iterator[Article]:
    """The articles of a table whose first line names the columns; the delimiter is the one most used there."""
    decoded = _decoded(lines, source, options)
    header = next(decoded, "")
    delimiter = max(_DELIMITERS, key=header.count)
    csv.field_size_limit(LONGEST)
    names = next(csv.reader([header], delimiter=delimiter), [])
    if len(names) < 2:
        options.report(source, 1, "no header: the first line names the columns, such as id,published,text")
        return
    rows = csv.reader(decoded, delimiter=delimiter)
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as fault:
            options.report(source, rows.line_num + 1, f"cannot be read from here on: {fault}")
            return
        if row and (
            article := article_of(dict(zip(names, row, strict=False)), source, rows.line_num + 1, options)
        ):
            yield article


def _decoded(lines: Iterable[bytes], source: str, options: Options) -> Iterator[str]:
    for number, data in enumerate(lines, 1):
        try:
            yield decode(data)
        except ValueError as fault:
            options.report(source, number, f"this line {fault}")
