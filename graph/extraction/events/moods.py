"""How an event stands: told as done, planned, proposed or denied."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from ...actors import fold
from ...records import Status
from ..syntax import Clause
from ..syntax.clause import SUBJECTS, VERBS, is_predicate, morph, verb_above
from ..syntax.tree import Token
from .words import EventWords

# How an event stands that has not occurred; of two the first that a word says.
_UNREAL: Final[tuple[Status, ...]] = ("denied", "planned", "proposed")
# A condition stands so many words before its noun at most.
_REACH: Final = 8


def verb_status(clause: Clause, verb: Token, words: EventWords) -> tuple[Status, str]:
    """The status a verb's event has by its own form and by the verbs that govern it, and its tense ("past",
    "present", "future", "foreseen": what was to come, be that past by now or not)."""
    if _is_of_undone(clause, verb, words):
        return "denied", "foreseen"
    tense = tense_of(clause, verb)
    if is_negated(clause, verb):
        return "denied", tense
    if _is_on_condition(clause, verb) or _is_purpose(clause, verb) or _is_goal(clause, verb):
        return "proposed", tense  # « pour savoir si elle rencontrerait X », « pour que X rencontre Y »
    if (
        verb.head != verb
        and is_gerund(clause, verb)
        and verb.head.pos_ in VERBS
        and verb.head.dep_ != "ccomp"
    ):
        return verb_status(clause, verb.head, words)  # « part en quête de soutiens, en rencontrant X »
    governed = (
        _auxiliary_status(clause, verb, words)
        or _governed_status(clause, verb, words)
        or _foreseen_status(clause, verb, words)
    )
    if governed:
        ahead = tense != "past" or _has_just_been_said(clause, verb) or _was_going_to(clause, verb)
        return governed, "future" if governed in {"planned", "proposed"} and ahead else tense
    if _is_conditional(clause, verb):
        # « aurait rencontré » is alleged; « a annoncé qu'il recevrait » is a future seen from the past.
        return ("proposed", "past") if _has_past_participle(clause, verb) else ("planned", "future")
    if verb.dep_ == "xcomp" and "Inf" in morph(verb, "VerbForm") and clause.is_finite(verb.head) and _is_conditional_form(clause, verb.head):
        return "planned", "future"  # « a dit qu'il continuerait à recevoir X »
    if tense == "future":
        return "planned", tense
    return "occurred", tense


def _is_of_undone(clause: Clause, verb: Token, words: EventWords) -> bool:
    """« la rencontre qui devait réunir A et B a été annulée »: what a noun's event was to bring, where the sentence undoes that."""
    above = verb.head if verb.dep_ == "xcomp" else verb
    noun = above.head
    was_to_be = above.dep_ == "acl:relcl" and "Imp" in morph(above, "Tense") and fold(above.lemma_) in clause.grammar.obligation
    return was_to_be and noun.pos_ == "NOUN" and noun.head.pos_ in VERBS and _status_as_object(clause, noun, noun.head, words) == "denied"


def _is_purpose(clause: Clause, verb: Token) -> bool:
    """« ont œuvré pour que A rencontre B »."""
    marks = (c for c in verb.children if c.dep_ in {"mark", "case"} and c.i < verb.i)
    told = any(clause.keys[c.i] in clause.grammar.for_what for c in marks)
    return told and clause.is_finite(verb) and any(clause.keys[c.i] in clause.grammar.reporting for c in verb.children if c.i < verb.i)


def _is_goal(clause: Clause, verb: Token) -> bool:
    """« le but est de signer un accord »; but « sa première décision a été de rompre »."""
    copulas = [c for c in verb.children if c.dep_ == "cop"]
    return "Inf" in morph(verb, "VerbForm") and any(clause.is_finite(copula) for copula in copulas)


def _is_on_condition(clause: Clause, verb: Token) -> bool:
    """« si elle rencontrait X », « s'il devait recevoir X »; not « s'il lève les sanctions imposées à X »."""
    if "Past" in morph(verb, "Tense") and "Part" in morph(verb, "VerbForm") and not clause.auxiliaries(verb):
        return False
    near = clause.keys[max(0, verb.i - 6) : verb.i]
    elided = any(one in clause.grammar.reflexives and two in clause.grammar.personal for one, two in pairwise(near))
    return elided or not clause.grammar.conditions.isdisjoint(near)


def _was_going_to(clause: Clause, verb: Token) -> bool:
    """« a dit qu'il allait recevoir X mardi »: on a Tuesday to come."""
    helps = (*clause.auxiliaries(verb), verb.head)
    return any(fold(each.lemma_) in clause.grammar.goes_there for each in helps if each != verb)


