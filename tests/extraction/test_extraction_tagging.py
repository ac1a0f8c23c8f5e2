"""The tagger of events: what it marks in sentences, and what becomes of the drafts of the rules by it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from diplograph.graph.extraction.dates import find_dates
from diplograph.graph.extraction.events import Draft
from diplograph.graph.extraction.mentions import Mention, Person
from diplograph.graph.extraction.syntax.simplify import Word
from diplograph.graph.extraction.tagging import Tag, load_tagger, weighed
from diplograph.graph.extraction.tagging.tagger import FILES, kind_of, read_tagger
from diplograph.graph.records import DiplographError

MODEL = Path(__file__).parents[2] / "graph/extraction/fr/model"
SOMEBODY = Mention(0, 1, "person", persons=(Person(name="Aino Salmela"),))
SOMEWHERE = Mention(0, 1, "place", places=("Oslo",))
[YESTERDAY] = find_dates("hier", "2023-01-02")


def words(text: str) -> list[Word]:
    """The simple sentence: « Martin » is somebody, « Oslo » a place, « hier » a date."""
    known = {"Martin": {"mention": SOMEBODY}, "Oslo": {"mention": SOMEWHERE}, "hier": {"date": YESTERDAY}}
    return [Word(word, at, at + 1, **known.get(word, {})) for at, word in enumerate(text.split())]  # type: ignore[arg-type]


def likeliest(text: str) -> Tag:
    """The likeliest tag of a simple sentence."""
    return max(load_tagger().tags(words(text), 0.0), key=lambda tag: tag.probability)


def test_marks_the_word_that_tells_and_who_and_when() -> None:
    """Of a meeting the verb is marked, whoever met, the place and the day."""
    tag = likeliest("Martin a reçu hier à Oslo Martin .")

    assert (tag.word, tag.type, tag.status) == (2, "Meeting", "occurred")
    assert tag.probability > 0.9
    assert {role: sorted(numbers) for role, numbers in tag.roles.items()} == {
        "participants": [0, 6], "agents": [], "targets": [], "place": [5], "date": [3],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "type", "status"),
    [
        ("Martin se rendra demain à Oslo .", "Visit", "planned"),
        ("Martin s' est posé hier à Oslo .", "Visit", "occurred"),
    ],
)
def test_a_visit_to_come_and_one_made(text: str, type: str, status: str) -> None:
    """The status of a visit is told from how it is told, whatever word tells it."""
    tag = likeliest(text)

    assert (tag.type, tag.status) == (type, status)


def test_what_was_read_before_changes_nothing() -> None:
    """The tags of a sentence are a function of the sentence alone."""
    text = "Martin a reçu hier à Oslo Martin ."
    before = likeliest(text)
    load_tagger().tags(words("Martin a condamné hier Martin , puis Martin est parti ."), 0.0)

    assert likeliest(text) == before


@pytest.mark.parametrize("text", ["…", "\u202e\u0000 \ud7ff", "mot " * 3000, "a" * 50_000, "Martin " * 500])
def test_any_words_are_read(text: str) -> None:
    """Odd and endless words are read like others, to the end that the network knows."""
    odd = words(text)

    assert all(tag.word < len(odd) for tag in load_tagger().tags(odd, 0.5))


@pytest.mark.parametrize(
    ("mention", "kind"),
    [
        (Mention(0, 1, "person", persons=(Person(name="Aino Salmela"),)), "named"),
        (Mention(0, 1, "person", persons=(Person(title="president"),)), "office"),
        (Mention(0, 1, "person", persons=(Person(relation="same_office"),)), "related"),
        (Mention(0, 1, "person", persons=(Person(title="president"), Person(title="president"))), "persons"),
        (Mention(0, 1, "metonym"), "metonym"),
    ],
)
def test_kinds_of_mentions_are_told_apart(mention: Mention, kind: str) -> None:
    """A name, an office, a relation to somebody and several people are different kinds of words."""
    assert kind_of(Word("Martin", 0, 1, mention)) == kind


@pytest.mark.parametrize("name", FILES)
def test_damaged_or_missing_files_are_named(tmp_path: Path, name: str) -> None:
    """What reads events refuses files that are not what was shipped, in one line."""
    folder = tmp_path / "model"
    shutil.copytree(MODEL, folder)
    (folder / name).write_bytes((folder / name).read_bytes() + b"\n")
    with pytest.raises(DiplographError, match="damaged"):
        read_tagger(folder)
    (folder / name).unlink()
    with pytest.raises(DiplographError, match="missing"):
        read_tagger(folder)


def _tag(type: str, probability: float, dates: Sequence[int] = ()) -> Tag:
    return Tag(2, type, probability, "occurred", {"date": dates})


def test_what_no_word_tells_is_left_out() -> None:
    """An encounter that the tagger finds as good as impossible is no event; a talk may be a talk of another type."""
    drafts = [Draft(type, 0, 9, "a") for type in ("Meeting", "Visit", "Aid", "Statement")]

    kept = list(weighed(drafts, [_tag("Call", 0.4), _tag("Visit", 0.01)]))

    assert [draft.type for draft in kept] == ["Meeting", "Aid", "Statement"]


Tells = Callable[[str, str, Sequence[tuple[str | None, ...]]], None]


def test_visits_in_words_that_no_rule_knows(tells: Tells) -> None:
    """« s'est posé à », « a mis le cap sur »: the tagger tells a visit by words of which the rules have no frame."""
    tells(
        "Le président sénégalais Macky Sall s'est posé mardi soir à Lisbonne.", "2023-04-26",
        [("Visit", "occurred", "2023-04-25", "Lisbonne", "Macky Sall →")],
    )  # fmt: skip


def test_an_hour_is_of_the_day_of_what_was_told_before(tells: Tells) -> None:
    """« arrivé vers 17 heures », paragraphs later: on the day on which the same people met, not on that of the paper."""
    tells(
        "Le président slovène Anton Bregar a rencontré mardi à Oslo la ministre finlandaise Aino Salmela.\n\nLe climat était bon.\n\n"
        "Anton Bregar est arrivé à Oslo vers 17 heures.", "2023-04-26",
        [
            ("Meeting", "occurred", "2023-04-25", "Oslo", "Aino Salmela, Anton Bregar"),
            ("Visit", "occurred", "2023-04-25", "Oslo", "Anton Bregar →"),
        ],
    )  # fmt: skip
