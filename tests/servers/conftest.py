"""An empty graph in each kind of store: a folder, an Oxigraph server, a Virtuoso server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from diplograph.graph.store.server import Connection
from diplograph.graph.terms import RdflibTriple, triple_from_ox

from .engines import Engine, oxigraph, virtuoso

Articles = dict[str, list[RdflibTriple]]
WORLD = Path(__file__).parents[1] / "queries" / "world.trig"


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Engine]]:
    """Gives a running server by name, the same one for all tests; skips where it is not installed."""
    running: dict[str, Engine] = {}

    def started(name: str) -> Engine:
        if name not in running:
            folder = tmp_path_factory.mktemp(name)
            found = oxigraph(folder) if name == "oxigraph" else virtuoso(folder)
            if found is None:
                pytest.skip("virtuoso-t is not installed: `make test-servers` installs it where it can")
            found.start()
            running[name] = found
        return running[name]

    yield started
    for each in running.values():
        each.kill()


@pytest.fixture(params=["folder", "oxigraph", "virtuoso"])
def home(
    request: pytest.FixtureRequest,
    engine: Callable[[str], Engine],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> str:
    """What to give as -g to use an empty graph."""
    monkeypatch.setenv("DIPLOGRAPH_CACHE", str(tmp_path / "cache"))
    if request.param == "folder":
        return str(tmp_path / "graph.db")
    server = engine(request.param)
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    empty(server)
    return server.address


def empty(server: Engine) -> None:
    """Drop every graph of the project's on the server."""
    connection = Connection(server.address)
    query = 'SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } FILTER(CONTAINS(STR(?g), "diplograph")) }'
    found = ox.parse_query_results(
        connection.read(query, "application/sparql-results+json"), format=ox.QueryResultsFormat.JSON
    )
    assert isinstance(found, ox.QuerySolutions)
    for row in found:
        connection.update(f"DROP SILENT GRAPH {row['g']}")


@pytest.fixture(scope="session")
def articles() -> Articles:
    """The triples of each of the three articles of the small world of invented people, by the IRI of its graph."""
    found: Articles = {}
    for quad in ox.parse(path=str(WORLD)):
        assert isinstance(quad, ox.Quad)
        assert isinstance(quad.graph_name, ox.NamedNode)
        found.setdefault(quad.graph_name.value, []).append(triple_from_ox(quad))
    return found
