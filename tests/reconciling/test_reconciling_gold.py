"""The clusters of `benchmarks/reconciliation` are found as well as they are said to be."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from diplograph.graph.actors import load_book

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "reconciliation.py"


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    """The benchmark as a module."""
    spec = importlib.util.spec_from_file_location("reconciliation_benchmark", BENCHMARK)
    assert spec
    assert spec.loader
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("part", ["develop", "held", "fresh", "later"])
def test_tellings_as_they_were_meant(benchmark: ModuleType, part: str) -> None:
    """Of the pairs that the pass makes of what was meant 97 in 100 are right, and it finds 85 in 100 of those there are."""
    book = load_book()
    told = benchmark.tellings(part, book)
    found = benchmark.predicted(told, book, lambda telling: [telling.event])
    scores = benchmark.scores([telling.cluster for telling in told], found)
    assert min(scores["precision"], scores["B³ precision"]) >= 0.97
    assert min(scores["recall"], scores["B³ recall"]) >= 0.85


def test_there_is_enough_to_measure(benchmark: ModuleType) -> None:
    """At least forty events and 120 tellings, no case in two parts."""
    rows = list(benchmark._table("tellings.tsv"))
    assert len(rows) >= 120
    assert len({row["event"] for row in rows}) >= 40
    assert len({row["case"] for row in rows}) == len({(row["case"], row["part"]) for row in rows})


def test_figures_count_what_they_say(benchmark: ModuleType) -> None:
    """Of {a b c} {d} told as {a b} {c d}: one pair of two right, one of three found."""
    scores = benchmark.scores(["1", "1", "1", "2"], ["x", "x", "y", "y"])
    assert scores["precision"] == 1 / 2
    assert scores["recall"] == 1 / 3
    assert scores["B³ precision"] == (1 + 1 + 1 / 2 + 1 / 2) / 4
    assert scores["B³ recall"] == (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4
