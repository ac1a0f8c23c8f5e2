"""What corrections do to a graph: at every build, whatever the order, until they are taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from diplograph.graph.actors import ActorBook
from diplograph.graph.answers import met
from diplograph.graph.audit import audit
from diplograph.graph.corrections import Corrector, correct_graph, read_corrections
from diplograph.graph.corrections import Desk as CorrectionDesk
from diplograph.graph.ledger import Ledger
from diplograph.graph.store import open_graph
from diplograph.graph.triples import article_graph_iri

from .conftest import (
    ADA,
    ARTICLES,
    BELA,
    CELINE,
    MEETING,
    ONE,
    OTHER,
    THREE,
    TOLD,
    TWO,
    Desk,
    Reader,
    meeting,
)

FULL = {"id": "dora-ouest", "kind": "person", "names": ["Dora Ouest"]}
REJECT = {"correction": "reject", "event": MEETING}
ADDED = {
    "correction": "add",
    "event": {
        "type": "Call",
        "participants": [FULL, {"id": "ada-nord", "kind": "person", "names": ["Ada Nord"]}],
        "date": "2023-04-02",
        "status": "planned",
    },
    "sentence": "Dora Ouest appellera Ada Nord le 2 avril.",
    "source": {"title": "Communiqué", "url": "https://example.org/c", "published": "2023-04-01"},
}


ADDED_TO_ONE = {name: value for name, value in ADDED.items() if name != "source"} | {
    "article": "one", "span": [24, 37], "sentence": "Ils ont parlé.",
}  # fmt: skip


def telling(article: Any, **rest: Any) -> dict[str, Any]:
    """What names the telling of an article's first sentence."""
    sentence = article.text[: article.text.index(".") + 1]
    return {"telling": {"article": article.id, "sentence": sentence}, **rest}


def amend(event: str = MEETING, /, **fields: Any) -> dict[str, Any]:
    """An amendment of an event that sets these fields."""
    return {"correction": "amend", "event": event, "set": fields}


@pytest.fixture
def desk(tmp_path: Path, book: ActorBook) -> Iterator[Desk]:
    """A graph of the three articles that nobody has corrected yet."""
    with open_graph() as graph:
        desk = Desk(graph, tmp_path / "corrections.jsonl", book)
        desk.write()
        desk.build()
        yield desk


CORRECTIONS: dict[str, list[dict[str, Any]]] = {
    "reject an event": [REJECT],
    "reject a telling": [REJECT | telling(ONE)],
    "confirm": [{"correction": "confirm", "event": MEETING}],
    "day": [amend(date="2023-02-21")],
    "place": [amend(place={"id": "pont-neuf", "names": ["Pont-Neuf"], "within": "paris"})],
    "actors": [amend(participants=[FULL, {"id": "bela-sud", "kind": "person", "names": ["Bela Sud"]}])],
    "merge": [{"correction": "merge", "actor": "actor:celine-est", "into": FULL}],
    "separate": [{"correction": "separate", "actor": "actor:ada-nord", "into": FULL, "articles": ["two"]}],
    "add": [ADDED],
    "many": [
        REJECT | telling(ONE),
        amend(date="2023-02"),
        ADDED,
        amend(OTHER, type="Call", status="denied", place=None),
    ],
}


@pytest.mark.parametrize("values", CORRECTIONS.values(), ids=CORRECTIONS)
def test_it_makes_no_difference_when_and_in_what_order(desk: Desk, values: list[dict[str, Any]]) -> None:
    """Corrected before, between or after the articles, in any order of these, the graph says the same and is sound."""
    before = desk.content()
    desk.write(*values)
    done = correct_graph(desk.graph, desk.corrector())
    assert done.changed
    assert not done.idle
    after = desk.content()
    assert after != before
    assert audit(desk.graph) == []
    for articles in permutations(ARTICLES):
        with open_graph() as graph:
            other = Desk(graph, desk.file, desk.book)
            other.build(articles[:2])
            other.build(articles)
            assert other.content() == after
    assert correct_graph(desk.graph, desk.corrector()).changed == 0


