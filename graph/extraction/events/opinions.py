"""Opinions told without a verb of speech: « pour le président A, il s'agit d'une « provocation » »."""

from __future__ import annotations

from collections.abc import Sequence

from ...actors import fold
from ..syntax.simplify import Word
from .drafts import Draft, Hearing
from .scene import ACTING, Scene
from .speech import pieces
from .words import EventWords


def may_tell_opinion(words: Sequence[Word], event_words: EventWords) -> bool:
    """Whether a sentence begins as one that tells whose opinion it is does: « Pour A, … »."""
    if len(words) < 4 or fold(words[0].text) not in event_words.in_the_view_of:
        return False
    mention = words[1].mention
    return mention is not None and mention.kind in ACTING and words[2].text == ","


def opinion(scene: Scene) -> Draft | None:
    """The statement of whose opinion a sentence tells with quoted words; without these « pour la France, … » may be for whose good
    something is."""
    clause = scene.clause
    if not may_tell_opinion(clause.words, scene.words):
        return None
    rest = range(3, len(clause.words))
    speaker, verb = clause.words[1].mention, next((t for t in clause.doc if t.dep_ == "ROOT"), None)
    if speaker is None or verb is None or not scene.quotes:
        return None
    draft = scene.draft("Statement", verb)
    draft.agents = [speaker]
    draft.said = tuple(piece for i in rest for piece in pieces(scene, clause.words[i]))
    told = [m for i in rest if (m := clause.words[i].mention)]
    draft.heard = [Hearing(m, "content") for m in told] + [Hearing(m, "quoted") for m in scene.quoted]
    return draft
