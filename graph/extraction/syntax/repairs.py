"""Slips of the parser that the words around a verb give away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ...actors import fold
from ..grammar import Grammar
from .clause import SUBJECTS, VERBS, Clause, morph, verb_above
from .order import is_inverted
from .tree import Token, read_features


def repair(clause: Clause) -> None:
    """Make verbs of participles that the tagger took for nouns: « s'est félicité », « a rencontré »; and of « dément ». Part
    a name from the place right before it."""
    _part_names(clause)
    _part_sides(clause)
    _hang_counts(clause)
    _part_remarks(clause)
    _hang_relatives(clause)
    _hang_meals(clause)
    _hang_late_objects(clause)
    _hang_gathered(clause)
    _part_guest(clause)
    first = clause.doc[0]
    if first.dep_ in SUBJECTS and first.pos_ == "VERB" and "Part" in morph(first, "VerbForm"):
        first.dep_ = "advcl"  # « Invités par A, B et C séjournent … »
    for token in clause.doc[1:]:
        if "Inf" in morph(token, "VerbForm") and clause.keys[token.head.i] in clause.grammar.before_events and token.head.head.pos_ in VERBS:
            before = token.head  # « avant de rencontrer X »
            token.hang_on(before.head)
            token.dep_ = "advcl"
            before.hang_on(token)
            before.dep_ = "mark"
        if _is_with_visitor(clause, token):
            token.head, token.dep_ = token.head.head, "advcl"
        if _shares_auxiliary(clause, token):
            token.dep_ = "conj"
        if token.dep_ == "ccomp" and _is_infinitive(clause, token):
            token.dep_ = "xcomp"  # « a convenu de prolonger … »
        if (other := _joined_infinitive(clause, token)) is not None:
            token.hang_on(other)
        if token.pos_ == "ADV" and (lemma := clause.grammar.verbs_like_adverbs.get(clause.keys[token.i])):
            token.pos_ = "VERB"
            token.lemma_ = lemma
            token.features = read_features("Mood=Ind|Tense=Pres|VerbForm=Fin")
            continue
        before = clause.doc[token.i - 1]
        is_noun = token.pos_ in {"NOUN", "ADJ", "PROPN"} and before.pos_ == "AUX" and not clause.mention(token)
        participle = clause.grammar.patterns["participle"].search(token.text) if is_noun else None
        if participle:
            token.pos_ = "VERB"
            token.lemma_ = _of_participle(token.text, participle)
            token.features = read_features("Tense=Past|VerbForm=Part")
        elif (
            token.text.endswith("ant")
            and token.lemma_.endswith("ant")
            and clause.keys[before.i] in clause.grammar.gerund
        ):
            token.pos_ = "VERB"
            token.lemma_ = _of_gerund(token.text)  # « en annulant »
            token.features = read_features("Tense=Pres|VerbForm=Part")


def mended_lemmas(text: str, grammar: Grammar) -> Iterator[str]:
    """The lemmas that `repair` may give to a word."""
    if lemma := grammar.verbs_like_adverbs.get(fold(text)):
        yield lemma
    if participle := grammar.patterns["participle"].search(text):
        yield _of_participle(text, participle)
    if text.endswith("ant"):
        yield _of_gerund(text)


def _of_participle(text: str, ending: re.Match[str]) -> str:
    return text[: ending.start()].lower() + "er"


def _of_gerund(text: str) -> str:
    return f"{text[:-3]}er"


def _is_infinitive(clause: Clause, verb: Token) -> bool:
    """Whether a verb is in the infinitive and has no subject of its own."""
    infinitive = any("Inf" in morph(each, "VerbForm") for each in (verb, *clause.auxiliaries(verb)))
    return infinitive and not any(child.dep_ in SUBJECTS for child in verb.children)


def _shares_auxiliary(clause: Clause, token: Token) -> bool:
    """« a rencontré A, participé à un sommet et gagné Oslo »: a participle after a comma that goes with the auxiliary before it."""
    bare = "Part" in morph(token, "VerbForm") and "Past" in morph(token, "Tense") and not clause.auxiliaries(token)
    if not bare or token.dep_ not in {"advcl", "acl"} or token.head.i > token.i or clause.words[token.i - 1].text != ",":
        return False
    does = fold(token.lemma_) in clause.grammar.never_passive or any(child.dep_ == "obj" for child in token.children)
    return does and any(fold(each.lemma_) in clause.grammar.have_forms for each in clause.auxiliaries(token.head))


def _joined_infinitive(clause: Clause, verb: Token) -> Token | None:
    """« s'est envolé pour Oslo, où il doit visiter un musée et rencontrer X », « … et être reçu par X »: what an infinitive is joined
    to that the parser joins to a conjugated verb."""
    conjugated = clause.is_finite(verb.head) or clause.has_finite_auxiliary(verb.head)
    passive = clause.is_passive(verb) and _is_infinitive(clause, verb)
    infinitive = "Inf" in morph(verb, "VerbForm") and not clause.auxiliaries(verb)
    if verb.dep_ != "conj" or verb.pos_ not in VERBS or not conjugated or not (infinitive or passive):
        return None
    between = (t for t in reversed(clause.doc[verb.head.i + 1 : verb.i]) if t.pos_ in VERBS and t.dep_ == "xcomp")
    return next((t for t in between if "Inf" in morph(t, "VerbForm")), None)


def _is_with_visitor(clause: Clause, token: Token) -> bool:
    """« X est arrivé à Alger, accompagné de Y »: whether the parser takes the place for who came along with somebody."""
    escorted = token.dep_ == "acl" and fold(token.lemma_) in clause.grammar.accompanied
    return escorted and clause.preposition(token.head) in clause.grammar.at_places and token.head.head.pos_ in VERBS


def _hang_counts(clause: Clause) -> None:
    """« onze responsables de A ont été frappés … »: the name that a number counts stands in its place."""
    for number, name in pairwise(clause.doc):
        if number.pos_ != "NUM" or name.head is not number or number.head is number or clause.mention(name) is None:
            continue
        name.dep_ = number.dep_
        name.hang_on(number.head)
        for child in (*number.children, number):
            child.hang_on(name)
        number.dep_ = "nummod"


def _part_guest(clause: Clause) -> None:
    """« Reçu par A, B, dont le pays …, a plaidé »: B, whom the parser takes for an apposition to A, is who pleaded."""
    first = clause.doc[0]
    main = first.head
    opens = main.i > first.i and main.pos_ in VERBS and {"Past"} <= set(morph(first, "Tense")) and "Part" in morph(first, "VerbForm")
    if not opens or any(child.dep_ in SUBJECTS and child.i < main.i for child in main.children):
        return
    hosts = (child for child in first.children if child.dep_ == "obl:agent")
    named = (each for host in hosts for each in host.children if each.dep_ == "appos" and clause.mention(each))
    guest = next((each for each in named if clause.words[each.i - 1].text == ","), None)
    if guest is not None:
        guest.hang_on(main)
        guest.dep_ = "nsubj"


def _part_names(clause: Clause) -> None:
    """« a reçu à l'Élysée X »: two names beside each other are no name of two words."""
    for token in clause.doc[1:]:
        place = token.head
        apart = clause.mention(token) is not None and clause.mention(place) is not None
        if token.dep_ != "flat:name" or not apart or place.i != token.i - 1 or place.head == place:
            continue
        verb = place.head
        token.hang_on(verb)
        token.dep_ = "nsubj" if is_inverted(clause, verb) else "obj"