def _foreseen_status(clause: Clause, verb: Token, words: EventWords) -> Status | None:
    """« il est prévu que X soit reçu », « il est possible que X vienne »."""
    above = verb.head
    said = (
        verb.dep_ in {"ccomp", "csubj"}
        and above.i < verb.i
        and clause.keys[above.i + 1] in clause.grammar.reporting
    )
    impersonal = any(c.dep_.startswith("expl") or c.dep_ in SUBJECTS for c in above.children if c.i < above.i)
    if not said or not impersonal or not (is_predicate(above) or clause.is_passive(above)):
        return None
    return next((s for s in _UNREAL if _is_one_of(fold(above.text), words.adjectives[s])), None)


def _has_just_been_said(clause: Clause, verb: Token) -> bool:
    """« a prévu de rencontrer X jeudi »: the day is to come; « devait », « avait prévu » leave it open."""
    infinitive = any("Inf" in morph(each, "VerbForm") for each in (verb, *clause.auxiliaries(verb)))
    above = verb_above(verb) if "Inf" in morph(verb, "VerbForm") else verb.head  # « a demandé à être reçu jeudi »
    auxiliaries = clause.auxiliaries(above) if above is not None and infinitive else []
    return any("Pres" in morph(aux, "Tense") for aux in auxiliaries)


def _auxiliary_status(clause: Clause, verb: Token, words: EventWords) -> Status | None:
    """« va rencontrer », « doit être reçu »: where the parser takes the modal for an auxiliary."""
    for aux in clause.auxiliaries(verb):
        if fold(aux.lemma_) not in clause.grammar.auxiliaries and clause.is_finite(aux):
            return status_of_governor(clause, aux, words)
    return None


def tense_of(clause: Clause, verb: Token) -> str:
    """The tense of a verb, of its first conjugated auxiliary, or of what governs it."""
    auxiliaries = clause.auxiliaries(verb)
    for token in (*auxiliaries, verb):
        if clause.is_finite(token):
            if _is_future(clause, token):
                # « il aura fallu un appel »: done, told as from later on.
                return "past" if token != verb and _has_past_participle(clause, verb) else "future"
            if token == verb:
                # « négociaient », whatever its tag
                imperfect = token.text.endswith(("ait", "aient")) and not _is_conditional_form(clause, token)
                return "past" if imperfect or {"Past", "Imp"} & set(morph(token, "Tense")) else "present"
            return (
                "present"
                if _is_plain_passive(clause, verb, auxiliaries) and "Pres" in morph(token, "Tense")
                else "past"
            )
    # « aura pour but de parler »: that of the verb above the noun, too.
    above = verb_above(verb) if "Inf" in morph(verb, "VerbForm") else verb.head
    # « doit être reçu vendredi », but « dit avoir été reçu »
    passive = any("Inf" in morph(aux, "VerbForm") for aux in auxiliaries) and not _is_perfect_infinitive(clause, verb)
    if above not in (None, verb) and above.pos_ in VERBS and (passive or "Part" not in morph(verb, "VerbForm")):
        return tense_of(clause, above)
    return "past"


def is_pluperfect(clause: Clause, verb: Token) -> bool:
    """« avait été annulée »: what was to come has passed since."""
    return any("Imp" in morph(aux, "Tense") for aux in clause.auxiliaries(verb))


def _is_future(clause: Clause, token: Token) -> bool:
    """By its tag, or by its form: the future is the one tense in -ra and -ront that is not the stem with
    -a."""
    form, lemma = fold(token.text), fold(token.lemma_)
    regular = bool(clause.grammar.patterns["future"].search(form)) and form != f"{lemma[:-2]}a"
    return regular or ("Fut" in morph(token, "Tense") and not form.endswith(("it", "aient")))


def _is_plain_passive(clause: Clause, verb: Token, auxiliaries: list[Token]) -> bool:
    """« est reçu »: a present passive, not a past tense."""
    return len(auxiliaries) == 1 and clause.is_passive(verb)


def is_negated(clause: Clause, verb: Token) -> bool:
    """Whether « ne … pas/jamais/aucun » or « sans » stands with the verb; « ne … que » is no negation."""
    keys, first, words = clause.keys, clause.first_of(verb), clause.grammar
    if not words.without.isdisjoint(keys[max(0, first - 2) : first]):
        return True
    # « n'exclut pas de rencontrer X »: of the other verb
    others = (i for i in range(first - 1, max(-1, first - 5), -1) if clause.is_finite(clause.doc[i]))
    start = next(others, max(0, first - 4) - 1) + 1
    if words.negation_particles.isdisjoint(keys[start:first]):
        return False
    if fold(verb.lemma_) in words.ability:  # « n'a pu être reçu »; but « n'a pu s'entretenir avec X que brièvement »
        return words.restrictions.isdisjoint(keys[verb.i :])
    restricted = not words.restrictions.isdisjoint(keys[verb.i : verb.i + 2])
    # « jamais A et B ne s'étaient vus »
    negated = keys[0] in words.never or not words.negators.isdisjoint(keys[start : verb.i + 3])
    nobody = not words.negative_pronouns.isdisjoint(keys[max(0, first - 6) : verb.i + 4])
    return (negated and not restricted) or nobody


