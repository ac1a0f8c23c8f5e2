"""Settles one draft: its actors, its day, its place, and how many events it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import product
from typing import Final

from ...actors import fold
from ...records import DEEDS, ENCOUNTERS, SPEECH_ACTS, Actor, Place, When
from ..dates import DateExpression, resolve
from ..events import Draft
from ..events.drafts import ECHO
from ..mentions import Mention
from .account import Account
from .addressees import addressees
from .company import LIKELY, company
from .doings import doing
from .echoes import echoed
from .places import at_home, place_of, place_told, places_fit
from .telling import TALKS, Telling

_LENGTH_OF_DAY: Final = len("2023-02-22")
# Consulates in Laâyoune and Dakhla are opened with the consent of Morocco, and accredited to it.
_ACCREDITS: Final = {"western-sahara": "morocco"}


def settle(account: Account, draft: Draft) -> Iterator[Telling]:
    """The events of a draft: a tour is several visits, a round of talks several meetings."""
    if draft.type == ECHO:
        told = echoed(account, draft)
        if told is not None:
            yield told
        return
    told = _completed(account, draft)
    if draft.type == "Visit":
        yield from _tour(account, told)
    elif pairs := _round_of_talks(account, told):
        for pair in pairs:
            yield Telling(draft, pair, (), (), told.when, told.place)
    else:
        yield told


def _completed(account: Account, draft: Draft) -> Telling:
    """A draft with its actors, day and place, those included that it leaves to the context."""
    _leave_out_own(account, draft)
    participants = account.actors_of(draft, draft.participants)
    if draft.organisation:
        participants = tuple(dict.fromkeys((account.book.actors[draft.organisation], *participants)))
    if draft.joined_by and not _points_back(account, draft):
        participants += account.actors_of(draft, draft.joined_by)
    when, place = _when(account, draft), place_told(account, draft)
    if _is_on_todays_agenda(account, draft, when):
        draft.status = "planned"
    if draft.type in ENCOUNTERS and draft.status == "planned" and not draft.by_verb and when is not None and _is_long_past(account, when):
        draft.status = "occurred"  # « la rencontre du 3 mai 1990 va sceller l'avenir de B »
    said = draft.type == "Invitation" or draft.type in SPEECH_ACTS
    if said and when is not None and account.day and when.end[: len(account.day)] > account.day:
        when = None  # « a invité X à venir avant la fin de l'été », « a appelé à une trêve à compter du 12 janvier »
    if draft.type in DEEDS and draft.status == "occurred" and when is not None and account.day and when.start[: len(account.day)] > account.day:
        when = None  # « a expulsé l'ambassadeur, qui a jusqu'au 7 mai pour partir »: his last day, not that of the deed
    if draft.type == "Call":
        place = None  # two places, neither told as where the talk was
    if draft.plural_possessive and len(participants) < 2:
        pair = _recent_pair(account, participants)
        draft.anaphoric |= bool(pair) and not when
        participants = pair or participants
    if draft.type in TALKS and draft.single_possessive and not draft.participants and not draft.anaphoric:
        participants = _last_talkers(account, draft)  # « cette réunion sera suivie d'un entretien »
    if draft.type in (*TALKS, "Summit") and len(participants) == 1 and _leaves_one_out(draft):
        participants += tuple(actor for actor in _last_agent(account, but=participants))
    if draft.type in TALKS and draft.one_sided and draft.partners_only and len(draft.participants) == 2 and not draft.severally:
        participants += _last_agent(account, but=participants)  # « A est rentré à Oslo, après la rencontre avec B et C »
    if draft.round and not participants and (when or place):
        participants = _negotiators(account)
    if draft.of_talk and not participants:
        participants = _states_of_talk(account, draft)
    if draft.received and len(participants) == 1:
        participants += _host(account, draft, participants[0])
    if draft.open and draft.likely_talk >= LIKELY and len(participants) < 2 and not _points_back(account, draft):
        participants = _with_company(account, draft, participants, when)
    partners = account.actors_of(draft, draft.participants) if draft.partners_only else ()
    if draft.open and draft.likely_talk >= LIKELY and partners == participants and _are_compatriots(account, partners):
        host = company(account, draft, participants)
        participants, draft.completed = host + participants, bool(host)
    if draft.type == "Summit":
        hosts = (actor for actor in account.actors_of(draft, draft.targets) if actor.kind == "person")
        participants = tuple(dict.fromkeys((*participants, *hosts)))
    if draft.type == "Summit" and not draft.attended and _is_bilateral(participants):
        draft.type = "Meeting"
    elif draft.type == "Meeting" and draft.gathers and any(a.kind == "organisation" and not a.country for a in participants):
        draft.type = "Summit"
    elif draft.type == "Meeting" and draft.negotiates and not any(a.kind == "person" for a in participants):
        draft.type = (
            "Negotiation"  # « des discussions entre A et B »: states and movements talk by their envoys
        )
    if draft.type == "Meeting" and draft.spoken and place is None and _is_at_a_distance(account, draft, participants):
        draft.type = "Call"
    if draft.type == "Mediation":
        return Telling(draft, *_mediated(account, draft, participants), (), when, place)
    if draft.received and len(participants) == 1 and place is not None and not at_home(account, participants[0], place):
        draft.type = "Visit"  # « a été reçu en grande pompe à Ryad »
        return Telling(draft, (), participants, (), when, place)
    agents, targets = _two_sides(account, draft)
    if draft.type == "Summit":
        targets = _summit_hosts(account, draft, targets, place)
    return Telling(draft, participants, agents, targets, when, place)


def _is_long_past(account: Account, when: When) -> bool:
    """Whether days are of a year before that of the article, whatever tense it tells them in."""
    return account.day is not None and len(when.end) == _LENGTH_OF_DAY and int(account.day[:4]) > int(when.end[:4])


def _leave_out_own(account: Account, draft: Draft) -> None:
    """« Les ministres russe et turc ont reçu les deux camps »: these are not Russia and Turkey; nor did the two meet each other."""
    ones, _ = _sides_of_talk(draft)
    own = {home for actor in account.actors_of(draft, ones) for home in (actor.id, *account.homes(actor))}
    theirs = [m for m in draft.met if m.kind == "group" and {actor.id for actor in account.actors_of(draft, [m])} <= own]
    if theirs:
        draft.met = [m for m in draft.met if m not in theirs]
        draft.participants = [m for m in draft.participants if m not in theirs] if draft.met else []
        draft.open &= bool(draft.met)


def _is_at_a_distance(account: Account, draft: Draft, participants: tuple[Actor, ...]) -> bool:
    """« … après avoir échangé par téléphone avec A. B s'est, lui, entretenu avec C »: as the paragraph, or the one before, tells
    other talks to have been held, where nobody is on a journey."""
    if draft.at_gathering or draft.there:
        return False
    if any(actor.id in told.actors for told in account.told if told.type in {"Visit", "Summit"} for actor in participants):
        return False
    text, at = account.article.text, draft.start
    before = [each for each in text[:at].split("\n") if each.strip()]
    near = " ".join((*before[-2:], text[at : draft.end]))
    return not account.words.wires.isdisjoint(map(fold, re.findall(r"\w+", near)))


def _summit_hosts(account: Account, draft: Draft, told: tuple[Actor, ...], place: Place | None) -> tuple[Actor, ...]:
    """The hosts of a summit: of those told to be, or to have convened it, who are at home where it is."""
    convened = (actor for actor in account.actors_of(draft, draft.convened_by) if actor.kind == "person")
    if place is None:
        return told
    here = tuple(actor for actor in told if at_home(account, actor, place))  # « les deux pays organisent le G20 à … »
    return here or told or tuple(actor for actor in convened if at_home(account, actor, place))


def _states_of_talk(account: Account, draft: Draft) -> tuple[Actor, ...]:
    """« plusieurs accords ont été signés »: the states of the two who talked last, here or a paragraph before, or of who visits and
    is visited in the same sentence."""
    visits = (told for told in account.told if told.type == "Visit" and told.draft.start == draft.start and len(told.agents) == 1)
    visit = next((told for told in visits if told.place is not None), None)
    talks = (told for told in reversed(account.told) if told.type in TALKS and draft.paragraph - told.draft.paragraph < 2)
    talk = next((told for told in talks if len(told.participants) == 2 and told.draft.status in {"occurred", draft.status}), None)
    if talk is not None and (visit is None or set(visit.agents) & set(talk.participants)):
        homes = [sorted(account.homes(actor)) for actor in talk.participants]
        return tuple(account.book.actors[home[0]] for home in homes if len(home) == 1)
    homes = [sorted(account.homes(actor)) for actor in visit.agents] if visit is not None else []
    visitors = tuple(account.book.actors[home[0]] for home in homes if len(home) == 1)
    return (*visitors, *_state_of(account, visit.draft, visitors)) if visit is not None and visitors else ()


def _mediated(account: Account, draft: Draft, parties: tuple[Actor, ...]) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """The parties and who mediates between them: who is of a party is no third; « la médiation de C » is between those who
    negotiated or agreed last."""
    parties = parties or _negotiators(account)
    own = frozenset().union(*(account.homes(actor) for actor in parties))
    return parties, tuple(a for a in account.actors_of(draft, draft.agents) if own.isdisjoint(account.homes(a)))


def _negotiators(account: Account) -> tuple[Actor, ...]:
    """The two sides that negotiated or agreed last."""
    between = (told for told in reversed(account.told) if told.type in {"Negotiation", "Mediation", "Agreement"})
    return next((told.participants for told in between if len(told.participants) == 2), ())


def _two_sides(account: Account, draft: Draft) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Who acts in a draft, and upon whom."""
    agents = _themselves(account, draft, account.actors_of(draft, draft.agents))
    targets = account.actors_of(draft, draft.targets)
    if draft.homeland_as == "agents":
        agents = _homes_of(account, agents)
    if draft.homeland_as == "targets":
        targets = _homes_of(account, targets)
    if draft.type in DEEDS and not set(agents) <= set(targets):
        agents = tuple(actor for actor in agents if actor not in targets)  # nobody does it to themselves
    targets = tuple(actor for actor in targets if actor not in agents)
    if draft.by_name and (not targets or not {actor.id for actor in targets} <= account.envoys):
        return (), ()  # « a expulsé l'imam X »
    if draft.act == "removal" and draft.status == "occurred":
        # « a renversé le président »: who holds the office today is not whom they removed then.
        named = account.actors_of(draft, [m for m in draft.targets if any(person.name for person in m.persons)])
        holds = {actor for actor in targets if actor.kind == "person" and account.book.in_office(actor.id, account.day)}
        targets = tuple(actor for actor in targets if actor in named or actor not in holds)
        agents = agents if targets else ()
    if draft.type == "Appointment" and not agents:
        return targets, ()  # nobody is said to have appointed: the person alone
    if draft.type == "Appointment":
        return agents, targets
    if draft.act == "recall" and not agents:  # « le rappel de l'ambassadeur de A à B »: A's
        agents = tuple(account.book.actors[p.countries[0]] for m in draft.targets for p in m.persons if len(p.countries) == 1)
        own = frozenset().union(*(account.homes(actor) for actor in agents))
        targets = tuple(actor for actor in targets if own.isdisjoint(account.homes(actor)))
    if draft.act in ("summons", "expulsion") and not draft.agents:  # « l'expulsion de l'ambassadeur de A à B »: by B
        agents = tuple(account.book.actors[p.posted[0]] for m in draft.targets for p in m.persons if len(p.posted) == 1)
    unknown = not agents and any(mention.kind != "pronoun" for mention in draft.agents)
    other: tuple[Actor, ...] = ()
    if draft.beside and not unknown and bool(agents) != bool(targets) and len(agents) < 2:
        other = _other_state(account, draft, agents or targets)
        agents, targets = agents or other, targets or other
    if draft.unsaid and targets and not agents:
        agents = _same_doer(account, draft, targets)
    if draft.type == "Sanction" and draft.told_before and agents and not targets:
        targets = _same_target(account, draft, agents)
    if draft.act == "mission":
        targets = _accrediting(account, targets)
    if draft.act == "mission" and agents and not targets:
        return agents, _accrediting(account, _state_of(account, draft, agents))
    if draft.type == "RelationsDown" and agents and (targets or draft.act == "recall" or draft.alone):
        # « l'expulsion de son ambassadeur par A »: the other state that the sentence names
        return agents, _across(account, draft, agents, (*_sent_by(account, draft, targets), *other))
    if draft.act == "return":
        agents = _homes_of(account, agents) or agents  # the state of the envoy sent back
        targets = tuple(actor for actor in targets if actor not in agents)
    if draft.type == "RelationsUp":
        own = frozenset().union(*(account.homes(actor) for actor in agents))
        return agents, tuple(a for a in targets if not account.homes(a) & own) or targets
    if draft.type == "Visit" and draft.single_possessive and not agents:
        return _last_agent(account), targets
    if draft.type in SPEECH_ACTS:
        agents = agents or (_last_speakers(account) if draft.echoes else ())
        agents += tuple(actor for actor in _spoken_for(account, draft) if actor not in agents)
        draft.type = doing(account, draft, agents)
        return agents, addressees(account, draft, agents)
    return agents, targets


