"""Events that a verb tells: « a reçu », « s'est rendu à », « a signé un accord »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from ...actors import fold
from ...records import DEEDS, ENCOUNTERS
from ..mentions import Mention
from ..syntax.clause import SUBJECTS, VERBS, morph, verb_above
from ..syntax.lists import actors_of, coordinated
from ..syntax.objects import complements_of, objects_of
from ..syntax.order import left_neighbour
from ..syntax.subjects import antecedent_of, subject_of
from ..syntax.tree import Token
from .acceptance import TWO_SIDED, accepted
from .deeds import (
    NARROW_REACH,
    WIDE_REACH,
    adjectives_of,
    decision_of,
    following,
    has_needed,
    has_subject,
    is_gapped,
    is_meant,
    is_sold,
    named_inside,
    object_noun,
    participles_of,
    posted_at,
    those_of,
    unnamed_agents,
)
from .drafts import ECHO, Draft
from .moods import follows, is_pluperfect, verb_status
from .roles import (
    add,
    determiner_of,
    in_presence,
    led_by,
    noun_key,
    subject_mentions,
    tells_event,
    tokens_by,
    told_of,
)
from .scene import ACTING, SOMEBODY, Scene
from .speech import phrase_frame
from .words import Frame

# How many words after a passive its agent may stand, whatever the parser hangs it on.
_BY_REACH: Final = 20
_PARTIES: Final = ACTING | {"adjective"}
_ROLES: Final = ("participants", "agents", "targets")


def verb_events(scene: Scene, verb: Token) -> Iterator[Draft]:
    """The events that a verb tells: one, and of « est attendu à Tallinn par X » the talk with X besides the visit."""
    first = None if _is_asked(scene, verb) or _is_given(scene, verb) else _first_fitting(scene, verb)
    if first is None:
        return
    yield first
    if first.type in DEEDS and first.agents:
        for each in scene.clause.doc[verb.i + 1 :]:
            if is_gapped(scene, each) and (mention := scene.clause.mention(each)) is not None:
                yield replace(first, agents=[mention], targets=[*first.targets], beside=[])
    if first.type == "Visit" and scene.clause.is_passive(verb):
        frames = scene.words.verbs[fold(verb.lemma_)] if _by_whom(scene, verb) else ()
        talks = (_verb_draft(scene, verb, f) for f in frames if f.type == "Meeting" and not f.pronominal)
        talk = next((draft for draft in talks if draft is not None), None)
        if talk is not None and len(talk.participants) > 1:
            yield talk


def _is_asked(scene: Scene, verb: Token) -> bool:
    """« A et B se sont-ils vus ? »: nobody says that they did; « pourquoi A a-t-il reçu B ? » does."""
    words = scene.clause.words
    if words[-1].text != "?" or verb.dep_ != "ROOT":
        return False
    first = scene.clause.first_of(verb)
    inverted = any(word.text.startswith("-") for word in words[first + 1 : verb.i + 2])
    return inverted and scene.clause.grammar.asking_why.isdisjoint(scene.clause.keys[:first])


def _is_given(scene: Scene, verb: Token) -> bool:
    """« a reçu du général X confirmation du retrait »: something from somebody, who need not be there."""
    if fold(verb.lemma_) not in scene.clause.grammar.taking_in or scene.clause.is_passive(verb):
        return False
    after = (c for c in verb.children if verb.i < c.i and c.dep_.startswith("obl") and scene.clause.preposition(c) == "de")
    return any((mention := scene.clause.mention(c)) is not None and mention.kind == "person" for c in after)


def _first_fitting(scene: Scene, verb: Token) -> Draft | None:
    """What a verb tells by the first of its frames that fits; of a deed rather by one that finds whom it is done to: « a
    envoyé des secouristes en Libye »."""
    if _gathers_for_noun(scene, verb):
        return None
    pronominal = scene.clause.is_pronominal(verb)
    partly: Draft | None = None
    for frame in scene.words.verbs[fold(verb.lemma_)]:
        # « se sont reçus »: any verb of meeting may be mutual, with no frame of its own.
        mutual = pronominal and frame.type == "Meeting" and verb.text.endswith("s")
        if frame.pronominal == pronominal or mutual:
            draft = _verb_draft(scene, verb, frame)
            if draft and draft.type in DEEDS and frame.targets and not draft.targets:
                partly = partly or draft
            elif draft and (partly is None or draft.type in {partly.type, ECHO}):
                return draft
    return partly


def _gathers_for_noun(scene: Scene, verb: Token) -> bool:
    """« la conférence qui a réuni A et B », « le sommet accueille A et B »: the noun tells the event."""
    if fold(verb.lemma_) not in scene.words.gathers | scene.words.hosts:
        return False
    subject = subject_of(scene.clause, verb)
    objects = (antecedent_of(scene.clause, each) for each in verb.children if each.dep_ == "obj")
    if any(each is not None and _is_summit(scene, each) for each in (subject, *objects)):
        return True
    # « accueillera une rencontre entre A et B »
    hosts = fold(verb.lemma_) in scene.words.hosts
    things = [c for c in verb.children if c.dep_ == "obj" and scene.clause.mention(c) is None and hosts]
    return any(tells_event(scene, thing, ENCOUNTERS) for thing in things)


def _is_summit(scene: Scene, token: Token) -> bool:
    """Whether a noun is that of a gathering: « le sommet », « le G20 »."""
    mention = scene.clause.mention(token)
    if mention is not None:
        return mention.kind == "actor" and scene.words.is_summit(mention)
    return tells_event(scene, token, ("Summit",))


def _verb_draft(scene: Scene, verb: Token, frame: Frame) -> Draft | None:
    if frame.type == "Visit" and _only_helps(scene, verb):
        return None
    if "undergone" in frame.flags and verb.dep_.startswith("aux"):
        return None  # « l'ambassadeur de B a quitté Paris »
    if "caused" in frame.flags and not any(aux.dep_ == "aux:caus" for aux in scene.clause.auxiliaries(verb)):
        return None  # « a fait venir l'ambassadeur », not « est venu avec l'ambassadeur »
    form = "active_only" if scene.clause.is_passive(verb) else "passive_only"
    if form in frame.flags:
        return None
    if "inverted" in frame.flags and not _awaits(scene, verb):
        return None
    if frame.type in ENCOUNTERS and not scene.clause.grammar.habits.isdisjoint(scene.clause.keys[scene.clause.first_of(verb) : verb.i + 2]):
        return None
    if frame.type == "Invitation" and (phrase := phrase_frame(scene, verb)) and phrase.type == "Demand":
        return None  # « invite A à la retenue »
    if frame.type == "Invitation" and _asks_for_else(scene, verb):
        return None
    if scene.clause.is_passive(verb) and _ends_in(scene, verb):
        return None
    if "to_somebody" in frame.flags and _is_to_a_thing(scene, verb):
        return None
    if not has_subject(scene, verb, frame) or _seals_event(scene, verb, frame) or _is_first_to(scene, verb, frame):
        return None
    noun = object_noun(scene, verb, frame)
    if (frame.objects and noun is None) or not has_needed(scene, verb, frame):
        return None
    if noun is not None and not is_meant(scene, noun, frame):
        return None
    if "of_people" in frame.flags and not _is_of_people(scene, verb, noun):
        return None
    if frame.type == "Agreement" and _is_with_firm(scene, verb, noun):
        return None
    if frame.type == "Aid" and is_sold(scene, verb):
        return None
    if frame.type in DEEDS and "Inf" in morph(verb, "VerbForm") and scene.clause.words[max(0, verb.i - 1)].text == ":":
        return None  # « Il a rappelé l'engagement de A : fournir une aide à B »
    if frame.type in DEEDS and not frame.objects and _is_done_to_all(scene, verb):
        return None
    draft = scene.draft(frame.type, verb, sense=frame.sense)
    draft.by_verb, draft.parsed = True, any(child.dep_ in SUBJECTS for child in verb.children)
    draft.act = frame.act
    draft.by_name, draft.alone = "by_name" in frame.flags, "alone" in frame.flags
    draft.severally = scene.clause.severally
    draft.joins = "joins" in frame.flags
    draft.gathers = fold(verb.lemma_) in scene.words.gathers
    draft.negotiates = fold(verb.lemma_) in scene.words.negotiates
    draft.spoken = fold(verb.lemma_) in scene.words.spoken
    _set_mood(scene, draft, verb, frame)
    _fill_roles(scene, draft, verb, frame, noun)
    if draft.act == "ties" and not draft.agents and len(draft.targets) > 1:
        draft.agents, draft.targets = draft.targets, []  # « les relations entre A et B ont été rétablies »
    draft.for_unnamed = draft.type == "Aid" and _has_recipient(scene, verb)
    finite = scene.clause.has_finite_auxiliary(verb)
    signs = draft.type == "Agreement" and fold(verb.lemma_) in scene.words.agreement_acts
    draft.of_talk = signs and not draft.participants and finite and scene.clause.is_passive(verb)
    undergone = scene.clause.is_passive(verb) or "undergone" in frame.flags  # « les diplomates de B devront partir »
    definite = scene.clause.grammar.anaphoric | scene.clause.grammar.plural_demonstratives | scene.clause.grammar.plural_articles
    draft.told_before = noun is not None and determiner_of(scene, noun) in definite
    draft.unsaid = draft.type in TWO_SIDED and not draft.agents and finite and undergone
    if _is_of_a_thing(scene, draft, frame, verb):
        return None
    if draft.type == "Meeting" and len(draft.participants) > 1 and not draft.severally:
        add(draft.participants, in_presence(scene, verb))
    if draft.severally and scene.clause.is_passive(verb):
        # « X a été reçu par A puis par B »: X, with whom each talked, comes first
        subjects = [scene.clause.mention(child) for child in verb.children if child.dep_ in SUBJECTS]
        draft.participants.sort(key=lambda mention: mention not in subjects)
    meets = draft.type in ("Meeting", "Call") and not draft.gathers
    if scene.clause.is_pronominal(verb):  # « A et B se sont entretenus avec C »
        met = scene.complements(verb, {"avec"}) if len(subject_mentions(scene, verb)) > 1 else []
    else:
        met = scene.objects(verb)
    draft.met = [mention for mention in met if meets and mention in draft.participants]
    received_by = scene.complements(verb, {"par"}) if draft.severally and meets else []
    guests = [mention for mention in draft.participants if mention not in received_by]
    if len(received_by) == 1 or (received_by and sum(max(m.count, len(m.persons)) for m in guests) > 1):
        draft.met = guests  # « A et B ont été reçus séparément par C et par D »
    draft.jointly = len(draft.participants) > 2 and set(draft.participants) <= set(
        subject_mentions(scene, verb)
    )
    # « a appelé A et leurs homologues B et C »: their colleagues, so all together
    draft.jointly |= any(scene.keys[m.first] in scene.clause.grammar.several_owners for m in draft.participants[1:])
    if draft.gathers:  # « X réunit A, B et C à Londres », « réunis autour de X »
        convenes = [] if scene.clause.is_pronominal(verb) or scene.clause.is_passive(verb) else subject_mentions(scene, verb)
        draft.convened_by = convenes or scene.complements(verb, {"autour"})
    scene.circumstances.attach(draft, verb)
    if draft.status == "denied" and _is_renounced(scene, draft, verb):
        draft.tense = "future"  # « a renoncé à recevoir X vendredi »: on a Friday to come
    if draft.type in DEEDS and draft.since and (scene.clause.is_passive(verb) or "no_longer" in frame.flags):
        draft.tense = "past"  # « les ponts sont coupés depuis avril »: they were cut then
    if draft.type == "Visit" and draft.place is None and scene.clause.auxiliaries(verb):
        errands = (c for c in verb.children if c.dep_ == "xcomp" and c.i > verb.i)
        for errand in (c for c in errands if fold(c.lemma_) not in scene.words.hosts):  # « est allé l'accueillir à l'aéroport »
            scene.circumstances.attach(draft, errand)
    if draft.type in ENCOUNTERS and draft.status == "denied" and scene.circumstances.has_not_since(verb):
        if not _is_since_another(scene, verb):
            return None  # « ne se sont plus vus depuis le début de la guerre »
        # « ne se sont pas revus depuis leur sommet de juin »: in June they were
        draft.status, draft.before = "occurred", True
    hosts = fold(verb.lemma_) in scene.words.hosts and scene.clause.is_passive(verb)
    draft.received = hosts and not complements_of(scene.clause, verb, {"par"})
    if draft.received:  # « a été reçu à la Commission européenne »
        at = scene.complements(verb, {"a"})
        add(draft.participants, [m for m in at if m.kind == "actor" and not m.places])
    return accepted(scene, draft, frame, verb)


def _is_first_to(scene: Scene, verb: Token, frame: Frame) -> bool:
    """« est devenu le premier président à fouler le sol coréen »: no office that he takes."""
    after = scene.clause.doc[verb.i + 1 :]
    does = (t for t in after if "Inf" in morph(t, "VerbForm") and not scene.clause.grammar.to.isdisjoint(scene.clause.keys[t.i - 2 : t.i]))
    return "bare" in frame.flags and any(verb in t.ancestors for t in does)


def _is_of_people(scene: Scene, verb: Token, noun: Token | None) -> bool:
    """« B remplace A », « B a pris la suite de A »: not « les drones remplacent les avions », « ont pris la suite du cortège »."""
    if noun is None:
        return any(m.kind == "person" for m in scene.objects(verb))
    return any(m.kind in SOMEBODY for m in told_of(scene, noun))


def _is_with_firm(scene: Scene, verb: Token, noun: Token | None) -> bool:
    """« A et B ont signé un contrat avec le laboratoire X »: they agreed with it, not with each other."""
    with_whom = [t for each in (verb, noun) if each is not None for t in each.subtree if scene.clause.preposition(t) == "avec"]
    called = ((m.head if (m := scene.clause.mention(t)) else fold(t.lemma_)) for t in with_whom)
    return not scene.words.firms.isdisjoint(called)


def _is_done_to_all(scene: Scene, verb: Token) -> bool:
    """« sanctionnera tout pays qui commerce avec A », « ne reconnaît qu'une seule Chine »: a rule, done to nobody yet."""
    before = (scene.clause.keys[t.i - 1] for t in objects_of(scene.clause, verb) if t.i)
    return not scene.clause.grammar.universals.isdisjoint(before)