def _is_conditional(clause: Clause, verb: Token) -> bool:
    return any(_is_conditional_form(clause, token) for token in (verb, *clause.auxiliaries(verb)))


def _is_conditional_form(clause: Clause, token: Token) -> bool:
    """By its tag, or by its form: the imperfect has the stem and -ait, the conditional the infinitive and
    -ait."""
    form, lemma = fold(token.text), fold(token.lemma_)
    if "Cnd" in morph(token, "Mood"):  # the tag alone may be wrong: « négociaient »
        return not form.endswith(("ait", "aient")) or form.endswith(("rait", "raient"))
    return (
        token.pos_ in VERBS
        and bool(clause.grammar.patterns["conditional"].search(form))
        and not form.startswith(f"{lemma[:-2]}ai")
    )


def _has_past_participle(clause: Clause, verb: Token) -> bool:
    return (
        "Part" in morph(verb, "VerbForm")
        and bool(clause.auxiliaries(verb))
        and not (clause.is_passive(verb) and len(clause.auxiliaries(verb)) == 1)
    )


def _governed_status(clause: Clause, verb: Token, words: EventWords) -> Status | None:
    """The status given by a verb above: « doit rencontrer », « a refusé de recevoir », « souhaite se
    rendre »."""
    conjugated = next((t for t in (*clause.auxiliaries(verb), verb) if clause.is_finite(t)), None)
    if conjugated is not None:
        # « souhaite que A reconnaisse B », « la probabilité que A signe »
        wished = verb.dep_ in {"ccomp", "acl:relcl"} and "Sub" in morph(conjugated, "Mood")
        if verb.dep_ in {"csubj", "csubj:pass"} and "Sub" in morph(conjugated, "Mood"):
            return status_of_governor(clause, verb.head, words)  # « il est prévu que A soit reçu »
        # « demande que A reconnaisse B », « plaide pour que … »: a subjunctive, whatever its tag.
        if verb.dep_ in {"ccomp", "advcl"} and fold(verb.head.lemma_) in words.wishes and _is_introduced(clause, verb):
            return status_of_governor(clause, verb.head, words) or "proposed"
        wished |= verb.head.pos_ == "NOUN" and verb.dep_ != "acl:relcl"
        wished |= verb.head.pos_ == "NOUN" and any(c.dep_ == "mark" for c in verb.children)
        # « a démenti que A ait rencontré B »
        denied = verb.dep_ == "ccomp" and fold(verb.head.lemma_) in words.moods["denied"]
        if denied or (wished and fold(verb.head.lemma_) in words.moods["proposed"]):
            return status_of_governor(clause, verb.head, words)
        return None
    if is_gerund(clause, verb):
        return None  # « a évoqué la crise en s'entretenant avec X »
    if "Inf" in morph((clause.auxiliaries(verb) or [verb])[0], "VerbForm") and fold(verb.head.lemma_) in words.alleges:
        return "proposed"  # « accuse A d'avoir livré des armes à B »
    if _is_perfect_infinitive(clause, verb) and fold(verb.head.lemma_) not in words.moods["denied"]:
        return None  # « annonce avoir été nommé »
    beside = _noun_beside(clause, verb, words) or _status_of_aim(clause, verb, words)
    if beside:
        return beside
    above = verb.head
    if above == verb or above.pos_ not in {"VERB", "AUX", "ADJ", "NOUN"} or above.i > verb.i:
        return None
    if verb.dep_ == "conj" and above.pos_ in VERBS and "Inf" not in morph(verb, "VerbForm"):
        return _governed_status(clause, above, words)  # « a annoncé une réforme et rompu avec A »
    if above.pos_ in {"NOUN", "ADJ"} and is_predicate(above) and is_negated(clause, above):
        return "denied"  # « il n'est pas question de rompre »
    if verb.dep_ == "advcl" and (is_predicate(above) or above.pos_ in VERBS) and clause.keys[max(0, verb.i - 2)] in clause.grammar.before_events:
        status, tense = verb_status(clause, above, words)
        return status if (status, tense) == ("planned", "future") else None  # « a dit qu'il serait ministre, avant de remplacer X »
    if verb.dep_ == "advcl" and _is_conditional(clause, above) and _has_past_participle(clause, above):
        return "proposed"  # « se serait rendu à Neom pour rencontrer X »
    if verb.dep_ == "advcl" and above.pos_ in VERBS and is_negated(clause, above):
        return "denied"  # « n'a pas trouvé le temps de rencontrer X », « … pour rencontrer X »
    return status_of_governor(clause, above, words)


