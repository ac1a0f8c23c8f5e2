"""Trees of agency sentences, made by a small grammar: who met, called, received, accused whom, when and where.

The treebanks are legal, medical, encyclopaedic and local texts: "s'entretenir avec", "recevoir", "son homologue" hardly occur.
Names come from the treebanks; nothing here was taken from a news text.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, replace

from .attribution import PAST, WHEN
from .trees import Token, Tree

FINITE = "Mood=Ind|Number={n}|Person=3|Tense={t}|VerbForm=Fin"
MASC, FEM, PLUR = "Gender=Masc|Number=Sing", "Gender=Fem|Number=Sing", "Gender=Masc|Number=Plur"
ROLES = (
    ("ministre", MASC), ("président", MASC), ("chancelier", MASC), ("porte-parole", MASC), ("ambassadeur", MASC),
    ("émissaire", MASC), ("émir", MASC), ("roi", MASC), ("dirigeant", MASC), ("présidente", FEM), ("ministre", FEM),
    ("ambassadrice", FEM), ("vice-président", MASC), ("vice-ministre", MASC), ("homologue", MASC), ("homologue", FEM),
)  # fmt: skip
GROUPS = ("ministres", "dirigeants", "responsables", "émissaires", "négociateurs", "diplomates", "représentants", "envoyés")
NATIONS = (
    ("chinois", "chinoise"), ("russe", "russe"), ("américain", "américaine"), ("turc", "turque"), ("grec", "grecque"),
    ("allemand", "allemande"), ("iranien", "iranienne"), ("israélien", "israélienne"), ("algérien", "algérienne"),
    ("japonais", "japonaise"), ("indien", "indienne"), ("brésilien", "brésilienne"), ("polonais", "polonaise"),
    ("ukrainien", "ukrainienne"), ("marocain", "marocaine"), ("saoudien", "saoudienne"), ("malien", "malienne"),
)  # fmt: skip
FIELDS = ("Affaires étrangères", "Défense", "Intérieur", "Commerce", "Énergie", "Économie")
CITIES = ("Pékin", "Moscou", "Washington", "Ankara", "Athènes", "Berlin", "Téhéran", "Alger", "Tokyo", "Rabat", "Kiev",
          "Bruxelles", "Genève", "New York", "Amman", "Riyad", "Bamako", "Varsovie", "Paris", "Londres")  # fmt: skip
STATES = (("la", "Chine"), ("la", "Russie"), ("l'", "Iran"), ("le", "Japon"), ("l'", "Ukraine"), ("", "Israël"),
          ("la", "Turquie"), ("le", "Maroc"), ("les", "États-Unis"), ("l'", "ONU"), ("l'", "OTAN"), ("le", "Mali"))  # fmt: skip
# Participle, present, future, infinitive (and the preposition of the partner).
ON = (
    ("rencontré", "rencontre", "rencontrera", "rencontrer"), ("reçu", "reçoit", "recevra", "recevoir"),
    ("accueilli", "accueille", "accueillera", "accueillir"), ("appelé", "appelle", "appellera", "appeler"),
    ("convoqué", "convoque", "convoquera", "convoquer"), ("invité", "invite", "invitera", "inviter"),
    ("remercié", "remercie", "remerciera", "remercier"), ("félicité", "félicite", "félicitera", "féliciter"),
    ("accusé", "accuse", "accusera", "accuser"), ("menacé", "menace", "menacera", "menacer"),
    ("soutenu", "soutient", "soutiendra", "soutenir"), ("exhorté", "exhorte", "exhortera", "exhorter"),
    ("retrouvé", "retrouve", "retrouvera", "retrouver"), ("sanctionné", "sanctionne", "sanctionnera", "sanctionner"),
    ("condamné", "condamne", "condamnera", "condamner"), ("salué", "salue", "saluera", "saluer"),
    ("averti", "avertit", "avertira", "avertir"), ("reconnu", "reconnaît", "reconnaîtra", "reconnaître"),
)  # fmt: skip
WITH = (
    ("discuté", "discute", "discutera", "discuter"), ("négocié", "négocie", "négociera", "négocier"),
    ("échangé", "échange", "échangera", "échanger"), ("dîné", "dîne", "dînera", "dîner"),
    ("rompu", "rompt", "rompra", "rompre"), ("dialogué", "dialogue", "dialoguera", "dialoguer"),
)  # fmt: skip
ITSELF = (
    ("entretenu", "entretient", "entretiendra", "entretenir", "avec"), ("réuni", "réunit", "réunira", "réunir", "avec"),
    ("rendu", "rend", "rendra", "rendre", "à"), ("adressé", "adresse", "adressera", "adresser", "à"),
    ("concerté", "concerte", "concertera", "concerter", "avec"), ("opposé", "oppose", "opposera", "opposer", "à"),
)  # fmt: skip
HELD = (
    ("eu", "a", "aura", "avoir"), ("tenu", "tient", "tiendra", "tenir"), ("mené", "mène", "mènera", "mener"),
    ("annoncé", "annonce", "annoncera", "annoncer"), ("demandé", "demande", "demandera", "demander"),
)  # fmt: skip
MANNERS = (("par", "téléphone"), ("en", "secret"), ("en", "visioconférence"), ("à", "huis"), ("en", "privé"))
THEMES = ("sécurité", "coopération", "guerre", "crise", "situation", "paix", "énergie", "migration")
CONTRACTED = {("de", "des"): "de", ("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A word with what hangs on it to its left and to its right."""

    form: str
    lemma: str
    pos: str
    morph: str
    dep: str
    left: tuple[Phrase, ...] = ()
    right: tuple[Phrase, ...] = ()


