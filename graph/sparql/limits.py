"""Queries that users write, within limits of time, memory and rows.

pyoxigraph cannot be stopped while it evaluates: neither a signal nor a thread ends a runaway query. It therefore runs in
a child process, on a view of the graph that does not change, and the child is killed at its deadline.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from ..records import BadInput, DiplographError
from .results import Result, collect, describe

TABLE: Final = b"table\n"
TRIPLES: Final = b"triples\n"
REFUSED: Final = 3
OUT_OF_MEMORY: Final = 4


class LimitExceeded(DiplographError):
    """A query asks for more time, memory or rows than it may take."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may take: seconds of time, rows or triples of answer, bytes of address space, bytes of answer.

    Of the address space the storage engine takes about 0.6 GB to begin with.
    """

    seconds: float = 30.0
    rows: int = 100_000
    memory: int = 4 << 30
    size: int = 100 << 20


def run_limited(view: Path, text: str, prefixes: Mapping[str, str], limits: Limits) -> Result:
    """The answer to a query on the store in the folder `view`, which nobody writes to.

    Raises DiplographError where the query is none, does more than read, or exceeds a limit.
    """
    request = {"view": str(view), "text": text, "prefixes": dict(prefixes), "limits": asdict(limits)}
    # -P: the folder the user stands in must not lend its modules to the child.
    command = [sys.executable, "-P", "-m", f"{__package__}.child"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        try:
            output, errors = child.communicate(json.dumps(request).encode(), timeout=limits.seconds)
        except subprocess.TimeoutExpired:
            raise too_long(limits) from None
        finally:
            child.kill()
    if child.returncode:
        raise ended(child.returncode, limits, errors.decode("utf-8", "replace"))
    return _read(output, prefixes)


def too_many(limits: Limits) -> LimitExceeded:
    """What is said of a query with more rows than are allowed."""
    return LimitExceeded(
        f"the query answers with more than {limits.rows:,} rows: ask for fewer, or add LIMIT {limits.rows}"
    )


def too_long(limits: Limits) -> LimitExceeded:
    """What is said of a query that takes longer than is allowed."""
    return LimitExceeded(
        f"the query did not end within {limits.seconds:g} seconds and was stopped: "
        "ask for fewer actors or a shorter time, or allow it more seconds"
    )


def too_large(limits: Limits) -> LimitExceeded:
    """What is said of a query with a longer answer than is allowed."""
    return LimitExceeded(f"the query answers with more than {limits.size >> 20} MB: ask for less at once")


def ended(code: int, limits: Limits, errors: str = "") -> DiplographError:
    """Why a child ended: it says so itself, or its limits ended it; pyoxigraph aborts where memory is refused."""
    if code == REFUSED:
        return BadInput(errors)
    if code == -signal.SIGXCPU:
        return too_long(limits)
    if code in (OUT_OF_MEMORY, -signal.SIGABRT, -signal.SIGKILL):
        return LimitExceeded(
            f"the query needs more than {limits.memory >> 20} MB of memory and was stopped: ask for less at once"
        )
    return DiplographError(f"the query failed in a way that was not foreseen (status {code}): {errors.strip()[-200:]}")


def _read(output: bytes, prefixes: Mapping[str, str]) -> Result:
    kind, _, body = output.partition(b"\n")
    if kind + b"\n" == TRIPLES:
        return describe(ox.parse(body, format=ox.RdfFormat.N_TRIPLES), prefixes)
    return collect(ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON), prefixes)
