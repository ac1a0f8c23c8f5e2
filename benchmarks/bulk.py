"""Builds of many articles: killed at any moment, fast with several workers, small however many, quick when nothing changed.

    python benchmarks/bulk.py kill ARTICLES.jsonl [COUNT] [TIMES]      killed so often at random moments, then finished
    python benchmarks/bulk.py workers ARTICLES.jsonl [COUNT]           one worker against two
    python benchmarks/bulk.py memory ARTICLES.jsonl [COUNT]            1,000 articles against so many
    python benchmarks/bulk.py again ARTICLES.jsonl [COUNT]             the time of a build where nothing changed

ARTICLES.jsonl has one article a line (`id`, `published`, `text`, …). Where it has fewer than COUNT, they are taken again
with other ids, other names for what begins with a capital, other days, and every second sentence of another article, so that
none is a copy. What is run is the command,
as a user would; the memory is that of the command and its workers together, looked at ten times a second.
"""

from __future__ import annotations

import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import psutil

from diplograph.graph.store import open_graph
from diplograph.graph.triples import DIP

COMMAND = [sys.executable, "-m", "diplograph.cli"]
OF_VERSIONS = {DIP.otherIdentifier, DIP.otherUrl, DIP.otherDigest}
_SENTENCE = re.compile(r"(?<=[.!?»])\s+")
_NAME = re.compile(r"(?<=[a-zéè,] )[A-ZÉ][a-zéèêëïîôûç]{3,}")


def copies(source: Path, count: int, target: Path) -> Path:
    """So many articles, each different from the others, as JSON Lines."""
    records = [json.loads(line) for line in source.read_text("utf-8").splitlines()]
    with target.open("w", encoding="utf-8") as file:
        for number in range(count):
            turn, record = divmod(number, len(records))
            other = records[(record + 17 * turn) % len(records)]
            file.write(json.dumps(altered(records[record], turn, other), ensure_ascii=False) + "\n")
    return target


def altered(record: dict[str, str], turn: int, other: dict[str, str]) -> dict[str, str]:
    """The article as it might be told of others on another day, with half of the `other`; the first time as it is."""
    if not turn:
        return record
    day = date.fromisoformat(record["published"]) + timedelta(days=turn)
    ending = "aeiouy"[turn % 6] + "bdlmnrst"[turn // 6 % 8]
    told = [_SENTENCE.split(each["text"]) for each in (record, other)]
    mixed = " ".join([*told[0][::2], *told[1][1::2]])
    text = _NAME.sub(lambda match: match[0] + ending if hash_of(match[0]) % 2 else match[0], mixed)
    title = f"{record.get('title', '')} ({turn})"
    return record | {"id": f"{record['id']}-{turn}", "published": day.isoformat(), "title": title, "text": f"{text}\n\n{turn}"}


def hash_of(text: str) -> int:
    """The same number for the same text in every run."""
    return sum(map(ord, text))


def build(articles: Path, graph: Path, *options: str) -> subprocess.Popen[str]:
    """The command, begun in a process group of its own."""
    command = [*COMMAND, "build", str(articles), "-g", str(graph), *options]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)


def done(process: subprocess.Popen[str]) -> str:
    """What the command says at its end."""
    said = process.communicate()[1]
    assert process.returncode == 0, said
    return said.strip()


def quads(graph: Path) -> list[str]:
    """The graph as sorted N-Quads."""
    out = subprocess.run([*COMMAND, "export", "-f", "nquads", "-g", str(graph)], check=True, capture_output=True)
    return sorted(out.stdout.decode().splitlines())


def kill(articles: Path, folder: Path, times: int) -> None:
    """Kill a build with all its workers at random moments; each time the graph opens and holds whole articles only."""
    print("unbroken:", done(build(articles, folder / "whole.db")), flush=True)
    whole = quads(folder / "whole.db")
    by_graph = articles_of(folder / "whole.db")
    chance, broken = random.Random(5), folder / "broken.db"
    for turn, share in enumerate(sorted(chance.random() for _ in range(times))):
        log = folder / f"{turn}.log"
        process = build(articles, broken, "--log", str(log))
        # Most are killed at work, when so many articles are done; some while they begin.
        while turn % 5 and process.poll() is None and lines(log) < share * len(by_graph):
            time.sleep(0.05)
        time.sleep(chance.uniform(0, 0.5))
        end(process, with_workers=bool(turn % 2))
        left = orphans(process.pid)
        found = articles_of(broken)
        for name, told in found.items():
            assert by_graph[name] == told, f"{name} is a part of an article: {by_graph[name] ^ told}"
        print(f"killed {turn + 1}: {len(found)} whole articles, {left} processes left", flush=True)
    print("finished:", done(build(articles, broken)))
    print("the same quads:", quads(broken) == whole)


