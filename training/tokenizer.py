"""spaCy's French tokenizer with the treebanks' words: `-t-il` is one, and a curly apostrophe is as good as a straight one."""

from __future__ import annotations

from spacy.attrs import ORTH
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_suffix_regex

INVERTED = r"(?<=\w)-t-(?:ils?|elles?|on)"
WHOLE = ("c'est-à-dire", "C'est-à-dire", "quelqu'un", "Quelqu'un", "quelqu'une")


def french_tokenizer(nlp: Language) -> Tokenizer:
    """The tokenizer of a blank French pipeline, mended."""
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, Tokenizer)
    tokenizer.rules = {text: parts for text, parts in tokenizer.rules.items() if "-t-" not in text}
    tokenizer.suffix_search = compile_suffix_regex([INVERTED, *(nlp.Defaults.suffixes or ())]).search
    for text in WHOLE:
        for form in (text, text.replace("'", "’")):
            tokenizer.add_special_case(form, [{ORTH: form}])
    return tokenizer
