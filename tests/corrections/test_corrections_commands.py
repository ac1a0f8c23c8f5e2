"""Correcting from the command line, as a reader does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ..conftest import Run

CALL = "event:2024-01-10.call.sergey-lavrov.wang-yi"
FILE = "diplograph.corrections.jsonl"


def test_a_correction_holds_after_a_rebuild(in_demo: Run, seeds: Path, tmp_path: Path) -> None:
    """It is seen at once, kept in the file with who, when and why, shown with the passage, and holds for good."""
    ran = in_demo("correct", "amend", CALL, "--date", "2024-01-11", "--who", "Zoé", "--why", "vérifié")
    assert (ran.status, ran.err) == (0, f"{FILE}: 1 correction; 1 article changed\n")
    line = json.loads((tmp_path / FILE).read_text("utf-8"))
    assert (line["who"], line["why"], line["set"]) == ("Zoé", "vérifié", {"date": "2024-01-11"})
    for _ in range(2):
        assert "2024-01-11" in in_demo("met").out
        assert "(corrected by Zoé, " in in_demo("show", CALL.replace("01-10", "01-11")).out
        assert in_demo("check").status == 0
        in_demo("build", seeds)
    (tmp_path / FILE).write_text("", "utf-8")
    assert in_demo("correct", "apply").err == f"{FILE}: 0 corrections; 1 article changed\n"
    assert "2024-01-10" in in_demo("met").out


def test_every_kind_of_correction_has_a_command(in_demo: Run) -> None:
    """Reject, confirm, amend by any name of actor and place, merge, separate, add; and a list of them all."""
    for arguments in (
        ("confirm", CALL),
        ("amend", CALL, "--replace", "Wang Yi=Qin Gang", "--place", "Genève", "--status", "planned"),
        ("separate", "Qin Gang", "person:Qin Gang le Jeune", "--article", "128abda186a29282f5629cf224e7bc88"),
        ("merge", "Xi Jinping", "Vladimir Poutine"),
        (
            "reject",
            "event:2023-02-22.meeting.sergey-lavrov.wang-yi",
            "--article",
            "36816db5c623fccf4a2ba76cb3108ea6",
        ),
    ):
        ran = in_demo("correct", *arguments)
        assert ran.status == 0, ran.err
    ran = in_demo(
        "correct", "add", "Meeting", "--participant", "Wang Yi", "--participant", "person:Ada Nord",
        "--sentence", "Ils se sont vus.", "--date", "2024-02-03", "--place", "new:Pont-Neuf", "--title", "Note",
    )  # fmt: skip
    assert ran.status == 0, ran.err
    assert in_demo("met", "Qin Gang le Jeune", "--status", "planned").out.count("Genève") == 1
    assert in_demo("met", "Sergueï Lavrov", "--with", "Wang Yi").out == ""
    assert "Pont-Neuf" in in_demo("met", "Ada Nord").out
    listed = in_demo("correct", "list").out.splitlines()
    assert [line.split()[1] for line in listed] == [
        "correction", "confirm", "amend", "separate", "merge", "reject", "add",
    ]  # fmt: skip
    assert all(line.endswith("applies") for line in listed[1:])
    assert in_demo("check").status == 0


def test_what_no_longer_applies_is_told(in_demo: Run, tmp_path: Path) -> None:
    """A line that names nothing stays, and is told at every build with its place in the file."""
    value = {"correction": "reject", "event": "event:1999.meeting.a.b", "who": "Zoé", "when": "2026-11-22"}
    (tmp_path / FILE).write_text(f"{json.dumps(value)}\n", "utf-8")
    (tmp_path / "empty.jsonl").write_text("", "utf-8")
    told = in_demo("build", "empty.jsonl").err
    assert f"{FILE}:1: no longer applies: no article tells event:1999.meeting.a.b\n" in told
    assert "1 correction, 1 of which no longer apply" in told
    assert "no longer applies" in in_demo("correct", "list").out


def test_a_lost_file_undoes_nothing(in_demo: Run, seeds: Path, tmp_path: Path) -> None:
    """A build that does not find the corrections of a corrected graph ends, rather than taking them back."""
    in_demo("correct", "reject", CALL)
    (tmp_path / FILE).rename(tmp_path / "kept.jsonl")
    ran = in_demo("build", seeds)
    assert ran.status == 1
    assert "name the file of its corrections with --corrections" in ran.err
    assert in_demo("build", seeds, "--corrections", "kept.jsonl").status == 0
    assert CALL not in in_demo("timeline", "Wang Yi").out


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("reject", "event:nope"), "the graph holds no event:nope"),
        (("reject", "actor:wang-yi"), "actor:wang-yi is no event"),
        (("reject", CALL, "--article", "nowhere"), "no article of the graph"),
        (("reject", CALL, "--article", "36816db5c623fccf4a2ba76cb3108ea6"), "does not tell event:2024-01-10"),
        (("amend", CALL), "set is empty"),
        (("amend", CALL, "--date", "demain"), "'demain' is no date"),
        (("amend", CALL, "--place", "Nulle-Part-sur-Rien"), "a new place is written new:NAME"),
        (("amend", CALL, "--participant", "Nobody Atall"), "a new actor is written person:NAME"),
        (("amend", CALL, "--remove", "Wang Yi"), "without the actors"),
        (("amend", CALL, "--replace", "Wang Yi"), "is no pair"),
        (("amend", CALL, "--remove", "Xi Jinping"), "does not name actor:xi-jinping"),
        (("merge", "Nobody Atall", "Wang Yi"), "no actor of the graph"),
        (("add", "Meeting", "--sentence", "Rien."), "neither title nor url"),
        (("add", "Party", "--sentence", "Rien.", "--title", "Note"), "type is 'Party'"),
        (
            ("add", "Meeting", "--sentence", "Rien.", "--article", "36816db5c623fccf4a2ba76cb3108ea6"),
            "does not know",
        ),
    ],
)
def test_bad_input_is_one_line_and_changes_nothing(
    in_demo: Run, tmp_path: Path, arguments: tuple[str, ...], why: str
) -> None:
    """What cannot be a correction is told in one line; nothing is written."""
    before = in_demo("export").out
    ran = in_demo("correct", *arguments)
    assert ran.status != 0
    assert why in ran.err
    assert ran.err.count("\n") == 1
    assert not (tmp_path / FILE).exists()
    assert in_demo("export").out == before
