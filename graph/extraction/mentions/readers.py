"""What reads mentions, and the words that each reader may begin at: to try all on each word would take a fifth longer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ...actors import ActorBook
from ..grammar import Grammar
from ..lexicon import MentionWords
from .named import addressed, named
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
from .records import Mention
from .surface import Surface

Reader = Callable[[Surface, int], Mention | None]

#: What may begin at a token; the first that does is taken.
READERS: Final[tuple[Reader, ...]] = (
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


class Readers:
    """Chooses the readers by the word. At a hyphened word all may begin, and a name at any.

    Whoever adds a reader adds here what it may begin at; a test compares with trying all.
    """

    def __init__(self, book: ActorBook, words: MentionWords, grammar: Grammar) -> None:
        heads = words.heads.words(0) | words.institutions.words(0)
        begins: dict[Reader, frozenset[str]] = {
            nationality: frozenset((*book.demonyms, *words.organisation_adjectives)),
            compound: frozenset(),
            states_joined: frozenset(),
            nationals: grammar.plural_articles | frozenset(book.demonyms),
            union: grammar.articles,
            clitic: grammar.object_pronouns,
            capital: words.determiners | words.capitals,
            site: grammar.singular_articles | words.sites.words(0) | words.called_after.words(0),
            group: grammar.group_determiners,
            all_of_them: words.all_of_them.words(0),
            body: grammar.anaphoric,
            back: words.back.words(0),
            noun_phrase: words.openers | words.before_heads | heads,
            the_one_of: grammar.the_one_of,
            addressed: words.honorifics.words(0) | words.civilities.keys(),
            pronoun: grammar.personal,
            first_person: grammar.first_person,
        }
        every = frozenset[str]().union(*begins.values())
        self._by_word = {
            word: tuple(read for read in READERS if read is named or word in begins[read]) for word in every
        }

    def at(self, surface: Surface, i: int) -> tuple[Reader, ...]:
        """The readers that may begin at token `i`, in their order."""
        key = surface.keys[i]
        return READERS if " " in key else self._by_word.get(key, (named,))
