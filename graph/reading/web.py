"""Pages and feeds at http(s) addresses, fetched with manners: few, small, and never from the inside of a network."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from io import BufferedReader, BytesIO
from typing import Final, cast
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx
from protego import Protego

from ..records import Article
from .feed import Entry, entries, is_feed, read_entry
from .formats import read_stream
from .html import LARGEST, is_html, read_html
from .identity import canonical_url
from .options import Options
from .transport import PublicTransport

AGENT: Final = "diplograph (+https://w3id.org/diplograph)"
_TIMEOUT = httpx.Timeout(20, connect=10)
_DEADLINE, _MOST_REDIRECTS, _LONGEST_PAUSE = 60.0, 5, 10.0  # seconds, times, seconds
_ROBOTS = 500_000  # bytes of a robots.txt that count, as RFC 9309 has it


class FetchError(Exception):
    """An address that cannot or must not be fetched; the message says why, to follow the address."""


@dataclass
class Fetcher:
    """Fetches addresses one after the other, and remembers what the robots.txt of each site allows.

    `pause` is the time in seconds between two requests to one site, where its robots.txt asks for none.
    """

    allow_private: bool = False
    pause: float = 0.5
    _rules: dict[str, Protego | None] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    @cached_property
    def _client(self) -> httpx.Client:
        transport = httpx.HTTPTransport() if self.allow_private else PublicTransport()
        return httpx.Client(
            transport=transport, headers={"User-Agent": AGENT}, timeout=_TIMEOUT, trust_env=False
        )

    def fetch(self, address: str) -> bytes:
        """What is at the address, redirects followed. Raises `FetchError`."""
        for _ in range(_MOST_REDIRECTS + 1):
            self._ask_leave(address)
            status, data, location = self._get(address, LARGEST)
            if location is None and status == 200:
                return data
            if location is None:
                raise FetchError(f"answered with status {status}; check the address")
            address = urljoin(address, location)
        raise FetchError(f"redirected more than {_MOST_REDIRECTS} times")

    def _ask_leave(self, address: str) -> None:
        """Wait for our turn. Raises `FetchError` where the site's robots.txt forbids the address."""
        site = "{0.scheme}://{0.netloc}".format(urlsplit(address))
        if site not in self._rules:
            self._rules[site] = self._robots(site)
        rules = self._rules[site]
        if rules is None or not rules.can_fetch(address, AGENT):
            raise FetchError("not allowed by the site's robots.txt")
        pause = min(rules.crawl_delay(AGENT) or self.pause, _LONGEST_PAUSE)
        time.sleep(max(0.0, self._asked.get(site, 0.0) + pause - time.monotonic()))
        self._asked[site] = time.monotonic()

    def _robots(self, site: str) -> Protego | None:
        """The rules of a site; those that allow all where it has none, None where it does not say (RFC 9309)."""
        status, data, location = self._get(f"{site}/robots.txt", _ROBOTS, cut=True)
        if location is not None:
            status, data, _ = self._get(urljoin(f"{site}/robots.txt", location), _ROBOTS, cut=True)
        if status >= 500:
            return None
        return Protego.parse(data.decode("utf-8", "replace") if status == 200 else "")

    def _get(self, address: str, largest: int, cut: bool = False) -> tuple[int, bytes, str | None]:
        """Status, body and where it is redirected to. Raises `FetchError`."""
        if urlsplit(address).scheme not in ("http", "https"):
            raise FetchError("redirected to something that is no http(s) address")
        end = time.monotonic() + _DEADLINE
        try:
            with self._client.stream("GET", address) as answer:
                if answer.has_redirect_location:
                    return answer.status_code, b"", answer.headers["Location"]
                return answer.status_code, _body(answer, largest, cut, end), None
        except (httpx.HTTPError, httpx.InvalidURL, httpcore.NetworkError, httpcore.TimeoutException) as error:
            raise FetchError(f"cannot be fetched: {error or type(error).__name__}") from None
        except (httpcore.ProtocolError, httpcore.UnsupportedProtocol, OSError, ValueError) as error:
            raise FetchError(f"cannot be fetched: {error or type(error).__name__}") from None


def _body(answer: httpx.Response, largest: int, cut: bool, end: float) -> bytes:
    data = bytearray()
    for chunk in answer.iter_bytes():
        data += chunk
        if len(data) > largest:
            if cut:
                break
            raise FetchError(f"larger than {largest:,} bytes; not read")
        if time.monotonic() > end:
            raise FetchError(f"took longer than {_DEADLINE:.0f} seconds")
    return bytes(data[:largest])


def read_address(address: str, fetcher: Fetcher, options: Options) -> Iterator[Article]:
    """The article at an address, or the articles of the feed there: each entry's page, fetched in turn, or else its own text."""
    try:
        data = fetcher.fetch(address)
    except FetchError as fault:
        options.report(address, None, str(fault))
        return
    if is_feed(data):
        for entry in _each_once(entries(data, address, options), address):
            yield from _read_linked(entry, address, fetcher, options)
    else:
        yield from _read(data, address, options)


def _each_once(found: Iterable[Entry], feed: str) -> Iterator[Entry]:
    """The entries with their addresses in full, in order; those of one address once, and none of the feed itself."""
    seen = {feed}
    for entry in found:
        link = _in_full(entry, feed)
        if link not in seen:
            yield {**entry, "link": link}
        if link:
            seen.add(link)


def _in_full(entry: Entry, feed: str) -> str | None:
    """The address an entry links to; feedparser takes the id of one without a link, which may be no address."""
    link: str | None = entry.get("link")
    if not link or link == entry.get("id"):
        return link
    try:
        return urljoin(feed, link)
    except ValueError:
        return None


def _read_linked(entry: Entry, feed: str, fetcher: Fetcher, options: Options) -> Iterator[Article]:
    """The article of the page that an entry links to; where there is none to be had, what the feed has of it."""
    link = entry["link"]
    found: list[Article] = []
    if canonical_url(link):
        try:
            found = list(_read(fetcher.fetch(link), link, options))
        except FetchError as fault:
            options.report(link, None, f"{fault}; what the feed has of it is read", skipped=False)
    yield from found or filter(None, [read_entry(entry, feed, options)])


def _read(data: bytes, address: str, options: Options) -> Iterator[Article]:
    if is_html(data):
        yield from filter(None, [read_html(data, address, options, address)])
        return
    for article in read_stream(cast(BufferedReader, BufferedReader(BytesIO(data))), address, options):
        yield replace(article, url=article.url or canonical_url(address))
