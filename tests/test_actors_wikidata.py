"""Refreshing from Wikidata, against a local SPARQL service that serves a small graph of Wikidata's shape."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pyoxigraph
import pytest

from diplograph.graph.actors import check, load_book
from diplograph.graph.actors.sparql_service import TRIES, ask
from diplograph.graph.actors.wikidata import Synced, sync
from diplograph.graph.records import DiplographError

from .conftest import Run

DAY = date(2026, 11, 22)
GRAPH = """
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/>
PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

wd:Q6256 wdt:P279 wd:Q3624078 .
wd:Q148 wdt:P31 wd:Q6256 ; wdt:P297 "CN" ; wdt:P298 "CHN" ; wdt:P36 wd:Q956 ;
    rdfs:label "République populaire de Chine"@fr , "People's Republic of China"@en .
wd:Q956 rdfs:label "Pékin"@fr .
wd:Q252 wdt:P31 wd:Q3624078 ; wdt:P297 "ID" ; wdt:P36 wd:Q66 ; rdfs:label "Indonésie"@fr .
wd:Q66 rdfs:label "Nusantara"@fr .
wd:Q999 wdt:P31 wd:Q3624078 ; wdt:P297 "ZY" ; rdfs:label "Exemplie"@fr , "Exemplia"@en .
wd:Q998 wdt:P31 wd:Q3624078 ; wdt:P297 "ZX" ; wdt:P576 "1990-01-01T00:00:00Z"^^xsd:dateTime .

wd:Q901 wdt:P279 wd:Q902 ; wdt:P1001 wd:Q148 .
wd:Q902 wdt:P279 wd:Q7330070 .
wd:Q903 wdt:P279 wd:Q48352 ; wdt:P1001 wd:Q999 .