@pytest.mark.parametrize("values", CORRECTIONS.values(), ids=CORRECTIONS)
def test_what_is_taken_back_leaves_no_trace(desk: Desk, values: list[dict[str, Any]]) -> None:
    """Without its line the graph is what it was, without an article being read again."""
    before = desk.content()
    desk.write(*values)
    correct_graph(desk.graph, desk.corrector())
    desk.write()
    correct_graph(desk.graph, desk.corrector())
    assert desk.content() == before


CHAINS: dict[str, list[dict[str, Any]]] = {
    "an event by the name that it bore": [amend(date="2023-02-21"), REJECT],
    "an actor by the id that it bore": [
        {"correction": "merge", "actor": "actor:celine-est", "into": FULL},
        {"correction": "separate", "actor": "actor:celine-est", "into": FULL, "articles": ["three"]},
    ],
    "an event that was added": [ADDED, amend(OTHER, status="denied")],
}


@pytest.mark.parametrize("values", (CORRECTIONS | CHAINS).values(), ids=CORRECTIONS | CHAINS)
def test_one_by_one_comes_to_the_same(desk: Desk, values: list[dict[str, Any]]) -> None:
    """A correction looks only at what it names, then or now, once the graph is what the file says; so does a build after it."""
    ledger = Ledger()
    desk.build(ledger=ledger)
    table = CorrectionDesk(desk.graph, desk.file, desk.book, ledger)
    for value in values:
        told = table.write([value], "Zoé")
        assert not told.idle
        after = desk.content()
        assert correct_graph(desk.graph, desk.corrector()).changed == 0
        assert desk.content() == after


def test_a_file_changed_by_hand_is_heard_with_the_next_correction(desk: Desk) -> None:
    """Its lines are applied, too, though only the new one was asked for; so are those of another file after a build."""
    ledger = Ledger()
    desk.build(ledger=ledger)
    table = CorrectionDesk(desk.graph, desk.file, desk.book, ledger)
    desk.write(amend(OTHER, date="2023-03-02"))
    table.write([REJECT], "Zoé")
    assert set(desk.events()) == {"event:2023-03-02.meeting.ada-nord.celine-est"}


def test_a_rejected_event_is_told_by_nobody(desk: Desk) -> None:
    """Wherever it is told: its node, its evidence and who met whom by it are gone."""
    desk.write(REJECT)
    correct_graph(desk.graph, desk.corrector())
    assert desk.events() == {OTHER: 1}
    assert [len(met(desk.graph, name)) for name in ("Ada Nord", "Celine Est")] == [1, 1]


def test_one_telling_is_rejected_and_the_others_stand(desk: Desk) -> None:
    """The other article still tells the event."""
    desk.write(REJECT | telling(ONE))
    correct_graph(desk.graph, desk.corrector())
    assert desk.events() == {MEETING: 1, OTHER: 1}


def test_an_amended_event_is_one_with_what_others_tell(desk: Desk) -> None:
    """A day put right joins the tellings of that day."""
    desk.build(
        [replace(TWO, published="2023-02-24")], Reader({"two": [meeting(TWO, ADA, BELA, day="2023-02-21")]})
    )
    assert len(desk.events()) == 3
    desk.write(amend("event:2023-02-21.meeting.ada-nord.bela-sud", date="2023-02-22"))
    correct_graph(desk.graph, desk.corrector())
    assert desk.events() == {MEETING: 2, OTHER: 1}


def test_fields_are_amended(desk: Desk) -> None:
    """Type, day, place, status and actors; who did it, and why, stands with the passage, which is certain now."""
    desk.write(
        amend(OTHER, type="Call", date="2023-03", place="place:paris", status="denied") | {"why": "vérifié"}
    )
    correct_graph(desk.graph, desk.corrector())
    assert "event:2023-03.call.ada-nord.celine-est" in desk.events()
    told = "\n".join(triple for triple in desk.content() if "#patch>" not in triple)
    assert "place/paris" in told
    assert "place/lyon" not in told
    assert '"Zoé Levant, 2026-11-22: vérifié"' in told
    assert 'confidence> "1"' in told