def _awaits(scene: Scene, verb: Token) -> bool:
    """« où l'attendaient A et B », « Sur le tarmac l'attendait A »: whether a pronoun before the verb, and nobody but after it, says who
    awaits whom."""
    keys, first = scene.clause.keys, scene.clause.first_of(verb)
    if not first or keys[first - 1] not in scene.clause.grammar.direct_object_pronouns:
        return False
    named = (t for t in scene.clause.doc[verb.i + 1 : verb.i + 4] if scene.clause.mention(t) and not scene.clause.preposition(t))
    after_where = first > 1 and scene.clause.words[first - 2].text.lower() in scene.clause.grammar.where
    return any(named) and (after_where or left_neighbour(scene.clause, verb) is None)


def _asks_for_else(scene: Scene, verb: Token) -> bool:
    """« a invité A à se montrer digne »: who is asked to do what is neither coming nor talking is not invited."""
    words = scene.words
    asked = [fold(c.lemma_) for c in verb.children if c.dep_ == "xcomp" and "Inf" in morph(c, "VerbForm") and c.i > verb.i]
    comes = (words.attends | words.light | words.reaches | words.invited_to).union(
        lemma for lemma in asked if any(frame.type in ENCOUNTERS for frame in words.verbs.get(lemma, ()))
    )
    return bool(asked) and comes.isdisjoint(asked)


