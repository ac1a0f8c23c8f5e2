"""Simple sentences of news in which somebody marked what each word tells: what the tagger of events learns from.

A line of `tagged.tsv` is a sentence, its fields separated by tabs: the article it is from, the words as the parser reads them (each
actor, day and quotation one word; `word/kind` where the word stands for a mention), then one field an event: type, status, the
number of the word that tells it, and `role=number,number`; the type has `?` where a careful reader could leave it out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from diplograph.graph.extraction.tagging.tagger import KINDS, ROLES, STATUSES, TYPES
from diplograph.graph.records import Status

TAGGED = Path(__file__).with_name("tagged.tsv")


@dataclass(frozen=True)
class Marked:
    """One event: its type and status, the word that tells it, the role of others, and whether it may be left out."""

    type: str
    status: Status
    word: int
    roles: dict[int, str]
    optional: bool


@dataclass(frozen=True)
class Tagged:
    """A simple sentence of an article: its words, the kind of each, and its events."""

    article: str
    words: tuple[str, ...]
    kinds: tuple[str, ...]
    events: tuple[Marked, ...]


def read_tagged(path: Path = TAGGED) -> Iterator[Tagged]:
    """The sentences of a file. Raises `ValueError` that names the line which is not as it should be."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            article, text, *events = line.split("\t")
            words, kinds = zip(*map(_word, text.split(" ")), strict=True)
            yield Tagged(article, words, kinds, tuple(_marked(event, len(words)) for event in events))
        except ValueError as error:
            raise ValueError(f"{path}, line {number}: {error}") from error


def _word(written: str) -> tuple[str, str]:
    """A word and its kind: « Martin/named », « reçu »."""
    word, _, kind = written.rpartition("/")
    return (word, kind) if word and kind in KINDS else (written, "none")


def _marked(written: str, words: int) -> Marked:
    """« Meeting occurred 4 participants=0,5 date=7 »."""
    type, status, word, *rest = written.split(" ")
    roles = {
        int(at): role for role, numbers in (each.split("=") for each in rest) for at in numbers.split(",")
    }
    if type.removesuffix("?") not in TYPES or status not in STATUSES or not set(roles.values()) < set(ROLES):
        raise ValueError(f"no such type, status or role: {written}")
    if not all(at < words for at in (int(word), *roles)):
        raise ValueError(f"there is no such word: {written}")
    return Marked(type.removesuffix("?"), status, int(word), roles, type.endswith("?"))
