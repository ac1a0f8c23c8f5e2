"""Who talks with whom, where a noun tells it: « un entretien avec X », « leur rencontre »."""

from __future__ import annotations

from typing import Final

from ...actors import fold
from ..mentions import Mention
from ..syntax.clause import SUBJECTS, morph, verb_above
from ..syntax.tree import Token
from .drafts import Draft
from .moods import comes_after, follows
from .roles import (
    add,
    between,
    determiner_of,
    expected,
    in_presence,
    relative_clauses,
    subject_mentions,
    tells_event,
    told_by,
    told_by_its_verb,
    told_of,
    two_states,
    whose,
)
from .scene import Scene

# Kinds of mentions that are people, whatever place stands beside them: « accorder à Paris une audience à X ».
_TALKING: Final = frozenset(("person", "pronoun", "group", "back"))


def add_talkers(scene: Scene, draft: Draft, noun: Token, *, weak: bool, remote: bool) -> None:
    """Give a draft of a talk those who talk; a `weak` noun speaks of other things as well, a `remote` talk may be
    « à X »."""
    following = {fold(each.lemma_) for each in scene.clause.doc[noun.i + 1 : noun.i + 3]}
    if weak and not scene.words.exchanged.isdisjoint(following):
        draft.open = False  # « un échange de prisonniers »
        return
    draft.negotiates = fold(noun.lemma_) in scene.words.negotiates
    draft.spoken = fold(noun.lemma_) in scene.words.spoken
    _add_told_in_clauses(scene, draft, noun)
    partners_only = set(draft.participants) <= {
        m for act in _acts(noun) for m in scene.complements(act, {"avec"})
    }
    if not partners_only and sum(max(m.count, len(m.persons)) for m in draft.participants) > 1:
        return
    told = draft.participants.copy()
    draft.participants.clear()
    if bodies := _gathered(scene, noun):
        draft.gathers = True
        add(draft.participants, bodies)
        add(draft.participants, _attending(scene, noun))
    elif sides := _between(scene, noun):
        add(draft.participants, sides)
        draft.jointly = fold(noun.text) == fold(noun.lemma_)  # « des entretiens entre … » may be several
    else:
        _add_sides(scene, draft, noun, weak=weak, remote=remote)
        add(draft.participants, told if draft.participants else [])  # « assiste à un dîner offert par X »
        # « des discussions américano-iraniennes »; but « le dialogue franco-russe » may be no talk at all.
        talks = not weak or draft.type == "Negotiation" or (draft.negotiates and fold(noun.text) != fold(noun.lemma_))
        if talks and not draft.participants:
            draft.participants += two_states(scene, noun)


def joining(scene: Scene, noun: Token) -> list[Mention]:
    """« X assistait à l'entretien », « la réunion, à laquelle participait X », « l'audience s'est déroulée en présence de X »: who was
    there, too."""
    verb = verb_above(noun)
    whole = noun.head if noun.dep_ == "nmod" and scene.clause.mention(noun.head) is None else noun  # « à une partie des entretiens »
    verbs = [verb] if verb is not None and whole.head == verb and scene.clause.preposition(whole) == "a" else []
    verbs = [v for v in (*verbs, *relative_clauses(scene, noun)) if fold(v.lemma_) in scene.words.takes_part]
    attending = [m for v in verbs for m in subject_mentions(scene, v) if m.kind == "person"]
    return list(dict.fromkeys([*in_presence(scene, noun), *attending]))


def _between(scene: Scene, noun: Token) -> list[Mention]:
    """« une réunion entre A et B », « une réunion organisée lundi entre A et B »: both sides."""
    within = (m for act in _acts(noun) for m in scene.complements(act, {"entre"}))
    return between(scene, noun) or told_by_its_verb(scene, noun, "entre") or list(within)


def _gathered(scene: Scene, noun: Token) -> list[Mention]:
    """« une réunion des ministres de l'Otan », « la session de l'Assemblée générale »: who meets there by
    office."""
    if fold(noun.lemma_) not in scene.words.gatherings or told_by(scene, noun, "avec", "entre"):
        return []
    bodies = [m for m in told_of(scene, noun) if m.kind in {"officials", "actor"} and not m.places]
    return bodies[:1]


