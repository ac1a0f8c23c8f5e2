"""The README's examples print what it says they print; `make readme` writes what they print now into it."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
import tempfile
from importlib import resources
from pathlib import Path

import pytest

from diplograph.cli import app

ROOT = Path(str(resources.files("diplograph")))
README = ROOT / "README.md"
CONSOLE = re.compile(r"(?ms)^```console\n(.*?)^```$")


def examples(text: str) -> list[tuple[str, str]]:
    """The commands of all console blocks, each with what the README says it prints."""
    parts = (re.split(r"(?m)^\$ (.*)\n", block)[1:] for block in CONSOLE.findall(text))
    return [pair for part in parts for pair in zip(part[::2], part[1::2], strict=True)]


def printed(command: str, folder: Path) -> str:
    """What the command prints in that folder, on standard output and error alike."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    ran = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={**os.environ, "PATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return ran.stdout


def renewed(text: str, folder: Path) -> str:
    """The README with what its examples print now, run one after the other in that folder."""

    def renew(block: re.Match[str]) -> str:
        commands = [command for command, _ in examples(block[0])]
        return "```console\n" + "".join(f"$ {each}\n{printed(each, folder)}" for each in commands) + "```"

    return CONSOLE.sub(renew, text)


def test_examples_print_what_the_readme_says(tmp_path: Path) -> None:
    """Every console block, run in order in an empty folder, gives its output to the letter."""
    text = README.read_text(encoding="utf-8")
    assert len(examples(text)) > 10
    for command, said in examples(text):
        assert printed(command, tmp_path) == said, command


def test_the_library_does_what_the_readme_says(
    tmp_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The Python example runs as it stands, in a folder with the two articles."""
    shutil.copytree(seeds, tmp_path / "articles")
    monkeypatch.chdir(tmp_path)
    result = doctest.testfile(str(README), module_relative=False, encoding="utf-8")
    assert result.attempted > 5
    assert result.failed == 0


def test_the_readme_shows_every_command() -> None:
    """No command is left for the reader to find."""
    shown = {command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands}
    text = README.read_text(encoding="utf-8")
    assert {name for name in shown if not re.search(rf"\bdiplograph {name}\b|`{name}`", text)} == {
        "articles",
        "dates",
    }


def test_links_and_pictures_are_there() -> None:
    """What the README points at in the checkout exists."""
    text = README.read_text(encoding="utf-8")
    linked = re.findall(r"\]\(((?!http)[^)]+)\)", text)
    assert "docs/network.png" in linked
    assert [path for path in linked if not (ROOT / path).is_file()] == []


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as empty:
        README.write_text(renewed(README.read_text(encoding="utf-8"), Path(empty)), encoding="utf-8")
