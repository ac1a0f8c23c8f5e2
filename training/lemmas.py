"""Tables for spaCy's rule lemmatizer: forms seen in the treebanks, endings of French verbs, nouns and adjectives.

The lemmatizer takes a seen form's lemma, else the first rule whose result is a known word, else the first rule that fits;
so the order of the rules matters for unknown words only. Unknown verbs are new ones, of the first group.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

from spacy.lookups import Lookups

from .trees import Tree

HERE = Path(__file__).parent
CLASSES = ("VERB", "AUX", "NOUN", "ADJ", "DET", "PRON", "ADP", "ADV", "CCONJ", "SCONJ")
Rule = tuple[str, str]

IMPERFECT = ("ais", "ait", "ions", "iez", "aient")
PLURAL = ("ons", "ez", "ant", *IMPERFECT)
FUTURE = ("ai", "as", "a", "ons", "ez", "ont", *IMPERFECT)
MUTE = ("e", "es", "ent", *(f"er{end}" for end in FUTURE))
FIRST = (*MUTE, *PLURAL, "ai", "as", "a", "âmes", "âtes", "èrent", "ât", "é", "ée", "és", "ées")
SECOND = (
    "is",
    "it",
    "i",
    "ie",
    "ies",
    "irent",
    "ît",
    "isse",
    "isses",
    "issent",
    *(f"iss{end}" for end in PLURAL),
)
CLUSTERS = [
    "b",
    "br",
    "c",
    "ch",
    "cr",
    "d",
    "dr",
    "g",
    "gl",
    "gn",
    "gr",
    "gu",
    "j",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "pr",
    "qu",
    "r",
    "s",
    "t",
    "tr",
    "v",
    "vr",
    "z",
]


def lemma_tables(trees: list[Tree]) -> Lookups:
    """The tables learnt from the trees and the lists beside this module."""
    seen = _seen(trees)
    index = {
        pos.lower(): {lemma: 1 for counts in forms.values() for lemma in counts}
        for pos, forms in seen.items()
    }
    index["verb"] |= dict.fromkeys((HERE / "infinitives.txt").read_text("utf-8").split(), 1)
    rules = {"verb": verb_rules(), "aux": verb_rules(), "noun": NOUN_RULES, "adj": ADJ_RULES}
    lookups = Lookups()
    lookups.add_table("lemma_lookup", {})
    lookups.add_table("lemma_rules", {pos: [list(rule) for rule in table] for pos, table in rules.items()})
    exceptions = {pos.lower(): _exceptions(forms) for pos, forms in seen.items()}
    for pos in ("verb", "aux"):
        exceptions[pos] = _irregular(index["verb"]) | exceptions[pos]
    lookups.add_table("lemma_exc", exceptions)
    lookups.add_table("lemma_index", {pos: index[pos] for pos in ("verb", "noun", "adj")})
    return lookups


def _seen(trees: list[Tree]) -> dict[str, dict[str, Counter[str]]]:
    seen: dict[str, dict[str, Counter[str]]] = {pos: defaultdict(Counter) for pos in CLASSES}
    for token in (token for tree in trees for token in tree):
        if token.pos in seen:
            seen[token.pos][token.form.lower()][token.lemma.lower()] += 1
    return seen


def _exceptions(forms: dict[str, Counter[str]]) -> dict[str, list[str]]:
    """Each form's commonest lemma, also with a curly apostrophe or the accent of a capital left out."""
    best = {form: [counts.most_common(1)[0][0]] for form, counts in sorted(forms.items())}
    return {f: lemma for form, lemma in best.items() for f in (_bare(form), form.replace("'", "’"))} | best


def _bare(form: str) -> str:
    return {"é": "e", "ê": "e", "à": "a"}.get(form[0], form[0]) + form[1:]


def _irregular(infinitives: dict[str, int]) -> dict[str, list[str]]:
    """The forms of those verbs of `verbs.tsv` that stand there whole."""
    return {form: [row[0]] for row in _rows() if row[0] in infinitives for form in _forms(row)}


def verb_rules() -> list[Rule]:
    """Ending → ending of the infinitive: what marks -ir, then -er, then -ir and the families of `verbs.tsv`."""
    second = [(end, "ir") for end in SECOND] + [(f"ir{end}", "ir") for end in FUTURE]
    marked = [rule for rule in second if len(rule[0]) > 4]
    groups = (marked, _first_group(), second, _families())
    return list(dict.fromkeys(rule for group in groups for rule in _longest_first(group)))


def _longest_first(rules: list[Rule]) -> list[Rule]:
    return sorted(rules, key=lambda rule: -len(rule[0]))


def _families() -> list[Rule]:
    return [(form, row[0]) for row in _rows() for form in _forms(row)]


def _rows() -> list[list[str]]:
    lines = (HERE / "verbs.tsv").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _forms(row: list[str]) -> list[str]:
    _, first, third, stem, plural, future, participle, past, subjunctive = row
    participles = [participle + end for end in ("", "e", "s", "es")]
    pasts = [past, past.removesuffix("t") + "s", past.removesuffix("t") + "rent"]
    return [
        first, third, plural, *(stem + end for end in PLURAL), *(future + end for end in FUTURE),
        *participles, *pasts, *(subjunctive + end for end in ("e", "es", "ent")),
    ]  # fmt: skip


def _first_group() -> list[Rule]:
    rules = [(end, "er") for end in FIRST]
    rules += [(f"ç{end}", "cer") for end in FIRST if end[0] in "aoâ"]
    rules += [(f"ge{end}", "ger") for end in FIRST if end[0] in "aoâ"]
    for end in MUTE:
        rules += [(f"è{c}{end}", f"{e}{c}er") for c in CLUSTERS for e in "ée"]
        rules += [(f"e{c}{c}{end}", f"e{c}er") for c in "lt"]
        rules += [(f"{v}i{end}", f"{v}yer") for v in "aou"]
    return rules


NOUN_RULES: list[Rule] = [("eaux", "eau"), ("aux", "al"), ("eux", "eu"), ("s", ""), ("x", "")]
ADJ_RULES: list[Rule] = [
    ("trices", "teur"), ("trice", "teur"), ("ennes", "en"), ("enne", "en"), ("onnes", "on"), ("onne", "on"),
    ("elles", "el"), ("elle", "el"), ("euses", "eux"), ("euse", "eux"), ("ives", "if"), ("ive", "if"),
    ("ières", "ier"), ("ière", "ier"), ("ètes", "et"), ("ète", "et"), ("aux", "al"), ("ales", "al"), ("ale", "al"),
    ("aises", "ais"), ("aise", "ais"), ("oises", "ois"), ("oise", "ois"), ("aines", "ain"), ("aine", "ain"),
    ("ines", "in"), ("ine", "in"), ("ées", "é"), ("ée", "é"), ("es", "e"), ("e", "e"), ("es", ""), ("e", ""), ("s", ""),
]  # fmt: skip