def agency_sentences(count: int, names: list[Tree], rng: random.Random) -> list[Tree]:
    """That many sentences of the grammar, full stop included."""
    return [linear(sentence(names, rng)) for _ in range(count)]


def linear(phrase: Phrase) -> Tree:
    """The phrase as a tree, with the spaces of running text."""
    tokens: list[Token] = []

    def place(node: Phrase) -> int:
        left = [place(child) for child in node.left]
        at = len(tokens)
        tokens.append(Token(node.form, node.lemma or node.form, node.pos, node.morph, at, node.dep))
        for child in (*left, *(place(child) for child in node.right)):
            tokens[child] = replace(tokens[child], head=at)
        return at

    place(phrase)
    return tuple(_glued(tokens))


def _glued(tokens: list[Token]) -> Iterable[Token]:
    for here, after in zip(tokens, [*tokens[1:], None], strict=True):
        tight = here.form.endswith("'") or (after is not None and after.form in (",", "."))
        if here.form == "," and (after is None or after.form in (",", ".")):
            continue
        yield replace(here, space=not tight, form=here.form if here is not tokens[0] else _capital(here.form))


def _capital(form: str) -> str:
    return form[0].upper() + form[1:]


def sentence(names: list[Tree], rng: random.Random) -> Phrase:
    """One sentence: opening, subject, verb group, partner, adjuncts, source."""
    root = clause(names, rng)
    if rng.random() < 0.15:
        root = _told(root, names, rng)
    elif rng.random() < 0.15:
        source = under(actor(names, rng), "obl:mod", "selon")
        root = replace(root, right=(*root.right, comma_before(source)))
    return replace(root, dep="ROOT", right=(*root.right, mark(".")))


def _told(root: Phrase, names: list[Tree], rng: random.Random) -> Phrase:
    """S, a indiqué X: the told clause hangs on the verb of saying, as in `attribution`."""
    form, lemma = rng.choice(PAST)
    said = Phrase(form, lemma, "VERB", "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part", "ROOT")
    told = replace(root, dep="parataxis", right=(*root.right, mark(",")))
    when = (day(rng),) if rng.random() < 0.4 else ()
    return replace(said, left=(told, helper("a")), right=(*when, replace(actor(names, rng), dep="nsubj")))