def test_two_actors_are_one_and_one_is_two(desk: Desk) -> None:
    """Merged, all names are one actor's; separated, only the articles that are named tell of the other."""
    desk.write(
        {"correction": "merge", "actor": "actor:celine-est", "into": FULL},
        {"correction": "separate", "actor": "actor:ada-nord", "into": FULL, "articles": ["two"]},
    )
    correct_graph(desk.graph, desk.corrector())
    assert desk.events() == {
        MEETING: 1,
        "event:2023-02-22.meeting.bela-sud.dora-ouest": 1,
        "event:2023-03-01.meeting.ada-nord.dora-ouest": 1,
    }
    assert [each.others[0].label for each in met(desk.graph, "Celine Est")] == ["Bela Sud", "Ada Nord"]
    assert len(met(desk.graph, "Dora Ouest")) == 2


def test_an_added_event_has_its_source(desk: Desk) -> None:
    """It is told by the source that is given, or by the article of the graph where the sentence stands."""
    known = {name: value for name, value in ADDED.items() if name != "source"}
    desk.write(ADDED, known | {"article": "two", "span": [0, 33], "sentence": TWO.text})
    correct_graph(desk.graph, desk.corrector())
    assert desk.events()["event:2023-04-02.call.ada-nord.dora-ouest"] == 2
    (call,) = met(desk.graph, "Dora Ouest", status="planned")
    assert {(source.url, source.quote) for source in call.sources} == {
        ("https://example.org/c", ADDED["sentence"]),
        ("https://example.org/two", TWO.text),
    }


def test_corrections_outlive_a_new_extraction(desk: Desk) -> None:
    """Where the program comes to read another actor, an amendment finds the event by its sentence; a rejection of what
    is told no more is reported, and does not touch what is told now."""
    now = Reader(
        {"one": [meeting(ONE, ADA, BELA, CELINE, day="2023-02-22")], "two": [], "three": TOLD["three"]}
    )
    fixed = amend(date="2023-02-21") | {"tellings": [telling(ONE)["telling"], telling(TWO)["telling"]]}
    desk.write(fixed)
    desk.build(reader=now)
    assert desk.events() == {"event:2023-02-21.meeting.ada-nord.bela-sud.celine-est": 1, OTHER: 1}
    desk.write(REJECT)
    summary = desk.build(reader=now)
    assert summary.corrected is not None
    (line,) = summary.corrected.lines("c.jsonl")
    assert line == f"c.jsonl:1: no longer applies: no article tells {MEETING}"
    assert "event:2023-02-22.meeting.ada-nord.bela-sud.celine-est" in desk.events()


def test_a_sentence_that_tells_several_is_not_guessed_at(desk: Desk) -> None:
    """By its sentence alone an event is found only where no other of its kind is told there."""
    now = Reader(
        {"one": [meeting(ONE, ADA, CELINE, day="2023-02-22"), meeting(ONE, BELA, CELINE, day="2023-02-22")]}
    )
    desk.write(amend(date="2023-02-21") | telling(ONE))
    summary = desk.build([ONE], now)
    assert summary.corrected is not None
    assert len(summary.corrected.idle) == 1


def test_a_forgotten_article_is_corrected_when_it_comes_again(desk: Desk) -> None:
    """What is forgotten leaves no trace, its correction stays in the file and holds again."""
    desk.write(REJECT | telling(THREE), amend(date="2023-02-21"))
    desk.write(amend(OTHER, date="2023-03-02"))
    correct_graph(desk.graph, desk.corrector())
    corrected = desk.content()
    desk.graph.forget(str(article_graph_iri(THREE)))
    assert "three" not in "\n".join(desk.content())
    assert len(correct_graph(desk.graph, desk.corrector()).idle) == 1
    desk.build()
    assert desk.content() == corrected


def test_unchanged_articles_are_corrected_without_being_read(desk: Desk) -> None:
    """A ledger that knows the articles keeps them from being read, not from being corrected."""
    ledger, reader = Ledger(), Reader()
    desk.build(reader=reader, ledger=ledger)
    desk.write(amend(date="2023-02-21"))
    summary = desk.build(reader=reader, ledger=ledger)
    assert (len(reader.read), summary.unchanged) == (3, 3)
    assert summary.corrected is not None
    assert summary.corrected.changed == 2
    assert "event:2023-02-21.meeting.ada-nord.bela-sud" in desk.events()


