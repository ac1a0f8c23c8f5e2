"""A parsed simple sentence, and what the forms of its verbs and names tell by themselves."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cached_property
from typing import Final

from spacy.tokens import Doc

from ...actors import fold
from ..grammar import Grammar
from ..mentions import Mention
from .simplify import Word
from .tree import Token, read_tree

# Relations of Universal Dependencies that a subject may stand in, and the parts of speech of verbs.
SUBJECTS: Final = ("nsubj", "nsubj:pass", "nsubj:outer", "nsubj:caus")
VERBS: Final = frozenset(("VERB", "AUX"))


class Clause:
    """A parsed simple sentence: the tokens of the parse beside the words they came from.

    `reporting` holds the folded lemmas of the verbs that report speech: they alone follow what they report.
    `events` holds the folded nouns that tell events: what hangs on them is theirs, not the verb's.
    `severally` is whether the sentence tells its encounters one after the other (« tour à tour »).
    """

    def __init__(
        self,
        doc: Doc,
        words: Sequence[Word],
        grammar: Grammar,
        reporting: Container[str],
        events: Container[str],
        severally: bool = False,
    ) -> None:
        self.doc = read_tree(doc)
        self.words = words
        self.grammar = grammar
        self.reporting = reporting
        self.events = events
        self.severally = severally
        self._auxiliaries: dict[int, list[Token]] = {}

    def mention(self, token: Token) -> Mention | None:
        """The mention that a token stands for."""
        return self.words[token.i].mention

    @cached_property
    def keys(self) -> list[str]:
        """The folded text of each token."""
        return [fold(word.text) for word in self.words]

    def is_finite(self, token: Token) -> bool:
        """Whether the token is a conjugated verb or auxiliary."""
        return token.pos_ in VERBS and "Fin" in morph(token, "VerbForm")

    def auxiliaries(self, verb: Token) -> list[Token]:
        """The auxiliaries of a verb, from left to right: asked of each verb many times, and no repair changes them."""
        found = self._auxiliaries.get(verb.i)
        if found is None:
            found = [child for child in verb.children if child.dep_.startswith("aux") or child.dep_ == "cop"]
            if not found and verb.i and fold(self.doc[verb.i - 1].lemma_) in self.grammar.auxiliaries:
                found = [self.doc[verb.i - 1]]
            found.sort(key=lambda token: token.i)
            self._auxiliaries[verb.i] = found
        return found

    def has_finite_auxiliary(self, verb: Token) -> bool:
        """Whether one of the auxiliaries is conjugated."""
        return any(self.is_finite(aux) for aux in self.auxiliaries(verb))

    def first_of(self, verb: Token) -> int:
        """Where a verb begins: its own index, or that of its first auxiliary."""
        return min([verb.i, *(aux.i for aux in self.auxiliaries(verb))])

    def is_pronominal(self, verb: Token) -> bool:
        """« s'entretenir »: whether a reflexive pronoun stands before the verb or its auxiliary."""
        first = self.first_of(verb)
        for i in range(verb.i - 1, max(0, first - 3) - 1, -1):
            if self.keys[i] in self.grammar.reflexives:
                return True
            if i < first and self.doc[i].pos_ in VERBS:
                return False  # « s'apprête à recevoir »: the pronoun is another verb's
        return False

    def is_passive(self, verb: Token) -> bool:
        """« a été reçu », « est reçu », « reçu par »."""
        if "Part" not in morph(verb, "VerbForm") or self.is_pronominal(verb):
            return False
        auxiliaries = self.auxiliaries(verb)
        if not auxiliaries:
            if fold(verb.lemma_) in self.grammar.past_with_be:
                return False  # « arrivé lundi à Tallinn »
            if verb.dep_ == "conj" and self._is_past_with_have(verb.head):
                return False  # « a reçu A et rencontré B »: one auxiliary for both
            return "Past" in morph(verb, "Tense") and verb.dep_ in {
                "acl",
                "advcl",
                "amod",
                "ROOT",
                "conj",
                "appos",
                "xcomp",
                "ccomp",
            }
        if any(fold(aux.text) in self.grammar.passive_auxiliaries for aux in auxiliaries):
            return True
        be = fold(auxiliaries[-1].lemma_) in self.grammar.copulas
        return be and fold(verb.lemma_) not in self.grammar.past_with_be

    def _is_past_with_have(self, verb: Token) -> bool:
        """« a reçu », not « a été reçu » or « est arrivé »."""
        auxiliaries = self.auxiliaries(verb) if verb.pos_ in VERBS else []
        return bool(auxiliaries) and all(
            fold(aux.lemma_) in self.grammar.auxiliaries - self.grammar.copulas for aux in auxiliaries
        )

    def preposition(self, token: Token) -> str:
        """The folded preposition right before a token (that of the first conjunct, for a coordinated one)."""
        before = token.i - 1
        if token.pos_ == "PRON" and token.i < token.head.i and self.keys[token.i] in self.grammar.object_pronouns:
            return ""  # « venait de la recevoir »: « de » is of the verb
        while before > 0 and self.doc[before].pos_ == "NUM":
            before -= 1  # « contre dix responsables »
        if before >= 0 and self.doc[before].pos_ == "ADP":
            if before and self.keys[before - 1] in self.grammar.before_of and self.keys[before] in self.grammar.of:
                return self.keys[before - 1]  # « autour de X »
            return self.grammar.plain_prepositions.get(self.keys[before], self.keys[before])
        if (
            token.dep_ == "conj"
            and token.head.i < token.i
            and self.mention(token.head)
            and self._is_listed(token)
        ):
            return self.preposition(token.head)
        # « c'est là que X a parlé »: « que » is no preposition, whatever the parser says.
        cases = [c for c in token.children if c.dep_ == "case" and self.keys[c.i] not in self.grammar.reporting]
        if cases:
            text = " ".join(self.keys[child.i] for child in cases)
            return self.grammar.plain_prepositions.get(text, text)
        return ""

    def starts_clause(self, token: Token) -> bool:
        """Whether a coordinated name is the subject of the verb right after it."""
        following = token.i + 1
        while following < len(self.doc) and self.keys[following] in self.grammar.before_verbs:
            following += 1
        if following >= len(self.doc) or not self.is_finite(self.doc[following]):
            return False
        verb = self.doc[following]
        if verb.dep_.startswith("aux") or verb.dep_ == "cop":
            verb = verb.head
        first = token
        while first.dep_ == "conj":
            first = first.head
        # « les pourparlers entre A et B ont été annulés »: the verb has a subject of its own further left.
        return not any(c.dep_ in SUBJECTS and c.i < first.i and not self.mention(c) for c in verb.children)

    def _is_listed(self, token: Token) -> bool:
        """Whether « et » or « ou » makes a list of a name and the one before it; a comma alone may end a
        phrase."""
        joins = self.grammar.listing
        if self.keys[token.i - 1] in joins:
            return True
        later = [each for each in token.head.children if each.dep_ == "conj" and each.i > token.i]
        if later and self.starts_clause(later[-1]):
            return False  # « Selon X, A et B ont … »: the list begins after the comma
        return any(
            self.keys[each.i - 1] in joins
            for each in (*later, *(c for c in token.children if c.dep_ == "conj"))
        )


def morph(token: Token, feature: str) -> list[str]:
    """The values of a morphological feature (`Tense`, `Mood`, `VerbForm`) of Universal Dependencies."""
    return token.features.get(feature, [])


def is_predicate(token: Token) -> bool:
    """« X est en visite », « X est prêt »: whether a noun or adjective is told of its subject by a copula."""
    return any(child.dep_ == "cop" for child in token.children)


def verb_above(token: Token) -> Token | None:
    """The nearest verb that a token hangs on, directly or not."""
    return next((a for a in token.ancestors if a.pos_ in VERBS), None)
