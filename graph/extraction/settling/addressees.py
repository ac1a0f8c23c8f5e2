"""Whom a speech act is about or addressed to: of all that its sentence and its context name, the likely ones.

Each candidate has a few properties (how it stands to the verb, what it is to the speaker, what part it had in the acts
told before); their weights are those of a logistic regression over annotated articles (`training/addressees.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import exp
from typing import Final

from ...records import ENCOUNTERS, SPEECH_ACTS, Actor
from ..events import Draft
from .account import Account
from .telling import Telling

_MOST: Final = 3
# How sure a candidate must be to be a target beside others, and the first of them to be one at all.
_SURE: Final = 0.35
_LIKELY: Final = 0.12
# How far back, in mentions, the context of a sentence reaches.
_RECENT: Final = 8

Properties = dict[str, float]


def addressees(account: Account, draft: Draft, agents: Sequence[Actor]) -> tuple[Actor, ...]:
    """The targets of a speech act by these speakers, the likeliest first."""
    return chosen(candidates(account, draft, agents), account.addressee_weights)


def chosen(candidates: Iterable[tuple[Actor, Properties]], weights: Mapping[str, float]) -> tuple[Actor, ...]:
    """The candidates that are sure enough, else the likeliest if it is likely enough."""
    rated = [(likelihood(properties, weights), actor) for actor, properties in candidates]
    rated.sort(key=lambda each: (-each[0], each[1].id))
    sure = [actor for chance, actor in rated if chance >= _SURE][:_MOST]
    return tuple(sure or [actor for chance, actor in rated[:1] if chance >= _LIKELY])


def likelihood(properties: Properties, weights: Mapping[str, float]) -> float:
    """The probability that a candidate with these properties is a target."""
    return 1 / (1 + exp(-sum(weights.get(name, 0.0) * value for name, value in properties.items())))


def candidates(account: Account, draft: Draft, agents: Sequence[Actor]) -> Iterator[tuple[Actor, Properties]]:
    """Whom the sentence or its context names, with the properties of each."""
    manner = "Statement" if draft.type == "Statement" else "telling"
    has_object = any(hearing.where == "object" for hearing in draft.heard)
    here: dict[Actor, Properties] = {}
    for hearing in draft.heard:
        for actor in account.actors_of(draft, [hearing.mention]):
            if actor not in agents:
                properties = here.setdefault(actor, {})
                properties[f"{manner}: {hearing.where}"] = 1.0
                properties[f"{hearing.where}: {hearing.mention.kind}"] = 1.0
                if hearing.local:
                    properties["local"] = 1.0
                if has_object and hearing.where != "object":
                    properties[f"{manner}: beside an object"] = 1.0
    context = _context(account, draft, agents)
    own = frozenset().union(*(account.homes(actor) for actor in agents))
    others = [actor for actor in here if not account.homes(actor) & own]
    for actor in dict.fromkeys((*here, *context)):
        properties = {"any": 1.0, f"{manner}: any": 1.0, **here.get(actor, {}), f"kind: {actor.kind}": 1.0}
        where = "here" if actor in here else "context with others" if others else "context alone"
        if has_object and actor not in here:
            properties["context beside an object"] = 1.0
        properties[where] = 1.0
        for name in context.get(actor, {}):
            properties[f"{where}: {name}"] = 1.0
        if actor.id in own:
            properties[f"{where}: own"] = 1.0
        elif account.homes(actor) & own:
            properties[f"{where}: compatriot"] = 1.0
        if any(other != actor and actor.id in account.homes(other) for other in here):
            properties["home of another"] = 1.0
        properties[f"{where}: share"] = account.shares.get(actor.id, 0.0)
        properties[f"others: {min(len(others), 4)}"] = 1.0
        yield actor, properties


def _context(account: Account, draft: Draft, agents: Sequence[Actor]) -> dict[Actor, list[str]]:
    """What part each actor had in what was told before."""
    found: dict[Actor, list[str]] = {}

    def note(actors: Sequence[Actor], name: str) -> None:
        for actor in actors:
            if actor not in agents:
                found.setdefault(actor, []).append(name)

    for name, told in _acts_before(account, draft, agents):
        if name == "encounter":
            note(told.participants or (*told.agents, *told.targets), "met")
        else:
            note(told.targets, f"{name} about")
            note(told.agents, f"{name} by")
    for actor, name in _named_before(account, draft):
        note([actor], name)
    return found


def _acts_before(account: Account, draft: Draft, agents: Sequence[Actor]) -> Iterator[tuple[str, Telling]]:
    """The last speech act told, the last by these speakers, and their last encounter."""
    speech = [told for told in account.told if told.type in SPEECH_ACTS and told.draft.start < draft.start]
    if speech:
        yield "last", speech[-1]
        own = [told for told in speech if set(told.agents) & set(agents)]
        if own:
            yield "own" if draft.start - own[-1].draft.end < 1000 else "far own", own[-1]
    met = [
        told
        for told in account.told
        if told.type in ENCOUNTERS
        and told.draft.start <= draft.start
        and {a.id for a in agents} & told.actors
    ]
    if met:
        yield "encounter", met[-1]


def _named_before(account: Account, draft: Draft) -> Iterator[tuple[Actor, str]]:
    """The actors named last before the sentence."""
    before = [named for named in account.trail if named[0] < (draft.paragraph, draft.first)]
    seen: Counter[str] = Counter()
    for _, actor in reversed(before[-_RECENT:]):
        if not seen[actor.id]:
            yield actor, f"named {min(len(seen), 3)}"
        seen[actor.id] += 1
