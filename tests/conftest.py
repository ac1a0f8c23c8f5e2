"""The graph of the two articles in seeds/, built once, the command line run as from a terminal, and headless Chromium."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from diplograph.cli import main

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


@dataclass(frozen=True)
class Ran:
    """What a command printed, and its exit status."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


def _status(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    return int(ended.value.code or 0)


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the two articles that come with the program."""
    return Path(str(resources.files("diplograph").joinpath("seeds/articles")))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium. Where there is none the tests are skipped, but in continuous integration they fail."""
    if CHROMIUM is None and not os.environ.get("CI"):
        pytest.skip(
            "no Chromium on this machine: install it (Debian: apt-get install chromium) to test the page"
        )
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the demonstration was run: `diplograph.db`, `diplograph.ttl`, `network.html`."""
    folder = tmp_path_factory.mktemp("demo")
    before = Path.cwd()
    os.chdir(folder)
    try:
        assert _status("demo") == 0
    finally:
        os.chdir(before)
    return folder


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in an empty folder: `run("met", "Wang Yi")`."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> Ran:
        capfd.readouterr()
        status = _status(*map(str, arguments))
        printed = capfd.readouterr()
        return Ran(status, printed.out, printed.err)

    return run


@pytest.fixture
def in_demo(run: Run, demo: Path, tmp_path: Path) -> Run:
    """The same in a folder with a copy of the demonstration's graph."""
    shutil.copytree(demo / "diplograph.db", tmp_path / "diplograph.db")
    return run
