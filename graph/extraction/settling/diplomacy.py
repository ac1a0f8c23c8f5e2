"""Which events are diplomacy, and told well enough to be kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...actors import fold
from ...records import DEEDS, ENCOUNTERS, SPEECH_ACTS, Actor, Place
from .account import Account
from .places import at_home, is_region
from .telling import TALKS, Telling

# Deeds that are done between countries, or are no diplomacy.
_BETWEEN: Final = ("Invitation", "Agreement", "Aid", "Sanction")


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
            if outdone or key in seen or _repeats_own_side(account, told):
                continue
            seen.add(key)
        kept.append(told)
    return kept


def _repeats_own_side(account: Account, told: Telling) -> bool:
    """« X, ministre de A, a rappelé que A refusait … »: by what one says of one's own side one speaks oneself."""
    own = frozenset().union(*(account.homes(actor) for actor in told.agents))
    return told.draft.reported and any(
        other is not told and other.type in SPEECH_ACTS and not own.isdisjoint(account.homes(actor))
        for other in account.told
        if other.draft.start == told.draft.start
        for actor in other.agents
    )


def only_announces(told: Telling, others: Sequence[Telling]) -> bool:
    """« X recevra Y, a annoncé Z »: a statement that says no more than what is told as another event."""
    said = {(told.draft.paragraph, told.draft.first, word) for word in told.draft.says}
    return told.type == "Statement" and any(
        other.type not in SPEECH_ACTS
        and other.draft.status in {"occurred", "planned"}
        and (other.draft.paragraph, other.draft.first, other.draft.word) in said
        for other in others
    )


def only_asks(told: Telling, others: Sequence[Telling]) -> bool:
    """« a sommé l'ambassadeur X de partir »: a demand that is told as an expulsion."""
    return told.type == "Demand" and any(
        other.draft.by_name and (other.draft.start, other.draft.word) == (told.draft.start, told.draft.word) for other in others
    )


def is_mediated(account: Account, told: Telling) -> bool:
    """Whether a talk is only what a mediator offers: « veut favoriser un dialogue entre A et B »."""
    return (
        told.type in TALKS
        and told.draft.status == "proposed"
        and any(
            other.type == "Mediation"
            and other.draft.start == told.draft.start
            and told.actors <= other.actors
            for other in account.told
        )
    )


def is_outline(account: Account, told: Telling) -> bool:
    """« une tournée au Proche-Orient », where its stops are told, too: the visits are those to each country."""
    if told.type != "Visit" or told.place is None or not is_region(account, told.place):
        return False
    return any(
        other.type == "Visit" and other.place is not None and set(told.agents) <= set(other.agents)
        and not is_region(account, other.place)
        for other in account.told
    )  # fmt: skip


def is_told_beside(account: Account, told: Telling) -> bool:
    """« A, B et C se sont retrouvés à Riga pour un sommet »: of the talk and the summit of the same people, in one sentence, the
    summit if they are more than two, else the talk."""
    several = len(told.participants) > 2
    if told.type not in ("Meeting", "Summit") or (told.type == "Summit") == several or told.targets:
        return False
    return any(
        {told.type, other.type} == {"Meeting", "Summit"} and other.draft.start == told.draft.start and not other.targets
        and set(other.participants) == set(told.participants) and other.draft.status == told.draft.status
        and not (told.draft.at_gathering or other.draft.at_gathering)  # « en marge du sommet, A et B ont … »
        for other in account.told
    )  # fmt: skip


