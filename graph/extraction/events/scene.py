"""A parsed sentence as those who read events in it see it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from ...actors import fold
from ..mentions import Mention
from ..syntax import Clause
from ..syntax.clause import VERBS
from ..syntax.lists import actors_of
from ..syntax.objects import complements_of, objects_of
from ..syntax.tree import Token
from .circumstances import Circumstances
from .drafts import Draft
from .words import EventWords

# The kinds of mentions that can meet, act and speak.
ACTING: Final = frozenset(
    ("person", "actor", "metonym", "institution", "officials", "group", "back", "body", "pronoun", "unknown")
)
# Those of them that may mean a person.
SOMEBODY: Final = ("person", "pronoun", "unknown", "back")


@dataclass(frozen=True)
class Scene:
    """One sentence: its parse, its dates and places, and its characters `start` to `end` in the article's
    text.

    `first` is its first token in the paragraph, whose folded tokens are `keys`; `quotes` is whether it quotes, `goes_on` whether it says that it goes on from what was told before, `written_in` the place of its dateline; `quoted` are the mentions inside
    quotations that the parser did not see.
    """

    clause: Clause
    words: EventWords
    circumstances: Circumstances
    start: int
    end: int
    first: int
    keys: Sequence[str]
    quoted: list[Mention]
    quotes: bool
    goes_on: bool
    written_in: Mention | None

    def draft(self, type: str, trigger: Token, sense: str | None = None) -> Draft:
        """A draft of an event that a verb or noun of the sentence tells, its roles still empty."""
        return Draft(
            type,
            self.start,
            self.end,
            trigger.text,
            sense=sense,
            first=self.first,
            word=trigger.i,
            goes_on=self.goes_on,
            long_ago=self._is_long_ago(trigger),
            written_in=self.written_in,
        )

    def _is_long_ago(self, trigger: Token) -> bool:
        """« s'est déjà entretenu », « avait reçu X quelques mois plus tôt »: before what else is told, on no day that is."""
        if trigger.pos_ not in VERBS:
            return False
        words = self.clause.words
        near = self.keys[words[self.clause.first_of(trigger)].first : words[trigger.i].last + 1]
        if not self.clause.grammar.some_time_ago.isdisjoint(near):
            return True
        after = (word.date for word in words[trigger.i + 1 :] if word.date and word.date.reading)
        return any(date.reading.rule in {"vague_past", "vague_earlier"} for date in after if date.reading)

    def others(self, draft: Draft) -> list[Mention]:
        """Whom the sentence names that have no part in a draft yet; « les accords d'Oslo » names nobody."""
        named = ((token, m) for token in self.clause.doc if (m := self.clause.mention(token)))
        ours = ((token, m) for token, m in named if not self.is_breakaway(token))
        found = [m for token, m in ours if m.kind != "metonym" or not self.clause.preposition(token)]
        return [m for m in found if m.kind in ACTING | {"adjective"} and m not in draft.mentions]

    def is_breakaway(self, adjective: Token) -> bool:
        """« les républiques séparatistes géorgiennes »: whether a country's adjective tells of what has left the country."""
        beside = (fold(each.lemma_) for each in adjective.head.children if each != adjective)
        return adjective.dep_ == "amod" and not self.words.breakaway.isdisjoint(beside)

    def complements(self, token: Token, prepositions: Iterable[str]) -> list[Mention]:
        """The mentions that hang on a verb or noun by one of these prepositions."""
        return [
            m
            for each in complements_of(self.clause, token, prepositions)
            for m in actors_of(self.clause, each)
        ]

    def objects(self, verb: Token) -> list[Mention]:
        """The mentions that are the objects of a verb."""
        return [m for each in objects_of(self.clause, verb) for m in actors_of(self.clause, each)]
