"""Who receives a visitor, where a sentence of the visit says so in other words than the visit's own."""

from __future__ import annotations

from ...records import Actor
from .account import Account
from .telling import Telling


def hosts(account: Account, visit: Telling) -> tuple[Actor, ...]:
    """« s'est rendu à Tallinn à l'invitation de X », « invité par X, séjourne à Tallinn »: X."""
    sentences = {visit.draft.start, *(evidence.start for evidence in visit.also)}
    for told in account.told:
        here = told.draft.start in sentences and told.draft.status == "occurred"
        invited = here and told.type == "Invitation" and set(told.targets) & set(visit.agents)
        if invited and not set(told.agents) & set(visit.agents):
            return told.agents
    return ()