def _is_introduced(clause: Clause, verb: Token) -> bool:
    """« …, que A reconnaisse B »: whether « que » begins what a verb tells."""
    start = min(child.i for child in (verb, *verb.children))
    return not clause.grammar.reporting.isdisjoint(clause.keys[max(0, start - 1) : verb.i])


def is_gerund(clause: Clause, verb: Token) -> bool:
    """« en s'entretenant avec X »."""
    i = verb.i - 1
    while i > 0 and clause.keys[i] in clause.grammar.reflexives | clause.grammar.object_pronouns:
        i -= 1
    return "Pres" in morph(verb, "Tense") and i >= 0 and clause.keys[i] in clause.grammar.gerund


def _is_perfect_infinitive(clause: Clause, verb: Token) -> bool:
    """« avoir reçu », « avoir été reçu », « s'être rendu »: what has been done."""
    first = next(iter(clause.auxiliaries(verb)), None)
    has = first is not None and fold(first.lemma_) in clause.grammar.auxiliaries - clause.grammar.copulas
    return first is not None and has and "Inf" in morph(first, "VerbForm")


def _noun_beside(clause: Clause, infinitive: Token, words: EventWords) -> Status | None:
    """« son envie de s'entretenir », « s'est dit prêt mardi à recevoir X »: the noun or adjective right before the infinitive."""
    for i in range(infinitive.i - 1, max(-1, infinitive.i - 7), -1):
        token = clause.doc[i]
        whose = token if token.pos_ != "ADP" else clause.doc[i + 1]  # « l'invitation de X à se rendre »
        if clause.words[i].date is not None or (clause.mention(whose) and clause.preposition(whose) == "de"):
            continue
        described = "Part" in morph(token, "VerbForm") and any(fold(token.text) in words.moods[s] for s in _UNREAL)
        if token.pos_ in {"NOUN", "ADJ"} or described:
            lemma = fold(token.text if described else token.lemma_)
            status = next((s for s in _UNREAL if lemma in words.moods[s]), None)
            if status is None and token.dep_ == "amod" and token.head.i == i - 1:
                continue  # « une invitation officielle à venir »
            if clause.keys[i - 1] in clause.grammar.negators:
                return "denied"  # « pas question de recevoir X »
            verb = token.head if token.dep_ == "obj" and token.head.pos_ in VERBS else None
            if verb is not None and status and is_negated(clause, verb):
                return "denied"  # « n'a pas l'intention de … »
            accepted = verb is not None and fold(verb.lemma_) in words.accepts
            return "planned" if status == "proposed" and accepted else status  # « a accepté l'invitation de X à se rendre »
        if clause.keys[i] not in clause.grammar.before_infinitives | clause.grammar.for_what:
            return None
    return None


def _status_of_aim(clause: Clause, verb: Token, words: EventWords) -> Status | None:
    """« a arrêté les dates de son voyage afin de rencontrer X »: what dates are fixed for is planned."""
    above = verb_above(verb)
    if above is None or clause.grammar.for_what.isdisjoint(clause.keys[max(0, verb.i - 3) : verb.i]):
        return None
    fixed = any(c.dep_ == "obj" and fold(c.lemma_) in words.moods["planned"] for c in above.children)
    return "planned" if fixed else None


def status_of_governor(clause: Clause, above: Token, words: EventWords) -> Status | None:
    """The status that a governing verb, noun or adjective gives."""
    lemma = fold(above.lemma_)
    negated = above.pos_ in VERBS and is_negated(clause, above)
    for status in _UNREAL:
        if lemma in words.moods[status]:
            if status == "planned" and _is_unmet(clause, above):
                return "denied"
            if not negated and _did(clause, above):
                return None
            if negated:
                return "proposed" if status == "denied" else "denied"
            return "planned" if status == "proposed" and _is_accepted(clause, above, words) else status
    if negated and lemma in words.achieving:
        return "denied"
    if above.pos_ in VERBS and not clause.is_finite(above):
        return _governed_status(clause, above, words)
    return None


def _is_accepted(clause: Clause, above: Token, words: EventWords) -> bool:
    """« a été invité à venir, ce qu'il a accepté »: and so will come."""
    if all(frame.type != "Invitation" for frame in words.verbs.get(fold(above.lemma_), ())):
        return False
    after = (t for t in clause.doc[above.i + 1 :] if fold(t.lemma_) in words.accepts)
    return any(clause.has_finite_auxiliary(t) and not is_negated(clause, t) for t in after)


