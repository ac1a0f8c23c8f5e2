"""The file of corrections: what it takes, and what is said of a line that is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from diplograph.graph.actors import ActorBook
from diplograph.graph.corrections import (
    Addition,
    Amendment,
    append_corrections,
    corrections_file,
    read_corrections,
)
from diplograph.graph.records import DiplographError, When

SIGNED = {"who": "Zoé Levant", "when": "2026-11-22T10:00:00Z"}
AMEND = {"correction": "amend", "event": "event:2023.meeting.a.b", "set": {"date": "2023-02"}, **SIGNED}
ADD = {
    "correction": "add",
    "event": {"type": "Meeting", "participants": ["actor:wang-yi", "actor:sergey-lavrov"]},
    "sentence": "Les deux ministres se sont vus.",
    "source": {"title": "Note"},
    **SIGNED,
}


def without(value: dict[str, Any], *names: str) -> dict[str, Any]:
    """The line without some fields."""
    return {name: given for name, given in value.items() if name not in names}


WRONG: list[tuple[Any, str]] = [
    ("{", "is no JSON"),
    ([], "is no JSON object"),
    (AMEND | {"correction": "delete"}, "correction is 'delete': write one of reject, confirm, amend"),
    (without(AMEND, "correction"), "correction is None: write one of"),
    (without(AMEND, "set"), "needs the field set, which is missing"),
    (without(AMEND, "who"), "needs the field who"),
    (AMEND | {"who": " "}, "who is ' ': write a text"),
    (AMEND | {"when": "hier"}, "when is 'hier': write a day or a moment"),
    (AMEND | {"day": "2023"}, "has no field 'day': its fields are"),
    (AMEND | {"event": "actor:wang-yi"}, "'actor:wang-yi' names no event"),
    (AMEND | {"set": {}}, "set is empty"),
    (AMEND | {"set": {"where": "Lyon"}}, "has no field 'where'"),
    (AMEND | {"set": {"date": "2023-02-30"}}, "'2023-02-30' is no date"),
    (AMEND | {"set": {"date": "2023-03/2023-02"}}, "ends before it begins"),
    (AMEND | {"set": {"date": 2023}}, "date is 2023: write it as text, or null"),
    (AMEND | {"set": {"type": "Party"}}, "type is 'Party': write one of Meeting"),
    (AMEND | {"set": {"status": "maybe"}}, "status is 'maybe'"),
    (AMEND | {"set": {"sense": "drop"}}, "sense is 'drop'"),
    (AMEND | {"set": {"place": "place:nowhere-at-all"}}, "has no place:nowhere-at-all: write {\"id\""),
    (AMEND | {"set": {"agents": "actor:wang-yi"}}, "agents is no list"),
    (AMEND | {"set": {"agents": ["actor:nobody-known"]}}, "has no actor:nobody-known: write {\"id\""),
    (AMEND | {"set": {"agents": [{"id": "Ada Nord", "kind": "person", "names": ["Ada"]}]}}, "'Ada Nord' cannot name"),
    (AMEND | {"set": {"agents": [{"id": "ada", "kind": "elf", "names": ["Ada"]}]}}, "kind is 'elf'"),
    (AMEND | {"set": {"agents": [{"id": "ada", "kind": "person", "names": []}]}}, "names is empty"),
    (AMEND | {"telling": {"article": "a"}}, "a telling needs the field sentence"),
    (AMEND | {"tellings": {}}, "tellings is no list"),
    (without(ADD, "source"), "name the article of the graph that tells it"),
    (ADD | {"article": "a"}, "name the article of the graph that tells it"),
    (ADD | {"source": {"lang": "fr"}}, "neither title nor url"),
    (ADD | {"source": {"title": "Note", "published": "2023-13"}}, "'2023-13' is no date"),
    (without(ADD, "source") | {"article": "a"}, "span does not say where"),
    (without(ADD, "source") | {"article": "a", "span": [9, 9]}, "span does not say where"),
    (ADD | {"event": {"participants": ["actor:wang-yi"]}}, "the event has no type"),
    (ADD | {"event": {"type": "Meeting", "participants": ["actor:wang-yi"]}}, "that every Meeting has"),
    ({"correction": "separate", "actor": "actor:a", "into": "actor:wang-yi", "articles": [], **SIGNED}, "articles is empty"),
    ({"correction": "merge", "actor": "actor:wang-yi", "into": "actor:wang-yi", **SIGNED}, "are both actor:wang-yi"),
    ({"correction": "separate", "actor": "actor:a", "into": "actor:wang-yi", "articles": [1], **SIGNED}, "else than texts"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "why"), WRONG, ids=lambda given: given if isinstance(given, str) else "")
def test_a_wrong_line_is_told(tmp_path: Path, book: ActorBook, value: Any, why: str) -> None:
    """In one line: the file, the line in it, and what is wrong."""
    file = tmp_path / "c.jsonl"
    text = value if isinstance(value, str) else json.dumps(value)
    file.write_text(f"{json.dumps(AMEND)}\n\n{text}\n", "utf-8")
    with pytest.raises(DiplographError) as error:
        read_corrections(file, book)
    message = str(error.value)
    assert message.startswith(f"{file}:3: ")
    assert why in message
    assert "\n" not in message


def test_lines_become_records(tmp_path: Path, book: ActorBook) -> None:
    """What a line says, with actors and places from the book; whole IRIs are as good as short ones."""
    file = tmp_path / "c.jsonl"
    iri = "https://w3id.org/diplograph/id/event/2023.meeting.a.b"
    file.write_text(f"{json.dumps(AMEND | {'event': iri, 'why': 'vu'})}\n{json.dumps(ADD)}\n", "utf-8")
    amendment, addition = read_corrections(file, book)
    assert isinstance(amendment, Amendment)
    assert (amendment.line, amendment.event, amendment.note) == (
        1,
        "2023.meeting.a.b",
        "Zoé Levant, 2026-11-22: vu",
    )
    assert amendment.changes == {"when": When("2023-02", "2023-02")}
    assert isinstance(addition, Addition)
    assert addition.event.participants == (book.actors["wang-yi"], book.actors["sergey-lavrov"])


def test_lines_are_added_after_one_that_was_cut_off(tmp_path: Path, book: ActorBook) -> None:
    """A line without an end gets one; what is wrong is not written at all."""
    file = tmp_path / "c.jsonl"
    file.write_text(json.dumps(AMEND), "utf-8")
    append_corrections(file, [ADD, AMEND], book)
    assert [correction.line for correction in read_corrections(file, book)] == [1, 2, 3]
    before = file.read_bytes()
    with pytest.raises(DiplographError):
        append_corrections(file, [AMEND, AMEND | {"who": 7}], book)
    assert file.read_bytes() == before


def test_a_source_is_known_by_all_that_is_said_of_it(tmp_path: Path, book: ActorBook) -> None:
    """Two events of one sentence have one source; another sentence or title is another."""
    file = tmp_path / "c.jsonl"
    append_corrections(
        file, [ADD, ADD, ADD | {"sentence": "Autre."}, ADD | {"source": {"title": "Autre"}}], book
    )
    sources = [each.article for each in read_corrections(file, book) if isinstance(each, Addition)]
    assert sources[0] == sources[1]
    assert len(set(sources)) == 3


def test_the_file_stands_beside_its_graph() -> None:
    """A graph has a file of its own, so that two graphs of one folder do not share corrections."""
    assert corrections_file("data/news.db") == Path("data/news.corrections.jsonl")
    assert corrections_file("data/news") == Path("data/news.corrections.jsonl")
    assert corrections_file("http://localhost:7878") == Path("diplograph.corrections.jsonl")


def test_no_file_is_no_corrections(tmp_path: Path, book: ActorBook) -> None:
    """Nobody has corrected anything yet; and a file that is no text says so."""
    assert read_corrections(tmp_path / "none.jsonl", book) == []
    (tmp_path / "c.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DiplographError, match="is no text in UTF-8"):
        read_corrections(tmp_path / "c.jsonl", book)
