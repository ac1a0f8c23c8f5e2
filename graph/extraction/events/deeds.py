"""What a deed is done with and by whom: « imposer des sanctions », « l'expulsion de X par B », « convoqué au ministère »."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from ...actors import fold
from ...records import ENCOUNTERS
from ..mentions import Mention
from ..syntax.clause import SUBJECTS, VERBS, is_predicate, morph, verb_above
from ..syntax.lists import actors_of
from ..syntax.objects import complements_of, objects_of
from ..syntax.subjects import antecedent_of, subject_of
from ..syntax.tree import Token
from .drafts import Draft
from .moods import described_status, follows, noun_status, status_of_governor, verb_status
from .roles import (
    determiner_of,
    noun_key,
    parts_a_date,
    subject_mentions,
    tells_event,
    tokens_by,
    told_by,
    told_of,
    whose,
)
from .scene import ACTING, SOMEBODY, Scene
from .words import Frame, Nouns

# How many words after a verb its object may stand and how many those it concerns (« un milliard de dollars pour les
# victimes du séisme en Syrie »), how many after an envoy or a noun those it concerns, and after a noun the rest of a phrase.
REACH: Final = 10
WIDE_REACH: Final = 16
NARROW_REACH: Final = 8
_SPAN: Final = 4
# The most that a verb governs and that it may be done to, but for the rest of their list.
_MOST: Final = 3
# Deeds that are done once they are announced or decided.
_DONE_WHEN_DECIDED: Final = ("Sanction", "RelationsDown", "RelationsUp")
# Relations in which a noun is what a verb acts on.
_ACTED_ON: Final = ("obj", "nsubj:pass", "xcomp")
_NEVER_OBJECTS: Final = frozenset(("ADJ", "VERB", "AUX", "ADV"))


def object_noun(scene: Scene, verb: Token, frame: Frame) -> Token | None:
    """The noun a verb acts on, where the frame asks for one: « signer un accord », « l'accord qu'ils ont signé »."""
    if not frame.objects:
        return None
    near = [*objects_of(scene.clause, verb)]
    subject = subject_of(scene.clause, verb)
    if subject is not None and scene.clause.is_passive(verb):
        near.append(subject)
    near += [
        child for child in verb.children if child.dep_ in {"obl:arg", "obl:mod", "xcomp", "obj", "nsubj:pass"}
    ]
    near = [antecedent_of(scene.clause, token) for token in near]
    if verb.dep_ == "acl:relcl" and (above := verb_above(verb.head)) is not None:
        # « le premier accord porte sur le gaz, qui a été signé par … »: parsers take the noun for the antecedent.
        near += [child for child in above.children if child.dep_ in SUBJECTS]
    near += _antecedents(scene, verb, subject)
    near += [
        token.head for token in near if token.dep_ == "nmod"
    ]  # « le traité de Moscou, qu'ils ont signé »
    near += [
        each for token in near for each in token.children if each.dep_ in {"nmod", "conj", "appos", "amod"}
    ]
    told = (t for t in (*near, *_before_infinitive(following(scene, verb))) if _is_one_of(scene, t, frame.objects) and not _is_topic(scene, t, frame))
    # not « boucler des pourparlers de paix », nor « annoncer la suspension de l'aide »
    return next((t for t in told if not tells_event(scene, t.head, ENCOUNTERS) and not _is_stopped(scene, t, frame)), None)


def _is_stopped(scene: Scene, noun: Token, frame: Frame) -> bool:
    """« la suspension de l'aide »: whether the noun before says that what is told is no longer done."""
    key = noun_key(scene, noun.head) if noun.dep_ == "nmod" else None
    return key is not None and any(other.type == frame.type and other.status == "denied" for other in scene.words.nouns[key])


def _before_infinitive(tokens: Sequence[Token]) -> Sequence[Token]:
    """« prend des mesures pour contourner les sanctions »: what is done to the latter, the infinitive tells."""
    first = next((at for at, t in enumerate(tokens) if t.pos_ in VERBS and "Inf" in morph(t, "VerbForm")), len(tokens))
    return tokens[:first]


