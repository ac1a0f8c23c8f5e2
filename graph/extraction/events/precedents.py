"""Who did the same before: « A est le troisième pays à reconnaître B, après C en 1979 et D »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from ..dates import DateExpression
from ..mentions import Mention
from ..syntax.tree import Token
from .drafts import Draft
from .scene import Scene

# How many words before a verb the ordinal may stand: « le troisième pays arabe à avoir … ».
_REACH: Final = 8
_STATES: Final = ("actor", "metonym")
_REPEATED: Final = ("RelationsUp", "RelationsDown", "Sanction", "Aid")


def with_precedents(scene: Scene, draft: Draft, verb: Token) -> Iterator[Draft]:
    """The draft, and one for each state that its sentence says did so before, on the day told beside it."""
    before = _precedents(scene, verb) if draft.type in _REPEATED and draft.agents and draft.targets else {}
    if draft.date is not None and draft.date in before.values():
        draft = replace(draft, date=None)
    yield draft
    for state, date in before.items():
        if state not in draft.mentions:
            yield replace(draft, agents=[state], targets=list(draft.targets), date=date, tense="past", status="occurred")


def _precedents(scene: Scene, verb: Token) -> Mapping[Mention, DateExpression | None]:
    """The states named after « après », with the date right after each; none where no ordinal says who is which."""
    keys, words = scene.clause.keys, scene.clause.words
    ranked = any(scene.clause.grammar.patterns["ordinal"].search(key) for key in keys[max(0, verb.i - _REACH) : verb.i])
    marks = [i for i in range(verb.i + 1, len(keys)) if keys[i] in scene.clause.grammar.preceded_by] if ranked else []
    found: dict[Mention, DateExpression | None] = {}
    for i in range(marks[0] + 1, len(keys)) if marks else ():
        if scene.clause.is_finite(scene.clause.doc[i]):
            break
        mention, rest = words[i].mention, words[i + 1 : i + 3]
        if mention and mention.kind in _STATES:
            found[mention] = next((word.date for word in rest if word.date and not word.mention), None)
    return found