def _attending(scene: Scene, noun: Token) -> list[Mention]:
    verb = verb_above(noun)
    attends = verb is not None and fold(verb.lemma_) in scene.words.attends
    return (
        [m for m in subject_mentions(scene, verb) if m.kind in _TALKING]
        if verb is not None and attends
        else []
    )


def _acts(noun: Token) -> list[Token]:
    """« un entretien accordé par A », « une rencontre organisée avec B »: the participles that say how a talk came about."""
    return [c for c in noun.children if c.dep_.startswith("acl") and "Part" in morph(c, "VerbForm")]


def _add_told_in_clauses(scene: Scene, draft: Draft, noun: Token) -> None:
    """« l'entretien accordé par A à B », « la rencontre que A a eue avec B »; but « un entretien avec X, envoyé par B »."""
    acts = (act for act in _acts(noun) if fold(act.lemma_) not in scene.words.moods["denied"])  # « un banquet boudé par X »
    for act in (act for act in acts if scene.clause.words[act.i - 1].text != "," or not scene.clause.words[act.i - 2].mention):
        for slot in ("par", "a", "avec"):
            add(draft.participants, [m for m in scene.complements(act, {slot}) if m.kind == "person"])
    told_before = determiner_of(scene, noun) in scene.clause.grammar.articles | scene.clause.grammar.anaphoric
    for verb in relative_clauses(scene, noun):
        if not (told_before and fold(verb.lemma_) in scene.words.takes_part):  # « la rencontre, à laquelle participe aussi A »
            _add_met_in(scene, draft, verb)


def _add_sides(scene: Scene, draft: Draft, noun: Token, *, weak: bool, remote: bool) -> None:
    """« un entretien de A avec B », « leur entretien », « A a eu un entretien avec B »."""
    partners, determiner = told_by(scene, noun, "avec", "aupres"), determiner_of(scene, noun)
    partners = partners or [m for m in told_by_its_verb(scene, noun, "avec") if m.kind == "person"]
    if not partners and noun.dep_ == "obj" and fold(noun.head.lemma_) in scene.words.light:
        partners = scene.complements(noun.head, {"avec"})  # « a tenu mardi avec X des pourparlers »
    partners += [m for m in told_by(scene, noun, "a") if remote and m.kind == "person"]
    hosts = {"person", "pronoun", "group", "back", *(["actor"] if partners else [])}
    # « une rencontre avec le président X du Rwanda »: what follows the partner is of the partner.
    of = [m for m in told_of(scene, noun) if m.kind in hosts and not any(p.first < m.first for p in partners)]
    theirs, own = (
        determiner in scene.clause.grammar.several_owners,
        determiner in scene.clause.grammar.one_owner,
    )
    occasion = not weak and _is_occasion(scene, noun)
    # « après l'entretien de A avec B, X a fait escale à … »: both sides are told.
    talkers = [] if of and partners else _light_subject(scene, noun)
    if partners or of or theirs or own or talkers:
        if weak and not partners and not theirs and not _are_several([*of, *talkers]):
            return
        add(draft.participants, talkers)
        # « des entretiens avec A et B » are several, « un entretien avec A et B » is one.
        draft.severally |= not weak and noun.text.endswith("s") and fold(noun.text) != fold(noun.lemma_)
        is_topic = scene.clause.keys[max(0, noun.i - 2)] in scene.clause.grammar.topic
        owners = of or ([] if is_topic else whose(scene, noun) or expected(scene, noun))
        # « son entretien » is of one; « a annoncé Londres, après leur rencontre »: not of London.
        others = (own and _are_several(owners)) or (theirs and all(m.kind not in _TALKING for m in owners))
        add(draft.participants, [] if others and not of else owners)
        draft.jointly |= _are_several([*talkers, *owners])  # « A et B se sont entretenus au téléphone avec C »: all three
        add(draft.participants, partners)
        add(draft.participants, _granted(scene, noun))
        occasion = occasion and len(draft.participants) < 2
    if occasion or (theirs and len(draft.participants) == 1):
        add(draft.participants, _all_of_verb(scene, noun))
    # « les entretiens avec X », « avec X, les discussions ont porté sur … »
    alone = bool(partners) and set(draft.participants) <= set(partners)
    before = scene.clause.keys[noun.i - 1] if noun.i else ""
    after = follows(scene.clause.keys, noun.i, scene.words.occurred_before)
    definite = scene.clause.grammar.articles | scene.clause.grammar.plural_contracted
    held = noun.dep_ in SUBJECTS and fold(noun.head.lemma_) in scene.words.takes_place
    draft.partners_only = alone
    draft.one_sided = alone and (after or held or not definite.isdisjoint((determiner, before)))
    draft.plural_possessive = theirs and len(draft.participants) < 2
    draft.single_possessive = (own and not of) or _follows_another(scene, noun)


