"""Speech acts: who says, asks, blames, praises, threatens or refuses, and whom it is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...actors import fold
from ...records import SPEECH_ACTS
from ..dates import DateExpression
from ..mentions import Mention
from ..syntax.clause import SUBJECTS, VERBS, morph
from ..syntax.lists import actors_of, mentions_inside
from ..syntax.objects import complements_of, objects_of
from ..syntax.order import insertion_end, is_inverted
from ..syntax.simplify import Word
from ..syntax.subjects import subject_of
from ..syntax.tree import Token
from .drafts import Draft, Hearing, Saying
from .moods import is_negated, is_pluperfect, verb_status
from .scene import ACTING, Scene
from .words import Frame

# So many words after a verb may stand before the noun that it speaks with.
_PHRASE: Final = 7
# The relations in which an infinitive hangs on the verb that tells of it.
_GOVERNED: Final = frozenset(("xcomp", "ccomp", "obj", "obl:arg", "conj"))

# Those of what is said to the verb that says it, and back where that is inserted.
_TOLD: Final = frozenset(("ccomp", "xcomp", "obj", "parataxis"))

# Those in which a participle tells what something is.
_DESCRIBING: Final = frozenset(("acl", "amod", "appos"))
_NOMINAL: Final = frozenset(("NOUN", "PROPN"))
_GENDERS: Final = {"Masc": "m", "Fem": "f"}


def speech_event(scene: Scene, verb: Token) -> Draft | None:
    """The speech act that a reporting verb tells, if it has a speaker."""
    frame = _frame(scene, verb)
    return _draft(scene, verb, frame) if frame else None


def told_between_commas(scene: Scene, draft: Draft) -> bool:
    """« …, a-t-il insisté, … »: whether a speech act within a quotation is of who is quoted."""
    if draft.type not in SPEECH_ACTS:
        return False
    clause, verb = scene.clause, scene.clause.doc[draft.word]
    comma = clause.first_of(verb) - 1
    own = any(mention.kind == "pronoun" and not mention.own for mention in draft.agents)
    return own and comma > 0 and clause.words[comma].text == "," and is_inverted(clause, verb)


def phrase_frame(scene: Scene, verb: Token) -> Frame | None:
    """What a verb does with a noun after it: « fait savoir », « met en garde », « invite à la retenue »."""
    pronominal = scene.clause.is_pronominal(verb)
    after = _words_after(scene, verb)
    phrases = scene.words.speech_phrases.get(fold(verb.lemma_), ())
    return next(
        (f for words, f in phrases if f.pronominal == pronominal and not words.isdisjoint(after)), None
    )


def _frame(scene: Scene, verb: Token) -> Frame | None:
    if (frame := phrase_frame(scene, verb)) is not None:
        return frame
    pronominal = scene.clause.is_pronominal(verb)
    frames = [f for f in scene.words.speech.get(fold(verb.lemma_), ()) if f.pronominal == pronominal]
    if len(frames) > 1 and _reports(scene, verb):
        return frames[-1]  # « soutient que »: no support
    return frames[0] if frames else None


def _words_after(scene: Scene, verb: Token) -> set[str]:
    """The words after a verb in its clause, as printed and as listed in a dictionary."""
    found: set[str] = set()
    for token in scene.clause.doc[verb.i + 1 : verb.i + 1 + _PHRASE]:
        if scene.clause.is_finite(token) or scene.clause.words[token.i].text in {",", ":", ";"}:
            break
        key = scene.clause.keys[token.i]
        found |= {key, key.removesuffix("s"), fold(token.lemma_)}
        if "Inf" in morph(token, "VerbForm"):
            break  # « a dit comprendre la déception de X »: what follows is of the other verb
    return found


def _reports(scene: Scene, verb: Token) -> bool:
    """« soutient que … », « soutient ne pas avoir … », « « … », soutient X »: whether the verb only says that words were said."""
    if _says_what_was_done(scene, verb):
        return True
    first = scene.clause.first_of(verb)
    before = scene.clause.words[max(0, first - 3) : first]
    follows = scene.clause.keys[verb.i + 1 : verb.i + 4]
    if any(word.quotation for word in before) or insertion_end(scene.clause, verb) is not None:
        return True
    return not scene.clause.grammar.reporting.isdisjoint(follows)


def _said(scene: Scene, verb: Token) -> Saying:
    """The words that a verb reports: quotations, what it governs after it, else the sentence before it."""
    clause = scene.clause
    joined = {t.i for child in verb.children if child.dep_ == "conj" for t in child.subtree}
    governed = {t.i for t in verb.subtree if t.i > verb.i} - joined
    parts = [
        w for i, w in enumerate(clause.words) if i in governed or (w.quotation and _speaks(scene, i) == verb)
    ]
    if not parts or is_inverted(clause, verb):
        parts = list(clause.words[: clause.first_of(verb)])  # « …, a déclaré X »
        if (end := insertion_end(clause, verb)) is not None:
            parts += clause.words[end + 1 :]  # « A, a déclaré X, doit … »
    end = _end_of_said(scene, verb)
    return tuple(piece for word in parts if word.first < end for piece in pieces(scene, word))


def _end_of_said(scene: Scene, verb: Token) -> int:
    """« a ajouté X, alors que … », « ont proposé un plan, ce qui … »: the token where the words of the paper itself begin."""
    words, keys = scene.clause.words, scene.clause.keys
    own = (i for i in range(verb.i + 1, len(words) - 1) if f"{keys[i]} {keys[i + 1]}" in scene.words.papers_own)
    return words[next(own, len(words) - 1)].last


def _heads(scene: Scene, verb: Token) -> frozenset[int]:
    """The words that head what a verb reports, and what these govern: « qu'il va recevoir », « qu'il aura un entretien »."""
    verb = verb.head if verb.dep_.startswith("aux") else verb  # « a fait savoir »
    told = [child for child in verb.children if child.dep_ in _TOLD]
    if verb.dep_.split(":")[0] in _TOLD and is_inverted(scene.clause, verb):
        told.append(verb.head)  # « X recevra Y, a annoncé Z »
    governed = (child for head in told for child in head.children if child.dep_ == "xcomp" or (child.dep_ == "obj" and fold(head.lemma_) in scene.words.light))
    return frozenset(token.i for token in (*told, *governed) if token != verb)


def pieces(scene: Scene, word: Word) -> Iterator[tuple[str, Mention | None]]:
    """The folded tokens that a word stands for, those of a mention as one."""
    inside = {m.first: m for m in scene.quoted} if word.quotation else {word.first: word.mention}
    i = word.first
    while i < word.last:
        mention = inside.get(i)
        last = min(mention.last, word.last) if mention else i + 1
        keys = " ".join(key for key in scene.keys[i:last] if key)
        if keys:
            yield keys, mention
        i = last


def _speaks(scene: Scene, i: int) -> Token:
    """The verb of speech nearest to the quotation at `i`: its words are those of that verb."""
    verbs = [t for t in scene.clause.doc if t.pos_ in VERBS and fold(t.lemma_) in scene.words.reporting]
    return min(verbs, key=lambda verb: (abs(verb.i - i), verb.i), default=scene.clause.doc[i])


def _is_told_by_another(scene: Scene, verb: Token) -> bool:
    """« accuse X d'avoir pris Y et de menacer Z »: what a verb of speech says of somebody's words."""
    while verb.dep_ in _GOVERNED and verb.head.i < verb.i:
        verb = verb.head
        if fold(verb.lemma_) in scene.words.speech:
            return True
    return False


def _draft(scene: Scene, verb: Token, frame: Frame) -> Draft | None:
    if "needs_content" in frame.flags and not _has_content(scene, verb):
        return None
    if "Inf" in morph(verb, "VerbForm") and _is_told_by_another(scene, verb):
        return None
    if frame.type == "Support" and not scene.quotes and _greets(scene, verb):
        return None
    if _does_something_else(scene, verb) or (frame.type == "Statement" and _is_bare_participle(scene, verb)):
        return None
    speakers = _speakers(scene, verb) or _authors(scene, verb)
    echoes = not speakers and _echoes(scene, verb)
    if not speakers and not echoes:
        return _unnamed(scene, verb, frame)
    draft = scene.draft(frame.type, verb)
    draft.agents, draft.echoes = speakers, echoes
    draft.reported = verb.dep_ == "ccomp" and verb.head.i < verb.i and fold(verb.head.lemma_) in scene.words.speech
    draft.by_verb, draft.parsed = True, any(child.dep_ in SUBJECTS for child in verb.children)
    draft.pluperfect = is_pluperfect(scene.clause, verb)
    if frame.type == "Statement" or "weighed" in frame.flags:
        said, draft.says = _said(scene, verb), _heads(scene, verb)
        draft.said = () if _tells_only_worry(scene, verb, said) else said
    draft.status, draft.tense = verb_status(scene.clause, verb, scene.words)
    if _is_present_participle(verb):  # « n'a pas tardé à réagir, dénonçant … »: said, whatever the verb beside it tells
        draft.status = "denied" if is_negated(scene.clause, verb) else "occurred"
    if draft.status == "planned":
        if draft.tense != "past" or _was_to_be_said(scene, verb):
            return None  # what somebody is going to say, nobody has said
        draft.status = "occurred"
    draft.heard = _heard(scene, verb, frame, speakers)
    scene.circumstances.attach(draft, verb)
    draft.place = None
    if draft.date is not None and _is_of_something_else(scene, verb, draft.date):
        draft.date = None
    return draft


def _was_to_be_said(scene: Scene, verb: Token) -> bool:
    """« devait demander vendredi une trêve »; but « a dû démentir »."""
    above = verb.head
    return verb.dep_ == "xcomp" and fold(above.lemma_) in scene.clause.grammar.obligation and "Imp" in morph(above, "Tense")


def _is_of_something_else(scene: Scene, verb: Token, date: DateExpression) -> bool:
    """« exclut un retour aux frontières de 1967 », « a demandé à être reçu jeudi »: whether a month or year says which of several
    something is, or a day is of the infinitive that the verb governs."""
    clause = scene.clause
    at = next((i for i, word in enumerate(clause.words) if word.date is date), 0)
    which = date.kind in {"month", "year"} and at > 0 and clause.keys[at - 1] in clause.grammar.of
    content = any(c.dep_ == "obj" and not clause.mention(c) and verb.i < c.i < at for c in verb.children)
    which |= content and date.kind in {"month", "year", "span"} and at > 0 and clause.doc[at - 1].pos_ == "ADP"  # « un sommet à l'automne »
    infinitives = (c for c in verb.children if c.dep_ == "xcomp" and verb.i < c.i < at)
    return which or any(clause.doc[at] in infinitive.subtree for infinitive in infinitives)


def _unnamed(scene: Scene, verb: Token, frame: Frame) -> Draft | None:
    """« … », a expliqué un habitant: the speech act of somebody who is no actor, whose words « a-t-il ajouté » goes on with."""
    subject = next((token for token in _speaking(scene, verb) if token.pos_ in _NOMINAL), None)
    if subject is None or not scene.quotes or _document(scene, verb):
        return None
    draft = scene.draft(frame.type, verb)
    draft.unnamed = True
    draft.gender = _GENDERS.get("".join(morph(subject, "Gender"))) if subject.pos_ == "NOUN" else None
    return draft


def _tells_only_worry(scene: Scene, verb: Token, said: Saying) -> bool:
    """« s'est dit préoccupé par l'agression »."""
    words = " ".join(keys for keys, _ in said)
    return scene.clause.is_pronominal(verb) and scene.words.worried.search(words) is not None


def _says_what_was_done(scene: Scene, verb: Token) -> bool:
    """« soutient avoir … », « affirme ne pas viser … »: an infinitive that tells what is so, not what is wanted."""
    told = (child for child in verb.children if child.dep_ == "xcomp" and child.i > verb.i)
    negators, keys = scene.clause.grammar.negators, scene.clause.keys
    return any(
        scene.clause.auxiliaries(child) or not negators.isdisjoint(keys[verb.i + 1 : child.i])
        for child in told
    )


def _greets(scene: Scene, verb: Token) -> bool:
    """« a salué la foule », « est salué à son départ par X »: whether people are greeted, not praised."""
    near = (token for token in verb.subtree if fold(token.lemma_) in scene.words.greeted_at)
    if any(child.dep_ == "case" for token in near for child in token.children):
        return True
    return any(fold(token.lemma_) in scene.words.greeted for token in objects_of(scene.clause, verb))


def _does_something_else(scene: Scene, verb: Token) -> bool:
    """« assure l'intérim », « déplore dix morts », « appelle ses ministres »: a verb of speech by which nobody says anything."""
    lemma, words = fold(verb.lemma_), scene.clause.words
    done = scene.words.unspoken.get(lemma, frozenset())
    objects = [each for token in objects_of(scene.clause, verb) for each in ((token,) if token.pos_ == "NOUN" else token.subtree)]
    named = (mention.head for each in objects if (mention := scene.clause.mention(each)))  # « la présidence du Conseil »
    if not done.isdisjoint((*map(fold, (each.lemma_ for each in objects)), *named)):  # « plus de dix morts »: under the number
        return True
    needed = scene.words.needed_after.get(lemma)
    return needed is not None and needed.isdisjoint(scene.keys[words[verb.i].last : words[-1].last])


