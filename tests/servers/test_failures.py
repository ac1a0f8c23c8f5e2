"""Servers that are away, slow, overloaded, cut off or locked: one clear line, nothing lost, and no password told."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from diplograph.graph.queries import Limits, run
from diplograph.graph.records import DiplographError
from diplograph.graph.store import open_graph
from diplograph.graph.store.server import Connection

from .engines import oxigraph

EMPTY = b'{"head": {"vars": ["s"]}, "results": {"bindings": []}}'
SECRET = "correct-horse"
_ARTICLES = 1100  # more than one transaction holds, however fast the machine


class Script:
    """What the server answers: a status and a body each time, the last one for ever; and what it was asked."""

    def __init__(self) -> None:
        self.answers: list[tuple[int, bytes]] = [(200, EMPTY)]
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.pause = 0.0
        self.address = ""


@pytest.fixture
def script() -> Iterator[Script]:
    """A server on loopback that answers as it is told."""
    told = Script()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            told.asked.append((self.path, dict(self.headers)))
            time.sleep(told.pause)
            status, body = told.answers.pop(0) if len(told.answers) > 1 else told.answers[0]
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told.address = f"http://127.0.0.1:{server.server_port}/data/query"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield told
    server.shutdown()
    server.server_close()


def ask(address: str) -> None:
    """Ask the server for all that it has."""
    with open_graph(address, read_only=True) as graph:
        assert graph.articles() == []


def test_reads_are_tried_again(script: Script) -> None:
    """A server that is overloaded for a moment is asked again."""
    script.answers = [(503, b"busy"), (502, b"busy"), (200, EMPTY)]
    ask(script.address)
    assert len(script.asked) == 3


def test_updates_are_sent_once(script: Script) -> None:
    """An update that may have been made is not made again by itself."""
    script.answers = [(503, b"busy")]
    with pytest.raises(DiplographError, match=r"does not answer \(busy\).*run the same command again"):
        Connection(script.address).update("INSERT DATA { <urn:a> <urn:b> <urn:c> }")
    assert [path for path, _ in script.asked] == ["/data/update"]


@pytest.mark.parametrize(
    ("status", "body", "said"),
    [
        (401, b"no", r"refuses access \(status 401\): set DIPLOGRAPH_USER"),
        (404, b"<html><p>No such\nthing</p>", "answers with status 404: No such"),
        (200, b'{"head": {"vars": ["s"]}, "results": {"bindings": [ The operation', "broke off"),
        (200, b"<html>Welcome</html>", "broke off"),
    ],
)
def test_what_a_server_says_is_told_in_one_line(script: Script, status: int, body: bytes, said: str) -> None:
    """Its reason without markup; an answer that is none is no empty answer."""
    script.answers = [(status, body)]
    with pytest.raises(DiplographError, match=said) as told:
        ask(script.address)
    assert "\n" not in str(told.value)


def test_a_slow_server_is_not_waited_for(script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    """The wait ends after $DIPLOGRAPH_TIMEOUT seconds."""
    monkeypatch.setenv("DIPLOGRAPH_TIMEOUT", "0.2")
    script.pause = 2
    start = time.monotonic()
    with pytest.raises(DiplographError, match="takes too long"):
        ask(script.address)
    assert time.monotonic() - start < 2


def test_a_query_on_a_server_has_its_limits(script: Script) -> None:
    """A query of a user's own is given up at its time limit, once, and where its answer is too long."""
    script.pause = 2
    with (
        open_graph(script.address, read_only=True) as graph,
        pytest.raises(DiplographError, match=r"did not end within 0\.2 seconds"),
    ):
        run(graph, "SELECT * { ?s ?p ?o }", Limits(seconds=0.2))
    assert len(script.asked) == 1
    script.pause, script.answers = 0, [(200, EMPTY)]
    with (
        open_graph(script.address, read_only=True) as graph,
        pytest.raises(DiplographError, match="answers with more than 0 MB"),
    ):
        run(graph, "SELECT * { ?s ?p ?o }", Limits(size=5))


