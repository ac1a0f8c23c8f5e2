"""Talks of which a sentence may leave somebody to the context, and how those whom it names stand to the word that tells the talk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..syntax.clause import VERBS, morph
from .drafts import Draft, Standing
from .roles import determiner_of
from .scene import Scene

# The types of which one side, or both, may be left to the context.
PRIVATE_TALKS: Final = ("Meeting", "Call")
# Kinds of mentions that stand between others without being anybody who could take part.
_NOBODY: Final = frozenset(("place", "other", "adjective"))


def leave_open(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Tell among all drafts of a sentence the talks that may leave somebody to the context: not those of an organisation, nor,
    where nobody is told to take part, what may be another word for a talk told beside it (« appelé par téléphone »)."""
    full = any(draft.type in PRIVATE_TALKS and _sides(draft) > 1 for draft in drafts)
    for draft in drafts:
        draft.open &= draft.type in PRIVATE_TALKS and not draft.gathers and bool(draft.participants or not full)
        if draft.open:
            _add_standings(scene, draft)


def _sides(draft: Draft) -> int:
    return sum(max(mention.count, len(mention.persons)) for mention in draft.participants)


def _add_standings(scene: Scene, draft: Draft) -> None:
    doc, words = scene.clause.doc, scene.clause.words
    draft.determiner = determiner_of(scene, doc[draft.word])
    draft.several = "Plur" in morph(doc[draft.word], "Number")
    verbs = [token.i for token in doc if token.pos_ in VERBS]
    actors = [at for at, word in enumerate(words) if word.mention and word.mention.kind not in _NOBODY]
    for at, word in enumerate(words):
        if word.mention:
            first, last = sorted((at, draft.word))
            apart = (sum(first < each < last for each in numbers) for numbers in (verbs, actors))
            draft.standings.append(Standing(word.mention, at - draft.word, *apart))
