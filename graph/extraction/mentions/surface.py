"""A paragraph as those who read mentions in it see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ...actors import ActorBook
from ..grammar import Grammar
from ..lexicon import MentionWords
from ..paragraphs import Paragraph
from ..phrases import Phrases, Value
from ..tokens import Token
from .names import Name


@dataclass(frozen=True)
class Surface:
    """A paragraph, the proper names in it by their first token, and what is known of names and words."""

    paragraph: Paragraph
    names: Mapping[int, Name]
    book: ActorBook
    words: MentionWords
    grammar: Grammar

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the paragraph."""
        return self.paragraph.tokens

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The folded text of each token."""
        return self.paragraph.keys

    def longest(self, phrases: Phrases[Value], i: int) -> tuple[Value, int] | None:
        """The value of the longest phrase that begins at token `i`, and the token after it."""
        return self.paragraph.longest(phrases, i)

    def text(self, first: int, last: int) -> str:
        """The tokens from `first` to before `last`, as a name is written."""
        return " ".join(token.text for token in self.tokens[first:last]).replace("' ", "'").replace("’ ", "'")

    def demonym(self, j: int) -> tuple[str, ...]:
        """The states an adjective at token j may be of; « européen » is of the European Union."""
        if j >= len(self.tokens) or self.tokens[j].is_capitalised:
            return ()
        return self.demonyms(self.keys[j])

    def demonyms(self, key: str) -> tuple[str, ...]:
        """The states, or the organisation or movement, that a folded adjective may be of."""
        if key in self.words.organisation_adjectives:
            return (self.words.organisation_adjectives[key],)
        return tuple(dict.fromkeys(state for state, _, _ in self.book.demonyms.get(key, ())))

    def first_part(self, key: str) -> tuple[str, ...]:
        """The states, or the organisation or movement, that the folded first part of an adjective of two may be of."""
        if key in self.words.organisation_prefixes:
            return (self.words.organisation_prefixes[key],)
        return self.book.prefixes.get(key, ())
