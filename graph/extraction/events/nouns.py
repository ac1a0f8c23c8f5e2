"""Events that a noun tells: « une visite », « l'accord entre A et B », « la levée des sanctions »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ...actors import fold
from ...records import ENCOUNTERS
from ..mentions import Mention
from ..syntax.clause import SUBJECTS, morph, verb_above
from ..syntax.lists import mentions_inside
from ..syntax.objects import objects_of
from ..syntax.simplify import Word
from ..syntax.subjects import is_own, subject_of
from ..syntax.tree import Token
from .acceptance import accepted, is_remote
from .deeds import NARROW_REACH, add_doers, adjectives_of, following, has_of, is_sold
from .drafts import Draft
from .moods import follows, is_held, noun_status, verb_status
from .roles import (
    add,
    determiner_of,
    expected,
    in_presence,
    is_of_before,
    is_told_to_be_held,
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
from .summits import summit
from .talks import add_talkers, joining
from .words import Frame

# Who may agree on another talk with whom they talked.
_PEOPLE: Final = ("person", "pronoun", "group", "back")


def noun_events(scene: Scene, noun: Token, frames: Sequence[Frame]) -> Iterator[Draft]:
    """The events that a noun of events tells, by its frames."""
    if _is_remembered(scene, noun) or _is_manner(scene, noun) or _is_habitual(scene, noun):
        return
    for frame in frames:
        if frame.type == "Summit":
            yield from summit(scene, noun)
            continue
        draft = _noun_draft(scene, noun, frame)
        if draft:
            yield draft
        if frame.type == "Visit" and (talk := _call_on(scene, noun)) is not None:
            yield talk


def _is_remembered(scene: Scene, noun: Token) -> bool:
    """« le 60e anniversaire de l'établissement de relations »: what happened on no day that is told."""
    before = scene.clause.doc[max(0, noun.i - 4) : noun.i]
    return scene.clause.preposition(noun) == "de" and any(fold(t.lemma_) in scene.words.remembers for t in before)


def _is_habitual(scene: Scene, noun: Token) -> bool:
    """« lors de son audience générale du mercredi », with nobody in particular."""
    habitual = any(fold(child.lemma_) in scene.words.habitual for child in noun.children)
    return habitual and tells_event(scene, noun, ("Meeting",)) and not told_by(scene, noun, "avec", "entre", "de")


def _is_manner(scene: Scene, noun: Token) -> bool:
    """« agir en concertation avec X », « a comparu par visioconférence »: how something is done that is no talk, or is one by its verb."""
    if fold(noun.lemma_) in scene.words.manners:
        return scene.clause.keys[noun.i - 1] in scene.clause.grammar.gerund
    verb = verb_above(noun)
    means = scene.clause.grammar.by_means | scene.clause.grammar.gerund
    if verb is None or fold(noun.lemma_) not in scene.words.wires or scene.clause.preposition(noun) not in means:
        return False
    lemma, words = fold(verb.lemma_), scene.words
    return lemma not in words.speech and lemma not in words.reporting | words.light


