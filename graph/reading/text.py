"""Plain text: one article a file."""

from __future__ import annotations

from ..records import Article
from .furniture import headline
from .identity import identity
from .language import language_of
from .problem import Problem, Report
from .published import published_of

LONGEST, MOST_LINES = (
    1_000_000,
    50_000,
)  # characters, lines; the longest article a newspaper prints has a twentieth


def read_text(text: str, name: str, on_problem: Report) -> Article | None:
    """The article in a plain text; `name` is its file's name or address. None, reported, where it is empty or a book."""
    if problem := unreadable(text, name):
        on_problem(problem)
        return None
    lang = language_of(text) or "fr"
    return Article(
        id=identity(text),
        text=text,
        title=headline(text, lang),
        published=published_of(text, name),
        lang=lang,
    )


def unreadable(text: str, source: str, line: int | None = None) -> Problem | None:
    """What keeps a text from being an article: nothing in it, or too much."""
    if not text.strip():
        return Problem(source, line, "the article is empty; give its text")
    if len(text) > LONGEST:
        return Problem(
            source, line, f"the article has {len(text):,} characters; at most {LONGEST:,} are read"
        )
    if text.count("\n") > MOST_LINES:
        return Problem(source, line, f"the article has more than {MOST_LINES:,} lines; it is no article")
    return None
