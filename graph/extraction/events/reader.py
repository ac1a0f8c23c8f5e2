"""Goes through a sentence word by word and drafts the events that its verbs and nouns tell."""

from __future__ import annotations

from collections.abc import Container, Iterator

from ...actors import fold
from ...records import DEEDS, ENCOUNTERS
from ..syntax.clause import VERBS
from ..syntax.tree import Token
from .days import each_on_its_day
from .deeds import performed_by
from .drafts import Draft
from .mediators import mediator
from .nouns import noun_events
from .opinions import opinion
from .precedents import with_precedents
from .roles import noun_key
from .scene import Scene
from .speech import speech_event
from .summits import named_summit
from .verbs import verb_events


def draft_events(scene: Scene) -> Iterator[Draft]:
    """The events that a sentence tells: encounters and deeds in the order of words, then speech acts."""
    telling: set[int] = set()
    for token in scene.clause.doc:
        for draft in _events_at(scene, token):
            alone = draft.type in ENCOUNTERS and len(draft.mentions) < 2  # « a parlé d'une « provocation » »: no talk
            alone |= draft.by_name  # « a sommé X de partir »: who may be no envoy is only asked
            if token.pos_ in VERBS and draft.type not in {"Visit", "Invitation"} and draft.mentions and not alone:
                telling.add(token.i)
            elif draft.type in DEEDS and draft.agents and draft.targets and not draft.by_name:
                verb = performed_by(scene, token)  # « a ordonné l'expulsion de X » is the deed, no demand
                telling.update((verb.i,) if verb is not None else ())
            yield draft
    yield from _speech(scene, telling)


def _events_at(scene: Scene, token: Token) -> Iterator[Draft]:
    word, lemma = scene.clause.words[token.i], fold(token.lemma_)
    helps = token.dep_.startswith("aux") and token.i < token.head.i and token.head.pos_ in VERBS  # « a téléphoné »: no « a … au téléphone »
    if word.quotation or word.date or helps:
        return
    yield from mediator(scene, token)
    if word.mention:
        yield from named_summit(scene, token, word.mention)
    elif token.pos_ in VERBS and lemma in scene.words.verbs:
        for draft in verb_events(scene, token):
            for each in with_precedents(scene, draft, token):
                yield from each_on_its_day(scene, each, token)
    elif (key := noun_key(scene, token)) is not None:
        yield from noun_events(scene, token, scene.words.nouns[key])


def _speech(scene: Scene, telling: Container[int]) -> list[Draft]:
    """Speech acts, save of verbs that tell a deed: who « rappelle son ambassadeur » does not say anything."""
    verbs = (t for t in scene.clause.doc if t.pos_ in VERBS and not scene.clause.words[t.i].mention)
    drafts = [draft for verb in verbs if verb.i not in telling and (draft := speech_event(scene, verb))]
    for draft in drafts:
        # « a remercié A et accusé B »: each verb has its own.
        if any(h.where == "object" for h in draft.heard):
            others = {h.mention for o in drafts if o is not draft for h in o.heard if h.where == "object"}
            # « A a salué la trêve, et B a exhorté C »: A is another speaker.
            others |= {mention for o in drafts if o is not draft for mention in o.agents}
            draft.heard = [h for h in draft.heard if h.where == "object" or h.mention not in others]
    if not drafts and (held := opinion(scene)):
        drafts.append(held)
    return drafts
