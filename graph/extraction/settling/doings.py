"""What a statement does by what it says: « a estimé que X avait menti » criticises.

Phrases decide (`speech.toml`), the strongest of those that are there, of equal ones the first: what is said first is what it is
said for. Whoever is named is only one of two, the speaker's side or another: « Y ne cédera pas » refuses if Y speaks.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...records import Actor
from ..events import Draft
from .account import Account

# As the phrases call the side of the speakers, and all others.
_OWN: Final = "SOI"
_OTHER: Final = "AUTRUI"


def doing(account: Account, draft: Draft, agents: Sequence[Actor]) -> str:
    """The type of a speech act by these speakers."""
    if not draft.said:
        return draft.type
    said = account.words.neutral.sub("", said_by(account, draft, agents))
    found = [
        (-content.strength, match.start(), content.type)
        for content in account.words.contents
        if (match := content.phrases.search(said))
    ]
    return min(found)[-1] if found else draft.type


def said_by(account: Account, draft: Draft, agents: Sequence[Actor]) -> str:
    """What a speech act says, folded, with whoever is named told only by their side."""
    own = frozenset().union(*(account.homes(actor) for actor in agents))
    words = []
    for keys, mention in draft.said:
        actors = account.actors_of(draft, [mention]) if mention else ()
        if not actors:
            words.append(keys)
        else:
            words.append(_OWN if any(account.homes(actor) & own for actor in actors) else _OTHER)
    return " ".join(words)