def _noun_draft(scene: Scene, noun: Token, frame: Frame) -> Draft | None:
    if frame.needs_of and not has_of(scene, noun, frame.needs_of):
        return None
    if frame.needs and frame.needs.isdisjoint(form for c in noun.children for form in (fold(c.lemma_), fold(c.text))):
        return None  # « ses bons offices », not « l'office du tourisme »
    returns = frame.type == "Visit" and fold(noun.lemma_) in scene.words.returns
    if frame.act == "return" and not determiner_of(scene, noun):
        return None  # « en retour », « de retour »
    if returns and scene.circumstances.left(noun) is None:
        return None  # « de retour de Pékin », not « le retour du printemps »
    draft = scene.draft("Negotiation" if _is_round_of_talks(scene, noun) else frame.type, noun)
    draft.status, draft.tense = noun_status(scene.clause, noun, scene.words)
    draft.severally = scene.clause.severally
    never = scene.clause.keys[0] in scene.clause.grammar.never
    any_of_them = never and determiner_of(scene, noun) in scene.clause.grammar.indefinite_genders
    since = draft.status == "denied" and (never or scene.circumstances.has_not_since(noun))
    if draft.type in ENCOUNTERS and (since or any_of_them):
        return None  # « n'avaient plus eu de rencontre depuis seize mois », « jamais A n'avait fait le voyage »: but now
    draft.anaphoric = determiner_of(scene, noun) in scene.clause.grammar.anaphoric
    goes_on = draft.tense == "present" or draft.status in {"planned", "proposed"}
    beside = _beside_its_visitor(scene, noun) if frame.type == "Visit" and goes_on else None
    if beside is not None:
        draft.status, draft.tense = "occurred", "present"
    match frame.type:
        case "Visit":
            _add_visitors(scene, draft, noun)
            verb = verb_above(noun)
            if draft.tense == "present" and verb is not None and fold(verb.lemma_) in scene.words.ends:
                draft.tense = "past"  # « achève ce mercredi sa visite »: it is no longer on the agenda
        case "Invitation":
            _add_invited(scene, draft, noun)
        case "Mediation":
            if _is_of_summit(scene, noun):
                return None
            _add_mediators(scene, draft, noun)
        case "Sanction" if _is_of_deed(scene, noun):
            return None
        case "Aid" if is_sold(scene, noun):
            return None
        case "Sanction" | "RelationsUp" | "RelationsDown" | "Aid" | "Appointment":
            draft.sense, draft.act, draft.by_name = frame.sense, frame.act, "by_name" in frame.flags
            add_doers(scene, draft, noun, frame)
        case "Agreement":
            if frame.needs:
                _add_declarers(scene, draft, noun)
            else:
                _add_parties(scene, draft, noun)
        case _:
            remote = is_remote(scene, noun)
            add_talkers(scene, draft, noun, weak="weak" in frame.flags and not remote, remote=remote)
            series = fold(noun.head.lemma_ if noun.dep_ == "nmod" else noun.lemma_)
            draft.round = frame.type == "Negotiation" and series in scene.words.rounds
            before = scene.clause.doc[noun.i - 1] if noun.i else noun
            contracted = before.pos_ == "ADP" and fold(before.lemma_).split()[-1] in scene.clause.grammar.articles  # « aux entretiens »
            joined_by = joining(scene, noun) if draft.anaphoric or contracted else []
            draft.anaphoric |= bool(joined_by)
            others = [m for m in draft.participants if m not in joined_by]
            if sum(max(m.count, len(m.persons)) for m in others) < 2:
                draft.joined_by, draft.participants = joined_by, others
            elif not draft.severally:
                add(draft.participants, in_presence(scene, noun))
    draft.held = is_told_to_be_held(scene, noun)
    draft.pluperfect = is_of_before(scene, noun)
    of_act = draft.date  # « l'accord signé en juillet expire le 18 mai »
    scene.circumstances.attach(draft, noun)
    draft.date = of_act or draft.date
    if draft.type == "Appointment" and draft.before and draft.date is None and is_own(scene.clause, noun):
        return None  # « sa première visite depuis sa nomination », but « depuis sa nomination en mai »
    if draft.date is not None and draft.date.kind in {"day", "month"} and not draft.participants:
        resumed = _are_resumed(scene, noun)
        draft.round |= resumed and frame.type == "Negotiation"
        draft.plural_possessive |= _is_another(scene, noun, frame) or (resumed and frame.type == "Meeting")
    if beside is not None and all(word.date is not draft.date for word in beside):
        draft.date = None
    if draft.apart and draft.apart[1] < 0 and draft.status == "planned":
        draft.status, draft.tense = "occurred", "past"  # « rencontrera X mardi, une semaine après leur entretien »
    if draft.place in draft.mentions:
        draft.place = None  # « un prêt au Bangladesh » is to it, not in it
    return accepted(scene, draft, frame, noun)