def _follows_another(scene: Scene, noun: Token) -> bool:
    """« un entretien avec X, suivi d'une audience auprès de Y »: Y and whoever had the first."""
    verb = verb_above(noun)
    return verb is not None and verb.i < noun.i and fold(verb.lemma_) in scene.words.follows


def _are_several(owners: list[Mention]) -> bool:
    """« lors de son entretien avec X, les deux parties … »: not theirs."""
    return len(owners) > 1 or any(m.kind == "group" or max(m.count, len(m.persons)) > 1 for m in owners)


def _add_met_in(scene: Scene, draft: Draft, verb: Token) -> None:
    """« la rencontre que A devait avoir avec B », « qui devait avoir lieu entre A et B »: the talkers of a
    relative clause."""
    chain = [verb, *(c for c in verb.children if c.dep_ == "xcomp")]
    add(draft.participants, [m for each in chain for m in scene.complements(each, {"entre"})])
    if any(fold(each.lemma_) in scene.words.light for each in chain):
        others = [m for each in chain for m in scene.complements(each, {"avec", "a", "par"})]
        add(draft.participants, subject_mentions(scene, verb))
        add(draft.participants, [m for m in others if m.kind in {"person", "pronoun"}])


def _is_occasion(scene: Scene, noun: Token) -> bool:
    """« à l'occasion d'un tête-à-tête », « lors d'un entretien »: the verb's actors are those who talked."""
    before = scene.clause.keys[max(0, noun.i - 6) : noun.i]
    follows = comes_after(before, scene.words.occurred_before)
    return follows and determiner_of(scene, noun) in scene.clause.grammar.indefinite_genders


def _all_of_verb(scene: Scene, noun: Token) -> list[Mention]:
    verb = verb_above(noun)
    if verb is None:
        return []
    others = [*scene.objects(verb), *scene.complements(verb, {"a", "par", "avec"})]
    return [m for m in (*subject_mentions(scene, verb), *others) if m.kind in {"person", "pronoun", "back"}]


def _granted(scene: Scene, noun: Token) -> list[Mention]:
    """« accorder une audience à X », « lui accorder une audience »."""
    verb = noun.head
    if fold(verb.lemma_) not in scene.words.grants:
        return []
    clitics = [scene.clause.mention(c) for c in verb.children if c.i < verb.i and c.dep_ in {"iobj", "obj"}]
    receivers = [*scene.complements(verb, {"a"}), *(m for m in clitics if m)]
    return [m for m in receivers if m.kind in _TALKING]


def _light_subject(scene: Scene, noun: Token) -> list[Mention]:
    verb = verb_above(noun)
    if verb is None:
        return []
    if scene.clause.is_passive(verb) and noun.dep_ not in SUBJECTS:
        return []  # « X a été reçu par A après un entretien avec B »: A had no part in it
    subjects = subject_mentions(scene, verb)
    if fold(verb.lemma_) in scene.words.light:
        return subjects
    # « A et B ont accepté le principe d'une rencontre », « sont convenus d'un rendez-vous »: with each other.
    agreed = fold(verb.lemma_) in scene.words.agrees and noun.i > verb.i
    others = scene.complements(verb, {"avec"}) if agreed else []  # « a convenu avec X d'une rencontre »
    # « Après des négociations à Oslo, A et B se sont mis d'accord »: with each other, too.
    ended = tells_event(scene, noun, ("Negotiation",)) and follows(scene.clause.keys, noun.i, scene.words.occurred_before)
    agreed |= ended and any(frame.type == "Agreement" for frame in scene.words.verbs.get(fold(verb.lemma_), ()))
    return [*subjects, *others] if agreed and _are_several([*subjects, *others]) else []
