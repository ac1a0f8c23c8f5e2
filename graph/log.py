"""What became of each article, a line each, in a file on demand."""

from __future__ import annotations

from pathlib import Path

from .output import clean
from .reading import Problem
from .records import Article
from .summary import Outcome, Summary


class Log:
    """Lines of three fields parted by tabs: what became of it, the article or source, events or what was wrong.

    The last line is the summary. Without a path nothing is written.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._file = path.open("w", encoding="utf-8", errors="replace") if path else None

    def close(self) -> None:
        """Close the file."""
        if self._file:
            self._file.close()

    def article(self, article: Article, outcome: Outcome, events: int) -> None:
        """An article that was not skipped."""
        if outcome != "skipped":
            told = f"{events} event" if events == 1 else f"{events} events"
            read = outcome in ("new", "replaced", "unchanged") and (events or outcome != "unchanged")
            self._line(outcome, article.url or article.title or article.id, told if read else "")

    def problem(self, problem: Problem) -> None:
        """What was wrong with an article or a source."""
        source = problem.source if problem.line is None else f"{problem.source}:{problem.line}"
        self._line("skipped" if problem.skipped else "mended", source, problem.message)

    def left_out(self, file: str) -> None:
        """A file of a kind that is not read."""
        self._line("left out", file, "of a kind that is not read")

    def summary(self, summary: Summary) -> None:
        """All in one line."""
        self._line("summary", str(summary))

    def _line(self, *fields: str) -> None:
        if self._file:
            print(*map(clean, fields), sep="\t", file=self._file, flush=True)