def _is_topic(scene: Scene, noun: Token, frame: Frame) -> bool:
    """« porte une résolution sur l'aide à B »: what only is spoken of; but « met A sur sa liste noire »."""
    return frame.type in ("Aid", "Agreement") and scene.clause.preposition(noun) in scene.words.speaks_of


def _antecedents(scene: Scene, verb: Token, subject: Token | None) -> list[Token]:
    """« l'accord de défense que A et B avaient signé »: the nouns before « que », the nearest first, whatever the parser makes
    of it."""
    if subject is None or subject.i > verb.i or scene.clause.is_passive(verb):
        return []
    links = [i for i in range(max(0, subject.i - _SPAN), subject.i) if scene.clause.keys[i] in scene.clause.grammar.relatives]
    before = scene.clause.doc[max(0, links[-1] - REACH) : links[-1]] if links else []
    return [token for token in reversed(before) if token.pos_ == "NOUN"]


def following(scene: Scene, verb: Token, reach: int = REACH) -> list[Token]:
    """The few words after a verb or noun, up to the next conjugated one: where what belongs to it stands, whatever
    the parser says."""
    after = list(scene.clause.doc[verb.i + 1 : verb.i + 1 + reach])
    stop = next(
        (
            at
            for at, t in enumerate(after)
            if scene.clause.is_finite(t) or t.text in {".", ";", ":"} or _joins(scene, verb, t)
        ),
        len(after),
    )
    return after[:stop]


def _joins(scene: Scene, verb: Token, token: Token) -> bool:
    """« a retiré l'asile à X et rappelé son ambassadeur »: a verb beside another."""
    beside = token.pos_ in VERBS and scene.clause.keys[token.i - 1] in scene.clause.grammar.conjunctions
    return beside and verb.pos_ in VERBS and token.dep_ == "conj" and token.head == verb


def has_needed(scene: Scene, verb: Token, frame: Frame) -> bool:
    """Whether one of the further words that a frame asks for stands with the verb: « persona non grata »."""
    if not frame.needs:
        return True
    near = {token.i for token in (*verb.subtree, *following(scene, verb)) if token.i > verb.i}
    if scene.clause.is_passive(verb) and (subject := subject_of(scene.clause, verb)) is not None:
        near |= {token.i for token in subject.subtree}  # « le départ de l'ambassadeur a été exigé »
    told = {form for i in near for form in (fold(scene.clause.doc[i].lemma_), scene.clause.keys[i])}
    told |= {mention.head for i in near if (mention := scene.clause.words[i].mention) and mention.kind == "institution"}
    return not told.isdisjoint(frame.needs)  # « de former le gouvernement »


def is_meant(scene: Scene, noun: Token, frame: Frame) -> bool:
    """Whether the noun stands as the frame asks: « son ambassadeur » for one's own, « devenir président » with no article."""
    mention, determiner = scene.clause.mention(noun), determiner_of(scene, noun)
    if "own" in frame.flags:
        owners = scene.clause.grammar.one_owner | scene.clause.grammar.several_owners
        if not mention and scene.clause.keys[noun.i - 1] in scene.clause.grammar.indefinites:  # « un nouvel ambassadeur » follows another
            return bool(complements_of(scene.clause, noun.head, scene.clause.grammar.at_places))
        return mention.possessive if mention else determiner in owners
    if "direct" in frame.flags and noun.head.pos_ not in VERBS:
        return False
    if "means" in frame.flags and scene.clause.preposition(noun) not in scene.clause.grammar.by_means:
        return False
    determined = determiner or (mention is not None and scene.keys[mention.first] in scene.clause.grammar.articles)
    return "bare" not in frame.flags or not determined  # not « …, a déclaré le ministre »


def has_subject(scene: Scene, verb: Token, frame: Frame) -> bool:
    """Whether the subject is what the frame asks for: « l'ambassade de A à B a rouvert »."""
    subject = subject_of(scene.clause, verb) if frame.subjects else None
    return not frame.subjects or (subject is not None and _is_one_of(scene, subject, frame.subjects))


