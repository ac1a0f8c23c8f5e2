"""Listening: the site on a port of this machine, until Ctrl-C."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import uvicorn

from ..records import DiplographError
from ..sparql.limits import Limits
from ..store import folder
from .answering import Answering
from .app import site
from .connections import ImpatientProtocol

_MOST_CONNECTIONS: Final = 1000
_BETWEEN_REQUESTS: Final = 15  # seconds that a client may read before it asks again
_MOST_HEAD: Final = 64 << 10  # bytes of a request's head, its address included


@dataclass(frozen=True, slots=True)
class Settings:
    """What is served to whom: the graph (folder or address), the limits of an answer, how many workers of each kind.

    `names` are the site's own besides localhost and IP addresses; `origins` the sites whose pages may ask, or `*`.
    """

    graph: str
    limits: Limits
    workers: int = 2
    names: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()


def serve(settings: Settings, host: str, port: int, on_ready: Callable[[str], None]) -> None:
    """Answer at that address until interrupted; `on_ready` is told the address once that is so.

    Raises DiplographError where there is no graph, the address cannot be had, or the workers do not start.
    """
    if "://" not in settings.graph:
        folder.require(Path(settings.graph))
    # Ctrl-C is the way to end it, whether it comes while uvicorn listens for it or in between.
    with _listening(host, port) as listening, suppress(KeyboardInterrupt), asyncio.Runner() as runner:
        answering = Answering(settings.graph, settings.limits, settings.workers)
        try:
            runner.run(_serve(answering, settings, listening, on_ready))
        finally:
            # In a run of its own: Ctrl-C has cancelled the other.
            runner.run(answering.close())


async def _serve(
    answering: Answering, settings: Settings, listening: socket.socket, on_ready: Callable[[str], None]
) -> None:
    await answering.open()
    config = uvicorn.Config(
        site(answering, settings.names, settings.origins), http=ImpatientProtocol, ws="none", lifespan="off",
        log_level="error", access_log=False, server_header=False, proxy_headers=False,
        limit_concurrency=_MOST_CONNECTIONS, h11_max_incomplete_event_size=_MOST_HEAD, timeout_graceful_shutdown=3,
        timeout_keep_alive=_BETWEEN_REQUESTS,
    )  # fmt: skip
    on_ready(_address(listening))
    await uvicorn.Server(config).serve([listening])


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=512)
    except OSError as error:
        raise DiplographError(
            f"cannot listen on {host}, port {port}: {(error.strerror or str(error)).lower()}; "
            "choose another port with --port, or an address of this machine with --host"
        ) from None
    except OverflowError:
        raise DiplographError(f"{port} is no port: give a number up to 65535") from None


def _address(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"
