"""The site as it is started from a terminal, on a small world of invented people, one of whom means harm."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from diplograph.graph.records import Actor, Article, Event, Evidence, Place, When
from diplograph.graph.store import GraphStore, open_graph
from diplograph.graph.terms import RdflibTriple, triple_from_ox
from diplograph.graph.triples import article_graph_iri, article_to_rdf

WORLD = Path(__file__).parents[1] / "queries" / "world.trig"
SCRIPT = "<script>alert('a')</script>"
IMAGE = "<img src=x onerror=alert('b')> a reçu l'autre à « <b>Nulle-Part</b> »."
BASE = "/diplograph/id"


@contextmanager
def serving(graph: Path | str, *options: str) -> Iterator[httpx.Client]:
    """The command `serve` on a free port of loopback; a client of it. Ctrl-C ends it."""
    command = [
        sys.executable,
        "-m",
        "diplograph.cli",
        "serve",
        "--port",
        "0",
        "--workers",
        "1",
        "-g",
        str(graph),
        *options,
    ]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        line = process.stderr.readline()
        match = re.search(r"http://\S+(?= \(Ctrl-C ends\))", line)
        assert match, line + process.stderr.read()
        try:
            with httpx.Client(base_url=match[0], timeout=60, trust_env=False) as client:
                yield client
        finally:
            process.send_signal(signal.SIGINT)
            rest = process.stderr.read()
            assert process.wait(timeout=20) == 0
            assert rest == ""


def write_world(graph: GraphStore) -> None:
    """Three articles about invented people."""
    articles: dict[str, list[RdflibTriple]] = {}
    for quad in ox.parse(path=str(WORLD)):
        assert isinstance(quad, ox.Quad)
        assert isinstance(quad.graph_name, ox.NamedNode)
        articles.setdefault(quad.graph_name.value, []).append(triple_from_ox(quad))
    for name, triples in articles.items():
        graph.replace_article(name, triples)


def hostile() -> tuple[str, list[RdflibTriple]]:
    """An article all of whose texts try to be something else in a page."""
    article = Article("hostile", IMAGE, f'javascript:alert("{SCRIPT}")', f"Titre {SCRIPT}", "2023-06-01")
    guests = (
        Actor("mallory", "person", (f"Mallory {SCRIPT}", '"><svg onload=alert(1)>')),
        Actor("eve", "person", ("Ève",)),
    )
    event = Event(
        "Meeting", Evidence(0, len(IMAGE), IMAGE), guests, when=When("2023-06-01", "2023-06-01"),
        place=Place("nowhere", ("<b>Nulle-Part</b>",)),
    )  # fmt: skip
    return str(article_graph_iri(article)), list(article_to_rdf(article, [event]))


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the small world and the hostile article."""
    home = tmp_path_factory.mktemp("served") / "graph.db"
    with open_graph(home) as graph:
        write_world(graph)
        graph.replace_article(*hostile())
    return home


@pytest.fixture(scope="session")
def site(home: Path) -> Iterator[httpx.Client]:
    """The site of that graph."""
    with serving(home) as client:
        yield client


@pytest.fixture(scope="session")
def page(site: httpx.Client) -> Callable[..., httpx.Response]:
    """Asks for a page as a browser does."""

    def page(path: str, lang: str = "en", **parameters: str) -> httpx.Response:
        headers = {
            "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "Accept-Language": lang,
        }
        site.cookies.clear()  # of a language chosen before
        return site.get(path, headers=headers, params=parameters or None)

    return page