def _did(clause: Clause, above: Token) -> bool:
    """« ont pu échanger », « a dû se rendre », « est allé accueillir »: what was possible or necessary, or one went for, in the
    perfect, was done."""
    modal = fold(above.lemma_) in clause.grammar.ability | clause.grammar.obligation | clause.grammar.goes_there
    return modal and "Part" in morph(above, "VerbForm") and not _is_conditional(clause, above)


def _is_unmet(clause: Clause, above: Token) -> bool:
    """« aurait dû rencontrer »: an obligation in the past that was not met."""
    if fold(above.lemma_) not in clause.grammar.obligation:
        return False
    if not clause.grammar.at_first.isdisjoint(clause.keys[above.i + 1 : above.i + 3]):
        return "Imp" in morph(above, "Tense")  # « devait initialement se rendre »
    return "Part" in morph(above, "VerbForm") and _is_conditional(clause, above)


def is_held(verb: Token, words: EventWords) -> bool:
    """« la rencontre tenue à », « la visite effectuée par »: whether a participle says of a noun's event that it took place."""
    is_past = "Past" in morph(verb, "Tense") and "Part" in morph(verb, "VerbForm")
    return is_past and fold(verb.lemma_) in words.light | words.hosts


def noun_status(clause: Clause, noun: Token, words: EventWords) -> tuple[Status, str]:
    """The status and tense of an event that a noun names: by its adjectives, by what stands before it, by
    its verb."""
    denied = not clause.grammar.no_noun.isdisjoint(clause.keys[max(0, noun.i - 2) : noun.i])
    # « Pas de rencontre prévue entre A et B »
    denied |= noun.i > 1 and clause.keys[noun.i - 2] in clause.grammar.negators and clause.keys[noun.i - 1] in clause.grammar.of_one
    if not denied and any(c.dep_ == "acl" and c.i > noun.i and is_held(c, words) for c in noun.children):
        return "occurred", "past"
    lends = words.light | words.gathers
    relatives = (c for c in noun.children if c.dep_ == "acl:relcl")
    helped = (each for c in relatives for each in (c, *c.children) if each == c or each.dep_ == "xcomp")
    # « la visite que X fera », « l'entretien que X doit avoir »: the relative clause says how it stands.
    made = next((each for each in helped if fold(each.lemma_) in lends), None)
    itself = noun.pos_ in VERBS or is_predicate(noun)
    verb = noun if itself else made or _governed(clause, noun, words)
    if made is not None and noun.head.pos_ in VERBS:
        not_held = noun.dep_ == "obj" and fold(noun.head.lemma_) in lends and is_negated(clause, noun.head)  # « ne plus tenir la rencontre que … »
        if not_held or _status_as_object(clause, noun, noun.head, words) == "denied":
            if _is_of_undone(clause, made, words):
                return "denied", "foreseen"
            return "denied", "past" if is_pluperfect(clause, noun.head) else "future"  # « a décliné l'entretien que X lui offrait »
    status, tense = verb_status(clause, verb, words) if verb is not None else ("occurred", "past")
    if verb is not None and not denied and fold(verb.lemma_) in words.dates_back:
        return "occurred", "past"  # « leur dernière rencontre remonte à février »
    if verb is not None and noun.head == verb and fold(noun.lemma_) in words.appointed and fold(verb.lemma_) in words.appoints:
        agreed = status == "occurred"  # « se sont donné rendez-vous en mai à Oslo »
        return ("planned" if agreed else status), "past" if is_pluperfect(clause, verb) else "future"
    if verb is not None and _was_unplanned(clause, noun, verb, words):
        return "occurred", "past"
    if verb is not None and status == "denied":
        if noun.dep_ in SUBJECTS and noun.head == verb and fold(verb.lemma_) in words.takes_place and not _only_fails(clause, noun, verb, words):
            return "denied", tense  # « la rencontre annoncée n'a pas eu lieu »
        if _only_fails(clause, noun, verb, words) or _is_only_of_it(clause, noun, verb, words):
            status = "planned" if tense == "future" else "occurred"
    ahead = "past" if verb is not None and is_pluperfect(clause, verb) else "future"
    described = described_status(clause, noun, words)
    if described == "denied":
        return described, ahead  # « de nouvelles dates pour la visite, prévue en mai mais reportée »
    holder = _holder(clause, noun, words)
    if holder is not None and clause.preposition(noun) in {"de", *clause.grammar.for_what}:
        above = fold(holder.lemma_)
        if owner := next((s for s in _UNREAL if above in words.moods[s]), None):
            # « la menace de sanctions », « l'espoir d'un accord »; « souhaite la tenue d'un sommet »
            held = _status_as_object(clause, holder, verb, words) if verb is not None else None
            denied |= held == "denied" and owner == "proposed"  # « exclut la possibilité d'un sommet »
            return ("denied" if denied else "proposed" if held == "proposed" else owner), ahead
    if noun.head.pos_ in VERBS and clause.preposition(noun) in clause.grammar.for_what and fold(noun.head.lemma_) in words.wishes:
        return "proposed", ahead  # « plaide pour la levée des sanctions »
    if noun.head.pos_ == "ADJ" and clause.preposition(noun) == "a" and fold(noun.head.lemma_) in words.moods["proposed"]:
        return "denied" if denied or is_negated(clause, noun.head) else "proposed", ahead  # « prête au dialogue »
    if follows(clause.keys, noun.i, words.proposed_before):
        return ("denied" if denied else "proposed"), ahead  # « s'est prononcé en faveur d'une rencontre »
    if _is_fixed_for(clause, noun, words):
        return ("denied" if denied else "planned"), ahead
    if _is_led_to(clause, noun, words):
        return ("denied" if denied else "proposed"), ahead
    proceeds = verb is not None and noun.dep_ in SUBJECTS and noun.head == verb and fold(verb.lemma_) in words.proceeds
    if described and not (proceeds and (status, tense) == ("occurred", "past")):
        if verb is not None and _status_as_object(clause, noun, verb, words) == "denied":
            return "denied", ahead  # « la rencontre prévue a été annulée »
        return ("denied" if denied else described), ahead
    if predicated := _predicated_status(clause, noun, words):
        return ("denied" if denied else predicated), ahead
    if is_days_ahead(clause, noun):
        return ("denied" if denied else "planned"), "future"
    if (tense != "past" or verb is None) and _is_on_agenda(clause, noun, words):
        return ("denied" if denied else "planned"), "future"
    if _is_condition(clause, noun):
        return "proposed", "future"
    if verb is None:
        return ("denied" if denied else "occurred"), "past"
    before = clause.keys[max(0, noun.i - 7) : noun.i]
    if follows(clause.keys, noun.i, words.to_come_before):
        # « a été reçu, avant un entretien avec X »: both are past.
        # « a dit X, avant un sommet »: that may be to come; « avait dit X, avant un sommet » has passed.
        said = fold(verb.lemma_) in words.speech and not is_pluperfect(clause, verb)
        both_past = (
            not said
            and (status, tense) == ("occurred", "past")
            and clause.grammar.before_events & set(" ".join(before).split()[-4:])
        )
        return ("occurred", "past") if both_past else ("planned", "future")
    if _is_expected(clause, verb, words):
        return "planned", ahead  # « était attendu à Rome pour un entretien »
    if follows(clause.keys, noun.i, words.occurred_before):
        if _was_decided_at(clause, verb, words):
            return "occurred", "past"
        if "Inf" in morph(verb, "VerbForm") and fold(verb.head.lemma_) in words.speech:
            status, tense = verb_status(clause, verb.head, words)  # « a accusé A de mentir, au lendemain d'un entretien avec B »
        return ("occurred" if tense == "past" or status == "denied" else status), tense
    if by_verb := _status_as_object(clause, noun, verb, words):
        return by_verb, ahead
    if status == "denied" and noun.dep_ == "obj" and fold(verb.lemma_) in words.minds:
        return ("denied" if denied else "occurred"), "past"  # « n'a pas oublié la rencontre »
    if status == "denied" and noun.dep_ == "obj" and fold(verb.lemma_) in words.speech:
        return ("denied" if denied else "proposed"), ahead  # « n'a pas confirmé la rencontre »
    return ("denied" if denied else status), tense