def _is_bare_participle(scene: Scene, verb: Token) -> bool:
    """« reconnus par A comme réfugiés », « considéré comme hostile par B »: what something is, not what is said of it."""
    return verb.dep_ in _DESCRIBING and scene.clause.is_passive(verb) and not scene.clause.auxiliaries(verb)


def _has_content(scene: Scene, verb: Token) -> bool:
    """Whether words are reported: a quotation in the sentence, or a clause with « que »."""
    if scene.quotes:
        return True
    if _says_what_was_done(scene, verb):
        return True
    return any(
        child.dep_ in {"ccomp", "parataxis"} for child in verb.children
    ) or not scene.clause.grammar.reporting.isdisjoint(scene.clause.keys[verb.i + 1 : verb.i + 4])


def _speakers(scene: Scene, verb: Token) -> list[Mention]:
    if scene.clause.is_passive(verb):
        tokens = complements_of(scene.clause, verb, {"par"})
    elif _is_impersonal(scene, verb):
        tokens = complements_of(scene.clause, verb, scene.clause.grammar.at_places | {"a"})
    else:
        subject = subject_of(scene.clause, _told_beside(scene, verb))
        tokens = [subject] if subject is not None else []
    found = [m for token in tokens for m in actors_of(scene.clause, token)]
    found = [m for m in dict.fromkeys(found) if m.kind in ACTING]
    voices = [m for token in (verb, *tokens) for m in _voices(scene, token)] if found else []
    return [*found, *(m for m in voices if m not in found)]


