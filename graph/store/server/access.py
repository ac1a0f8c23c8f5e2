"""Where a server listens and how it lets in: from its address, the environment and a netrc file, never the command line."""

from __future__ import annotations

import netrc
import os
from dataclasses import dataclass
from typing import Final

import httpx

from ...records import DiplographError

_SCHEMES: Final = ("http", "https")


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where queries, updates and, where the server has one, its graph store (SPARQL 1.1 Graph Store Protocol) are."""

    query: str
    update: str
    graph_store: str | None = None


def addresses(given: str) -> Addresses:
    """The addresses of the server whose query address is given.

    Updates go to `$DIPLOGRAPH_UPDATE_URL`; else, where the query address ends in `/query`, to its neighbour `/update`;
    else to the same address. The graph store is that of `$DIPLOGRAPH_GRAPH_STORE_URL`. Raises DiplographError for what is
    no address of the web, and for one that holds a password.
    """
    query = _checked(given)
    beside = query.removesuffix("/query") + "/update" if query.endswith("/query") else query
    update = os.environ.get("DIPLOGRAPH_UPDATE_URL")
    store = os.environ.get("DIPLOGRAPH_GRAPH_STORE_URL")
    return Addresses(query, _checked(update) if update else beside, _checked(store) if store else None)


def _checked(address: str) -> str:
    try:
        url = httpx.URL(address)
    except httpx.InvalidURL:
        url = httpx.URL("")
    if url.scheme not in _SCHEMES or not url.host:
        shown = address.rpartition("@")[2]
        raise DiplographError(
            f"{shown} is no address of a server: give one such as http://127.0.0.1:7878/query"
        )
    if url.userinfo:
        raise DiplographError(
            f"the address of {url.host} holds a password, which others could see: set DIPLOGRAPH_USER and "
            "DIPLOGRAPH_PASSWORD in the environment, or write it into ~/.netrc"
        )
    return str(url.copy_with(path="/query") if url.path in ("", "/") else url)


def authentication(address: str) -> httpx.Auth | None:
    """How to be let in: a bearer token (`$DIPLOGRAPH_TOKEN`), else a user and password, else nothing.

    These are `$DIPLOGRAPH_USER` and `$DIPLOGRAPH_PASSWORD`, or what the netrc file says of the host; they are sent in the
    way that `$DIPLOGRAPH_AUTH` says: `basic`, as where it is not set, or `digest`.
    """
    if token := os.environ.get("DIPLOGRAPH_TOKEN"):
        return _Bearer(token)
    known = _environment() or _netrc(httpx.URL(address).host)
    if known is None:
        return None
    way = os.environ.get("DIPLOGRAPH_AUTH", "basic").lower()
    if way not in _WAYS:
        raise DiplographError(f"DIPLOGRAPH_AUTH is {way!r}: set it to basic or digest")
    return _WAYS[way](*known)


_WAYS: Final = {"basic": httpx.BasicAuth, "digest": httpx.DigestAuth}


class _Bearer(httpx.Auth):
    def __init__(self, token: str) -> None:
        self._header = f"Bearer {token}"

    def auth_flow(self, request):  # type: ignore[no-untyped-def]
        request.headers["Authorization"] = self._header
        yield request


def _environment() -> tuple[str, str] | None:
    user = os.environ.get("DIPLOGRAPH_USER")
    return (user, os.environ.get("DIPLOGRAPH_PASSWORD", "")) if user else None


def _netrc(host: str) -> tuple[str, str] | None:
    """What `$NETRC`, or ~/.netrc, says of the host by name; its `default` entry is for no server in particular."""
    try:
        found = netrc.netrc(os.environ.get("NETRC")).hosts.get(host)
    except FileNotFoundError:
        return None
    except netrc.NetrcParseError as error:
        raise DiplographError(f"{error.filename} cannot be read, at line {error.lineno}: mend it") from None
    return (found[0], found[2]) if found else None
