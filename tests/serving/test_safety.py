"""Left open to others: what a visitor may not do, and what one visitor cannot do to the rest."""

from __future__ import annotations

import asyncio
import json
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlencode

import httpx
import psutil
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route

from diplograph.graph.serving import connections
from diplograph.graph.serving.answering import Answering
from diplograph.graph.serving.messages import Asked
from diplograph.graph.sparql.limits import LimitExceeded, Limits
from diplograph.graph.store import open_graph

from .conftest import BASE, hostile, serving, write_world

RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }"
HUNGRY = "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?c), STR(?d), STR(?f))) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
Page = Callable[..., httpx.Response]


@pytest.fixture(scope="module")
def strict(home: Path) -> Iterator[httpx.Client]:
    """The site with short limits."""
    with serving(home, "--timeout", "5", "--rows", "200", "--memory", "1300") as client:
        yield client


def test_a_runaway_query_is_stopped_and_keeps_nobody_waiting(strict: httpx.Client) -> None:
    """It ends at its limit in one line; pages are answered meanwhile, and queries again after it."""
    with ThreadPoolExecutor() as threads:
        start = time.monotonic()
        runaway = threads.submit(strict.get, "/sparql", params={"query": RUNAWAY})
        time.sleep(0.3)
        assert (
            strict.get("/queries/meetings-of", params={"actor": "actor:ada", "since": "2021"}).status_code
            == 200
        )
        assert time.monotonic() - start < 4.5
        answer = runaway.result()
    assert answer.status_code == 500
    assert answer.text.startswith("the query did not end within 5 seconds and was stopped")
    assert strict.get("/sparql", params={"query": "ASK { ?s a dip:Meeting }"}).json()["boolean"] is True


def test_a_hungry_query_is_stopped(strict: httpx.Client) -> None:
    """One that wants more memory than it may have ends its worker, or itself; the next is answered."""
    answer = strict.get("/sparql", params={"query": HUNGRY})
    assert answer.status_code == 500
    assert re.search("more than 1300 MB of memory|did not end within 5 seconds|more than 100 MB", answer.text)
    assert strict.get("/sparql", params={"query": "ASK {}"}).status_code == 200


def test_rows_are_bounded(strict: httpx.Client) -> None:
    """Too many rows are an error with advice, for programs and for people."""
    answer = strict.get("/sparql", params={"query": "SELECT * { ?s ?p ?o }"})
    assert (answer.status_code, "more than 200 rows" in answer.text) == (500, True)
    shown = strict.get(
        "/sparql", params={"query": "SELECT * { ?s ?p ?o . }"}, headers={"Accept": "text/html"}
    )
    assert "more than 200 rows" in shown.text
    answer = strict.get("/sparql", params={"query": "SELECT * { ?s ?p ?o } LIMIT 200"})
    assert len(answer.json()["results"]["bindings"]) == 200


