"""Which events are diplomacy, and told well enough to be kept."""

from __future__ import annotations

from ...records import ENCOUNTERS, SPEECH_ACTS
from .account import Account
from .telling import Telling


def one_voice(account: Account) -> list[Telling]:
    """A sentence's speaker does one thing with it: the most telling, if it is more than a statement."""
    telling = {
        (t.draft.start, a.id)
        for t in account.told
        if t.type in SPEECH_ACTS and t.type != "Statement"
        for a in t.agents
    }
    seen: set[tuple[int, str, frozenset[str]]] = set()
    kept = []
    for told in account.told:
        if told.type in SPEECH_ACTS:
            key = (told.draft.start, told.type, frozenset(a.id for a in told.agents))
            outdone = told.type == "Statement" and all(
                (told.draft.start, a.id) in telling for a in told.agents
            )
            if outdone or key in seen:
                continue
            seen.add(key)
        kept.append(told)
    return kept


def is_foreign(account: Account, told: Telling) -> bool:
    """Whether an event reaches beyond one country, or its article does."""
    homes = [account.homes(actor) for actor in (*told.participants, *told.agents, *told.targets)]
    if told.type in ENCOUNTERS and told.type not in {"Visit", "Summit"}:
        known = [home for home in homes if home]
        if len(known) < 2:
            return account.is_diplomatic  # somebody's country is not told: the article decides
        return not frozenset.intersection(*known)
    if told.type in {"Visit", "Summit"}:
        return True
    return account.is_diplomatic or (len(homes) > 1 and not frozenset.intersection(*homes) and all(homes))


def counts(told: Telling) -> bool:
    """Whether enough is known: two for an encounter, a visitor and a place for a visit, one actor for the
    rest."""
    if told.type in SPEECH_ACTS and told.draft.status != "occurred":
        return False  # what nobody has said is no speech
    match told.type:
        case "Meeting" | "Call":
            # « une crise entre la France et l'Italie » is no meeting: states meet by their people.
            people = any(actor.kind == "person" for actor in told.participants)
            return len(told.participants) >= 2 and (people or told.draft.status != "occurred")
        case "Negotiation" | "Agreement":
            return len(told.participants) >= 2
        case "Visit":
            return bool(told.agents) and (told.place is not None or bool(told.targets))
        case "Summit":
            return bool(told.participants or told.targets) and (
                told.place is not None or told.when is not None
            )
        case "Mediation":
            return bool(told.agents) and bool(told.participants)
        case "Invitation" | "Sanction" | "RelationsDown" | "RelationsUp" | "Aid":
            return bool(told.agents) and (bool(told.targets) or len(told.agents) > 1)
        case "Appointment":
            return bool(told.agents or told.targets)
        case _:
            return bool(told.agents)
