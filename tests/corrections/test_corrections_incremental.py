"""A build corrects what it wrote and nothing else, and tells of every correction as if it had looked at all articles."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from diplograph.graph.actors import ActorBook
from diplograph.graph.build import forget
from diplograph.graph.corrections import Corrected, Corrector
from diplograph.graph.corrections import Desk as CorrectionDesk
from diplograph.graph.ledger import Ledger
from diplograph.graph.store import open_graph
from diplograph.graph.triples import article_graph_iri, article_iri

from .conftest import ARTICLES, BELA, CELINE, ONE, OTHER, THREE, TOLD, TWO, Desk, Reader, meeting
from .test_corrections_applied import ADDED_TO_ONE, CORRECTIONS, FULL, REJECT, amend, telling

ALL: list[dict[str, Any]] = [
    *(value for values in CORRECTIONS.values() for value in values),
    ADDED_TO_ONE,
    {"correction": "merge", "actor": "actor:bela-sud", "into": FULL},
    {"correction": "distinct", "actor": "actor:ada-nord", "other": "actor:celine-est"},
    amend(OTHER, date="2023-03-02") | telling(THREE),
]
LATER = replace(ONE, published="2023-02-24", text="Celine Est a vu Bela Sud. Ils ont parlé.")
COPY = replace(TWO, id="copy", url="https://example.org/copy")  # one article with TWO
TOLD_LATER = {**TOLD, "one": [meeting(LATER, CELINE, BELA, day="2023-02-22")]}


@pytest.fixture
def desk(tmp_path: Path, book: ActorBook) -> Iterator[Desk]:
    """An empty graph and an empty file."""
    with open_graph() as graph:
        desk = Desk(graph, tmp_path / "corrections.jsonl", book)
        desk.write()
        yield desk


def told(found: Corrected | None) -> tuple[object, ...]:
    """All of it but how many articles changed."""
    assert found is not None
    return found.total, found.lines("file"), found.idle, found.left_out, found.overridden


@pytest.mark.parametrize("seed", range(12))
def test_a_build_tells_what_a_look_at_all_would(desk: Desk, seed: int) -> None:
    """Whatever was built, forgotten, corrected one by one or by hand before, with or without a ledger."""
    random, ledger = Random(seed), Ledger()
    table = CorrectionDesk(desk.graph, desk.file, desk.book, ledger)
    for _ in range(14):
        step = random.choice(["build", "build", "later", "forget", "hand", "one more"])
        if step == "forget":
            gone = random.choice(ARTICLES)
            if str(article_graph_iri(gone)) in set(desk.graph.articles()):
                forget(desk.graph, [str(article_iri(gone))], ledger)
        elif step == "hand":
            desk.write(*random.sample(ALL, random.randint(0, 5)))
        elif step == "one more":
            table._apply(None)  # what `correct apply` does
        articles = random.sample([*ARTICLES, COPY], random.randint(0, 3))
        if step == "later":
            articles.append(LATER)
        reader = Reader(TOLD_LATER if LATER in articles else TOLD)
        found = desk.build(articles, reader, ledger).corrected
        content = desk.content()
        whole = desk.build([], reader).corrected  # without a ledger all articles in question are looked at
        assert told(found) == told(whole)
        assert whole is not None
        assert whole.changed == 0
        assert desk.content() == content


def test_nothing_written_nothing_looked_at(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build without news corrects no article, one with news only these, and both report a line that no longer applies."""
    ledger = Ledger()
    desk.write(REJECT | telling(ONE), amend(OTHER, date="2023-03-02"), amend("event:2020.call.a.b", date="2021"))
    desk.build(ARTICLES[:2], ledger=ledger)
    corrected: list[object] = []
    before = Corrector.corrected

    def counted(self: Corrector, graph: Any) -> Any:
        corrected.append(graph)
        return before(self, graph)

    monkeypatch.setattr(Corrector, "corrected", counted)
    found = desk.build(ARTICLES[:2], ledger=ledger).corrected
    assert not corrected
    assert found is not None
    assert [correction.line for correction, _ in found.idle] == [2, 3]
    found = desk.build(ARTICLES, ledger=ledger).corrected
    assert len(corrected) == 2  # as it was read, and once more at the end
    assert found is not None
    assert [correction.line for correction, _ in found.idle] == [3]


def test_a_build_that_was_cut_off_is_no_ground_to_stand_on(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ended after an article was written, before its corrections were told of: the next build looks at all."""
    ledger = Ledger()
    desk.write(REJECT | telling(ONE))
    desk.build(ledger=ledger)
    with monkeypatch.context() as patch:
        patch.setattr("diplograph.graph.build.correct_graph", lambda *_, **__: sys.exit())
        with pytest.raises(SystemExit):
            desk.build([LATER], Reader(TOLD_LATER), ledger)
    found = desk.build([], ledger=ledger).corrected
    assert told(found) == told(desk.build([]).corrected)
    assert found is not None
    assert len(found.idle) == 1
