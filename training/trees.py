"""Dependency trees of the Universal Dependencies treebanks, and the variants of them that news needs.

A tree is a plain frozen record, so that every variant (a name collapsed to one token, other quotes, a sentence put into
somebody's mouth) is a pure function of a tree and a random generator that the caller seeds.
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.tokens import Doc
from spacy.tokens import Token as Word
from spacy.training.converters.conllu_to_docs import conllu_to_docs
from spacy.vocab import Vocab

NOMINAL = frozenset(
    {"nsubj", "nsubj:pass", "obj", "iobj", "obl:arg", "obl:mod", "obl:agent", "nmod", "conj", "appos"}
)
SIMPLE = frozenset({"DET", "NOUN", "PROPN", "ADJ", "ADP", "NUM", "CCONJ"})
LOOSE = frozenset({"cc", "punct", "appos", "conj", "mark"})
LONGEST_MENTION = 9
# What stands for a mention of somebody and for a date where the extractor parses.
SOMEBODY = "Martin"
SOME_DAY = "hier"
AT_PLACES = frozenset({"à", "en", "dans", "vers", "au", "aux", "chez", "près", "sur"})
MODIFIERS = frozenset({"obl", "obl:mod", "obl:arg", "nmod", "nsubj", "dep", "appos", "advmod"})
ARTICLES = frozenset({"le", "ce", "cette", "l'", "1er"})
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre")
PARTS = ("matin", "soir", "après-midi", "dernier", "prochain", "dernière", "prochaine", "année", "semaine", "mois")
CALENDAR = frozenset((*WEEKDAYS, *MONTHS, *PARTS, *ARTICLES))
DAY_OR_YEAR = re.compile(r"\d{1,2}|(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a tree; `head` is the index of its governor in the tree, its own index for the root."""

    form: str
    lemma: str
    pos: str
    morph: str
    head: int
    dep: str
    space: bool = True


Tree = tuple[Token, ...]
Variant = Callable[[Tree, random.Random], Tree]


def read_trees(path: Path) -> list[Tree]:
    """The sentences of a gzipped CoNLL-U file. Contractions (`du`, `aux`) are one token, as in running text."""
    text = gzip.decompress(path.read_bytes()).decode("utf-8")
    docs = conllu_to_docs(text, n_sents=1, merge_subtokens=True, no_print=True)  # type: ignore[no-untyped-call]
    return [tuple(_token(word) for word in doc) for doc in docs]


def read_silver(path: Path) -> list[Tree]:
    """The trees that `silver.py` wrote, one a line."""
    with path.open(encoding="utf-8") as lines:
        return [tuple(Token(**token) for token in json.loads(line)) for line in lines]


def _token(word: Word) -> Token:
    return Token(
        word.text, word.lemma_, word.pos_, str(word.morph), word.head.i, word.dep_, bool(word.whitespace_)
    )


def as_doc(trees: Iterable[Tree], vocab: Vocab) -> Doc:
    """One spaCy document of the trees, one sentence each, with every annotation filled in."""
    tokens: list[Token] = []
    starts: list[bool] = []
    for tree in trees:
        starts += [i == 0 for i in range(len(tree))]
        tokens += [replace(t, head=t.head + len(tokens)) for t in _spaced(tree)]
    return Doc(
        vocab,
        words=[t.form for t in tokens],
        spaces=[t.space for t in tokens],
        pos=[t.pos for t in tokens],
        morphs=[t.morph for t in tokens],
        lemmas=[t.lemma for t in tokens],
        heads=[t.head for t in tokens],
        deps=[t.dep for t in tokens],
        sent_starts=starts,  # type: ignore[arg-type]
    )


def _spaced(tree: Tree) -> list[Token]:
    return [*tree[:-1], replace(tree[-1], space=True)]


def collapse(tree: Tree, spans: Iterable[tuple[int, int, str]]) -> Tree:
    """The tree with each span (start, end, form) made one proper noun; spans must be subtrees but for their head."""
    first = {start: (end, form) for start, end, form in spans}
    groups: list[tuple[int, int, str | None]] = []
    i = 0
    while i < len(tree):
        end, form = first.get(i, (i + 1, None))
        groups.append((i, end, form))
        i = end
    place = {old: new for new, (start, end, _) in enumerate(groups) for old in range(start, end)}
    return tuple(_group(tree, start, end, form, place) for start, end, form in groups)


def _group(tree: Tree, start: int, end: int, form: str | None, place: dict[int, int]) -> Token:
    top = head_of(tree, start, end)
    head = place[tree[top].head]
    token = replace(tree[top], head=head, space=tree[end - 1].space)
    if form is None:
        return token
    return replace(token, form=form, lemma=form, pos="PROPN")


def head_of(tree: Tree, start: int, end: int) -> int:
    """The one token of the span whose governor lies outside (or is itself)."""
    for i in range(start, end):
        if not start <= tree[i].head < end or tree[i].head == i:
            return i
    raise ValueError(f"no head in tokens {start} to {end}")


def is_unit(tree: Tree, start: int, end: int) -> bool:
    """Whether one token of the span governs all others and nothing outside hangs on any but that one."""
    inside = range(start, end)
    tops = [i for i in inside if tree[i].head not in inside or tree[i].head == i]
    if len(tops) != 1:
        return False
    others = set(inside) - set(tops)
    return not any(t.head in others for i, t in enumerate(tree) if i not in inside)


