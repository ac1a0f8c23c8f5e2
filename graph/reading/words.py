"""The words of one language that page furniture and publication lines are made of: data, in `words_<lang>.toml`."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

_LETTERS = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae"})
_APOSTROPHES = re.compile("[’ʼ‘]")
_ACCENTS = re.compile("[\N{COMBINING GRAVE ACCENT}-\N{COMBINING LATIN SMALL LETTER X}]")


@dataclass(frozen=True, slots=True)
class Words:
    """Phrases in `plain` form; what each list is for is said in `words_fr.toml`."""

    whole: frozenset[str]
    starts: tuple[str, ...]
    pleas: tuple[str, ...]
    together: tuple[tuple[str, ...], ...]
    blocks: frozenset[str]
    teasers: tuple[str, ...]
    ends: tuple[str, ...]
    counters: tuple[str, ...]
    counted: tuple[str, ...]
    menu: frozenset[str]
    home: frozenset[str]
    bylines: tuple[str, ...]
    openers: tuple[str, ...]
    published: tuple[str, ...]
    updated: tuple[str, ...]
    signed: tuple[str, ...]
    issued: tuple[str, ...]
    months: dict[str, int]
    weekdays: tuple[str, ...]


@cache
def words(lang: str) -> Words:
    """The words of `lang` and of English, which pages in every language use; of French too where `lang` has none."""
    table = _table("en") if lang == "en" else _joined(_table(lang) or _table("fr"), _table("en"))

    def phrases(name: str) -> tuple[str, ...]:
        return tuple(map(plain, table[name]))

    return Words(
        whole=frozenset(phrases("whole")),
        starts=phrases("starts"),
        pleas=phrases("pleas"),
        together=tuple(tuple(map(plain, group)) for group in table["together"]),
        blocks=frozenset((*phrases("blocks"), *phrases("teasers"))),
        teasers=phrases("teasers"),
        ends=phrases("ends"),
        counters=phrases("counters"),
        counted=phrases("counted"),
        menu=frozenset(phrases("menu")),
        home=frozenset(phrases("home")),
        bylines=tuple(table["bylines"]),
        openers=tuple(table["openers"]),
        published=phrases("published"),
        updated=phrases("updated"),
        signed=phrases("signed"),
        issued=phrases("issued"),
        months={plain(name): number for name, number in table["months"].items()},
        weekdays=phrases("weekdays"),
    )


def plain(text: str) -> str:
    """Lower case, no accents, straight apostrophes, single spaces: the form phrases are compared in."""
    bare = text if text.isascii() else _unaccented(text)
    return " ".join(bare.split()).lower()


def _unaccented(text: str) -> str:
    return _ACCENTS.sub("", unicodedata.normalize("NFD", _APOSTROPHES.sub("'", text))).translate(_LETTERS)


def _table(lang: str) -> dict[str, Any]:
    if not (lang.isascii() and lang.isalpha()):
        return {}
    file = resources.files("diplograph").joinpath(f"graph/reading/words_{lang}.toml")
    return tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}


def _joined(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    return {
        name: first[name] | value if isinstance(value, dict) else [*first[name], *value]
        for name, value in second.items()
    }