def decision_of(scene: Scene, verb: Token) -> Token:
    """« a décidé d'expulser »: the verb that tells the decision, which is as good as the deed; else the verb itself."""
    above = verb.head
    if verb.dep_ == "conj" and "Inf" in morph(above, "VerbForm"):
        above = above.head  # « a décidé de sortir de l'accord et de rétablir les sanctions »
    return (
        above
        if above.i < verb.i
        and fold(above.lemma_) in scene.words.decides
        and above.pos_ in VERBS
        and "Inf" in morph(verb, "VerbForm")  # « a annoncé qu'il expulserait »: it has not yet
        and scene.clause.keys[verb.i - 1] not in scene.clause.grammar.for_what  # « a annoncé des pourparlers pour rétablir … »
        else verb
    )


def is_sold(scene: Scene, token: Token) -> bool:
    """« a livré deux avions à B, qui les avait achetés »: whether what a verb or noun hands over is told as sold."""
    hands_over = fold(token.lemma_) in scene.words.hands_over
    return hands_over and any(fold(t.lemma_) in scene.words.sold for t in scene.clause.doc if t.pos_ in {"NOUN", *VERBS, "ADJ"})


def those_of(scene: Scene, noun: Token) -> list[Mention]:
    """« les membres de l'Union européenne »: whom an unnamed subject stands for."""
    return _of_whom(scene, noun) if fold(noun.lemma_) in scene.words.stand_for else []


def _of_whom(scene: Scene, noun: Token) -> list[Mention]:
    """« les sanctions de A », else « les sanctions européennes »."""
    return told_of(scene, noun) or adjectives_of(scene, noun.children)


def adjectives_of(scene: Scene, tokens: Iterable[Token]) -> list[Mention]:
    """« les importations libanaises »: the countries that adjectives tell, where no actor is named."""
    found = ((t, m) for t in tokens if (m := scene.clause.mention(t)) and m.kind == "adjective")
    return [m for t, m in found if not scene.is_breakaway(t)]


def unnamed_agents(scene: Scene, verb: Token, frame: Frame, noun: Token | None) -> list[Mention]:
    """Who acts in a passive without « par »: « convoqué au Quai d'Orsay », « expulsé de B », « l'ambassadeur en B »."""
    for slot in frame.passive_agents:
        match slot:
            case "seat":
                told = (verb, *(c for c in verb.children if c.dep_ == "xcomp"))  # « appelé à s'expliquer au ministère »
                at = [m for each in told for m in scene.complements(each, {"a"})]
                found = [m for m in at if m.kind == "institution" or (m.kind == "metonym" and not m.places)]
            case "posted":
                found = [m for t in posted_at(scene, verb) for m in actors_of(scene.clause, t) if m.kind in ACTING]
            case "capital":
                found = [m for m in scene.complements(verb, {"a"}) if m.kind == "metonym"]
            case "owner":
                subject = subject_of(scene.clause, verb)
                found = _owners(scene, subject) if subject is not None else []
            case "of":
                found = adjectives_of(scene, noun.children) or told_of(scene, noun) if noun is not None else []
            case "announcer":
                found = _announcers(scene, verb)
            case "left":
                leaving = (c for c in verb.children if fold(c.lemma_) in scene.words.leaves)
                found = [m for left in leaving for m in scene.objects(left) or _soil_of(scene, left)]
            case _:
                own = [c for c in verb.children if scene.clause.preposition(c) == slot]
                found = [m for token in own for m in actors_of(scene.clause, token) if m.kind in ACTING]
        if found:
            return found
    return []


def _soil_of(scene: Scene, verb: Token) -> list[Mention]:
    """« quitter le territoire rwandais », « le sol de A »: whose it is."""
    objects = objects_of(scene.clause, verb)
    return [m for each in objects for m in _of_whom(scene, each)]


def _owners(scene: Scene, mission: Token) -> list[Mention]:
    """« l'ambassade de A à B », « l'ambassade britannique »: A; of « une ambassade à B » nobody says whose it is."""
    if (mention := scene.clause.mention(mission)) is not None:
        return [mention] if mention.actors else []
    return [m for m in told_of(scene, mission) if m.kind == "actor"] or adjectives_of(scene, mission.children)