def _is_condition(clause: Clause, noun: Token) -> bool:
    """« n'aura lieu qu'après la reprise des négociations », « ne pourrait … qu'après »."""
    after = (i for i in range(noun.i - 1, max(0, noun.i - _REACH), -1) if clause.keys[i] in clause.grammar.other_times)
    at = next(after, None)
    if at is None or clause.keys[at - 1] not in clause.grammar.reporting:
        return False
    verb = next((t for t in reversed(clause.doc[:at]) if clause.is_finite(t)), None)
    return verb is not None and (tense_of(clause, verb) == "future" or _is_conditional(clause, verb))


def is_days_ahead(clause: Clause, noun: Token) -> bool:
    """« à trois jours d'une rencontre »."""
    near = range(max(1, noun.i - 5), noun.i - 1)
    lengths = (i for i in near if (date := clause.words[i].date) is not None and date.kind == "duration")
    return any(clause.keys[i - 1] in clause.grammar.to and clause.keys[i + 1] in clause.grammar.of for i in lengths)


def _is_on_agenda(clause: Clause, noun: Token, words: EventWords) -> bool:
    """« au programme de la visite, des entretiens avec X »; not « au programme de l'entretien »."""
    told = next((phrase for phrase in words.agenda if comes_after(clause.keys, (phrase,))), None)
    return told is not None and clause.keys[noun.head.i] != told.split()[-1]


