"""What headlines tell: most of it the text tells in full; now and then it only goes on from there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...records import DEEDS, ENCOUNTERS, SPEECH_ACTS, Actor
from ..events import Draft
from .account import Account
from .inheriting import inherit_from_gathering
from .places import is_region, places_fit
from .settler import kept, settle_all
from .telling import TALKS, Telling


def tell_headlines(account: Account, drafts: Sequence[Draft]) -> None:
    """Add to a settled account the encounters and deeds that only its headlines tell, and to those of its text where they were and
    who else took part. A headline is short, and knows nobody of whom its text tells: it is settled by itself."""
    of_headlines = replace(account, told=[])
    settle_all(of_headlines, [draft for draft in drafts if draft.type not in SPEECH_ACTS])
    in_text, gathered = kept(account), False
    in_text += [told for told in account.told if told.type == "Summit" and told not in in_text]  # perhaps for want of a place
    for told in kept(of_headlines):
        again = [each for each in in_text if _is_told_by(account, told, each)]
        for each in again:
            vague = each.place is None or is_region(account, each.place)
            alike = each.actors == told.actors or "Summit" == told.type == each.type
            if vague and alike and each.draft.status == told.draft.status:
                each.place = told.place or each.place
                gathered |= each.type == "Summit"
        if again or not _is_told_in_full(told):
            continue
        parts = [each for each in account.told if told.type == each.type and each.type in TALKS and each.actors < told.actors]
        parts = [each for each in parts if each.actors] or parts
        if len(parts) == 1 and parts[0].draft.status == told.draft.status:
            parts[0].participants = told.participants  # « A, B et C réunis »; « … cette conversation de B avec C »
            parts[0].place = parts[0].place or told.place
        else:
            account.told.append(told)
    for each in in_text if gathered else ():
        inherit_from_gathering(account, each)


def _is_told_in_full(told: Telling) -> bool:
    """Whether a telling says who did it with or to whom, or where who travelled went."""
    if told.type in TALKS:
        return len(told.participants) > 1
    if told.type == "Visit":
        return bool(told.agents and (told.place or told.targets))
    if told.type == "Summit" and (told.place or told.when):
        return bool(told.participants)
    return bool((told.agents and told.targets) or len(told.participants) > 1)


def _is_told_by(account: Account, told: Telling, other: Telling) -> bool:
    """Whether another telling may be of the same: of the same sides, be they told as states or as those who lead them."""
    if told.type in ENCOUNTERS:
        # « trois députés de B » may be named further down
        strangers = any(actor.kind == "person" and not account.homes(actor) for actor in _all(other))
        # « la vice-présidente de la Commission de l'UA » is, before she is named
        officials = account.actors_of(told.draft, [m for m in told.draft.mentions if m.persons])
        sides = [actor for actor in _all(told) if actor.kind == "person" or not (strangers or actor in officials)]
        if other.type not in ENCOUNTERS or not _are_among(account, sides, _all(other)):
            return False
        return "Visit" not in (told.type, other.type) or other.type == told.type or places_fit(account, told.place, other.place)
    return (
        told.type in DEEDS
        and other.type == told.type
        and all(_are_among(account, getattr(told, role), _all(other)) for role in ("participants", "agents", "targets"))
    )


def _all(told: Telling) -> tuple[Actor, ...]:
    return (*told.participants, *told.agents, *told.targets)


def _are_among(account: Account, actors: Sequence[Actor], others: Sequence[Actor]) -> bool:
    """Whether each of some actors, or somebody of the same state, is one of the others."""
    known = {each.id for each in others} | {home for each in others for home in account.homes(each)}
    return all(actor.id in known or account.homes(actor) & known for actor in actors)
