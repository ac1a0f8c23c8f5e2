"""Sentences of the treebanks put into somebody's mouth, as agencies do: « … », a déclaré X.

The treebanks hold few of them, and a parser that has seen few ends the sentence at the closing quote.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from .trees import Token, Tree

PAST = (
    ("déclaré", "déclarer"),
    ("affirmé", "affirmer"),
    ("ajouté", "ajouter"),
    ("dit", "dire"),
    ("assuré", "assurer"),
    ("souligné", "souligner"),
    ("indiqué", "indiquer"),
    ("estimé", "estimer"),
    ("expliqué", "expliquer"),
    ("martelé", "marteler"),
    ("averti", "avertir"),
    ("prévenu", "prévenir"),
    ("écrit", "écrire"),
    ("lancé", "lancer"),
    ("poursuivi", "poursuivre"),
    ("précisé", "préciser"),
    ("insisté", "insister"),
    ("réagi", "réagir"),
    ("dénoncé", "dénoncer"),
    ("annoncé", "annoncer"),
    ("commenté", "commenter"),
    ("rappelé", "rappeler"),
)
PRESENT = (
    ("déclare", "déclarer"),
    ("affirme", "affirmer"),
    ("ajoute", "ajouter"),
    ("dit", "dire"),
    ("assure", "assurer"),
    ("souligne", "souligner"),
    ("indique", "indiquer"),
    ("estime", "estimer"),
    ("explique", "expliquer"),
    ("martèle", "marteler"),
    ("avertit", "avertir"),
    ("prévient", "prévenir"),
    ("écrit", "écrire"),
)
WHEN = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
FINITE = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
PARTICIPLE = "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part"
LONGEST_QUOTE = 40


def attribute(tree: Tree, rng: random.Random, names: list[Tree]) -> Tree:
    """The tree as the words of one of the names, told before or after them; unchanged where it cannot be."""
    if not _can_be_said(tree):
        return tree
    speaker = rng.choice(names)
    return _told_after(tree, speaker, rng) if rng.random() < 0.75 else _told_before(tree, speaker, rng)


def _can_be_said(tree: Tree) -> bool:
    plain = not any(t.form in ('"', "«", "»", "“", "”", "(", ":") for t in tree)
    return plain and tree[-1].form == "." and 4 < len(tree) <= LONGEST_QUOTE


def _told_after(tree: Tree, speaker: Tree, rng: random.Random) -> Tree:
    """« S », a déclaré X. The words said hang on the verb of saying as parataxis."""
    body = _shift(tree[:-1], 1)
    root = next(i for i, t in enumerate(tree) if t.head == i) + 1
    out = [_mark("«", root), *body[:-1], replace(body[-1], space=True), _mark("»", root, space=False)]
    verb_at = len(out) + 1
    out.append(_mark(",", root))
    clause = _saying(verb_at, speaker, rng)
    verb = next(t.head for t in clause if t.dep == "ROOT")
    out[root] = replace(out[root], head=verb, dep="parataxis")
    return (*out, *clause)


def _saying(at: int, speaker: Tree, rng: random.Random) -> list[Token]:
    """The clause from the verb to the full stop, its first token at index `at`: a déclaré X mardi."""
    kind = rng.random()
    if kind < 0.5:
        form, lemma = rng.choice(PAST)
        verb = at + 1
        out = [
            Token("a", "avoir", "AUX", FINITE, verb, "aux:tense"),
            Token(form, lemma, "VERB", PARTICIPLE, verb, "ROOT"),
        ]
    elif kind < 0.75:
        form, lemma = rng.choice(PAST)
        verb = at + 2
        out = [
            Token("a", "avoir", "AUX", FINITE, verb, "aux:tense", space=False),
            Token(*_pronoun(rng), verb, "nsubj"),
            Token(form, lemma, "VERB", PARTICIPLE, verb, "ROOT"),
        ]
    else:
        form, lemma = rng.choice(PRESENT)
        verb = at
        out = [Token(form, lemma, "VERB", FINITE, verb, "ROOT")]
    if not any(t.dep == "nsubj" for t in out):
        out += _subject(speaker, at + len(out), verb)
    if rng.random() < 0.4:
        out.append(Token(rng.choice(WHEN), "", "NOUN", "Gender=Masc|Number=Sing", verb, "obl:mod"))
        out[-1] = replace(out[-1], lemma=out[-1].form)
    out[-1] = replace(out[-1], space=False)
    return [*out, _mark(".", verb)]


def _pronoun(rng: random.Random) -> tuple[str, str, str, str]:
    gender, form = rng.choice((("Masc", "-t-il"), ("Fem", "-t-elle")))
    return form, "il", "PRON", f"Gender={gender}|Number=Sing|Person=3|PronType=Prs"


def _told_before(tree: Tree, speaker: Tree, rng: random.Random) -> Tree:
    """X a déclaré : « S ». The words said hang on the verb of saying as ccomp."""
    form, lemma = rng.choice(PAST)
    verb = len(speaker) + 1
    out = [
        *_subject(speaker, 0, verb),
        Token("a", "avoir", "AUX", FINITE, verb, "aux:tense"),
        Token(form, lemma, "VERB", PARTICIPLE, verb, "ROOT"),
    ]
    at = len(out) + 2
    root = next(i for i, t in enumerate(tree) if t.head == i) + at
    body = _shift(tree[:-1], at)
    body[root - at] = replace(body[root - at], head=verb, dep="ccomp")
    closing = [replace(body[-1], space=True), _mark("»", root, space=False), _mark(".", verb)]
    return (*out, _mark(":", root), _mark("«", root), *body[:-1], *closing)


def _subject(speaker: Tree, at: int, verb: int) -> list[Token]:
    """The speaker's name as the subject of the verb, its first token at index `at`."""
    out = _shift(speaker, at)
    return [replace(t, head=verb, dep="nsubj") if t.dep == "ROOT" else t for t in out]


def _shift(tree: Tree, by: int) -> list[Token]:
    return [replace(t, head=t.head + by) for t in tree]


def _mark(form: str, head: int, space: bool = True) -> Token:
    return Token(form, form, "PUNCT", "", head, "punct", space)


def names_in(trees: Sequence[Tree]) -> list[Tree]:
    """The names of persons in the trees (heads of a `flat:name`), each as a small tree of its own."""
    found: dict[Tree, None] = {}
    for tree in trees:
        for i, token in enumerate(tree):
            rest = [j for j in range(i + 1, len(tree)) if tree[j].head == i and tree[j].dep == "flat:name"]
            if token.pos == "PROPN" and rest and rest == list(range(i + 1, i + 1 + len(rest))):
                found[_name(tree[i : rest[-1] + 1])] = None
    return list(found)


def _name(tokens: Tree) -> Tree:
    first = replace(tokens[0], head=0, dep="ROOT", space=True)
    return (first, *(replace(t, head=0, dep="flat:name", space=True) for t in tokens[1:]))
