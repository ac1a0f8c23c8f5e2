"""Mentions of actors as trees: persons, offices, states, capitals, groups."""

from __future__ import annotations

import random
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from .phrases import FEM, GENDER, MASC, PLUR, Phrase, after_comma, article, mark, noun, proper, under
from .trees import Tree

WORDS: Final[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "agency.toml").read_text("utf-8"))


def actor(names: list[Tree], rng: random.Random) -> Phrase:
    """A person, an office with or without its holder's name, a state, a capital, a group, or two of them."""
    first = rng.choice((person, person, office, office, state, capital, group))(names, rng)
    if rng.random() < 0.12:
        other = rng.choice((person, office, state))(names, rng)
        conjunction = Phrase("et", "et", "CCONJ", "", "cc")
        return replace(
            first, right=(*first.right, replace(other, dep="conj", left=(conjunction, *other.left)))
        )
    return first


def person(names: list[Tree], rng: random.Random) -> Phrase:
    """A name in several words, or as the single token that an extractor makes of it."""
    name = rng.choice(names)
    draw = rng.random()
    if draw < 0.4:
        rest = (Phrase(t.form, t.form, "PROPN", "", "flat:name") for t in name[1:])
        return replace(proper(name[0].form), right=tuple(rest))
    return proper(name[-1].form if draw < 0.7 else " ".join(t.form for t in name))


def office(names: list[Tree], rng: random.Random) -> Phrase:
    """Le ministre russe des Affaires étrangères (, X,), son homologue turc (X)."""
    role, gender = rng.choice(WORDS["roles"])
    morph = GENDER[gender]
    masculine, feminine = rng.choice(WORDS["nations"])
    nation = Phrase(feminine if gender == "f" else masculine, masculine, "ADJ", morph, "amod")
    right = [nation, *([field(rng)] if "ministre" in role else [])]
    if rng.random() < 0.5:
        holder = replace(person(names, rng), dep="appos")
        apart = after_comma(replace(holder, right=(*holder.right, mark(","))))
        right.append(apart if rng.random() < 0.6 else holder)
    elided = "l'" if role[0] in "aeiéî" else "la" if gender == "f" else "le"
    return noun(
        role, morph, "nsubj", article("son" if role == "homologue" else elided, morph), right=tuple(right)
    )


def field(rng: random.Random) -> Phrase:
    """Des Affaires étrangères, de la Défense."""
    definite, name = rng.choice(WORDS["fields"])
    if not definite:
        foreign = Phrase("étrangères", "étranger", "ADJ", "Gender=Fem|Number=Plur", "amod")
        affairs = Phrase("Affaires", "affaire", "NOUN", "Gender=Fem|Number=Plur", "nmod", right=(foreign,))
        return under(replace(affairs, left=(article("les", "Number=Plur"),)), "nmod", "de")
    morph = MASC if definite == "le" else FEM
    return under(Phrase(name, name.lower(), "NOUN", morph, "nmod", (article(definite, morph),)), "nmod", "de")


def state(names: list[Tree], rng: random.Random) -> Phrase:
    """La Chine, les États-Unis, Israël."""
    definite, name = rng.choice(WORDS["states"])
    morph = {"les": PLUR, "la": FEM}.get(definite, MASC)
    return replace(proper(name, morph), left=(article(definite, morph),) if definite else ())


def capital(names: list[Tree], rng: random.Random) -> Phrase:
    """Pékin."""
    return proper(rng.choice(WORDS["cities"]))


def group(names: list[Tree], rng: random.Random) -> Phrase:
    """Les deux ministres, des responsables russes."""
    plural = rng.choice(WORDS["groups"])
    first = rng.choice(("les", "des", "plusieurs", "ses"))
    left = [article(first, PLUR)]
    if first in ("les", "ses") and rng.random() < 0.5:
        left.append(Phrase("deux", "deux", "NUM", "NumType=Card", "nummod"))
    nation = rng.choice(WORDS["nations"])[0]
    right = (Phrase(nation.rstrip("sx") + "s", nation, "ADJ", PLUR, "amod"),) if rng.random() < 0.6 else ()
    return Phrase(plural, plural.removesuffix("s"), "NOUN", PLUR, "nsubj", tuple(left), right)