def _part_sides(clause: Clause) -> None:
    """« A a condamné les frappes de B et C a appelé à la retenue », « A a vu B et C a reçu D »: C, with a verb in the singular right
    after it, is that verb's only subject and is not joined to B."""
    for token in clause.doc[1:-1]:
        if token.dep_ != "conj" or clause.mention(token) is None or clause.keys[token.i - 1] not in clause.grammar.conjunctions:
            continue
        after, other = clause.doc[token.i + 1], token.head
        verb = after.head if after.dep_.startswith("aux") else after
        alone = not any(child.dep_ in SUBJECTS and child != other for child in verb.children)
        if not (alone and verb.dep_.startswith(("conj", "parataxis")) and verb.head.i < other.i):
            continue
        if clause.is_finite(after) and "Sing" in morph(after, "Number"):
            if other.head == verb:
                other.hang_on(verb.head)
                other.dep_ = "obj"
            token.hang_on(verb)
            token.dep_ = "nsubj"


def _part_remarks(clause: Clause) -> None:
    """« A a reçu B, une première depuis mai »: a noun after a comma is no second object but says what the first clause was."""
    for token in clause.doc[2:]:
        if token.dep_ != "obj" or clause.mention(token) is not None:
            continue
        first = next((c for c in token.head.children if c.dep_ == "obj" and c.i < token.i), None)
        apart = any(clause.words[c.i].text == "," for c in token.children if c.i < token.i)
        if first is not None and apart:
            token.hang_on(first)
            token.dep_ = "appos"


