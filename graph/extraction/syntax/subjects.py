"""The subjects of verbs, also of participles, infinitives and relative clauses."""

from __future__ import annotations

from collections.abc import Sequence

from ...actors import fold
from .clause import SUBJECTS, VERBS, Clause, is_predicate, morph, verb_above
from .objects import complements_of, objects_of
from .order import begins_clause, insertion_end, is_inverted, left_neighbour, may_be_subject, right_neighbour
from .tree import Token


def subject_of(clause: Clause, verb: Token, depth: int = 0) -> Token | None:
    """The token that is the subject of a verb: its own, its antecedent's, or that of the verb that governs
    it."""
    if (said_of := _before_insertion(clause, verb)) is not None:
        return said_of
    own = [
        c
        for c in verb.children
        if c.dep_ in SUBJECTS
        and not clause.words[c.i].quotation
        and not (c.pos_ in VERBS and c.i > verb.i)  # « a fait valoir X »
        and may_be_subject(clause, c, verb)
        and not _is_governed(clause, c)
        and not _is_apart(clause, c, verb)
        and (c.i > verb.i or clause.words[c.i].text.startswith("-") or insertion_end(clause, verb) is None)
    ]
    if own:
        # Of two the nearer: the other belongs to a verb that the parser lost.
        nearest = min(own, key=lambda child: (child.i > verb.i, abs(child.i - verb.i)))
        return _relative_antecedent(clause, _named_first(clause, own, nearest), verb)
    if is_inverted(clause, verb) and (speaker := right_neighbour(clause, verb)) is not None:
        return speaker
    if depth > 4:
        return None
    # « l'intention de recevoir X », « le premier à avoir reçu X »
    infinitive = any("Inf" in morph(each, "VerbForm") for each in (verb, *clause.auxiliaries(verb)))
    modifies = verb.dep_ in {"acl", "acl:relcl", "amod"} and not infinitive and not _is_gerund(clause, verb)
    if (described := _described(clause, verb)) is not None:
        return described
    if modifies and _is_relative(clause, verb):
        return verb.head
    if verb.dep_ == "conj" and verb.head.pos_ in VERBS:
        before = _right_before(clause, verb)
        if clause.mention(before) and begins_clause(clause, before):
            return before
        if (opened := _opens_clause(clause, verb)) is not None:
            return opened
        return subject_of(clause, _joined_to(clause, verb), depth + 1)
    if verb.pos_ in VERBS and not clause.is_finite(verb) and not clause.has_finite_auxiliary(verb):
        return _controller(clause, verb, depth)
    return left_neighbour(clause, verb)


def _described(clause: Clause, verb: Token) -> Token | None:
    """« A, seul pays à avoir signé … », « A, premier État ayant reconnu … »: the name that such a noun stands beside."""
    noun = verb.head
    apposed = verb.dep_ == "acl" and noun.dep_ == "appos" and clause.mention(noun) is None
    return noun.head if apposed and clause.auxiliaries(verb) and clause.mention(noun.head) and not clause.is_passive(verb) else None


def _before_insertion(clause: Clause, verb: Token) -> Token | None:
    """« A, a annoncé B, va signer … »: the name that the words between the commas part from its verb."""
    speaks = verb.head
    comma = clause.first_of(verb) - 1
    if speaks.i >= verb.i or clause.words[max(0, comma)].text != "," or insertion_end(clause, speaks) != comma:
        return None
    return left_neighbour(clause, speaks)


def _right_before(clause: Clause, verb: Token) -> Token:
    """What stands before a verb and its pronouns: « …, et X s'y est rendu »."""
    i = clause.first_of(verb) - 1
    while i > 0 and clause.keys[i] in clause.grammar.before_verbs:
        i -= 1
    return clause.doc[max(0, i)]


def _joined_to(clause: Clause, verb: Token) -> Token:
    """« X a pris acte d'un projet concernant Y et a exprimé … »: a conjugated verb is joined to another such, not to the participle
    or infinitive that the parser may take."""
    def is_conjugated(token: Token) -> bool:
        return clause.is_finite(token) or clause.has_finite_auxiliary(token)

    if not is_conjugated(verb) or is_conjugated(verb.head):
        return verb.head
    return next((above for above in verb.head.ancestors if is_conjugated(above)), verb.head)


def _opens_clause(clause: Clause, verb: Token) -> Token | None:
    """« A a rouvert son ambassade à B, où X, venu l'inaugurer, a été reçu »: the name right after « où », where the parser
    joins the verb to the main clause."""
    for i in range(clause.first_of(verb) - 1, verb.head.i + 1, -1):
        if clause.is_finite(clause.doc[i]):
            return None
        if clause.words[i - 1].text.lower() in clause.grammar.temporal:
            return clause.doc[i] if clause.mention(clause.doc[i]) else None
    return None


