"""PUD brought to the conventions of Sequoia and GSD: obliques told apart, reflexive pronouns, passive participles.

PUD calls every oblique `obl`, where the others tell arguments (`obl:arg`) from adjuncts (`obl:mod`) and agents; it makes
`se` an object, where they make it part of the verb; it leaves out `Voice=Pass`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from .trees import Token, Tree

Frame = tuple[str, str]
OBLIQUES = ("obl:mod", "obl:arg", "obl:agent")


def like_the_others(trees: list[Tree], others: list[Tree]) -> list[Tree]:
    """The trees by the conventions of the others, which also teach what each verb does with each preposition."""
    usual = _usual_obliques(others)
    return [
        tuple(_passive(tree, i, _reflexive(_oblique(tree, i, usual))) for i in range(len(tree)))
        for tree in trees
    ]


def _usual_obliques(trees: list[Tree]) -> dict[Frame, str]:
    seen: Counter[tuple[Frame, str]] = Counter()
    for tree in trees:
        seen.update((_frame(tree, i), token.dep) for i, token in enumerate(tree) if token.dep in OBLIQUES)
    return {frame: max(OBLIQUES, key=lambda dep: seen[frame, dep]) for frame, _ in seen}


def _frame(tree: Tree, i: int) -> Frame:
    prepositions = [t.lemma.split()[0] for t in tree if t.head == i and t.dep == "case"]
    return tree[tree[i].head].lemma, (prepositions or [""])[0]


def _oblique(tree: Tree, i: int, usual: dict[Frame, str]) -> Token:
    token = tree[i]
    return replace(token, dep=usual.get(_frame(tree, i), "obl:mod")) if token.dep == "obl" else token


def _reflexive(token: Token) -> Token:
    if token.lemma != "se":
        return token
    dep = "expl:pv" if token.dep in ("obj", "iobj") else token.dep
    return replace(token, lemma="soi", dep=dep, morph="Person=3|PronType=Prs|Reflex=Yes")


def _passive(tree: Tree, i: int, token: Token) -> Token:
    """A participle with an auxiliary of the passive, or one that qualifies a noun, has the passive voice."""
    undergone = token.dep == "acl" or any(t.head == i and t.dep == "aux:pass" for t in tree)
    if undergone and "Tense=Past|VerbForm=Part" in token.morph and "Voice" not in token.morph:
        return replace(token, morph=f"{token.morph}|Voice=Pass")
    return token