def test_a_query_nobody_waits_for_is_stopped(home: Path) -> None:
    """Where the client goes away its query ends long before its limit, and does not keep the next from its turn."""
    with serving(home, "--timeout", "600") as site:
        port, ask = site.base_url.port, {"query": "ASK {}"}
        assert site.get("/sparql", params=ask).status_code == 200  # its process has started: what it computes now is the query
        [server] = [each.pid for each in psutil.net_connections("tcp") if each.laddr.port == port and each.status == "LISTEN"]
        spent = {worker: worker.cpu_times().user for worker in psutil.Process(server).children()}
        with socket.create_connection(("127.0.0.1", port)) as client:
            client.sendall(f"GET /sparql?{urlencode({'query': RUNAWAY})} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            [busy] = _soon(lambda: [worker for worker in spent if worker.cpu_times().user > spent[worker] + 0.3])
            assert busy.is_running()
        assert _soon(lambda: not busy.is_running())
        assert site.get("/sparql", params=ask, timeout=120).status_code == 200


def test_it_ends_with_its_processes(home: Path) -> None:
    """Closed, it leaves none: not the idle, not the one just ended at its limit, not the one that starts in its place."""

    async def asked_and_closed() -> list[psutil.Process]:
        answering = Answering(str(home), Limits(seconds=0.5), workers=1)
        await answering.open()
        with pytest.raises(LimitExceeded):
            await answering.query(Asked("sparql", {"query": RUNAWAY}))
        assert psutil.Process().children() != before
        await answering.close()
        left: list[psutil.Process] = psutil.Process().children()
        return left

    before = psutil.Process().children()
    with ThreadPoolExecutor() as thread:  # of its own: the browser's tests leave a loop running in this one
        assert thread.submit(asyncio.run, asked_and_closed()).result() == before


def test_workers_have_no_network(home: Path) -> None:
    """The processes that answer stand in a network namespace of their own, where the system allows that."""
    may = "import ctypes, sys; sys.exit(ctypes.CDLL(None).unshare(0x50000000))"
    if subprocess.run([sys.executable, "-c", may], check=False).returncode:
        pytest.skip("this system does not let a process make namespaces")
    with serving(home) as site:
        assert site.get("/sparql", params={"query": "ASK {}"}).status_code == 200
        listening = [each for each in psutil.net_connections("tcp") if each.status == "LISTEN"]
        [server] = [each.pid for each in listening if each.laddr.port == site.base_url.port]
        workers = [each.pid for each in psutil.Process(server).children()]
        assert len(workers) == 2
        assert Path("/proc/self/ns/net").readlink() not in [
            Path(f"/proc/{pid}/ns/net").readlink() for pid in workers
        ]


def test_every_answer_has_its_headers(site: httpx.Client, page: Page) -> None:
    """Pages, data, files, errors and refusals: none is sniffed, framed or given a script."""
    answers = [
        page("/"), page(f"{BASE}/actor/ada"), site.get(f"{BASE}/actor/ada"), site.get("/style.css"), site.get("/icon.svg"),
        site.get("/none"), site.post("/"), site.get("/sparql", params={"query": "x"}), page("/network"), site.get("/robots.txt"),
        site.get("/", headers={"Host": "evil.example"}), page("/find", q="ada"),
    ]  # fmt: skip
    for answer in answers:
        headers = answer.headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert "server" not in headers
        assert "access-control-allow-origin" not in headers
    assert "script-src" not in page("/").headers["content-security-policy"]


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1", 200), ("localhost:8000", 200), ("[::1]:80", 200), ("192.168.1.7", 200), ("LOCALHOST.", 200),
        ("evil.example", 421), ("127.0.0.1.evil.example", 421), ("localhost.evil.example:8000", 421), ("evil.example@127.0.0.1", 200),
        ("", 421), ("[bad", 421),
    ],
)  # fmt: skip
def test_foreign_names_are_refused(site: httpx.Client, host: str, status: int) -> None:
    """A foreign page that has its name pointed at this machine (DNS rebinding) gets no answer."""
    assert site.get("/robots.txt", headers={"Host": host}).status_code == status


def test_pages_of_other_sites_may_not_ask(site: httpx.Client) -> None:
    """A browser that says a foreign page asks is refused, unless a person follows a link from there."""
    foreign = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}
    assert site.get("/sparql", params={"query": "ASK {}"}, headers=foreign).status_code == 403
    framed = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}
    assert site.get("/", headers=framed).status_code == 403
    followed = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    assert site.get("/", headers=followed).status_code == 200


def test_other_sites_and_names_can_be_allowed(home: Path) -> None:
    """--allow-origin lets the pages of one site ask, and no others; --name gives the site a name."""
    with serving(home, "--allow-origin", "https://friend.example", "--name", "graph.example") as site:
        asked = {"Origin": "https://friend.example", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors"}
        answer = site.get("/sparql", params={"query": "ASK {}"}, headers=asked)
        assert answer.headers["access-control-allow-origin"] == "https://friend.example"
        before = asked | {
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "content-type",
        }
        answer = site.options("/sparql", headers=before)
        assert answer.status_code == 200
        assert "POST" in answer.headers["access-control-allow-methods"]
        other = site.get(
            "/sparql", params={"query": "ASK {}"}, headers=asked | {"Origin": "https://evil.example"}
        )
        assert other.status_code == 403
        assert site.get("/robots.txt", headers={"Host": "graph.example"}).status_code == 200
        assert site.get("/robots.txt", headers={"Host": "evil.example"}).status_code == 421


@pytest.mark.parametrize(
    "sent",
    [
        b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nquery",
        b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
        b"GET / HTTP/1.1\r\nX\x00: y\r\nHost: localhost\r\n\r\n",
        b"GET /" + b"x" * 1_000_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X: y\r\n" * 200_000 + b"\r\n",
        b"\x16\x03\x01\x00\x00garbage\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
    ],
)
def test_requests_that_can_be_read_in_two_ways_are_refused(site: httpx.Client, sent: bytes) -> None:
    """No request is smuggled behind another: what is not plain is answered with an error and cut off."""
    with socket.create_connection((site.base_url.host, site.base_url.port), timeout=10) as connection:
        connection.sendall(sent)
        first = connection.recv(1000).split(b"\r\n")[0]
    assert first.split()[1] in (b"400", b"421", b"431")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """The port of a server with the same protocol, whose patience is short and whose answer is long."""
    for name in ("_HEAD", "_STALLED", "_LINGER"):
        monkeypatch.setattr(connections, name, 0.5)

    async def long(request: object) -> Response:
        return Response(b"x" * 50_000_000)

    config = uvicorn.Config(
        Starlette(routes=[Route("/", long)]),
        http=connections.ImpatientProtocol,
        ws="none",
        lifespan="off",
        log_level="critical",
    )
    server = uvicorn.Server(config)
    listening = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=lambda: asyncio.run(server.serve([listening])))
    thread.start()
    yield listening.getsockname()[1]
    server.should_exit = server.force_exit = True
    thread.join()