def _named_first(clause: Clause, own: Sequence[Token], nearest: Token) -> Token:
    """« X, et son équipe, ont quitté … », « X et Y, les chefs des deux camps, ont … »: the name that an unnamed noun is added to."""
    before = [word.text for word in clause.words[max(0, nearest.i - 2) : nearest.i]]
    added = "," in before or not clause.grammar.conjunctions.isdisjoint(before)
    if clause.mention(nearest) or not added:
        return nearest
    return next((each for each in own if each.i < nearest.i and clause.mention(each)), nearest)


def _is_governed(clause: Clause, token: Token) -> bool:
    """« après leur rencontre, A et B … »: what a preposition governs is no subject, whatever the parser says."""
    return any(c.dep_ == "case" and clause.keys[c.i] in clause.grammar.other_times for c in token.children)


def _is_apart(clause: Clause, token: Token, verb: Token) -> bool:
    """« a confirmé A : B va partir »: A is no subject of what follows the colon, where somebody is named after it."""
    marks = [i for i in range(token.i + 1, verb.i) if clause.words[i].text == ":"]
    return bool(marks) and any(word.mention for word in clause.words[marks[-1] : verb.i])


def _is_relative(clause: Clause, verb: Token) -> bool:
    """Whether a participle modifies its head, or a relative pronoun links a conjugated verb to it."""
    if not clause.is_finite(verb) and not clause.has_finite_auxiliary(verb):
        return True
    return bool(clause.grammar.relatives & set(clause.keys[verb.head.i + 1 : verb.i]))


def _beside(clause: Clause, verb: Token) -> Token | None:
    """« X, attendu jeudi à Tunis, »: the name that a participle stands right after."""
    if verb.i < 2 or "Past" not in morph(verb, "Tense") or clause.words[verb.i - 1].text != ",":
        return None
    name = clause.doc[verb.i - 2]
    return name if clause.mention(name) and clause.preposition(name) not in clause.grammar.at_places else None


def _owner(clause: Clause, verb: Token) -> Token | None:
    """« la décision de Londres de soutenir X »: whose the noun before an infinitive is, wherever the parser hangs it."""
    first = clause.first_of(verb)
    if first < 3 or clause.keys[first - 1] not in clause.grammar.of or "Inf" not in morph(verb, "VerbForm"):
        return None
    owner = clause.doc[first - 2]
    return owner if clause.mention(owner) and clause.preposition(owner) == "de" else None


def _controller(clause: Clause, verb: Token, depth: int) -> Token | None:
    if (beside := _beside(clause, verb)) is not None:
        return beside
    if (main := _main_verb(clause, verb)) is not None:
        return subject_of(clause, main, depth + 1)
    if (owner := _owner(clause, verb)) is not None:
        return owner
    head = verb.head
    if head.pos_ == "ADV" and is_predicate(head):
        return subject_of(clause, head, depth + 1)  # « est impatient de rencontrer X »
    while head.pos_ in {"ADV", "ADP", "SCONJ"} and head.head != head:
        head = head.head  # « afin de rencontrer »
    if head == verb:
        return left_neighbour(clause, verb)
    if (
        fold(head.lemma_) in clause.grammar.object_control
        and head.pos_ == "VERB"
        and not clause.is_passive(head)
        and verb.i > head.i
    ):
        governed = objects_of(clause, head) or complements_of(clause, head, {"a"})
        if governed or fold(head.lemma_) not in clause.grammar.own_control:
            return governed[0] if governed else None
    owners = (
        [c for c in head.children if clause.mention(c) and clause.preposition(c) == "de"]
        if head.pos_ == "NOUN"
        else []
    )
    if owners and not is_predicate(head):
        return owners[0]  # « la décision du Rwanda de rompre … »
    if head.pos_ in {"ADJ", "NOUN"} and is_predicate(head):
        return subject_of(clause, head, depth + 1)  # « X est prêt à recevoir Y », a dit Z
    if is_own(clause, head) and clause.preposition(head) in clause.grammar.other_times:
        return _named_before(clause, head)
    if head.pos_ in {"NOUN", "ADJ"} and (
        verb.dep_ != "acl" or _is_had(clause, head) or is_own(clause, head) or _is_gerund(clause, verb)
    ):
        above = verb_above(head)
        return subject_of(clause, above, depth + 1) if above is not None else None
    if head.pos_ in {"VERB", "AUX", "ADJ"}:
        found = subject_of(clause, head, depth + 1)
        above = verb_above(head) if _is_gerund(clause, verb) else None
        if found is not None and not clause.mention(found) and above is not None:
            return subject_of(clause, above, depth + 1)  # « X a annoncé que des décisions seraient prises, en recevant Y »
        return found
    return None


