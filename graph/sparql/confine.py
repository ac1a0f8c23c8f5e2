"""Bounds that a process sets itself before it answers strangers: memory, processor time, no network."""

from __future__ import annotations

import ctypes
import math
import resource
import sys
from typing import Final

_NEW_USER_AND_NETWORK_NAMESPACE: Final = 0x10000000 | 0x40000000


def bound_memory(most: int) -> None:
    """Allow this process no more bytes of address space; only Linux keeps to it."""
    if sys.platform == "linux":
        _bound(resource.RLIMIT_AS, most, most)


def bound_processor(seconds: float) -> None:
    """Allow this process so much more processor time, should the parent be gone at the deadline."""
    spent = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    _bound(resource.RLIMIT_CPU, math.ceil(spent.ru_utime + spent.ru_stime + seconds) + 1, hard)


def leave_network() -> None:
    """A second wall behind the guard; it stands only where the system lets a process of one thread make namespaces."""
    if sys.platform == "linux":
        ctypes.CDLL(None).unshare(_NEW_USER_AND_NETWORK_NAMESPACE)


def _bound(what: int, soft: int, hard: int) -> None:
    """Allow no more than `soft`, nor than this process may have anyhow."""
    _, most = resource.getrlimit(what)
    if most != resource.RLIM_INFINITY:
        soft = min(soft, most)
        hard = most if hard == resource.RLIM_INFINITY else min(hard, most)
    resource.setrlimit(what, (soft, hard))
