"""A build that is cut off: killed or by Ctrl-C, it leaves whole articles, and the same command finishes it.

`benchmarks/bulk.py kill` does the same at many moments of a long build.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from diplograph.graph.store import open_graph

TEXT = (
    "Le ministre français Alma Testier a reçu mardi à Paris son homologue allemand Bruno Prüfer. Dépêche {}."
)
COUNT = 1100  # more than are written in one transaction: a build of which something is written is not at its end


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """So many articles that two workers are started for them, and that they take more than one transaction."""
    records = (
        {"id": f"a{n}", "published": f"2023-02-{n % 28 + 1:02}", "lang": "fr", "text": TEXT.format(n)}
        for n in range(COUNT)
    )
    file = tmp_path / "articles.jsonl"
    file.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return file


def begun(articles: Path, graph: Path, workers: int, log: Path, done: int = 1) -> subprocess.Popen[str]:
    """A build at work: so many articles are done."""
    log.unlink(missing_ok=True)
    command = [
        sys.executable,
        "-m",
        "diplograph.cli",
        "build",
        str(articles),
        "-g",
        str(graph),
        "--log",
        str(log),
    ]
    process = subprocess.Popen(
        [*command, "--workers", str(workers)], stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    while process.poll() is None and not (log.exists() and log.read_bytes().count(b"\n") >= done):
        time.sleep(0.02)
    return process


def quads(graph: Path) -> set[tuple[str, object]]:
    """What the graph of each article holds."""
    with open_graph(graph, read_only=True) as store:
        return {(name, triple) for name in store.articles() for triple in store.triples(name)}


def test_a_killed_build_is_finished_by_the_same_command(articles: Path, tmp_path: Path) -> None:
    """Killed again and again, with a worker or without, the graph holds whole articles only; finished, it is that of an
    unbroken build.

    The workers that are left end by themselves.
    """
    log = tmp_path / "log"
    whole = begun(articles, tmp_path / "whole", 1, log)
    assert whole.wait() == 0
    wanted = quads(tmp_path / "whole")
    for done in (1, 20):
        process = begun(articles, tmp_path / "graph", 2, log, done)
        kill(process, with_worker=done == 1)
        broken = quads(tmp_path / "graph")
        told = {name for name, _ in broken}
        assert {each for each in wanted if each[0] in told} == broken
    finished = begun(articles, tmp_path / "graph", 1, log)
    assert finished.wait() == 0
    assert quads(tmp_path / "graph") == wanted


def kill(process: subprocess.Popen[str], with_worker: bool) -> None:
    """SIGKILL for the build, and for one of its workers; the others are seen to end."""
    crew = psutil.Process(process.pid).children(recursive=True) if process.poll() is None else []
    if with_worker:
        crew[-1].kill()
    process.kill()
    process.communicate()
    _, alive = psutil.wait_procs(crew, timeout=60)
    assert not alive


def test_ctrl_c_ends_a_build_after_the_articles_in_hand(articles: Path, tmp_path: Path) -> None:
    """All processes of the terminal get the signal; what was read is kept, and one line says how to go on."""
    process = begun(articles, tmp_path / "graph", 2, tmp_path / "log")
    os.killpg(process.pid, signal.SIGINT)
    said = process.communicate()[1]
    assert process.returncode == 130
    assert "Traceback" not in said
    assert "interrupted: the graph holds these articles; the same command goes on with the others" in said
    told = len({name for name, _ in quads(tmp_path / "graph")})
    assert 0 < told < COUNT
    assert f"{told} articles read" in said or f"{told} article read" in said
    assert (tmp_path / "log").read_text(encoding="utf-8").splitlines()[-1].startswith("summary\t")


def test_a_second_writer_is_told_and_readers_are_served(articles: Path, tmp_path: Path) -> None:
    """While a build runs another one is one line with the number of the process that writes; reading works."""
    process = begun(articles, tmp_path / "graph", 1, tmp_path / "log")
    command = [sys.executable, "-m", "diplograph.cli"]
    place = ["-g", str(tmp_path / "graph")]
    process.send_signal(signal.SIGSTOP)  # in the middle of it, however long the others take to start
    second = subprocess.run(
        [*command, "build", str(articles), *place], capture_output=True, text=True, check=False
    )
    reader = subprocess.run([*command, "articles", *place], capture_output=True, text=True, check=False)
    process.send_signal(signal.SIGCONT)
    process.communicate()
    assert (second.returncode, reader.returncode) == (1, 0)
    assert f"is being written by another process ({process.pid})" in second.stderr
