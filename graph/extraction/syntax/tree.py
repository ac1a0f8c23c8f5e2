"""The tree of a parsed sentence, read from spaCy's document once.

spaCy makes a new object at each step through its tree and a new string of each label that is asked for, and the rules take
some hundred steps a sentence: over plain objects they take half the time. Names are those of spaCy's `Token`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from spacy.tokens import Doc

Features = Mapping[str, list[str]]
_CONJUNCT: Final = "conj"


class Token:
    """A word of a parsed sentence: its place `i`, what the parser says of it by the labels of Universal Dependencies, and its
    neighbours in the tree, `children` in the order of words; the root is its own head."""

    __slots__ = ("children", "dep_", "features", "head", "i", "lemma_", "pos_", "text")

    def __init__(self, i: int, text: str, pos: str, dep: str, lemma: str, features: Features) -> None:
        self.i = i
        self.text = text
        self.pos_ = pos
        self.dep_ = dep
        self.lemma_ = lemma
        self.features = features
        self.head = self
        self.children: list[Token] = []

    def hang_on(self, head: Token) -> None:
        """Make the token a child of another."""
        if self.head is not self:
            self.head.children.remove(self)
        self.head = head
        head.children.append(self)
        head.children.sort(key=lambda child: child.i)

    @property
    def ancestors(self) -> Iterator[Token]:
        """The head, its head, and so on up to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> Iterator[Token]:
        """The token and all that hangs on it: before each what hangs on it from the left, after it what does from the right."""
        for child in self.children:
            if child.i < self.i:
                yield from child.subtree
        yield self
        for child in self.children:
            if child.i > self.i:
                yield from child.subtree

    @property
    def conjuncts(self) -> list[Token]:
        """The tokens coordinated with it, itself not among them."""
        first = self
        while first.dep_ == _CONJUNCT and first.head is not first:
            first = first.head
        found = [first]
        for token in found:
            found += [child for child in token.children if child.i > token.i and child.dep_ == _CONJUNCT]
        return [token for token in found if token is not self]


def read_tree(doc: Doc) -> list[Token]:
    """The tokens of a parsed document."""
    tokens = [
        Token(each.i, each.text, each.pos_, each.dep_, each.lemma_, read_features(str(each.morph))) for each in doc
    ]
    for token, each in zip(tokens, doc, strict=True):
        if (head := tokens[each.head.i]) is not token:
            token.head = head
            head.children.append(token)  # in the order of words, as they come
    return tokens


@lru_cache(maxsize=4096)
def read_features(text: str) -> Features:
    """The values of each morphological feature: of « Mood=Ind|PronType=Int,Rel »."""
    pairs = (feature.partition("=") for feature in text.split("|") if feature)
    return {name: values.split(",") for name, _, values in pairs}
