"""Speech acts: who says, asks, blames, praises, threatens or refuses, and whom it is about."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from ...actors import fold
from ..mentions import Mention
from ..syntax.lists import actors_of, mentions_inside
from ..syntax.objects import complements_of, objects_of
from ..syntax.subjects import subject_of
from .drafts import Draft
from .moods import verb_status
from .scene import ACTING, Scene
from .words import Frame

_TARGETS: Final = (ACTING - {"pronoun", "unknown"}) | {"adjective"}
_MOST_TARGETS: Final = 3


def speech_event(scene: Scene, verb: Token) -> Draft | None:
    """The speech act that a reporting verb tells, if it has a speaker."""
    frame = _frame(scene, verb)
    return _draft(scene, verb, frame) if frame else None


def _frame(scene: Scene, verb: Token) -> Frame | None:
    lemma = fold(verb.lemma_)
    for word in scene.clause.keys[verb.i + 1 : verb.i + 4]:
        if like := scene.words.speech_phrases.get(lemma, {}).get(word):
            return scene.words.speech[like][0]  # « fait savoir », « met en garde »
    pronominal = scene.clause.is_pronominal(verb)
    frames = scene.words.speech.get(lemma, ())
    return next((frame for frame in frames if frame.pronominal == pronominal), None)


def _draft(scene: Scene, verb: Token, frame: Frame) -> Draft | None:
    if "needs_content" in frame.flags and not _has_content(scene, verb):
        return None
    speakers = _speakers(scene, verb)
    if not speakers:
        return None
    draft = scene.draft(frame.type, verb)
    draft.agents = speakers
    draft.status, draft.tense = verb_status(scene.clause, verb, scene.words)
    if draft.status == "planned":
        if draft.tense != "past":
            return None  # what somebody is going to say, nobody has said
        draft.status = "occurred"
    draft.targets = _targets(scene, verb, frame, speakers)
    scene.circumstances.attach(draft, verb)
    draft.place = None
    return draft


def _has_content(scene: Scene, verb: Token) -> bool:
    """Whether words are reported: a quotation in the sentence, or a clause with « que »."""
    if scene.quotes:
        return True
    return any(
        child.dep_ in {"ccomp", "parataxis"} for child in verb.children
    ) or not scene.clause.grammar.reporting.isdisjoint(scene.clause.keys[verb.i + 1 : verb.i + 4])


def _speakers(scene: Scene, verb: Token) -> list[Mention]:
    if scene.clause.is_passive(verb):
        tokens = complements_of(scene.clause, verb, {"par"})
    else:
        subject = subject_of(scene.clause, verb)
        tokens = [subject] if subject is not None else []
    found = [m for token in tokens for m in actors_of(scene.clause, token)]
    return [m for m in dict.fromkeys(found) if m.kind in ACTING]


def _targets(scene: Scene, verb: Token, frame: Frame, speakers: list[Mention]) -> list[Mention]:
    passive = scene.clause.is_passive(verb)
    for slot in frame.targets:
        if slot == "obj":
            subject = subject_of(scene.clause, verb)
            tokens = ([subject] if subject is not None else []) if passive else objects_of(scene.clause, verb)
            found = [m for t in tokens for m in actors_of(scene.clause, t)]
        elif slot == "inside":
            found = [m for m in mentions_inside(scene.clause, verb) if m.first > 0] + scene.quoted
        else:
            found = scene.complements(verb, {slot})
        found = [m for m in dict.fromkeys(found) if m not in speakers and m.kind in _TARGETS]
        if any(m.kind != "adjective" for m in found):
            found = [m for m in found if m.kind != "adjective"]
        if found:
            return found[:_MOST_TARGETS]
    return []