def test_of_two_that_differ_the_later_one_holds(desk: Desk) -> None:
    """Both lines are named. Corrections that say the same, or that go on from one another, are no conflict."""
    desk.write(
        amend(date="2023-02-21"),
        amend(date="2023-02-20"),
        REJECT,
        {"correction": "confirm", "event": MEETING},
    )
    done = correct_graph(desk.graph, desk.corrector())
    assert desk.events() == {"event:2023-02-20.meeting.ada-nord.bela-sud": 2, OTHER: 1}
    assert done.lines("c") == [
        "c:2: takes the place of line 1, which says otherwise (when)",
        "c:3: takes the place of line 2, which says otherwise (verdict)",
        "c:4: takes the place of line 3, which says otherwise (verdict)",
    ]
    desk.write(amend(date="2023-02-21"), amend("event:2023-02-21.meeting.ada-nord.bela-sud", status="denied"))
    assert correct_graph(desk.graph, desk.corrector()).lines("c") == []


def test_a_later_identity_holds(desk: Desk) -> None:
    """Who was said to be one actor and then another is the other."""
    other = {**FULL, "id": "emil-loin", "names": ["Emil Loin"]}
    desk.write(
        *({"correction": "merge", "actor": "actor:celine-est", "into": into} for into in (FULL, other))
    )
    done = correct_graph(desk.graph, desk.corrector())
    assert "event:2023-03-01.meeting.ada-nord.emil-loin" in desk.events()
    assert done.lines("c") == ["c:2: takes the place of line 1, which says otherwise (actor celine-est)"]


def test_what_a_merge_leaves_alone_is_no_meeting(desk: Desk) -> None:
    """Two who are one have not met: the event is left out, and that is told."""
    ada = {"id": "ada-nord", "kind": "person", "names": ["Ada Nord"]}
    desk.write({"correction": "merge", "actor": "actor:celine-est", "into": ada})
    done = correct_graph(desk.graph, desk.corrector())
    assert desk.events() == {MEETING: 2}
    assert done.lines("c") == [f"c:1: {OTHER} is left out: it lacks actors, or a place"]
    assert audit(desk.graph) == []


def test_corrections_go_with_a_graph_on_disk(tmp_path: Path, book: ActorBook) -> None:
    """Killed between two articles or not: what a folder holds can be corrected and restored in another process."""
    home = tmp_path / "g.db"
    with open_graph(home) as graph:
        desk = Desk(graph, tmp_path / "c.jsonl", book)
        desk.write()
        desk.build()
        before = desk.content()
        desk.write(*CORRECTIONS["many"])
        correct_graph(graph, desk.corrector())
    with open_graph(home) as graph:
        desk = Desk(graph, tmp_path / "c.jsonl", book)
        desk.write()
        correct_graph(graph, desk.corrector())
        assert desk.content() == before


def test_the_base_of_the_data_does_not_matter(tmp_path: Path, book: ActorBook) -> None:
    """Corrections name things without it, so that they fit a graph of any namespace."""
    with open_graph(base="https://example.org/id/") as graph:
        desk = Desk(graph, tmp_path / "c.jsonl", book)
        desk.write(REJECT)
        desk.build()
        assert len(desk.events()) == 2
        corrector = Corrector(read_corrections(desk.file, book), book, "https://example.org/id/")
        assert correct_graph(graph, corrector).changed == 2
        assert desk.events() == {OTHER: 1}


def test_an_article_is_known_by_each_of_its_identities(desk: Desk) -> None:
    """One text at two addresses is one article: what names the one that gave way holds for the other."""
    again = replace(ONE, id="again", url="https://example.org/again", published="2023-02-25")
    told = {"again": [meeting(again, ADA, BELA, day="2023-02-22")]}
    desk.write(REJECT | telling(ONE), ADDED_TO_ONE)
    first = desk.build()
    assert first.corrected is not None
    assert not first.corrected.idle
    second = desk.build([again], Reader(told))
    assert second.corrected is not None
    assert len(desk.graph.articles()) == 3
    assert not second.corrected.idle
    assert desk.events() == {MEETING: 1, OTHER: 1, "event:2023-04-02.call.ada-nord.dora-ouest": 1}