wd:Q7216297 rdfs:label "Qin Gang"@fr ; wdt:P21 wd:Q6581097 ; p:P39 <s:1> .
<s:1> ps:P39 wd:Q901 ; wikibase:rank wikibase:NormalRank ; pqv:P580 <v:1> ; pqv:P582 <v:2> .
wd:Q5002 rdfs:label "Ada\\tExemple; dite ?"@fr , "Ada Example"@en ; wdt:P21 wd:Q6581072 ; p:P39 <s:2>, <s:3>, <s:4>, <s:5> .
<s:2> ps:P39 wd:Q903 ; wikibase:rank wikibase:PreferredRank ; pqv:P580 <v:3> .
<s:3> ps:P39 wd:Q903 ; wikibase:rank wikibase:DeprecatedRank ; pqv:P580 <v:1> .
<s:4> ps:P39 wd:Q903 ; wikibase:rank wikibase:NormalRank ; pqv:P580 <v:2> ; pqv:P582 <v:1> .
<s:5> ps:P39 wd:Q903 ; wikibase:rank wikibase:NormalRank ; pqv:P580 <v:4> .
<v:1> wikibase:timeValue "2022-12-30T00:00:00Z"^^xsd:dateTime ; wikibase:timePrecision 11 .
<v:2> wikibase:timeValue "2023-07-25T00:00:00Z"^^xsd:dateTime ; wikibase:timePrecision 11 .
<v:3> wikibase:timeValue "2024-03-01T00:00:00Z"^^xsd:dateTime ; wikibase:timePrecision 10 .
<v:4> wikibase:timeValue "1960-01-01T00:00:00Z"^^xsd:dateTime ; wikibase:timePrecision 8 .
"""


class Service(ThreadingHTTPServer):
    """A SPARQL service over a graph in memory, which can be told to fail and remembers who asked what."""

    def __init__(self) -> None:
        """Listen on a free port of this machine."""
        super().__init__(("127.0.0.1", 0), Handler)
        self.store = pyoxigraph.Store()
        self.store.load(GRAPH.encode(), format=pyoxigraph.RdfFormat.TURTLE, base_iri="http://example.org/")
        self.failures: list[tuple[int, dict[str, str]]] = []
        self.fails_from: int | None = None
        self.asked: list[tuple[str, str]] = []

    @property
    def address(self) -> str:
        """Where to ask."""
        return f"http://127.0.0.1:{self.server_address[1]}/sparql"


class Handler(BaseHTTPRequestHandler):
    """Answers as the SPARQL protocol says."""

    server: Service

    def do_POST(self) -> None:
        """A query in a form."""
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.server.asked.append((form["query"][0], self.headers["User-Agent"]))
        if self.server.failures:
            self._answer(*self.server.failures.pop(0))
        elif self.server.fails_from is not None and len(self.server.asked) >= self.server.fails_from:
            self._answer(503, {})
        else:
            found: Any = self.server.store.query(form["query"][0])
            data = found.serialize(format=pyoxigraph.QueryResultsFormat.JSON)
            self._answer(200, {"Content-Type": "application/sparql-results+json"}, data)

    def _answer(self, status: int, headers: dict[str, str], data: bytes = b"") -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def service() -> Iterator[Service]:
    """A running service."""
    server = Service()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def waits() -> list[float]:
    """The seconds that the client would have slept."""
    return []


def run(service: Service, folder: Path, waits: list[float], **options: Any) -> Synced:
    """Refresh from the local service, without waiting."""
    return sync(folder, endpoint=service.address, sleep=waits.append, today=DAY, **options)


def cells(path: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    return [dict(zip(header.split("\t"), line.split("\t"), strict=True)) for line in lines]


class TestTables:
    """What comes out are tables that the book takes."""

    def test_holders(self, service: Service, tmp_path: Path, waits: list[float]) -> None:
        """Dates as precise as told, deprecated statements and unsound rows left out, names fit for a cell."""
        done = run(service, tmp_path, waits)
        rows = [
            (row["person_fr"], row["country"], row["office"], row["from"], row["until"])
            for row in cells(done.tenures)
        ]
        assert rows == [
            ("Ada Exemple dite", "ZY", "head_of_state", "2024-03", ""),
            ("Qin Gang", "CN", "foreign_minister", "2022-12-30", "2023-07-25"),
        ]
        assert done.left_out == 1  # the one that ends before it starts

    def test_states(self, service: Service, tmp_path: Path, waits: list[float]) -> None:
        """New states, and those with a new capital; the rest stays as the book has it, adjectives and all."""
        rows = {row["iso2"]: row for row in cells(run(service, tmp_path, waits).states)}
        assert set(rows) == {"ID", "ZY"}
        assert rows["ID"]["capital_fr"] == "Nusantara;Jakarta;Djakarta"
        assert rows["ID"]["fr_demonyms"].startswith("indonésien;")
        assert (rows["ZY"]["fr"], rows["ZY"]["en"], rows["ZY"]["wikidata"]) == (
            "Exemplie",
            "Exemplia",
            "Q999",
        )

    def test_the_book_takes_them(self, service: Service, tmp_path: Path, waits: list[float]) -> None:
        """With their own day of knowledge for those still in office."""
        done = run(service, tmp_path, waits)
        book = load_book(done.states, done.tenures)
        (holder,) = book.holders("head_of_state", "exemplia", "2026-11-22")
        assert (holder.actor, holder.open_as_of, holder.certain) == ("ada-example", "2026-11-22", True)
        qin_gang = book.holders("foreign_minister", "china", "2023-05-01")[0]
        assert (qin_gang.actor, qin_gang.title) == ("qin-gang", "ministre des Affaires étrangères")  # as the book says it
        assert check(done.states) == ()

    def test_twice_gives_the_same(self, service: Service, tmp_path: Path, waits: list[float]) -> None:
        """The same answers on the same day make the same bytes."""
        first = run(service, tmp_path / "a", waits)
        second = run(service, tmp_path / "b", waits)
        assert first.tenures.read_bytes() == second.tenures.read_bytes()
        assert first.states.read_bytes() == second.states.read_bytes()


class TestManners:
    """Paged, identified, with pauses, and resumable."""

    def test_pages_progress_and_identity(self, service: Service, tmp_path: Path, waits: list[float]) -> None:
        """One page of states and one of each office here; each names the program and whom to write to."""
        told: list[tuple[int, int, str]] = []
        run(service, tmp_path, waits, contact="me@example.org", progress=lambda *step: told.append(step))
        assert [(done, total) for done, total, _ in told] == [(1, 4), (2, 4), (3, 4), (4, 4)]
        assert len(service.asked) == 4
        assert all(
            agent.startswith("diplograph/") and "me@example.org" in agent for _, agent in service.asked
        )
        assert waits == [1.0, 1.0, 1.0]

    def test_an_interrupted_run_goes_on(self, service: Service, tmp_path: Path, waits: list[float]) -> None:
        """What was fetched is not asked for again; nothing is left beside the tables in the end."""
        service.fails_from = 3
        with pytest.raises(DiplographError, match="run it again later to go on from here"):
            run(service, tmp_path, waits)
        before = len(service.asked)
        service.fails_from = None
        done = run(service, tmp_path, waits)
        assert len(service.asked) - before == 2
        assert done.tenure_rows == 2
        assert sorted(file.name for file in tmp_path.iterdir()) == [
            "wikidata-states.tsv",
            "wikidata-tenures.tsv",
        ]

    @pytest.mark.parametrize("damage", ['{"page": "half', "no json\n", '{"day": 7}\n'])
    def test_a_damaged_journal_costs_only_time(
        self, service: Service, tmp_path: Path, waits: list[float], damage: str
    ) -> None:
        """A crash in the middle of a line, or somebody else's file."""
        journal = tmp_path / ".wikidata-pages.jsonl"
        journal.write_text(damage, encoding="utf-8")
        assert run(service, tmp_path, waits).tenure_rows == 2

    def test_half_a_line_at_the_end_is_fetched_again(
        self, service: Service, tmp_path: Path, waits: list[float]
    ) -> None:
        """The pages before it are kept."""
        service.fails_from = 3
        with pytest.raises(DiplographError):
            run(service, tmp_path, waits)
        journal = tmp_path / ".wikidata-pages.jsonl"
        journal.write_text(journal.read_text(encoding="utf-8")[:-20], encoding="utf-8")
        service.fails_from, before = None, len(service.asked)
        assert run(service, tmp_path, waits).tenure_rows == 2
        assert len(service.asked) - before == 3

    def test_a_journal_of_last_month_is_begun_anew(
        self, service: Service, tmp_path: Path, waits: list[float]
    ) -> None:
        """Answers of different weeks do not mix."""
        service.fails_from = 3
        with pytest.raises(DiplographError):
            sync(tmp_path, endpoint=service.address, sleep=waits.append, today=date(2026, 10, 20))
        service.fails_from, before = None, len(service.asked)
        run(service, tmp_path, waits)
        assert len(service.asked) - before == 4

    def test_it_waits_as_long_as_it_is_told(self, service: Service, waits: list[float]) -> None:
        """429 with Retry-After, then 503 without."""
        service.failures = [(429, {"Retry-After": "17"}), (503, {})]
        assert ask(service.address, "SELECT * {} LIMIT 1", sleep=waits.append) == [{}]
        assert waits == [17.0, 10.0]

    def test_it_gives_up(self, service: Service, waits: list[float]) -> None:
        """After some tries, in one line."""
        service.failures = [(503, {})] * TRIES
        with pytest.raises(DiplographError, match=f"{TRIES} times no answer"):
            ask(service.address, "SELECT * {}", sleep=waits.append)
        assert len(waits) == TRIES - 1

    @pytest.mark.parametrize(
        ("endpoint", "said"),
        [
            ("file:///etc/passwd", "is no address of a SPARQL service"),
            ("query.wikidata.org", "is no address of a SPARQL service"),
            ("http://127.0.0.1:9/", "cannot be reached .* if the address is right"),
        ],
    )
    def test_no_service_there(self, waits: list[float], endpoint: str, said: str) -> None:
        """One line that says what came, at once."""
        with pytest.raises(DiplographError, match=said):
            ask(endpoint, "SELECT * {}", sleep=waits.append)
        assert waits == []

    def test_a_page_that_is_no_sparql(self, service: Service, waits: list[float]) -> None:
        """404 is no reason to try again."""
        service.failures = [(404, {})]
        with pytest.raises(DiplographError, match="is it a SPARQL service"):
            ask(service.address, "SELECT * {}", sleep=waits.append)
        assert waits == []

    def test_a_folder_that_cannot_be(self, tmp_path: Path) -> None:
        """A file stands in the way."""
        (tmp_path / "file").write_text("", encoding="utf-8")
        with pytest.raises(DiplographError, match="no folder to write to"):
            sync(tmp_path / "file" / "below")