def clause(names: list[Tree], rng: random.Random) -> Phrase:
    """Subject, verb group and partner in one of the frames, with adjuncts."""
    subject, partner = actor(names, rng), actor(names, rng)
    frame = rng.choice((transitive, transitive, comitative, reflexive, passive, modal, holding, gathering))
    root = frame(replace(subject, dep="nsubj"), partner, rng)
    extra = adjuncts(rng)
    if extra and rng.random() < 0.2:
        root = replace(root, left=(replace(extra[0], right=(*extra[0].right, mark(","))), *root.left))
        extra = extra[1:]
    return _placed(root, extra, rng)


def _placed(root: Phrase, extra: list[Phrase], rng: random.Random) -> Phrase:
    """Adjuncts before the partner or after it."""
    early = tuple(e for e in extra if rng.random() < 0.5)
    late = tuple(e for e in extra if e not in early)
    target = root.right[-1] if root.right and root.right[-1].dep == "xcomp" else None
    if target is not None:
        return replace(root, right=(replace(target, right=(*early, *target.right, *late)),))
    return replace(root, right=(*early, *root.right, *late))


def agree(subject: Phrase) -> tuple[str, bool]:
    """The participle's ending for this subject, and whether it is plural."""
    plural = "Plur" in subject.morph or any(child.dep == "conj" for child in subject.right)
    return ("e" if "Fem" in subject.morph and not plural else "") + "s" * plural, plural


def transitive(subject: Phrase, partner: Phrase, rng: random.Random) -> Phrase:
    """X a rencontré Y, rencontre Y, rencontrera Y."""
    return verb(subject, rng.choice(ON), rng, replace(partner, dep="obj"))


def comitative(subject: Phrase, partner: Phrase, rng: random.Random) -> Phrase:
    """X a discuté avec Y."""
    return verb(subject, rng.choice(WITH), rng, under(partner, "obl:arg", "avec"))


def verb(subject: Phrase, forms: tuple[str, ...], rng: random.Random, complement: Phrase) -> Phrase:
    """An active verb in the past (negated at times), the conditional of hearsay, the present or the future."""
    participle, present, future, lemma = forms[:4]
    _, plural = agree(subject)
    tense = rng.random() if not plural else 0.0
    if tense < 0.65:
        have = rng.choice(("ont", "auraient") if plural else ("a", "a", "a", "avait", "aurait"))
        negated = (subject, word("n'", "ne"), helper(have), word("pas", "pas")) if rng.random() < 0.1 else (subject, helper(have))
        return Phrase(participle, lemma, "VERB", "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part", "ROOT", negated, (complement,))
    form, name = (present, "Pres") if tense < 0.8 else (future, "Fut")
    return Phrase(form, lemma, "VERB", FINITE.format(n="Sing", t=name), "ROOT", (subject,), (complement,))


def reflexive(subject: Phrase, partner: Phrase, rng: random.Random) -> Phrase:
    """X s'est entretenu avec Y, s'entretient, s'entretiendra."""
    participle, present, future, lemma, preposition = rng.choice(ITSELF)
    ending, plural = agree(subject)
    complement = under(partner, "obl:arg", preposition)
    itself = Phrase("s'", "soi", "PRON", "Person=3|PronType=Prs|Reflex=Yes", "expl:pv")
    past = f"{MASC if not plural else PLUR}|Tense=Past|VerbForm=Part"
    if plural or rng.random() < 0.65:
        be = ("sont" if plural else "est", replace(itself, form="se" if plural else "s'"))
        return Phrase(participle + ending, lemma, "VERB", past, "ROOT", (subject, be[1], helper(be[0])), (complement,))
    form, name = rng.choice(((present, "Pres"), (future, "Fut")))
    itself = replace(itself, form="s'" if form[0] in "aeéiou" else "se")
    return Phrase(form, lemma, "VERB", FINITE.format(n="Sing", t=name), "ROOT", (subject, itself), (complement,))


