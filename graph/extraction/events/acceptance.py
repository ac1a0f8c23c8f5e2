"""Whether a draft has what its frame asks for, and whether a talk was held at a distance."""

from __future__ import annotations

from typing import Final

from ...actors import fold
from ..mentions import Mention
from ..syntax.clause import VERBS, morph, verb_above
from ..syntax.objects import objects_of
from ..syntax.subjects import subject_of
from ..syntax.tree import Token
from .deeds import performed_by
from .drafts import Draft
from .moods import follows
from .roles import determiner_of, noun_key, subject_mentions, told_by, told_by_its_verb
from .scene import SOMEBODY, Scene
from .words import Frame

# Deeds of one state to another.
TWO_SIDED: Final = ("Sanction", "RelationsUp", "RelationsDown")
# The kinds of mentions that mean a state or organisation itself.
_STATES: Final = ("actor", "metonym")
# So many words after the verb it is told whose guest one is.
_GUEST: Final = 9


def accepted(scene: Scene, draft: Draft, frame: Frame, trigger: Token) -> Draft | None:
    """The draft if it has what its frame needs."""
    points_back = draft.status == "denied" and (draft.anaphoric or draft.single_possessive)
    is_journey = draft.anaphoric and fold(trigger.lemma_) in scene.words.journeys
    points_back |= is_journey and draft.date is not None  # « la visite est fixée au 10 avril »
    if frame.type == "Visit" and draft.date and not draft.agents and not _is_somebodys(scene, draft, trigger):
        # « depuis sa visite de mai 2019 »: where the visit told last was.
        draft.there = draft.single_possessive and fold(trigger.lemma_) in scene.words.journeys
        draft.place = None if draft.there else draft.place
    has_both = (draft.agents or _is_somebodys(scene, draft, trigger)) and (draft.place or draft.there)
    if (frame.type == "Visit" and _is_no_guest(scene, trigger)) or (
        frame.type == "Meeting" and _is_broadcast(scene, trigger)
    ):
        return None
    if "needs_place" in frame.flags and not has_both and not points_back:
        return None  # « sa visite a été annulée » takes both from the visit told before
    if "needs_circumstance" in frame.flags and not _is_told_when_or_where(scene, draft, trigger):
        return None
    if "needs_partner" in frame.flags and not _has_partner(scene, draft, trigger):
        return None
    if "needs_date" in frame.flags and (
        not (draft.date or _is_dated(scene, trigger))
        or (
            fold(trigger.lemma_) in scene.clause.grammar.copulas
            and trigger.dep_ in {"aux", "cop", "aux:pass", "aux:tense"}
        )
    ):
        return None
    draft.gathers = draft.gathers and not _is_round(scene, draft, trigger)
    if draft.gathers and _is_multilateral(scene, draft, trigger):
        draft.type = "Summit"
    if frame.type in {"Meeting", "Negotiation", "Call"} and draft.type != "Summit":
        if is_remote(scene, trigger):
            draft.type = "Call"
        elif "needs_means" in frame.flags and not _is_plain_call(scene, draft, trigger):
            return None
        else:
            draft.type = "Call" if "needs_means" in frame.flags else draft.type
    if "envoys" in frame.flags:
        draft.place = None
    if frame.type == "Appointment" or (
        frame.type in TWO_SIDED and (draft.agents or not _has_subject(scene, trigger) or "undergone" in frame.flags)
    ):
        onlookers = _onlookers(scene, frame, trigger)
        draft.beside = [m for m in scene.others(draft) if m not in onlookers]
    return draft if _has_its_sides(scene, draft, frame, trigger) else None


def _is_alone(scene: Scene, verb: Token) -> bool:
    """« A a rompu en 2016 », not « A a rompu le silence », « … avec ses habitudes »."""
    return not any(c.dep_ in {"obj", "obl:arg", "xcomp"} or scene.clause.preposition(c) == "avec" for c in verb.children)


def _has_its_sides(scene: Scene, draft: Draft, frame: Frame, trigger: Token) -> bool:
    """Whether a deed has those who do and undergo it as its frame asks."""
    if frame.type == "Appointment" and not _is_of_somebody(draft, frame):
        return False
    if "alone" in frame.flags and (len(draft.agents) != 1 or draft.agents[0].kind not in _STATES or not _is_alone(scene, trigger)):
        return False
    if "of_states" in frame.flags and not (draft.targets and all(m.kind in _STATES for m in draft.targets)):
        return False
    if "of_states_or_people" in frame.flags and not any(
        m.kind in (*_STATES, *SOMEBODY) for m in draft.targets
    ):
        return False
    if "between_states" in frame.flags and not _is_between_states(draft):
        return False
    if "named" in frame.flags and any(m.kind == "pronoun" for m in draft.participants):
        return False
    if not frame.flags.isdisjoint(("done", "undergone", "no_longer")) and draft.status != "occurred":
        return False
    if "several" in frame.flags and len(draft.participants) < 2:
        return False
    return "both_sides" not in frame.flags or bool(draft.agents and (draft.targets or draft.participants))


