"""The calendar words and forms of one language, read from its `dates.toml` and compiled.

Every word that the file knows becomes one character, and so does every kind of number; a form of the file becomes a regular
expression over those characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Any, Final

from ..data import load_toml

OTHER: Final = "\0"
# Kinds of figures: a day of the month, four digits, two digits that are no day, "21e", three digits, whole dates.
FIGURES: Final = {
    "DAY": "\1", "YEAR": "\2", "SHORT": "\3", "ORDINAL": "\4", "HUNDRED": "\5", "ISO": "\6", "DMY": "\7", "DM": "\x0e",
}  # fmt: skip
NUMBER: Final = f"[{FIGURES['DAY']}{FIGURES['SHORT']}{FIGURES['HUNDRED']}]"
FIRST_WORD: Final = 0x100
FORM_TOKEN: Final = re.compile(r"\(\?<=|\(\?[!=]|[()|?*]|[A-Z]+\b|[^\W\d_]+['’]?|[^\w\s]")
WORD_TOKEN: Final = re.compile(r"[^\W\d_]+['’]?|[^\w\s]")
INTEGER: Final = re.compile(r"-?\d+$")


@dataclass(frozen=True, slots=True)
class Form:
    """One form: the rule it stands for and its expression over codes, whose groups are classes (`MONTH_3`)."""

    rule: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, eq=False, slots=True)
class Lexicon:
    """What a language's file says: code of a word, meaning of codes within a class, forms (`any_form`: all of them in one),
    the codes one of which every expression holds, connectors by their codes, words before limits, and the file itself.
    """

    codes: dict[str, str]
    values: dict[tuple[str, str], int | str]
    forms: tuple[Form, ...]
    any_form: re.Pattern[str]
    triggers: re.Pattern[str]
    joins: dict[str, frozenset[str]]
    limits: tuple[str, ...]
    data: dict[str, Any]


@cache
def lexicon(lang: str) -> Lexicon:
    """The calendar words of a language (`fr`)."""
    data = load_toml(lang, "dates")
    codes = word_codes(data)
    classes = {name: class_values(words, codes) for name, words in data["classes"].items()}
    forms = tuple(compiled_forms(data, codes, classes))
    return Lexicon(
        codes=codes,
        values={(name, code): value for name, words in classes.items() for code, value in words.items()},
        forms=forms,
        any_form=re.compile("|".join(form.pattern.pattern for form in forms)),
        triggers=re.compile(f"[{re.escape(''.join(sorted(trigger_codes(data, codes))))}]"),
        joins={
            name: frozenset(encode(phrase, codes) for phrase in phrases)
            for name, phrases in data["join"].items()
        },
        limits=tuple(encode(phrase, codes) for phrase in data["context"]["limits"]),
        data=data,
    )


def word_codes(data: dict[str, Any]) -> dict[str, str]:
    """One character for each word and sign of the file's classes, forms, connectors and limits."""
    phrases = [phrase for words in data["classes"].values() for listed in words.values() for phrase in listed]
    phrases += [token for forms in data["forms"].values() for form in forms for token in FORM_TOKEN.findall(form)
                if not token.isupper() and token[0] not in "()|?*"]  # fmt: skip
    phrases += [phrase for connectors in data["join"].values() for phrase in connectors]
    phrases += data["context"]["limits"]
    words = sorted({word for phrase in phrases for word in WORD_TOKEN.findall(phrase.lower())})
    codes = {word: chr(FIRST_WORD + index) for index, word in enumerate(words)}
    return codes | {word.replace("'", "’"): code for word, code in codes.items()}


def encode(phrase: str, codes: dict[str, str]) -> str:
    """A phrase of the file as codes."""
    return "".join(codes[word] for word in WORD_TOKEN.findall(phrase.lower()))


def class_values(words: dict[str, list[str]], codes: dict[str, str]) -> dict[str, int | str]:
    """The meaning of each code sequence of a class; meanings written as whole numbers are numbers."""
    return {
        encode(phrase, codes): int(value) if INTEGER.match(value) else value
        for value, phrases in words.items()
        for phrase in phrases
    }


def trigger_codes(data: dict[str, Any], codes: dict[str, str]) -> set[str]:
    """The codes of the figures and longest words of the classes that the file calls triggers."""
    classes = [name for name in data["triggers"] if name not in FIGURES]
    phrases = [
        WORD_TOKEN.findall(phrase.lower())
        for name in classes
        for listed in data["classes"][name].values()
        for phrase in listed
    ]
    return {FIGURES[name] for name in data["triggers"] if name in FIGURES} | {
        codes[max(words, key=len)] for words in phrases
    }


def one_of(sequences: Iterable[str]) -> str:
    """A group that matches any of the code sequences, the longest first."""
    return "(?:" + "|".join(map(re.escape, sorted(sequences, key=lambda code: (-len(code), code)))) + ")"


def compiled_forms(
    data: dict[str, Any], codes: dict[str, str], classes: dict[str, dict[str, int | str]]
) -> Iterator[Form]:
    """All forms of the file, each class a group of its own name and a running number."""
    alternatives = (
        {name: one_of(words) for name, words in classes.items()}
        | FIGURES
        | {"NUMBER": NUMBER, "ENDYEAR": FIGURES["YEAR"]}
    )
    numbers = count()
    for rule, forms in data["forms"].items():
        for form in forms:
            parts = (
                compiled(token, codes, alternatives, numbers) for token in FORM_TOKEN.findall(look_back(form))
            )
            yield Form(rule, re.compile("".join(parts)))


def look_back(form: str) -> str:
    """`(?<= a|b c)` as one look-behind for each phrase, since each must be of one length."""
    return re.sub(
        r"\(\?<=([^)]*)\)",
        lambda found: "(" + "|".join(f"(?<={phrase})" for phrase in found[1].split("|")) + ")",
        form,
    )


def compiled(token: str, codes: dict[str, str], alternatives: dict[str, str], numbers: Iterator[int]) -> str:
    """One token of a form as part of a regular expression over codes."""
    if token == "(":
        return "(?:"
    if token[0] in "()|?*":
        return token
    if token.isupper():
        return f"(?P<{token}_{next(numbers)}>{alternatives[token]})"
    return f"(?:{re.escape(encode(token, codes))})"
