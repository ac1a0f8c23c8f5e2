"""What a user names on the command line: sources of articles, pairs of name and value, queries."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import Self

from .log import Log
from .output import clean
from .progress import Progress
from .queries import named_queries
from .reading import Problem, read_sources, size_of
from .records import Article, BadInput, DiplographError
from .summary import Outcome, Summary

_LARGEST_QUERY = 1_000_000  # characters
_KINDS, _LONGEST_ENDING = 6, 8  # kinds of files left out that are named; characters of a name's ending


class Intake:
    """The articles of the sources that a user named, and whether one of these gave nothing at all (`failed`).

    `tell` gets one line for each thing that was wrong, and so does the file `log`. Within a `with` block a terminal shows how
    far it is. Without sources standard input is read, unless it is a terminal.
    """

    def __init__(
        self,
        sources: Sequence[str],
        tell: Callable[[str], object],
        *,
        published: str | None = None,
        fields: Sequence[str] = (),
        allow_private: bool = False,
        log: Path | None = None,
        beside_output: bool = False,
    ) -> None:
        if not sources and sys.stdin.isatty():
            raise DiplographError(
                "no articles: name files, folders or addresses to read, or pipe articles in"
            )
        self.failed = False
        self._sources = sources or ["-"]
        self._tell = tell
        self._published = published
        self._fields = dict(map(pair, fields))
        self._private = allow_private
        self._log = Log(log)
        self._left_out: Counter[str] = Counter()  # endings of names
        self._progress = Progress(size_of(self._sources), beside_output)

    def __enter__(self) -> Self:
        """Show how far it is."""
        self._progress.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        """Show it no more, and close the log."""
        self._progress.__exit__()
        self._log.close()

    def articles(self) -> Iterator[Article]:
        """The articles; in the end it is told which files in folders and archives are of kinds that are not read."""
        yield from read_sources(
            self._sources,
            published=self._published,
            fields=self._fields,
            allow_private=self._private,
            on_problem=self.report,
            on_bytes=self._progress.read,
            on_left_out=self._leave_out,
        )
        if self._left_out:
            self._tell(clean(_told(self._left_out)))

    def _leave_out(self, file: str) -> None:
        self._log.left_out(file)
        ending = PurePath(file).suffix.lower()
        self._left_out[ending if len(ending) <= _LONGEST_ENDING else ""] += 1

    def done(self, article: Article, outcome: Outcome, events: int) -> None:
        """Tell what became of an article."""
        self._progress.count(events)
        self._log.article(article, outcome, events)

    def sum_up(self, summary: Summary) -> None:
        """Tell what became of all."""
        self._log.summary(summary)

    def report(self, problem: Problem) -> None:
        """Tell what was wrong."""
        self._log.problem(problem)
        self._tell(clean(str(problem)))  # names of files are strangers' text, too
        named = "standard input" if problem.source == "-" else problem.source
        whole = problem.skipped and problem.line is None and named in (*self._sources, "standard input")
        self.failed = self.failed or whole


def _told(left_out: Counter[str]) -> str:
    """`3 files left out, of kinds that are not read: 2 .pdf, 1 .7z`; those of which there are most."""
    kinds = sorted(left_out.items(), key=lambda each: (-each[1], each[0]))
    told = [f"{number} {kind or 'without an ending'}" for kind, number in kinds[:_KINDS]]
    more = left_out.total() - sum(number for _, number in kinds[:_KINDS])
    files = "1 file" if left_out.total() == 1 else f"{left_out.total()} files"
    return f"{files} left out, of kinds that are not read: {', '.join([*told, *([f'{more} others'] if more else [])])}"


def pair(text: str) -> tuple[str, str]:
    """`("since", "2023")` for `since=2023`."""
    name, sign, value = text.partition("=")
    if not (name and sign):
        raise BadInput(f"{text!r} is no pair of a name and a value: write name=value")
    return name, value


def query_text(named: str) -> str:
    """A query's name as it is, or the SPARQL text in a file of that name or on standard input (`-`)."""
    if named in named_queries():
        return named
    if named == "-":
        return sys.stdin.read(_LARGEST_QUERY)
    path = Path(named)
    if path.is_file():
        try:
            with path.open(encoding="utf-8-sig") as file:
                return file.read(_LARGEST_QUERY)
        except UnicodeDecodeError:
            raise DiplographError(
                f"{named} is no text in UTF-8: give a file that holds a SPARQL query"
            ) from None
    if named.endswith((".rq", ".sparql")):
        raise DiplographError(
            f"{named}: no such file; check the path, or name a query (`diplograph queries` lists them)"
        )
    return named
