"""Speech acts: who says, asks, blames, praises, threatens or refuses, and whom it is about."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Final

from spacy.tokens import Token

from ..actors import fold
from .circumstances import Circumstances
from .drafts import Draft
from .event_words import EventWords, Frame
from .mentions import Mention
from .moods import verb_status
from .syntax import Clause
from .syntax.lists import actors_of, mentions_inside
from .syntax.objects import complements_of, objects_of
from .syntax.subjects import subject_of

_SPEAKERS: Final = frozenset(("person", "actor", "metonym", "institution", "officials", "group", "back", "pronoun", "unknown"))
_TARGETS: Final = (_SPEAKERS - {"pronoun", "unknown"}) | {"adjective"}
_MOST_TARGETS: Final = 3
_SAVOIR: Final = frozenset(("savoir", "valoir", "part", "etat"))


class SpeechReader:
    """Reads the speech acts of one parsed sentence.

    `quotes` is whether it quotes, `quoted` are the mentions inside its quotations, `used` the verbs that tell a deed or an encounter already: who
    « rappelle son ambassadeur » does not say anything.
    """

    def __init__(
        self, clause: Clause, words: EventWords, circumstances: Circumstances, start: int, end: int, quoted: list[Mention],
        used: Container[int], quotes: bool,
    ) -> None:
        self.clause = clause
        self.words = words
        self.circumstances = circumstances
        self.start = start
        self.end = end
        self.quoted = quoted
        self.used = used
        self.quotes = quotes

    def drafts(self) -> Iterator[Draft]:
        """The speech acts, one for each reporting verb with a speaker."""
        for token in self.clause.doc:
            if token.pos_ not in {"VERB", "AUX"} or self.clause.words[token.i].mention or token.i in self.used:
                continue
            frame = self._frame(token)
            draft = self._draft(token, frame) if frame else None
            if draft:
                yield draft

    def _frame(self, verb: Token) -> Frame | None:
        lemma = fold(verb.lemma_)
        if lemma in {"faire", "mettre", "rendre"}:
            following = self.clause.keys[verb.i + 1 : verb.i + 4]
            if lemma == "faire" and {"savoir", "valoir"} & set(following):
                return self.words.speech["dire"][0]
            if lemma == "mettre" and "garde" in following:
                return self.words.speech["menacer"][0]
            return None
        pronominal = self.clause.is_pronominal(verb)
        frames = self.words.speech.get(lemma, ())
        return next((frame for frame in frames if frame.pronominal == pronominal), None)

    def _draft(self, verb: Token, frame: Frame) -> Draft | None:
        if "needs_content" in frame.flags and not self._has_content(verb):
            return None
        speakers = self._speakers(verb)
        if not speakers:
            return None
        draft = Draft(frame.type, self.start, self.end, verb.text, agents=speakers)
        draft.status, draft.tense = verb_status(self.clause, verb, self.words)
        if draft.status == "planned":
            if draft.tense != "past":
                return None  # what somebody is going to say, nobody has said
            draft.status = "occurred"
        draft.targets = self._targets(verb, frame, speakers)
        self.circumstances.attach(draft, verb)
        draft.place = None
        return draft

    def _has_content(self, verb: Token) -> bool:
        """Whether words are reported: a quotation in the sentence, or a clause with « que »."""
        if self.quotes:
            return True
        return any(child.dep_ in {"ccomp", "parataxis"} for child in verb.children) or "que" in self.clause.keys[verb.i + 1 : verb.i + 4]

    def _speakers(self, verb: Token) -> list[Mention]:
        if self.clause.is_passive(verb):
            tokens = complements_of(self.clause, verb, {"par"})
        else:
            subject = subject_of(self.clause, verb)
            tokens = [subject] if subject is not None else []
        found = [m for token in tokens for m in actors_of(self.clause, token)]
        return [m for m in dict.fromkeys(found) if m.kind in _SPEAKERS]

    def _targets(self, verb: Token, frame: Frame, speakers: list[Mention]) -> list[Mention]:
        passive = self.clause.is_passive(verb)
        for slot in frame.targets:
            if slot == "obj":
                subject = subject_of(self.clause, verb)
                tokens = ([subject] if subject is not None else []) if passive else objects_of(self.clause, verb)
                found = [m for t in tokens for m in actors_of(self.clause, t)]
            elif slot == "inside":
                found = [m for m in mentions_inside(self.clause, verb) if m.first > 0] + self.quoted
            else:
                found = [m for t in complements_of(self.clause, verb, {slot}) for m in actors_of(self.clause, t)]
            found = [m for m in dict.fromkeys(found) if m not in speakers and m.kind in _TARGETS]
            if any(m.kind != "adjective" for m in found):
                found = [m for m in found if m.kind != "adjective"]
            if found:
                return found[:_MOST_TARGETS]
        return []