def is_foreign(account: Account, told: Telling, diplomatic: bool) -> bool:
    """Whether an event reaches beyond one country, or is told in an article that is `diplomatic`."""
    if diplomatic and told.type not in ENCOUNTERS:
        homes = _homes(account, told, told.targets)
        domestic = told.type in _BETWEEN and len(homes) > 1 and all(homes) and bool(frozenset.intersection(*homes))
        return not domestic
    if told.type in SPEECH_ACTS and _is_heard_abroad(account, told):
        return True
    match told.type:
        case "Summit":
            gathers = any(actor.kind == "organisation" for actor in (*told.participants, *told.targets))
            return diplomatic or gathers or _crosses_borders(account, told)
        case "Visit":
            return diplomatic or _is_abroad(account, told)
        case "Appointment":
            return _is_diplomatic_office(account, told) or _governs_abroad(account, told)
        case "Statement":
            return False  # of whom a statement speaks does not make it foreign policy
        case type if type in ENCOUNTERS:
            known = [home for home in _homes(account, told, told.targets) if home]
            if len(known) < 2:
                # Somebody's country is not told: the article decides.
                return diplomatic or _meets_foreigner(account, told)
            return not frozenset.intersection(*known)
        case _:
            return _crosses_borders(account, told)


def by_nobody_known(account: Account, told: Telling) -> bool:
    """« A perdu son frère, raconte X »: words of people who are told with no office, meet nobody of rank and answer no questions,
    and whom the book doesn't know."""
    if told.type not in SPEECH_ACTS or any(mention.own for mention in told.draft.agents):
        return False
    known = {actor for other in account.told if other.type not in SPEECH_ACTS for actor in other.actors} | account.officials
    return not any(
        actor.kind != "person" or actor.id in account.book.actors or actor.id in known or account.homes(actor)
        for actor in told.agents
    )


def is_private(account: Account, told: Telling) -> bool:
    """« a versé 60 millions à X », who holds no office; « A et B ont signé un contrat avec Pfizer »: a deed with somebody who is no
    diplomatic actor."""
    if told.type == "Aid":
        return bool(told.targets) and all(a.kind == "person" and not account.book.in_office(a.id, account.day) for a in told.targets)
    if told.type == "Agreement":
        return any(m.kind == "unknown" and not account.actors_of(told.draft, [m]) for m in told.draft.participants)
    return False


def _is_diplomatic_office(account: Account, told: Telling) -> bool:
    """Whether an appointment is of an ambassador, a foreign minister, or to an international organisation."""
    quote = fold(account.evidence(told.draft).quote)
    if account.diplomacy.search(quote):
        return True
    others = account.actors_of(told.draft, [m for m in told.draft.beside if m.kind != "adjective"])
    named = any(actor.kind == "organisation" and not actor.country for actor in others)
    return named and not account.party.search(quote)


def _is_heard_abroad(account: Account, told: Telling) -> bool:
    """Whether words go to several countries: « le Conseil de sécurité appelle à la retenue », « l'émissaire de l'ONU a exhorté … »;
    or the article names several, in the words of diplomats, each be it but once."""
    homes = [home for actor in told.agents for home in account.homes(actor)]
    actors = account.book.actors
    international = all(actors[home].kind == "organisation" and not actors[home].country for home in homes)
    return (bool(homes) and international) or (account.speaks_of_diplomacy and len(account.countries) > 1)


def _governs_abroad(account: Account, told: Telling) -> bool:
    """Whether who takes or leaves an office of government is known to do so in another country than the papers'."""
    told_of = {country for m in told.draft.mentions for person in m.persons for country in person.countries}
    homes = told_of.union(*_homes(account, told, told.targets))
    if not homes or account.home in homes:
        return False
    quote = fold(account.evidence(told.draft).quote)
    if account.governing.search(quote):
        return True
    held = any(account.book.in_office(actor.id) for actor in (*told.agents, *told.targets))
    return held and not account.party.search(quote)


def is_diplomatic(account: Account) -> bool:
    """Whether an article is about diplomacy: it tells of several countries, and in the words of diplomats or of acts
    between countries; or all it tells goes between countries."""
    telling = [told for told in account.told if counts(account, told)]
    between = [told for told in telling if _crosses_borders(account, told)]
    if account.tells_of_countries:
        acts = [told for told in between if told.type != "Statement"]
        if (
            account.speaks_of_diplomacy
            or (acts and len(between) > 1)
            or any(told.type in DEEDS for told in acts)
        ):
            return True
    return bool(between) and all(_are_abroad(_homes(account, told, told.targets)) for told in telling)


