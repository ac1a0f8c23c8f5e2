"""The pages under docs/ do what they say: their Python runs as it stands."""

from __future__ import annotations

import doctest
from importlib import resources
from pathlib import Path

import pytest

DOCS = Path(str(resources.files("diplograph"))) / "docs"


def test_the_network_page_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every example prints what stands there, and the files that it writes are there."""
    monkeypatch.chdir(tmp_path)
    result = doctest.testfile(str(DOCS / "network.md"), module_relative=False, encoding="utf-8")

    assert result.attempted > 25
    assert result.failed == 0
    assert {path.suffix for path in tmp_path.iterdir()} == {".graphml", ".gexf", ".csv", ".html"}
