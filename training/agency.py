"""Trees of agency sentences, made by a small grammar: who met, called, received, accused whom, when and where.

The treebanks are parliamentary, medical, encyclopaedic and local texts: "s'entretenir avec" or "son homologue" hardly
occur in them. Names come from the treebanks, the other words from `agency.toml`; nothing was taken from a news text.
"""

from __future__ import annotations

import random
from dataclasses import replace

from .attribution import PAST
from .mentions import WORDS, actor
from .phrases import (
    FEM,
    GENDER,
    MASC,
    PARTICIPLE,
    PLUR,
    Phrase,
    after_comma,
    article,
    finite,
    linear,
    mark,
    noun,
    under,
)
from .trees import Tree

Verb = list[str]


def agency_sentences(count: int, names: list[Tree], rng: random.Random) -> list[Tree]:
    """That many sentences of the grammar, full stop included."""
    return [linear(sentence(names, rng)) for _ in range(count)]


def sentence(names: list[Tree], rng: random.Random) -> Phrase:
    """One sentence: a clause with its adjuncts, sometimes with the source it is told by."""
    root = with_adjuncts(clause(names, rng), rng)
    draw = rng.random()
    if draw < 0.15:
        root = told(root, names, rng)
    elif draw < 0.28:
        root = replace(root, right=(*root.right, after_comma(under(actor(names, rng), "obl:mod", "selon"))))
    return replace(root, dep="ROOT", right=(*root.right, mark(".")))


def told(root: Phrase, names: list[Tree], rng: random.Random) -> Phrase:
    """S, a indiqué X: the told clause hangs on the verb of saying, as in `attribution`."""
    form, lemma = rng.choice(PAST)
    clause = replace(root, dep="parataxis", right=(*root.right, mark(",")))
    when = (day(rng),) if rng.random() < 0.4 else ()
    source = actor(names, rng)
    left = (clause, have("ont" if is_plural(source) else "a"))
    return Phrase(form, lemma, "VERB", PARTICIPLE.format(agreement=MASC), "ROOT", left, (*when, source))


def clause(names: list[Tree], rng: random.Random) -> Phrase:
    """Subject, verb and partner in one of the frames."""
    frame = rng.choice((transitive, transitive, comitative, reflexive, passive, modal, holding, gathering))
    return frame(actor(names, rng), actor(names, rng), rng)


def is_plural(subject: Phrase) -> bool:
    """Whether the verb agrees with this subject in the plural."""
    return "Plur" in subject.morph or any(child.dep == "conj" for child in subject.right)


def agreeing(participle: str, subject: Phrase, voice: str = "") -> tuple[str, str]:
    """The participle's form and features with être, for this subject."""
    gender = FEM if "Fem" in subject.morph else MASC
    if is_plural(subject):
        return participle.removesuffix("s") + "s", PARTICIPLE.format(agreement=PLUR) + voice
    return participle + "e" * (gender == FEM), PARTICIPLE.format(agreement=gender) + voice


def transitive(subject: Phrase, partner: Phrase, rng: random.Random) -> Phrase:
    """X a rencontré Y, rencontre Y, rencontrera Y."""
    return active(subject, rng.choice(WORDS["transitive"]), replace(partner, dep="obj"), rng)


def comitative(subject: Phrase, partner: Phrase, rng: random.Random) -> Phrase:
    """X a discuté avec Y."""
    return active(subject, rng.choice(WORDS["comitative"]), under(partner, "obl:arg", "avec"), rng)


def active(subject: Phrase, verb: Verb, complement: Phrase, rng: random.Random) -> Phrase:
    """An active verb: past (now and then negated), conditional of hearsay, present or future."""
    participle, present, future, lemma, *_ = verb
    plural = is_plural(subject)
    if plural or rng.random() < 0.65:
        auxiliary = have(rng.choice(("ont", "auraient") if plural else ("a", "a", "a", "avait", "aurait")))
        helpers: tuple[Phrase, ...] = (auxiliary,)
        if rng.random() < 0.1:
            helpers = (particle("n'", "ne"), auxiliary, particle("pas", "pas"))
        morph = PARTICIPLE.format(agreement=MASC)
        return Phrase(participle, lemma, "VERB", morph, "ROOT", (subject, *helpers), (complement,))
    form, tense = rng.choice(((present, "Pres"), (future, "Fut")))
    return Phrase(form, lemma, "VERB", finite("Sing", tense), "ROOT", (subject,), (complement,))


