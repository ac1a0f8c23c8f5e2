"""Lemmas of French forms by rule, as spaCy's French lemmatizer finds them, but fast enough to ask of every form.

spaCy's tries its 3,000 endings of verbs one after the other on each form that it has not met; here the endings of the form
are looked up. Another difference is that a lemma is told of a form and a part of speech, without a document they stand in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import Final, NamedTuple

from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc

# The parts of speech that may have tables; what is of any other is its own lemma.
_INFLECTED: Final = ("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "NOUN", "PRON", "PUNCT", "SCONJ", "VERB")
#: The parts of speech by which the lemmas of a form differ: those, and two of the rest.
PARTS_OF_SPEECH: Final = (*_INFLECTED, "PROPN", "X")


class _Tables(NamedTuple):
    """What is known of a part of speech: lemmas, the lemmas of exceptions, and for each ending the rules that replace it, as
    their place among all and what they put instead; `longest` is the length of the longest ending, -1 if there is none."""

    known: Mapping[str, object]
    exceptions: Mapping[str, list[str]]
    endings: Mapping[str, list[tuple[int, str]]]
    longest: int


class FrenchLemmatizer(Lemmatizer):
    """Sets `token.lemma_` by the tables `lemma_exc`, `lemma_rules` and `lemma_index` of each part of speech.

    A known lemma is its own. Else the lemma is that of the exception; else the first that an ending makes of the form and that
    is known; else the first that one makes of it; else the form.
    """

    def __call__(self, doc: Doc) -> Doc:
        """The same document, each token with its lemma."""
        for token in doc:
            token.lemma_ = self.lemma(token.text, token.pos_)
        return doc

    def lemma(self, form: str, pos: str) -> str:
        """The lemma of a form taken for a part of speech of Universal Dependencies."""
        found = self.cache.get((form, pos))
        if found is None:
            found = self.cache[form, pos] = self._lemma(form, self._tables.get(pos))
        return found

    def _lemma(self, form: str, tables: _Tables | None) -> str:
        if tables is None:
            return form
        form = form.lower()
        if form in tables.known:
            return form
        if exceptions := tables.exceptions.get(form):
            return exceptions[0]
        made: list[tuple[int, str]] = []
        for at in range(max(0, len(form) - tables.longest), len(form) + 1):
            if rules := tables.endings.get(form[at:]):
                made += [(rule, form[:at] + new) for rule, new in rules]
        lemmas = [lemma for _, lemma in sorted(made) if lemma]
        return next((lemma for lemma in lemmas if lemma in tables.known or not lemma.isalpha()), [*lemmas, form][0])

    @cached_property
    def _tables(self) -> dict[str, _Tables]:
        """The tables of each part of speech that has any."""
        index, exceptions, rules = map(self.lookups.get_table, ("lemma_index", "lemma_exc", "lemma_rules"))
        found = {}
        for pos, name in ((pos, pos.lower()) for pos in _INFLECTED):
            endings = defaultdict(list)
            for place, (old, new) in enumerate(rules.get(name, ())):
                endings[old].append((place, new))
            longest = max(map(len, endings), default=-1)
            found[pos] = _Tables(index.get(name, {}), exceptions.get(name, {}), dict(endings), longest)
        return found
