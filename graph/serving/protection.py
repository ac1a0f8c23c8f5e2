"""What is refused at the door, and what browsers are told to refuse."""

from __future__ import annotations

import ipaddress
from collections.abc import Collection
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HEADERS: Final = {
    # A page that brings its own policy is more than data, and has one by its templates.
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class Protection:
    """Refuses requests under foreign names, and from the pages of other sites unless these are allowed; adds headers."""

    def __init__(self, app: ASGIApp, names: Collection[str], origins: Collection[str]) -> None:
        self._app = app
        self._names = {name.lower().rstrip(".") for name in (*names, "localhost")}
        self._origins = frozenset(origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        headers = Headers(scope=scope)

        async def protected(message: Message) -> None:
            if message["type"] == "http.response.start":
                added = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    added.setdefault(name, value)
                if not self._origins:
                    added.setdefault("Cross-Origin-Resource-Policy", "same-origin")
            await send(message)

        if not self._is_known(headers):
            refusal = PlainTextResponse("this site does not go by that name (--name allows one)\n", 421)
            return await refusal(scope, receive, protected)
        if self._is_foreign(headers):
            refusal = PlainTextResponse(
                "pages of other sites may not ask (--allow-origin allows them)\n", 403
            )
            return await refusal(scope, receive, protected)
        return await self._app(scope, receive, protected)

    def _is_known(self, headers: Headers) -> bool:
        """Whether the Host is an IP address or a name of this site.

        Another name may be one that a foreign page has had pointed here, to be taken for the same site (DNS rebinding).
        """
        hosts = headers.getlist("host")
        if len(hosts) != 1:
            return False
        try:
            name = urlsplit(f"//{hosts[0]}").hostname or ""
        except ValueError:
            return False
        return name.rstrip(".") in self._names or _is_address(name)

    def _is_foreign(self, headers: Headers) -> bool:
        """Whether a browser says that the page of another site asks, and not a person who follows a link from there."""
        if headers.get("sec-fetch-site", "none") != "cross-site":
            return False
        if headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document":
            return False
        return "*" not in self._origins and headers.get("origin") not in self._origins


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
