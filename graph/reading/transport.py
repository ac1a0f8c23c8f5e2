"""Connections to public addresses only, so that a page or feed cannot make us ask the inside of our own network."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable, Iterator
from typing import Any, cast

import httpcore
import httpx


class PrivateAddressError(httpcore.ConnectError):
    """The host is not on the public internet."""


class PublicBackend(httpcore.SyncBackend):
    """Connects to the very address that was looked at, so that a name cannot change its meaning in between."""

    def connect_tcp(self, host: str, port: int, *args: Any, **kwargs: Any) -> httpcore.NetworkStream:
        """Connect to the first address of the host. Raises `PrivateAddressError` where any of them is private."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError as error:
            raise httpcore.ConnectError(f"no such host: {error.strerror}") from error
        addresses = [str(address[4][0]).split("%")[0] for address in found]
        if not all(is_public(address) for address in addresses):
            raise PrivateAddressError(
                f"{host} is an address of a private network; --allow-private fetches it"
            )
        return super().connect_tcp(addresses[0], port, *args, **kwargs)


class PublicTransport(httpx.BaseTransport):
    """httpx over connections of `PublicBackend`."""

    def __init__(self) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(), network_backend=PublicBackend()
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request and hand back what is answered."""
        url = request.url
        target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        answer = self._pool.handle_request(
            httpcore.Request(
                request.method, target, headers=request.headers.raw, extensions=request.extensions
            )
        )
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Stream(cast(Iterable[bytes], answer.stream))
        )

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()


class _Stream(httpx.SyncByteStream):
    def __init__(self, stream: Iterable[bytes]) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream

    def close(self) -> None:
        if hasattr(self._stream, "close"):
            self._stream.close()


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, also where it is an IPv4 address written as IPv6."""
    found = ipaddress.ip_address(address)
    mapped = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    return found.is_global and not found.is_multicast and (mapped is None or mapped.is_global)
