"""The site of a graph that is kept on a SPARQL server: the same pages and answers, within limits."""

from __future__ import annotations

from pathlib import Path

import pytest

from diplograph.graph.store import open_graph

from ..servers.engines import oxigraph
from .conftest import BASE, serving, write_world

RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }"


def test_a_graph_on_a_server_is_served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages, named queries and SPARQL; a runaway query is given up; what is written is shown at once."""
    monkeypatch.setenv("DIPLOGRAPH_CACHE", str(tmp_path / "cache"))
    engine = oxigraph(tmp_path)
    assert engine
    engine.start()
    try:
        with serving(engine.address, "--timeout", "6") as site:
            assert site.get(f"{BASE}/actor/ada").status_code == 404
            with open_graph(engine.address) as graph:
                write_world(graph)
            text = site.get(f"{BASE}/event/talk", headers={"Accept": "text/html"}).text
            assert "one dit : talk." in text
            rows = site.get("/queries/meetings-of", params={"actor": "Ada"}).json()["results"]["bindings"]
            assert any("Bo" in row["who"]["value"] for row in rows)
            answer = site.get("/sparql", params={"query": "ASK { event:talk a dip:Meeting }"})
            assert answer.json()["boolean"] is True
            assert "etag" not in answer.headers
            assert (
                site.get("/sparql", params={"query": "ASK { SERVICE <http://127.0.0.1:9/> {} }"}).status_code
                == 400
            )
            runaway = site.get("/sparql", params={"query": RUNAWAY})
            assert (runaway.status_code, "did not end within 6 seconds" in runaway.text) == (500, True)
            assert site.get("/").status_code == 200
    finally:
        engine.kill()