def _is_round_of_talks(scene: Scene, noun: Token) -> bool:
    """« une séance de pourparlers », « une session de négociations »."""
    following = scene.clause.doc[noun.i + 1 : noun.i + 3]
    of_talks = len(following) == 2 and fold(following[0].text) in scene.clause.grammar.of_one and tells_event(scene, following[1], ("Negotiation",))
    return of_talks and fold(noun.lemma_) in scene.words.rounds


def _is_another(scene: Scene, noun: Token, frame: Frame) -> bool:
    """« une nouvelle rencontre est prévue mardi », whoever else the sentence names not having it; « une nouvelle réunion de crise »
    is of others."""
    again = scene.clause.keys[noun.i - 1] in scene.clause.grammar.once_more if noun.i else False
    of = scene.clause.keys[noun.i + 1] in scene.clause.grammar.of if noun.i + 1 < len(scene.clause.keys) else False
    verb = verb_above(noun)
    subject = subject_of(scene.clause, verb) if verb is not None and noun.dep_ == "obj" else None
    by_people = subject is None or ((mention := scene.clause.mention(subject)) is not None and mention.kind in _PEOPLE)
    return frame.type in ("Meeting", "Negotiation") and again and not of and by_people  # « le Conseil tiendra une nouvelle réunion »


def _are_resumed(scene: Scene, noun: Token) -> bool:
    """« les pourparlers reprendront mardi », « les entretiens se sont poursuivis à Oslo »: of those who talked before."""
    if determiner_of(scene, noun) not in scene.clause.grammar.plural_articles or noun.dep_ not in SUBJECTS:
        return False
    after = scene.clause.keys[noun.i + 1 : noun.i + 2]
    is_described = any(child.dep_ == "amod" and child.i > noun.i for child in noun.children)  # « les négociations salariales »
    verbs = {fold(each.lemma_) for each in (noun.head, *(c for c in noun.head.children if c.dep_ == "xcomp"))}
    return not is_described and scene.clause.grammar.of.isdisjoint(after) and not verbs.isdisjoint(scene.words.resumes)


def _is_of_deed(scene: Scene, noun: Token) -> bool:
    """« la levée de l'ensemble des sanctions »: the noun before tells what is done with them."""
    while noun.dep_ == "nmod" and noun.head.i < noun.i:
        noun = noun.head
        if tells_event(scene, noun, ("Sanction",)):
            return True
    return False


def _beside_its_visitor(scene: Scene, noun: Token) -> Sequence[Word] | None:
    """« X, en visite à Oslo, rencontrera Y mardi »: what stands between the commas, and goes on whatever X is going to do."""
    words, at = scene.clause.words, noun.i
    apart = at > 2 and words[at - 2].text == "," and words[at - 3].mention is not None
    if not apart or scene.clause.keys[at - 1] not in scene.clause.grammar.on_a_visit:
        return None
    end = next((i for i in range(at, len(words)) if words[i].text == ","), None)
    return words[at:end] if end is not None else None


def _add_visitors(scene: Scene, draft: Draft, noun: Token) -> None:
    of = [m for m in told_of(scene, noun) if m.kind not in {"metonym", "officials", "institution"}]
    possessive = (
        determiner_of(scene, noun) in scene.clause.grammar.one_owner | scene.clause.grammar.several_owners
    )
    add(draft.agents, of)
    if not of:
        told = _made_in(scene, noun) or _apposed(scene, noun)
        if fold(noun.lemma_) not in scene.words.returns:  # « de retour de A, X a reçu Y »: X was there
            told = told or expected(scene, noun)
        add(draft.agents, told or whose(scene, noun))
        draft.single_possessive = possessive
    hosts = [m for m in told_by(scene, noun, "a", "aupres") if m.kind == "person"]
    add(draft.targets, hosts)


