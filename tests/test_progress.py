"""How far a long piece of work is: on a terminal, once it takes long, and never where the output goes."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from diplograph.graph.progress import Progress
from diplograph.graph.reading import read_sources, size_of


@pytest.fixture
def terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> pytest.CaptureFixture[str]:
    """Standard error as a terminal, and a clock that goes 10 seconds at each look."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setattr(type(sys.stderr), "isatty", lambda _: True)
    clock = iter(range(0, 100_000, 10))
    monkeypatch.setattr(time, "monotonic", lambda: float(next(clock)))
    return capsys


def test_articles_speed_events_and_share_are_shown(terminal: pytest.CaptureFixture[str]) -> None:
    """After three articles in slow time: how many, how fast, how many events, how much of the sources, what is left."""
    with Progress(200) as progress:
        for _ in range(3):
            progress.read(20)
            progress.count(2)
        shown = progress.render()
    assert "3 articles, 0.1 a second, 6 events" in shown
    assert "30%" in shown
    assert "left" in shown
    assert "articles" in terminal.readouterr().err


def test_of_unknown_size_no_share_is_shown(terminal: pytest.CaptureFixture[str]) -> None:
    """Standard input does not tell how much there is to come."""
    with Progress(None) as progress:
        progress.count(0)
        assert "%" not in progress.render()


def test_standard_output_is_left_alone(terminal: pytest.CaptureFixture[str]) -> None:
    """What is printed meanwhile goes where standard output goes."""
    with Progress(None) as progress:
        progress.count(0)
        print("a line of output")
    assert "a line of output\n" in terminal.readouterr().out


def test_quick_work_and_files_show_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """No terminal, no progress."""
    with Progress(10) as progress:
        progress.count(1)
    assert capsys.readouterr().err == ""


def test_what_is_read_adds_up_to_the_size(tmp_path: Path) -> None:
    """The bytes told while reading a folder are all that its readable files hold."""
    (tmp_path / "a.txt").write_text("Un texte.\n", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "Un autre."}\n{"text": "Encore un."}\n', encoding="utf-8")
    (tmp_path / "c.jpg").write_bytes(b"\xff" * 1000)
    told: list[int] = []
    assert len(list(read_sources([str(tmp_path)], on_problem=print, on_bytes=told.append))) == 3
    size = size_of([str(tmp_path)])
    assert size is not None
    assert sum(told) == size < 1000
    assert size_of([str(tmp_path), "-"]) is None
