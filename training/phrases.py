"""Phrases to build trees from: a word with what hangs on it, and the tree in the order of the words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from .trees import Token, Tree

MASC, FEM, PLUR = "Gender=Masc|Number=Sing", "Gender=Fem|Number=Sing", "Gender=Masc|Number=Plur"
GENDER = {"m": MASC, "f": FEM}
PARTICIPLE = "{agreement}|Tense=Past|VerbForm=Part"
# Preposition and article → the word they make.
CONTRACTED = {
    ("de", "des"): "de",
    ("de", "le"): "du",
    ("de", "les"): "des",
    ("à", "le"): "au",
    ("à", "les"): "aux",
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A word with what hangs on it to its left and to its right."""

    form: str
    lemma: str
    pos: str
    morph: str
    dep: str
    left: tuple[Phrase, ...] = ()
    right: tuple[Phrase, ...] = ()


def linear(phrase: Phrase) -> Tree:
    """The phrase as a tree, with the spaces of running text."""
    tokens: list[Token] = []

    def place(node: Phrase) -> int:
        left = [place(child) for child in node.left]
        at = len(tokens)
        tokens.append(Token(node.form, node.lemma, node.pos, node.morph, at, node.dep))
        for child in (*left, *(place(child) for child in node.right)):
            tokens[child] = replace(tokens[child], head=at)
        return at

    place(phrase)
    return tuple(_spaced(_without_idle_commas(tokens)))


def _without_idle_commas(tokens: list[Token]) -> list[Token]:
    """The tokens without any comma right before another mark."""
    idle = {i for i, t in enumerate(tokens[:-1]) if t.form == "," and tokens[i + 1].form in (",", ".")}
    kept = [i for i in range(len(tokens)) if i not in idle]
    return [replace(tokens[i], head=kept.index(tokens[i].head)) for i in kept]


def _spaced(tokens: list[Token]) -> Iterable[Token]:
    for i, token in enumerate(tokens):
        tight = token.form.endswith("'") or (i + 1 < len(tokens) and tokens[i + 1].form in (",", "."))
        form = token.form if i else token.form[0].upper() + token.form[1:]
        yield replace(token, space=not tight, form=form)


def noun(form: str, morph: str, dep: str, *left: Phrase, right: tuple[Phrase, ...] = ()) -> Phrase:
    """A noun in its dictionary form."""
    return Phrase(form, form, "NOUN", morph, dep, left, right)


def proper(form: str, morph: str = MASC) -> Phrase:
    """A proper noun."""
    return Phrase(form, form, "PROPN", morph, "nsubj")


def article(form: str, morph: str) -> Phrase:
    """A determiner: le, un, son and their forms."""
    lemma = {"un": "un", "une": "un", "des": "un", "son": "son", "ses": "son", "plusieurs": "plusieurs"}.get(
        form, "le"
    )
    kind = "Definite=Ind|" if lemma == "un" else "Definite=Def|" if lemma == "le" else ""
    return Phrase(form, lemma, "DET", f"{kind}{morph}", "det")


def mark(form: str) -> Phrase:
    """A punctuation mark."""
    return Phrase(form, form, "PUNCT", "", "punct")


def after_comma(phrase: Phrase) -> Phrase:
    """The phrase set off by a comma."""
    return replace(phrase, left=(mark(","), *phrase.left))


def under(phrase: Phrase, dep: str, preposition: str) -> Phrase:
    """The phrase governed by a preposition, which merges with the phrase's article."""
    first = phrase.left[0].form if phrase.left else ""
    fused = CONTRACTED.get((preposition, first))
    if fused:
        case = Phrase(fused, "de" if fused == "de" else f"{preposition} le", "ADP", "", "case")
        return replace(phrase, dep=dep, left=(case, *phrase.left[1:]))
    elided = preposition == "de" and (first or phrase.form)[0].lower() in "aeiouéî"
    case = Phrase("d'" if elided else preposition, preposition, "ADP", "", "case")
    return replace(phrase, dep=dep, left=(case, *phrase.left))


def finite(number: str, tense: str, mood: str = "Ind") -> str:
    """The features of a finite verb in the third person."""
    return f"Mood={mood}|Number={number}|Person=3|Tense={tense}|VerbForm=Fin"
