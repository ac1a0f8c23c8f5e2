"""At which tokens a mention may begin: most words of a text are none, and to try every reader on each costs most of the time."""

from __future__ import annotations

from collections.abc import Iterable

from ...actors import ActorBook
from ..grammar import Grammar
from ..lexicon import MentionWords
from .surface import Surface


class Triggers:
    """The words that a mention may begin with, by themselves or after an article.

    Whoever adds a reader adds here, too, what it may begin with; a test compares with reading everywhere.
    """

    def __init__(self, book: ActorBook, words: MentionWords, grammar: Grammar) -> None:
        self._determining = words.determiners | words.possessives | grammar.articles | grammar.group_determiners
        phrases = (words.heads, words.institutions, words.institutions_known, words.groups, words.sites, words.called_after, words.all_of_them)
        nouns = {word for table in phrases for word in table.words(0)} | words.capitals | words.counts.keys()
        nouns |= words.former | words.future | words.neutral
        adjectives = {*book.demonyms, *words.organisation_adjectives}
        addresses = {first for key in words.civilities for first in key.split()[:1]}
        begins = nouns | adjectives | addresses | grammar.personal | grammar.first_person | grammar.the_one_of | grammar.object_pronouns - self._determining
        self._begins = begins | _but(words.back.words(0) | words.honorifics.words(0), self._determining)
        nouns |= words.bodies.words(0)
        self._after_determiner = nouns | addresses | words.back.words(1) | words.honorifics.words(1)
        self._grammar = grammar

    def may_begin(self, surface: Surface, i: int) -> bool:
        """Whether a mention may begin at token `i`."""
        key = surface.keys[i]
        if i in surface.names or " " in key or key in self._begins:
            return True
        if key not in self._determining or i + 1 >= len(surface.keys):
            return False
        following = surface.keys[i + 1]
        if i + 1 in surface.names or " " in following or surface.tokens[i + 1].is_capitalised:
            return True
        if i + 2 in surface.names and following in surface.book.demonyms:
            return True  # « le canadien Justin Trudeau »
        return following in self._after_determiner or (
            key in self._grammar.object_pronouns and self._is_verb(following)
        )

    def _is_verb(self, key: str) -> bool:
        """« l'a reçu », « l'accueillera », « la reçoit »"""
        if key in self._grammar.verbs_after_objects:
            return True
        form = self._grammar.patterns["future_or_conditional"]
        return key in self._grammar.have_forms or form.search(key) is not None


def _but(words: Iterable[str], others: frozenset[str]) -> set[str]:
    return {word for word in words if word not in others}
