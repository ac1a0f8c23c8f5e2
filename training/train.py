"""Learn the French pipeline from the treebanks: convert, vary, train, measure, pack.

    python -m diplograph.training.train TREEBANKS WORK [--steps N] [--vectors none|installed|FOLDER]
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as run_training
from spacy.util import load_config, registry
from spacy.vocab import Vocab

from .agency import agency_sentences
from .attribution import attribute, names_in
from .harmonise import like_the_others
from .tokenizer import french_tokenizer
from .trees import Tree, as_doc, collapse_mentions, collapse_names, read_trees
from .typography import restyle

HERE = Path(__file__).parent
TRAIN = ("Sequoia-train", "GSD-dev", "PUD-test")
AGENCY = 2500
TEST = ("Sequoia-test", "GSD-test")


def varied(trees: list[Tree], seed: int = 0) -> Iterator[list[Tree]]:
    """Documents of one to three sentences: the trees as they are, then collapsed, restyled, attributed."""
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
    told = agency_sentences(AGENCY, names, rng)
    told = [attribute(t, rng, names) if rng.random() < 0.2 else t for t in told]
    yield from _paragraphs([restyle(t, rng) for t in told], rng)


def _paragraphs(trees: list[Tree], rng: random.Random) -> Iterator[list[Tree]]:
    i = 0
    while i < len(trees):
        size = rng.choice((1, 1, 2, 3))
        yield trees[i : i + size]
        i += size


def convert(treebanks: Path, work: Path) -> None:
    """Write the documents to learn from, to choose by and to measure on into the work folder, in spaCy's format."""
    vocab = Vocab()
    sequoia, gsd, pud = (read_trees(treebanks / f"{name}.conllu.gz") for name in TRAIN)
    trees = [*sequoia, *gsd, *like_the_others(pud, sequoia + gsd)]
    _write([as_doc(group, vocab) for group in varied(trees)], work / "train.spacy")
    for name in ("Sequoia-dev", *TEST):
        trees = read_trees(treebanks / f"{name}.conllu.gz")
        _write([as_doc(trees[i : i + 8], vocab) for i in range(0, len(trees), 8)], work / f"{name}.spacy")


def _write(docs: list[Doc], path: Path) -> None:
    DocBin(docs=docs, store_user_data=False).to_disk(path)


@registry.callbacks("diplograph.french_tokenizer.v1")
def set_tokenizer():  # type: ignore[no-untyped-def]
    """Give the new pipeline the project's tokenizer."""

    def mend(nlp: Language) -> Language:
        nlp.tokenizer = french_tokenizer(nlp)
        return nlp

    return mend


def learn(work: Path, out: Path, overrides: dict[str, object]) -> None:
    """Train by `parser.cfg` on the converted documents; the best and the last pipeline go to the out folder."""
    paths = {"paths.train": str(work / "train.spacy"), "paths.dev": str(work / "Sequoia-dev.spacy")}
    config = load_config(HERE / "parser.cfg", overrides={**paths, **overrides})
    nlp = init_nlp(config)
    out.mkdir(parents=True, exist_ok=True)
    run_training(nlp, out, stdout=sys.stdout, stderr=sys.stderr)


def main() -> None:
    """Run the recipe from the command line."""
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("treebanks", type=Path)
    args.add_argument("work", type=Path)
    args.add_argument("--steps", type=int, default=5000)
    args.add_argument("--vectors", default="none")
    args.add_argument("--name", default="model")
    given = args.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    convert(given.treebanks, given.work)
    overrides: dict[str, object] = {"training.max_steps": given.steps}
    if given.vectors != "none":
        overrides |= {"paths.vectors": given.vectors, "components.tok2vec.model.embed.include_static_vectors": True}
        overrides |= {"components.tok2vec.model.embed.rows": [5000, 1000, 2500, 1000]}
    learn(given.work, given.work / given.name, overrides)


if __name__ == "__main__":
    main()
