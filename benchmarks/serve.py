"""How fast the site answers many readers while a build goes on.

    python benchmarks/serve.py --events 100000 --readers 50 --pause 3     # and --seconds 60, --graph FOLDER, --no-build

The graph is the made-up one of `store.py`; `--graph` keeps it for the next run. The site runs as from a terminal, and beside it
`diplograph build` reads articles of invented people into the same graph until the readers are done. Each
reader asks, on a connection of its own, for the meetings of an actor (drawn by Zipf's law, as they were made) in one of the ten
years; reads for `--pause` seconds on average; and asks again. All of it stays on this machine and ends by itself. What is told is
the time from the request to the last byte, of all that were answered.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import accumulate, islice
from pathlib import Path
from random import Random
from urllib.parse import urlencode, urlsplit

import psutil

from diplograph.benchmarks.store import ACTORS, STATES, articles
from diplograph.graph.sparql.results import rows
from diplograph.graph.store import open_graph
from diplograph.graph.triples import actor_iri

_TOGETHER = 500
_NAMES = (
    "Torvald Brekke",
    "Aino Kallela",
    "Ilian Vétrov",
    "Amélie Brossard",
    "Kwame Osei",
    "Zofia Wieczorek",
    "Rajan Mehrotra",
)
_STATES = (
    ("norvégien", "Oslo"), ("finlandais", "Helsinki"), ("polonais", "Varsovie"), ("ghanéen", "Accra"), ("indien", "New Delhi"),
    ("marocain", "Rabat"), ("chilien", "Santiago"),
)  # fmt: skip


@dataclass
class Outcome:
    """Seconds of each answer, and what went wrong."""

    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    rows: int = 0


def main() -> None:
    """Make the graph, serve it, build, read, and print the figures as JSON."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--readers", type=int, nargs="*", default=[50])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--pause", type=float, default=3.0)
    parser.add_argument("--limit", type=int, help="only so many rows of each answer")
    parser.add_argument("--graph", type=Path)
    parser.add_argument("--workers", type=int, help="of the site, of each kind")
    parser.add_argument("--no-build", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if not (given.readers and max(given.readers) <= 200 and given.seconds <= 300):
        parser.error("at most 200 readers for 300 seconds: this is no test of endurance")
    with tempfile.TemporaryDirectory(prefix="diplograph-") as folder:
        made = given.graph or Path(folder) / "made.db"
        if not made.exists():
            _make(made, given.events, given.seed)
        home = Path(folder) / "graph.db"
        with open_graph(made) as graph:
            graph.snapshot(home)
        drawn = _actors(home)
        with _serving(home, given.workers) as (site, address), _building(home, off=given.no_build) as (build, built):
            for readers in given.readers:
                before = _spent(site), _spent(build), len(built)
                outcome = asyncio.run(_read(address, drawn, readers, given))
                spent = {
                    "processor s of the site": round(_spent(site) - before[0], 1),
                    "of the build": round(_spent(build) - before[1], 1),
                    "articles built": len(built) - before[2],
                }
                print(json.dumps(_figures(outcome, readers, given) | spent), flush=True)


def _spent(pid: int | None) -> float:
    """Seconds of the processor that the process and those it started have taken."""
    if pid is None:
        return 0.0
    process = psutil.Process(pid)
    return sum(sum(each.cpu_times()[:2]) for each in (process, *process.children(recursive=True)))


def _make(home: Path, events: int, seed: int) -> None:
    with open_graph(home) as graph:
        rest = articles(events, seed)
        while part := dict(islice(rest, _TOGETHER)):
            graph.replace_articles(part)
        graph.optimize()


def _actors(home: Path) -> tuple[list[str], list[float]]:
    """The actors of the graph and their accumulated weights: one over the rank."""
    with open_graph(home, read_only=True) as graph:
        there = {iri for (iri,) in rows(graph.query("SELECT ?actor { ?actor a dip:Person }", graph.prefixes))}
    ranks = ((rank, str(actor_iri(f"p{rank - 1}"))) for rank in range(1, ACTORS - STATES + 1))
    known = [(rank, iri) for rank, iri in ranks if iri in there]
    return [iri for _, iri in known], list(accumulate(1 / rank for rank, _ in known))


@contextmanager
def _serving(home: Path, workers: int | None) -> Iterator[tuple[int, str]]:
    command = [sys.executable, "-m", "diplograph.cli", "serve", "--port", "0", "-g", str(home)]
    command += ["--workers", str(workers)] if workers else []
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as site:
        complaints = site.stderr
        assert complaints is not None
        match = re.search(r"http://\S+", complaints.readline())
        assert match, "the site does not start"
        threading.Thread(target=lambda: sys.stderr.write(complaints.read()), daemon=True).start()
        try:
            yield site.pid, match[0]
        finally:
            site.send_signal(signal.SIGINT)


@contextmanager
def _building(home: Path, off: bool) -> Iterator[tuple[int | None, list[str]]]:
    """A build that goes on until it is interrupted; the lines it logs of its articles."""
    log: list[str] = []
    if off:
        yield None, log
        return
    command = [
        sys.executable,
        "-m",
        "diplograph.cli",
        "build",
        "-",
        "--field",
        "id=id",
        "-g",
        str(home),
    ]
    with tempfile.NamedTemporaryFile("r") as told:
        build = subprocess.Popen(
            [*command, "--log", told.name],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # as from another terminal
        )
        threading.Thread(target=_feed, args=(build,), daemon=True).start()
        time.sleep(15)  # until its parser is loaded
        try:
            yield build.pid, _Lines(told.name)
        finally:
            build.kill()  # what it would still bring together at its end is no part of this
            build.wait()


class _Lines(list[str]):
    """The lines of a file as it is when they are counted."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __len__(self) -> int:
        return len(Path(self._path).read_text().splitlines())


def _feed(build: subprocess.Popen[bytes]) -> None:
    """Articles of a few sentences about invented people, as long as the build takes them."""
    random, number = Random(2), 0
    assert build.stdin is not None
    try:
        while True:
            number += 1
            sentences = []
            for day in range(1, 4):
                (one, _), (other, town) = random.sample(_STATES, 2)
                first, second = random.sample(_NAMES, 2)
                sentences.append(
                    f"Le {day} mars 2023, le ministre {one} des Affaires étrangères, {first}, a rencontré à {town} son "
                    f"homologue {other}, {second}, après la réunion numéro {number}."
                )
            article = {
                "id": f"bench-{number}",
                "published": "2023-03-09",
                "lang": "fr",
                "text": " ".join(sentences),
            }
            build.stdin.write(json.dumps(article).encode() + b"\n")
            build.stdin.flush()
    except BrokenPipeError:
        return


async def _read(
    address: str, drawn: tuple[list[str], list[float]], readers: int, given: argparse.Namespace
) -> Outcome:
    outcome, end = Outcome(), time.monotonic() + given.seconds
    await asyncio.gather(
        *(
            _reader(address, Random(f"{given.seed} {number}"), drawn, end, given, outcome)
            for number in range(readers)
        )
    )
    return outcome


async def _reader(
    address: str,
    random: Random,
    drawn: tuple[list[str], list[float]],
    end: float,
    given: argparse.Namespace,
    outcome: Outcome,
) -> None:
    parts, pause = urlsplit(address), given.pause
    await asyncio.sleep(random.random() * pause)
    reader = writer = None
    while time.monotonic() < end:
        start = time.monotonic()
        try:
            if writer is None or writer.is_closing():
                reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
            assert reader is not None
            writer.write(
                f"GET {_question(random, drawn, given.limit)} HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n".encode()
            )
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            length = int(re.findall(r"(?i)content-length: (\d+)", head)[0])
            body = await reader.readexactly(length)
            if " 200 " not in head.split("\r\n")[0]:
                outcome.errors.append(body.decode()[:200])
            outcome.rows += body.count(b'"event"')
            outcome.seconds.append(time.monotonic() - start)
        except (OSError, asyncio.IncompleteReadError) as error:
            outcome.errors.append(repr(error))
            writer = None
        if pause:  # less than the five seconds after which the site closes a connection
            await asyncio.sleep(min(random.expovariate(1 / pause), 4.5))


def _question(random: Random, drawn: tuple[list[str], list[float]], limit: int | None) -> str:
    [actor] = random.choices(drawn[0], cum_weights=drawn[1])
    year = str(random.randint(2014, 2023))
    asked = {"actor": actor, "since": year, "until": year, **({"limit": limit} if limit else {})}
    return f"/queries/meetings-of?{urlencode(asked)}"


def _figures(outcome: Outcome, readers: int, given: argparse.Namespace) -> dict[str, object]:
    times = sorted(outcome.seconds)
    share = {
        f"p{part} ms": round(times[min(len(times) - 1, len(times) * part // 100)] * 1e3)
        for part in (50, 90, 95, 99)
    }
    return {
        "readers": readers, "pause s": given.pause, "answers": len(times),
        "a second": round(len(times) / given.seconds, 1), "errors": len(outcome.errors), **share,
        "first errors": outcome.errors[:3], "rows": outcome.rows, "load": os.getloadavg()[0],
    }  # fmt: skip


if __name__ == "__main__":
    main()