def _is_to_a_thing(scene: Scene, verb: Token) -> bool:
    """« ce texte succède au partenariat de 2013 »: what follows a thing takes no office."""
    to = (child for child in verb.children if child.i > verb.i and scene.clause.preposition(child) == "a")
    first = next(to, None)
    return first is not None and first.pos_ == "NOUN" and scene.clause.mention(first) is None


def _is_renounced(scene: Scene, draft: Draft, verb: Token) -> bool:
    """« a renoncé à recevoir X vendredi », where « devait initialement le recevoir vendredi » may be of a Friday past."""
    if "Inf" not in morph(verb, "VerbForm") or fold(verb.head.lemma_) in scene.clause.grammar.obligation:
        return False
    return any(word.date is draft.date for word in scene.clause.words[verb.i + 1 :] if word.date)


def _is_since_another(scene: Scene, verb: Token) -> bool:
    """« depuis leur sommet d'Helsinki »: whether the last time was an encounter told as such."""
    return any(tells_event(scene, token, ENCOUNTERS) for token in scene.clause.doc[verb.i + 2 : verb.i + 5])


def _set_mood(scene: Scene, draft: Draft, verb: Token, frame: Frame) -> None:
    draft.pluperfect = is_pluperfect(scene.clause, verb)
    draft.status, draft.tense = verb_status(scene.clause, verb, scene.words)
    if frame.type in DEEDS and draft.status == "planned":
        draft.status, draft.tense = verb_status(scene.clause, decision_of(scene, verb), scene.words)
    if frame.type in DEEDS and (draft.status, draft.tense) == ("occurred", "present") and _is_aim(scene, verb):
        draft.status, draft.tense = "planned", "future"
    if "awaits" in frame.flags and (above := verb_above(verb.head)) is not None and draft.status == "occurred":
        draft.status = verb_status(scene.clause, above, scene.words)[0]  # « s'envolera mardi pour Oslo, où l'attend X »
    if "undergone" in frame.flags and draft.status == "planned":
        draft.status = "occurred"  # « les diplomates de B devront partir »: they have been expelled
    if "no_longer" in frame.flags:  # « n'entretient plus de relations »: it has broken them off
        draft.status = "occurred" if draft.status == "denied" else "denied"
    if frame.status and draft.status == "occurred":
        # « était attendu mardi »: on a Tuesday past.
        tense = "past" if draft.pluperfect else "future"
        tense = draft.tense if frame.status == "denied" else tense  # « a suspendu lundi son aide »
        draft.status, draft.tense = frame.status, tense  # type: ignore[assignment]
    gathered = fold(verb.lemma_) in scene.words.gathers and scene.clause.is_passive(verb)  # « sont réunis à Rome »
    if ("lasting" in frame.flags or gathered) and draft.tense == "present":
        draft.tense = "past"


