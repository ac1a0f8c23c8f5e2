"""The commands around reconciled events, and that they keep step with the articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rdflib import URIRef

from diplograph.graph.ledger import Ledger
from diplograph.graph.reading.fingerprint import agreement, fingerprint, values
from diplograph.graph.reconciling import Upkeep
from diplograph.graph.store import open_graph

from ..conftest import Run

TUESDAY = "Le ministre norvégien des Affaires étrangères, Torvald Brekke, a rencontré mardi à Oslo son homologue finlandaise, Aino Kallela."
WEDNESDAY = "La ministre finlandaise des Affaires étrangères, Aino Kallela, a rencontré mercredi à Oslo son homologue norvégien, Torvald Brekke."
SURNAMES = "Le ministre norvégien Brekke a reçu mardi la ministre finlandaise Kallela."


@pytest.fixture
def built(run: Run, tmp_path: Path) -> Run:
    """A folder with a graph of three articles that tell one meeting, one of them with another day, one by surnames."""
    for name, text in {"a": TUESDAY, "b": WEDNESDAY, "c": SURNAMES}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    assert run("build", "a.txt", "b.txt", "c.txt", "--published", "2023-03-09").status == 0
    return run


def days(run: Run, *whose: str) -> list[str]:
    """The days of all encounters, or of somebody's, each once."""
    return [each["day"] for each in json.loads(run("met", *whose, "--format", "json").out)]


def test_a_build_ends_with_it(built: Run) -> None:
    """One line for the meeting of three articles, and the graph is sound."""
    assert days(built) == ["2023-03-07"]
    assert built("check").status == 0


def test_show_says_how_many_say_what(built: Run) -> None:
    """`show` tells the disputed day with how many sources tell which, and each telling with its own day."""
    shown = built("show", "event:2023-03-07.meeting.aino-kallela.torvald-brekke").out
    assert "begin: 2 sources say 2023-03-07, 1 says 2023-03-08" in shown
    assert "tells 2023-03-08" in shown
    assert all(sentence in shown for sentence in (TUESDAY, WEDNESDAY, SURNAMES))


def test_disputes_are_listed(built: Run) -> None:
    """`disputes` has a row a version, with those who tell it."""
    rows = json.loads(built("disputes", "--format", "json").out)
    assert [(row["value"], row["articles"], row["sources"]) for row in rows] == [
        ("2023-03-07", 2, "a.txt | c.txt"),
        ("2023-03-08", 1, "b.txt"),
    ]
    assert "nothing found" in built("disputes", "--since", "2024").err


def test_merges_are_proposed_with_reasons(built: Run) -> None:
    """`actors merges` says which person may be which, why, and whether that is certain."""
    line = next(
        line for line in built("actors", "merges").out.splitlines() if line.startswith("actor:brekke")
    )
    assert "actor:torvald-brekke" in line
    assert "certain" in line
    assert "both stand for norway" in line


def test_a_certain_merge_can_be_vetoed(built: Run, tmp_path: Path) -> None:
    """Who says that two are two is heard: at once, after later builds and `forget`, and until the line is deleted."""
    assert built("correct", "distinct", "actor:brekke", "actor:torvald-brekke", "--who", "Zoé").status == 0
    assert "actor:brekke" not in built("actors", "merges").out
    assert days(built, "Brekke") == ["2023-03-07"]
    assert "tells 2023-03-08" in built("show", "event:2023-03-07.meeting.aino-kallela.torvald-brekke").out
    (tmp_path / "d.txt").write_text(TUESDAY + " Rien de plus.", encoding="utf-8")
    assert built("build", "d.txt", "--published", "2023-03-09").status == 0
    assert built("reconcile").status == 0
    assert built("forget", "d.txt").status == 0
    assert "actor:brekke" not in built("actors", "merges").out
    assert built("check").status == 0
    (tmp_path / "diplograph.corrections.jsonl").write_text("", encoding="utf-8")
    assert built("correct", "apply").status == 0
    assert "actor:brekke" in built("actors", "merges").out
    assert len(days(built)) == 1


def test_a_veto_names_two_that_are_there(built: Run) -> None:
    """One of nobody, or of one and the same, is one clear line, and is not written."""
    wrong = built("correct", "distinct", "actor:brekke", "actor:brekke")
    assert (wrong.status, "name two" in wrong.err) == (1, True)
    assert built("correct", "distinct", "actor:brekke", "actor:nobody").status == 2
    assert built("correct", "list").out == ""
    by_name = built("correct", "distinct", "Torvald Brekke", "Aino Kallela", "--who", "Zoé")
    assert (by_name.status, by_name.err.count("\n")) == (0, 1)


def test_without_it_articles_stay_apart(built: Run) -> None:
    """`--no-reconcile` leaves what each article tells, also where a build before did otherwise; `reconcile` mends that."""
    assert built("build", "a.txt", "--published", "2023-03-09", "--no-reconcile").status == 0
    assert days(built) == ["2023-03-07", "2023-03-07", "2023-03-08"]
    assert "told in" in built("reconcile").err
    assert len(days(built)) == 1


def test_what_is_forgotten_is_not_held(built: Run) -> None:
    """An article that is forgotten leaves the event it told, and the dispute that it alone caused."""
    title = json.loads(built("articles", "--format", "json").out)
    b = next(row["identifier"] for row in title if row["title"] == "b.txt")
    assert built("forget", str(b)).status == 0
    assert days(built) == ["2023-03-07"]
    assert built("disputes").out == ""
    assert built("check").status == 0


def test_a_correction_of_the_event_is_one_of_each_telling(built: Run) -> None:
    """To reject the event that stands for several is to reject what each article tells of it."""
    event = json.loads(built("met", "--format", "json").out)[0]["event"]
    assert built("correct", "reject", event, "--who", "Zoé").status == 0
    assert days(built) == []


def test_a_graph_that_fell_behind_is_made_anew(tmp_path: Path) -> None:
    """A command that was cut off left a mark, so that the next one looks at all events, even if it changes nothing."""
    with open_graph() as graph:
        ledger = Ledger(tmp_path)
        assert Upkeep(graph, ledger).finish() is not None
        assert Upkeep(graph, ledger).finish() is None
        Upkeep(graph, ledger)  # never finished
        graph.replace_article(
            f"{graph.prefixes['graph']}one", [(URIRef("urn:a"), URIRef("urn:b"), URIRef("urn:c"))]
        )
        assert Upkeep(graph, Ledger(tmp_path)).finish() is not None
        assert Upkeep(graph, Ledger(tmp_path)).finish() is None


def test_fingerprints_tell_copies_from_others() -> None:
    """A copy with another end agrees by its share of the text; another text does not; case and accents' form are nothing."""
    text = " ".join(f"mot{number}" for number in range(300))
    own = values(str(fingerprint(text)))
    assert agreement(own, values(str(fingerprint(text.upper())))) == 1
    assert agreement(own, values(str(fingerprint(text + " Lire aussi nos autres articles")))) > 0.9
    assert (
        agreement(own, values(str(fingerprint(" ".join(f"autre{number}" for number in range(300)))))) < 0.05
    )
    assert fingerprint("Trop court pour cela") is None


def test_fingerprints_never_change() -> None:
    """Stored fingerprints stay comparable with those of later versions."""
    assert str(fingerprint("Le ministre a reçu son homologue à Oslo."))[:24] == "VCLWVP2WYRE/vHuDkcJ9HkpJ"
