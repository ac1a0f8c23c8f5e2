"""Diplograph: news articles in, a graph of who met whom and when out.

`network(graph, …)` gives the actors and their events as a networkx MultiGraph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .graph.network import network

__all__ = ["network"]


def __getattr__(name: str) -> Any:
    """What is imported when it is first asked for, so that the command line answers at once."""
    if name in __all__:
        from .graph.network import network

        return network
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