def _is_aim(scene: Scene, verb: Token) -> bool:
    """« se réunissent pour prolonger les sanctions »: what one is about to do."""
    before = scene.clause.keys[max(0, scene.clause.first_of(verb) - 2) : verb.i]
    return "Inf" in morph(verb, "VerbForm") and not scene.clause.grammar.for_what.isdisjoint(before)


def _fill_roles(scene: Scene, draft: Draft, verb: Token, frame: Frame, noun: Token | None) -> None:
    for role in _ROLES:
        for slot in _in_order(scene, verb, frame, role, noun):
            if slot == "inside" and draft.act == "ties" and _is_with_unnamed(scene, verb):
                continue
            if draft.targets and role == "targets" and (slot == "inside" or draft.type == "Sanction") and draft.act in (None, "ties"):
                continue  # « a accordé à A un prêt, avant la visite de B », « contre A, … à l'égard de B »
            if slot == "entre" and len(draft.participants) > 1:
                continue  # « A et B ont conclu une trêve dans la guerre des mots entre les deux puissances »
            _fill(scene, draft, role, verb, slot, noun)
        if role == "agents":
            draft.agents = _inviter(scene, frame, noun) or draft.agents or _orders(scene, verb)
            if not draft.agents and draft.type in TWO_SIDED:
                draft.agents = _who_has_it_done(scene, verb)
        if role == "agents" and not draft.agents and (scene.clause.is_passive(verb) or "undergone" in frame.flags):
            draft.agents += unnamed_agents(scene, verb, frame, noun)
        whose = noun or (subject_of(scene.clause, verb) if frame.subjects else None)
        if role == "agents" and not draft.agents and whose is not None and frame.type in {"Sanction", "Aid"}:
            wholly = frame.subjects or scene.clause.is_passive(verb)  # « une équipe de sauveteurs algériens a été dépêchée »
            draft.agents += adjectives_of(scene, whose.subtree if wholly else whose.children)  # « les sanctions américaines sont levées »
    host = verb.head if verb.dep_ == "xcomp" and fold(verb.lemma_) in scene.clause.grammar.at_meals else None
    if host is not None and fold(host.lemma_) in scene.clause.grammar.inviting:  # « invite B et C à dîner »: A, B and C
        draft.participants = list(dict.fromkeys((*subject_mentions(scene, host), *draft.participants)))
    if frame.type == "Appointment":  # « a été remplacé par son adjoint du parti A, X »: X
        takers = draft.targets if frame.targets else draft.agents
        takers[:] = [mention for mention in takers if mention.kind in SOMEBODY]


