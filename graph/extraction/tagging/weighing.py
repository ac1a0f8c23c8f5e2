"""Weighs what the rules read in a sentence by what the tagger reads there.

The rules know how an encounter is told, the tagger whether words tell one: of « A a accueilli la proposition de B » or « une visite
guidée » a rule may see the verb or noun alone. What the tagger finds as good as impossible is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ...records import ENCOUNTERS
from ..events import Draft
from .tagger import Tag

#: What no word of its sentence tells with at least this probability is no event.
DOUBTED: Final = 0.05
#: So sure it is to be followed where the rules read nothing.
SURE: Final = 0.8
# The rules and the tagger may see the same talk as one or the other of these.
_TALKS: Final = frozenset(ENCOUNTERS) - {"Visit"}


def weighed(drafts: Iterable[Draft], tags: Sequence[Tag]) -> Iterator[Draft]:
    """The drafts of a sentence that its tags do not rule out; of deeds and speech acts the tagger is not asked."""
    for draft in drafts:
        if draft.type in ENCOUNTERS and not draft.joins:
            draft.likelihood = max((tag.probability for tag in tags if _is_like(draft, tag)), default=0.0)
            draft.likely_talk = max((tag.probability for tag in tags if tag.type in _TALKS), default=0.0)
            # Mediations are too rare for the tagger to have learnt them.
            if draft.likelihood < DOUBTED and draft.type != "Mediation":
                continue
        yield draft


def _is_like(draft: Draft, tag: Tag) -> bool:
    """Whether a tag may be of the encounter that a draft tells."""
    return tag.type == draft.type or (draft.type in _TALKS and tag.type in ENCOUNTERS)