def _call_on(scene: Scene, noun: Token) -> Draft | None:
    """« a rendu visite à X », « lors d'une visite au président X »: a talk with X."""
    verb = verb_above(noun)
    hosts = told_by(scene, noun, "a", "aupres")
    if verb is not None and fold(verb.lemma_) in scene.words.calls_on and noun.head == verb:
        clitics = (scene.clause.mention(c) for c in verb.children if c.i < verb.i and c.dep_ in {"iobj", "obj"})
        hosts = [*scene.complements(verb, {"a"}), *(m for m in clitics if m), *hosts]
    hosts = [m for m in hosts if m.kind in {"person", "pronoun"}]
    if not hosts:
        return None
    draft = scene.draft("Meeting", noun)
    draft.status, draft.tense = noun_status(scene.clause, noun, scene.words)
    visitors = told_of(scene, noun) or _made_in(scene, noun) or whose(scene, noun)
    add(draft.participants, [m for m in visitors if m not in hosts and m.kind in {"person", "pronoun", "unknown"}])
    add(draft.participants, hosts)
    scene.circumstances.attach(draft, noun)
    return draft if len(draft.participants) > len(hosts) else None


def _made_in(scene: Scene, noun: Token) -> list[Mention]:
    """« la visite que X fera à Alger », « la visite effectuée à Alger par X »: the subject of a relative clause, or by whom."""
    for verb in relative_clauses(scene, noun):
        chain = [verb, *(c for c in verb.children if c.dep_ == "xcomp")]  # « que X envisage de faire »
        if any(fold(each.lemma_) in scene.words.light for each in chain):
            return subject_mentions(scene, verb)
    made = (c for c in noun.children if c.dep_ == "acl" and is_held(c, scene.words))
    return [m for participle in made for m in scene.complements(participle, {"par"})]


def _apposed(scene: Scene, noun: Token) -> list[Mention]:
    """« Wang Yi, en visite au Nigeria »: the name the phrase stands beside."""
    head = noun.head
    before = [i for i in (noun.i - 2, noun.i - 3) if i >= 0 and scene.clause.words[i].text != ","]
    beside = scene.clause.words[before[0]].mention if before else None
    if beside and scene.clause.keys[noun.i - 1] in scene.clause.grammar.on_a_visit:
        return [beside]  # « Mike Pompeo, de passage à Jérusalem »
    mention = scene.clause.mention(head) if head != noun else None
    return [mention] if mention and scene.clause.preposition(noun) in scene.clause.grammar.on_a_visit else []


def _add_invited(scene: Scene, draft: Draft, noun: Token) -> None:
    """« une invitation de A à B »; « à l'invitation de A, B … »."""
    verb = noun.head if noun.dep_ == "obj" else None
    if draft.status != "denied" or (verb is not None and fold(verb.lemma_) in scene.words.declines):
        draft.status = "occurred"  # an invitation that is accepted or declined has been made
    draft.tense = "past"
    acts = [child for child in noun.children if child.dep_ == "acl"]  # « l'invitation adressée par A à B »
    add(draft.agents, told_of(scene, noun) or told_by(scene, noun, "par"))
    for act in acts if not draft.agents else ():
        add(draft.agents, scene.complements(act, {"par"}))
        add(draft.targets, scene.complements(act, {"a"}))
    if not draft.agents and verb is not None and fold(verb.lemma_) in scene.words.withdraws:
        add(draft.agents, subject_mentions(scene, verb))  # « A a annulé l'invitation adressée à B »
    add(draft.targets, [m for m in told_by(scene, noun, "a") if m.kind != "metonym"])  # « à l'Élysée »
    above = verb_above(noun)
    if above is not None and noun.dep_ in SUBJECTS:  # « l'invitation lui a été remise par … »
        clitics = (scene.clause.mention(c) for c in above.children if c.i < above.i and c.dep_ in {"iobj", "obj"})
        add(draft.targets, [m for m in clitics if m])
    if draft.agents and not draft.targets:
        add(draft.targets, _guests_before(scene, noun, draft.agents) or whose(scene, noun))


