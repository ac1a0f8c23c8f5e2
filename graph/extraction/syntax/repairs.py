"""Slips of the tagger that the words around a verb give away."""

from __future__ import annotations

import re
from typing import Final

from .clause import Clause

_PARTICIPLE: Final = re.compile(r"ée?s?$")


def repair(clause: Clause) -> None:
    """Make verbs of participles that the tagger took for nouns: « s'est félicité », « a rencontré »."""
    for token in clause.doc[1:]:
        before = clause.doc[token.i - 1]
        participle = _PARTICIPLE.search(token.text)
        if (
            token.pos_ in {"NOUN", "ADJ", "PROPN"}
            and participle
            and before.pos_ == "AUX"
            and not clause.mention(token)
        ):
            token.pos_ = "VERB"
            token.lemma_ = token.text[: participle.start()].lower() + "er"
            token.set_morph("Tense=Past|VerbForm=Part")  # type: ignore[attr-defined]
        elif token.text.endswith("ant") and token.lemma_.endswith("ant") and clause.keys[before.i] == "en":
            token.pos_ = "VERB"
            token.lemma_ = f"{token.text[:-3]}er"  # « en annulant »
            token.set_morph("Tense=Pres|VerbForm=Part")  # type: ignore[attr-defined]
