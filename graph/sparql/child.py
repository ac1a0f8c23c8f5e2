"""The child process that runs one query within its limits: a request on standard input, the answer on standard output."""

from __future__ import annotations

import json
import sys
from typing import Any

import pyoxigraph as ox

from ..records import DiplographError
from .confine import bound_memory, bound_processor, leave_network
from .evaluate import evaluate
from .limits import OUT_OF_MEMORY, REFUSED, TABLE, TRIPLES, Limits, too_large
from .results import Description, to_json, to_ntriples


def main() -> int:
    """Answer the request. Exit status 0, or REFUSED or OUT_OF_MEMORY with the reason on standard error."""
    request = json.load(sys.stdin)
    limits = Limits(**request["limits"])
    bound_processor(limits.seconds)
    bound_memory(limits.memory)
    leave_network()
    try:
        sys.stdout.buffer.write(_answer(request, limits))
    except DiplographError as error:
        sys.stderr.write(str(error))
        return REFUSED
    except MemoryError:
        return OUT_OF_MEMORY
    return 0


def _answer(request: dict[str, Any], limits: Limits) -> bytes:
    store = ox.Store.read_only(request["view"])
    result = evaluate(store, request["text"], request["prefixes"], limits)
    kind, body = (
        (TRIPLES, to_ntriples(result)) if isinstance(result, Description) else (TABLE, to_json(result).encode())
    )
    if len(body) > limits.size:
        raise too_large(limits)
    return kind + body


if __name__ == "__main__":
    sys.exit(main())
