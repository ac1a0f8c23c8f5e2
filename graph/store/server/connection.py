"""Requests to a SPARQL 1.1 server, and its failures in plain words."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Mapping, Sequence
from typing import Final

import httpx

from ...records import DiplographError
from ...sparql.limits import Limits, too_large, too_long
from .access import Addresses, addresses, authentication

RESULTS: Final = "application/sparql-results+json"
TRIPLES: Final = "application/n-triples"

_ATTEMPTS: Final = 4
_PAUSE: Final = 0.25  # seconds before the first new attempt, doubled each time
_PASSING: Final = (429, 502, 503, 504)
_TAGS: Final = re.compile(r"<[^>]*>")


class Connection:
    """A server at an address. Reads are tried again where it does not answer; updates never, since they may have been made."""

    def __init__(self, address: str) -> None:
        self.addresses: Addresses = addresses(address)
        self.host = httpx.URL(self.addresses.query).netloc.decode()
        self._client = httpx.Client(
            auth=authentication(self.addresses.query),
            timeout=httpx.Timeout(_patience(), connect=10.0),
            limits=httpx.Limits(
                keepalive_expiry=1.0
            ),  # servers close idle connections, and an update is not repeated
            headers={"User-Agent": "diplograph"},
            trust_env=False,  # no netrc entry or proxy that was not meant
        )

    def read(
        self, sparql: str, accept: str, graphs: Mapping[str, Sequence[str]] | None = None,
        limits: Limits | None = None,
    ) -> bytes:  # fmt: skip
        """The answer to a query over the dataset `graphs` (`default-graph-uri` and `named-graph-uri`).

        Raises DiplographError where the server does not answer in time or not with all, LimitExceeded where a query with
        `limits` exceeds those of time or size.
        """
        form = {"query": sparql, **(graphs or {})}
        for attempt in range(_ATTEMPTS):
            try:
                return self._read(form, accept, limits)
            except (httpx.TransportError, _PassingFailure) as error:
                if limits and isinstance(error, httpx.ReadTimeout):
                    raise too_long(limits) from None
                if attempt == _ATTEMPTS - 1 or isinstance(error, httpx.ReadTimeout):
                    raise self._silent(error) from None
                time.sleep(_PAUSE * 2**attempt)
        raise AssertionError("the last attempt either returns or raises")

    def _read(self, form: Mapping[str, object], accept: str, limits: Limits | None) -> bytes:
        end = time.monotonic() + limits.seconds if limits else None
        timeout = httpx.Timeout(limits.seconds) if limits else httpx.USE_CLIENT_DEFAULT
        with self._client.stream(
            "POST", self.addresses.query, data=form, headers={"Accept": accept}, timeout=timeout
        ) as response:
            body = bytearray()
            for part in response.iter_bytes():
                body += part
                if end is not None and time.monotonic() > end:
                    raise httpx.ReadTimeout("the answer takes too long")
                if limits and len(body) > limits.size:
                    raise too_large(limits)
            self._check(response, bytes(body))
            if "X-SQL-State" in response.headers:  # so Virtuoso says that it stopped, with status 200
                raise DiplographError(
                    f"{self.host} stopped in the middle of its answer: ask for less at once"
                )
            return bytes(body)

    def update(self, sparql: str) -> None:
        """Make the changes of a SPARQL update. Raises DiplographError where it is not sure that they were made."""
        self._change("POST", self.addresses.update, data={"update": sparql})

    def add(self, graph: str, triples: bytes) -> None:
        """Add N-Triples to a named graph by the Graph Store Protocol."""
        assert self.addresses.graph_store is not None
        self._change(
            "POST", self.addresses.graph_store, params={"graph": graph}, content=triples,
            headers={"Content-Type": TRIPLES},
        )  # fmt: skip

    def _change(self, method: str, address: str, **request: object) -> None:
        try:
            response = self._client.request(method, address, **request)  # type: ignore[arg-type]
            self._check(response, response.content)
        except (httpx.TransportError, _PassingFailure) as error:
            raise self._silent(error) from None

    def _check(self, response: httpx.Response, body: bytes) -> None:
        status = response.status_code
        if status in (401, 403):
            raise DiplographError(
                f"{self.host} refuses access (status {status}): set DIPLOGRAPH_USER and DIPLOGRAPH_PASSWORD, with "
                "DIPLOGRAPH_AUTH=digest where it wants that, or DIPLOGRAPH_TOKEN; or write them into ~/.netrc"
            )
        if status in _PASSING:
            raise _PassingFailure(_told(body))
        if not response.is_success:
            raise DiplographError(f"{self.host} answers with status {status}: {_told(body)}")

    def _silent(self, error: Exception) -> DiplographError:
        slow = isinstance(error, httpx.TimeoutException)
        why = (
            "takes too long to answer"
            if slow
            else f"does not answer ({_first_line(str(error)) or 'cut off'})"
        )
        return DiplographError(
            f"the server {self.host} {why}: see that it runs and the address is right, then run the same command "
            "again; what was written before is kept"
        )

    def close(self) -> None:
        """Close what is open to the server."""
        self._client.close()


class _PassingFailure(Exception):
    """The server is overloaded, or a gateway before it does not reach it."""


def _patience() -> float:
    """The seconds to wait for an answer: `$DIPLOGRAPH_TIMEOUT`, else five minutes."""
    text = os.environ.get("DIPLOGRAPH_TIMEOUT", "300")
    try:
        return float(text)
    except ValueError:
        raise DiplographError(f"DIPLOGRAPH_TIMEOUT is {text!r}: give a number of seconds") from None


def _told(body: bytes) -> str:
    """The first line of what the server says, without markup."""
    return _first_line(_TAGS.sub(" ", body[:2000].decode("utf-8", "replace"))) or "it gives no reason"


def _first_line(text: str) -> str:
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return "".join(char for char in next(filter(None, lines), "")[:200] if char.isprintable())