def _is_between_states(draft: Draft) -> bool:
    """« A a renoué avec B », « A et B ont renoué »: not « A a renoué avec la croissance »."""
    sides = [*draft.agents, *draft.targets]
    return len(sides) > 1 and all(m.kind in _STATES for m in sides)


def _is_dated(scene: Scene, trigger: Token) -> bool:
    """« Quelques jours plus tôt, X était à Bakou »: whether a verb is told with a time, be it no day."""
    return any(scene.clause.words[child.i].date for child in trigger.children)


def _is_somebodys(scene: Scene, draft: Draft, trigger: Token) -> bool:
    """« sa visite officielle en Chine »: whose, the context tells; « depuis son arrivée au pouvoir » is no visit."""
    near = scene.clause.words[trigger.i + 1 : trigger.i + 5]
    return draft.single_possessive and (draft.there or any(word.mention == draft.place for word in near))


def _is_no_guest(scene: Scene, trigger: Token) -> bool:
    """« a passé sept ans en détention à La Haye »."""
    return any(
        fold(each.lemma_) in scene.words.stays for each in scene.clause.doc[trigger.i + 1 : trigger.i + 7]
    )


def _is_broadcast(scene: Scene, trigger: Token) -> bool:
    """« Le journaliste X a reçu Y jeudi sur le plateau de … »"""
    return not scene.words.broadcasts.isdisjoint(scene.clause.keys[trigger.i + 1 : trigger.i + _GUEST])


def _has_partner(scene: Scene, draft: Draft, trigger: Token) -> bool:
    """« a évoqué avec X »: whether people are told on both sides."""
    partners = [m for m in scene.complements(trigger, {"avec"}) if m.kind in SOMEBODY]
    if not partners and (draft.date or draft.place):  # « A et B ont fait jeudi le point de la situation »
        return sum(max(m.count, len(m.persons)) for m in draft.participants if m.kind in SOMEBODY) > 1
    return bool(partners) and any(m not in partners and m.kind in SOMEBODY for m in draft.participants)


def _has_subject(scene: Scene, trigger: Token) -> bool:
    """Whether a verb says who acts, be it nobody known: « certains refusent de reconnaître … »."""
    if trigger.pos_ not in VERBS:
        return False
    if scene.clause.is_passive(trigger):
        return "par" in scene.clause.keys[trigger.i + 1 : trigger.i + 4]  # « n'est reconnu que par treize États »
    return subject_of(scene.clause, trigger) is not None


def _onlookers(scene: Scene, frame: Frame, trigger: Token) -> list[Mention]:
    """« A a salué l'expulsion de diplomates de B »: who only speaks of what others did; of ties one speaks that one has."""
    if trigger.pos_ in VERBS or frame.act == "ties" or performed_by(scene, trigger) is not None:
        return []
    owners = scene.clause.grammar.one_owner | scene.clause.grammar.several_owners
    if not owners.isdisjoint(scene.clause.keys[trigger.i : trigger.i + 6]):
        return []  # « B a dénoncé l'expulsion de ses diplomates »
    verb = verb_above(trigger)
    if verb is None or fold(verb.lemma_) not in scene.words.speech.keys() | scene.words.reporting:
        return []
    return subject_mentions(scene, verb)


def _is_multilateral(scene: Scene, draft: Draft, verb: Token) -> bool:
    """Whether more than a host and two guests gather: « réunit A, B et C », « dix dirigeants, dont A et B »."""
    if len(draft.participants) < 3:
        return False
    subject = subject_of(scene.clause, verb) if verb.pos_ in VERBS else None
    around = [*objects_of(scene.clause, verb), *([subject] if subject is not None else [])]
    return len(draft.participants) > 3 or not all(scene.clause.mention(each) for each in around)


def _is_round(scene: Scene, draft: Draft, verb: Token) -> bool:
    """« se réunira avec A, ainsi qu'avec B »: one who talks with others gathers nobody."""
    if verb.pos_ not in VERBS or not scene.clause.is_pronominal(verb):
        return False
    alone = [m for m in draft.participants[:1] if m.count == 1 and len(m.persons) < 2]
    return bool(alone) and bool(scene.complements(verb, {"avec"}))


