"""What a user names on the command line: sources of articles, pairs of name and value, queries."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Self

from .log import Log
from .progress import Progress
from .queries import named_queries
from .reading import Problem, read_sources, size_of
from .records import Article, BadInput, DiplographError
from .summary import Outcome, Summary

_LARGEST_QUERY = 1_000_000  # characters


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
        """The articles."""
        return read_sources(
            self._sources,
            published=self._published,
            fields=self._fields,
            allow_private=self._private,
            on_problem=self.report,
            on_bytes=self._progress.read,
        )

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
        self._tell(str(problem))
        named = "standard input" if problem.source == "-" else problem.source
        whole = problem.skipped and problem.line is None and named in (*self._sources, "standard input")
        self.failed = self.failed or whole


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
