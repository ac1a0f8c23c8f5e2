"""What is printed for people: tables that fit the terminal, and how far a long piece of work is."""

from __future__ import annotations

import sys

import pytest

from diplograph.graph.output import print_rows

COLUMNS = ("when", "type", "roles", "label", "place", "status", "event")
ROW = ("2023-02-22", "Meeting", "participant", "Ada Nord – rencontre – Bela Sud", "", "occurred", "event:x")


@pytest.fixture
def terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> pytest.CaptureFixture[str]:
    """Standard output and error as a terminal 60 columns wide."""
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "xterm")
    for kind in {type(sys.stdout), type(sys.stderr)}:
        monkeypatch.setattr(kind, "isatty", lambda _: True)
    return capsys


def test_a_wide_table_is_one_line_a_row_in_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a terminal nothing is folded."""
    print_rows(COLUMNS, [ROW])
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_a_wide_table_is_blocks_on_a_narrow_terminal(terminal: pytest.CaptureFixture[str]) -> None:
    """What would be folded into slivers is a line a value, empty ones left out, so that it can be read and copied."""
    print_rows(COLUMNS, [ROW, ROW])
    blocks = terminal.readouterr().out.split("\n\n")
    assert len(blocks) == 2
    assert [line.split()[0] for line in blocks[0].splitlines()] == [
        name for name in COLUMNS if name != "place"
    ]


def test_few_columns_are_folded(terminal: pytest.CaptureFixture[str]) -> None:
    """A table of few columns stays one; long cells go on below, and nothing is cut off."""
    print_rows(("when", "source"), [("2023-02-22", "Un titre " * 12)])
    printed = terminal.readouterr().out
    assert printed.count("titre") == 12
    assert max(map(len, printed.splitlines()[1:])) <= 60