def _is_told_when_or_where(scene: Scene, draft: Draft, verb: Token) -> bool:
    """« a vu X lundi à Genève », not « a vu X partir » or « a vu en X un allié »."""
    if not scene.clause.grammar.as_what.isdisjoint(scene.clause.keys[verb.i + 1 : verb.i + 2]):
        return False
    governs = any(c.dep_ in {"xcomp", "ccomp"} and c.i > verb.i for c in verb.children)
    to_see = draft.status != "denied" and _is_to_see_somebody(scene, verb)  # « ne veut pas voir X au pouvoir »
    peer = any(person.relation == "same_office" for mention in draft.participants for person in mention.persons)
    told = bool(draft.date or draft.place or draft.there or draft.at_gathering) or to_see or peer  # « a vu son homologue »
    return told and not governs and len(draft.participants) > 1


def _is_to_see_somebody(scene: Scene, verb: Token) -> bool:
    """« doit voir X », « après avoir vu X »: an infinitive, of people, who do nothing that is seen."""
    infinitive = any("Inf" in morph(each, "VerbForm") for each in (verb, *scene.clause.auxiliaries(verb)))
    objects = objects_of(scene.clause, verb)
    seen = all((m := scene.clause.mention(each)) is not None and m.kind in SOMEBODY for each in objects)
    after = scene.clause.doc[objects[-1].i + 1 : objects[-1].i + 4] if objects else ()
    return infinitive and bool(objects) and seen and not any(each.pos_ in VERBS for each in after)


def _is_of_somebody(draft: Draft, frame: Frame) -> bool:
    """Whether an appointment names who takes or leaves the office: « a écarté l'hypothèse » does not."""
    takers = draft.targets if frame.targets else draft.agents
    named = (m for m in takers if m.definite or any(person.name for person in m.persons))
    return any(m.kind in SOMEBODY for m in named)


def _is_plain_call(scene: Scene, draft: Draft, verb: Token) -> bool:
    """« a appelé X » and no more telephones, « un appel entre A et B » is by telephone; « a appelé X à … » asks."""
    if verb.pos_ == "NOUN" and _is_call_told_before(scene, verb):
        return True
    if verb.pos_ == "NOUN":
        sides = told_by(scene, verb, "entre") or told_by_its_verb(scene, verb, "entre")
        named = (scene.clause.mention(c) or scene.clause.words[c.i].date for c in verb.children if c.dep_ == "nmod")
        return all(named) and sum(len(m.persons) for m in sides if m.kind == "person") > 1  # « un appel au dialogue entre A et B »
    if (
        fold(verb.lemma_) not in scene.words.telephones
        or not draft.participants
        or scene.clause.is_passive(verb)
    ):
        return False
    following = scene.clause.keys[verb.i + 1 : verb.i + 8]
    ends = next((at for at, key in enumerate(following) if key in scene.clause.grammar.conjunctions), len(following))
    asks = any(c.dep_ == "xcomp" for c in verb.children) or "a" in following[:ends]
    objects = scene.objects(verb)
    # « l'a appelé dimanche »; but « l'a appelé son ami »
    called = {"person", "pronoun"} if draft.date else {"person"}
    return not asks and bool(objects) and all(m.kind in called for m in objects)


def _is_call_told_before(scene: Scene, noun: Token) -> bool:
    """« lors de cet appel », « leur appel a duré une heure »: that of a talk told before; « cet appel à la paix » asks."""
    determiner = determiner_of(scene, noun)
    plain = all(c.dep_ in {"det", "case", "amod", "punct"} for c in noun.children)
    during = determiner in scene.clause.grammar.anaphoric and follows(scene.clause.keys, noun.i, scene.words.during)
    return plain and (during or determiner in scene.clause.grammar.several_owners)


def is_remote(scene: Scene, trigger: Token) -> bool:
    """Whether a word that belongs to the trigger says that the talk was held at a distance."""
    if fold(trigger.lemma_) in scene.words.remote:
        return True
    marks = [
        t
        for t in scene.clause.doc
        if t.pos_ not in VERBS and (fold(t.lemma_) in scene.words.remote or fold(t.text) in scene.words.remote)
    ]  # not « après avoir téléphoné à A, il a reçu B »
    return any(_belongs(scene, mark, trigger) for mark in marks)


def _belongs(scene: Scene, token: Token, trigger: Token) -> bool:
    """Whether a token hangs on the trigger with no other event between them, or stands right beside it."""
    for ancestor in token.ancestors:
        if ancestor == trigger:
            return True
        if trigger.pos_ in VERBS and scene.circumstances.is_occasion(ancestor):
            continue  # « en a parlé avec X lors d'une conversation téléphonique »
        conjugated = scene.clause.is_finite(ancestor) or scene.clause.has_finite_auxiliary(ancestor)
        if noun_key(scene, ancestor) is not None or conjugated:
            break
    return 0 < token.i - trigger.i <= 3
