"""Deeds told by somebody else's: « B l'a imité le lendemain », « C lui a rendu la pareille »."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ..dates import resolve
from ..events import Draft
from .account import Account
from .telling import Telling

# Deeds that states do one after the other, and how many paragraphs before such a telling the first one stands.
_REPEATED: Final = ("Sanction", "RelationsUp", "RelationsDown", "Aid")
_REACH: Final = 1
# Of these, what is done against each other.
_AGAINST: Final = ("Sanction", "RelationsDown")


def echoed(account: Account, draft: Draft) -> Telling | None:
    """The deed that a draft says was done as the last one told, or back at who did that; None where none was told."""
    agents = account.actors_of(draft, draft.agents)
    named = [mention for mention in draft.targets if mention.kind in {"actor", "metonym", "institution"}]
    followed = set(account.actors_of(draft, named)) - set(agents)
    homes = {home for actor in agents for home in account.homes(actor)}
    deeds = [told for told in account.told if told.type in _REPEATED and told.agents and told.targets]
    # The sentence told last that tells deeds, and of several the first.
    for told in sorted(deeds, key=lambda told: told.draft.start, reverse=True):
        if draft.paragraph - told.draft.paragraph > _REACH:
            return None
        own = {home for actor in told.agents for home in account.homes(actor)}
        known = {home for actor in followed for home in account.homes(actor)}
        if own & homes or (known and not own & known):
            continue  # « A a imité B »: what B did
        targets = told.agents if draft.sense == "back" else told.targets
        targets = tuple(target for target in targets if not account.homes(target) & homes)
        if told.type in _AGAINST:
            targets = targets or told.agents  # « A a expulsé un diplomate de B, B a fait de même »
        status = told.draft.status if draft.status == "occurred" else draft.status
        kind = replace(draft, type=told.type, act=told.draft.act, sense=told.draft.sense, status=status)
        when = resolve(draft.date, account.day, "future" if draft.status == "planned" else "past") if draft.date else None
        return Telling(kind, (), agents, targets, when, None) if agents else None
    return None