def reflexive(subject: Phrase, partner: Phrase, rng: random.Random) -> Phrase:
    """X s'est entretenu avec Y, s'entretient, s'entretiendra."""
    participle, present, future, lemma, preposition = rng.choice(WORDS["reflexive"])
    complement = under(partner, "obl:arg", preposition)
    if is_plural(subject) or rng.random() < 0.65:
        form, morph = agreeing(participle, subject)
        auxiliary = be("sont" if is_plural(subject) else "est", "aux:tense")
        helped = (subject, oneself(auxiliary.form), auxiliary)
        return Phrase(form, lemma, "VERB", morph, "ROOT", helped, (complement,))
    form, tense = rng.choice(((present, "Pres"), (future, "Fut")))
    left = (subject, oneself(form))
    return Phrase(form, lemma, "VERB", finite("Sing", tense), "ROOT", left, (complement,))


def passive(subject: Phrase, partner: Phrase, rng: random.Random) -> Phrase:
    """X a été reçu par Y, sera reçu par Y."""
    participle, _, _, lemma, _ = rng.choice(WORDS["transitive"])
    form, morph = agreeing(participle, subject, "|Voice=Pass")
    plural = is_plural(subject)
    been = Phrase("été", "être", "AUX", PARTICIPLE.format(agreement=MASC), "aux:pass")
    past = (have("ont" if plural else "a"), been)
    helpers = rng.choice((past, (be("seront" if plural else "sera", "aux:pass"),)))
    left = (replace(subject, dep="nsubj:pass"), *helpers)
    return Phrase(form, lemma, "VERB", morph, "ROOT", left, (under(partner, "obl:agent", "par"),))


def modal(subject: Phrase, partner: Phrase, rng: random.Random) -> Phrase:
    """X doit rencontrer Y, veut s'entretenir avec Y."""
    one, many, lemma, tense = rng.choice(WORDS["modal"])
    kind = rng.choice(("transitive", "comitative", "reflexive"))
    *_, infinitive, preposition = rng.choice(WORDS[kind])
    complement = under(partner, "obl:arg", preposition) if preposition else replace(partner, dep="obj")
    itself = (oneself(infinitive),) if kind == "reflexive" else ()
    meet = Phrase(infinitive, infinitive, "VERB", "VerbForm=Inf", "xcomp", itself, (complement,))
    plural = is_plural(subject)
    morph = finite("Plur" if plural else "Sing", tense)
    return Phrase(many if plural else one, lemma, "VERB", morph, "ROOT", (subject,), (meet,))


def holding(subject: Phrase, partner: Phrase, rng: random.Random) -> Phrase:
    """X a eu un entretien avec Y: the partner hangs on the noun."""
    name, gender = rng.choice(WORDS["talks"])
    plural = rng.random() < 0.5
    morph = GENDER[gender].replace("Sing", "Plur") if plural else GENDER[gender]
    first = article("des" if plural else "un" if gender == "m" else "une", morph)
    talks = noun(name, morph, "obj", first, right=(under(partner, "nmod", "avec"),))
    return active(subject, rng.choice(WORDS["held"]), replace(talks, form=name + "s" * plural), rng)


def gathering(subject: Phrase, partner: Phrase, rng: random.Random) -> Phrase:
    """La rencontre avec Y est annulée (par X): a meeting as the subject."""
    first, name, gender, preposition = rng.choice(WORDS["meetings"])
    masculine, feminine, lemma = rng.choice(WORDS["scheduled"])
    whose = under(partner, "nmod", preposition)
    meeting = noun(name, GENDER[gender], "nsubj:pass", article(first, GENDER[gender]), right=(whose,))
    morph = PARTICIPLE.format(agreement=GENDER[gender]) + "|Voice=Pass"
    by = (under(subject, "obl:agent", "par"),) if rng.random() < 0.4 else ()
    form = feminine if gender == "f" else masculine
    return Phrase(form, lemma, "VERB", morph, "ROOT", (meeting, be("est", "aux:pass")), by)