def _guests_before(scene: Scene, noun: Token, hosts: Sequence[Mention]) -> list[Mention]:
    """« la visite de X à l'invitation de Y »: the person named last before the invitation."""
    before = [word.mention for word in scene.clause.words[: noun.i] if word.mention]
    people = [mention for mention in before if mention.kind == "person" and mention not in hosts]
    return people[-1:]


def _is_of_summit(scene: Scene, noun: Token) -> bool:
    """« un sommet sous l'égide de l'ONU »: its host."""
    before = scene.clause.doc[max(0, noun.i - 4) : noun.i]
    return any(tells_event(scene, token, ("Summit",)) for token in before)


def _add_mediators(scene: Scene, draft: Draft, noun: Token) -> None:
    verb = verb_above(noun)
    subjects = subject_mentions(scene, verb) if verb is not None else []
    talks = [t for t in scene.clause.doc[verb.i + 1 if verb is not None else 0 : noun.i] if tells_event(scene, t, ("Meeting", "Call", "Negotiation"))]
    if talks and draft.status == "denied":
        draft.status, draft.tense = noun_status(scene.clause, talks[-1], scene.words)  # « n'ont rien conclu lors de leur entretien, sous l'égide de A »
    # « grâce à la médiation de C, A et B … »: C alone
    add(draft.agents, [m for m in told_of(scene, noun) if m not in subjects])
    draft.agents += [m for m in adjectives_of(scene, noun.children) if not draft.agents]  # « sous médiation américaine »
    add(draft.participants, told_by(scene, noun, "entre"))
    for act in (c for c in noun.children if c.dep_ == "acl"):  # « une médiation engagée par A entre B et C »
        add(draft.agents, scene.complements(act, {"par"}))
        add(draft.participants, scene.complements(act, {"entre"}))
    if not draft.agents and verb is not None and fold(verb.lemma_) in scene.words.mediates:
        add(draft.agents, [m for m in subjects if m not in draft.participants])
        add(draft.participants, [m for m in scene.complements(verb, {"a"}) if m not in draft.agents])
        if draft.status == "denied" and verb_status(scene.clause, verb, scene.words)[0] == "occurred":
            draft.tense = "past"  # « a suspendu mardi sa médiation »
    if not draft.participants:
        draft.participants += [m for m in _in_whose_conflict(scene, noun) if m not in draft.agents]
    if draft.participants or verb is None or noun.dep_ in {"obj", *SUBJECTS}:
        return
    objects = [m for token in objects_of(scene.clause, verb) for m in mentions_inside(scene.clause, token)]
    subject = subject_of(scene.clause, verb)
    sides = told_by(scene, subject, "entre") if subject is not None else []  # « des discussions entre A et B s'ouvrent »
    add(draft.participants, [m for m in (*sides, *subjects, *objects) if m not in draft.agents])


def _in_whose_conflict(scene: Scene, noun: Token) -> list[Mention]:
    """« une médiation dans la crise malienne », « … dans le conflit au Yémen »: the states whose it is."""
    after = following(scene, noun, NARROW_REACH)
    conflicts = (t for t in after if fold(t.lemma_) in scene.words.topics and scene.clause.preposition(t) in scene.clause.grammar.inside_places)
    of = (told_of(scene, t) or adjectives_of(scene, t.children) or told_by(scene, t, "entre", "en", "a") for t in conflicts)
    return [m for mentions in of for m in mentions]


