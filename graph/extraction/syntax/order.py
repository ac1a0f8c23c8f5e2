"""What the order of words says, where the parse is in doubt."""

from __future__ import annotations

from ...actors import fold
from .clause import SUBJECTS, Clause
from .tree import Token


def is_inverted(clause: Clause, verb: Token) -> bool:
    """« …, a déclaré X »; « que doit recevoir X »: the subject may follow the verb."""
    if not clause.is_finite(verb) and not clause.has_finite_auxiliary(verb):
        return False
    first = clause.first_of(verb)
    before = first - 1
    while before >= 0 and clause.keys[before] in {*clause.grammar.before_inverted_verbs, ""}:
        if clause.words[before].text in {",", "»"}:
            quoted = before > 0 and clause.words[before - 1].quotation
            if quoted or fold(verb.lemma_) not in clause.reporting:
                return quoted
            return _follows_speech(clause, before) or insertion_end(clause, verb) is not None
        before -= 1
    return before < 0 or clause.words[before].quotation or clause.keys[before] in clause.grammar.inverting


def _follows_speech(clause: Clause, i: int) -> bool:
    """Whether a quotation or a whole clause stands before token i."""
    return any(clause.words[j].quotation or clause.is_finite(clause.doc[j]) for j in range(i))


def insertion_end(clause: Clause, verb: Token) -> int | None:
    """« A, a souligné B, doit … »: where the words between two commas end that tell who says the rest, if they do."""
    texts = [word.text for word in clause.words]
    comma = clause.first_of(verb) - 1
    alone = comma > 0 and texts[comma] == "," and "," not in texts[:comma] and "," in texts[verb.i :]
    if not alone or fold(verb.lemma_) not in clause.reporting:
        return None
    close = texts.index(",", verb.i)
    inside, rest = clause.doc[verb.i + 1 : close], clause.doc[close + 1 :]
    named = any(clause.mention(token) and not clause.preposition(token) for token in inside)
    named |= any(token.dep_ in SUBJECTS and token.head == verb for token in inside)  # « A, a souligné un diplomate, doit … »
    named |= any(text.startswith("-") for text in texts[comma:verb.i])  # « A, a-t-il souligné, doit … »
    if not named or not clause.grammar.reporting.isdisjoint(clause.keys[verb.i + 1 : close]):
        return None
    goes_on = any(clause.words[token.i].quotation or clause.is_finite(token) for token in rest)
    return close if goes_on else None


def may_be_subject(clause: Clause, child: Token, verb: Token) -> bool:
    """A name right after the verb of a plain clause is its object, whatever the parser says."""
    if child.i < verb.i or not clause.mention(child):
        return True
    return is_inverted(clause, verb)


def left_neighbour(clause: Clause, verb: Token) -> Token | None:
    """The nearest name before a verb that no preposition governs and no other verb parts from it."""
    first = clause.first_of(verb)
    for i in range(first - 1, -1, -1):
        token = clause.doc[i]
        if clause.is_finite(token):
            return None
        if i == first - 1 and clause.keys[i] in clause.grammar.object_pronouns:
            continue  # « X, sans hésiter, le reçoit »
        named = (mention := clause.mention(token)) is not None and mention.kind != "adjective"
        if named and (not clause.preposition(token) or begins_clause(clause, token)):
            return token
    return None


def begins_clause(clause: Clause, token: Token) -> bool:
    """« un navire croise en mer Noire et la Grèce accuse X »: the name between « et » and a verb that has no other subject."""
    if clause.keys[token.i] in clause.grammar.object_pronouns:
        return False  # « et l'a invitée »
    before = token.i - 1
    while before > 0 and clause.keys[before] in clause.grammar.articles:
        before -= 1
    return clause.starts_clause(token) and clause.keys[before] in clause.grammar.conjunctions


def right_neighbour(clause: Clause, verb: Token) -> Token | None:
    """The first name after an inverted verb that no preposition governs: « …, a déclaré mardi X »."""
    first = clause.first_of(verb)
    for i in range(first + 1, min(len(clause.doc), verb.i + 12)):
        token = clause.doc[i]
        if i == verb.i or token in clause.auxiliaries(verb):
            continue
        if clause.is_finite(token) or clause.words[i].quotation:
            return None
        if clause.mention(token) and not clause.preposition(token):
            return token
    return None