def _announcers(scene: Scene, verb: Token) -> list[Mention]:
    """« A a annoncé que X avait été expulsé »: who tells of it did it, save of its own envoys."""
    above, subject = verb.head, subject_of(scene.clause, verb)
    own = subject is not None and (mention := scene.clause.mention(subject)) is not None and mention.possessive
    if verb.dep_ != "ccomp" or own or fold(above.lemma_) not in scene.words.reporting:
        return []
    return [m for m in subject_mentions(scene, above) if m.kind in {"actor", "metonym", "institution"}]


def posted_at(scene: Scene, verb: Token) -> list[Token]:
    """« l'ambassadeur de A en B », « l'ambassade de A à B »: where the subject of a verb is posted."""
    subject = subject_of(scene.clause, verb)
    return tokens_by(scene, subject, scene.clause.grammar.at_places) if subject is not None else []


def has_of(scene: Scene, noun: Token, wanted: Nouns) -> bool:
    """Whether a noun is of one of these: « l'imposition de sanctions »."""
    return any(_is_one_of(scene, token, wanted) for token in _belonging(scene, noun))


def add_doers(scene: Scene, draft: Draft, noun: Token, frame: Frame) -> None:
    """Give a draft of a deed that a noun names those who do it and undergo it."""
    for slot in frame.agents:
        asked = frame.act == "mission" and slot == "de" and (verb := verb_above(noun)) is not None and _demands(scene, verb)
        if not draft.agents and not asked:  # « demande la fermeture de l'ambassade de A »: it is not A who closes it
            found = _in_slot(scene, noun, slot, frame.type, by=True)
            draft.agents += [m for m in found if m.kind in ACTING or m.kind == "adjective"]
    for slot in frame.targets:
        if not draft.targets:
            draft.targets += _in_slot(scene, noun, slot, frame.type, but=draft.agents)
    verb = performed_by(scene, noun)
    if verb is None:
        draft.status, draft.tense = noun_status(scene.clause, noun, scene.words)
    else:
        draft.status, draft.tense = verb_status(scene.clause, verb, scene.words)
        moods = scene.words.moods
        pledged = frame.type not in ("Aid", "Appointment") and fold(verb.lemma_) in moods["planned"] - scene.words.decides  # « promet des sanctions »
        if pledged or fold(verb.lemma_) in moods["proposed"] | moods["denied"]:  # « étudie l'envoi de … »
            draft.status = status_of_governor(scene.clause, verb, scene.words) or draft.status
        if draft.status == "occurred" and (described := described_status(scene.clause, noun, scene.words)):
            draft.status, draft.tense = described, "future"  # « a annoncé l'ouverture prochaine d'une ambassade »
    if draft.status == "planned" and frame.type in _DONE_WHEN_DECIDED and any(
        fold(t.lemma_) in scene.words.decides and "Part" in morph(t, "VerbForm") for t in following(scene, noun)
    ):
        draft.status, draft.tense = "occurred", "past"  # « la rupture des relations annoncée par X »
    if frame.status and draft.status == "occurred":
        draft.status = frame.status  # type: ignore[assignment]


def _belonging(scene: Scene, noun: Token) -> list[Token]:
    """The words after a noun that belong to it, by the parse or by where they stand."""
    near = following(scene, noun, WIDE_REACH)
    end = next((t.i for t in near if t.text == "," and not parts_a_date(scene, t)), None)
    near = [token for token in near if end is None or token.i < end]
    found = {token.i for token in (*noun.subtree, *near) if token.i > noun.i}
    return [scene.clause.doc[i] for i in sorted(found)]


def participles_of(scene: Scene, noun: Token) -> list[Token]:
    """« les sanctions prises par X », « des mesures visant X »: the participles that a noun has right after it."""
    after = {token.i for token in (*noun.children, *following(scene, noun, _SPAN)) if token.i > noun.i}
    tokens = (scene.clause.doc[i] for i in sorted(after))
    return [token for token in tokens if token.pos_ in VERBS and "Part" in morph(token, "VerbForm")]