def _hang_relatives(clause: Clause) -> None:
    """« a salué la rencontre que A et B auront jeudi »: what two have is the noun before « que », and nothing that is said."""
    for verb in clause.doc:
        if verb.dep_ != "ccomp":
            continue
        held = next((c for c in verb.children if c.dep_ == "xcomp"), verb)  # « doivent avoir »
        objects = [c for c in held.children if c.dep_ == "obj" and clause.keys[c.i] not in clause.grammar.reporting]
        that = next((c for c in (*verb.children, *held.children) if clause.keys[c.i] in clause.grammar.reporting and c.i < verb.i), None)
        if that is None or that.i == 0 or objects or fold(held.lemma_) not in clause.grammar.have_forms:
            continue
        noun = clause.doc[that.i - 1]
        if noun.pos_ == "NOUN" and clause.mention(noun) is None and clause.words[noun.i].date is None:
            verb.hang_on(noun)
            verb.dep_ = "acl:relcl"


def _hang_late_objects(clause: Clause) -> None:
    """« a rencontré mardi, en marge du sommet de l'Otan, A et B »: A is whom the verb is about, and nothing that a summit, a place or
    an organisation could be called."""
    for token in clause.doc[3:]:
        mention, head = clause.mention(token), token.head
        if mention is None or mention.kind != "person" or token.dep_ not in {"appos", "conj"} or clause.words[token.i - 1].text != ",":
            continue
        of, verb = clause.mention(head), verb_above(head)
        if (of is not None and of.kind == "person") or verb is None or verb.i > head.i or not _lacks_object(clause, verb):
            continue
        between = clause.doc[verb.i + 1 : token.i - 1]
        if any(clause.words[t.i].text == "," and clause.doc[t.i + 1].pos_ == "ADP" for t in between):
            others = [c for c in head.children if c.dep_ == "conj" and c.i > token.i]
            for each in (token, *others):
                each.hang_on(verb if each is token else token)
            token.dep_ = "obj"


def _hang_gathered(clause: Clause) -> None:
    """« un sommet réunissant à Oslo, autour de A, une vingtaine de dirigeants, dont B et C »: they are whom it gathers, and nothing
    that stands before it."""
    for verb in clause.doc:
        if verb.dep_ != "acl" or "Pres" not in morph(verb, "Tense") or any(child.dep_ == "obj" for child in verb.children):
            continue
        for token in clause.doc[verb.i + 1 :]:
            if clause.is_finite(token):
                break
            first = min(each.i for each in token.subtree)
            apart = first > verb.i + 1 and clause.words[first].text == ","
            further = token.dep_ == "appos" or (token.dep_ == "obj" and token.head.i < verb.i)
            if further and apart and clause.mention(token) is None:
                token.hang_on(verb)
                token.dep_ = "obj"
                for each in [t for t in clause.doc[verb.i + 1 : first] if t.head.i < verb.i]:
                    each.hang_on(verb)
                break


def _lacks_object(clause: Clause, verb: Token) -> bool:
    """Whether a verb has a subject, but nobody yet whom its subject meets, or whatever else it does to whom."""
    does = verb.head if verb.dep_ == "xcomp" else verb
    subject = any(child.dep_ in SUBJECTS and child.i < verb.i for child in does.children)
    complete = any(child.dep_ in {"obj", "ccomp", "xcomp"} for child in verb.children)
    says = fold(verb.lemma_) in clause.reporting
    return subject and not (complete or says or clause.is_passive(verb) or clause.is_pronominal(verb))


def _hang_meals(clause: Clause) -> None:
    """« a reçu à dîner à l'Élysée X »: who is received, and where, belongs to the verb before; a meal is no second talk."""
    for meal in clause.doc[1:]:
        verb = meal.head
        if fold(meal.text) not in clause.grammar.at_meals or clause.keys[meal.i - 1] not in clause.grammar.to:
            continue
        if verb.pos_ in VERBS and verb.i < meal.i and fold(verb.lemma_) in clause.grammar.taking_in:
            for child in [c for c in meal.children if c.i > meal.i]:
                child.hang_on(verb)
            meal.pos_, meal.dep_, meal.features = "ADV", "advmod", {}
        elif verb.pos_ in VERBS and verb.i < meal.i and fold(verb.lemma_) in clause.grammar.inviting:
            for guest in [c for c in meal.children if c.i > meal.i and c.dep_ == "obj"]:
                guest.hang_on(verb)  # « invite à dîner X »