def _is_present_participle(verb: Token) -> bool:
    return "Part" in morph(verb, "VerbForm") and "Pres" in morph(verb, "Tense")


def _told_beside(scene: Scene, verb: Token) -> Token:
    """« A a exhorté B à agir, assurant que … »: the conjugated verb whose subject says what the participle tells, whatever name
    the parser hangs it on; of several one of speech: « A a dit que B irait, ajoutant que … »."""
    clause, before = scene.clause, scene.clause.first_of(verb) - 1
    while before > 0 and clause.keys[before] in clause.grammar.gerund | clause.grammar.beside_gerund:
        before -= 1
    if not _is_present_participle(verb) or before < 1 or clause.words[before].text != ",":
        return verb
    above = [each for each in verb.ancestors if clause.is_finite(each) or clause.has_finite_auxiliary(each)]
    speaking = (each for each in above if fold(each.lemma_) in scene.words.speech)
    return next(speaking, above[0] if above else verb)


def _voices(scene: Scene, token: Token) -> list[Mention]:
    """« Washington, par la voix de X, a salué … »: by whom a country speaks."""
    keys = scene.clause.keys
    mouths = (c for c in token.children if keys[c.i] in scene.words.mouths and "par" in keys[max(0, c.i - 2) : c.i])
    return [m for mouth in mouths for m in scene.complements(mouth, scene.clause.grammar.of) if m.kind == "person"]


