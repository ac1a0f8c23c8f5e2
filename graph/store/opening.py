"""Opening a graph: in memory, to write, or to read."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox

from ..triples import BASE
from . import folder
from .embedded import Embedded
from .graph import GraphStore
from .server import Connection, Server


def open_graph(path: Path | str | None = None, read_only: bool = False, base: str = BASE) -> GraphStore:
    """The graph in the folder `path`, made if there is none; a new one in memory without a path.

    With `read_only` the graph as it was last flushed, even while another process writes it. An address (`http://…` or
    `https://…`) is that of the queries of a SPARQL 1.1 server; what else it needs to know is told in `store.server.access`.
    `base` is the namespace of the data, needed where it is not the default. Raises DiplographError for a folder that is no
    graph, and where another process writes it already.
    """
    if path is None:
        return GraphStore(Embedded(ox.Store()), base)
    if "://" in str(path):
        return GraphStore(Server(Connection(str(path)), base, read_only), base)
    return _open_to_read(Path(path), base) if read_only else _open_to_write(Path(path), base)


def open_view(view: Path, base: str = BASE, release: Callable[[], None] = lambda: None) -> GraphStore:
    """The graph in a view that `folder.pin_view` gave, to read; `release` is called when it is closed."""
    return GraphStore(Embedded(ox.Store.read_only(str(view)), view.parents[1], view, release), base)


def _open_to_read(home: Path, base: str) -> GraphStore:
    folder.require(home)
    view, descriptor = folder.pin_view(home)
    return open_view(view, base, release=lambda: os.close(descriptor))


def _open_to_write(home: Path, base: str) -> GraphStore:
    folder.create(home)
    descriptor = folder.lock(home)
    try:
        store = folder.open_store(home)
        folder.sign(descriptor)
        if not folder.views(home):
            folder.publish(store, home)
    except BaseException:
        os.close(descriptor)
        raise
    return GraphStore(Embedded(store, home, release=lambda: folder.unlock(descriptor)), base)