def _is_with_unnamed(scene: Scene, verb: Token) -> bool:
    """« noue des rapports avec des mouvements armés du Nigeria »: not with the state."""
    near = following(scene, verb)
    return any(t.pos_ == "NOUN" and scene.clause.preposition(t) == "avec" and not scene.clause.mention(t) for t in near)


def _inviter(scene: Scene, frame: Frame, noun: Token | None) -> list[Mention]:
    """« A a transmis à B une invitation de C »: C invites."""
    return told_of(scene, noun) if noun is not None and frame.type == "Invitation" else []


def _orders(scene: Scene, verb: Token) -> list[Mention]:
    """« A a signé un décret imposant des sanctions à B », « une loi prévoyant de sanctionner B »: A imposes them."""
    does = verb.head if verb.dep_ == "xcomp" and "Inf" in morph(verb, "VerbForm") else verb
    order = does.head
    is_order = does.dep_ == "acl" and "Pres" in morph(does, "Tense") and fold(order.lemma_) in scene.words.orders
    above = verb_above(order) if is_order else None
    return subject_mentions(scene, above) if above is not None else []


def _who_has_it_done(scene: Scene, verb: Token) -> list[Mention]:
    """« A a ordonné à la police d'expulser X »: A does it."""
    above = verb.head
    ordered = "Inf" in morph(verb, "VerbForm") and above.pos_ in VERBS and fold(above.lemma_) in scene.words.performs
    return subject_mentions(scene, above) if ordered else []


