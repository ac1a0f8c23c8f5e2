"""Which words of a parsed sentence a date or place belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from ...actors import fold
from ...records import ENCOUNTERS
from ..mentions import Mention
from ..syntax import Clause
from ..syntax.clause import VERBS, is_predicate, morph, verb_above
from ..syntax.tree import Token
from .moods import comes_after, follows, is_gerund, is_held, tense_of
from .words import EventWords

# « une visite de trois jours » stands within so many words of the verb or noun that tells the visit.
_STAY_REACH: Final = 16


class Attachment:
    """How closely the dates and places of one parsed sentence belong to its verbs and nouns of events."""

    def __init__(self, clause: Clause, words: EventWords, is_place: frozenset[Mention]) -> None:
        self._clause = clause
        self._words = words
        self._is_place = is_place

    def _nearest(self, trigger: Token, tokens: Iterable[Token], most: int = 2) -> Token | None:
        """The one that hangs on the trigger, else on the verb it belongs to, else (up to rank `most`) one
        beside them."""
        return next(iter(self._ranked(trigger, tokens, most)), None)

    def _ranked(self, trigger: Token, tokens: Iterable[Token], most: int) -> list[Token]:
        """Those of the best rank, the nearest first."""
        ranked = sorted(
            (rank, abs(t.i - trigger.i), t.i)
            for t in tokens
            if (rank := self._rank(trigger, t)) is not None and rank <= most
        )
        return [self._clause.doc[at] for rank, _, at in ranked if rank == ranked[0][0]]

    def _rank(self, trigger: Token, token: Token) -> int | None:
        """0 where the token hangs on the trigger or stands right after it, 1 on the verb above it, 2 on a
        verb further up or on nothing; None where it belongs to something else."""
        governor = self._governor(token)
        if governor is not None and self._is_parted(governor, token):
            governor = None  # « Il fallait voir l'image : vendredi à Paris, X accueillait Y »
        if governor is not None and governor.dep_ == "cop" and governor.head == trigger:
            return 0  # « est depuis dimanche en visite »
        if self._is_of_another_event(token, trigger) or self._is_of_noun_between(token, trigger):
            return None
        if governor is not None and (self._is_of_participle(governor, trigger) or self._is_of_telling(governor, trigger, token)):
            return None
        if governor == trigger or self._hangs_on(token, trigger) or 0 < token.i - trigger.i <= 3:
            return 0
        if trigger.pos_ == "NOUN" and self._in_one_phrase(trigger, token):
            return 0
        if trigger.head.pos_ == "NOUN" and token.head == trigger.head and token.i > trigger.i:
            return 0  # « la tenue d'un sommet, lundi à Genève »
        if (
            governor is not None
            and trigger.pos_ == "NOUN"
            and self._plans(governor)
            and 0 < governor.i - trigger.i < 9
        ):
            return 0  # « une visite en Russie, envisagée au printemps »
        if trigger.dep_ == "xcomp" and governor == trigger.head and self._invites(governor, trigger):
            return None
        if governor is not None and self._in_its_relative(trigger, governor):
            return 0
        if governor is not None and self._is_clause_of_its_own(trigger, governor):
            return None
        if governor is not None and governor == trigger.head and self._is_contrasted(trigger):
            return None
        if governor is not None and governor == trigger.head and is_gerund(self._clause, trigger):
            return 1  # « a exposé mardi son plan en recevant X »
        above = trigger if trigger.pos_ in VERBS else self._governor(trigger)
        if above is not None and (governor == above or governor in self._same_action(above)):
            return 1
        if governor is None:
            return 2
        if (
            governor in trigger.ancestors
            and self.is_occasion(trigger)
            and not self._in_relative_below(trigger, governor)
        ):
            # « a dit mardi X, lors d'une visite à Paris »; but « a promis mardi d'en parler lors de sa visite »
            return None if self._is_announced(trigger, governor) else 1
        if trigger.dep_ == "advcl" and governor in trigger.ancestors and token.i < trigger.i < governor.i:
            return 1  # « Mardi, alors qu'il recevait X, Y a dit »
        if governor in trigger.ancestors and self._in_relative_below(trigger, governor):
            # « a entamé mardi une tournée qui le mènera … »; but « du 20 au 27 octobre » is all of it, and so is « une
            # tournée de huit jours ».
            date = self._clause.words[token.i].date
            whole = (date and date.kind == "span") or self._days_of_stay(trigger)
            return 2 if whole else None
        if governor in trigger.ancestors and not self._is_speech(governor):
            return 2
        return 2 if self._between(trigger, token) == 0 and not self._tells_itself(governor) else None

    def _is_parted(self, governor: Token, token: Token) -> bool:
        """Whether a colon stands between a word and what the parser hangs on it."""
        first, last = sorted((governor.i, token.i))
        return any(word.text == ":" for word in self._clause.words[first:last])

    def _ends(self, trigger: Token) -> bool:
        """« a terminé lundi une visite de trois jours »: the day is the last."""
        verb = trigger if trigger.pos_ in VERBS else verb_above(trigger)
        if verb is not None and fold(verb.lemma_) in self._words.returns:
            # « est revenu mercredi d'une visite de quatre jours »
            after = self._clause.keys[verb.i + 1 : verb.i + 4] if verb == trigger else [self._clause.preposition(trigger)]
            return not {"de", *self._clause.grammar.of_one}.isdisjoint(after)
        return verb is not None and fold(verb.lemma_) in self._words.ends

    def _days_of_stay(self, trigger: Token) -> int:
        """« arrivera lundi pour une visite de trois jours »: how many days, 0 where it is not told; below 0 up to the day
        told."""
        told = 0
        for i, word in enumerate(self._clause.words):
            length = re.fullmatch(r"P(\d+)D", word.date.value or "") if word.date else None
            near = self._clause.doc[max(0, i - 4) : i]
            hours = None if length else self._clause.grammar.patterns["hours_of_days"].match(" ".join(self._clause.keys[i : i + 2]))
            apart = not self._clause.grammar.other_times.isdisjoint(self._clause.keys[i + 1 : i + 2])  # « trois jours après … »
            if (length or hours) and not apart and any(fold(t.lemma_) in self._words.journeys for t in near):
                days = int(length[1]) if length else int(hours[1]) // 24 if hours else 0
                told = days if abs(i - trigger.i) < _STAY_REACH and not self._is_stage(trigger, i) else 0
        return -told if self._ends(trigger) else told

    def _is_stage(self, trigger: Token, length: int) -> bool:
        """« s'envole pour Wuhan, dernière étape d'une visite de trois jours en Chine »: the days are those of all China."""
        between = self._clause.doc[trigger.i + 1 : length]
        return any(fold(token.lemma_) in self._words.stages for token in between)

    def _is_of_another_event(self, token: Token, trigger: Token) -> bool:
        """« avant l'investiture jeudi », « après l'attentat de mardi », « depuis le sommet d'Oslo, en juin »: the day is that of a noun
        between; « peu après son élection en 2017 » tells the year of both."""
        doc, i, passed = self._clause.doc, token.i - 1, False
        date = self._clause.words[token.i].date
        if date is None:
            return False
        near = (doc[i].head, *doc[i].children, *(doc[i].head.children if doc[i].dep_ == "xcomp" else ()))
        after = trigger.i < i and doc[i].pos_ in VERBS and trigger not in near  # not « les pourparlers doivent reprendre lundi »
        if after and self._is_speech(doc[i]):
            return True  # « X se rendra en Iran, a annoncé lundi le Kremlin »
        apart = self._clause.grammar.since | (
            self._clause.grammar.other_times if date.kind == "day" else set()
        )
        while date.kind in {"month", "year"} and i > 0 and (doc[i].pos_ == "ADP" or self._clause.words[i].text == ","):
            i -= 1
        while i > 0 and self._is_in_phrase(doc[i]) and doc[i] != trigger:
            if self._clause.keys[i] in apart:
                return passed
            mention = self._clause.mention(doc[i])
            passed |= doc[i].pos_ == "NOUN" or (mention is not None and mention.kind == "person")  # « depuis X en 2017 »
            i -= 1
        return False

    def _is_in_phrase(self, token: Token) -> bool:
        """« après le sommet de juin et la rencontre manquée de mardi »: whether a word is of a phrase of nouns."""
        if self._clause.words[token.i].date is not None:
            return True
        if token.pos_ == "VERB":
            return "Part" in morph(token, "VerbForm") and token.dep_ == "acl"
        return token.pos_ in {"NOUN", "DET", "ADJ", "PROPN", "ADP"} or (
            token.dep_ == "cc" and token.head.pos_ == "NOUN"
        )

    def _is_of_participle(self, governor: Token, trigger: Token) -> bool:
        """« ont repris des pourparlers interrompus à l'automne », « l'a invité au forum, prévu lundi »: the day of the one is
        when they broke off, that of the other not when he was invited."""
        if "Part" not in morph(governor, "VerbForm") or self._clause.auxiliaries(governor) or governor == trigger:
            return False
        if fold(governor.lemma_) in self._words.breaks_off:
            return governor.i > trigger.i
        past = trigger.pos_ in VERBS and tense_of(self._clause, trigger) == "past"
        return past and governor.i > trigger.i and self._plans(governor)

    def _is_of_telling(self, governor: Token, noun: Token, token: Token) -> bool:
        """« la rencontre, annoncée samedi à Osaka », « … improvisée la veille »: when and where it was told or arranged; but
        « annoncée pour samedi »."""
        if governor.head != noun or not governor.dep_.startswith("acl") or "Past" not in morph(governor, "Tense"):
            return False
        told = fold(governor.lemma_) in self._words.speech.keys() | self._words.arranges
        return told and self._clause.preposition(token) not in self._clause.grammar.for_what

    def _is_of_noun_between(self, token: Token, trigger: Token) -> bool:
        """« a appelé A, à la suite de sa rencontre lundi à Vienne avec B »: when and where the noun's event was."""
        if trigger.pos_ not in VERBS:
            return False
        told = (*self._words.occurred_before, *self._words.to_come_before)
        return any(
            self._is_event_noun(noun)
            and follows(self._clause.keys, noun.i, told)
            and not self.is_occasion(noun)
            and self._in_one_phrase(noun, token)
            for noun in self._clause.doc[trigger.i + 1 : token.i]
        )

    def is_occasion(self, noun: Token) -> bool:
        """« lors d'une visite », « en visite »: what the verb tells of happened on it."""
        if noun.pos_ not in {"NOUN", "PROPN"}:
            return False
        during = comes_after(self._clause.keys[max(0, noun.i - 4) : noun.i], self._words.during)
        return during or (noun.i > 0 and self._clause.keys[noun.i - 1] in self._clause.grammar.gerund)

    def _is_announced(self, trigger: Token, governor: Token) -> bool:
        """Whether what happens on an occasion is in the infinitive, beneath a verb of speech or of plans."""
        above = verb_above(trigger)
        if above is None or above == governor or above.dep_ != "xcomp" or "Inf" not in morph(above, "VerbForm"):
            return False
        return self._is_speech(above.head) or fold(above.head.lemma_) in self._words.moods["planned"] | self._words.moods["proposed"]

    @staticmethod
    def _in_relative_below(trigger: Token, governor: Token) -> bool:
        """Whether a relative clause parts a trigger from a verb further up."""
        for token in (trigger, *trigger.ancestors):
            if token == governor:
                return False
            if token.dep_ == "acl:relcl":
                return True
        return False

    def _is_clause_of_its_own(self, trigger: Token, governor: Token) -> bool:
        """« après avoir assisté lundi à un sommet, il s'est rendu … »: what the clause before tells is of another
        day and place."""
        # « est arrivé pour préparer la rencontre de demain »
        words = self._clause.grammar.other_times | self._clause.grammar.purpose
        return governor.dep_ == "advcl" and governor.head == trigger and self._is_marked(governor, words)

    def _is_marked(self, verb: Token, words: frozenset[str]) -> bool:
        """Whether one of the words opens a verb's clause: « après avoir … », « avant de … », « pour … »."""
        return any(c.dep_ in {"mark", "case"} and self._clause.keys[c.i] in words for c in verb.children)

    def _in_its_relative(self, noun: Token, governor: Token) -> bool:
        """« les pourparlers qui devaient s'ouvrir lundi », « la réunion extraordinaire tenue lundi »: whether a verb is of the
        noun's relative clause, or the participle by which it was held."""
        if noun.pos_ not in {"NOUN", "PROPN"}:
            return False
        if governor.dep_ == "acl" and governor.head == noun and is_held(governor, self._words):
            return True
        # « une tournée qui le mènera en Éthiopie »: the verb tells the visit itself.
        lemma = fold(governor.lemma_)
        types = {f.type for f in self._words.verbs.get(lemma, ())}
        meets = not types.isdisjoint(ENCOUNTERS) and lemma not in self._words.light | self._words.gathers
        tells_its_own = "Visit" in types or meets
        while governor.dep_ == "xcomp" and governor.head.pos_ in VERBS:
            governor = governor.head
        return governor.dep_ == "acl:relcl" and governor.head == noun and not tells_its_own

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
        stem = fold(governor.text).rstrip("es")
        return any(stem == word.rstrip("es") for words in self._words.adjectives.values() for word in words)

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
            if ancestor.pos_ in VERBS or self._is_at_another_time_than(ancestor, trigger):
                return False
            if ancestor.dep_ == "conj" and token.i < ancestor.i and self._clause.preposition(ancestor) and self._is_gathering(ancestor):
                return False  # « au sommet de l'Otan puis, samedi, au G7 »
        return False

    def _is_at_another_time_than(self, noun: Token, trigger: Token) -> bool:
        """« un second voyage depuis sa visite de 2012 »: the year is that of the noun, not of the trigger."""
        apart = self._clause.grammar.other_times | self._clause.grammar.since
        after = trigger.i < noun.i and not apart.isdisjoint(self._clause.keys[max(0, noun.i - 3) : noun.i])
        return after and trigger.pos_ == "NOUN" and self._is_event_noun(noun)

    def _same_action(self, verb: Token) -> set[Token]:
        """The verbs of one action: « doit se rendre », « a prévu de rencontrer »."""
        found = {verb}
        above = verb
        while (
            above.head != above
            and above.dep_ in {"xcomp", "conj", "advcl"}
            and above.head.pos_ in VERBS
            and (self._is_joined(above) or not self._is_speech(above.head))
            and not self._is_contrasted(above)
            and not (above.dep_ == "xcomp" and self._invites(above.head, above))
        ):
            above = above.head
            found.add(above)
        return found | {child for child in verb.children if child.dep_ == "xcomp" and not self._invites(verb, child)}

    def _invites(self, verb: Token, asked: Token) -> bool:
        """« lors d'un entretien lundi, A a invité B à venir en mai »: what one asks another to do is done another time; « l'invite mardi
        à dîner »."""
        frames = self._words.verbs.get(fold(verb.lemma_), ())
        is_meal = fold(asked.lemma_) in self._clause.grammar.at_meals
        return not is_meal and any(frame.type == "Invitation" and not frame.objects for frame in frames)

    def _is_contrasted(self, verb: Token) -> bool:
        """« X est attendue mardi, tandis que Y est déjà passé »: another time."""
        conjugated = self._clause.is_finite(verb) or self._clause.has_finite_auxiliary(verb)
        return verb.dep_ == "advcl" and conjugated and tense_of(self._clause, verb) != tense_of(self._clause, verb.head)

    def _is_joined(self, verb: Token) -> bool:
        """« a salué mardi la réforme et a reçu X »: of one time with the verb before."""
        return verb.dep_ == "conj" and tense_of(self._clause, verb) == tense_of(self._clause, verb.head)

    def _governor(self, token: Token) -> Token | None:
        return next((a for a in token.ancestors if self._is_verb(a) or self._is_event_noun(a)), None)

    @staticmethod
    def _is_verb(token: Token) -> bool:
        """« à Vienne, leur tête-à-tête avait été glacial »: an adjective with its copula is one, too."""
        return token.pos_ in VERBS or (token.pos_ == "ADJ" and is_predicate(token))

    def _is_event_noun(self, token: Token) -> bool:
        return token.pos_ == "NOUN" and fold(token.lemma_) in self._words.nouns

    def _is_gathering(self, token: Token) -> bool:
        """« le sommet », « le G7 »."""
        mention = self._clause.mention(token)
        if mention is not None:
            return self._words.is_summit(mention)
        return any(f.type == "Summit" for f in self._words.nouns.get(fold(token.lemma_), ()))

    def _is_speech(self, token: Token) -> bool:
        return fold(token.lemma_) in self._words.speech.keys() | self._words.heard

    def _between(self, trigger: Token, token: Token) -> int:
        """How many verbs part two tokens."""
        first, last = sorted((trigger.i, token.i))
        return sum(1 for t in self._clause.doc[first + 1 : last] if self._clause.is_finite(t))
