"""Whom a speech act is about or addressed to: of all that its sentence and its context name, the likely ones.

Each candidate has a few properties (how it stands to the verb, what it is to the speaker, what part it had in the acts
told before); their weights are those of a logistic regression over annotated articles (`training/addressees.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from ...records import ENCOUNTERS, SPEECH_ACTS, Actor
from ..events import Draft
from .account import Account
from .regression import probability

_MOST: Final = 3
# How sure a candidate must be to be a target beside others, and the first of them to be one at all.
_SURE: Final = 0.3
_LIKELY: Final = 0.2
# How far back, in mentions, the context of a sentence reaches.
_RECENT: Final = 8
# Counts beyond this tell no more.
_OFTEN: Final = 3
# In so many characters a speaker goes on to speak of the same.
_SAME_SPEECH: Final = 1000

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
    return probability(properties.items(), weights)


def candidates(account: Account, draft: Draft, agents: Sequence[Actor]) -> Iterator[tuple[Actor, Properties]]:
    """Whom the sentence or its context names, with the properties of each."""
    here, context = _here(account, draft, agents), _context(account, draft, agents)
    own = frozenset().union(*(account.homes(actor) for actor in agents))
    others = [actor for actor in here if not account.homes(actor) & own]
    for actor in dict.fromkeys((*here, *context)):
        where = "here" if actor in here else "context with others" if others else "context alone"
        told = [f"{where}: {part}" for part in context.get(actor, ())]
        if actor.id in own:
            told.append(f"{where}: own")
        elif account.homes(actor) & own:
            told.append(f"{where}: compatriot")
        if any(other != actor and actor.id in account.homes(other) for other in here):
            told.append("home of another")
        told += ["any", where, f"kind: {actor.kind}", f"others: {min(len(others), 4)}", *here.get(actor, ())]
        told += [f"{_place(where)}: {part}" for part in _named_in(account, draft, actor)]
        weighed = {f"{where}: share": account.shares.get(actor.id, 0.0)}
        for part, share in (*_spoken_of(account, draft, agents, actor), *_share_of_home(account, own, actor)):
            weighed[f"{_place(where)}: {part}"] = share
        yield actor, dict.fromkeys(told, 1.0) | weighed


def _place(where: str) -> str:
    """« here », or « context » whatever else is here."""
    return where.split(" ")[0]


def _named_in(account: Account, draft: Draft, actor: Actor) -> Iterator[str]:
    """In which parts of the article that tell what it is about an actor is named, and how often in the sentence."""
    if any(name in account.headline for name in actor.names):
        yield "headline"
    if actor.id in account.lead:
        yield "lead"
    first = account.first_named.get((actor.id, draft.paragraph))
    if first is not None and first < draft.first:
        yield "paragraph"
    times = sum(actor in account.actors_of(draft, [hearing.mention]) for hearing in draft.heard)
    yield f"times {min(times, _OFTEN)}"


def _spoken_of(
    account: Account, draft: Draft, agents: Sequence[Actor], actor: Actor
) -> Iterator[tuple[str, float]]:
    """How often words before were about an actor, those of all and those of the same speakers."""
    about = [t for t in account.told if t.type in SPEECH_ACTS and t.draft.start < draft.start and actor in t.targets]
    theirs = [told for told in about if set(agents) & set(told.agents)]
    yield "target before", min(len(about), _OFTEN) / _OFTEN
    yield "target of theirs before", min(len(theirs), _OFTEN) / _OFTEN


def _share_of_home(account: Account, own: frozenset[str], actor: Actor) -> Iterator[tuple[str, float]]:
    """How much of what the article tells of others than the speakers' side is of an actor's country."""
    others = {home: times for home, times in account.countries.items() if home not in own}
    homes = [home for home in account.homes(actor) if home in others]
    if homes:
        times = max(others[home] for home in homes)
        yield "share of the home", times / max(others.values())
        yield f"home after {min(sum(more > times for more in others.values()), _OFTEN)}", 1.0


def _here(account: Account, draft: Draft, agents: Sequence[Actor]) -> dict[Actor, list[str]]:
    """How the mentions of each actor stand to the verb."""
    manner = "saying" if draft.said or draft.type == "Statement" else "telling"
    has_object = any(hearing.where == "object" for hearing in draft.heard)
    own = frozenset().union(*(account.homes(actor) for actor in agents))
    found: dict[Actor, list[str]] = {}
    named: set[str] = set()
    for hearing in draft.heard:
        for actor in account.actors_of(draft, [hearing.mention]):
            if actor in agents:
                continue
            properties = found.setdefault(actor, [])
            properties.append(f"{manner}: {hearing.where}")
            if hearing.where not in named and not account.homes(actor) & own:
                named.add(hearing.where)
                properties.append(f"{hearing.where}: first")
            if hearing.mention.kind in {"pronoun", "adjective"}:
                properties.append(f"{hearing.where}: {hearing.mention.kind}")
            if has_object and hearing.where != "object":
                properties.append(f"{manner}: beside an object")
    return found


def _context(account: Account, draft: Draft, agents: Sequence[Actor]) -> dict[Actor, list[str]]:
    """What part each actor had in what was told before."""
    found: dict[Actor, list[str]] = {}

    def note(actors: Iterable[Actor], part: str) -> None:
        for actor in actors:
            if actor not in agents:
                found.setdefault(actor, []).append(part)

    before = [told for told in account.told if told.draft.start < draft.start]
    speakers = {actor.id for actor in agents}
    spoke = [t for t in before if t.type in SPEECH_ACTS and speakers & {actor.id for actor in t.agents}]
    if spoke and draft.start - spoke[-1].draft.end < _SAME_SPEECH:
        note(spoke[-1].targets, "own about")
        note(spoke[-1].agents, "own by")
    heard = [t for t in before if t.type in SPEECH_ACTS]
    note(heard[-1].agents if heard else (), "last by")
    met = [t for t in before if t.type in ENCOUNTERS and speakers & t.actors]
    note((*met[-1].participants, *met[-1].agents, *met[-1].targets) if met else (), "met")
    for actor, times in _named_before(account, draft).items():
        note([actor], f"named {min(times, 3)}")
    return found


def _named_before(account: Account, draft: Draft) -> Counter[Actor]:
    """How often each actor is among those named last before the sentence."""
    before = [actor for at, actor in account.trail if at < (draft.paragraph, draft.first)]
    return Counter(before[-_RECENT:])
