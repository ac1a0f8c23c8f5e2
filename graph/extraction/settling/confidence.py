"""How sure an event is, from what is known of how it was read.

The chance to be right (its type, half of its actors and, of a deed, who did it; of a speech act half of its speakers) is that of a
logistic regression over annotated articles (`training/confidence.py`) whose properties are told below.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from ...records import ENCOUNTERS, SPEECH_ACTS
from ..tagging.weighing import SURE
from .account import Account
from .diplomacy import is_diplomatic
from .regression import probability
from .telling import Telling

# Nothing that rules read is as good as sure or impossible.
_BOUNDS: Final = (0.05, 0.97)
# Below this likelihood the tagger is unsure.
_UNSURE: Final = 0.5
# The types that are less sure than others of their branch.
_APART: Final = ("Summit", "Appointment", "Statement")
# How whoever has part in it is told, by kinds of mentions.
_KINDS: Final = {
    **dict.fromkeys(("pronoun", "back", "group"), "somebody by no name"),
    **dict.fromkeys(("actor", "adjective"), "a state or organisation"),
    "unknown": "a name that no title or book tells",
}


def confidence(account: Account, told: Telling) -> float:
    """How sure an event is, 0…1, to two digits."""
    return likelihood(signs(account, told), account.confidence_weights[branch(told)])


def branch(told: Telling) -> str:
    """Which weights an event is rated by: those of "encounters", of "deeds" or of "speech"."""
    return "encounters" if told.type in ENCOUNTERS else "speech" if told.type in SPEECH_ACTS else "deeds"


def likelihood(signs: Iterable[str], weights: Mapping[str, float]) -> float:
    """The probability that an event with these properties is right."""
    chance = probability(((sign, 1.0) for sign in signs), weights)
    return round(min(max(chance, _BOUNDS[0]), _BOUNDS[1]), 2)


def signs(account: Account, told: Telling) -> Iterator[str]:
    """The properties of an event that tell how sure it is; others that were tried made no difference in articles left out."""
    draft = told.draft
    yield "any"
    if told.type in _APART:
        yield f"type: {told.type}"
    if draft.by_verb and not draft.parsed:
        yield "the parse has no subject"
    if draft.status != "occurred":
        yield f"status: {draft.status}"
    if told.type in ENCOUNTERS and draft.likelihood >= SURE:
        yield "the tagger is sure"
    if told.type in ENCOUNTERS and draft.likelihood < _UNSURE:
        yield "the tagger is unsure"
    if draft.completed:
        yield "somebody is left to the context"
    if told.also:
        yield "told again"
    if told.when is None:
        yield "no day"
    if told.agents and told.targets:
        yield "both sides"
    if not is_diplomatic(account):
        yield "no diplomacy"
    here = [other for other in account.told if other.draft.start == draft.start and other is not told]
    if all(other.type in SPEECH_ACTS for other in here):
        yield "alone in its sentence"
    if told.type in SPEECH_ACTS:
        yield from _speech_signs(account, told)
    yield from sorted({_KINDS[m.kind] for m in draft.mentions if m.kind in _KINDS})


def _speech_signs(account: Account, told: Telling) -> Iterator[str]:
    """Those of its speakers."""
    own = {actor.id for actor in told.agents}
    if len(own) > 1:
        yield "several speakers"
    if not any(account.homes(actor) for actor in told.agents):
        yield "speakers of no country"
    others = [other for other in account.told if other.type in SPEECH_ACTS and other is not told]
    if any(own & {actor.id for actor in other.agents} for other in others):
        yield "they speak elsewhere, too"
    if any(other.draft.start == told.draft.start and other.agents != told.agents for other in others):
        yield "others speak in its sentence"
