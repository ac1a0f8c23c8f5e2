"""HTML pages: body, title, day of publication and address, by trafilatura and htmldate."""

from __future__ import annotations

import codecs
import logging
import re
from itertools import islice
from typing import Final

from ..records import Article
from ..time_limit import TookTooLongError, time_limit
from .encoding import UndecodableError, decode
from .furniture import body_spans
from .identity import canonical_url, identity
from .language import language_of
from .options import Options
from .published import iso_date, published_line, published_of
from .text import fault_of
from .words import plain

LARGEST: Final = 5_000_000  # bytes of a page
_MOST_TAGS, _MOST_ATTRIBUTES = 60_000, 500  # a news page has at most a tenth of that
_TIME: Final = 60.0  # seconds of computing; pages take a tenth of one
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HTML = re.compile(
    rb"(?:<!--.{0,2000}?-->|<\?xml[^>]{0,200}>|\s)*<(?:!doctype\s+html|html|head|body|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_LONG_TAG = re.compile(rb"<[a-z][^<>]{4000,}", re.IGNORECASE)
_LAST_PART = re.compile(r"(.+?)\s+([-–—|·•»])\s+([^-–—|·•»]+)$")
_QUOTED = re.compile(rb"\"[^\"]*\"|'[^']*'")
# The day a page was first published, and only where it says so: a year in a footer is no day. The last day that counts
# is fixed, since what is read must not hang on when it is read.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}
# These libraries log what we report; without a handler of the user's own it would be printed a second time.
for _library in ("trafilatura", "htmldate"):
    logging.getLogger(_library).addHandler(logging.NullHandler())


def is_html(data: bytes) -> bool:
    """Whether bytes of unknown kind begin as an HTML page does."""
    return bool(_HTML.match(data[:4096]))


def read_html(data: bytes, source: str, options: Options, address: str | None = None) -> Article | None:
    """The article on a page; `address` is where it was fetched. None, reported, where no article is found on it."""
    if fault := _too_much(data):
        options.report(source, None, fault)
        return None
    try:
        with time_limit(_TIME):
            return _article(_decoded(data), source, options, address)
    except (UndecodableError, TookTooLongError) as error:
        options.report(source, None, str(error))
    except (RecursionError, ValueError, AssertionError) as error:
        options.report(source, None, f"no article can be read from this page ({type(error).__name__})")
    return None


def _article(page: str, source: str, options: Options, address: str | None) -> Article | None:
    from trafilatura import bare_extraction  # takes a third of a second, and most commands read no page
    from trafilatura.settings import Document

    # Tables are left out: old pages are built of them, and those of new ones hold figures, not news.
    found = bare_extraction(
        page,
        url=address,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params=dict(_DATES),
    )
    if not isinstance(found, Document) or not found.text:
        options.report(source, None, "no article on this page; give its text")
        return None
    title, lang = _title(found.title or "", found.sitename or ""), language_of(found.text) or "fr"
    raw = f"{title or ''}\n\n{found.text}"
    text = "\n\n".join(raw[start:end] for start, end in body_spans(raw, lang))
    if fault := fault_of(text):
        options.report(source, None, fault)
        return None
    url = canonical_url(found.url) or canonical_url(address)
    published = iso_date(found.date) or _stated_day(page) or published_of(found.text, url or source)
    return Article(
        id=identity(text, url=url), text=text, url=url, title=title, published=published, lang=lang
    )


def _title(title: str, site: str) -> str | None:
    """The title on one line, without the name of the site behind it: « Un titre – Le Journal »."""
    title = " ".join(title.split())
    front, mark, last = next(iter(_LAST_PART.findall(title)), ("", "", ""))
    return (front if mark and plain(last) == plain(site) else title) or None


def _stated_day(page: str) -> str | None:
    """The day that a short stretch of the page states, such as "Publié le 8 octobre 2019" under the title."""
    from trafilatura import load_html

    tree = load_html(page)
    for element in (
        ()
        if tree is None
        else tree.iter("p", "div", "span", "i", "em", "b", "small", "time", "li", "td", "font")
    ):
        if sum(1 for _ in islice(element.iterdescendants(), 7)) <= 6:
            text = " ".join("".join(element.itertext()).split())
            if len(text) <= 120 and (day := published_line(text)):
                return day
    return None


def _too_much(data: bytes) -> str | None:
    """What about a page would keep a parser busy for minutes."""
    if len(data) > LARGEST:
        return f"larger than {LARGEST:,} bytes; no page of that size is read"
    if data.count(b"<") > _MOST_TAGS:
        return f"more than {_MOST_TAGS:,} tags; no page of that size is read"
    if any(len(_QUOTED.sub(b"", tag).split()) > _MOST_ATTRIBUTES for tag in _LONG_TAG.findall(data)):
        return f"a tag with more than {_MOST_ATTRIBUTES} attributes; no such page is read"
    return None


def _decoded(data: bytes) -> str:
    """The page as text: sound UTF-8 is that whatever the page says of itself, else what it says counts."""
    try:
        return decode(data)
    except UndecodableError:
        declared = _declared(data)
        if declared is None:
            raise
        return data.decode(declared, "replace")


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data[:4096])
    try:
        return codecs.lookup(match[1].decode("ascii")).name if match else None
    except LookupError:
        return None