def _authors(scene: Scene, verb: Token) -> list[Mention]:
    """« indique un communiqué de X », « a dit une source jordanienne »: whose words they are."""
    subject = _document(scene, verb)
    if subject is None:
        return []
    described = [
        m for child in subject.children if (m := scene.clause.mention(child)) and m.kind == "adjective"
    ]
    return [m for m in scene.complements(subject, scene.clause.grammar.of) if m.kind in ACTING] or described


def _document(scene: Scene, verb: Token) -> Token | None:
    """The noun that speaks where nobody does: « …, indique un communiqué », « …, ont confirmé les services de X »."""
    speaking = scene.words.echoes | scene.words.aides
    return next((noun for noun in _speaking(scene, verb) if fold(noun.lemma_) in speaking), None)


def _speaking(scene: Scene, verb: Token) -> list[Token]:
    """What may be the subject of a reporting verb: after what is said, whatever the parser takes it for."""
    subject = subject_of(scene.clause, verb)
    after = verb.children if is_inverted(scene.clause, verb) else ()
    return [*([subject] if subject is not None else []), *(child for child in after if child.dep_ == "obj")]


def _echoes(scene: Scene, verb: Token) -> bool:
    """« ajoute le communiqué », « a souligné la même source »: who spoke before speaks on."""
    subject = _document(scene, verb)
    if subject is None:
        return False
    before = scene.clause.keys[max(0, subject.i - 2) : subject.i]
    return not scene.clause.grammar.anaphoric.isdisjoint(before)