def passive(subject: Phrase, partner: Phrase, rng: random.Random) -> Phrase:
    """X a été reçu par Y, sera reçu par Y."""
    participle, _, _, lemma = rng.choice(ON)
    ending, plural = agree(subject)
    part = f"{MASC if not plural else PLUR}|Tense=Past|VerbForm=Part|Voice=Pass"
    been = Phrase("été", "être", "AUX", "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part", "aux:pass")
    past = (helper("ont" if plural else "a"), been)
    other = (replace(helper("seront" if plural else "sera"), dep="aux:pass"),)
    subject = replace(subject, dep="nsubj:pass")
    by = under(partner, "obl:agent", "par")
    return Phrase(participle + ending, lemma, "VERB", part, "ROOT", (subject, *rng.choice((past, other))), (by,))


def modal(subject: Phrase, partner: Phrase, rng: random.Random) -> Phrase:
    """X doit rencontrer Y, veut s'entretenir avec Y."""
    _, plural = agree(subject)
    one, many, lemma = rng.choice((("doit", "doivent", "devoir"), ("peut", "peuvent", "pouvoir"), ("veut", "veulent", "vouloir"), ("devait", "devaient", "devoir")))
    *_, infinitive, preposition = rng.choice([(*v, "") for v in ON] + [(*v, "avec") for v in WITH] + list(ITSELF) * 3)
    left = (Phrase("s'" if infinitive[0] in "aeéiou" else "se", "soi", "PRON", "Person=3|PronType=Prs|Reflex=Yes", "expl:pv"),)
    complement = under(partner, "obl:arg", preposition) if preposition else replace(partner, dep="obj")
    has_self = infinitive in {v[3] for v in ITSELF}
    meet = Phrase(infinitive, infinitive, "VERB", "VerbForm=Inf", "xcomp", left if has_self else (), (complement,))
    tense = "Imp" if one == "devait" else "Pres"
    number = "Plur" if plural else "Sing"
    return Phrase(many if plural else one, lemma, "VERB", FINITE.format(n=number, t=tense), "ROOT", (subject,), (meet,))


def holding(subject: Phrase, partner: Phrase, rng: random.Random) -> Phrase:
    """X a eu un entretien avec Y, mène des pourparlers avec Y: the partner hangs on the noun."""
    noun, gender = rng.choice((("entretien", "Masc"), ("rencontre", "Fem"), ("réunion", "Fem"), ("échange", "Masc"), ("discussion", "Fem")))
    plural = rng.random() < 0.5
    number = f"Gender={gender}|Number={'Plur' if plural else 'Sing'}"
    article = "des" if plural else "un" if gender == "Masc" else "une"
    det = Phrase(article, "un", "DET", f"Definite=Ind|{number}|PronType=Art", "det")
    talks = Phrase(noun + "s" * plural, noun, "NOUN", number, "obj", (det,), (under(partner, "nmod", "avec"),))
    return verb(subject, rng.choice(HELD), rng, talks)


def gathering(subject: Phrase, partner: Phrase, rng: random.Random) -> Phrase:
    """La rencontre entre X et Y a réuni Z, l'entretien avec Y se tiendra: a meeting as the subject."""
    noun, article, gender = rng.choice((("rencontre", "la", "Fem"), ("entretien", "l'", "Masc"), ("réunion", "la", "Fem"), ("sommet", "le", "Masc"), ("visite", "la", "Fem")))
    morph = f"Gender={gender}|Number=Sing"
    det = Phrase(article, "le", "DET", f"Definite=Def|{morph}|PronType=Art", "det")
    whose = under(replace(partner, dep="nmod"), "nmod", "de" if noun == "visite" else "avec")
    meeting = Phrase(noun, noun, "NOUN", morph, "nsubj", (det,), (whose,))
    part = f"{morph}|Tense=Past|VerbForm=Part|Voice=Pass"
    form, lemma = rng.choice((("annulé", "annuler"), ("reporté", "reporter"), ("prévu", "prévoir"), ("annoncé", "annoncer"), ("confirmé", "confirmer")))
    be = (replace(helper("est"), dep="aux:pass"),)
    by = (under(subject, "obl:agent", "par"),) if rng.random() < 0.4 else ()
    left = (replace(meeting, dep="nsubj:pass"), *be)
    return Phrase(form + "e" * (gender == "Fem"), lemma, "VERB", part, "ROOT", left, by)


