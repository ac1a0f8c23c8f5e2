"""Finds the mentions of a paragraph, from left to right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from ...actors import ActorBook, fold
from ..grammar import Grammar
from ..lexicon import MentionWords
from ..paragraphs import Paragraph
from .joint_titles import with_names_before
from .named import addressed, bare, named
from .names import NameFinder
from .noun_phrases import noun_phrase, the_one_of
from .places import capital, site
from .pronouns import (
    all_of_them,
    back,
    body,
    clitic,
    compound,
    first_person,
    group,
    nationality,
    nationals,
    pronoun,
    states_joined,
    union,
)
from .records import Mention, Person
from .surface import Surface
from .titles import with_title_after
from .triggers import Triggers

# What may begin at a token; the first that does is taken.
_READERS: Final[tuple[Callable[[Surface, int], Mention | None], ...]] = (
    nationality,
    compound,
    states_joined,
    nationals,
    union,
    clitic,
    capital,
    site,
    group,
    all_of_them,
    body,
    back,
    noun_phrase,
    the_one_of,
    addressed,
    named,
    pronoun,
    first_person,
)


class MentionFinder:
    """Finds the mentions of paragraphs."""

    def __init__(self, book: ActorBook, words: MentionWords, grammar: Grammar) -> None:
        self._book = book
        self._words = words
        self._grammar = grammar
        self.names = NameFinder(book, words)
        self._triggers = Triggers(book, words, grammar)

    def find(self, paragraph: Paragraph) -> list[Mention]:
        """The mentions of a paragraph from left to right, none overlapping another."""
        names = {name.first: name for name in self.names.find(paragraph)}
        surface = Surface(paragraph, names, self._book, self._words, self._grammar)
        return mentions_where(surface, self._triggers.may_begin)


def mentions_where(surface: Surface, may_begin: Callable[[Surface, int], bool]) -> list[Mention]:
    """The mentions of a paragraph that begin where they may."""
    found: list[Mention] = []
    i = 0
    count = len(surface.tokens)
    while i < count:
        mention = _mention_at(surface, i) if may_begin(surface, i) else None
        if mention and (joint := with_names_before(surface, found, mention)):
            found[-len(joint.persons) :] = [joint]
        elif mention:
            found.append(mention)
        i = mention.last if mention else i + 1
    return found


def _mention_at(surface: Surface, i: int) -> Mention | None:
    known = surface.names.get(i)
    if known and known.kind != "run" and known.last > i + 2 and not known.text[0].isdigit():
        # A long name of the book is never the beginning of something else.
        return with_title_after(surface, bare(known))
    for read in _READERS:  # a loop, which takes less time than a generator
        if mention := read(surface, i):
            return mention
    return None


def people_called_like_places(
    paragraphs: Sequence[Paragraph], mentions: Sequence[list[Mention]], grammar: Grammar
) -> list[list[Mention]]:
    """The mentions of an article, where a place called like one of its people is that person, unless it is told as a place:
    « Leon a rencontré X » after « le chef de mission, Bernardino Leon »."""
    people = (
        p for found in mentions for m in found for p in m.persons if p.name and (p.title or p.candidates)
    )
    surnames = {fold(person.name or "").split()[-1] for person in people if " " in (person.name or "")}
    before_places = grammar.prepositions | grammar.at_places | grammar.articles
    return [
        [_as_person(paragraph, mention, surnames, before_places) for mention in found]
        for paragraph, found in zip(paragraphs, mentions, strict=True)
    ]


def _as_person(
    paragraph: Paragraph, mention: Mention, surnames: set[str], before_places: frozenset[str]
) -> Mention:
    before = paragraph.keys[mention.first - 1] if mention.first else ""
    if mention.kind != "place" or fold(mention.text) not in surnames or before in before_places:
        return mention
    return replace(mention, kind="unknown", places=(), persons=(Person(mention.text),))
