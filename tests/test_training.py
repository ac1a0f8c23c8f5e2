"""The variants of trees that the parser learns from are sound trees, and say what they are meant to say."""

from __future__ import annotations

import json
import random
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest

from diplograph.graph.extraction.tagging.tagger import TYPES
from diplograph.training.agency import agency_sentences
from diplograph.training.attribution import attribute
from diplograph.training.decode import best_tree
from diplograph.training.lemmas import verb_rules
from diplograph.training.tagged import Marked, read_tagged
from diplograph.training.trees import Token, Tree, collapse_names, read_silver
from diplograph.training.typography import restyle

NAME: Tree = (
    Token("Aino", "Aino", "PROPN", "", 0, "ROOT"),
    Token("Salmela", "Salmela", "PROPN", "", 0, "flat:name"),
)
TREE: Tree = (
    Token("Aino", "Aino", "PROPN", "", 2, "nsubj"),
    Token("Salmela", "Salmela", "PROPN", "", 0, "flat:name"),
    Token("quitte", "quitter", "VERB", "", 2, "ROOT"),
    Token("l'", "le", "DET", "", 4, "det", space=False),
    Token("Autriche", "Autriche", "PROPN", "", 2, "obj", space=False),
    Token(".", ".", "PUNCT", "", 2, "punct"),
)


def text(tree: Tree) -> str:
    """The tree as running text."""
    return "".join(token.form + " " * token.space for token in tree).strip()


def roots(tree: Tree) -> list[str]:
    """The words that govern themselves, each reached from all words below it."""
    for i in range(len(tree)):
        path = [i]
        while tree[path[-1]].head != path[-1]:
            path.append(tree[path[-1]].head)
            assert len(path) <= len(tree), "a ring of heads"
    return [token.form for i, token in enumerate(tree) if token.head == i]


def test_collapsed_name_keeps_its_place() -> None:
    """A name of two words made one token hangs where its head hung, and the other heads move along."""
    tree = collapse_names(TREE, random.Random(0))

    assert [(t.head, t.dep) for t in tree] == [
        (1, "nsubj"),
        (1, "ROOT"),
        (3, "det"),
        (1, "obj"),
        (1, "punct"),
    ]
    assert tree[0].form in ("Aino", "Salmela", "Aino Salmela")


@pytest.mark.parametrize("seed", range(20))
def test_attributed_sentence_has_one_root_and_its_words(seed: int) -> None:
    """Words put into somebody's mouth stay in their order, under the verb of saying."""
    tree = attribute(TREE, random.Random(seed), [NAME])

    assert len(roots(tree)) == 1
    assert "Aino Salmela quitte l'Autriche" in text(tree)
    assert next(t for t in tree if t.form == "quitte").dep in ("parataxis", "ccomp")


@pytest.mark.parametrize("seed", range(20))
def test_typography_changes_no_word(seed: int) -> None:
    """Another newsroom's quotes and apostrophes leave the words and the tree as they are."""
    quoted = attribute(TREE, random.Random(1), [NAME])

    restyled = restyle(quoted, random.Random(seed))

    assert [(t.lemma, t.head, t.dep) for t in restyled] == [(t.lemma, t.head, t.dep) for t in quoted]
    assert sum(t.form in '«»“”"' for t in restyled) == 2


def test_grammar_makes_trees() -> None:
    """Every sentence of the grammar is one tree that ends with a full stop, without doubled marks."""
    sentences = agency_sentences(300, [NAME], random.Random(0))

    assert all(len(roots(tree)) == 1 for tree in sentences)
    assert all(text(tree).endswith(".") for tree in sentences)
    assert not any(",," in text(tree) or ",." in text(tree) or " ," in text(tree) for tree in sentences)


def test_grammar_repeats_itself() -> None:
    """The same seed gives the same sentences."""
    assert agency_sentences(20, [NAME], random.Random(3)) == agency_sentences(20, [NAME], random.Random(3))


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [("soutiendra", "soutenir"), ("reçut", "recevoir"), ("promis", "promettre"), ("craignait", "craindre")],
)
def test_families_reach_their_infinitive(form: str, infinitive: str) -> None:
    """An irregular form leads to its verb by the ending of its family."""
    results = {form.removesuffix(end) + other for end, other in verb_rules() if form.endswith(end)}

    assert infinitive in results


def test_likeliest_governors_are_kept_where_they_form_a_tree() -> None:
    """Word 2 is the root, the others hang on it as they like best."""
    odds = np.array([[0, 0, 0, 0], [0.1, 0, 0.8, 0.1], [0.9, 0.1, 0, 0], [0.1, 0.3, 0.6, 0]], dtype="float32")

    assert best_tree(odds) == [2, 0, 2]


def test_rings_are_broken_where_it_costs_least() -> None:
    """Words 1 and 3 would rather hang on each other; the one that minds least hangs on the root's word."""
    odds = np.array([[0, 0, 0, 0], [0.0, 0, 0.2, 0.8], [1.0, 0, 0, 0], [0.0, 0.6, 0.4, 0]], dtype="float32")

    assert best_tree(odds) == [3, 0, 2]


def test_there_is_one_root() -> None:
    """Of two words that would be the root the likelier is."""
    odds = np.array([[0, 0, 0], [0.6, 0, 0.4], [0.9, 0.1, 0]], dtype="float32")

    assert best_tree(odds) == [2, 0]


def test_annotated_sentences_are_read_back(tmp_path: Path) -> None:
    """What the teacher annotated comes back as the trees it gave."""
    file = tmp_path / "silver.jsonl"
    file.write_text(json.dumps([asdict(token) for token in TREE]) + "\n", "utf-8")

    assert read_silver(file) == [TREE]


def test_tagged_sentences_are_sound() -> None:
    """Every event of the shipped sentences is of a known type and status, at a word that is there; people have no names."""
    sentences = list(read_tagged())
    people = {"named", "office", "related", "persons"}
    names = {w for s in sentences for w, kind in zip(s.words, s.kinds, strict=True) if kind in people}

    assert len(sentences) > 9000
    assert {event.type for s in sentences for event in s.events} == set(TYPES)
    assert names == {"Martin"}


def test_a_tagged_sentence_is_read(tmp_path: Path) -> None:
    """Words with their kinds, and each event with its word and roles; « km/h » is a word like others."""
    file = tmp_path / "tagged.tsv"
    file.write_text(
        "x-1\tMartin/named a vu Martin/office à 9 km/h\tMeeting? planned 2 participants=0,3\n", "utf-8"
    )

    [sentence] = read_tagged(file)

    assert sentence.words == ("Martin", "a", "vu", "Martin", "à", "9", "km/h")
    assert sentence.kinds[:4] == ("named", "none", "none", "office")
    assert sentence.events == (Marked("Meeting", "planned", 2, {0: "participants", 3: "participants"}, True),)


@pytest.mark.parametrize(
    "event",
    [
        "Party occurred 0",
        "Meeting soon 0",
        "Meeting occurred 7",
        "Meeting occurred 0 hosts=0",
        "Meeting occurred",
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, event: str) -> None:
    """What is no type, status, role or word is refused, with the line that has it."""
    file = tmp_path / "tagged.tsv"
    file.write_text(f"x-1\tMartin/named\nx-1\tMartin/named\t{event}\n", "utf-8")

    with pytest.raises(ValueError, match="line 2"):
        list(read_tagged(file))