def have(form: str) -> Phrase:
    """An auxiliary avoir."""
    number = "Plur" if form in ("ont", "auraient") else "Sing"
    tense, mood = ("Imp", "Ind") if form == "avait" else ("Pres", "Cnd" if form.startswith("aur") else "Ind")
    return Phrase(form, "avoir", "AUX", finite(number, tense, mood), "aux:tense")


def be(form: str, dep: str) -> Phrase:
    """An auxiliary être, of tense or of the passive."""
    number = "Plur" if form in ("sont", "seront") else "Sing"
    return Phrase(form, "être", "AUX", finite(number, "Fut" if form.startswith("ser") else "Pres"), dep)


def oneself(before: str) -> Phrase:
    """The pronoun of a reflexive verb, elided before a vowel."""
    form = "s'" if before[0] in "aeéiou" else "se"
    return Phrase(form, "soi", "PRON", "Person=3|PronType=Prs|Reflex=Yes", "expl:pv")


def particle(form: str, lemma: str) -> Phrase:
    """A particle of negation."""
    return Phrase(form, lemma, "ADV", "Polarity=Neg", "advmod")


def with_adjuncts(root: Phrase, rng: random.Random) -> Phrase:
    """The clause with when, where, how, about what: first of all, before the partner or after it."""
    extra = adjuncts(rng)
    if extra and rng.random() < 0.2:
        first = replace(extra[0], right=(*extra[0].right, mark(",")))
        root, extra = replace(root, left=(first, *root.left)), extra[1:]
    early = tuple(phrase for phrase in extra if rng.random() < 0.5)
    late = tuple(phrase for phrase in extra if phrase not in early)
    if root.right and root.right[-1].dep == "xcomp":
        meet = root.right[-1]
        return replace(root, right=(replace(meet, right=(*early, *meet.right, *late)),))
    return replace(root, right=(*early, *root.right, *late))


def adjuncts(rng: random.Random) -> list[Phrase]:
    """Some of: mardi, à Oslo, par téléphone, pendant deux heures, de la crise."""
    kinds = ((day, 0.5), (place, 0.4), (manner, 0.2), (duration, 0.2), (theme, 0.25))
    return [kind(rng) for kind, share in kinds if rng.random() < share]


def day(rng: random.Random) -> Phrase:
    """Mardi, mardi soir."""
    part = (noun(rng.choice(("soir", "matin")), MASC, "nmod"),) if rng.random() < 0.15 else ()
    return noun(rng.choice(WORDS["days"]), MASC, "obl:mod", right=part)


def place(rng: random.Random) -> Phrase:
    """À Oslo."""
    city = rng.choice(WORDS["cities"])
    return under(Phrase(city, city, "PROPN", MASC, "obl:mod"), "obl:mod", "à")


def manner(rng: random.Random) -> Phrase:
    """Par téléphone."""
    preposition, name = rng.choice(WORDS["manners"])
    return under(noun(name, MASC, "obl:mod"), "obl:mod", preposition)


def duration(rng: random.Random) -> Phrase:
    """Pendant deux heures."""
    two = Phrase("deux", "deux", "NUM", "NumType=Card", "nummod")
    hours = Phrase("heures", "heure", "NOUN", "Gender=Fem|Number=Plur", "obl:mod", (two,))
    return under(hours, "obl:mod", "pendant")


def theme(rng: random.Random) -> Phrase:
    """De la crise, sur l'énergie."""
    name = rng.choice(WORDS["themes"])
    subject = noun(name, FEM, "obl:arg", article("l'" if name[0] == "é" else "la", FEM))
    return under(subject, "obl:arg", rng.choice(("de", "sur")))