def _crosses_borders(account: Account, told: Telling) -> bool:
    """Whether the actors of an event are of different countries; of whom a speech is about only those that its own
    sentence names."""
    targets = told.targets
    if told.type in SPEECH_ACTS:
        named = account.actors_of(told.draft, [hearing.mention for hearing in told.draft.heard])
        targets = tuple(actor for actor in targets if actor in named)
    return _are_abroad(_homes(account, told, targets))


def _are_abroad(homes: Sequence[frozenset[str]]) -> bool:
    """Whether there are several, all known, and no country is home to all."""
    return len(homes) > 1 and all(homes) and not frozenset.intersection(*homes)


def _homes(account: Account, told: Telling, targets: Sequence[Actor]) -> list[frozenset[str]]:
    return [account.homes(actor) for actor in (*told.participants, *told.agents, *targets)]


def _meets_foreigner(account: Account, told: Telling) -> bool:
    """« le ministre X a reçu son homologue turc », « … a reçu à Tunis le ministre turc »: another's country, or the place, tells that
    who holds an office, of a country that goes without saying, is of another."""
    if not any(actor.id in account.officials and not account.homes(actor) for actor in told.participants):
        return False
    people = (person for mention in told.draft.mentions for person in mention.persons)
    if any(person.relation == "same_office" and person.countries for person in people):
        return True
    known = [actor for actor in told.participants if account.homes(actor)]
    return told.place is not None and bool(known) and all(_is_elsewhere(account, actor, told.place) for actor in known)


def _is_elsewhere(account: Account, actor: Actor, place: Place) -> bool:
    """Whether a place is known to lie in another country than an actor's."""
    is_known = bool(account.book.within(place.id) or account.book.within(place.within or ""))
    return is_known and not at_home(account, actor, place)


def _is_abroad(account: Account, visit: Telling) -> bool:
    """Whether somebody of a known country goes to a place known to lie elsewhere."""
    if visit.place is None:
        return _crosses_borders(account, visit)
    return any(account.homes(actor) and _is_elsewhere(account, actor, visit.place) for actor in visit.agents)


def counts(account: Account, told: Telling) -> bool:
    """Whether enough is known: two for an encounter, a visitor and a place for a visit, one actor for the
    rest."""
    if told.type in SPEECH_ACTS and told.draft.status != "occurred":
        return False  # what nobody has said is no speech
    match told.type:
        case "Meeting" | "Call":
            # « une crise entre la France et l'Italie » is no meeting: states meet by their people.
            # « des représentants de A et de B », « une délégation de A »: people, though unnamed.
            unnamed = all(m.kind in {"officials", "person"} or account.is_delegation(m) for m in told.draft.participants)
            people = unnamed or any(actor.kind == "person" for actor in told.participants)
            return len(told.participants) >= 2 and (people or told.draft.status != "occurred")
        case "Negotiation" | "Agreement":
            return len(told.participants) >= 2
        case "Visit":
            return bool(told.agents) and (told.place is not None or bool(told.targets))
        case "Summit":
            several = len(told.participants) + len(told.targets) > 1
            gathers = any(actor.kind == "organisation" for actor in told.participants)
            if several or gathers:
                return told.place is not None or told.when is not None
            return bool(told.actors) and told.place is not None and told.when is not None
        case "Mediation":
            return bool(told.agents) and bool(told.participants)
        case "Aid" if told.draft.for_unnamed and told.agents:
            return True
        case "Invitation" | "Sanction" | "RelationsDown" | "RelationsUp" | "Aid":
            return bool(told.agents) and (bool(told.targets) or len(told.agents) > 1)
        case "Appointment":
            return any(actor.kind == "person" for actor in (*told.agents, *told.targets))
        case _:
            return bool(told.agents)
