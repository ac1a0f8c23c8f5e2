"""Sentences of news as the extractor parses them, with the trees that a teacher gives them, for `train.py --silver`.

python -m diplograph.training.silver TREEBANKS TEACHER ARTICLES.jsonl [ARTICLES.jsonl …] --out FILE

Learns the teacher first, into the file TEACHER, unless it is there. What is written has one sentence a line.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from diplograph.graph.actors import load_book
from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.extraction.parser import load_parser
from diplograph.graph.reading import read_sources

from .agency import agency_sentences
from .attribution import attribute, names_in
from .teacher import Labels, Teacher, annotate_all, attachment, learn, load, save
from .train import gold_trees
from .trees import Tree, collapse_names, read_trees, stand_in
from .typography import restyle

ROUNDS = 3
AGENCY = 1000
# A tree that the teacher doubts teaches its errors: the mean probability of a word's governor and relation.
SURE = 0.8
SHORTEST, LONGEST = 4, 80
TEST = ("Sequoia-test", "GSD-test")


def rounds(trees: Sequence[Tree], count: int, seed: int = 1) -> list[list[Tree]]:
    """What the teacher reads: the trees as they are and in the extractor's own form, and sentences of the grammar, anew each round."""
    rng = random.Random(seed)
    names = names_in(trees)
    names += [collapse_names(name, rng) for name in names]

    def said(tree: Tree, share: float) -> Tree:
        return attribute(tree, rng, names) if rng.random() < share else tree

    found = []
    for at in range(count):
        read = [said(tree, 0.3 if at % 2 else 0.0) for tree in trees]
        read += [stand_in(said(tree, 0.15), rng) for tree in trees]
        told = [said(tree, 0.2) for tree in agency_sentences(AGENCY, names, rng)]
        read += [stand_in(tree, rng) if rng.random() < 0.6 else tree for tree in told]
        found.append([restyle(tree, rng) for tree in read])
    return found


def sentences(sources: Iterable[str]) -> list[tuple[str, ...]]:
    """The words of each sentence that the extractor parses in the articles, each once, in the order they come."""
    heard: dict[tuple[str, ...], None] = {}

    @Language.component("diplograph_hears")
    def hear(doc: Doc) -> Doc:
        heard[tuple(token.text for token in doc)] = None
        return doc

    parser = load_parser()
    parser.add_pipe("diplograph_hears", first=True)
    extractor = Extractor(load_book())
    for article in read_sources(sources, on_problem=print):
        extractor.events(article)
    parser.remove_pipe("diplograph_hears")
    return list(heard)


def annotated(teacher: Teacher, told: Iterable[tuple[str, ...]]) -> Iterator[Tree]:
    """The trees of those sentences that the teacher is sure of."""
    kept = [words for words in told if SHORTEST <= len(words) <= LONGEST]
    for tree, sure in annotate_all(teacher, kept):
        if sure >= SURE:
            yield tree


def main() -> None:
    """Run from the command line."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("treebanks", type=Path, help="folder of the *.conllu.gz files")
    arguments.add_argument("teacher", type=Path, help="file of the teacher's weights")
    arguments.add_argument("articles", nargs="+", help="articles of news, in any form that diplograph reads")
    arguments.add_argument("--out", type=Path, required=True, help="JSON Lines, one tree a line")
    given = arguments.parse_args()
    if not given.teacher.exists():
        read = rounds(gold_trees(given.treebanks), ROUNDS)
        save(learn(read, Labels.of([tree for trees in read for tree in trees])), given.teacher)
    teacher = load(given.teacher)
    for name in TEST:
        shares = attachment(teacher, read_trees(given.treebanks / f"{name}.conllu.gz"))
        print(
            name,
            *(f"{what} {100 * share:.1f}" for what, share in zip(("UAS", "LAS", "POS"), shares, strict=True)),
        )
    with given.out.open("w", encoding="utf-8") as out:
        for tree in annotated(teacher, sentences(given.articles)):
            out.write(json.dumps([asdict(token) for token in tree], ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