def _add_parties(scene: Scene, draft: Draft, noun: Token) -> None:
    """« l'accord entre A et B signé en 2013 », « l'accord conclu avec B »."""
    if not scene.words.lacking.isdisjoint(scene.clause.keys[max(0, noun.i - 2) : noun.i]):
        return  # « sans accord entre A et B », « faute d'accord »
    act = _act_of(scene, noun)
    is_act = fold(noun.lemma_) in scene.words.act_nouns
    parties = told_by(scene, noun, "entre", "avec")
    parties += told_by(scene, noun, "par") if is_act else []
    if not parties and not objects_of(scene.clause, noun.head):
        parties = told_by_its_verb(scene, noun, "entre")  # « une trêve est entrée en vigueur entre A et B »
    if noun.dep_ == "obj" and fold(noun.head.lemma_) in scene.words.agreement_acts and whose(scene, noun):
        return  # « A a signé un accord avec B »: the verb tells it
    draft.of_talk = is_act and not parties and has_of(scene, noun, scene.words.pacts)
    if act is None and not is_act and not parties:
        return
    draft.participants += two_states(scene, noun)
    add(draft.participants, parties)
    if act is not None:
        for slot in ("par", "avec", "entre"):
            add(draft.participants, scene.complements(act, {slot}))
    by = "" if act is None else " ".join(scene.clause.keys[act.i : act.i + NARROW_REACH])
    if act is not None and not draft.participants and " par " not in by:
        sides = [m for m in _other_party(scene, noun) if m.kind in {"actor", "metonym"}]
        draft.participants += sides if len(sides) > 1 else []  # « A et B ont …, aux termes d'un accord signé lundi »
    if len(draft.participants) == 1 and (act is not None or is_act):
        add(draft.participants, _other_party(scene, noun))
    if act is not None:
        draft.status, draft.tense = (
            ("denied" if fold(act.lemma_) in scene.words.undoing else "occurred"),
            "past",
        )
        scene.circumstances.attach(draft, act)


def _add_declarers(scene: Scene, draft: Draft, noun: Token) -> None:
    """« la déclaration commune de A et B », « dans une déclaration commune, A et B … »."""
    if noun.dep_ == "obj" and fold(noun.head.lemma_) in scene.words.agreement_acts:
        return  # « A et B ont signé une déclaration commune »: the verb tells it
    if scene.clause.preposition(noun) in scene.clause.grammar.for_what or draft.status != "occurred":
        return  # « seront face à la presse pour une déclaration commune »
    sides = told_of(scene, noun) or whose(scene, noun)
    if sum(max(m.count, len(m.persons)) for m in sides) > 1:
        draft.status, draft.tense = "occurred", "past"
        add(draft.participants, sides)


def _other_party(scene: Scene, noun: Token) -> list[Mention]:
    """« En vertu d'un accord conclu avec A, B … »: the state or organisation that the rest of the sentence is about, save
    where it only speaks of the agreement."""
    above = noun.ancestors
    verb = next((v for v in above if scene.clause.is_finite(v) or scene.clause.has_finite_auxiliary(v)), None)
    if verb is None:
        return []
    speaks = fold(verb.lemma_) in scene.words.speech or fold(verb.lemma_) in scene.words.reporting
    tells_when = any(
        follows(scene.clause.keys, t.i, scene.words.occurred_before) for t in (noun, *noun.ancestors)
    )
    breaks = noun.dep_ == "obj" and fold(verb.lemma_) in scene.words.keeps_or_breaks
    if not tells_when and not breaks and (speaks or noun.head == verb):
        return []
    subject = subject_of(scene.clause, verb)
    if subject is not None and (sides := told_by(scene, subject, "entre")):
        return sides  # « le dialogue entre A et B a débouché sur un accord, conclu en mars »
    return [m for m in subject_mentions(scene, verb) if m.kind in {"actor", "metonym"}]


def _act_of(scene: Scene, noun: Token) -> Token | None:
    """« un accord, dit de Minsk, signé en 2015 »: the participle right after a noun that tells it was signed."""
    beside = following(scene, noun, NARROW_REACH)
    near = {token.i: token for token in (*noun.children, *beside) if token.i > noun.i}
    acts = (near[i] for i in sorted(near) if fold(near[i].lemma_) in scene.words.agreement_acts)
    return next((act for act in acts if "Part" in morph(act, "VerbForm")), None)
