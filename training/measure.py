"""Measure the shipped pipeline beside fr_core_news_md on the test treebanks: accuracy, and words a second on this machine.

python -m diplograph.training.measure TREEBANKS
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab

from diplograph.graph.extraction.parser import load_parser

from .trees import as_doc, read_trees

TEST = ("Sequoia-test", "GSD-test")
SCORES = {"pos_acc": "POS", "dep_uas": "UAS", "dep_las": "LAS", "sents_f": "sentences"}
SENTENCES_A_DOC = 8


def gold_docs(path: Path, vocab: Vocab) -> list[Doc]:
    """The sentences of a treebank in running texts of eight, as `spacy convert -n 8` makes them."""
    trees = read_trees(path)
    return [as_doc(trees[i : i + SENTENCES_A_DOC], vocab) for i in range(0, len(trees), SENTENCES_A_DOC)]


def accuracy(nlp: Language, gold: list[Doc]) -> dict[str, float]:
    """Percentages: part of speech, attachment without and with label (punctuation left out), sentences F1.

    Then, the treebank's words and sentence bounds given: attachment with label, and the lemmas of its verbs.
    """
    scores = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in gold])
    bounded = [Example(nlp(_unparsed(nlp, doc)), doc) for doc in gold]
    parser = nlp.get_pipe("parser")
    assert isinstance(parser, TrainablePipe)
    las = parser.score(bounded)["dep_las"]
    figures = {name: scores[key] for key, name in SCORES.items()}
    figures |= {"LAS, bounds given": las, "verb lemmas": _verb_lemmas(bounded)}
    return {name: 100 * figure for name, figure in figures.items()}


def _unparsed(nlp: Language, doc: Doc) -> Doc:
    """The words and sentence starts of a document, nothing else."""
    starts: list[bool | int | None] = [token.is_sent_start for token in doc]
    return Doc(nlp.vocab, [t.text for t in doc], [bool(t.whitespace_) for t in doc], sent_starts=starts)


def _verb_lemmas(examples: list[Example]) -> float:
    """The share of the treebank's verbs whose lemma is right."""
    pairs = [pair for example in examples for pair in zip(example.predicted, example.reference, strict=True)]
    verbs = [
        found.lemma_.lower() == wanted.lemma_.lower() for found, wanted in pairs if wanted.pos_ == "VERB"
    ]
    return sum(verbs) / len(verbs)


def words_a_second(nlp: Language, texts: list[str]) -> float:
    """Tokens that `nlp.pipe` gets through in a second of one core; the best of five rounds."""
    rounds = []
    for _ in range(5):
        start = time.process_time()
        words = sum(len(doc) for doc in nlp.pipe(texts))
        rounds.append(words / (time.process_time() - start))
    return max(rounds)


def main() -> None:
    """Print one line a pipeline and treebank."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("treebanks", type=Path)
    treebanks = arguments.parse_args().treebanks
    for label, nlp in (("diplograph", load_parser()), ("fr_core_news_md", spacy.load("fr_core_news_md"))):
        gold = {name: gold_docs(treebanks / f"{name}.conllu.gz", nlp.vocab) for name in TEST}
        texts = [doc.text for docs in gold.values() for doc in docs]
        for name, docs in gold.items():
            figures = "  ".join(f"{key} {value:.1f}" for key, value in accuracy(nlp, docs).items())
            print(f"{label:16}{name:14}{figures}", flush=True)
        print(f"{label:16}{words_a_second(nlp, texts):.0f} words a second", flush=True)


if __name__ == "__main__":
    main()
