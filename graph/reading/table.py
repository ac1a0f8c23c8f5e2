"""CSV with a header: one article a row."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from itertools import chain

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
    rows = _rows(chain([header], decoded), delimiter, source, options)
    _, names = next(rows, (1, []))
    if len(names) < 2:
        options.report(source, 1, "no header: the first line names the columns, such as id,published,text")
        return
    for number, row in rows:
        if row and (article := article_of(dict(zip(names, row, strict=False)), source, number, options)):
            yield article


def _rows(
    lines: Iterable[str], delimiter: str, source: str, options: Options
) -> Iterator[tuple[int, list[str]]]:
    """The rows with the number of the line each ends on, down to the first that cannot be read, which is reported."""
    csv.field_size_limit(LONGEST)
    rows = csv.reader(lines, delimiter=delimiter)
    try:
        for row in rows:
            yield rows.line_num, row
    except csv.Error as fault:
        options.report(source, rows.line_num, f"cannot be read from here on: {fault}")


def _decoded(lines: Iterable[bytes], source: str, options: Options) -> Iterator[str]:
    for number, data in enumerate(lines, 1):
        try:
            yield decode(data)
        except ValueError as fault:
            options.report(source, number, f"this line {fault}")
