"""RSS and Atom feeds: one article an entry, by feedparser."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any, Final, TypeAlias

from ..records import Article
from .html import LARGEST
from .identity import canonical_url, identity
from .language import language_of
from .options import Options
from .published import iso_date
from .text import fault_of

Entry: TypeAlias = Mapping[str, Any]  # as feedparser has it

FEEDS: Final = (".rss", ".atom", ".xml")
_FEED = re.compile(rb"\s*(?:<\?xml[^>]{0,200}>|<!--.{0,2000}?-->|\s)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_BREAK = re.compile(r"<(?:p|br|div|li|h\d)\b[^>]{0,500}>|</(?:p|div|li|h\d)>", re.IGNORECASE)


def is_feed(data: bytes) -> bool:
    """Whether bytes of unknown kind begin as a feed does."""
    return bool(_FEED.match(data[:4096]))


def read_feed(data: bytes, source: str, options: Options) -> Iterator[Article]:
    """The articles of a feed, each with the text the feed itself gives: its content, else its summary."""
    yield from filter(None, (read_entry(entry, source, options) for entry in entries(data, source, options)))


def read_entry(entry: Entry, source: str, options: Options) -> Article | None:
    """The article that a feed's entry holds; none, reported, where it has no text."""
    title, url = _flat(entry.get("title")), canonical_url(entry.get("link"))
    paragraphs = [title, *_paragraphs(_longest(entry))]
    text = "\n\n".join(filter(None, paragraphs))
    if fault := fault_of(text):
        options.report(source, None, f"entry {title or url or '?'}: {fault}")
        return None
    day = iso_date(entry.get("published")) or iso_date(entry.get("updated"))
    # The address before the feed's own id: the page itself, read elsewhere, is the same article.
    return Article(
        id=identity(text, None if url else _flat(entry.get("id")), url),
        text=text,
        url=url,
        title=title,
        published=day,
        lang=language_of(text) or "fr",
    )


def entries(data: bytes, source: str, options: Options) -> list[Entry]:
    """The entries of a feed; none, reported, where it is none."""
    if len(data) > LARGEST:
        options.report(source, None, f"larger than {LARGEST:,} bytes; no feed of that size is read")
        return []
    import feedparser  # type: ignore[import-untyped] # takes a fifth of a second, and few sources are feeds

    found = feedparser.parse(data)
    if not found.entries:
        fault = found.get("bozo_exception", "it has no entries")
        options.report(source, None, f"no feed that can be read: {fault}")
    return list(found.entries)


def _longest(entry: Entry) -> str:
    contents = [str(part.get("value", "")) for part in entry.get("content", ())]
    return max([*contents, str(entry.get("summary") or "")], key=len)


def _paragraphs(markup: str) -> list[str | None]:
    """The text of a stretch of HTML, paragraph by paragraph."""
    return [_flat(block) for block in _BREAK.split(markup)]


def _flat(markup: str | None) -> str | None:
    """Markup as one line of text; None where nothing is left."""
    return " ".join(unescape(_TAG.sub("", markup or "")).split()) or None