def _in_slot(scene: Scene, noun: Token, slot: str, type: str, by: bool = False, but: Sequence[Mention] = ()) -> list[Mention]:
    """The mentions in a slot of a noun `but` for some; `by` asks for those who act."""
    return [m for m in _found_in(scene, noun, slot, type, by, but) if m not in but]


def _found_in(
    scene: Scene, noun: Token, slot: str, type: str, by: bool, but: Sequence[Mention]
) -> list[Mention]:
    match slot:
        case "subj":
            verb = performed_by(scene, noun)
            return subject_mentions(scene, verb) if verb is not None else []
        case "unasking":
            verb = performed_by(scene, noun)
            return subject_mentions(scene, verb) if verb is not None and not _demands(scene, verb) else []
        case "asked":
            verb = performed_by(scene, noun)
            if verb is None or noun.dep_ != "obj" or not _demands(scene, verb):
                return []
            return scene.complements(verb, {"a", "aupres"}) or _whose_it_is(scene, noun)
        case "whose":
            return _whose_it_is(scene, noun)
        case "poss":
            owners = scene.clause.grammar.one_owner | scene.clause.grammar.several_owners
            if determiner_of(scene, noun) not in owners or (type == "Appointment" and not _is_subjects(scene, noun)):
                return []
            return whose(scene, noun)
        case "inside":
            within = _belonging(scene, noun)
            named = [t for t in named_inside(scene, noun, None, WIDE_REACH, type) if t in within]
            found = [m for token in named if (m := scene.clause.mention(token)) and m.kind in ACTING]
            return [m for m in found if m not in but] or adjectives_of(scene, within)
        case "de":
            return told_of(scene, noun)
        case "adjective":
            return adjectives_of(scene, noun.children)
        case "done":
            done = [verb for verb in participles_of(scene, noun) if scene.clause.is_passive(verb)]
            return [
                m for verb in done for m in scene.complements(verb, {"par"} if by else {"a", "contre", "sur"})
            ]
        case "visant":
            first = noun
            while first.dep_ == "nmod" and first.head.i < first.i:
                first = first.head  # « un train de sanctions visera B »
            verbs = [*participles_of(scene, noun), *([first.head] if first.dep_ in SUBJECTS else [])]
            aims = [verb for verb in verbs if fold(verb.lemma_) in scene.words.aims]
            tokens = [token for verb in aims for token in objects_of(scene.clause, verb)]
            return [m for token in tokens for m in actors_of(scene.clause, token) or those_of(scene, token)]
        case "intended":
            verb = verb_above(noun)
            return (
                subject_mentions(scene, verb)
                if verb is not None and fold(verb.lemma_) in scene.words.intends
                else []
            )
        case "under":
            return _borne_by(scene, noun)
        case _:
            return told_by(scene, noun, slot) or ([] if by else _after_object(scene, noun, slot, type))


def _is_subjects(scene: Scene, noun: Token) -> bool:
    """« depuis sa nomination, X a … »: X's; of « A a félicité B pour sa nomination » or « A a reçu B après son élection » who knows."""
    verb = verb_above(noun)
    if verb is None or not follows(scene.clause.keys, noun.i, scene.words.occurred_before):
        return False
    own = subject_mentions(scene, verb)
    return not any(word.mention.kind in SOMEBODY for word in scene.clause.words if word.mention and word.mention not in own)


def _demands(scene: Scene, verb: Token) -> bool:
    return any(frame.type == "Demand" for frame in scene.words.speech.get(fold(verb.lemma_), ()))


def _whose_it_is(scene: Scene, noun: Token) -> list[Mention]:
    """« la levée des sanctions européennes », « … de A », « la suspension de l'aide de A »: whose they are."""
    things = (t for t in _belonging(scene, noun) if t.pos_ == "NOUN")
    return next((found for t in things if (found := _of_whom(scene, t))), [])


