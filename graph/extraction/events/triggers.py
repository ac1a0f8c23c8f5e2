"""Which sentences may tell an event: most of a newspaper's tell none, and to parse a sentence takes most of the time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from ...actors import fold
from ..grammar import Grammar
from ..lemmas import PARTS_OF_SPEECH, FrenchLemmatizer
from ..syntax.clause import VERBS
from ..syntax.repairs import mended_lemmas
from ..syntax.simplify import Word
from .opinions import may_tell_opinion
from .roles import NOUNS, forms_of_noun
from .scene import ACTING
from .words import EventWords, Frame

# What a sentence may have besides words; no folded word is spelt so.
_DATE: Final = "<date>"
_PLACE: Final = "<place>"
_SPEAKER: Final = "<speaker>"
#: What must be in the sentence around a word for it to tell an event: of each set one.
_Asked = tuple[frozenset[str], ...]


class _Form(NamedTuple):
    """What a printed word may be, whatever part of speech it is taken for: its folded forms and lemmas, and what each event
    that it may tell asks for."""

    forms: frozenset[str]
    asked: tuple[_Asked, ...]


class Triggers:
    """Asks of a sentence before it is parsed whether its words may tell an event.

    It says no only where `draft_events` would find nothing: whoever changes what a frame can do without changes it here. The
    tests of the extraction parse what is passed over, to see that it tells nothing.
    """

    def __init__(self, words: EventWords, grammar: Grammar, lemmatizer: FrenchLemmatizer) -> None:
        self._words = words
        self._grammar = grammar
        self._lemma = lemmatizer.lemma
        self._form = lru_cache(maxsize=65536)(self._read_form)

    def may_tell(self, words: Sequence[Word]) -> bool:
        """Whether the words of a simple sentence may tell an event."""
        named = [word.mention for word in words if word.mention]
        if any(self._words.is_summit(mention) or self._words.is_mediator(mention) for mention in named):
            return True
        if may_tell_opinion(words, self._words):
            return True
        forms = [self._form(word.text) for word in words]
        told = {asked for word, form in zip(words, forms, strict=True) if not word.mention for asked in form.asked}
        if not told or () in told:
            return bool(told)
        there = {*self._marks(words)}.union(*(form.forms for form in forms))
        return any(all(not wanted.isdisjoint(there) for wanted in asked) for asked in told)

    def _marks(self, words: Sequence[Word]) -> Iterator[str]:
        """What a sentence has besides its words, and the nouns that its mentions begin with."""
        for at, word in enumerate(words):
            if word.date:
                yield _DATE
            if (mention := word.mention) is None:
                continue
            if mention.kind in ACTING:
                yield _SPEAKER
            if mention.head:
                yield mention.head.split()[0].removesuffix("s")
            yield from (person.title.split()[0] for person in mention.persons if person.title)
            # An unknown name is a place only where a preposition says so: « à Xanten ».
            at_place = at > 0 and fold(words[at - 1].text) in self._grammar.at_cities
            if mention.places or mention.kind in {"place", "metonym", "actor"} or (mention.kind == "unknown" and at_place):
                yield _PLACE

    def _read_form(self, text: str) -> _Form:
        lemmas = {pos: fold(self._lemma(text, pos)) for pos in PARTS_OF_SPEECH}
        mended = set(map(fold, mended_lemmas(text, self._grammar)))
        # « par » is no form of « partir », whatever its ending says.
        verbs = {lemmas[pos] for pos in VERBS} | mended if fold(text) not in self._grammar.never_verbs else set()
        nouns = {form for pos in NOUNS for form in forms_of_noun(text, lemmas[pos])}
        asked = (*self._asked_by_verbs(verbs), *self._asked_by_nouns(nouns))
        return _Form(frozenset((*lemmas.values(), *mended, *nouns)), tuple(dict.fromkeys(asked)))

    def _asked_by_verbs(self, lemmas: Iterable[str]) -> Iterator[_Asked]:
        speaker = self._words.echoes | {_SPEAKER}
        for lemma in lemmas:
            for frame in self._words.verbs.get(lemma, ()):
                yield (*self._asked_by(frame), *self._asked_around(frame, lemma))
            for frame in self._words.speech.get(lemma, ()):
                yield (*self._reflexive(frame), speaker)
            for beside, frame in self._words.speech_phrases.get(lemma, ()):
                yield (*self._reflexive(frame), speaker, beside)

    def _asked_by_nouns(self, forms: Iterable[str]) -> Iterator[_Asked]:
        for form in forms:
            if form in self._words.mediators:
                yield ()
            for frame in self._words.nouns.get(form, ()):
                yield () if frame.type == "Summit" else self._asked_by(frame)

    def _asked_by(self, frame: Frame) -> _Asked:
        """The words that a frame asks for, wherever they stand."""
        asked = (frozenset(frame.objects), frozenset(frame.subjects), frozenset(frame.needs_of), frame.needs)
        return tuple(each for each in asked if each)

    def _asked_around(self, frame: Frame, lemma: str) -> Iterator[frozenset[str]]:
        """What else a verb needs by the flags of its frame."""
        yield from self._reflexive(frame)
        if "needs_date" in frame.flags:
            yield frozenset((_DATE,))
        if "needs_place" in frame.flags:
            yield self._grammar.there | self._grammar.on_the_spot | {_PLACE}
        if "needs_circumstance" in frame.flags:
            # or in the infinitive: « doit voir X », « avoir vu X »
            yield self._grammar.there | self._grammar.on_the_spot | self._grammar.auxiliaries | {_PLACE, _DATE, lemma}
        if "needs_means" in frame.flags and lemma not in self._words.telephones:
            yield self._words.remote | {"entre"}  # « un appel entre A et B »

    def _reflexive(self, frame: Frame) -> _Asked:
        return (self._grammar.reflexives,) if frame.pronominal else ()