class TestCommand:
    """`diplograph actors sync`."""

    def test_what_it_prints_and_writes(self, run: Run, service: Service, tmp_path: Path) -> None:
        """Both tables with their numbers of rows, fit for `--actors`; what was left out is told apart."""
        found = run(
            "actors", "sync", "--endpoint", service.address, "--pause", "0", "--contact", "me@example.org"
        )
        assert found.status == 0
        assert found.out.splitlines() == [
            "wikidata-states.tsv: 2 states that are new or have another capital",
            "wikidata-tenures.tsv: 2 tenures",
        ]
        assert found.err == "unsound rows left out: 1\n"
        assert all("me@example.org" in agent for _, agent in service.asked)
        tables = ("--actors", "wikidata-states.tsv", "--actors", "wikidata-tenures.tsv")
        assert run("actors", "who", "président", "Exemplie", *tables).out.startswith("Ada Exemple dite, ")

    def test_a_service_that_is_none(self, run: Run) -> None:
        """One line, no traceback."""
        found = run("actors", "sync", "--endpoint", "query.wikidata.org")
        assert (found.status, found.err.count("\n")) == (1, 1)
        assert "is no address of a SPARQL service" in found.err

    def test_control_c_and_again(self, run: Run, service: Service, tmp_path: Path) -> None:
        """Interrupted between two pages it ends at once and quietly; run again it asks only for the pages left."""
        command = (
            "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
            "from diplograph.cli import main; main(sys.argv[1:])"
        )
        arguments = ("actors", "sync", "--endpoint", service.address, "--pause")
        with subprocess.Popen(
            [sys.executable, "-c", command, *arguments, "60"], cwd=tmp_path, stderr=subprocess.PIPE, text=True
        ) as running:
            journal = tmp_path / ".wikidata-pages.jsonl"
            for _ in range(600):
                if journal.exists() and journal.read_text(encoding="utf-8").count("\n") == 2:
                    break
                time.sleep(0.05)
            running.send_signal(signal.SIGINT)
            _, said = running.communicate(timeout=30)
        assert running.returncode == 130
        assert "Traceback" not in said
        asked = len(service.asked)
        assert asked == 1
        assert run(*arguments, "0").status == 0
        assert len(service.asked) - asked == 3