def helper(form: str) -> Phrase:
    """An auxiliary of tense; the participle's governor."""
    lemma = "être" if form in ("est", "sont", "sera", "seront") else "avoir"
    number = "Plur" if form in ("ont", "sont", "seront", "auraient") else "Sing"
    tense = "Imp" if form == "avait" else "Fut" if form in ("sera", "seront") else "Pres"
    morph = FINITE.format(n=number, t=tense)
    return Phrase(form, lemma, "AUX", morph.replace("Ind", "Cnd") if form.startswith("aur") else morph, "aux:tense")


def word(form: str, lemma: str) -> Phrase:
    """A particle of negation."""
    return Phrase(form, lemma, "ADV", "Polarity=Neg", "advmod")


def mark(form: str) -> Phrase:
    """A punctuation mark."""
    return Phrase(form, form, "PUNCT", "", "punct")


def comma_before(phrase: Phrase) -> Phrase:
    """The phrase set off by a comma."""
    return replace(phrase, left=(mark(","), *phrase.left))


def under(phrase: Phrase, dep: str, preposition: str) -> Phrase:
    """The phrase governed by a preposition, which merges with its article."""
    first, rest = (phrase.left[0], phrase.left[1:]) if phrase.left else (None, ())
    fused = CONTRACTED.get((preposition, first.form)) if first is not None else None
    if fused:
        case = Phrase(fused, "de" if fused == "de" else f"{preposition} le", "ADP", "", "case")
        return replace(phrase, dep=dep, left=(case, *rest))
    vowel = preposition == "de" and (first or phrase).form[0] in "AEIOUÉaeiouéî"
    case = Phrase("d'" if vowel else preposition, preposition, "ADP", "", "case")
    return replace(phrase, dep=dep, left=(case, *phrase.left))


def actor(names: list[Tree], rng: random.Random) -> Phrase:
    """A person, an office with or without its holder's name, a state, a capital, a group, or two of them."""
    kind = rng.choice((person, person, office, office, state, capital, group))
    first = kind(names, rng)
    if rng.random() < 0.12:
        other = rng.choice((person, office, state))(names, rng)
        joined = replace(other, dep="conj", left=(Phrase("et", "et", "CCONJ", "", "cc"), *other.left))
        return replace(first, right=(*first.right, joined))
    return first


def person(names: list[Tree], rng: random.Random) -> Phrase:
    """A name in several words, or as the single token that an extractor makes of it."""
    name = rng.choice(names)
    head = Phrase(name[0].form, name[0].form, "PROPN", MASC, "nsubj")
    draw = rng.random()
    if draw < 0.4:
        return replace(head, right=tuple(Phrase(t.form, t.form, "PROPN", "", "flat:name") for t in name[1:]))
    form = name[-1].form if draw < 0.7 else " ".join(t.form for t in name)
    return replace(head, form=form, lemma=form)


def office(names: list[Tree], rng: random.Random) -> Phrase:
    """Le ministre russe des Affaires étrangères (, X,)."""
    role, morph = rng.choice(ROLES)
    nation = rng.choice(NATIONS)[morph == FEM]
    article = "son" if role == "homologue" else "l'" if role[0] in "aeiéî" else "la" if morph == FEM else "le"
    det = Phrase(article, "son" if article == "son" else "le", "DET", f"Definite=Def|{morph}|PronType=Art", "det")
    right = [Phrase(nation, nation, "ADJ", morph, "amod")]
    if "ministre" in role:
        right.append(field(rng))
    draw = rng.random()
    if draw < 0.5:
        name = replace(person(names, rng), dep="appos")
        commas = role == "homologue" or "ministre" in role or draw < 0.2
        right.append(comma_before(replace(name, right=(*name.right, mark(",")))) if commas and draw < 0.4 else name)
    return Phrase(role, role, "NOUN", morph, "nsubj", (det,), tuple(right))