def _themselves(account: Account, draft: Draft, agents: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """« Paris et Bruxelles ont rappelé leurs ambassadeurs », « Bruxelles a expulsé 20 diplomates »: Belgium, whose capital it is,
    not the organisation that has its seat there."""
    beside = any(actor.kind == "state" for actor in agents)
    if draft.type != "RelationsDown" or not (beside or draft.act == "expulsion"):
        return agents
    seats = {m.actors[0] for m in draft.agents if m.kind == "metonym" and len(m.actors) == 1}
    seated = {state for state in seats if state not in {actor.id for actor in agents}}
    if len(seated) != 1 or sum(actor.kind == "organisation" for actor in agents) != 1:
        return agents
    [state] = seated
    return tuple(account.book.actors[state] if actor.kind == "organisation" else actor for actor in agents)


def _homes_of(account: Account, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The states whose people or envoys the actors are."""
    homes = dict.fromkeys(home for actor in actors for home in sorted(account.homes(actor)))
    return tuple(account.book.actors[home] for home in homes)


def _accrediting(account: Account, states: tuple[Actor, ...]) -> tuple[Actor, ...]:
    return tuple(account.book.actors.get(_ACCREDITS.get(state.id, ""), state) for state in states)


def _state_of(account: Account, draft: Draft, agents: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """« A a fermé son consulat à Goma »: the state in which an embassy's town lies."""
    place = place_told(account, draft)
    within = account.book.within(place.id) or account.book.within(place.within or "") if place else ()
    states = [account.book.actors[each.id] for each in within if each.id in account.book.actors]
    return tuple(state for state in states[-1:] if state not in agents)


def _same_doer(account: Account, draft: Draft, targets: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """« Des taxes semblables ont été imposées à B »: who did the last deed of this type, or to the same, told shortly before."""
    for told in reversed(account.told):
        if draft.paragraph - told.draft.paragraph > 1:
            return ()
        alike = told.draft.act == draft.act or bool(_homes_of(account, told.targets)[:1] == _homes_of(account, targets)[:1])
        if told.type == draft.type and alike and told.agents:
            doers = {home for actor in told.agents for home in account.homes(actor)}
            return () if any(account.homes(target) & doers for target in targets) else told.agents
    return ()


def _same_target(account: Account, draft: Draft, agents: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """« Ces sanctions ont été imposées par X »: whom those bear that were told last, shortly before."""
    own = frozenset().union(*(account.homes(actor) for actor in agents))
    for told in reversed(account.told):
        if draft.paragraph - told.draft.paragraph > 1:
            return ()
        if told.type == "Sanction" and told.targets:
            return () if any(account.homes(target) & own for target in told.targets) else told.targets
    return ()


def _other_state(account: Account, draft: Draft, known: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """« A riposte : des diplomates de B sont expulsés »: the one other state that the sentence names."""
    own = frozenset().union(*(account.homes(actor) for actor in known))
    named = account.actors_of(draft, draft.beside)
    others = dict.fromkeys(
        home for actor in named for home in sorted(account.homes(actor)) if home not in own
    )
    return tuple(account.book.actors[home] for home in others) if len(others) == 1 else ()


def _last_speakers(account: Account) -> tuple[Actor, ...]:
    """Who spoke before: « ajoute le communiqué »."""
    return next((told.agents for told in reversed(account.told) if told.type in SPEECH_ACTS), ())


def _spoken_for(account: Account, draft: Draft) -> tuple[Actor, ...]:
    """« la porte-parole du Kremlin, X, a … »: she says it, and Russia."""
    titled = (p for m in draft.agents for p in m.persons if p.title.startswith(account.spokespersons))
    countries = dict.fromkeys(p.countries[0] for p in titled if len(p.countries) == 1)
    return tuple(account.book.actors[country] for country in countries)


def _sent_by(account: Account, draft: Draft, targets: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """« l'ambassadeur de B, X »: who summons him turns to B and to X; « son ambassadeur, Y » is nobody's target."""
    found: dict[Actor, None] = {}
    own: Mention | None = None
    for mention in draft.targets:
        actors = [actor for actor in account.actors_of(draft, [mention]) if actor in targets]
        if mention.kind != "person":
            found |= dict.fromkeys(actors)
            if draft.act == "summons" or draft.by_name:
                people = (actor for actor in actors if actor.kind == "person")
                homes = {home for person in people for home in account.homes(person)}
                found |= dict.fromkeys(account.book.actors[home] for home in sorted(homes))
        elif mention.possessive or (own and mention.first - own.last <= 1) or (draft.act == "recall" and not draft.agents):
            own = mention  # « l'ambassadeur de B à C, X, a été rappelé », « son ambassadeur, X, », « son ambassadeur auprès de B », « son ambassadeur à C, X »
            hosts = [p.posted or p.countries for p in mention.persons]
            found |= dict.fromkeys(account.book.actors[states[0]] for states in hosts if len(states) == 1)
        elif any(account.is_envoy(p) or not p.title for p in mention.persons):
            countries = [p.countries[0] for p in mention.persons if len(p.countries) == 1]
            found |= dict.fromkeys(account.book.actors[country] for country in countries)
            named = not countries or any(p.name for p in mention.persons)
            found |= dict.fromkeys(actors if named else _called_elsewhere(account, mention))
            if named and not countries:  # « l'ambassadeur, X »: X and whose he is
                homes = {home for actor in actors for home in account.homes(actor)}
                found |= dict.fromkeys(account.book.actors[home] for home in sorted(homes))
    return tuple(found)


def _called_elsewhere(account: Account, envoy: Mention) -> tuple[Actor, ...]:
    """« l'ambassadeur de B »: the one whom the article calls so by name, if it is one."""
    titles = {(p.title.split(" ")[0], p.countries) for p in envoy.persons if p.title}
    found = {
        actor: None
        for (_, mention), referent in account.referents.items()
        for person in mention.persons
        if person.name and (person.title.split(" ")[0], person.countries) in titles
        for actor in referent.actors
        if actor.kind == "person"
    }
    return tuple(found) if len(found) == 1 else ()


def _round_of_talks(account: Account, told: Telling) -> list[tuple[Actor, Actor]]:
    """Who talks with whom, where one talks with several, each alone: nobody where they talk together."""
    draft = told.draft
    if draft.partners_only and draft.completed and len(told.participants) > 2:
        # « des entretiens sont prévus avec A et B »
        return [(told.participants[0], other) for other in told.participants[1:]] if draft.severally else []
    if not _is_round_of_talks(account, draft):
        return []
    ones, others = _sides_of_talk(draft)
    pairs = product(account.actors_of(draft, ones), account.actors_of(draft, others))
    return [(one, other) for one, other in pairs if one != other]


def _sides_of_talk(draft: Draft) -> tuple[Sequence[Mention], Sequence[Mention]]:
    """« A et B ont reçu tour à tour C et D »: who met whom; the first named, and the others, where the verb has no objects."""
    ones = [m for m in draft.participants if m not in draft.met] if draft.met else draft.participants[:1]
    return ones, draft.met or draft.participants[1:]


def _are_compatriots(account: Account, participants: tuple[Actor, ...]) -> bool:
    """Whether several are of one country, as far as is known: then they are not told to have talked with each other."""
    homes = [home for home in map(account.homes, participants) if home]
    return len(participants) > 1 and bool(homes) and bool(frozenset.intersection(*homes))


def _is_round_of_talks(account: Account, draft: Draft) -> bool:
    """Whether one talks with several, each alone: by telephone, or « tour à tour »."""
    ones, others = _sides_of_talk(draft)
    met = account.actors_of(draft, others)
    apart = (draft.type == "Call" and not draft.jointly) or (draft.type in TALKS and draft.severally)
    apart |= draft.type == "Meeting" and bool(draft.met) and _are_of_many(account, met)
    return apart and len(met) > 1 and (len(account.actors_of(draft, ones)) == 1 or (bool(draft.met) and draft.severally))


def _are_of_many(account: Account, met: tuple[Actor, ...]) -> bool:
    """« a rencontré les présidents de A, de B et de C »: of three countries or more, whom one meets one by one."""
    homes = [account.homes(actor) for actor in met if actor.kind == "person"]
    return len(homes) == len(met) > 2 and all(homes) and sum(map(len, homes)) == len(frozenset().union(*homes))


def _across(
    account: Account, draft: Draft, agents: tuple[Actor, ...], targets: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """Whom a recall or expulsion is aimed at: one's own envoy is no target; else the other state told or named last."""
    own = frozenset().union(*(account.homes(actor) for actor in agents))
    abroad = tuple(actor for actor in targets if not account.homes(actor) & own)
    if abroad:
        return abroad
    for told in reversed(account.told):
        others = [
            a
            for a in (*told.targets, *told.agents, *told.participants)  # « …, tandis que C retirait le sien »
            if a.kind == "state" and a.id not in own
        ]
        if others:
            return (others[0],)
    before = (actor for at, actor in reversed(account.trail) if at < (draft.paragraph, draft.first))
    return next(((actor,) for actor in before if actor.kind == "state" and actor.id not in own), ())


def _is_on_todays_agenda(account: Account, draft: Draft, when: When | None) -> bool:
    """« reçoit ce lundi », in Monday's paper: what is on the agenda has not happened yet."""
    if when is None or account.day is None or draft.type not in ENCOUNTERS or draft.status != "occurred":
        return False
    if when.start[: len(account.day)] > account.day[: len(when.start)]:
        return True  # nothing has taken place on a day to come, however it is told
    lasting = draft.type == "Summit" or draft.gathers  # « l'Assemblée générale siège cette semaine »: it does, on Monday
    ahead = when.start >= account.day if when.is_day or not lasting else when.start > account.day
    return ahead and draft.tense == "present" and not draft.since


def _host(account: Account, draft: Draft, guest: Actor) -> tuple[Actor, ...]:
    """« a été reçu au Kremlin »: who holds office there."""
    mention = draft.place
    words = fold(mention.text).split() if mention else []  # « au palais de l'Elysée »
    office = next((office for i in range(len(words)) if (office := account.seat_offices.get(" ".join(words[i:])))), None)
    if mention is None or office is None or len(mention.actors) != 1:
        return ()
    holders = account.book.holders(office, mention.actors[0], account.day)
    return (account.book.actors[holders[0].actor],) if holders and holders[0].actor != guest.id else ()


def _tour(account: Account, told: Telling) -> Iterator[Telling]:
    """A visit, and those of its further stops."""
    yield from _visit(account, told, told.place)
    for stop in told.draft.stops:
        further = place_of(account, told.draft, stop)
        if further and told.place and not places_fit(account, told.place, further, known=True):
            yield from _visit(account, told, further)


def _visit(account: Account, told: Telling, place: Place | None) -> Iterator[Telling]:
    """The visit, without those who are at home there; none if nobody is left."""
    agents = told.agents
    if place is not None or told.targets:
        sent = _delegates(account, told.draft)
        travellers = (actor for actor in agents if actor.kind == "person" or actor in sent)
        agents = tuple(actor for actor in travellers if place is None or not at_home(account, actor, place))
        if not agents:
            return
    yield Telling(told.draft, (), agents, told.targets, told.when, place)


def _delegates(account: Account, draft: Draft) -> tuple[Actor, ...]:
    """« une délégation russe est arrivée », « des délégations russe et turque … »: of whom nobody is named, whoever sent it."""
    return account.actors_of(draft, [m for m in draft.agents if account.is_delegation(m)])


def _is_bilateral(participants: tuple[Actor, ...]) -> bool:
    return len(participants) == 2 and all(actor.kind != "organisation" for actor in participants)


def _leaves_one_out(draft: Draft) -> bool:
    """« son entretien avec X », « une rencontre avec son homologue X »: with whoever the text speaks of."""
    return (
        draft.single_possessive
        or draft.one_sided
        or any(p.relation for m in draft.participants for p in m.persons)
    )


def _last_agent(account: Account, but: tuple[Actor, ...] = ()) -> tuple[Actor, ...]:
    """Whose « sa première visite » is, where the sentence has nobody: of who acted last, `but` not these."""
    for told in reversed(account.told):
        actors = (*told.agents, *told.participants)
        people = [actor for actor in actors if actor.kind == "person" and actor not in but]
        if people:
            again = [actor for actor in people if _tells_again(account, told, actor)]
            return ((again or people)[0],)
    return ()


def _tells_again(account: Account, told: Telling, actor: Actor) -> bool:
    """Whether the event of people told right before another was of the same actor: of who meets several, one after the other."""
    before = account.told[: account.told.index(told)]
    of_people = (each for each in reversed(before) if any(a.kind == "person" for a in (*each.agents, *each.participants)))
    return (last := next(of_people, None)) is not None and actor.id in last.actors


def _recent_pair(account: Account, known: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The two that the last encounter brought together: « leur rencontre »; rather than one that was before what else is told."""
    pairs = [told for told in account.told if told.type in TALKS and len(told.participants) == 2 and set(known) <= set(told.participants)]
    news = [told for told in pairs if not told.draft.pluperfect] or pairs
    return news[-1].participants if news else ()


def _last_talkers(account: Account, draft: Draft) -> tuple[Actor, ...]:
    """Who talked last, as the same paragraph tells."""
    here = (told for told in reversed(account.told) if told.type in TALKS and told.draft.paragraph == draft.paragraph)
    return next((told.participants for told in here if len(told.participants) > 1), ())


def _with_company(
    account: Account, draft: Draft, known: tuple[Actor, ...], when: When | None
) -> tuple[Actor, ...]:
    """Those known to take part in a talk, and who of the context does."""
    found = known + company(account, draft, known)
    draft.completed = len(found) > len(known)
    if not draft.completed or not _have_talked(account, found):
        return found
    if known or when is None:
        again = any(each.draft.start == draft.start and set(found) <= set(each.participants) for each in account.told)
        draft.anaphoric |= when is None or again  # « au cours de leur échange »: told again
        return found
    draft.completed = False
    return known  # « ont évoqué les échanges de 2023 »: the day is not that of another talk of theirs


def _points_back(account: Account, draft: Draft) -> bool:
    """« cette rencontre souligne … »: whether a talk told before is meant, which has its participants."""
    return draft.anaphoric and any(told.type in TALKS and len(told.participants) > 1 for told in account.told)


def _have_talked(account: Account, participants: tuple[Actor, ...]) -> bool:
    """Whether a talk of all of them was told before."""
    return any(told.type in TALKS and set(participants) <= set(told.participants) for told in account.told)


def _when(account: Account, draft: Draft) -> When | None:
    if draft.date is None:
        return _day_going_on(account, draft) if draft.at_an_hour else None
    if draft.since and draft.status in {"planned", "proposed"}:
        return None  # « en poste depuis mars, X se rendra … »
    if draft.after is not None and (when := _after(account, draft, draft.date, draft.after)) is not None:
        return _of_stay(draft, when)
    if draft.dated:
        return _of_stay(draft, resolve(draft.date, account.day, draft.dated))
    tense = "future" if draft.status in {"planned", "proposed"} and draft.tense != "past" else draft.tense
    when = resolve(
        draft.date, account.day, "past" if tense in {"past", "foreseen"} else "future" if tense == "future" else None
    )
    if (draft.status, tense) == ("planned", "past"):
        when = _was_to_be(account, draft.date, when)
    if tense == "foreseen":
        when = _was_foreseen(account, draft.date, when)
    if tense == "present" and (draft.by_verb or draft.held) and draft.type in ENCOUNTERS and not draft.since:
        when = _scheduled(account, draft.date) or when
    if draft.date.kind == "span" and (now := resolve(draft.date, account.day, "future")) and now.start == account.day and not draft.pluperfect:
        when = now  # « est en visite mardi et mercredi », on Tuesday
    goes_on = (draft.tense == "present" and draft.type != "Visit") or draft.repeated
    if when is not None and account.day is not None and draft.since and goes_on:
        return When(when.start, account.day[: len(when.start)])  # « négocient depuis mai »
    return _of_stay(draft, when)


def _was_to_be(account: Account, date_told: DateExpression, past: When | None) -> When | None:
    """« devait voir X mercredi »: on the last Wednesday, but in Tuesday's paper on the day to come; « devait voir X dans la soirée »,
    after what was long ago: on that of the paper."""
    counted = date_told.reading is not None and date_told.reading.rule == "anaphor"
    if past is not None and past.is_day and account.day and counted and not account.is_news(past):
        return When(account.day, account.day)
    ahead = resolve(date_told, account.day, "future")
    if past is None or ahead is None or account.day is None or not (past.is_day and ahead.is_day) or len(account.day) < len(past.start):
        return past
    return ahead if date.fromisoformat(ahead.start) - date.fromisoformat(account.day) == timedelta(days=1) else past


def _was_foreseen(account: Account, date_told: DateExpression, past: When | None) -> When | None:
    """« les pourparlers qui devaient s'ouvrir en avril ont été ajournés »: in the April to come; on what day of the week, see
    `_was_to_be`."""
    return _was_to_be(account, date_told, past) if past is not None and past.is_day else resolve(date_told, account.day, "future")


def _scheduled(account: Account, date_told: DateExpression) -> When | None:
    """« reçoit samedi X », in Monday's paper: on the Saturday to come, be the last nearer; not « reçoit mardi », in Wednesday's."""
    ahead = resolve(date_told, account.day, "future")
    if ahead is None or account.day is None or not ahead.is_day or len(account.day) < len(ahead.start):
        return None
    within = date.fromisoformat(ahead.start) - date.fromisoformat(account.day)
    return ahead if timedelta(0) <= within < timedelta(days=6) else None


def _after(account: Account, draft: Draft, date_told: DateExpression, before: DateExpression) -> When | None:
    """« a vu X jeudi avant de se rendre vendredi à Rome »: the first such day after the other."""
    to_come = (draft.status, draft.tense) == ("planned", "future")
    base = resolve(before, account.day, "future" if to_come else "past")
    past, future = (resolve(date_told, account.day, tense) for tense in ("past", "future"))
    whens = [past, future]
    if past != future and future is not None and future.is_day and past is not None:  # a day of the week: the next one, too
        later = str(date.fromisoformat(future.start) + timedelta(days=7))
        whens.append(When(later, later))
    return next((when for when in whens if when and base and when.start >= base.start), None)


def _of_stay(draft: Draft, when: When | None) -> When | None:
    """« lundi, pour une visite de trois jours »: all of them."""
    if when is None or not when.is_day or abs(draft.days) < 2:
        return when
    other = str(date.fromisoformat(when.start) + timedelta(days=draft.days - (1 if draft.days > 0 else -1)))
    return When(*sorted((when.start, other)))


def _day_going_on(account: Account, draft: Draft) -> When | None:
    """« a atterri vers 15 heures »: on the day that the sentence tells, or the paragraph told last, or that of what the article told
    last of the same people, else on that of the paper."""
    if draft.type not in ENCOUNTERS:
        return None
    here = [each.when for each in reversed(account.told) if each.draft.paragraph == draft.paragraph]
    who = {actor.id for actor in account.actors_of(draft, draft.mentions)}
    alike = (each for each in reversed(account.told) if each.draft.status == draft.status and each.type in ENCOUNTERS)
    theirs = [each.when for each in alike if each.actors & who]
    said = [each.date.when for each in account.dates if each.start == draft.start]  # « …, a annoncé mercredi X »
    if draft.status == "planned":  # « ils se verront mardi » a paragraph before
        told = [*theirs, *here]
    else:
        told = [*_of_news(account, said), *here, *_of_news(account, theirs)]
    last = next((when for when in told if when is not None and when.is_day), None)
    return last or (When(account.day, account.day) if account.day and len(account.day) == 10 else None)


def _of_news(account: Account, whens: Sequence[When | None]) -> Iterator[When]:
    return (when for when in whens if when is not None and account.is_news(when))
