"""Several processes and a cluster: the same graph as one process, and no article costs more than itself.

Workers take seconds to start, so that each test that needs them has many things to say.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import cloudpickle
import pytest

from diplograph.graph import workers
from diplograph.graph.actors import ActorBook, load_book
from diplograph.graph.build import build
from diplograph.graph.export.rdf import write_nquads
from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.reading import Problem
from diplograph.graph.records import Article, DiplographError, Event, Evidence
from diplograph.graph.store import open_graph
from diplograph.graph.summary import Summary
from diplograph.graph.time_limit import TookTooLongError, time_limit
from diplograph.graph.workers import SafeReader, find_events

TEXT = (
    "Le ministre français Alma Testier a reçu mardi à Paris son homologue allemand Bruno Prüfer. Dépêche {}."
)
ARTICLES = [
    Article(f"a{n}", TEXT.format(n), title=f"Titre {n}", published=f"2023-02-{n % 28 + 1:02}")
    for n in range(12)
]
COPY = Article("copy", ARTICLES[0].text, url="https://example.org/copy", published="2023-03-01")


@pytest.fixture(scope="module")
def book() -> ActorBook:
    """The book as it is shipped."""
    return load_book()


@pytest.fixture
def always(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers are started for any number of articles."""
    monkeypatch.setattr(workers, "_FEW", 1)


def built(book: ActorBook, articles: list[Article], **how: object) -> tuple[str, Summary]:
    """The quads of the graph of these articles, sorted, and the summary."""
    with open_graph() as graph:
        summary = build(graph, articles, Extractor(book), book, **how)  # type: ignore[arg-type]
        stream = BytesIO()
        write_nquads(graph, stream)
    return "\n".join(sorted(stream.getvalue().decode().splitlines())), summary


# ---- one process


def test_what_takes_too_long_is_ended() -> None:
    """Neither a loop nor a regular expression that never comes to an end outlasts its time; what is quick is let be."""
    with time_limit(5):
        pass
    start = time.process_time()
    with pytest.raises(TookTooLongError, match=r"0\.2 seconds"), time_limit(0.2):
        loop()
    with pytest.raises(TookTooLongError), time_limit(0.2):
        re.match("(a|aa)+$", "a" * 100 + "b")
    assert time.process_time() - start < 5


def test_a_limit_outlasts_code_that_catches_all_errors() -> None:
    """An error that is swallowed comes again."""

    def stubborn() -> None:
        with suppress(Exception):
            loop()
        loop()

    with pytest.raises(TookTooLongError), time_limit(0.1):
        stubborn()


def loop() -> None:
    """Never come to an end."""
    while True:
        pass


def test_an_article_that_takes_too_long_costs_itself() -> None:
    """It is a problem in one line with its name, and the next article is read."""
    reader = SafeReader(Hostile(), 0.3)
    slow, quick = (
        found for _, found in find_events(reader, [Article("slow", "boucle"), Article("quick", "…")])
    )
    assert str(slow) == "slow: cannot be read: takes more than 0.3 seconds of computing"
    assert isinstance(quick, list)


@dataclass
class Hostile:
    """Reads articles; some keep it busy, waiting or end the process."""

    def events(self, article: Article) -> list[Event]:
        """What becomes of it hangs on the text."""
        while article.text == "boucle":
            pass
        if article.text == "attente":
            time.sleep(60)
        if article.text == "fin":
            __import__("os")._exit(3)
        return [Event("Statement", Evidence(0, 1, article.text))]


@contextmanager
def by_value() -> Iterator[None]:
    """Workers, which do not know this module, get its classes whole."""
    module = sys.modules[__name__]
    cloudpickle.register_pickle_by_value(module)
    try:
        yield
    finally:
        cloudpickle.unregister_pickle_by_value(module)


# ---- several processes


@pytest.mark.usefixtures("always")
def test_two_processes_give_the_same_graph(book: ActorBook) -> None:
    """Byte for byte, in another order too, copies and all."""
    articles = [*ARTICLES, COPY]
    alone, summary = built(book, articles)
    together, summary_together = built(book, articles[::-1], workers=2)
    assert together == alone
    assert summary.read == summary_together.read == 13
    assert summary.events >= 12


@pytest.mark.usefixtures("always")
def test_a_worker_that_is_stuck_or_ends_is_replaced() -> None:
    """Of articles that loop, wait for ever or end their process each costs itself; all others are read."""
    texts = {1: "boucle", 5: "fin", 9: "attente"}
    articles = [Article(f"a{n}", texts.get(n, "…")) for n in range(12)]
    with by_value():
        found = {
            article.id: result for article, result in find_events(SafeReader(Hostile(), 0.5), articles, 2)
        }
    assert set(found) == {article.id for article in articles}
    problems = {name: str(result) for name, result in found.items() if isinstance(result, Problem)}
    assert set(problems) == {"a1", "a5", "a9"}
    assert "takes more than 0.5 seconds" in problems["a1"]
    assert all("ended its worker" in problems[name] for name in ("a5", "a9"))


