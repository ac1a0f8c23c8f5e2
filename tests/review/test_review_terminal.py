"""The review as a person has it: the program in a terminal of its own, keys typed, the screen read."""

from __future__ import annotations

import os
import pty
import select
import signal
import sys
import time
from pathlib import Path

from ..conftest import Run

FILE = "diplograph.corrections.jsonl"
_PATIENCE = 60.0  # seconds


class Terminal:
    """The program in a pseudo-terminal; `seen` is all that it has shown."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        command = [sys.executable, "-m", "diplograph.cli", "review", *arguments]
        self._program, self._screen = pty.fork()  # a terminal of its own, so that Ctrl-C reaches it
        if self._program == 0:
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # what runs the tests in the background may ignore it
            os.chdir(folder)
            os.execve(command[0], command, {**os.environ, "TERM": "xterm", "COLUMNS": "100", "LINES": "40"})
        self._status: int | None = None
        self.seen = ""

    def press(self, keys: str, then: str, after: str = "") -> None:
        """Type, and wait until the program shows a text that it had not shown before, and what comes after it."""
        shown = len(self.seen)
        os.write(self._screen, keys.encode())
        end = time.monotonic() + _PATIENCE
        while not (then in self.seen[shown:] and after in self.seen[self.seen.rindex(then) :]):
            assert time.monotonic() < end, f"{then!r} is not in {self.seen[shown:]!r}"
            if select.select([self._screen], [], [], 0.2)[0]:
                try:
                    self.seen += os.read(self._screen, 65536).decode("utf-8", "replace")
                except OSError:  # Linux says so at the end
                    break

    def end(self) -> int:
        """Wait for the program to end; its exit status."""
        if self._status is None:
            self._status = os.waitstatus_to_exitcode(os.waitpid(self._program, 0)[1])
        return self._status

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        os.kill(self._program, signal.SIGKILL)
        self.end()

    def close(self) -> None:
        """Let the terminal go, and what still runs in it."""
        if self._status is None:
            self.kill()
        os.close(self._screen)


def test_a_review_goes_on_where_it_was_killed(in_demo: Run, tmp_path: Path) -> None:
    """What was answered is asked no more, after a kill as after the end; then it is in the graph."""
    terminal = Terminal(tmp_path, "--who", "Zoé")
    try:
        terminal.press("", "1 of 18")
        terminal.press("d", "START/END")
        terminal.press("2023-02-21\r", "2023-02-21")
        terminal.press("y", "2 of 18")
        terminal.press("n", "3 of 18")
        terminal.kill()
    finally:
        terminal.close()
    assert len((tmp_path / FILE).read_text("utf-8").splitlines()) == 2
    terminal = Terminal(tmp_path, "--who", "Zoé", "--gold", "gold.jsonl")
    try:
        terminal.press("", "1 of 16")
        terminal.press("\x1b[Ayu", "2 of 16")  # an arrow is no answer, and keys typed ahead are not lost
        terminal.press("y", "2 of 16", after="quit")  # the question is all there
        terminal.press("\x03", "gold.jsonl: 0 articles")
        assert terminal.end() == 0
    finally:
        terminal.close()
    assert "Traceback" not in terminal.seen
    assert "1 answered, 15 left" in terminal.seen
    assert "2023-02-21" in in_demo("export").out  # whichever event was the least certain
    assert [line.split()[1] for line in in_demo("correct", "list").out.splitlines()[1:]] == [
        "amend",
        "reject",
        "confirm",
    ]


def test_a_review_of_a_file(in_demo: Run, tmp_path: Path, seeds: Path) -> None:
    """A file means the articles in it: half of what the graph has to ask."""
    del in_demo
    terminal = Terminal(tmp_path, str(min(seeds.iterdir())))
    try:
        terminal.press("", "1 of 9", after="quit")
        terminal.press("q", "0 answered, 18 left")
        assert terminal.end() == 0
    finally:
        terminal.close()


def test_without_a_terminal_it_says_so(in_demo: Run) -> None:
    """Piped or redirected, there is nobody to ask."""
    ran = in_demo("review")
    assert ran.status == 1
    assert "run it in a terminal" in ran.err