def _after_object(scene: Scene, noun: Token, slot: str, type: str) -> list[Mention]:
    """« a ordonné l'envoi de secours à la Libye »: what follows the noun, though the parser hangs it on the verb."""
    verb = performed_by(scene, noun) if type == "Aid" else None
    found = complements_of(scene.clause, verb, {slot}) if verb is not None else []
    return [m for token in found if token.i > noun.i for m in actors_of(scene.clause, token)]


def _borne_by(scene: Scene, noun: Token) -> list[Mention]:
    """« sous le coup de sanctions, X … », « X, soumis à un embargo »: who bears what the noun names."""
    first = noun
    while first.dep_ == "nmod" and first.head.pos_ == "NOUN" and first.head.i < first.i:
        if scene.clause.preposition(first) in scene.words.bears:
            return []  # « a interdit le transit de marchandises sous sanctions »
        first = first.head  # « sous le coup d'un train de sanctions », « l'objet de nouvelles sanctions »
    before = scene.clause.keys[max(0, first.i - _SPAN) : noun.i]
    verb = first if is_predicate(first) else verb_above(noun)
    if verb is None or not scene.words.bears.intersection((*before, fold(verb.lemma_))):
        return []
    subject = subject_of(scene.clause, verb)
    if subject is None:
        return []
    return actors_of(scene.clause, subject) or adjectives_of(scene, subject.children)


def performed_by(scene: Scene, noun: Token) -> Token | None:
    """The verb by which somebody does what the noun names: « a annoncé l'expulsion de X »."""
    if scene.clause.preposition(noun) == "contre":
        return None  # « a appelé à manifester contre la normalisation »
    first = noun
    if first.dep_ == "conj" and first.head.dep_ == "nmod" and scene.clause.mention(first.head) and determiner_of(scene, noun):
        first = first.head.head  # « l'expulsion de X et la fermeture de Y », where the parser lists X and the latter
    while first.head.pos_ == "NOUN" and (
        first.dep_ == "conj" or (first.dep_ == "nmod" and fold(first.head.lemma_) in scene.words.orders)
    ):
        first = first.head  # « l'expulsion de X et la fermeture de Y », « le décret de reconnaissance »
    verb = first.head
    is_object = first.dep_ in _ACTED_ON or (first.dep_ == "obl:arg" and 0 < first.i - verb.i <= NARROW_REACH)
    if fold(verb.lemma_) in scene.words.replies and scene.clause.preposition(first) == "par":
        return verb  # « a répliqué par l'expulsion de … »
    acted_on = is_object or (first.dep_ in SUBJECTS and scene.clause.is_passive(verb))
    return verb if acted_on and fold(verb.lemma_) in scene.words.performs | scene.words.light else None


def _is_one_of(scene: Scene, token: Token, wanted: Nouns) -> bool:
    # « l'attaché nord-coréen a été expulsé »: with an article a participle is a noun.
    counted = token.i > 0 and scene.clause.doc[token.i - 1].pos_ == "NUM"
    determined = token.dep_ in SUBJECTS and token.i > 0 and scene.clause.doc[token.i - 1].pos_ == "DET"
    if token.pos_ in _NEVER_OBJECTS and not counted and not determined:
        return False  # « prêtes » is no loan, « 200 lance-roquettes » are arms
    mention = scene.clause.mention(token)
    forms = (
        [mention.head.split()[0].removesuffix("s"), mention.head]  # « son haut-commissaire »
        if mention and mention.head
        else [fold(token.text), fold(token.text.split("-")[0])]
        if mention and mention.kind == "unknown"  # « la livraison de F-16 », « treize MiG-29 »
        else [person.title.split(" ")[0] for person in mention.persons]  # « expulser X, l'ambassadeur de B »
        if mention
        else [fold(token.lemma_), fold(token.text), fold(token.text).removesuffix("s"), fold(token.text.split("-")[0])]
    )
    return any(_has_beside(scene, token, rest) for form in forms for rest in wanted.get(form, ()))


