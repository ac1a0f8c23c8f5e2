"""Learn the French pipeline from the treebanks: convert, vary, train, measure, pack.

python -m diplograph.training.train TREEBANKS WORK [--silver FILE] [--steps N] [--vectors small|none|NAME] [--out FOLDER]
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc, DocBin
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as run_training
from spacy.util import load_config, registry
from spacy.vocab import Vocab

from .agency import agency_sentences
from .attribution import attribute, names_in
from .harmonise import like_the_others
from .lemmas import lemma_tables
from .pack import pack
from .tokenizer import french_tokenizer
from .trees import Tree, as_doc, collapse_mentions, collapse_names, read_silver, read_trees, stand_in
from .typography import restyle
from .vectors import write_vectors

HERE = Path(__file__).parent
TRAIN = ("Sequoia-train", "Sequoia-dev", "GSD-dev", "PUD-test")
AGENCY = 2500
# How often the sentences that the teacher annotated are read for each time that the treebanks' are read in all their variants.
SILVER = 3
# Watched while it trains, though learnt from: nothing is chosen by it, the last weights are those that ship.
DEV = "Sequoia-dev"
SHIPPED = HERE.parent / "graph/extraction/fr/model"


def varied(trees: list[Tree], silver: list[Tree], seed: int = 0) -> Iterator[list[Tree]]:
    """Documents of one to five sentences: the trees as they are, then collapsed, restyled, attributed, and the teacher's."""
    rng = random.Random(seed)
    names = names_in(trees)
    names += [collapse_names(n, rng) for n in names]
    yield from _paragraphs(trees, rng)
    yield from _paragraphs([restyle(collapse_names(t, rng), rng) for t in trees], rng)
    yield from _paragraphs([restyle(t, rng) for t in trees], rng)
    for _ in range(2):
        said = [collapse_mentions(t, rng) for t in trees]
        said = [attribute(t, rng, names) if rng.random() < 0.3 else t for t in said]
        yield from _paragraphs([restyle(t, rng) for t in said], rng)
    for _ in range(2):
        simple = [stand_in(t, rng) for t in trees]
        simple = [stand_in(attribute(t, rng, names), rng) if rng.random() < 0.2 else t for t in simple]
        yield from ([restyle(t, rng)] for t in simple)
    told = agency_sentences(AGENCY, names, rng)
    told = [attribute(t, rng, names) if rng.random() < 0.2 else t for t in told]
    yield from ([stand_in(t, rng)] for t in told)
    yield from _paragraphs([restyle(t, rng) for t in told], rng)
    for _ in range(SILVER):
        yield from ([restyle(t, rng)] for t in silver)


def _paragraphs(trees: list[Tree], rng: random.Random) -> Iterator[list[Tree]]:
    i = 0
    while i < len(trees):
        size = rng.choice((1, 1, 2, 3, 5))
        yield trees[i : i + size]
        i += size


def gold_trees(treebanks: Path) -> list[Tree]:
    """The trees of the treebanks to learn from, in the same conventions."""
    *others, pud = (read_trees(treebanks / f"{name}.conllu.gz") for name in TRAIN)
    trees = [tree for treebank in others for tree in treebank]
    return trees + like_the_others(pud, trees)


def convert(treebanks: Path, silver: list[Tree], work: Path) -> list[Tree]:
    """Write the documents to learn from and to watch by into the work folder; returns the treebanks' trees learnt from."""
    vocab = Vocab()
    trees = gold_trees(treebanks)
    _write([as_doc(group, vocab) for group in varied(trees, silver)], work / "train.spacy")
    watched = read_trees(treebanks / f"{DEV}.conllu.gz")
    _write([as_doc(watched[i : i + 8], vocab) for i in range(0, len(watched), 8)], work / f"{DEV}.spacy")
    return trees


def _write(docs: list[Doc], path: Path) -> None:
    DocBin(docs=docs, store_user_data=False).to_disk(path)


@registry.callbacks("diplograph.french_tokenizer.v1")  # type: ignore[untyped-decorator]
def set_tokenizer() -> Callable[[Language], Language]:
    """Give the new pipeline the project's tokenizer."""

    def mend(nlp: Language) -> Language:
        nlp.tokenizer = french_tokenizer(nlp)
        return nlp

    return mend


def learn(work: Path, out: Path, overrides: dict[str, object]) -> Path:
    """Train by `parser.cfg` on the converted documents; returns the folder of the last pipeline."""
    paths = {"paths.train": str(work / "train.spacy"), "paths.dev": str(work / f"{DEV}.spacy")}
    out.mkdir(parents=True, exist_ok=True)
    run_training(init_nlp(load_config(HERE / "parser.cfg", overrides={**paths, **overrides})), out)
    return out / "model-last"


def with_lemmas(nlp: Language, trees: list[Tree]) -> Language:
    """The pipeline with spaCy's rule lemmatizer at its end, over tables made from the trees."""
    lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    assert isinstance(lemmatizer, Lemmatizer)
    lemmatizer.lookups = lemma_tables(trees)
    return nlp


def main() -> None:
    """Run the recipe from the command line."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("treebanks", type=Path, help="folder of the *.conllu.gz files")
    arguments.add_argument("work", type=Path, help="folder for what is made on the way")
    arguments.add_argument("--silver", type=Path, help="sentences of news with a teacher's trees (silver.py)")
    arguments.add_argument("--steps", type=int, help="instead of the number in parser.cfg")
    arguments.add_argument(
        "--vectors", default="small", help="small (default), none, or the name of a pipeline"
    )
    arguments.add_argument("--out", type=Path, default=SHIPPED, help="folder of the packed weights")
    given = arguments.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    trees = convert(given.treebanks, read_silver(given.silver) if given.silver else [], given.work)
    overrides: dict[str, object] = {"training.max_steps": given.steps} if given.steps else {}
    overrides |= vectors_for(given.vectors, given.work)
    learned = learn(given.work, given.work / "pipeline", overrides)
    print(pack(with_lemmas(spacy.load(learned), trees), given.out))


def vectors_for(choice: str, work: Path) -> dict[str, object]:
    """What to change in the configuration for these vectors: without any, larger tables of hashed words make up."""
    if choice == "none":
        return {
            "components.tok2vec.model.embed.include_static_vectors": False,
            "components.tok2vec.model.embed.rows": [10000, 1000, 5000, 1500],
        }
    if choice == "small":
        write_vectors(work / "vectors")
        choice = str(work / "vectors")
    return {"paths.vectors": choice}


if __name__ == "__main__":
    main()
