"""Talks that the tagger is sure of and the rules do not know the words for: « A a ouvert le bal avec B », « A face à B »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ..events import Draft, Scene, tells_encounter
from ..mentions import Mention
from ..syntax.simplify import Word
from .tagger import Tag

_TALKS: Final = ("Meeting", "Call")
# What the rules tell that may be such a talk in other words.
_TOLD: Final = (*_TALKS, "Negotiation", "Summit")
# Less likely ones were wrong as often as right.
_SURE: Final = 0.7


def may_tell_talk(words: Sequence[Word]) -> bool:
    """Whether a sentence names two people."""
    return sum(_is_somebody(word.mention) for word in words) > 1


def further_talks(scene: Scene, drafts: Sequence[Draft], tags: Sequence[Tag]) -> Iterator[Draft]:
    """The talks of two people by name or office that tags of a sentence tell, beside its drafts."""
    told = [draft for draft in drafts if draft.type in _TOLD]
    for tag in tags:
        if tag.type not in _TALKS or tag.probability < _SURE or tag.status != "occurred" or _is_refused(scene, tag, told):
            continue
        draft = _talk(scene, tag)
        if len(draft.participants) == 2 and not any(_is_of(draft, other) for other in told):
            told.append(draft)
            yield draft


def _is_refused(scene: Scene, tag: Tag, told: Sequence[Draft]) -> bool:
    """Whether the rules know the word by which a tag tells a talk, and read none there: « se sont-ils vus mardi ? »."""
    return tells_encounter(scene, scene.clause.doc[tag.word]) and all(draft.word != tag.word for draft in told)


def _is_of(draft: Draft, other: Draft) -> bool:
    """Whether two talks of a sentence are one: told by the same word, or of one of the same people."""
    return len(other.mentions) > 1 and (draft.word == other.word or not {*draft.mentions}.isdisjoint(other.mentions))


def _talk(scene: Scene, tag: Tag) -> Draft:
    words = scene.clause.words
    draft = scene.draft(tag.type, scene.clause.doc[tag.word])
    found = [mention for at in sorted(tag.roles["participants"]) if (mention := words[at].mention) and mention.kind != "pronoun"]
    draft.participants = found if all(map(_is_somebody, found)) else []
    scene.circumstances.attach(draft, scene.clause.doc[tag.word])
    draft.date = draft.date or next((words[at].date for at in tag.roles["date"]), None)
    draft.place = draft.place or next((words[at].mention for at in tag.roles["place"]), None)
    draft.open = False
    draft.likelihood = draft.likely_talk = tag.probability
    return draft


def _is_somebody(mention: Mention | None) -> bool:
    """Whether a mention is one person whom the actor book knows or who is told with an office, by more than a surname (« la Trump
    Tower » is nobody) and not as somebody's counterpart."""
    if mention is None or mention.kind != "person" or len(mention.persons) != 1:
        return False
    [person] = mention.persons
    return mention.last - mention.first > 1 and not person.relation and bool(person.candidates or person.title)
