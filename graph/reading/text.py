"""Plain text: one article a file."""

from __future__ import annotations

from pathlib import PurePath

from ..records import Article
from .furniture import headline
from .identity import identity
from .language import language_of
from .options import Options
from .published import published_of

# The longest article a newspaper prints has a twentieth of this.
LONGEST, MOST_LINES = 1_000_000, 50_000  # characters, lines


def read_text(text: str, name: str, options: Options) -> Article | None:
    """The article in a plain text; `name` is its file's name. None, reported, where there is none."""
    if fault := fault_of(text):
        options.report(name, None, fault)
        return None
    lang = language_of(text) or "fr"
    return Article(
        id=identity(text),
        text=text,
        # Without a headline the file's name is what a person knows the article by.
        title=headline(text, lang) or PurePath(name).name or None,
        published=published_of(text, name),
        lang=lang,
    )


def fault_of(text: str) -> str | None:
    """What keeps a text from being an article: nothing in it, or too much."""
    if not text.strip():
        return "the article is empty; give its text"
    if len(text) > LONGEST:
        return f"the article has {len(text):,} characters; at most {LONGEST:,} are read"
    if text.count("\n") > MOST_LINES:
        return f"the article has more than {MOST_LINES:,} lines; it is no article"
    return None