def _in_order(scene: Scene, verb: Token, frame: Frame, role: str, noun: Token | None) -> tuple[str, ...]:
    """The slots of a role; of whom sanctions are for those first that stand nearest: « contre A pour son appui à B », « à A
    pour sa guerre contre B »."""
    slots: tuple[str, ...] = getattr(frame, role)
    if role != "targets" or frame.type != "Sanction":
        return slots
    first = {slot: min((t.i for t in _slot(scene, verb, slot, noun)), default=len(scene.clause.doc)) for slot in slots if slot != "inside"}
    return tuple(sorted(slots, key=lambda slot: first.get(slot, len(scene.clause.doc) + 1)))


def _ends_in(scene: Scene, verb: Token) -> bool:
    """« la visite a été sanctionnée par la signature d'un accord »: it ended so, nobody was punished."""
    by = complements_of(scene.clause, verb, {"par"})
    return any(fold(each.lemma_) in scene.words.act_nouns for each in by)


def _seals_event(scene: Scene, verb: Token, frame: Frame) -> bool:
    """« un communiqué sanctionnant la visite »: what is done to an event is no sanction."""
    return frame.type == "Sanction" and not frame.objects and any(
        noun_key(scene, each) is not None for each in objects_of(scene.clause, verb) if not scene.clause.mention(each)
    )


def _has_recipient(scene: Scene, verb: Token) -> bool:
    """Whether aid is for those in need, whoever they are: « aux pays africains », « pour les réfugiés »."""
    near = (*verb.subtree, *following(scene, verb, WIDE_REACH))
    return any(fold(t.lemma_) in scene.words.recipients and _is_for(scene, t) for t in near if t.i > verb.i)


def _is_for(scene: Scene, noun: Token) -> bool:
    cases = {scene.clause.keys[i] for i in range(max(0, noun.i - 3), noun.i)}
    return bool(cases & scene.clause.grammar.to_or_for)


def _is_of_a_thing(scene: Scene, draft: Draft, frame: Frame, verb: Token) -> bool:
    """« A et B ont reçu une ovation »: who receive something do not meet."""
    takes_object = frame.type == "Meeting" and "obj" in frame.participants and not frame.pronominal
    if not takes_object or scene.clause.is_passive(verb) or scene.clause.is_pronominal(verb):
        return False
    objects = objects_of(scene.clause, verb)
    nobody = all(m in subject_mentions(scene, verb) for m in draft.participants)
    return nobody and bool(objects) and not any(scene.clause.mention(each) for each in objects)


def _only_helps(scene: Scene, verb: Token) -> bool:
    """« va rencontrer », « vient de dire »: nobody goes or comes; but « est venu à Tallinn rencontrer X »."""
    governed = [c for c in verb.children if c.dep_ == "xcomp" and "Inf" in morph(c, "VerbForm") and c.i > verb.i]
    went = bool(scene.clause.auxiliaries(verb))  # « est allé porter à Tallinn … »
    told = (
        scene.circumstances.may_be_place(t)
        for c in governed
        for t in (*scene.clause.doc[verb.i + 1 : c.i], *(t for t in c.subtree if went and t.head == c))
    )
    return (bool(governed) and not any(told)) or verb.dep_.startswith("aux")


