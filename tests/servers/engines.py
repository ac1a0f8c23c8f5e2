"""SPARQL servers that the tests start on loopback, and end."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import httpx

VIRTUOSO_INI = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{own}
DisableUnixSocket = 1
NumberOfBuffers = 20000
MaxDirtyBuffers = 15000
[HTTPServer]
ServerPort = 127.0.0.1:{port}
[SPARQL]
ResultSetMaxRows = 1200
"""


@dataclass
class Engine:
    """A server: the command that runs it in its folder, its address, and what the environment must say to use it."""

    command: Sequence[str]
    folder: Path
    address: str
    environment: Mapping[str, str]
    process: subprocess.Popen[bytes] | None = field(default=None)

    def start(self) -> None:
        """Run it, and wait until it answers."""
        (self.folder / "virtuoso.lck").unlink(missing_ok=True)  # left by one that was killed
        with (self.folder / "output.txt").open("ab") as output:
            self.process = subprocess.Popen(self.command, cwd=self.folder, stdout=output, stderr=output)
        end = time.monotonic() + 60
        while time.monotonic() < end and self.process.poll() is None:
            try:
                httpx.get(self.address, params={"query": "ASK {}"}, trust_env=False)
            except httpx.TransportError:
                time.sleep(0.1)
            else:
                return
        raise RuntimeError((self.folder / "output.txt").read_text(errors="replace")[-1000:])

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()


def oxigraph(folder: Path) -> Engine:
    """An Oxigraph server that keeps its data in the folder."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
    assert program, "oxigraph is missing: it comes with what the tests need (requirements-dev.lock)"
    port = _free_port()
    command = (program, "serve", "--location", str(folder / "store"), "--bind", f"127.0.0.1:{port}")
    environment = {"DIPLOGRAPH_GRAPH_STORE_URL": f"http://127.0.0.1:{port}/store"}
    return Engine(command, folder, f"http://127.0.0.1:{port}/query", environment)


def virtuoso(folder: Path) -> Engine | None:
    """A Virtuoso that keeps its data in the folder and gives at most 1,200 rows; None where none is installed."""
    program = shutil.which("virtuoso-t")
    if program is None:
        return None
    port = _free_port()
    (folder / "virtuoso.ini").write_text(VIRTUOSO_INI.format(own=_free_port(), port=port))
    environment = {
        "DIPLOGRAPH_USER": "dba",
        "DIPLOGRAPH_PASSWORD": "dba",
        "DIPLOGRAPH_AUTH": "digest",
        "DIPLOGRAPH_UPDATE_URL": f"http://127.0.0.1:{port}/sparql-auth",
        "DIPLOGRAPH_GRAPH_STORE_URL": f"http://127.0.0.1:{port}/sparql-graph-crud-auth",
    }
    command = (program, "-f", "-c", "virtuoso.ini")
    return Engine(command, folder, f"http://127.0.0.1:{port}/sparql", environment)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