class Nice:
    """Tells of the process that reads."""

    def events(self, article: Article) -> list[Event]:
        """One whose words are its niceness, and that of its session."""
        session = Path("/proc/self/autogroup")
        told = f"{os.getpriority(os.PRIO_PROCESS, 0)} {session.read_text() if os.access(session, os.W_OK) else 'nice 10'}"
        return [Event("Statement", Evidence(0, 1, told))]


@pytest.mark.usefixtures("always")
def test_workers_give_way_to_programs_of_other_terminals() -> None:
    """Their niceness and, where Linux looks at that of sessions first, that of their own are ten; this one's is as it was."""
    before = os.getpriority(os.PRIO_PROCESS, 0)
    with by_value():
        [*results] = find_events(SafeReader(Nice()), ARTICLES[:3], 2)
    for _, found in results:
        assert isinstance(found, list)
        niceness, session = found[0].evidence.quote.split(maxsplit=1)
        assert int(niceness) >= 10
        assert "nice 10" in session
    assert os.getpriority(os.PRIO_PROCESS, 0) == before


def test_a_process_that_gave_way_does_so_for_good() -> None:
    """To ask for less than it gave is no error and takes nothing back."""
    script = "import os; from diplograph.graph.priority import give_way as g; g(7); g(3); print(os.getpriority(os.PRIO_PROCESS, 0))"
    assert int(subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True).stdout) >= 7


def test_few_articles_are_read_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Starting workers would take longer than reading."""
    monkeypatch.setattr(workers, "Processes", None)
    assert len(list(find_events(SafeReader(Hostile()), [Article("a", "…")], workers=8))) == 1


@pytest.mark.usefixtures("always")
def test_no_more_articles_are_taken_than_are_under_way() -> None:
    """The source is read as the workers come along: memory does not grow with its length."""
    taken = 0

    def endless() -> Iterator[Article]:
        nonlocal taken
        while True:
            taken += 1
            yield ARTICLES[taken % len(ARTICLES)]

    with by_value():
        found = find_events(SafeReader(Hostile()), endless(), 2)
        for _ in range(30):
            next(found)
        found.close()
    assert taken <= 30 + 2 * 4 + 1


# ---- a cluster


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Dask scheduler and two workers, processes of their own."""
    folder = tmp_path_factory.mktemp("cluster")
    file = folder / "scheduler.json"
    dask = [sys.executable, "-m", "distributed.cli.dask_scheduler"]
    options = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file)]
    worker = [sys.executable, "-m", "distributed.cli.dask_worker", "--scheduler-file", str(file)]
    worker += ["--nthreads", "1", "--nworkers", "1", "--no-dashboard", "--local-directory", str(folder)]
    with (folder / "log").open("wb") as log:
        scheduler = subprocess.Popen([*dask, *options], stdout=log, stderr=log)
        try:
            while not file.exists() or not file.read_text():
                time.sleep(0.1)
                assert scheduler.poll() is None, (folder / "log").read_text()
            crew = [subprocess.Popen(worker, stdout=log, stderr=log) for _ in range(2)]
            try:
                yield json.loads(file.read_text())["address"]
            finally:
                for process in crew:
                    process.terminate()
                for process in crew:
                    process.wait(30)
        finally:
            scheduler.terminate()
            scheduler.wait(30)


def test_a_cluster_gives_the_same_graph(book: ActorBook, cluster: str) -> None:
    """Two workers of a scheduler, each a process of its own, find what one process finds."""
    from distributed import Client

    connect: Any = Client
    with connect(cluster, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
    articles = [*ARTICLES, COPY]
    assert built(book, articles, cluster=cluster)[0] == built(book, articles)[0]


def test_workers_of_another_version_are_refused(
    book: ActorBook, cluster: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The graph would not be the same."""
    from diplograph.graph import cluster as module

    monkeypatch.setattr(module, "code_digest", lambda: "another version")
    with pytest.raises(DiplographError, match="another version of this program"):
        built(book, ARTICLES, cluster=cluster)


def test_no_cluster_is_one_line(book: ActorBook, monkeypatch: pytest.MonkeyPatch) -> None:
    """An address where nothing answers is named with what to do."""
    from diplograph.graph import cluster as module

    monkeypatch.setattr(module, "_TIMEOUT", 1)
    with pytest.raises(DiplographError, match="no Dask scheduler answers at tcp://127"):
        built(book, ARTICLES, cluster="tcp://127.0.0.1:1")
    with pytest.raises(DiplographError, match="no Dask scheduler"):
        built(book, ARTICLES, cluster="nowhere")
