"""From a parsed sentence to drafts: which verbs and nouns tell an event, and which mentions fill its roles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from spacy.tokens import Token

from ..actors import fold
from .circumstances import Circumstances
from .drafts import Draft
from .event_words import EventWords, Frame
from .mentions import Mention
from .moods import noun_status, verb_status
from .syntax import Clause
from .syntax.clause import morph
from .syntax.lists import actors_of, mentions_inside
from .syntax.objects import complements_of, objects_of
from .syntax.subjects import antecedent_of, subject_of

_ACTING: Final = frozenset(("person", "actor", "metonym", "institution", "officials", "group", "back", "pronoun", "unknown"))
_SUMMITS: Final = frozenset(("g7", "g8", "g20"))
_GATHER: Final = frozenset(("reunir", "rassembler"))
_OPENS: Final = frozenset(("ouvrir", "tenir", "derouler", "debuter", "commencer", "achever", "clore", "accueillir", "organiser", "presider"))
_ROLES: Final = ("participants", "agents", "targets")


class FrameReader:
    """Reads the encounters and deeds of one parsed sentence."""

    def __init__(self, clause: Clause, words: EventWords, circumstances: Circumstances, start: int, end: int) -> None:
        self.clause = clause
        self.words = words
        self.circumstances = circumstances
        self.start = start
        self.end = end
        self.used: set[int] = set()

    def drafts(self) -> Iterator[Draft]:
        """The events that the sentence's verbs and nouns tell."""
        for token in self.clause.doc:
            word = self.clause.words[token.i]
            if word.quotation or word.date:
                continue
            if word.mention:
                yield from self._named_summit(token, word.mention)
                continue
            lemma = fold(token.lemma_)
            if token.pos_ in {"VERB", "AUX"} and lemma in self.words.verbs:
                yield from self._verb(token, self.words.verbs[lemma])
            elif (key := self._noun_key(token)) is not None:
                yield from self._noun(token, self.words.nouns[key])

    def _noun_key(self, token: Token) -> str | None:
        if token.pos_ not in {"NOUN", "PROPN", "ADJ", "X"}:
            return None
        for form in (fold(token.lemma_), fold(token.text), fold(token.text).removesuffix("s"), fold(token.text.split("-")[0])):
            if form in self.words.nouns:
                return form
        return None

    # ---- verbs

    def _verb(self, verb: Token, frames: Sequence[Frame]) -> Iterator[Draft]:
        pronominal = self.clause.is_pronominal(verb)
        for frame in frames:
            if frame.pronominal != pronominal and not (pronominal and frame.type == "Meeting" and verb.text.endswith("s")):
                continue
            draft = self._verb_draft(verb, frame)
            if draft:
                if frame.type not in {"Visit", "Invitation"} and draft.mentions:
                    self.used.add(verb.i)
                yield draft
                return

    def _verb_draft(self, verb: Token, frame: Frame) -> Draft | None:
        if frame.type == "Visit" and any(c.dep_ == "xcomp" and "Inf" in morph(c, "VerbForm") for c in verb.children):
            return None  # « va rencontrer », « vient de dire »
        if frame.type == "Visit" and verb.dep_.startswith("aux"):
            return None
        if "passive_only" in frame.flags and not self.clause.is_passive(verb):
            return None
        noun = self._object_noun(verb, frame)
        if frame.objects and noun is None:
            return None
        draft = Draft(frame.type, self.start, self.end, verb.text, sense=frame.sense)
        draft.severally = self.clause.severally
        draft.status, draft.tense = verb_status(self.clause, verb, self.words)
        if frame.status and draft.status == "occurred":
            draft.status, draft.tense = frame.status, "future"  # type: ignore[assignment]
        for role in _ROLES:
            for slot in getattr(frame, role):
                self._fill(draft, role, verb, slot, noun)
        self.circumstances.attach(draft, verb)
        hosts = fold(verb.lemma_) in self.words.hosts and self.clause.is_passive(verb)
        draft.received = hosts and not complements_of(self.clause, verb, {"par"})
        return self._accepted(draft, frame, verb)

    def _object_noun(self, verb: Token, frame: Frame) -> Token | None:
        """The noun a verb acts on, where the frame asks for one: « signer un accord », « prendre ses fonctions »."""
        if not frame.objects:
            return None
        near = [*objects_of(self.clause, verb)]
        subject = subject_of(self.clause, verb)
        if subject is not None and self.clause.is_passive(verb):
            near.append(subject)
        near += [child for child in verb.children if child.dep_ in {"obl:arg", "obl:mod", "xcomp", "obj", "nsubj:pass"}]
        near += [each for token in near for each in token.children if each.dep_ in {"nmod", "conj", "appos", "amod"}]
        return next((t for t in (*near, *self._following(verb)) if self._is_one_of(t, frame.objects)), None)

    def _following(self, verb: Token) -> list[Token]:
        """The few words after a verb, up to the next conjugated one: where its object stands, whatever the parser says."""
        after = list(self.clause.doc[verb.i + 1 : verb.i + 9])
        stop = next((at for at, t in enumerate(after) if self.clause.is_finite(t) or t.text in {".", ";", ":"}), len(after))
        return after[:stop]

    def _is_one_of(self, token: Token, wanted: frozenset[str]) -> bool:
        mention = self.clause.mention(token)
        if mention:
            return bool(mention.head) and mention.head.split()[0].removesuffix("s") in wanted
        return fold(token.lemma_) in wanted or fold(token.text).removesuffix("s") in wanted

    def _fill(self, draft: Draft, role: str, verb: Token, slot: str, noun: Token | None) -> None:
        for token in self._slot(verb, slot, noun):
            token = antecedent_of(self.clause, token)
            found = actors_of(self.clause, token) if slot != "inside" else [self.clause.mention(token)]
            for mention in found:
                if mention and mention.kind in _ACTING and (noun is not None or not self._is_place(token, mention, slot)):
                    if mention not in draft.mentions:
                        getattr(draft, role).append(mention)
        if slot not in {"subj", "obj", "inside"} and len(self._slot(verb, slot, noun)) > 1:
            draft.severally = True

    def _is_place(self, token: Token, mention: Mention, slot: str) -> bool:
        if slot in {"subj", "obj", "avec", "par", "entre", "contre", "inside"}:
            return slot == "inside" and self.clause.preposition(token) in {"en", "a", "dans"} and mention.kind in {"metonym", "actor"}
        return mention.kind == "place"

    def _slot(self, verb: Token, slot: str, noun: Token | None) -> list[Token]:
        """The tokens in a slot of a verb; a passive's subject is its object."""
        passive = self.clause.is_passive(verb)
        subject = subject_of(self.clause, verb)
        if slot == "subj" and passive:
            return complements_of(self.clause, verb, {"par"})
        if slot == "subj" or (slot == "obj" and passive):
            return [subject] if subject is not None else []
        if slot == "obj":
            return objects_of(self.clause, verb)
        if slot == "inside":
            return self._inside(verb, noun)
        if slot == "par":
            return []  # the agent of a passive stands in `subj`
        found = complements_of(self.clause, verb, {slot})
        return found or (complements_of(self.clause, noun, {slot}) if noun is not None else [])

    def _inside(self, verb: Token, noun: Token | None) -> list[Token]:
        root = noun if noun is not None else verb
        found = {each.i for each in root.subtree if each.i > verb.i} | {each.i for each in self._following(verb)}
        if noun is not None:
            found |= {each.i for each in noun.subtree} | {noun.i}
        return [self.clause.doc[i] for i in sorted(found) if self.clause.words[i].mention and i != verb.i][:3]

    def _accepted(self, draft: Draft, frame: Frame, trigger: Token) -> Draft | None:
        """The draft if it has what its frame needs."""
        if "needs_place" in frame.flags and (not draft.agents or not (draft.place or draft.there)):
            return None
        if "needs_date" in frame.flags and (draft.date is None or (fold(trigger.lemma_) == "etre" and trigger.dep_ in {"aux", "cop", "aux:pass", "aux:tense"})):
            return None
        if fold(trigger.lemma_) in _GATHER and len(draft.participants) > 2:
            draft.type = "Summit"
        if frame.type in {"Meeting", "Negotiation", "Call"} and draft.type != "Summit":
            if self._is_remote(trigger):
                draft.type = "Call"
            elif "needs_means" in frame.flags and not self._is_plain_call(draft, trigger):
                return None
            else:
                draft.type = "Call" if "needs_means" in frame.flags else draft.type
        if "envoys" in frame.flags:
            draft.place = None
        if frame.type == "Appointment" and not (draft.agents or draft.targets):
            return None
        return draft

    def _is_plain_call(self, draft: Draft, verb: Token) -> bool:
        """« a appelé X » and no more telephones; « a appelé X à … » asks."""
        if fold(verb.lemma_) != "appeler" or not draft.participants or self.clause.is_passive(verb):
            return False
        asks = any(c.dep_ == "xcomp" for c in verb.children) or "a" in self.clause.keys[verb.i + 1 : verb.i + 8]
        objects = [m for t in objects_of(self.clause, verb) for m in actors_of(self.clause, t)]
        return not asks and bool(objects) and all(m.kind == "person" for m in objects)

    def _is_remote(self, trigger: Token) -> bool:
        """Whether a word that belongs to the trigger says that the talk was held at a distance."""
        if fold(trigger.lemma_) in self.words.remote:
            return True
        marks = [t for t in self.clause.doc if fold(t.lemma_) in self.words.remote or fold(t.text) in self.words.remote]
        return any(self._belongs(mark, trigger) for mark in marks)

    def _belongs(self, token: Token, trigger: Token) -> bool:
        """Whether a token hangs on the trigger with no other event between them, or stands right beside it."""
        for ancestor in token.ancestors:
            if ancestor == trigger:
                return True
            if self._noun_key(ancestor) is not None or self.clause.is_finite(ancestor):
                break
        return 0 < token.i - trigger.i <= 3

    # ---- nouns

    def _noun(self, noun: Token, frames: Sequence[Frame]) -> Iterator[Draft]:
        for frame in frames:
            if frame.type == "Summit":
                yield from self._summit(noun)
                continue
            draft = self._noun_draft(noun, frame)
            if draft:
                yield draft

    def _noun_draft(self, noun: Token, frame: Frame) -> Draft | None:
        if frame.needs_of and not any(fold(t.lemma_) in frame.needs_of for t in noun.subtree):
            return None
        draft = Draft(frame.type, self.start, self.end, noun.text)
        draft.status, draft.tense = noun_status(self.clause, noun, self.words)
        draft.severally = self.clause.severally
        draft.anaphoric = self._determiner(noun) in {"cette", "cet", "ce", "la", "le", "l"}
        match frame.type:
            case "Visit":
                self._visitors(draft, noun)
            case "Invitation":
                self._invited(draft, noun)
            case "Mediation":
                self._mediators(draft, noun)
            case "Sanction":
                draft.sense = frame.sense
                self._add(draft.agents, self._by(noun, "par") or self._of(noun) or self._subject_of(noun))
                self._add(draft.targets, self._by(noun, "contre") or [m for m in mentions_inside(self.clause, noun) if m not in draft.agents and m.kind in _ACTING])
            case "RelationsUp" | "RelationsDown":
                self._add(draft.agents, self._by(noun, "entre") or self._of(noun) or self._subject_of(noun))
                self._add(draft.targets, self._by(noun, "avec"))
            case "Agreement":
                self._parties(draft, noun)
            case _:
                self._talkers(draft, noun, weak="weak" in frame.flags)
        self.circumstances.attach(draft, noun)
        return self._accepted(draft, frame, noun)

    def _determiner(self, noun: Token) -> str:
        for i in range(noun.i - 1, max(-1, noun.i - 4), -1):
            if self.clause.doc[i].pos_ == "DET" or self.clause.keys[i] in {"son", "sa", "ses", "leur", "leurs", "cette", "cet", "ce", "la", "le", "l", "un", "une"}:
                return self.clause.keys[i]
        return ""

    def _add(self, role: list[Mention], mentions: Iterable[Mention]) -> None:
        role += [m for m in mentions if m not in role and m.kind in _ACTING]

    def _by(self, noun: Token, *prepositions: str) -> list[Mention]:
        tokens = complements_of(self.clause, noun, prepositions) or self._beside(noun, prepositions)
        return [mention for token in tokens for mention in actors_of(self.clause, token)]

    def _beside(self, noun: Token, prepositions: Iterable[str]) -> list[Token]:
        """The name after one of these prepositions right beside the noun, whatever the parser hangs it on."""
        for token in self.clause.doc[noun.i + 1 : noun.i + 7]:
            if self.clause.is_finite(token) or (token.pos_ == "PUNCT" and not self._parts_a_date(token)):
                return []
            if self.clause.mention(token) and self.clause.preposition(token) in prepositions and self.clause.doc[token.i - 1].pos_ == "ADP":
                return [token]
        return []

    def _parts_a_date(self, token: Token) -> bool:
        """« la visite, le 19 août, de X »: a comma that only sets a date apart."""
        near = self.clause.words[max(0, token.i - 1) : token.i + 2]
        return any(word.date for word in near)

    def _of(self, noun: Token) -> list[Mention]:
        """« de X »: persons and states the noun is of, not the places it is from."""
        return [m for m in self._by(noun, "de") if m.kind != "place"]

    def _talkers(self, draft: Draft, noun: Token, *, weak: bool) -> None:
        for act in (c for c in noun.children if c.dep_.startswith("acl") and "Part" in morph(c, "VerbForm")):
            for slot in ("par", "a", "avec"):
                self._add(draft.participants, [m for t in complements_of(self.clause, act, {slot}) for m in actors_of(self.clause, t) if m.kind == "person"])
        for verb in (c for c in noun.children if c.dep_ == "acl:relcl"):
            self._met_in(draft, verb)
        if len(draft.participants) > 1:
            return
        draft.participants.clear()
        between = self._by(noun, "entre")
        if between:
            self._add(draft.participants, between)
            return
        partners = self._by(noun, "avec")
        possessive = self._determiner(noun)
        of = [m for m in self._of(noun) if m.kind in {"person", "pronoun", "group", "back"} or (m.kind in {"actor"} and partners)]
        if not partners and not of and possessive not in {"leur", "leurs", "son", "sa", "ses"} and not self._light_subject(noun):
            if not weak and self._is_occasion(noun):
                self._add(draft.participants, self._all_of_verb(noun))
            return
        if weak and not partners and possessive not in {"leur", "leurs"} and len(of) < 2:
            return
        self._add(draft.participants, of)
        if not of:
            self._add(draft.participants, self._subject_of(noun))
        self._add(draft.participants, partners)
        self._add(draft.participants, self._by_light(noun, "a"))
        if len(draft.participants) < 2 and not weak and self._is_occasion(noun):
            self._add(draft.participants, self._all_of_verb(noun))
        draft.plural_possessive = possessive in {"leur", "leurs"} and len(draft.participants) < 2
        draft.single_possessive = possessive in {"son", "sa", "ses"} and not of

    def _met_in(self, draft: Draft, verb: Token) -> None:
        """« la rencontre que A devait avoir avec B »: the talkers of a relative clause."""
        chain = [verb, *(c for c in verb.children if c.dep_ == "xcomp")]
        if any(fold(each.lemma_) in self.words.light for each in chain):
            tokens = [t for each in chain for t in complements_of(self.clause, each, {"avec", "a", "par"})]
            self._add(draft.participants, self._subject_mentions(verb))
            self._add(draft.participants, [m for t in tokens for m in actors_of(self.clause, t) if m.kind in {"person", "pronoun"}])

    def _is_occasion(self, noun: Token) -> bool:
        """« à l'occasion d'un tête-à-tête », « lors d'un entretien »: the verb's actors are those who talked."""
        before = " ".join(self.clause.keys[max(0, noun.i - 6) : noun.i])
        return any(f" {phrase} " in f" {before} " for phrase in self.words.occurred_before) and self._determiner(noun) in {"un", "une"}

    def _all_of_verb(self, noun: Token) -> list[Mention]:
        verb = self._verb_above(noun)
        if verb is None:
            return []
        tokens = [*objects_of(self.clause, verb), *complements_of(self.clause, verb, {"a", "par", "avec"})]
        return [m for m in [*self._subject_mentions(verb), *(m for t in tokens for m in actors_of(self.clause, t))] if m.kind in {"person", "pronoun", "back"}]

    def _by_light(self, noun: Token, slot: str) -> list[Mention]:
        """« accorder une audience à X »."""
        verb = noun.head
        if fold(verb.lemma_) not in {"accorder"}:
            return []
        return [m for t in complements_of(self.clause, verb, {slot}) for m in actors_of(self.clause, t)]

    def _light_subject(self, noun: Token) -> list[Mention]:
        verb = self._verb_above(noun)
        if verb is None or fold(verb.lemma_) not in self.words.light:
            return []
        return self._subject_mentions(verb)

    def _subject_mentions(self, verb: Token) -> list[Mention]:
        if self.clause.is_passive(verb):
            return [m for t in complements_of(self.clause, verb, {"par"}) for m in actors_of(self.clause, t)]
        subject = subject_of(self.clause, verb)
        return actors_of(self.clause, subject) if subject is not None else []

    def _verb_above(self, noun: Token) -> Token | None:
        return next((a for a in noun.ancestors if a.pos_ in {"VERB", "AUX"}), None)

    def _subject_of(self, noun: Token) -> list[Mention]:
        """Whose talk it is, where the noun does not say: the subject of the verb it belongs to."""
        verb = self._verb_above(noun)
        return self._subject_mentions(verb) if verb is not None else []

    def _visitors(self, draft: Draft, noun: Token) -> None:
        of = [m for m in self._of(noun) if m.kind not in {"metonym", "officials", "institution"}]
        possessive = self._determiner(noun) in {"son", "sa", "ses", "leur", "leurs"}
        self._add(draft.agents, of)
        if not of:
            self._add(draft.agents, self._apposed(noun) or self._expected(noun) or self._subject_of(noun))
            draft.single_possessive = possessive
        hosts = [m for m in self._by(noun, "a", "aupres") if m.kind == "person"]
        self._add(draft.targets, hosts)

    def _expected(self, noun: Token) -> list[Mention]:
        """« attendre X pour une visite »: the guest, not the host."""
        verb = self._verb_above(noun)
        if verb is None or fold(verb.lemma_) not in self.words.expects:
            return []
        if self.clause.is_passive(verb):
            subject = subject_of(self.clause, verb)
            return actors_of(self.clause, subject) if subject is not None else []
        return [m for t in objects_of(self.clause, verb) for m in actors_of(self.clause, t)]

    def _apposed(self, noun: Token) -> list[Mention]:
        """« Wang Yi, en visite au Nigeria »: the name the phrase stands beside."""
        head = noun.head
        before = [i for i in (noun.i - 2, noun.i - 3) if i >= 0 and self.clause.words[i].text != ","]
        if before and self.clause.keys[noun.i - 1] in {"en", "de"} and (beside := self.clause.words[before[0]].mention):
            return [beside]  # « Mike Pompeo, de passage à Jérusalem »
        mention = self.clause.mention(head) if head != noun else None
        return [mention] if mention and self.clause.preposition(noun) in {"en", "de"} else []

    def _invited(self, draft: Draft, noun: Token) -> None:
        """« une invitation de A à B »; « à l'invitation de A, B … »."""
        if draft.status != "denied":
            draft.status = "occurred"  # an invitation that is accepted has been made
        draft.tense = "past"
        self._add(draft.agents, self._of(noun) or self._by(noun, "par"))
        self._add(draft.targets, self._by(noun, "a"))
        if draft.agents and not draft.targets:
            self._add(draft.targets, [m for m in self._subject_of(noun) if m not in draft.agents])

    def _mediators(self, draft: Draft, noun: Token) -> None:
        self._add(draft.agents, self._of(noun))
        self._add(draft.participants, self._by(noun, "entre"))
        if not draft.participants:
            verb = self._verb_above(noun)
            if verb is not None:
                self._add(draft.participants, [m for m in self._subject_mentions(verb) if m not in draft.agents])
                for token in objects_of(self.clause, verb):
                    self._add(draft.participants, [m for m in mentions_inside(self.clause, token) if m not in draft.agents])

    def _parties(self, draft: Draft, noun: Token) -> None:
        """« l'accord entre A et B signé en 2013 », « l'accord conclu avec B »."""
        act = next((c for c in noun.children if c.dep_.startswith("acl") and fold(c.lemma_) in {"signer", "conclure", "parapher", "ratifier", "negocier", "sceller", "annoncer"}), None)
        is_act = fold(noun.lemma_) in {"signature"}
        if act is None and not is_act and not self._by(noun, "entre", "avec"):
            return
        self._add(draft.participants, self._by(noun, "entre", "avec"))
        if act is not None:
            for slot in ("par", "avec", "entre"):
                self._add(draft.participants, [m for t in complements_of(self.clause, act, {slot}) for m in actors_of(self.clause, t)])
            draft.status, draft.tense = ("denied" if fold(act.lemma_) in {"annuler"} else "occurred"), "past"
            self.circumstances.attach(draft, act)

    # ---- summits

    def _named_summit(self, token: Token, mention: Mention) -> Iterator[Draft]:
        """« le G20 à Osaka »: a gathering called by the name of who gathers."""
        if mention.kind == "actor" and mention.actors and mention.actors[0] in _SUMMITS and not self._is_of_noun(token):
            draft = self._summit_draft(token)
            draft.participants.insert(0, mention)
            near = draft.place is not None and self._stands_near(token, draft.place)
            opens = any(fold(c.lemma_) in _OPENS for c in (*token.children, token.head))
            if near or opens or len(draft.participants) > 1:
                yield draft

    def _stands_near(self, token: Token, place: Mention) -> bool:
        """Whether a place stands in the same phrase: « le G20 à Osaka »."""
        return any(word.mention == place and 0 < at - token.i < 7 for at, word in enumerate(self.clause.words))

    def _is_of_noun(self, token: Token) -> bool:
        """Whether « du G7 » only qualifies a noun: « les pays du G7 », « le sommet du G7 » (told by its own noun)."""
        return self.clause.preposition(token) == "de" and token.head.pos_ in {"NOUN", "PROPN"}

    def _summit(self, noun: Token) -> Iterator[Draft]:
        draft = self._summit_draft(noun)
        bodies = [m for m in mentions_inside(self.clause, noun) if m.kind == "actor" and m.actors and not m.places]
        self._add(draft.participants, self._by(noun, "entre", "avec"))
        self._add(draft.participants, [m for m in self._of(noun) if m in bodies or m.kind in {"group", "person"}])
        possessive = self._determiner(noun)
        draft.plural_possessive = possessive in {"leur", "leurs"}
        draft.anaphoric = possessive in {"ce", "cette", "le", "la"}
        if possessive in {"son", "sa"}:
            self._add(draft.participants, self._subject_of(noun))
        if draft.participants or draft.place or draft.date:
            yield draft

    def _summit_draft(self, token: Token) -> Draft:
        draft = Draft("Summit", self.start, self.end, token.text)
        draft.status, draft.tense = noun_status(self.clause, token, self.words)
        verb = self._verb_above(token)
        if verb is not None and fold(verb.lemma_) in self.words.attends and self._near(token, verb):
            subjects = [m for m in self._subject_mentions(verb) if m.kind in _ACTING and m is not self.clause.mention(token)]
            if fold(verb.lemma_) in {"accueillir", "organiser", "recevoir"}:
                self._add(draft.targets, subjects)
            else:
                self._add(draft.participants, subjects)
            if fold(verb.lemma_) in {"reunir", "rassembler"}:
                for each in objects_of(self.clause, verb):
                    self._add(draft.participants, actors_of(self.clause, each))
        self.circumstances.attach(draft, token)
        return draft

    @staticmethod
    def _near(token: Token, verb: Token) -> bool:
        return token.head == verb or token.head.head == verb or abs(token.i - verb.i) < 6
