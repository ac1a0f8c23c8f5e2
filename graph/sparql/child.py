"""The child process that runs one query within its limits: a request on standard input, the answer on standard output."""

from __future__ import annotations

import ctypes
import json
import math
import resource
import sys
from typing import Any, Final

import pyoxigraph as ox

from ..records import DiplographError
from .guard import check, shown
from .limits import OUT_OF_MEMORY, REFUSED, TABLE, TRIPLES, Limits, too_many
from .results import Description, collect, to_json, to_ntriples

_NEW_USER_AND_NETWORK_NAMESPACE: Final = 0x10000000 | 0x40000000


def main() -> int:
    """Answer the request. Exit status 0, or REFUSED or OUT_OF_MEMORY with the reason on standard error."""
    request = json.load(sys.stdin)
    limits = request["limits"]
    _confine(limits["seconds"], limits["memory"])
    try:
        sys.stdout.buffer.write(_answer(request, limits["rows"]))
    except DiplographError as error:
        sys.stderr.write(str(error))
        return REFUSED
    except MemoryError:
        return OUT_OF_MEMORY
    return 0


def _confine(seconds: float, memory: int) -> None:
    """Bound memory and processor time (should the parent be gone at the deadline), and leave the network.

    The last is a second wall behind the guard, and stands only where the system lets a process make namespaces.
    """
    _bound(resource.RLIMIT_CPU, math.ceil(seconds) + 1)
    if sys.platform == "linux":
        _bound(resource.RLIMIT_AS, memory)
        ctypes.CDLL(None).unshare(_NEW_USER_AND_NETWORK_NAMESPACE)


def _bound(what: int, most: int) -> None:
    """Allow no more than `most`, nor than this process may have anyhow."""
    _, hard = resource.getrlimit(what)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(what, (most, most))


def _answer(request: dict[str, Any], rows: int) -> bytes:
    text = check(request["text"], request["prefixes"])
    store = ox.Store.read_only(request["view"])
    try:
        result = collect(store.query(text, prefixes=request["prefixes"]), request["prefixes"], rows + 1)
    except SyntaxError as error:
        raise shown(text, error) from None
    except (OSError, RuntimeError) as error:
        raise DiplographError(f"the query failed: {str(error).splitlines()[0]}") from None
    size = 0 if isinstance(result, bool) else len(result)
    if size > rows:
        raise too_many(Limits(rows=rows))
    if isinstance(result, Description):
        return TRIPLES + to_ntriples(result)
    return TABLE + to_json(result).encode()


if __name__ == "__main__":
    sys.exit(main())