def _was_decided_at(clause: Clause, verb: Token, words: EventWords) -> bool:
    """« sont convenus de coopérer, lors d'un entretien »: what they agreed on is to come, not where they did."""
    above = verb.head if verb.dep_ == "xcomp" else verb
    return fold(above.lemma_) in words.settles and tense_of(clause, above) == "past"


def _is_expected(clause: Clause, verb: Token, words: EventWords) -> bool:
    frames = words.verbs.get(fold(verb.lemma_), ())
    return clause.is_passive(verb) and any(
        f.status == "planned" and "passive_only" in f.flags for f in frames
    )


def _only_fails(clause: Clause, noun: Token, verb: Token, words: EventWords) -> bool:
    """« la rencontre n'a pas abouti »: it was held; « n'a pas eu lieu », « n'a pas été annoncée » say it was not."""
    is_subject = noun.dep_ in SUBJECTS and noun.head == verb and not clause.is_passive(verb)
    return is_subject and is_negated(clause, verb) and fold(verb.lemma_) not in words.takes_place


def _holder(clause: Clause, noun: Token, words: EventWords) -> Token | None:
    """« la menace de sanctions »: the noun that another hangs on; « la tenue à Oslo d'un sommet », where the parser takes the verb."""
    if noun.head.pos_ == "NOUN":
        return noun.head
    before = (c for c in noun.head.children if c.dep_ == "obj" and c.pos_ == "NOUN" and c.i < noun.i)
    apart = (c for c in before if any(fold(c.lemma_) in words.moods[status] for status in _UNREAL))
    return next(apart, None) if clause.preposition(noun) == "de" else None


def _was_unplanned(clause: Clause, noun: Token, verb: Token, words: EventWords) -> bool:
    """« la rencontre n'était pas prévue »: it was held; « aucune rencontre n'était prévue », « la rencontre n'est pas prévue » say
    that it is not."""
    is_subject = noun.dep_ in SUBJECTS and noun.head == verb and clause.is_passive(verb)
    past = any("Imp" in morph(each, "Tense") for each in clause.auxiliaries(verb))
    definite = any(clause.keys[c.i] in clause.grammar.definite_genders for c in noun.children if c.dep_ == "det")
    return is_subject and past and definite and is_negated(clause, verb) and fold(verb.lemma_) in words.plans


def _is_only_of_it(clause: Clause, noun: Token, verb: Token, words: EventWords) -> bool:
    """« le contenu de l'entretien n'a pas été dévoilé »: something of the event is denied, not the event; but « la date de la
    visite n'est pas fixée », « la reprise des négociations n'a pas eu lieu »."""
    owner = noun.head
    if noun.dep_ != "nmod" or owner.pos_ != "NOUN" or not is_negated(clause, verb) or fold(verb.lemma_) in words.takes_place:
        return False
    return not any(fold(owner.lemma_) in moods for moods in words.moods.values())


def _governed(clause: Clause, noun: Token, words: EventWords) -> Token | None:
    """The verb a noun belongs to; of a verb of mood the infinitive: « devait avoir un entretien avant un dîner », « une
    réunion devait se tenir », but not « sont convenus d'agir, lors d'un entretien »."""
    verb = verb_above(noun)
    moody = verb is not None and any(fold(verb.lemma_) in moods for moods in words.moods.values())
    if verb is None or not moody or follows(clause.keys, noun.i, words.occurred_before):
        return verb
    is_subject = noun.dep_ in SUBJECTS and noun.head == verb
    for child in (c for c in verb.children if c.dep_ == "xcomp" and (is_subject or c.i < noun.i)):
        # « l'entretien a permis d'aborder la crise »: it was held, whatever it was for.
        tells_how = not words.takes_place.isdisjoint((fold(verb.lemma_), fold(child.lemma_)))
        return child if tells_how or not is_subject else verb
    return verb


def described_status(clause: Clause, noun: Token, words: EventWords) -> Status | None:
    """« la rencontre prévue », « une visite annulée », « un éventuel entretien »."""
    after = [t for t in clause.doc[noun.i + 1 : noun.i + 9] if not clause.words[t.i].mention]
    stop = next((t.i for t in after if clause.is_finite(t)), noun.i + 9)
    beside = [t for t in after if t.i < stop and t.pos_ == "VERB" and "Part" in morph(t, "VerbForm")]
    for child in (c for c in (*noun.children, *beside) if c.pos_ in {"ADJ", "VERB"}):
        undone = clause.keys[max(0, child.i - 1)] in clause.grammar.undone
        for status in _UNREAL:
            if not undone and any(_is_one_of(fold(form), words.adjectives[status]) for form in (child.lemma_, child.text)):
                return "denied" if _came_to_nothing(clause, child, words) else status
    return None


