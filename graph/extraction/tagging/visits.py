"""Visits that the tagger is sure of and the rules do not know the words for: « s'est posé », « est de passage à »."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Final

from ...actors import fold
from ..events import Draft, Scene
from ..events.moods import noun_status, verb_status
from ..events.roles import subject_mentions
from ..events.scene import ACTING
from ..mentions import Mention
from ..syntax.clause import VERBS
from ..syntax.simplify import Word
from ..syntax.tree import Token
from .tagger import Tag
from .weighing import SURE

# Kinds of mentions that may travel, and to which.
_SOMEBODY: Final = frozenset(("person", "pronoun", "group", "back", "unknown", "officials"))
_SOMEWHERE: Final = frozenset(("place", "metonym", "actor", "unknown"))


def may_tell_visit(words: Sequence[Word], visit_words: Container[str]) -> bool:
    """Whether a sentence has somebody, somewhere, and a word that tells of visits: without these it is not worth asking."""
    kinds = {word.mention.kind for word in words if word.mention}
    if kinds.isdisjoint(_SOMEBODY) or kinds.isdisjoint(_SOMEWHERE):
        return False
    return any(fold(word.text) in visit_words for word in words if not word.mention)


def further_visits(
    scene: Scene, drafts: Sequence[Draft], tags: Sequence[Tag], visit_words: Container[str]
) -> Iterator[Draft]:
    """The visits that tags of a sentence tell by verbs, or nouns that may, beside its drafts: of somebody, to a place or to somebody."""
    told = [draft for draft in drafts if draft.type == "Visit"]
    talks = {draft.word for draft in drafts if draft.type == "Meeting" and len(draft.participants) > 1}  # « lui a rendu une visite d'adieu »
    for tag in tags:
        if tag.type != "Visit" or tag.probability < SURE or tag.word in talks:
            continue
        told_by = scene.clause.doc[tag.word]
        if told_by.pos_ == "NOUN" and fold(told_by.text) not in visit_words:
            continue  # « ont échangé leurs vues sur la Libye »
        draft = _visit(scene, tag)
        if draft.agents and (draft.place or draft.targets) and not any(_is_of(draft, other) for other in told):
            told.append(draft)
            yield draft


def _is_of(draft: Draft, other: Draft) -> bool:
    """Whether two visits of a sentence are one: told by the same word, of the same people, or at the same place."""
    same_place = draft.place is not None and draft.place in (other.place, *other.stops)
    return draft.word == other.word or same_place or not {*draft.mentions}.isdisjoint(other.mentions)


def _visit(scene: Scene, tag: Tag) -> Draft:
    words = scene.clause.words
    draft = scene.draft("Visit", scene.clause.doc[tag.word])
    draft.agents, draft.targets = _mentions(scene, tag, "agents"), _mentions(scene, tag, "targets")
    token = scene.clause.doc[tag.word]
    if token.pos_ in VERBS and not scene.clause.is_passive(token) and _sends(scene, token):
        senders = subject_mentions(scene, token)  # « a dépêché deux ministres à Oslo »
        draft.agents = [mention for mention in draft.agents if mention not in senders]
    read = verb_status if token.pos_ in VERBS else noun_status
    draft.status, draft.tense = read(scene.clause, token, scene.words)
    if draft.status == "occurred":
        draft.status, draft.tense = tag.status, "future" if tag.status == "planned" else "past"
    scene.circumstances.attach(draft, token)
    draft.date = next((words[at].date for at in tag.roles["date"]), draft.date)
    draft.place = next((words[at].mention for at in tag.roles["place"]), None)
    draft.parsed = True
    draft.likelihood = tag.probability
    return draft


def _sends(scene: Scene, verb: Token) -> bool:
    """Whether whoever the verb acts on travels: « dépêcher », « conduire »."""
    frames = [frame for frame in scene.words.verbs.get(fold(verb.lemma_), ()) if frame.type == "Visit"]
    return bool(frames) and all(frame.agents == ("obj",) for frame in frames)


def _mentions(scene: Scene, tag: Tag, role: str) -> list[Mention]:
    """The mentions with a role, in the order of the words."""
    found = (scene.clause.words[at].mention for at in sorted(tag.roles[role]))
    return [mention for mention in found if mention is not None and mention.kind in ACTING]