def _is_cut_off(connection: socket.socket) -> bool:
    """Whether the server has closed the connection; what was still under way is read first."""
    connection.settimeout(5)
    try:
        while connection.recv(1 << 20):
            pass
    except ConnectionResetError:
        pass
    except TimeoutError:
        return False
    return True


@pytest.mark.parametrize("sent", [b"", b"GET / HTTP/1.1\r\nHost: loc"])
def test_clients_that_do_not_ask_are_let_go(impatient: int, sent: bytes) -> None:
    """A connection without a whole request, even if a byte comes now and then, is not held for ever."""
    with socket.create_connection(("127.0.0.1", impatient)) as connection:
        connection.sendall(sent)
        for _ in range(3):
            time.sleep(0.15)
            if sent:
                connection.sendall(b"a")
        assert _is_cut_off(connection)


def test_clients_that_do_not_read_are_let_go(impatient: int) -> None:
    """One that asks for a long answer and takes nothing of it loses its connection, and the answer its memory."""
    with socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.connect(("127.0.0.1", impatient))
        connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        time.sleep(2)
        start = time.monotonic()
        assert _is_cut_off(connection)
        assert time.monotonic() - start < 4


def test_what_is_built_meanwhile_is_shown(tmp_path: Path) -> None:
    """While a writer is at work the site shows what it last published, and a moment later what it publishes next."""
    home = tmp_path / "graph.db"
    with open_graph(home) as graph:
        write_world(graph)
    with serving(home) as site:
        address = f"{BASE}/actor/mallory"
        assert site.get(address).status_code == 404
        with open_graph(home) as graph:
            graph.replace_article(*hostile())
            time.sleep(1.5)
            assert site.get(address).status_code == 404
            graph.flush()
            assert _soon(lambda: site.get(address).status_code == 200)
            assert site.get(f"{BASE}/actor/ada").status_code == 200
            graph.forget(hostile()[0])
        assert _soon(lambda: site.get(address).status_code == 404)


T = TypeVar("T")


def _soon(found: Callable[[], T]) -> T:
    """What is found, once that is something, or after two minutes: a busy machine is waited for."""
    end = time.monotonic() + 120
    while not (something := found()) and time.monotonic() < end:
        time.sleep(0.1)
    return something


def test_wrong_starts_end_in_one_line(tmp_path: Path, home: Path) -> None:
    """No graph, a port that is taken, an address of another machine."""

    def said(*options: str) -> str:
        command = ["-m", "diplograph.cli", "serve", *options]
        ran = subprocess.run(
            [sys.executable, *command], capture_output=True, text=True, timeout=60, cwd=tmp_path, check=False
        )
        assert ran.returncode in (1, 2)
        assert ran.stderr.count("\n") == 1
        return ran.stderr

    assert "there is no graph" in said("-g", "none.db")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert "choose another port" in said("-g", str(home), "--port", str(taken.getsockname()[1]))
    assert "cannot listen on 203.0.113.1" in said("-g", str(home), "--host", "203.0.113.1", "--port", "0")


def test_json_is_not_html(site: httpx.Client) -> None:
    """A query whose answer looks like a page is data to every browser."""
    answer = site.get("/sparql", params={"query": 'SELECT ("<script>alert(1)</script>" AS ?x) {}'})
    assert answer.headers["content-type"] == "application/sparql-results+json"
    assert json.loads(answer.text)