def _is_impersonal(scene: Scene, verb: Token) -> bool:
    """« indique-t-on à l'Élysée »: who speaks is told by the place alone."""
    near = scene.clause.keys[verb.i - 1 : verb.i + 2]
    return any(not scene.clause.grammar.somebody.isdisjoint(key.split()[-1:]) for key in near)


def _heard(scene: Scene, verb: Token, frame: Frame, speakers: list[Mention]) -> list[Hearing]:
    """The mentions of the sentence besides the speakers, and how each stands to the verb."""
    objects = _in_slots(scene, verb, frame)
    content = mentions_inside(scene.clause, verb)
    at = {m: t.i for t in scene.clause.doc if (m := scene.clause.mention(t))}
    found = []
    for mention in sorted({*at, *scene.quoted}, key=lambda m: m.first):
        if mention in speakers:
            continue
        if frame.type == "Statement" and mention in at and _is_place(scene, verb, scene.clause.doc[at[mention]]):
            continue  # « a déclaré à Vienne »
        if mention in objects:
            where = "object"
        elif mention in scene.quoted:
            where = "quoted"
        elif mention in content and at[mention] > verb.i:
            where = "content"
        else:
            where = "before" if at[mention] < verb.i else "after"
        found.append(Hearing(mention, where))
    return found


def _is_place(scene: Scene, verb: Token, token: Token) -> bool:
    """Whether a name tells where a verb's words were said."""
    mention = scene.clause.mention(token)
    town = mention is not None and mention.kind in {"metonym", "place"}
    return town and token.head == verb and scene.circumstances.may_be_place(token)


def _in_slots(scene: Scene, verb: Token, frame: Frame) -> list[Mention]:
    """The mentions in the first filled slot that the frame has for targets."""
    passive = scene.clause.is_passive(verb)
    for slot in frame.targets:
        if slot == "inside":
            continue
        if slot == "obj":
            subject = subject_of(scene.clause, verb)
            tokens = ([subject] if subject is not None else []) if passive else objects_of(scene.clause, verb)
            found = [m for t in tokens for m in actors_of(scene.clause, t)]
        else:
            found = scene.complements(verb, {slot})
        if found:
            return found
    return []
