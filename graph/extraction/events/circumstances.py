"""When and where: which date and place of a sentence belong to which of its events."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from spacy.tokens import Token

from ...actors import fold
from ...records import ENCOUNTERS
from ..mentions import Mention
from ..syntax import Clause
from ..syntax.clause import VERBS
from .drafts import Draft
from .words import EventWords

# The other types happen nowhere in particular: an ambassador is recalled, not « à Paris ».
_LOCATED: Final = frozenset((*ENCOUNTERS, "Agreement", "Aid"))


class Circumstances:
    """The dates and places of one parsed sentence, by the word they hang on."""

    def __init__(self, clause: Clause, words: EventWords, is_place: frozenset[Mention]) -> None:
        self._clause = clause
        self._words = words
        self._is_place = is_place

    def attach(self, draft: Draft, trigger: Token) -> None:
        """Give a draft its date and place."""
        dated = self._nearest(trigger, self._dates())
        if dated is not None:
            draft.date = self._clause.words[dated.i].date
        placed = self._nearest(trigger, self._places(draft), most=1) if draft.type in _LOCATED else None
        if placed is not None:
            draft.place = self._clause.mention(placed)
            draft.stops = self._stops(placed) if draft.type == "Visit" else []
        elif (there := self._where(trigger)) is not None:
            draft.place = there
        elif trigger.pos_ in VERBS:
            before = self._clause.keys[max(0, trigger.i - 4) : trigger.i]
            draft.there = not self._clause.grammar.there.isdisjoint(before)

    def _where(self, trigger: Token) -> Mention | None:
        """« une visite au Vatican, où il a rencontré … »: the place that « où » goes back to."""
        marks = [
            i for i in range(max(0, trigger.i - 7), trigger.i) if self._clause.words[i].text.lower() == "où"
        ]
        if not marks or trigger.pos_ not in VERBS:
            return None
        for i in range(marks[-1] - 1, max(-1, marks[-1] - 5), -1):
            if self._may_be_place(self._clause.doc[i]):
                return self._clause.mention(self._clause.doc[i])
        return None

    def _stops(self, token: Token) -> list[Mention]:
        """The places listed after the first: « en Namibie, au Congo puis au Tchad »."""
        found = []
        i = token.i + 1
        while i < len(self._clause.doc):
            each, mention = self._clause.doc[i], self._clause.mention(self._clause.doc[i])
            if mention and mention in self._is_place:
                found.append(mention)
            elif self._clause.keys[i] not in {*self._clause.grammar.between_stops, ""} or each.pos_ == "VERB":
                break
            i += 1
        return found

    def _dates(self) -> list[Token]:
        doc, words = self._clause.doc, self._clause.words
        return [
            t
            for t in doc
            if (d := words[t.i].date) is not None and d.kind in {"day", "month", "year", "span"}
        ]

    def _places(self, draft: Draft) -> list[Token]:
        taken = set(draft.mentions)
        return [t for t in self._clause.doc if self._may_be_place(t) and self._clause.mention(t) not in taken]

    def _may_be_place(self, token: Token) -> bool:
        mention = self._clause.mention(token)
        if mention is None or mention not in self._is_place:
            return False
        preposition = self._clause.preposition(token)
        before = self._clause.keys[token.i - 1] if token.i else ""
        if mention.kind == "unknown":
            return before in self._clause.grammar.at_cities
        if mention.kind == "actor":
            # « en Russie », « au Mali », « aux États-Unis »; « à la Russie » is to whom.
            return before in self._clause.grammar.at_states and not mention.gender
        visited = token.dep_ == "obj" and fold(token.head.lemma_) in self._words.reaches
        return preposition in self._clause.grammar.at_places or visited

    def _nearest(self, trigger: Token, tokens: Iterable[Token], most: int = 2) -> Token | None:
        """The one that hangs on the trigger, else on the verb it belongs to, else (up to rank `most`) one
        beside them."""
        ranked = sorted(
            (rank, abs(t.i - trigger.i), t.i)
            for t in tokens
            if (rank := self._rank(trigger, t)) is not None and rank <= most
        )
        return self._clause.doc[ranked[0][2]] if ranked else None

    def _rank(self, trigger: Token, token: Token) -> int | None:
        """0 where the token hangs on the trigger or stands right after it, 1 on the verb above it, 2 on a
        verb further up or on nothing; None where it belongs to something else."""
        governor = self._governor(token)
        if governor == trigger or self._hangs_on(token, trigger) or 0 < token.i - trigger.i <= 3:
            return 0
        if trigger.pos_ == "NOUN" and self._in_one_phrase(trigger, token):
            return 0
        if (
            governor is not None
            and trigger.pos_ == "NOUN"
            and self._plans(governor)
            and 0 < governor.i - trigger.i < 9
        ):
            return 0  # « une visite en Russie, envisagée au printemps »
        above = trigger if trigger.pos_ in VERBS else self._governor(trigger)
        if above is not None and (governor == above or governor in self._same_action(above)):
            return 1
        if governor is None:
            return 2
        if governor in trigger.ancestors and not self._is_speech(governor):
            return 2
        return 2 if self._between(trigger, token) == 0 and not self._tells_itself(governor) else None

    def _in_one_phrase(self, noun: Token, token: Token) -> bool:
        """« leur première rencontre es qualité à Versailles en 2017 »: nothing parts the two but nouns and
        prepositions."""
        between = self._clause.doc[noun.i + 1 : token.i]
        if not 0 < token.i - noun.i <= 9:
            return False
        return not any(
            t.pos_ in {"VERB", "AUX", "PUNCT", "PRON", "SCONJ", "CCONJ"} or self._is_event_noun(t)
            for t in between
        )

    def _plans(self, governor: Token) -> bool:
        """Whether a participle says how an event stands: « prévue », « annulée »."""
        stem = fold(governor.lemma_).removesuffix("er")
        return any(
            stem == word.rstrip("e") or f"{stem}e" == word
            for words in self._words.adjectives.values()
            for word in words
        )

    def _tells_itself(self, governor: Token) -> bool:
        """Whether the word a date or place hangs on is an event of its own, or modifies another noun."""
        lemma = fold(governor.lemma_)
        return (
            lemma in self._words.verbs
            or lemma in self._words.nouns
            or governor.dep_.startswith("acl")
            or self._is_speech(governor)
        )

    def _hangs_on(self, token: Token, trigger: Token) -> bool:
        for ancestor in token.ancestors:
            if ancestor == trigger:
                return True
            if ancestor.pos_ in VERBS:
                return False
        return False

    def _same_action(self, verb: Token) -> set[Token]:
        """The verbs of one action: « doit se rendre », « a prévu de rencontrer »."""
        found = {verb}
        above = verb
        while (
            above.head != above
            and above.dep_ in {"xcomp", "conj", "advcl"}
            and above.head.pos_ in VERBS
            and not self._is_speech(above.head)
        ):
            above = above.head
            found.add(above)
        return found | {child for child in verb.children if child.dep_ == "xcomp"}

    def _governor(self, token: Token) -> Token | None:
        return next((a for a in token.ancestors if a.pos_ in VERBS or self._is_event_noun(a)), None)

    def _is_event_noun(self, token: Token) -> bool:
        return token.pos_ == "NOUN" and fold(token.lemma_) in self._words.nouns

    def _is_speech(self, token: Token) -> bool:
        return fold(token.lemma_) in self._words.speech

    def _between(self, trigger: Token, token: Token) -> int:
        """How many verbs part two tokens."""
        first, last = sorted((trigger.i, token.i))
        return sum(1 for t in self._clause.doc[first + 1 : last] if self._clause.is_finite(t))