def lines(file: Path) -> int:
    """How many lines the file has, if it is there."""
    return len(file.read_bytes().splitlines()) if file.exists() else 0


def end(process: subprocess.Popen[str], with_workers: bool) -> None:
    """SIGKILL, at once for the workers, too, or for these to see for themselves that the parent is gone."""
    if process.poll() is None:
        children = psutil.Process(process.pid).children(recursive=True) if with_workers else []
        process.kill()
        for each in children:
            each.kill()
    process.wait()


def articles_of(graph: Path) -> dict[str, set[object]]:
    """What each article's graph holds, as a reader finds it, save the names of versions that may be read yet."""
    if not (graph / "store").exists():
        return {}
    with open_graph(graph, read_only=True) as store:
        return {
            name: {triple for triple in store.triples(name) if triple[1] not in OF_VERSIONS}
            for name in store.articles()
        }


def orphans(group: int) -> int:
    """How many processes of the group are left after some seconds."""
    end = time.monotonic() + 5
    while left := [each for each in psutil.process_iter() if alive_in(each, group)]:
        if time.monotonic() > end:
            break
        time.sleep(0.2)
    return len(left)


def alive_in(process: psutil.Process, group: int) -> bool:
    """Whether a process belongs to the group and is no zombie."""
    try:
        return os.getpgid(process.pid) == group and process.status() != psutil.STATUS_ZOMBIE
    except (ProcessLookupError, psutil.NoSuchProcess):
        return False


def workers(articles: Path, folder: Path) -> None:
    """The time of a build with one worker and with two, in turns; and of the processors, which is told on a busy machine, too.

    On two cores, two workers can be faster by no more than twice the computing of one build over that of the other.
    """
    ratios = []
    for turn in range(3):
        times, computing = {}, {}
        for number in (1, 2):
            start, before = time.monotonic(), computed()
            said = done(build(articles, folder / f"{turn}-{number}.db", "--workers", str(number)))
            times[number], computing[number] = time.monotonic() - start, computed() - before
        ratios.append(times[1] / times[2])
        load = os.getloadavg()[0]
        print(f"{said}: one {times[1]:.1f} s, two {times[2]:.1f} s, {ratios[-1]:.2f} times (load {load:.1f})")
        most = 2 * computing[1] / computing[2]
        print(f"  of computing {computing[1]:.1f} s and {computing[2]:.1f} s: at most {most:.2f} times", flush=True)
    print(f"the best: {max(ratios):.2f}")


def computed() -> float:
    """The seconds of the processors that the commands up to now took, workers included."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def memory(articles: list[Path], folder: Path) -> None:
    """The greatest memory of the command and of any of its workers, with few articles and with many."""
    for file in articles:
        process = build(file, folder / f"{file.stem}.db", "--workers", "2")
        parent, children = 0.0, 0.0
        while process.poll() is None:
            for number, own in sizes(process.pid):
                if number == process.pid:
                    parent = max(parent, own)
                else:
                    children = max(children, own)
            time.sleep(0.1)
        print(f"{done(process)}: the parent {parent:.0f} MB, the larger worker {children:.0f} MB", flush=True)


def sizes(pid: int) -> Iterator[tuple[int, float]]:
    """The processes and their resident memory in megabytes."""
    try:
        for each in (psutil.Process(pid), *psutil.Process(pid).children(recursive=True)):
            yield each.pid, each.memory_info().rss / 1e6
    except psutil.NoSuchProcess:
        return


def again(articles: Path, folder: Path) -> None:
    """The time of a second build."""
    for _ in range(3):
        start = time.monotonic()
        print(f"{done(build(articles, folder / 'again.db'))}: {time.monotonic() - start:.1f} s", flush=True)


def main(what: str, source: Path, count: int, times: int) -> None:
    """Run one of them in a folder that is removed afterwards."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        articles = copies(source, count, folder / "many.jsonl")
        if what == "kill":
            kill(articles, folder, times)
        elif what == "workers":
            workers(articles, folder)
        elif what == "memory":
            memory([copies(source, 1000, folder / "few.jsonl"), articles], folder)
        else:
            again(articles, folder)


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ("kill", "workers", "memory", "again"):
        sys.exit("usage: python benchmarks/bulk.py kill|workers|memory|again ARTICLES.jsonl [COUNT] [TIMES]")
    count, times = [*map(int, sys.argv[3:]), *(2000, 20)[len(sys.argv) - 3 :]]
    main(sys.argv[1], Path(sys.argv[2]), count, times)
