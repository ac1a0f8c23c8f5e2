"""A review: what is asked, what each key answers, what is written."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from diplograph.graph.actors import ActorBook, load_book
from diplograph.graph.build import build
from diplograph.graph.corrections import Desk, read_corrections
from diplograph.graph.evaluation import evaluate, record_from_json
from diplograph.graph.evaluation.from_graph import events_in_graph
from diplograph.graph.records import Actor, Article, Event, Evidence, Place, When
from diplograph.graph.review import Session, gold_records, questions
from diplograph.graph.store import open_graph
from diplograph.graph.triples import article_iri

ADA, BELA = Actor("ada-nord", "person", ("Ada Nord", "Nord")), Actor("bela-sud", "person", ("Bela Sud",))
ONE = Article(
    "one", "Ada Nord a vu Bela Sud. Elle l'a appelé.", title="Une rencontre", published="2023-02-22"
)
TWO = Article("two", "Ada Nord a rencontré Bela Sud [bold]\x1b[31m à Lyon.", published="2023-03-01")
DAY = When("2023-02-22", "2023-02-22")
TOLD = {
    "one": [
        Event("Meeting", Evidence(0, 23, ONE.text[:23]), (ADA, BELA), when=DAY, confidence=0.9),
        Event("Call", Evidence(24, 40, ONE.text[24:]), (ADA, BELA), when=DAY, confidence=0.4),
    ],
    "two": [
        Event(
            "Meeting",
            Evidence(0, len(TWO.text), TWO.text),
            (ADA, BELA),
            place=Place("lyon", ("Lyon",)),
            confidence=0.6,
        )
    ],
}


class Reader:
    """Finds the events given for each article."""

    def events(self, article: Article) -> list[Event]:
        """The events of the article."""
        return TOLD[article.id]


@pytest.fixture(scope="module")
def book() -> ActorBook:
    """The book as it is shipped."""
    return load_book()


@pytest.fixture
def desk(tmp_path: Path, book: ActorBook) -> Iterator[Desk]:
    """A graph of the two articles, and where its corrections are made."""
    with open_graph() as graph:
        build(graph, [ONE, TWO], Reader(), book)
        yield Desk(graph, tmp_path / "c.jsonl", book)


Review = Callable[..., tuple[Session, str]]


@pytest.fixture
def review(desk: Desk) -> Review:
    """Answers by these keys; a tuple is a key and what is typed at the prompts after it. What was on the screen, too."""

    def review(*keys: str | tuple[str, ...]) -> tuple[Session, str]:
        pressed = iter([key if isinstance(key, str) else key[0] for key in keys])
        typed = iter([line for key in keys if not isinstance(key, str) for line in key[1:]])
        console = Console(file=io.StringIO(), width=200)

        def key() -> str:
            try:
                return next(pressed)
            except StopIteration:
                raise EOFError from None

        session = Session(desk, console, key, lambda prompt: next(typed), "Zoé Levant")
        session.run(questions(desk.graph))
        assert isinstance(console.file, io.StringIO)
        return session, console.file.getvalue()

    return review


def written(desk: Desk) -> list[dict[str, Any]]:
    """The lines of the file, without who and when."""
    lines = desk.file.read_text("utf-8").splitlines() if desk.file.exists() else []
    found = [json.loads(line) for line in lines]
    assert all(value.pop("who") == "Zoé Levant" and value.pop("when") for value in found)
    return found


def test_the_least_certain_comes_first(desk: Desk) -> None:
    """In order of confidence; of one article in order of the text; below a confidence only."""
    assert [each.confidence for each in questions(desk.graph)] == [0.4, 0.6, 0.9]
    assert [each.confidence for each in questions(desk.graph, [str(article_iri(ONE))])] == [0.9, 0.4]
    assert [each.confidence for each in questions(desk.graph, below=0.6)] == [0.4, 0.6]


def test_a_key_is_an_answer(desk: Desk, review: Review) -> None:
    """`y` confirms, `n` rejects, each the one telling that was shown; the space bar leaves it for later."""
    session, shown = review("y", " ", "n")
    assert session.answered == 2
    assert "1 of 3 · read with confidence 0.4" in shown
    assert "Une rencontre, 2023-02-22" in shown
    assert [(each["correction"], each["event"], each["telling"]["sentence"]) for each in written(desk)] == [
        ("confirm", "event:2023-02-22.call.ada-nord.bela-sud", "Elle l'a appelé."),
        ("reject", "event:2023-02-22.meeting.ada-nord.bela-sud", "Ada Nord a vu Bela Sud."),
    ]
    desk.apply()
    assert [each.confidence for each in questions(desk.graph)] == [0.6]


def test_what_is_wrong_is_put_right(desk: Desk, review: Review) -> None:
    """Day, place, type, status and actors, each by its key, then `y`: one amendment."""
    review(
        ("d", "2023-02"), ("p", "Paris"), ("t", "1"), ("s", "planned"), ("a", "2", "person:Celine Est"), "y",
        ("a", "+", "Wang Yi"), ("p", "none"), "y",
    )  # fmt: skip
    first, second = written(desk)
    celine = {"id": "celine-est", "kind": "person", "names": ["Celine Est"]}
    ada = {"id": "ada-nord", "kind": "person", "names": ["Ada Nord", "Nord"]}
    assert first["set"] == {
        "date": "2023-02", "place": "place:paris", "type": "Meeting", "status": "planned", "participants": [ada, celine],
    }  # fmt: skip
    assert second["set"]["participants"][-1] == "actor:wang-yi"
    assert second["set"]["place"] is None
    desk.apply()
    assert len(questions(desk.graph)) == 1


def test_another_type_has_its_own_roles(desk: Desk, review: Review) -> None:
    """Who came together becomes who visited whom."""
    review(("t", "Visit"), "y")
    assert [actor["id"] for actor in written(desk)[0]["set"]["agents"]] == ["ada-nord"]
    assert [actor["id"] for actor in written(desk)[0]["set"]["targets"]] == ["bela-sud"]


def test_nothing_wrong_is_written(desk: Desk, review: Review) -> None:
    """A day that is none, an unknown name, an event without its actors: told, asked again, nothing written."""
    _, shown = review(
        ("d", "hier"),
        ("p", "Nulle-Part-sur-Rien"),
        ("a", "1", "Nobody Atall"),
        ("t", "Party"),
        ("a", "1", "none"),
        "y",
    )
    for problem in (
        "'hier' is no date",
        "Nulle-Part-sur-Rien",
        "Nobody Atall",
        "type is 'Party'",
        "that lacks the actors",
    ):
        assert problem in shown
    assert written(desk) == []


def test_an_answer_can_be_taken_back(desk: Desk, review: Review) -> None:
    """`u` takes the last answer out of the file and asks again; not those of earlier reviews."""
    review("y", "q")
    session, _ = review("u", "n", "y", "u", "u", "u", "y")
    assert session.answered == 1
    assert [each["correction"] for each in written(desk)] == ["confirm", "confirm"]


def test_the_end_of_input_keeps_what_was_answered(desk: Desk, review: Review) -> None:
    """Every answer is written before the next question."""
    review("y")
    assert len(written(desk)) == 1


def test_text_of_articles_is_shown_as_it_is(desk: Desk, review: Review) -> None:
    """Neither markup nor control characters of a text reach the terminal as such."""
    _, shown = review("y", "q")
    assert "[bold]" in shown
    assert "\x1b[31m" not in shown


def test_gold_is_of_articles_judged_as_a_whole(desk: Desk, review: Review) -> None:
    """An article becomes a record when its last event is judged; the graph scores fully by it, what was read does not."""
    review("n", "y")
    desk.apply()
    (record,) = gold_records(desk.graph, read_corrections(desk.file, desk.book))
    assert (record["id"], record["published"], len(record["events"])) == ("two", "2023-03-01", 1)
    assert record["events"][0]["place"] == ["Lyon"]
    review("y")
    desk.apply()
    records = list(gold_records(desk.graph, read_corrections(desk.file, desk.book)))
    assert [each["id"] for each in records] == ["one", "two"]
    gold = [record_from_json(each) for each in records]
    now, read = (
        evaluate(gold, events_in_graph(desk.graph, ["one", "two"], as_read)).figures["encounters"]
        for as_read in (False, True)
    )
    assert (now.f1, read.recall) == (1, 1)
    assert read.precision == pytest.approx(2 / 3)


def test_an_article_of_which_all_was_rejected_has_a_record_without_events(desk: Desk, review: Review) -> None:
    """What tells nothing is gold, too: what is found in it is false."""
    review("y", "n", "y")
    desk.apply()
    records = list(gold_records(desk.graph, read_corrections(desk.file, desk.book)))
    assert [(each["id"], len(each["events"])) for each in records] == [("one", 2), ("two", 0)]
