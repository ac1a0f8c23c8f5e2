"""Do two passages use the same words? Names and the words of every such report left aside."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources
from typing import Final

from ..actors import fold
from .records import Account

_WORD: Final = re.compile(r"[^\W\d_]+")
_LEAST: Final = 5  # letters of a word that counts
_STEM: Final = 7  # letters that are compared, so that endings do not matter
_SHARED: Final = 3  # words at the least


def likeness(one: Account, other: Account) -> float:
    """The greatest share, 0…1, of words that a passage of the one has in common with one of the other.

    It is the overlap of sets of words (Szymkiewicz and Simpson): shared words over those of the shorter passage.
    """
    return max((_overlap(a, b) for a in _passages(one) for b in _passages(other)), default=0.0)


def tells_again(account: Account) -> bool:
    """Whether a passage says that it was not the first time: `de nouveau`, `le lendemain`."""
    again = _tables()["again"]
    return any(phrase in f" {fold(telling.quote)} " for telling in account.tellings for phrase in again)


def _passages(account: Account) -> frozenset[frozenset[str]]:
    return frozenset(words(telling.quote) for telling in account.tellings[:_MOST])


_MOST: Final = 8  # passages of an account that are compared: thirty outlets say little that eight do not


@lru_cache(maxsize=65536)
def words(quote: str) -> frozenset[str]:
    """The beginnings of a passage's longer words, without names and what every report says."""
    plain = (word for word in _WORD.findall(quote) if word[0].islower() and len(word) >= _LEAST)
    return frozenset(word[:_STEM] for word in map(fold, plain) if word not in _tables()["common"])


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    shared = len(one & other)
    return shared / min(len(one), len(other)) if shared >= _SHARED else 0.0


@cache
def _tables() -> dict[str, frozenset[str]]:
    text = resources.files(__package__).joinpath("words_fr.toml").read_text(encoding="utf-8")
    tables = {name: frozenset(map(fold, words)) for name, words in tomllib.loads(text).items()}
    return {**tables, "again": frozenset(f" {phrase} " for phrase in tables["again"])}