def _fill(scene: Scene, draft: Draft, role: str, verb: Token, slot: str, noun: Token | None) -> None:
    reach = NARROW_REACH if draft.act else WIDE_REACH
    tokens = named_inside(scene, verb, noun, reach, draft.type) if slot == "inside" else _slot(scene, verb, slot, noun)
    if draft.type == "Aid" and slot == "a" and noun is not None:  # « a annoncé à Nairobi une aide au Soudan »
        tokens = [t for t in tokens if t.i > noun.i and scene.clause.mention(t)] or tokens
    for token in (
        antecedent_of(scene.clause, each) for each in tokens if not _is_of_a_noun(scene, verb, tokens, each)
    ):
        if draft.type == "Visit" and slot == "avec" and _is_partner(scene, token):
            continue
        # « Invités par A, B et C sont … »: who acts in a participle that opens a sentence is named before the comma.
        found = [scene.clause.mention(token)] if slot == "inside" else actors_of(scene.clause, token)
        if slot == "subj" and len(found) > 1 and _is_of_one(scene, verb):
            before = [word.mention for word in scene.clause.words[: verb.i] if word.mention in found]
            found = before[-1:] or found
        if slot == "subj" and verb.i == 0:
            found = [m for m in found if m in _up_to_comma(scene, token)]
        nobody = all(m is None or m.kind == "unknown" or (m.kind == "body" and not m.actors) for m in found)
        named = {scene.clause.keys[token.i], *(fold(m.head) for m in found if m)}
        chamber = slot in {"subj", "obj"} and not scene.words.chambers.isdisjoint(named)
        if nobody and chamber and draft.type in DEEDS:
            found = adjectives_of(scene, token.children) or told_of(scene, token) or found  # « le Sénat américain a … »
        if slot in {"subj", "obj"} and not found and (draft.type in DEEDS or draft.gathers):
            found = those_of(scene, token)
        if slot == "subj" and not found and draft.type in DEEDS and role in ("agents", "targets"):
            found = _whose_homeland(scene, verb, token)
            draft.homeland_as = role if found else None  # type: ignore[assignment]
        if (
            slot == "subj"
            and not found
            and draft.type == "Visit"
            and fold(token.lemma_) in scene.words.carriers
        ):
            found = told_of(scene, token)
        if draft.type in ENCOUNTERS:
            found = led_by(scene, token) or found
        if draft.type == "Appointment":
            apposed = (child for child in token.children if child.dep_ == "appos" and child.i > token.i)
            beside = (scene.clause.mention(child) for child in apposed)
            found += [m for m in beside if m and m.kind in SOMEBODY]  # « le numéro deux du parti, X »
        if role == "targets" and draft.type in DEEDS and not scene.clause.mention(token):
            # « contre des banques iraniennes », « contre des responsables et des entreprises russes », « des membres du personnel russe »
            together = coordinated(scene.clause, token)
            within = [n for each in together for n in each.children if n.dep_ == "nmod" and not scene.clause.mention(n)]
            found += adjectives_of(scene, [c for each in (*together, *within) for c in each.children])
        if draft.act == "mission" and role == "targets":
            # « a ouvert une ambassade à … »: its own, whatever country was told before
            found = [m for m in found if m and (m.kind != "institution" or m.actors)]
        if draft.type in DEEDS:
            gapped = [scene.clause.mention(t) for t in scene.clause.doc[verb.i + 1 :] if is_gapped(scene, t)]
            found = [m for m in found if m not in gapped]
        # « par treize États »: a capital makes no name of them.
        stand_for = scene.words.stand_for
        found = [m for m in found if m and (m.kind != "unknown" or fold(m.text).removesuffix("s") not in stand_for)]
        if draft.type == "Meeting" and slot == "a":
            found = [m for m in found if m.kind != "metonym"]  # « a serré la main de X à Pyongyang »
        for mention in (m for m in found if m.kind in _PARTIES and m not in draft.mentions):
            if noun is not None or not _is_place(scene, token, mention, slot):
                getattr(draft, role).append(mention)
    if slot == "inside" and noun is not None and not getattr(draft, role):
        getattr(draft, role).extend(m for m in adjectives_of(scene, tokens) if m not in draft.agents)
    if slot not in {"subj", "obj", "inside"} and len(tokens) > 1:
        draft.severally = True


def _whose_homeland(scene: Scene, verb: Token, noun: Token) -> list[Mention]:
    """« X a annoncé que son pays livrerait … »: X, whose country does it."""
    own = fold(noun.lemma_) in scene.words.homeland and determiner_of(scene, noun) in scene.clause.grammar.one_owner
    above = verb_above(verb) if own else None
    return [m for m in subject_mentions(scene, above) if m.kind in SOMEBODY] if above is not None else []


def _is_of_one(scene: Scene, verb: Token) -> bool:
    """« A et B, qui s'était proclamé … »: whether a relative clause in the singular tells of the nearest alone."""
    forms = (each for each in (*scene.clause.auxiliaries(verb), verb) if scene.clause.is_finite(each))
    return verb.dep_ == "acl:relcl" and any("Sing" in morph(each, "Number") for each in forms)


def _up_to_comma(scene: Scene, token: Token) -> list[Mention]:
    """Those named from a token on, up to the next comma."""
    words = scene.clause.words[token.i :]
    end = next((at for at, word in enumerate(words) if word.text == ","), len(words))
    return [word.mention for word in words[:end] if word.mention]


