"""The words and forms of one language, read from its `dates.toml` and compiled.

Every word that the file knows becomes one character, and so does every kind of number; a form becomes a regular expression
over those characters.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import count
from typing import Any, Final

OTHER: Final = "\0"
# Kinds of numbers: a day of the month, four digits, two digits above 31, "21e", any other number, and dates in figures.
FIGURES: Final = {
    "DAY": "\1", "YEAR": "\2", "SHORT": "\3", "ORDINAL": "\4", "FIGURE": "\5", "ISO": "\6", "DMY": "\7", "DM": "\x0e",
}  # fmt: skip
FIRST_WORD: Final = 0x100
FORM_TOKEN: Final = re.compile(r"\(\?[!=]|[()|?*<>]|[A-Z]+\b|[^\W\d_]+['’]?|[^\w\s]")
INTEGER: Final = re.compile(r"-?\d+$")
WORD_TOKEN: Final = re.compile(r"[^\W\d_]+['’]?|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Form:
    """One form: the rule it stands for and its expression over codes, whose groups are classes (`MONTH_3`)."""

    rule: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a language's file says. `values` gives the meaning of a code sequence within a class.

    `triggers` are the codes without which no form can match.
    """

    codes: dict[str, str]
    values: dict[tuple[str, str], int | str]
    forms: tuple[Form, ...]
    triggers: re.Pattern[str]
    data: dict[str, Any]

    def encode(self, phrase: str) -> str:
        """A phrase of the file as codes."""
        return "".join(self.codes[word] for word in WORD_TOKEN.findall(phrase.lower()))


@cache
def lexicon(lang: str) -> Lexicon:
    """The calendar words of a language (`fr`)."""
    source = resources.files("diplograph").joinpath(f"graph/extraction/{lang}/dates.toml")
    data = tomllib.loads(source.read_text("utf-8"))
    book = Lexicon(word_codes(data), {}, (), re.compile(""), data)
    classes = {
        name: {
            book.encode(phrase): int(value) if INTEGER.match(value) else value
            for value in words
            for phrase in words[value]
        }
        for name, words in data["classes"].items()
    }
    alternatives = {name: one_of(words) for name, words in classes.items()} | FIGURES
    alternatives["NUMBER"] = f"[{FIGURES['DAY']}{FIGURES['SHORT']}{FIGURES['FIGURE']}]"
    numbers = count()
    forms = tuple(
        Form(rule, re.compile(compiled(form, book, alternatives, numbers)))
        for rule, rule_forms in data["forms"].items()
        for form in rule_forms
    )
    values = {(name, code): value for name, words in classes.items() for code, value in words.items()}
    telling = [code for name in data["triggers"] for code in (*classes.get(name, ()), FIGURES.get(name, ""))]
    triggers = re.compile("|".join(map(re.escape, sorted(filter(None, telling)))))
    return Lexicon(book.codes, values, forms, triggers, data)


def word_codes(data: dict[str, Any]) -> dict[str, str]:
    """One character for each word and sign of the file's classes, forms and connectors."""
    phrases = [phrase for words in data["classes"].values() for listed in words.values() for phrase in listed]
    phrases += [token for forms in data["forms"].values() for form in forms for token in FORM_TOKEN.findall(form)
                if not (token.isupper() or token[0] in "()|?*<>")]  # fmt: skip
    phrases += [phrase for connectors in data["join"].values() for phrase in connectors]
    words = sorted({word for phrase in phrases for word in WORD_TOKEN.findall(phrase.lower())})
    codes = {word: chr(FIRST_WORD + index) for index, word in enumerate(words)}
    return codes | {word.replace("'", "’"): code for word, code in codes.items()}


def one_of(sequences: dict[str, Any]) -> str:
    """A group that matches any of the code sequences, the longest first."""
    return "(?:" + "|".join(map(re.escape, sorted(sequences, key=lambda code: (-len(code), code)))) + ")"


def compiled(form: str, book: Lexicon, alternatives: dict[str, str], numbers: Iterator[int]) -> str:
    """A form as a regular expression over codes; each class becomes a group of its own name and a running number."""
    parts = []
    for token in FORM_TOKEN.findall(form):
        if token in ("<", ">"):
            parts.append("(?P<core>" if token == "<" else ")")
        elif token[0] in "()|?*":
            parts.append("(?:" if token == "(" else token)
        elif token.isupper():
            parts.append(f"(?P<{token}_{next(numbers)}>{alternatives[token]})")
        else:
            parts.append(f"(?:{re.escape(book.encode(token))})")
    return "".join(parts)