def _came_to_nothing(clause: Clause, foreseen: Token, words: EventWords) -> bool:
    """« prévue lundi et finalement annulée », « prévue lundi mais qui a été reportée »."""
    rest = (c for c in foreseen.children if c.dep_ == "conj" and c.i > foreseen.i and "Part" in morph(c, "VerbForm"))
    return any(_is_one_of(fold(c.lemma_), words.adjectives["denied"]) and not is_negated(clause, c) for c in rest)


def _is_fixed_for(clause: Clause, noun: Token, words: EventWords) -> bool:
    """« a arrêté les dates du 11 au 14 février pour ce voyage »."""
    if clause.preposition(noun) not in clause.grammar.for_what:
        return False
    before = clause.doc[max(0, noun.i - 6) : noun.i]
    return any(token.pos_ == "NOUN" and fold(token.lemma_) in words.moods["planned"] for token in before)


def _is_led_to(clause: Clause, noun: Token, words: EventWords) -> bool:
    """« a donné son accord de principe pour une rencontre », « ouvre la voie à un sommet »."""
    if clause.preposition(noun) not in clause.grammar.to_or_for:
        return False
    return any(fold(token.lemma_) in words.leads_to for token in clause.doc[max(0, noun.i - 6) : noun.i])


def _predicated_status(clause: Clause, noun: Token, words: EventWords) -> Status | None:
    """« une rencontre est possible », « un entretien est une éventualité »."""
    if noun.dep_ in SUBJECTS and noun.head.pos_ in VERBS:  # « une rencontre semble possible », « reste improbable »
        told = next((c for c in noun.head.children if c.dep_ == "xcomp" and c.pos_ == "ADJ"), None)
        forms = () if told is None else (fold(told.lemma_), fold(told.text))
        return next((s for s in _UNREAL if any(_is_one_of(form, words.adjectives[s]) for form in forms)), None)
    if not is_predicate(noun.head):
        return None
    if noun.dep_ == "nmod" and any(_is_future(clause, c) for c in noun.head.children if c.dep_ == "cop"):
        return "planned"  # « le sommet sera l'occasion d'une rencontre »
    told = noun.head if noun.dep_ in SUBJECTS else None
    if told is None:
        return None
    lemma = fold(told.lemma_)
    stands = (s for s in _UNREAL if lemma in words.moods[s] or _is_one_of(lemma, words.adjectives[s]))
    status = next(stands, None)
    if status is None and any(_is_future(clause, c) for c in told.children if c.dep_ == "cop"):
        return "planned"  # « la rencontre sera un entretien de travail »
    return "denied" if status and is_negated(clause, told) else status


def _status_as_object(clause: Clause, noun: Token, verb: Token, words: EventWords) -> Status | None:
    """« a annulé sa visite », « une rencontre a été proposée »: what the verb does with the event."""
    first = noun
    while first.head.pos_ == "NOUN" and (first.dep_ == "conj" or fold(first.head.lemma_) in words.phases):
        first = first.head  # « appelle à la préparation et à l'adoption de sanctions », « espère une reprise du dialogue »
    acted_on = (
        first.dep_ in {"obj", "nsubj:pass"}
        or (first.dep_ == "nsubj" and (clause.is_passive(verb) or clause.is_pronominal(verb)))  # « une rencontre se prépare »
        or (first.dep_ == "obl:arg" and clause.preposition(first) == "a")  # « a appelé à une rencontre »
        or (fold(verb.lemma_) in words.agrees and clause.preposition(first) == "de")  # « a convenu d'une rencontre »
    )
    if (
        first.head != verb
        or not acted_on
        or (fold(noun.lemma_) in words.meals and fold(verb.lemma_) in words.light)
    ):
        return None  # « a offert un dîner » is no offer
    return status_of_governor(clause, verb, words)


def _is_one_of(form: str, wanted: frozenset[str]) -> bool:
    stem = form.rstrip("ers")
    return form in wanted or any(len(stem) > 3 and stem == word.rstrip("ers") for word in wanted)


def comes_after(before: Sequence[str], phrases: Iterable[str]) -> bool:
    """Whether one of the phrases is among the folded words before a noun."""
    words = f" {' '.join(before)} "
    return any(f" {phrase} " in words for phrase in phrases)


def follows(keys: Sequence[str], i: int, phrases: Iterable[str]) -> bool:
    """Whether one of the phrases stands right before a noun, up to its determiner and an adjective or two.

    `keys` are the folded words of the sentence, `i` the noun's place among them.
    """
    words = " ".join(keys[max(0, i - 7) : i]).split()
    ends = [" " + " ".join(words[: len(words) - skip]) for skip in range(4)]
    return any(end.endswith(f" {phrase}") for phrase in phrases for end in ends)
