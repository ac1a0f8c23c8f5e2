"""What the server asks a worker, and what comes back: a line of JSON, then the body as it goes to the client."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final

HEAD: Final = struct.Struct(">II")  # the lengths of the JSON and of the body
HTML: Final = "text/html; charset=utf-8"
TEXT: Final = "text/plain; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Asked:
    """A page by name, its parameters, and what the client reads: an Accept header and a language, `fr` or `en`.

    `snapshot` is the folder of the store to answer from; None for a graph on a server.
    """

    page: str
    given: Mapping[str, str] = field(default_factory=dict)
    accept: str = "*/*"
    lang: str = "en"
    snapshot: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes to the client. `last` says that the worker ends, having grown large."""

    status: int = 200
    media: str = TEXT
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    last: bool = False


def pack(message: Asked | Answer) -> bytes:
    """The message as bytes."""
    fields: dict[str, Any] = asdict(message)
    body: bytes = fields.pop("body", b"")
    head = json.dumps(fields).encode()
    return HEAD.pack(len(head), len(body)) + head + body


def read_asked(head: bytes) -> Asked:
    """The question of which this is the JSON."""
    return Asked(**json.loads(head))


def read_answer(head: bytes, body: bytes) -> Answer:
    """The answer of which this is the JSON and the body."""
    return Answer(**json.loads(head), body=body)