def collapse_names(tree: Tree, rng: random.Random) -> Tree:
    """Each run of proper nouns that is one unit made one token: `Jean Baudesson` → `Baudesson` or `Jean Baudesson`."""
    return collapse(tree, [(s, e, _form(tree, s, e, rng)) for s, e in _name_runs(tree)])


def _name_runs(tree: Tree) -> Iterator[tuple[int, int]]:
    i = 0
    while i < len(tree):
        end = i
        while end < len(tree) and tree[end].pos == "PROPN":
            end += 1
        if end - i > 1 and is_unit(tree, i, end):
            yield i, end
        i = max(end, i + 1)


def collapse_mentions(tree: Tree, rng: random.Random) -> Tree:
    """Noun phrases that could be the mention of an actor made one proper noun, its preposition left outside."""
    return collapse(tree, _mentions(tree, rng, 0.6, lambda start, end: _form(tree, start, end, rng)))


def _mentions(
    tree: Tree, rng: random.Random, likely: float, form: Callable[[int, int], str]
) -> list[tuple[int, int, str]]:
    """Some of the noun phrases that could be mentions, those with a name as `likely` as said, with the form of each as one token."""
    spans: list[tuple[int, int, str]] = []
    taken = 0
    for start, end in _phrases(tree):
        named = any(t.pos == "PROPN" for t in tree[start:end])
        if start >= taken and rng.random() < (likely if named else 0.25):
            spans.append((start, end, form(start, end)))
            taken = end
    return spans


def _phrases(tree: Tree) -> Iterator[tuple[int, int]]:
    for i, token in enumerate(tree):
        if token.dep in NOMINAL and token.pos in ("NOUN", "PROPN"):
            start, end = _extent(tree, i)
            short = 1 < end - start <= LONGEST_MENTION
            if short and is_unit(tree, start, end) and all(t.pos in SIMPLE for t in tree[start:end]):
                yield start, end


def _extent(tree: Tree, top: int) -> tuple[int, int]:
    """The stretch around a noun that its subtree fills, without what introduces it (preposition, conjunction)."""
    inside = {top}
    for _ in range(LONGEST_MENTION):
        inside |= {i for i, t in enumerate(tree) if t.head in inside and _belongs(t, top)}
    start = end = top
    while start - 1 in inside:
        start -= 1
    while end + 1 in inside:
        end += 1
    return start, end + 1


def _belongs(token: Token, top: int) -> bool:
    """Whether a dependent of a mention's word is part of the mention; a preposition inside it is, one before it not."""
    return token.dep not in LOOSE and (token.dep != "case" or token.head != top)


def stand_in(tree: Tree, rng: random.Random) -> Tree:
    """Mentions and dates as the extractor gives them to the parser: one name for whoever acts, one word for every day."""

    def form(start: int, end: int) -> str:
        somebody = rng.random() < 0.7 and not _is_somewhere(tree, start, end)
        return SOMEBODY if somebody else _form(tree, start, end, rng)

    spans = _mentions(tree, rng, 0.7, form)
    single = [i for i, t in enumerate(tree) if t.pos == "PROPN" and t.dep in NOMINAL]
    spans += [
        (i, i + 1, SOMEBODY) for i in single
        if not any(start <= i < end for start, end, _ in spans) and rng.random() < 0.4
        and not _is_somewhere(tree, i, i + 1)
    ]  # fmt: skip
    return collapse_dates(collapse(tree, sorted(spans)))


def _is_somewhere(tree: Tree, start: int, end: int) -> bool:
    """`à Paris`, `en Iran`: a place keeps its name."""
    top = head_of(tree, start, end)
    return any(t.head == top and t.dep == "case" and t.form.lower() in AT_PLACES for t in tree)


def collapse_dates(tree: Tree) -> Tree:
    """Each day, month or year in several words made one adverb: `le 22 février` → `hier`, `en mai 2010` → `en hier`."""
    spans = list(_dates(tree))
    collapsed = list(collapse(tree, [(start, end, SOME_DAY) for start, end in spans]))
    for i, token in enumerate(collapsed):
        if token.form == SOME_DAY and token.pos == "PROPN":
            governed = any(t.head == i and t.dep == "case" for t in collapsed)
            dep = token.dep if governed or token.dep not in MODIFIERS else "advmod"
            collapsed[i] = replace(token, pos="ADV", morph="", dep=dep)
    return tuple(collapsed)


def _dates(tree: Tree) -> Iterator[tuple[int, int]]:
    i = 0
    while i < len(tree):
        end = i
        while end < len(tree) and (tree[end].form.lower() in CALENDAR or DAY_OR_YEAR.fullmatch(tree[end].form)):
            end += 1
        words = [t.form.lower() for t in tree[i:end]]
        named = [w for w in words if w in CALENDAR and w not in ARTICLES]
        if end - i > 1 and named and words[-1] not in ARTICLES and is_unit(tree, i, end):
            yield i, end
            i = end
        else:
            i += 1


def _form(tree: Tree, start: int, end: int, rng: random.Random) -> str:
    """A mention as one token: its last proper noun, or all its words with spaces, as an extractor may write it."""
    names = [t.form for t in tree[start:end] if t.pos == "PROPN"]
    if names and rng.random() < 0.6:
        return names[-1]
    words = "".join(t.form + " " * t.space for t in tree[start:end]).strip()
    return words if rng.random() < 0.5 or not names else names[0]