def _is_of_a_noun(scene: Scene, verb: Token, tokens: Sequence[Token], token: Token) -> bool:
    """« s'est entretenu avec A, à la suite de sa rencontre avec B »: B is of the noun, not of the verb."""
    before = [each.i for each in tokens if each.i < token.i]
    # « a reçu A, six jours après sa conversation avec B »: the nearest such phrase before it.
    first = scene.clause.first_of(verb)
    times = [i for i in range(first, token.i) if scene.clause.keys[i] in scene.clause.grammar.other_times]
    start = max([*before, *times[-1:]], default=None)
    between = scene.clause.doc[start + 1 : token.i] if start is not None else ()
    noun = scene.clause.doc[token.i - 2] if token.i > 1 else token
    about = scene.clause.preposition(noun) in {"de", *scene.words.speaks_of} and noun.pos_ == "NOUN" and scene.clause.mention(noun) is None
    of_topic = bool(before) and about and fold(verb.lemma_) in scene.words.spoken
    return of_topic or any(tells_event(scene, each, ENCOUNTERS) for each in between)  # « a discuté avec A des relations avec B »


def _is_partner(scene: Scene, token: Token) -> bool:
    """« se rendra à Doha "pour discuter …" avec son homologue X »: whom one meets there, not who comes along."""
    return any(word.quotation for word in scene.clause.words[max(0, token.i - 2) : token.i])


def _is_place(scene: Scene, token: Token, mention: Mention, slot: str) -> bool:
    if slot == "inside":
        return scene.clause.preposition(token) in scene.clause.grammar.inside_places and mention.kind in {
            "metonym",
            "actor",
        }
    return slot not in {"subj", "obj", "avec", "par", "entre", "contre"} and mention.kind == "place"


def _slot(scene: Scene, verb: Token, slot: str, noun: Token | None) -> list[Token]:
    """The tokens in a slot of a verb; a passive's subject is its object."""
    passive = scene.clause.is_passive(verb)
    subject = subject_of(scene.clause, verb)
    if slot == "subj" and passive:
        return _by_whom(scene, verb)
    if slot == "subj" or (slot == "obj" and passive):
        return [subject] if subject is not None else []
    if slot == "obj":
        return objects_of(scene.clause, verb)
    if slot == "par":
        return []  # the agent of a passive stands in `subj`
    if slot == "successor":
        return complements_of(scene.clause, verb, {"par"})
    if slot == "posted":
        return posted_at(scene, verb)
    if slot == "owner":
        of = noun if noun is not None else subject
        return complements_of(scene.clause, of, {"de"})[:1] if of is not None else []
    if slot == "done":
        done = (act for act in participles_of(scene, noun) if scene.clause.is_passive(act)) if noun is not None else ()
        return [token for act in done for token in complements_of(scene.clause, act, {"par"})]
    governed = [t for t in complements_of(scene.clause, verb, {slot}) if t != noun]  # « bénéficie d'un prêt de A »
    # « lui a remis un message au président X »: to whom the pronoun stands for, whoever the message is to
    found = _dative(scene, verb, slot) or governed or _past_occasion(scene, verb, slot)
    return found or (tokens_by(scene, noun, (slot,)) if noun is not None else [])


def _past_occasion(scene: Scene, verb: Token, slot: str) -> list[Token]:
    """« s'est entretenu en marge de la conférence avec X »: with X, whom the parser hangs on the conference."""
    for noun in scene.clause.doc[verb.i + 1 : verb.i + NARROW_REACH] if slot == "avec" else ():
        beside = scene.circumstances.is_occasion(noun) or follows(scene.clause.keys, noun.i, scene.words.beside)
        if beside and verb_above(noun) == verb and tells_event(scene, noun, ENCOUNTERS):
            return complements_of(scene.clause, noun, {slot})
    return []


def _dative(scene: Scene, verb: Token, slot: str) -> list[Token]:
    """« lui a accordé un prêt »: the pronoun that stands for « à A »."""
    clitics = (c for c in verb.children if c.i < verb.i and scene.clause.keys[c.i] in scene.clause.grammar.dative)
    return [clitic for clitic in clitics if slot == "a" and scene.clause.mention(clitic)]


def _by_whom(scene: Scene, verb: Token) -> list[Token]:
    """Who does what a passive tells; « gelées après l'abattage d'un drone par X » does not say it."""
    found = complements_of(scene.clause, verb, {"par"})
    # « par A au château de B, puis par C »: C, whom the parser joins to the castle.
    own = [t for t in found if t.head.pos_ != "NOUN" or not scene.clause.preposition(t.head) or t.dep_ == "conj"]
    near = following(scene, verb, _BY_REACH)
    envoys = scene.words.envoys  # « nommé envoyé spécial par A »
    participles = (at for at, t in enumerate(near) if t.pos_ in VERBS and "Inf" not in morph(t, "VerbForm") and fold(t.text) not in envoys)
    near = near[: next(participles, len(near))]
    return own or [t for t in near if scene.clause.mention(t) and scene.clause.preposition(t) == "par"][:1]
