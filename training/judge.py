"""Judge the parser on thirty texts in agency style, beside fr_core_news_md: subject, partner, sentence bounds.

python -m diplograph.training.judge
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from diplograph.graph.extraction.parser import load_parser

FILE = Path(__file__).parent / "judgement.tsv"
SUBJECT = {"nsubj", "nsubj:pass", "nsubj:caus"}
PARTNER = SUBJECT | {"obj", "iobj", "obl", "obl:arg", "obl:mod", "obl:agent", "nmod", "conj"}


@dataclass(frozen=True, slots=True)
class Case:
    """One text with its sentences' ends and its mentions in characters, and who is subject and partner of what."""

    text: str
    ends: frozenset[int]
    mentions: tuple[tuple[int, int], ...]
    subject: str
    verb: str
    partner: str
    governor: str


def read_cases(path: Path = FILE) -> list[Case]:
    """The cases of the file, its comments left out."""
    lines = path.read_text("utf-8").splitlines()
    return [_case(*line.split("\t")) for line in lines if not line.startswith("#")]


def _case(marked: str, *gold: str) -> Case:
    text, ends, mentions, start = "", set(), [], 0
    for piece in re.split(r"( ‖|[\[\]])", marked):
        if piece == " ‖":
            ends.add(len(text))
        elif piece == "[":
            start = len(text)
        elif piece == "]":
            mentions.append((start, len(text)))
        else:
            text += piece
    return Case(text, frozenset({*ends, len(text)}), tuple(mentions), *gold)


def judge(nlp: Language, case: Case, collapsed: bool) -> dict[str, bool]:
    """Whether subject, partner and sentence bounds are right; with each mention one token, if `collapsed`."""
    doc = nlp.make_doc(case.text)
    if collapsed:
        with doc.retokenize() as merger:
            for start, end in case.mentions:
                span = doc.char_span(start, end)
                assert span is not None, case.text[start:end]
                merger.merge(span)
    doc = nlp(doc)
    return {
        "subject": _hangs(doc, case.subject, case.verb, SUBJECT),
        "partner": _hangs(doc, case.partner, case.governor, PARTNER),
        "sentences": {sentence[-1].idx + len(sentence[-1]) for sentence in doc.sents} == case.ends,
    }


def _hangs(doc: Doc, words: str, governor: str, labels: set[str]) -> bool:
    """Whether the words, as one phrase, hang on that governor (or on a word of its name) under one of the labels."""
    found = re.search(rf"\b{re.escape(words)}\b", doc.text)
    assert found is not None, words
    span = doc.char_span(*found.span(), alignment_mode="expand")
    assert isinstance(span, Span), words
    head: Token = span.root
    return head.dep_ in labels and governor in (head.head.text, *head.head.text.split())


def main() -> None:
    """Print the table, and what our parser gets wrong."""
    cases = read_cases()
    for name, nlp in (("diplograph", load_parser()), ("fr_core_news_md", spacy.load("fr_core_news_md"))):
        for collapsed in (False, True):
            verdicts = [judge(nlp, case, collapsed) for case in cases]
            right = Counter(part for verdict in verdicts for part, is_right in verdict.items() if is_right)
            whole = sum(all(verdict.values()) for verdict in verdicts)
            print(
                f"{name:16}{'mentions as one token' if collapsed else 'as written':23}{dict(right)} all {whole}/{len(cases)}"
            )
            for case, verdict in zip(cases, verdicts, strict=True):
                if name == "diplograph" and not all(verdict.values()):
                    print("   ", [part for part, is_right in verdict.items() if not is_right], case.text)


if __name__ == "__main__":
    main()
