"""Asking a public SPARQL service politely: one question at a time, identified, and waiting when told to."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from importlib import metadata
from socket import gaierror
from typing import Any, Final
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from ..records import DiplographError

TRIES: Final = 5
_FIRST_WAIT: Final = 5.0  # seconds; doubled at each try
_LONGEST_WAIT: Final = 120.0
_TIMEOUT: Final = 90.0  # Wikidata gives up on a query after 60 seconds itself.
_LARGEST_ANSWER: Final = 64 * 2**20
_WORTH_ANOTHER_TRY: Final = frozenset({429, 500, 502, 503, 504})

Binding = dict[str, str]


def user_agent(contact: str = "") -> str:
    """The program and whom to write to, as Wikimedia asks of every client."""
    about = "; ".join(part for part in ("https://w3id.org/diplograph", contact.strip()) if part)
    return f"diplograph/{metadata.version('diplograph')} ({about})"


def ask(
    endpoint: str, query: str, contact: str = "", sleep: Callable[[float], None] = time.sleep
) -> list[Binding]:
    """The rows of a SELECT query, each variable's value as text. Raises DiplographError when the service fails."""
    request = _request(endpoint, query, contact)
    for attempt in range(TRIES):
        try:
            return _bindings(_answer(request))
        except HTTPError as error:
            if error.code not in _WORTH_ANOTHER_TRY:
                raise DiplographError(
                    f"{endpoint} answered {error.code} {error.reason}; is it a SPARQL service?"
                ) from None
            reason, wait = f"{error.code} {error.reason}", _asked_wait(error.headers.get("Retry-After"))
        except (URLError, TimeoutError, ConnectionError) as error:
            if isinstance(getattr(error, "reason", error), ConnectionRefusedError | gaierror):
                # No service there: to wait a minute for it would look like work.
                raise DiplographError(
                    f"{endpoint} cannot be reached ({getattr(error, 'reason', error)}); if the address is right, run it again "
                    "later to go on from here"
                ) from None
            reason, wait = str(getattr(error, "reason", error)), None
        except (ValueError, KeyError, TypeError, AttributeError):
            reason, wait = "an answer that is no SPARQL JSON", None
        if attempt + 1 < TRIES:
            sleep(min(wait if wait is not None else _FIRST_WAIT * 2**attempt, _LONGEST_WAIT))
    raise DiplographError(
        f"{endpoint} gave {TRIES} times no answer ({reason}); run it again later to go on from here"
    )


def _request(endpoint: str, query: str, contact: str) -> Request:
    if not endpoint.startswith(("https://", "http://")):
        raise DiplographError(
            f"{endpoint!r} is no address of a SPARQL service; give one that begins with https://"
        )
    headers = {
        "Accept": "application/sparql-results+json",
        "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
        "User-Agent": user_agent(contact),
    }
    return Request(endpoint, data=urlencode({"query": query}).encode(), headers=headers, method="POST")


def _answer(request: Request) -> Any:
    with urlopen(request, timeout=_TIMEOUT) as response:
        data = response.read(_LARGEST_ANSWER + 1)
    if len(data) > _LARGEST_ANSWER:
        raise ValueError("too large")
    return json.loads(data)


def _bindings(answer: Any) -> list[Binding]:
    rows = answer["results"]["bindings"]
    return [{name: str(term["value"]) for name, term in row.items()} for row in rows]


def _asked_wait(header: str | None) -> float | None:
    """Seconds that a Retry-After header asks for: a number or a date."""
    if header is None:
        return None
    if header.strip().isdecimal():
        return float(header)
    try:
        return max(0.0, parsedate_to_datetime(header).timestamp() - time.time())
    except ValueError:
        return None