def is_own(clause: Clause, noun: Token) -> bool:
    """« a indiqué son intention de se rendre à … »: whether it is that of the subject."""
    return clause.keys[noun.i - 1] in clause.grammar.one_owner | clause.grammar.several_owners


def _named_before(clause: Clause, noun: Token) -> Token | None:
    """« A a rappelé ses ambassadeurs en B et en C après leur décision de … »: the states told last, if it is they whose it is."""
    last = next((t for t in reversed(clause.doc[: noun.i]) if clause.mention(t)), None)
    while last is not None and last.dep_ == "conj" and clause.mention(last.head):
        last = last.head
    named = clause.mention(last) if last is not None else None
    return last if named and named.kind in {"actor", "metonym"} and last is not None and last.dep_ not in SUBJECTS else None


def _main_verb(clause: Clause, verb: Token) -> Token | None:
    """« A a condamné B, qui a attaqué C, tout en promettant … »: the verb of the sentence, after a comma, wherever the parser
    hangs the gerund."""
    if verb.i < 4 or not _is_gerund(clause, verb) or clause.keys[verb.i - 2] not in clause.grammar.beside_gerund:
        return None
    root = next((t for t in clause.doc if t.dep_ == "ROOT"), None)
    comma = clause.words[verb.i - 3].text == ","
    return root if comma and root is not None and root.i < verb.i and root.pos_ in VERBS else None


def _is_gerund(clause: Clause, verb: Token) -> bool:
    """« en recevant »."""
    return "Pres" in morph(verb, "Tense") and clause.keys[max(0, verb.i - 1)] in clause.grammar.gerund


def _is_had(clause: Clause, noun: Token) -> bool:
    """« a l'intention de »: whether somebody has what the noun names."""
    return noun.dep_ == "obj" and fold(noun.head.lemma_) in clause.grammar.auxiliaries


def _relative_antecedent(clause: Clause, child: Token, verb: Token) -> Token:
    if _goes_on(clause, child, verb):
        return subject_of(clause, verb.head) or child  # « A, qui a rompu avec B et qui a prêté à C »
    if clause.keys[child.i] in clause.grammar.relatives and verb.dep_.startswith("acl"):
        # « la cible de X, qui a annoncé … »: after a comma it goes back to the name, be it a state's.
        comma = child.i > 1 and clause.words[child.i - 1].text == ","
        beside = clause.doc[child.i - 2 if comma else child.i - 1]
        kinds = {"person", "group", "actor", "metonym"} if comma else {"person", "group"}
        people = (named := clause.mention(beside)) is not None and named.kind in kinds
        # « un échange entre les deux présidents qui … »: parsers take the noun for what the pronoun goes back to.
        if people and not clause.mention(verb.head):
            return beside
        # « c'est X, l'envoyé dans la région, qui se rendra … »
        told = (a for a in verb.ancestors if clause.mention(a) and is_predicate(a))
        return verb.head if clause.mention(verb.head) else next(told, verb.head)
    if clause.keys[child.i] in clause.grammar.subject_relatives:
        before = [
            clause.doc[i]
            for i in range(child.i - 1, max(-1, child.i - 4), -1)
            if clause.mention(clause.doc[i])
        ]
        return before[0] if before else child
    return child


def _goes_on(clause: Clause, child: Token, verb: Token) -> bool:
    """Whether « et qui » joins a relative clause to another."""
    joined = child.i > 0 and clause.keys[child.i - 1] in clause.grammar.conjunctions
    return joined and clause.keys[child.i] in clause.grammar.subject_relatives and verb.dep_ == "conj"


def antecedent_of(clause: Clause, token: Token) -> Token:
    """What a relative pronoun stands for (« X, avec lequel il s'est entretenu »); any other token itself."""
    if clause.mention(token) or clause.keys[token.i] not in clause.grammar.relatives:
        return token
    verb = next((a for a in token.ancestors if a.dep_.startswith("acl")), None)
    if verb is not None:
        # « la table des négociations avec A, qu'il a reconnu »: after a comma it goes back to the name.
        beside = clause.doc[token.i - 2] if token.i > 1 and clause.words[token.i - 1].text == "," else verb.head
        named = clause.mention(beside)
        return beside if named and named.kind in {"person", "actor", "metonym"} else verb.head
    if token.pos_ == "SCONJ" and token.dep_ != "obj":
        return token
    before = [
        clause.doc[i] for i in range(token.i - 1, max(-1, token.i - 5), -1) if clause.mention(clause.doc[i])
    ]
    return before[0] if before else token
