"""Whether a draft has what its frame asks for, and whether a talk was held at a distance."""

from __future__ import annotations

from spacy.tokens import Token

from ...actors import fold
from .drafts import Draft
from .roles import noun_key
from .scene import Scene
from .words import Frame


def accepted(scene: Scene, draft: Draft, frame: Frame, trigger: Token) -> Draft | None:
    """The draft if it has what its frame needs."""
    if "needs_place" in frame.flags and (not draft.agents or not (draft.place or draft.there)):
        return None
    if "needs_date" in frame.flags and (
        draft.date is None
        or (
            fold(trigger.lemma_) in scene.clause.grammar.copulas
            and trigger.dep_ in {"aux", "cop", "aux:pass", "aux:tense"}
        )
    ):
        return None
    if fold(trigger.lemma_) in scene.words.gathers and len(draft.participants) > 2:
        draft.type = "Summit"
    if frame.type in {"Meeting", "Negotiation", "Call"} and draft.type != "Summit":
        if _is_remote(scene, trigger):
            draft.type = "Call"
        elif "needs_means" in frame.flags and not _is_plain_call(scene, draft, trigger):
            return None
        else:
            draft.type = "Call" if "needs_means" in frame.flags else draft.type
    if "envoys" in frame.flags:
        draft.place = None
    if frame.type == "Appointment" and not (draft.agents or draft.targets):
        return None
    return draft


def _is_plain_call(scene: Scene, draft: Draft, verb: Token) -> bool:
    """« a appelé X » and no more telephones; « a appelé X à … » asks."""
    if (
        fold(verb.lemma_) not in scene.words.telephones
        or not draft.participants
        or scene.clause.is_passive(verb)
    ):
        return False
    asks = any(c.dep_ == "xcomp" for c in verb.children) or "a" in scene.clause.keys[verb.i + 1 : verb.i + 8]
    objects = scene.objects(verb)
    return not asks and bool(objects) and all(m.kind == "person" for m in objects)


def _is_remote(scene: Scene, trigger: Token) -> bool:
    """Whether a word that belongs to the trigger says that the talk was held at a distance."""
    if fold(trigger.lemma_) in scene.words.remote:
        return True
    marks = [
        t
        for t in scene.clause.doc
        if fold(t.lemma_) in scene.words.remote or fold(t.text) in scene.words.remote
    ]
    return any(_belongs(scene, mark, trigger) for mark in marks)


def _belongs(scene: Scene, token: Token, trigger: Token) -> bool:
    """Whether a token hangs on the trigger with no other event between them, or stands right beside it."""
    for ancestor in token.ancestors:
        if ancestor == trigger:
            return True
        if noun_key(scene, ancestor) is not None or scene.clause.is_finite(ancestor):
            break
    return 0 < token.i - trigger.i <= 3