def field(rng: random.Random) -> Phrase:
    """Des Affaires étrangères, de la Défense."""
    name = rng.choice(FIELDS)
    if name == "Affaires étrangères":
        foreign = Phrase("étrangères", "étranger", "ADJ", "Gender=Fem|Number=Plur", "amod")
        des = Phrase("des", "de le", "ADP", "Definite=Def|Number=Plur|PronType=Art", "case")
        return Phrase("Affaires", "affaire", "NOUN", "Gender=Fem|Number=Plur", "nmod", (des,), (foreign,))
    noun = Phrase(name, name.lower(), "NOUN", MASC if name in ("Intérieur", "Commerce") else FEM, "nmod")
    article = "l'" if name[0] in "ÉI" else "le" if name == "Commerce" else "la"
    return under(replace(noun, left=(Phrase(article, "le", "DET", "Definite=Def|Number=Sing|PronType=Art", "det"),)), "nmod", "de")


def state(names: list[Tree], rng: random.Random) -> Phrase:
    """La Chine, les États-Unis, Israël."""
    article, name = rng.choice(STATES)
    morph = PLUR if article == "les" else FEM if article == "la" else MASC
    det = (Phrase(article, "le", "DET", f"Definite=Def|{morph}|PronType=Art", "det"),) if article else ()
    return Phrase(name, name, "PROPN", morph, "nsubj", det)


def capital(names: list[Tree], rng: random.Random) -> Phrase:
    """Pékin."""
    name = rng.choice(CITIES)
    return Phrase(name, name, "PROPN", MASC, "nsubj")


def group(names: list[Tree], rng: random.Random) -> Phrase:
    """Les deux ministres, des responsables russes."""
    noun = rng.choice(GROUPS)
    article = rng.choice(("les", "des", "plusieurs", "ses"))
    lemma = {"les": "le", "des": "un", "ses": "son"}.get(article, article)
    left = [Phrase(article, lemma, "DET", PLUR, "det")]
    if article in ("les", "ses") and rng.random() < 0.5:
        left.append(Phrase("deux", "deux", "NUM", "NumType=Card", "nummod"))
    nation = rng.choice(NATIONS)[0]
    plural = nation if nation[-1] in "sx" else nation + "s"
    right = (Phrase(plural, nation, "ADJ", PLUR, "amod"),) if rng.random() < 0.6 else ()
    return Phrase(noun, noun.removesuffix("s"), "NOUN", PLUR, "nsubj", tuple(left), right)


def day(rng: random.Random) -> Phrase:
    """Mardi."""
    name = rng.choice(WHEN)
    part = (Phrase(rng.choice(("soir", "matin")), "", "NOUN", MASC, "nmod"),) if rng.random() < 0.15 else ()
    return Phrase(name, name, "NOUN", MASC, "obl:mod", (), part)


def adjuncts(rng: random.Random) -> list[Phrase]:
    """Some of: when, where, how, about what."""
    found = []
    if rng.random() < 0.5:
        found.append(day(rng))
    if rng.random() < 0.4:
        city = rng.choice(CITIES)
        found.append(under(Phrase(city, city, "PROPN", MASC, "obl:mod"), "obl:mod", "à"))
    if rng.random() < 0.2:
        preposition, noun = rng.choice(MANNERS)
        clos = (Phrase("clos", "clos", "ADJ", MASC, "amod"),) if noun == "huis" else ()
        found.append(under(Phrase(noun, noun, "NOUN", MASC, "obl:mod", (), clos), "obl:mod", preposition))
    if rng.random() < 0.2:
        hours = Phrase("heures", "heure", "NOUN", "Gender=Fem|Number=Plur", "obl:mod", (Phrase("deux", "deux", "NUM", "NumType=Card", "nummod"),))
        found.append(under(hours, "obl:mod", "pendant"))
    if rng.random() < 0.25:
        theme = rng.choice(THEMES)
        det = Phrase("l'" if theme[0] in "é" else "la", "le", "DET", "Definite=Def|Gender=Fem|Number=Sing|PronType=Art", "det")
        found.append(under(Phrase(theme, theme, "NOUN", FEM, "obl:arg", (det,)), "obl:arg", rng.choice(("de", "sur"))))
    return found