def test_nobody_at_the_address() -> None:
    """A server that is not there is said to be away."""
    with pytest.raises(DiplographError, match=r"127\.0\.0\.1:9 does not answer"):
        ask("http://127.0.0.1:9/query")


@pytest.mark.parametrize(
    "address", ["http://", "http:///query", "ftp://example.org/x", f"http://ada:{SECRET}@127.0.0.1/query"]
)
def test_addresses_that_will_not_do(address: str) -> None:
    """What is no address, or holds a password, is refused, and the password not repeated."""
    with pytest.raises(DiplographError, match=r"no address|holds a password") as told:
        open_graph(address)
    assert SECRET not in str(told.value)


def basic(user: str) -> str:
    """The header of basic authentication."""
    return "Basic " + base64.b64encode(f"{user}:{SECRET}".encode()).decode()


@pytest.mark.parametrize(
    ("environment", "header"),
    [
        ({"DIPLOGRAPH_USER": "ada", "DIPLOGRAPH_PASSWORD": SECRET}, basic("ada")),
        ({"DIPLOGRAPH_TOKEN": SECRET}, f"Bearer {SECRET}"),
        ({"NETRC": "netrc"}, basic("bo")),
    ],
)
def test_access_comes_from_the_environment(
    script: Script,
    environment: dict[str, str],
    header: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """User and password, a token, or what a netrc file says of the host; a refusal tells none of them."""
    (tmp_path / "netrc").write_text(f"machine 127.0.0.1 login bo password {SECRET}\n")
    (tmp_path / "netrc").chmod(0o600)
    monkeypatch.chdir(tmp_path)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    script.answers = [(200, EMPTY), (403, b"no")]
    ask(script.address)
    assert script.asked[0][1]["Authorization"] == header
    with pytest.raises(DiplographError) as told:
        ask(script.address)
    assert SECRET not in str(told.value)


def test_a_build_goes_on_after_its_server_was_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed in the middle of a build: one clear line; once it is back, the same command finishes the work."""
    monkeypatch.setenv("DIPLOGRAPH_CACHE", str(tmp_path / "cache"))
    (tmp_path / "news.jsonl").write_text("".join(map(_line, range(_ARTICLES))), encoding="utf-8")
    server = oxigraph(tmp_path)
    server.start()
    try:
        building = _build(server.address, tmp_path)
        _wait_for(lambda: _articles(server.address) >= 3)
        server.kill()
        _, errors = building.communicate()
        assert building.returncode == 1
        assert "does not answer" in errors
        assert "run the same command again" in errors
        assert "Traceback" not in errors
        server.start()
        assert 3 <= _articles(server.address) < _ARTICLES
        again = _build(server.address, tmp_path)
        assert f"{_ARTICLES} articles read" in again.communicate()[1]
        _build(str(tmp_path / "unbroken.db"), tmp_path).communicate()
        with open_graph(server.address) as graph, open_graph(tmp_path / "unbroken.db") as unbroken:
            assert set(graph._backend.quads()) == set(unbroken._backend.quads())
            assert len(unbroken.articles()) == _ARTICLES
    finally:
        server.kill()


def _line(number: int) -> str:
    day, month = 1 + number % 20, number // 20 % 2
    text = f"Le {day} {('janvier', 'février')[month]} 2023, après la séance {number}, la ministre Ada Nordlund a rencontré à Genève son homologue Bo Sundman."
    return json.dumps({"id": f"n{number}", "published": f"2023-0{month + 1}-{day:02}", "lang": "fr", "text": text}) + "\n"


def _build(graph: str, folder: Path) -> subprocess.Popen[str]:
    command = (sys.executable, "-m", "diplograph.cli", "build", "news.jsonl", "--workers", "1", "-g", graph)
    return subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True, env=dict(os.environ))


def _articles(address: str) -> int:
    with open_graph(address, read_only=True) as graph:
        return len(graph.articles())


def _wait_for(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 120
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)