def _has_beside(scene: Scene, noun: Token, rest: tuple[str, ...]) -> bool:
    """Whether the further words of a phrase stand right after its noun: « droits » « de » « douane »."""
    if not rest:
        return True
    after = scene.clause.doc[noun.i + 1 : noun.i + 1 + _SPAN]
    forms = {form for t in after for form in (fold(t.lemma_), fold(t.text).removesuffix("s"))}
    forms |= {m.head for t in after if (m := scene.clause.mention(t)) and m.kind == "institution"}  # « les activités de son ambassade »
    return forms.issuperset(rest)


def _goes_on(scene: Scene, name: Token, following: Token) -> bool:
    """Whether a name goes on with the list of the one before it: « contre le Japon, le Canada et le Brésil »."""
    between = scene.clause.words[name.i + 1 : following.i]
    return bool(between) and all(
        word.text == "," or fold(word.text) in scene.clause.grammar.between_stops for word in between
    )


def _ends_there(scene: Scene, i: int, type: str) -> bool:
    """« … après l'arrivée de X », « …, un revers pour X »: whether what follows is no part of what a verb governs."""
    why = type in ("Sanction", "RelationsDown") and scene.clause.keys[i] in scene.clause.grammar.for_what
    if why and not any(fold(t.lemma_) in scene.words.manners for t in scene.clause.doc[i + 1 : i + 2]):  # « rappelé pour consultations »
        return True  # « contre A, pour son invasion de B », « convoqué pour protester contre l'arrestation de B »
    keys, words = scene.clause.keys, scene.clause.words
    apart = words[i - 1].text == "," and keys[i] in scene.clause.grammar.indefinites
    apposed = words[i - 1].text == "," and scene.clause.doc[i].pos_ == "NOUN" and not words[i].mention
    return apart or apposed or not scene.words.reasons.isdisjoint((keys[i], fold(scene.clause.doc[i].lemma_)))


def is_gapped(scene: Scene, token: Token) -> bool:
    """« a expulsé 41 diplomates de B, l'Italie 30 et l'Espagne 27 »: who did as much, of whom the verb is not told again."""
    doc, i = scene.clause.doc, token.i
    if i < 1 or i + 1 >= len(doc) or not scene.clause.mention(token) or doc[i + 1].pos_ != "NUM":
        return False
    follows = scene.clause.words[i - 1].text == "," or scene.clause.keys[i - 1] in scene.clause.grammar.conjunctions
    return follows and (i + 2 >= len(doc) or doc[i + 2].pos_ in {"PUNCT", "CCONJ"})


def named_inside(scene: Scene, verb: Token, noun: Token | None, reach: int, type: str) -> list[Token]:
    """Whoever is named in what a verb governs, up to the words that tell when or why: « après l'empoisonnement de X »."""
    root = noun if noun is not None else verb
    found = {each.i for each in (*root.subtree, *following(scene, verb, reach)) if each.i > verb.i}
    if noun is not None and noun.i > verb.i:
        found |= {each.i for each in following(scene, noun, reach)}
    if noun is not None:
        found |= {each.i for each in noun.subtree} | {noun.i}
    if noun is not None and type in ("RelationsUp", "RelationsDown"):  # « l'envoyé de A, qui représente B, a été convoqué »
        found -= {each.i for c in noun.children if c.dep_ == "acl:relcl" for each in c.subtree}
    last = verb.i if noun is None else max(verb.i, noun.i)
    stop = next((i for i in sorted(found) if i > last and _ends_there(scene, i, type)), None)
    named = [
        scene.clause.doc[i]
        for i in sorted(found)
        if scene.clause.words[i].mention and i != verb.i and (stop is None or i < stop)
    ]
    # « la souveraineté de B sur C » is recognised to B
    apart = {"par", "sur"} if type == "RelationsUp" else {"par"}
    named = [t for t in named if scene.clause.preposition(t) not in apart and not is_gapped(scene, t)]
    # « A a promis 225 millions et B a annoncé … »: B does something of its own.
    own = [token for token in named if not scene.clause.starts_clause(token)]
    return [token for at, token in enumerate(own) if at < _MOST or _goes_on(scene, own[at - 1], token)]
