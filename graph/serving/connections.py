"""Clients that are too slow, by accident or design, are let go of: uvicorn by itself waits for them for ever."""

from __future__ import annotations

import asyncio
from typing import Any, Final

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

_HEAD: Final = 10.0  # seconds for the head of a request to come
_STALLED: Final = 30.0  # seconds for a part of an answer to be taken: some 64 kB
_LINGER: Final = 5.0  # seconds for what is left when a connection is closed


class ImpatientProtocol(H11Protocol):
    """A connection by h11, whose strict parser leaves no two readings of a request, with times by which things must be done."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._waiting: asyncio.TimerHandle | None = None
        self._stalled: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for a request, but not for ever."""
        super().connection_made(transport)
        self._await_head()

    def data_received(self, data: bytes) -> None:
        """Bytes that complete no head do not prolong the wait for it."""
        super().data_received(data)
        self._await_head()

    def _await_head(self) -> None:
        if self.conn.their_state is not h11.IDLE:
            self._cancel_waiting()
        elif self._waiting is None:
            self._waiting = self.loop.call_later(_HEAD, self.transport.abort)

    def on_response_complete(self) -> None:
        """Between two requests uvicorn's own, shorter wait holds."""
        super().on_response_complete()
        self._cancel_waiting()

    def _cancel_waiting(self) -> None:
        if self._waiting:
            self._waiting.cancel()
            self._waiting = None

    def pause_writing(self) -> None:
        """The client does not take what is sent as fast as it comes."""
        super().pause_writing()
        self._stalled = self.loop.call_later(_STALLED, self.transport.abort)

    def resume_writing(self) -> None:
        """It has taken that part."""
        super().resume_writing()
        if self._stalled:
            self._stalled.cancel()

    def timeout_keep_alive_handler(self) -> None:
        """Close, and do not wait for ever until the rest is taken."""
        super().timeout_keep_alive_handler()
        self.loop.call_later(_LINGER, self.transport.abort)

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is waited for any more."""
        super().connection_lost(exc)
        self._cancel_waiting()
        if self._stalled:
            self._stalled.cancel()
