"""Where: which words of a sentence name the place of which of its events."""

from __future__ import annotations

from typing import Final

from ...actors import fold
from ...records import ENCOUNTERS
from ..mentions import Mention
from ..syntax.clause import VERBS, morph, verb_above
from ..syntax.objects import complements_of
from ..syntax.subjects import subject_of
from ..syntax.tree import Token
from .attachment import Attachment
from .drafts import Draft
from .moods import tense_of

# « où » goes back to a place at most so many words before it.
_BACK: Final = 8
# What is called by where it was: « le sommet de Singapour », where « la visite de Moscou » is that of Russia.
_NAMED_AFTER_PLACES: Final = ("Meeting", "Summit", "Negotiation", "Agreement")


class Places(Attachment):
    """The places of one parsed sentence, by the word they hang on."""

    def left(self, trigger: Token) -> Mention | None:
        """« rentre de Nicosie », « de retour de Nicosie », « arrive de Nicosie »: the place that a visit ends at."""
        lemma, clause = fold(trigger.lemma_), self._clause
        goes_on = lemma in self._words.arrives and not complements_of(clause, trigger, clause.grammar.at_places)
        if lemma not in self._words.returns and not goes_on:
            return None
        if trigger.pos_ not in VERBS and self._clause.keys[trigger.i - 1] not in self._clause.grammar.on_a_visit:
            return None
        places = (m for t in complements_of(self._clause, trigger, {"de"}) if (m := self._clause.mention(t)))
        return next((m for m in places if m in self._is_place and m.kind != "unknown"), None)

    def _told_before(self, trigger: Token) -> Mention | None:
        """« l'étape de Benghazi a été maintenue et X y a atterri »: the place that the sentence told before."""
        words = reversed(self._clause.words[: self._clause.first_of(trigger)])
        return next(
            (w.mention for w in words if w.mention in self._is_place and w.mention.kind == "place"), None
        )

    def _where(self, trigger: Token) -> Token | None:
        """« une visite au Vatican, où il a rencontré … », « où il a eu un entretien »: the place that « où » goes back
        to."""
        verb = trigger if trigger.pos_ in VERBS else verb_above(trigger)
        if verb is None or (verb != trigger and fold(verb.lemma_) not in self._words.light):
            return None
        if verb.dep_ == "conj" and "Inf" in morph(verb, "VerbForm"):
            verb = verb.head  # « où il doit visiter un musée et rencontrer X »
        marks = [
            i
            for i in range(max(0, verb.i - 7), verb.i)
            if self._clause.words[i].text.lower() in self._clause.grammar.where
        ]
        if not marks:
            return None
        for i in range(marks[-1] - 1, max(-1, marks[-1] - _BACK), -1):
            mention = self._clause.words[i].mention
            if mention in self._is_place and mention.kind != "unknown":
                return self._clause.doc[i]
        return None

    def _lies_in(self, place: Token) -> list[Mention]:
        """« à Ouagadougou, au Burkina Faso, où … »: the town named right before the country it lies in."""
        i = place.i - 1
        while i > 0 and (self._clause.doc[i].pos_ in {"ADP", "DET"} or self._clause.words[i].text == ","):
            i -= 1
        town = self._clause.words[i].mention
        return [town] if town and town in self._is_place and 1 < place.i - i < 5 else []

    def _stops(self, token: Token) -> list[Mention]:
        """The places listed after the first: « en Namibie, au Congo puis au Tchad »."""
        found = []
        i = token.i + 1
        while i < len(self._clause.doc):
            each, mention = self._clause.doc[i], self._clause.mention(self._clause.doc[i])
            if mention and mention in self._is_place and (mention.kind != "unknown" or self.may_be_place(each)):
                found.append(mention)
            elif not self._parts_no_stops(each):
                break
            i += 1
        return found

    def _parts_no_stops(self, token: Token) -> bool:
        """« en Cisjordanie occupée, au Maroc puis au Tchad »: what may stand between the stops of a tour."""
        describes = token.pos_ == "ADJ" or (token.pos_ == "VERB" and "Part" in morph(token, "VerbForm"))
        links = self._clause.keys[token.i] in {*self._clause.grammar.between_stops, ""}
        return links or (describes and not self._clause.auxiliaries(token))

    def _places(self, draft: Draft, trigger: Token) -> list[Token]:
        taken, at_islands = set(draft.mentions), draft.type in ENCOUNTERS
        called = draft.type in _NAMED_AFTER_PLACES or self._is_made(trigger)
        named = self._named_after(trigger) if called else None
        return [
            t
            for t in self._clause.doc
            if (t == named or self.may_be_place(t, at_islands))
            and self._clause.mention(t) not in taken
            and not self._is_of_another_time(t, trigger)
            and not self._is_next_stop(t, trigger)
        ]

    def _is_made(self, noun: Token) -> bool:
        """« a fait le voyage de Kiev »: to Kiev."""
        before = self._clause.keys[noun.i - 1] if noun.i else ""
        return noun.dep_ == "obj" and fold(noun.lemma_) in self._words.journeys and before in self._clause.grammar.singular_articles

    def _is_next_stop(self, place: Token, trigger: Token) -> bool:
        """« s'est rendu à Bamako, où il a été reçu par X, puis à Ouagadougou »: not where he was received."""
        then = not self._clause.grammar.then.isdisjoint(self._clause.keys[max(0, place.i - 2) : place.i])
        before = {word.text.lower() for word in self._clause.words[max(0, trigger.i - 6) : trigger.i]}
        return then and trigger.pos_ in VERBS and not self._clause.grammar.where.isdisjoint(before)

    def _is_of_another_time(self, place: Token, trigger: Token) -> bool:
        """« après un séjour à Vienne, X a vu Y », « … depuis l'attentat de Vienne »: where something else was, before or
        after."""
        apart = self._clause.grammar.other_times | self._clause.grammar.since
        i, passed = place.i - 1, False
        while i > 0 and self._is_in_phrase(self._clause.doc[i]) and self._clause.doc[i] != trigger:
            if self._clause.keys[i] in apart:
                return passed
            passed |= self._clause.doc[i].pos_ == "NOUN" and self._clause.words[i].date is None
            i -= 1
        return passed and self._clause.keys[i] in apart

    def _host_town(self, noun: Token) -> Mention | None:
        """« Vilnius accueillera un sommet », « Oslo avait abrité leurs pourparlers »: the town that is host."""
        verb = noun.head if noun.dep_ == "obj" else None
        if verb is None or fold(verb.lemma_) not in self._words.lends_room or self._clause.is_passive(verb):
            return None
        subject = subject_of(self._clause, verb)
        mention = self._clause.mention(subject) if subject is not None else None
        is_town = mention is not None and mention in self._is_place and mention.kind in {"place", "metonym"}
        return mention if is_town else None

    def _named_after(self, noun: Token) -> Token | None:
        """« le sommet historique de Singapour », « les accords de Minsk »: the town that an event is called by."""
        name = self._clause.mention(noun)  # « le G20 d'Osaka »
        is_noun = noun.pos_ == "NOUN" if name is None else self._words.is_summit(name)
        for token in self._clause.doc[noun.i + 1 : noun.i + 5] if is_noun else ():
            mention = self._clause.mention(token)
            if mention is not None:
                is_town = mention in self._is_place and (mention.kind in {"place", "metonym"} or fold(mention.text) in self._words.town_states)
                return token if is_town and self._clause.keys[token.i - 1] in self._clause.grammar.of_one else None
            if token.pos_ not in {"ADJ", "ADP"} and "Part" not in morph(token, "VerbForm"):
                return None
        return None

    def may_be_place(self, token: Token, at_islands: bool = True) -> bool:
        """Whether a token names where something is; « à Chypre » may also be to whom, unless `at_islands`."""
        mention = self._clause.mention(token)
        if mention is None or mention not in self._is_place or self._is_of_topic(token):
            return False
        if not self._words.posted.isdisjoint(self._clause.keys[max(0, token.i - 2) : token.i]):
            return False
        if self._is_of_envoy(token):
            return False
        preposition = self._clause.preposition(token)
        if preposition == "de" and self._is_of_venue(token):
            return True
        before = self._clause.keys[token.i - 1] if token.i else ""
        if mention.kind == "unknown":
            return before in self._clause.grammar.at_cities
        head = fold(token.head.lemma_)
        if preposition in self._clause.grammar.for_what and head in self._words.departs and not self._comes_later(token.head):
            return True  # « partira pour l'Italie »
        if (token.dep_ == "obj" and head in self._words.reaches) or (preposition == "par" and self._passes(token.head)):
            return True
        if mention.kind == "actor":
            # « en Russie », « au Mali », « aux États-Unis »; « à la Russie » is to whom.
            if before in self._clause.grammar.at_cities - self._clause.grammar.at_states:
                named = fold(mention.text).split()
                bare = named[0] not in self._clause.grammar.articles and mention.last - mention.first <= len(named)
                return at_islands and bare  # « consacré à l'Ukraine »
            return before in self._clause.grammar.at_states and not mention.gender
        return preposition in self._clause.grammar.at_places

    def _passes(self, token: Token) -> bool:
        """« passer par », « faire un détour lundi par »."""
        made = (child for child in token.children if child.dep_ == "obj" and child.i > token.i)
        return any(fold(each.lemma_) in self._words.passes for each in (token, *made))

    def _comes_later(self, verb: Token) -> bool:
        """« avant de partir pour l'Italie, s'est rendu à … »: whether it was still to come, as far as is told."""
        told = (tense_of(self._clause, above) for above in verb.ancestors if above.pos_ in VERBS)
        return self._is_marked(verb, self._clause.grammar.before_events) and "past" in told

    def _is_of_venue(self, token: Token) -> bool:
        """« à l'aéroport de Tunis », « sur le tarmac de Roissy », « dans la banlieue de Genève », « dans le nord du Mali »."""
        mention, venue = self._clause.mention(token), token.head
        is_site = venue.pos_ == "NOUN" and fold(venue.lemma_) in self._words.venues
        reached = venue.dep_ == "obj" and any(f.type == "Visit" for f in self._words.verbs.get(fold(venue.head.lemma_), ()))
        there = is_site and (reached or self._clause.preposition(venue) in self._clause.grammar.at_places)
        inside = {"actor"} if self._clause.preposition(venue) in self._clause.grammar.inside_places else set()
        return there and mention is not None and mention.kind in {"place", "metonym", *inside}

    def _mission_place(self) -> Mention | None:
        """« ont rouvert leur ambassade à Damas »."""
        for token in self._clause.doc[2:]:
            mention, house = self._clause.mention(token), self._clause.words[token.i - 2]
            there = self._clause.keys[token.i - 1] in self._clause.grammar.at_places
            name = fold(house.mention.text if house.mention else house.text).split()[-1:]
            if mention and mention.kind in {"place", "metonym"} and there and {*name} & self._words.missions:
                return mention
        return None

    def _is_of_envoy(self, token: Token) -> bool:
        """« l'ambassadeur d'Arabie saoudite à Washington », « X, ambassadrice de Chine au Congo »: where somebody is posted."""
        before = self._clause.words[token.i - 2].mention if token.i > 1 else None
        if before is None or before.kind != "person":
            return False
        return any(
            set(person.title.split()) & self._words.envoys for person in before.persons if not (person.name and before.head)
        )

    def _is_of_topic(self, token: Token) -> bool:
        """« le conflit en Ukraine », « les vives tensions dans le Golfe », « le cas d'un militant détenu à Moscou »: where that is of
        which they talk, not they."""
        of = token.head
        deep = of.pos_ == "NOUN" and of.dep_ == "nmod" and of.head.pos_ == "NOUN" and of.head.dep_ == "obj"
        if deep and self._clause.mention(of) is None and not ({fold(of.lemma_), fold(of.head.lemma_)} & (self._words.venues | {*self._words.nouns})):
            return True
        doc, i = self._clause.doc, token.i - 1
        while i > 0 and doc[i].pos_ in {"ADP", "DET", "ADJ"}:
            i -= 1
        if token.dep_ == "conj" and token.head.i < token.i and self._clause.mention(token.head) is not None:
            return self._is_of_topic(token.head)  # « la situation en Guinée et au Mali »
        if self._clause.mention(doc[i]) is not None and self._clause.preposition(doc[i]) == "de":
            i -= 1  # « la guerre de la Russie en Ukraine »
            while i > 0 and doc[i].pos_ in {"ADP", "DET", "ADJ"}:
                i -= 1
        return doc[i].pos_ == "NOUN" and fold(doc[i].lemma_) in self._words.topics
