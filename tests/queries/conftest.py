"""A small world of invented people, told by three articles (`world.trig`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import permutations
from pathlib import Path

import pyoxigraph as ox
import pytest

from diplograph.graph.store import GraphStore, open_graph
from diplograph.graph.terms import RdflibTriple, triple_from_ox

Articles = dict[str, list[RdflibTriple]]


@pytest.fixture(scope="session")
def articles() -> Articles:
    """The triples of each article, by the IRI of its graph."""
    found: Articles = {}
    for quad in ox.parse(path=str(Path(__file__).parent / "world.trig")):
        assert isinstance(quad, ox.Quad)
        assert isinstance(quad.graph_name, ox.NamedNode)
        found.setdefault(quad.graph_name.value, []).append(triple_from_ox(quad))
    return found


@pytest.fixture(scope="session")
def tell(articles: Articles) -> Callable[[GraphStore], None]:
    """Write the three articles into a graph."""

    def write(graph: GraphStore) -> None:
        for name, triples in articles.items():
            graph.replace_article(name, triples)

    return write


@pytest.fixture(scope="session")
def world(
    tell: Callable[[GraphStore], None], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[GraphStore]:
    """The three articles in a graph on disk, as a reader opens it."""
    home = tmp_path_factory.mktemp("world") / "db"
    with open_graph(home) as graph:
        tell(graph)
    with open_graph(home, read_only=True) as graph:
        yield graph


@pytest.fixture
def worlds(articles: Articles, tmp_path: Path) -> Iterator[list[GraphStore]]:
    """The same articles in any order, in memory and on disk: what is written of them must not differ."""
    orders = list(permutations(articles.items()))
    graphs = [open_graph(tmp_path / str(n) if n % 2 else None) for n in range(len(orders))]
    for graph, order in zip(graphs, orders, strict=True):
        for name, triples in order:
            graph.replace_article(name, triples)
    yield graphs
    for graph in graphs:
        graph.close()
